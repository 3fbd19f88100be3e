/** Varies a value of one subject: candidates become columns, all of one stretch in one evaluation where no other subject matters. */

import { fractionAt } from '../../lib/cell.ts';
import { type Column, type NumberColumn, numberColumnOf, stateAt, VALUE } from '../../lib/column.ts';
import { type Fraction, leastCommonMultiple, same } from '../../lib/fraction.ts';
import type { Facts } from '../../methods/facts.ts';
import type { NodeId } from '../../methods/node.ts';
import type { Plan } from '../../plan/plan.ts';
import { evaluate } from '../evaluate.ts';
import { candidateAt, type Grid } from './grid.ts';
import { type Aim, difference, type Judged, judge, nodeOf } from './judge.ts';
import { type Known, level, OPEN, range } from './known.ts';
import { cellAt, dependents, findsBetween, type Probe, prover } from './proof.ts';
import { AMONG_SUBJECTS } from './rules.ts';
import type { Landscape } from './search.ts';

/** What is varied: a line by its node or an attribute by its column, of the subject at a place. */
export type Varied = { readonly to: NodeId | string; readonly subject: number };

/** A month with a value of one subject to be varied. */
export type MeasureOrder = { readonly plan: Plan; readonly facts: Facts; readonly aim: Aim; readonly varied: Varied; readonly grid: Grid };

/** A landscape to search, and the goal at a candidate. */
export type Sought = { readonly land: Landscape; readonly at: (candidate: bigint) => Judged; readonly moves: boolean };

const LEAF = 4096n;
const MOST_ALONE = 2_000_000;
const MOST_TOGETHER = 20_000;

/** The landscape of an order; `moves` tells whether the goal depends on what is varied at all. */
export function measureLandscape(order: MeasureOrder): Sought {
  const { plan, aim, varied, grid } = order;
  const sources = sourcesOf(plan, varied.to);
  const depending = dependents(plan, sources);
  const moves = depending.has(nodeOf(plan, aim.lines.left)) || depending.has(nodeOf(plan, aim.lines.right));
  const alone = aim.subject !== null && !amongSubjects(plan, aim, depending, new Set(sources));
  const probes = alone ? probesAlone(order, depending) : probesTogether(order);
  const broken = findsBetween(plan, depending);
  const judgeAt = alone ? { ...aim, subject: 0 } : aim;
  const between = (from: bigint, to: bigint): Known => {
    const [a, b] = probes([from, to]);
    if (broken || a === undefined || b === undefined) return OPEN;
    const moving =
      (node: NodeId) =>
      (subject: number): Known => {
        if (!alone && subject !== varied.subject) return cellAt(a.evaluation.column(node), a.row(subject));
        return range(candidateAt(grid, from), candidateAt(grid, to), 'up');
      };
    const setting = (x: Fraction, y: Fraction) => (same(x, y) ? level(x) : null);
    const known = prover(a, b, { sources: new Map(sources.map((node) => [node, moving(node)])), setting }, depending);
    return difference(known, plan, judgeAt, alone ? 1 : order.facts.subjects.ids.length);
  };
  return {
    moves,
    at: (candidate) => judge(probes([candidate])[0] as Probe, judgeAt),
    land: {
      last: grid.last,
      signs: (candidates) => (candidates.length === 0 ? [] : probes(candidates).map((probe) => judge(probe, judgeAt).sign)),
      between,
      leaf: alone ? LEAF : 2n,
      most: alone ? MOST_ALONE : MOST_TOGETHER,
    },
  };
}

/** The nodes at which a variation enters a plan. */
const sourcesOf = (plan: Plan, to: NodeId | string): readonly NodeId[] =>
  typeof to === 'number'
    ? [to]
    : plan.nodes.filter(({ operator, settings }) => operator === 'attribute' && settings['column'] === to).map(({ id }) => id);

/** The lines that matter: those of the goal, and all that move (they may break a rule of the scheme). */
const linesThatMatter = (plan: Plan, aim: Aim, depending: ReadonlySet<NodeId>): Plan['lines'] =>
  plan.lines.filter(
    ({ line, built }) =>
      built.is === 'value' && (depending.has(built.node) || line.name === aim.lines.left || line.name === aim.lines.right),
  );

