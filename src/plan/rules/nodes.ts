/** Looks into the nodes of a compiled scheme: constants, what a node rests on, and its value where one input is given. */

import { compare, type Fraction, minus, over, plus, times } from '../../lib/fraction.ts';
import type { Node, NodeId } from '../../methods/node.ts';

/** The nodes of a scheme. */
export type Nodes = readonly Node[];

/** The number of a constant node, or null. */
export function constantOf(nodes: Nodes, id: NodeId | undefined): Fraction | null {
  const node = id === undefined ? undefined : nodes[id];
  const value = node?.operator === 'constant' ? node.settings['value'] : undefined;
  return isFraction(value) ? value : null;
}

const isFraction = (value: unknown): value is Fraction => typeof value === 'object' && value !== null && 'n' in value && 'd' in value;

/** Whether a node, or one that it rests on, satisfies a test. */
export function restsOn(nodes: Nodes, id: NodeId, test: (node: Node) => boolean): boolean {
  const seen = new Set<NodeId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = nodes[next];
    if (node === undefined || seen.has(next)) continue;
    if (test(node)) return true;
    seen.add(next);
    open.push(...node.inputs);
  }
  return false;
}

const ARITHMETIC: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction | null>> = {
  add: plus,
  subtract: minus,
  multiply: times,
  divide: (a, b) => (b.n === 0n ? null : over(a, b)),
  largest: (a, b) => (compare(a, b) >= 0 ? a : b),
  smallest: (a, b) => (compare(a, b) <= 0 ? a : b),
};

/** The value of a node where the node `given` is `x` and all else is constant; null where it rests on something else. */
export function valueAt(nodes: Nodes, id: NodeId, given: NodeId, x: Fraction): Fraction | null {
  if (id === given) return x;
  const node = nodes[id];
  const constant = constantOf(nodes, id);
  const how = node === undefined ? undefined : ARITHMETIC[node.operator];
  if (constant !== null || node === undefined || how === undefined) return constant;
  return node.inputs.map((input) => valueAt(nodes, input, given, x)).reduce((a, b) => (a === null || b === null ? null : how(a, b)));
}
