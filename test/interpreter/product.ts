/** What the product makes of a draft: its columns read back as plain cells, so that the two readings can be laid side by side. */

import { type Evaluation, evaluate } from '../../src/engine/evaluate.ts';
import { fractionAt } from '../../src/lib/cell.ts';
import { NOT_APPLICABLE as APART, type Column, UNKNOWN as MISSING, stateAt, VALUE } from '../../src/lib/column.ts';
import { type Arithmetic, SAFE, WIDE } from '../../src/lib/exact.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import { hasErrors, type Problem } from '../../src/lib/problem.ts';
import type { Facts } from '../../src/methods/facts.ts';
import { type ColumnType, storedScale } from '../../src/methods/tables.ts';
import { compile } from '../../src/plan/compile/compile.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import { fraction } from '../oracle/fraction.ts';
import { LIBRARY } from './library.ts';
import { type Cell, day, NOT_APPLICABLE, number, type Row, text as textCell, textIn, truth, UNKNOWN } from './values.ts';

/** What came of a draft: refused with codes, ended with codes, or the cells of every line by name. */
export type Produced =
  | { readonly is: 'refused'; readonly codes: readonly string[] }
  | { readonly is: 'ended'; readonly codes: readonly string[] }
  | { readonly is: 'computed'; readonly ids: readonly string[]; readonly lines: ReadonlyMap<string, readonly Cell[]> };

/** The errors of a list by code. */
export const codesOf = (problems: readonly Problem[]): readonly string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, values }) => `${code} ${JSON.stringify(values)}`);

/** The plan of a parsed scheme, or why it is refused. */
export function planOf(scheme: Scheme, text: string, period: string): Plan | (Produced & { readonly is: 'refused' }) {
  const when = parsePeriod(period);
  if (when === null) throw new Error(`no period ${period}`);
  const { plan, problems } = compile({ scheme, text, file: 'random.yaml' }, when, LIBRARY);
  return plan === null || hasErrors(problems) ? { is: 'refused', codes: codesOf(problems) } : plan;
}

/** Computes a plan whose measured lines are all given, by subject id. */
export function computeGiven(
  plan: Plan,
  rows: readonly Row[],
  ids: readonly string[],
  given: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): Produced {
  const { facts, overrides } = givenFacts(plan, rows, ids, given);
  return producedOf(evaluate(plan, facts, overrides));
}

/** The subjects of a plan with their attributes, and the columns of its measured lines by their nodes. */
export function givenFacts(
  plan: Plan,
  rows: readonly Row[],
  ids: readonly string[],
  given: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): { readonly facts: Facts; readonly overrides: ReadonlyMap<number, Column> } {
  const key = plan.questions.subjects.key;
  const subjects = ids.map((id) => rows.find((row) => textIn(row[key] as Cell) === id) as Row);
  const attributes = plan.questions.subjects.attributes.map((name): [string, Column] => {
    const type = plan.subject.columns.find((column) => column.name === name)?.type as ColumnType;
    const cells = subjects.map((row) => row[name] ?? UNKNOWN);
    return [
      name,
      columnOf(cells, type.is === 'id' || type.is === 'period' ? 'text' : type.is, type.is === 'number' ? storedScale(type) : null),
    ];
  });
  const facts: Facts = { subjects: { ids, labels: ids.map(() => null), attributes: new Map(attributes) }, answers: new Map() };
  const overrides = new Map<number, Column>();
  for (const { line, built } of plan.lines) {
    const cells = given.get(line.name);
    if (cells === undefined || built.is !== 'value') continue;
    const type = plan.nodes[built.node]?.type.is ?? 'number';
    overrides.set(
      built.node,
      columnOf(
        ids.map((id) => cells.get(id) ?? UNKNOWN),
        type,
        null,
      ),
    );
  }
  return { facts, overrides };
}