/** Whether a line that matters rests on a step across subjects. */
function amongSubjects(plan: Plan, aim: Aim, depending: ReadonlySet<NodeId>, sources: ReadonlySet<NodeId>): boolean {
  const open = linesThatMatter(plan, aim, depending).flatMap(({ built }) => (built.is === 'value' ? [built.node] : []));
  const seen = new Set<NodeId>();
  while (open.length > 0) {
    const id = open.pop() as NodeId;
    const node = plan.nodes[id];
    if (node === undefined || seen.has(id) || sources.has(id)) continue;
    seen.add(id);
    if (AMONG_SUBJECTS.has(node.operator)) return true;
    open.push(...node.inputs);
  }
  return false;
}

type Probes = (candidates: readonly bigint[]) => readonly Probe[];

/** The subject alone, as many times as there are candidates. */
function probesAlone({ plan, facts, aim, varied, grid }: MeasureOrder, depending: ReadonlySet<NodeId>): Probes {
  const own = { ...plan, lines: linesThatMatter(plan, aim, depending) };
  const only = (columns: ReadonlyMap<string, Column>) =>
    new Map([...columns].map(([name, column]) => [name, cellOf(column, varied.subject)]));
  const [attributes, answers] = [only(facts.subjects.attributes), only(facts.answers)];
  return (candidates) => {
    const column = numbersOf(candidates.map((candidate) => candidateAt(grid, candidate)));
    const ids = candidates.map(String);
    const values = typeof varied.to === 'string' ? new Map([...attributes, [varied.to, column] as const]) : attributes;
    const overrides = new Map(typeof varied.to === 'number' ? [[varied.to, column] as const] : []);
    const evaluation = evaluate(own, { subjects: { ids, labels: ids, attributes: values }, answers }, overrides);
    return candidates.map((_, k) => ({ evaluation, row: () => k }));
  };
}

/** The whole month anew for each candidate. */
function probesTogether({ plan, facts, varied, grid }: MeasureOrder): Probes {
  const { attributes, ids } = facts.subjects;
  const base = typeof varied.to === 'string' ? attributes.get(varied.to) : evaluate(plan, facts).column(varied.to);
  return (candidates) =>
    candidates.map((candidate) => {
      const column = replaced(base as NumberColumn, ids.length, varied.subject, candidateAt(grid, candidate));
      const values = typeof varied.to === 'string' ? new Map([...attributes, [varied.to, column] as const]) : attributes;
      const overrides = new Map(typeof varied.to === 'number' ? [[varied.to, column] as const] : []);
      return {
        evaluation: evaluate(plan, { ...facts, subjects: { ...facts.subjects, attributes: values } }, overrides),
        row: (subject) => subject,
      };
    });
}

/** One cell of a column as a column that is the same for all. */
function cellOf(column: Column, row: number): Column {
  if (column.size === 1) return column;
  const state = stateAt(column, row) === VALUE ? null : Uint8Array.of(stateAt(column, row));
  if (column.is === 'number') {
    const value = fractionAt(column, row);
    return numberColumnOf([value?.n ?? 0n], value?.d ?? 1n, state);
  }
  if (column.is === 'truth') return { ...column, size: 1, state, bits: Uint8Array.of(column.bits[row] ?? 0) };
  if (column.is === 'date') return { ...column, size: 1, state, days: Int32Array.of(column.days[row] ?? 0) };
  return { ...column, size: 1, state, codes: Int32Array.of(column.codes[row] ?? 0) };
}

function numbersOf(values: readonly (Fraction | null)[], state: Uint8Array | null = null): NumberColumn {
  const known = values.map((value) => value ?? { n: 0n, d: 1n });
  const scale = known.map(({ d }) => d).reduce(leastCommonMultiple, 1n);
  return numberColumnOf(
    known.map(({ n, d }) => n * (scale / d)),
    scale,
    state,
  );
}

/** The column with another value for one subject. */
function replaced(column: NumberColumn, size: number, subject: number, value: Fraction): NumberColumn {
  const rows = Array.from({ length: size }, (_, row) => row);
  const state = Uint8Array.from(rows, (row) => (row === subject ? VALUE : stateAt(column, row)));
  return numbersOf(
    rows.map((row) => (row === subject ? value : fractionAt(column, row))),
    state.some((cell) => cell !== VALUE) ? state : null,
  );
}
