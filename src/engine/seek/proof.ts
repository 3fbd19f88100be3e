/** Proves what a cell does between two values of the varied number, from the plan and from the cells at both ends. */

import { cellText, fractionAt } from '../../lib/cell.ts';
import { type Column, NOT_APPLICABLE, stateAt, UNKNOWN, VALUE } from '../../lib/column.ts';
import { compare, type Fraction, fraction } from '../../lib/fraction.ts';
import type { Node, NodeId, Settings } from '../../methods/node.ts';
import { groupsOf } from '../../methods/operators/people.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Evaluation } from '../evaluate.ts';
import { added, type Known, least, level, most, OPEN, type Range, range } from './known.ts';
import { FINDERS, RULES } from './rules.ts';

/** A computed month at one value of the varied number; `row` is where a subject stands in it. */
export type Probe = { readonly evaluation: Evaluation; readonly row: (subject: number) => number };

/** What moves between two probes. */
export type Moving = {
  /** The nodes at which the variation enters, each with what it does for a subject; null: see the settings. */
  readonly sources: ReadonlyMap<NodeId, (subject: number) => Known>;
  /** What a number among the settings does between its values at both ends; null where that is not known. */
  readonly setting: (a: Fraction, b: Fraction) => Range | null;
};

/** Operators whose rules look at the settings of both ends. */
const MOVABLE = new Set(['band', 'progressive', 'interpolate', 'blocks', 'round']);

/** The nodes that depend on some others, those included. */
export function dependents(plan: Plan, sources: Iterable<NodeId>): ReadonlySet<NodeId> {
  const found = new Set(sources);
  for (const { id, inputs } of plan.nodes) if (inputs.some((input) => found.has(input))) found.add(id);
  return found;
}

/** The nodes that move between two probes. */
export function movingNodes(a: Probe, b: Probe, moving: Moving): ReadonlySet<NodeId> {
  const others = b.evaluation.plan.nodes;
  const own = a.evaluation.plan.nodes.filter((node) => differs(node, others[node.id])).map(({ id }) => id);
  return dependents(a.evaluation.plan, [...moving.sources.keys(), ...own]);
}

/** Whether a moving node may find a rule broken on the way, so that no result between is sure. */
export function findsBetween(plan: Plan, depending: ReadonlySet<NodeId>): boolean {
  return plan.nodes.some(({ id, operator, inputs }) => {
    if (!depending.has(id) || !FINDERS.has(operator)) return false;
    return operator !== 'lookup' || depending.has(inputs[0] as NodeId);
  });
}

/** What is known of the cells of a plan between two probes. */
export type Prover = (node: NodeId, subject: number) => Known;

/** Proves the cells between two probes from what moves; `depending` are the nodes that do. */
export function prover(a: Probe, b: Probe, moving: Moving, depending: ReadonlySet<NodeId>): Prover {
  const { nodes } = a.evaluation.plan;
  const others = b.evaluation.plan.nodes;
  const size = a.evaluation.facts.subjects.ids.length;
  const memory = new Map<number, Known>();
  const known = (id: NodeId, subject: number): Known => {
    const key = id * size + subject;
    const before = memory.get(key);
    if (before !== undefined) return before;
    const found = depending.has(id) ? fromEnds(ruled(id, subject), id, subject) : cellAt(a.evaluation.column(id), a.row(subject));
    memory.set(key, found);
    return found;
  };
  const ruled = (id: NodeId, subject: number): Known => {
    const source = moving.sources.get(id);
    if (source !== undefined) return source(subject);
    const [node, later] = [nodes[id] as Node, others[id] as Node];
    if (node.operator === 'group') return grouped(node, subject);
    const rule = RULES[node.operator];
    if (rule === undefined || (differs(node, later) && !MOVABLE.has(node.operator))) return OPEN;
    const inputs = node.inputs.map((input) => known(input, subject));
    return rule({ inputs, settings: node.settings, later: later.settings, setting: moving.setting });
  };
  const fromEnds = (found: Known, id: NodeId, subject: number): Known =>
    found.is === 'number' && found.way !== 'any' ? exactEnds(found, cell(a, id, subject), cell(b, id, subject)) : found;
  /** The sum of a group: those to whom it does not apply count 0, one unknown makes it unknown. */
  const grouped = (node: Node, subject: number): Known => {
    const [value, group] = node.inputs as [NodeId, NodeId | undefined];
    if (node.settings['of'] !== 'sum' || (group !== undefined && depending.has(group))) return OPEN;
    const columns = group === undefined ? undefined : a.evaluation.column(group);
    const members = [...groupsOf(columns, size).values()].find((each) => each.includes(a.row(subject)));
    if (members === undefined) return { is: 'none', state: UNKNOWN };
    const parts = members.map((member) => known(value, member)).filter((part) => part.is !== 'none' || part.state !== NOT_APPLICABLE);
    if (parts.some((part) => part.is === 'open')) return OPEN;
    if (parts.some((part) => part.is === 'none')) return { is: 'none', state: UNKNOWN };
    return (parts as readonly Range[]).reduce(added, level(fraction(0n)));
  };
  return known;
}

const cell = ({ evaluation, row }: Probe, id: NodeId, subject: number): Fraction | null => {
  const column = evaluation.column(id);
  return column.is === 'number' ? fractionAt(column, row(subject)) : null;
};

/** What moves in one way lies between its values at both ends. */
function exactEnds({ way }: Range, a: Fraction | null, b: Fraction | null): Range {
  if (a === null || b === null) throw new Error('Bug: a cell that is proven to have a value has none');
  const order = compare(a, b);
  if ((way === 'up' && order > 0) || (way === 'down' && order < 0) || (way === 'level' && order !== 0))
    throw new Error(`Bug: a cell that is proven to go ${way} does not`);
  return range(least(a, b), most(a, b), way);
}

/** A cell that does not move. */
export function cellAt(column: Column, row: number): Known {
  const state = stateAt(column, row);
  if (state !== VALUE) return { is: 'none', state };
  if (column.is === 'number') return level(fractionAt(column, row) as Fraction);
  if (column.is === 'truth') return { is: 'truth', value: column.bits[column.size === 1 ? 0 : row] === 1 };
  return { is: 'text', value: cellText(column, row) };
}

const differs = (a: Node, b: Node | undefined): boolean =>
  b === undefined || (a.settings !== b.settings && print(a.settings) !== print(b.settings));

const print = (settings: Settings): string =>
  JSON.stringify(settings, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