/** The cells of an evaluation. */
export function producedOf(evaluation: Evaluation): Produced {
  if (hasErrors(evaluation.problems)) return { is: 'ended', codes: codesOf(evaluation.problems) };
  const { ids } = evaluation.facts.subjects;
  const lines = evaluation.plan.lines.flatMap(({ line, built }): [string, readonly Cell[]][] => {
    if (built.is !== 'value') return [];
    const column = evaluation.column(built.node);
    return [[line.name, ids.map((_, subject) => cellAt(column, subject))]];
  });
  return { is: 'computed', ids, lines: new Map(lines) };
}

/** A cell of a column as a plain cell. */
function cellAt(column: Column, subject: number): Cell {
  const state = stateAt(column, subject);
  if (state === MISSING) return UNKNOWN;
  if (state === APART) return NOT_APPLICABLE;
  const row = column.size === 1 ? 0 : subject;
  if (column.is === 'truth') return truth(column.bits[row] === 1);
  if (column.is === 'date') return day(column.days[row] ?? 0);
  if (column.is === 'text') return textCell(column.words[column.codes[row] ?? 0] ?? '');
  const { n, d } = fractionAt(column, subject) ?? { n: 0n, d: 1n };
  return number(fraction(n, d));
}

/** A column of plain cells; numbers at the scale, or (null) each with its own denominator where they have no small common one. */
function columnOf(cells: readonly Cell[], kind: Column['is'], scale: bigint | null): Column {
  const states = Uint8Array.from(cells, (cell) => (cell.is === 'unknown' ? MISSING : cell.is === 'not applicable' ? APART : VALUE));
  const state = states.every((each) => each === VALUE) ? null : states;
  const size = cells.length;
  if (kind === 'truth')
    return { is: 'truth', size, state, bits: Uint8Array.from(cells, (cell) => (cell.is === 'truth' && cell.truth ? 1 : 0)) };
  if (kind === 'date') return { is: 'date', size, state, days: Int32Array.from(cells, (cell) => (cell.is === 'day' ? cell.day : 0)) };
  if (kind === 'text') return textColumn(cells, state);
  return numberColumn(cells, scale, state);
}

function textColumn(cells: readonly Cell[], state: Uint8Array | null): Column {
  const words = [...new Set(cells.map((cell) => (cell.is === 'text' ? cell.text : '')))];
  const codes = Int32Array.from(cells, (cell) => words.indexOf(cell.is === 'text' ? cell.text : ''));
  return { is: 'text', size: cells.length, state, codes, words };
}

const HUNDRED_THOUSANDTHS = 100_000n;

function numberColumn(cells: readonly Cell[], wanted: bigint | null, state: Uint8Array | null): Column {
  const values = cells.map((cell) => (cell.is === 'number' ? cell.number : fraction(0n)));
  const scale = wanted ?? (values.every(({ bottom }) => HUNDRED_THOUSANDTHS % bottom === 0n) ? HUNDRED_THOUSANDTHS : 1n);
  const tops = values.map(({ top, bottom }) => (wanted === null && scale === 1n ? top : (top * scale) / bottom));
  const bottoms = wanted === null && scale === 1n ? values.map(({ bottom }) => bottom) : null;
  const all = [0n, ...tops, ...(bottoms ?? [])];
  const [low, high] = [all.reduce((a, b) => (b < a ? b : a)), all.reduce((a, b) => (b > a ? b : a))];
  const by: Arithmetic = low < -BigInt(Number.MAX_SAFE_INTEGER) || high > BigInt(Number.MAX_SAFE_INTEGER) ? WIDE : SAFE;
  const ints = (list: readonly bigint[]) => {
    const made = by.make(list.length);
    for (const [k, value] of list.entries()) made[k] = by.of(value);
    return made;
  };
  const numLow = tops.reduce((a, b) => (b < a ? b : a), 0n);
  const numHigh = tops.reduce((a, b) => (b > a ? b : a), 0n);
  const denHigh = (bottoms ?? [1n]).reduce((a, b) => (b > a ? b : a), 1n);
  const den = bottoms === null ? null : ints(bottoms);
  return { is: 'number', size: cells.length, num: ints(tops), den, scale, wide: by.wide, low: numLow, high: numHigh, denHigh, state };
}
