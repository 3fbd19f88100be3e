/** Evaluates a plan over gathered facts: one column for each node, in order; the columns are results and trace at once. */

import type { Column } from '../lib/column.ts';
import type { Problem } from '../lib/problem.ts';
import type { Facts } from '../methods/facts.ts';
import type { Finding, Node, NodeId } from '../methods/node.ts';
import { linear } from '../methods/operators/linear.ts';
import { OPERATORS } from '../methods/operators/shelf.ts';
import { placeAt } from '../plan/indicators/place.ts';
import type { Plan } from '../plan/plan.ts';
import { type Chain, chainsOf } from './chains.ts';

/** Columns that stand in for what the facts would give: values of examples and what-if, by node. */
export type Overrides = ReadonlyMap<NodeId, Column>;

/** A computed month: every column that was asked for, and the rules of the scheme that the facts break. */
export type Evaluation = {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  /** The column of a node; nodes that only an explanation wants are computed when it asks. */
  readonly column: (node: NodeId) => Column;
};

/** Computes all lines of a plan. Pure: the same plan and facts give the same columns. */
export function evaluate(plan: Plan, facts: Facts, overrides: Overrides = new Map()): Evaluation {
  const columns = new Array<Column | undefined>(plan.nodes.length);
  const problems: Problem[] = [];
  const report = (finding: Finding): void => {
    problems.push({
      code: finding.code,
      severity: 'error',
      values: finding.values,
      place: finding.at === null ? null : placeAt(plan, finding.at),
    });
  };
  const chains = overrides.size > 0 ? new Map<NodeId, Chain>() : new Map(chainsOf(plan));
  const inputsOf = (id: NodeId): readonly NodeId[] => chains.get(id)?.inputs ?? plan.nodes[id]?.inputs ?? [];
  const compute = (node: Node): Column => {
    const chain = chains.get(node.id);
    const inputs = inputsOf(node.id).map((input) => columns[input] ?? column(input));
    if (chain === undefined) return columnOf(node, facts, inputs, report);
    const sum = linear(inputs, chain.factors, facts.subjects.ids.length);
    if (sum !== null) return sum;
    chains.delete(node.id);
    return compute(node);
  };
  const column = (id: NodeId): Column => {
    for (const each of pending(inputsOf, columns, overrides, id)) {
      columns[each] = overrides.get(each) ?? compute(plan.nodes[each] as Node);
    }
    return columns[id] as Column;
  };
  for (const { built } of plan.lines) if (built.is === 'value') column(built.node);
  return { plan, facts, problems, column };
}

/** The nodes that must still be computed for one of them, in order. */
function pending(
  inputsOf: (id: NodeId) => readonly NodeId[],
  columns: readonly (Column | undefined)[],
  overrides: Overrides,
  wanted: NodeId,
): readonly NodeId[] {
  const found = new Set<NodeId>();
  const open: NodeId[] = [wanted];
  while (open.length > 0) {
    const id = open.pop() as NodeId;
    if (columns[id] !== undefined || found.has(id)) continue;
    found.add(id);
    if (!overrides.has(id)) open.push(...inputsOf(id));
  }
  return [...found].sort((a, b) => a - b);
}

function columnOf(node: Node, facts: Facts, inputs: readonly Column[], report: (finding: Finding) => void): Column {
  if (node.operator === 'answer') return given(facts.answers.get(String(node.settings['question'])), node);
  if (node.operator === 'attribute') return given(facts.subjects.attributes.get(String(node.settings['column'])), node);
  const operator = OPERATORS.get(node.operator);
  if (operator === undefined) throw new Error(`Bug: no operator ${node.operator}`);
  return operator.run({ node, inputs, size: facts.subjects.ids.length, ids: facts.subjects.ids, report });
}

function given(column: Column | undefined, node: Node): Column {
  if (column === undefined) throw new Error(`Bug: the facts have no answer for ${JSON.stringify(node.settings)}`);
  return column;
}
