/** Which tiers, bands and branches the examples of a scheme reach, and which no example reaches. */

import type { Column, NumberColumn, TextColumn, TruthColumn } from '../lib/column.ts';
import { stateAt, VALUE } from '../lib/column.ts';
import type { Span } from '../lib/problem.ts';
import type { Line } from '../methods/form.ts';
import type { Node, NodeId } from '../methods/node.ts';
import { branches } from '../methods/operators/choose.ts';
import { bandsOf, type Cut } from '../methods/operators/cuts.ts';
import type { Plan } from '../plan/plan.ts';
import { type Way, waysOf } from './branches.ts';
import type { Evaluation } from './evaluate.ts';

/** A branch of a table or choice: the line it belongs to, where it stands (line counts from 1), its words, and whether an example reached it. */
export type Branch = Way & { readonly line: string; readonly row: number; readonly reached: boolean };

/**
 * The branches of the lines of some computed examples of one scheme, and whether any of them reaches each. Examples of other periods may
 * have other plans (a table that changed has other rows), so each is looked at under its own.
 */
export function coverage(evaluations: readonly Evaluation[]): readonly Branch[] {
  const all = new Map<string, Branch>();
  for (const evaluation of evaluations)
    for (const [key, branch] of branchesOf(evaluation))
      all.set(key, { ...branch, reached: branch.reached || all.get(key)?.reached === true });
  return [...all.values()];
}

/** The branches of one computed example, by what tells them apart in the text. */
function branchesOf(evaluation: Evaluation): readonly (readonly [string, Branch])[] {
  const { plan } = evaluation;
  return nodesOfLines(plan).flatMap(({ line, node }) => {
    const ways = waysOf(plan, line, node);
    const reached = ways.length === 0 ? new Set<number>() : reachedBy(evaluation, node);
    return ways.map((way, k): readonly [string, Branch] => [
      `${line.name} ${node.operator} ${node.at?.start} ${k} ${way.at.start}`,
      { ...way, line: line.name, row: rowOf(plan.text, way.at), reached: reached.has(k) },
    ]);
  });
}

const rowOf = (text: string, at: Span): number => text.slice(0, at.start).split('\n').length;

/** The nodes that lines are computed from, each with the first line it belongs to; helpers of explanations and indicators' own lines stay out. */
function nodesOfLines(plan: Plan): readonly { readonly line: Line; readonly node: Node }[] {
  const seen = new Set<NodeId>();
  const found: { line: Line; node: Node }[] = [];
  for (const { line, built } of plan.lines.filter(({ line }) => line.origin?.own !== true)) {
    const open: NodeId[] = built.is === 'value' ? [built.node] : [];
    while (open.length > 0) {
      const id = open.pop() as NodeId;
      const node = plan.nodes[id];
      if (node === undefined || seen.has(id) || !within(node, line.at)) continue;
      seen.add(id);
      found.push({ line, node });
      open.push(...node.inputs);
    }
  }
  return found;
}

/** Whether a node was made by what stands in the line, or by a parameter that it names (which stands elsewhere and has no line). */
const within = (node: Node, at: Span): boolean => node.at !== null && node.at.start >= at.start && node.at.end <= at.end;

function reachedBy(evaluation: Evaluation, node: Node): ReadonlySet<number> {
  const inputs = node.inputs.map((input) => evaluation.column(input));
  const size = evaluation.facts.subjects.ids.length;
  const reached = new Set<number>();
  if (node.operator === 'choose') {
    const conditions = inputs.filter((_, k) => k % 2 === 0 && k < inputs.length - 1) as TruthColumn[];
    const { branch, state } = branches(conditions, size);
    branch.forEach((taken, row) => {
      if (state === null || state[row] === VALUE) reached.add(taken);
    });
    return reached;
  }
  if (node.operator === 'gate') return gateReached(inputs[1] as TruthColumn);
  if (node.operator === 'lookup') return codesReached(inputs[0] as TextColumn, node.settings['codes'] as readonly string[]);
  const over = inputs[0] as Column as NumberColumn;
  bandsOf(over, node.settings['cuts'] as unknown as readonly Cut[]).forEach((band, row) => {
    if (stateAt(over, row) === VALUE) reached.add(band);
  });
  return reached;
}

/** The first way where the gate is open, the second where it is closed. */
function gateReached(open: TruthColumn): ReadonlySet<number> {
  return new Set([...open.bits].flatMap((bit, row) => (stateAt(open, row) === VALUE ? [1 - bit] : [])));
}

function codesReached(text: TextColumn, codes: readonly string[]): ReadonlySet<number> {
  const reached = new Set<number>();
  text.codes.forEach((code, row) => {
    const index = codes.indexOf(text.words[code] ?? '');
    if (stateAt(text, row) === VALUE) reached.add(index === -1 ? codes.length : index);
  });
  return reached;
}
