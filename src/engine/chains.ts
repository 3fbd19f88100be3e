/** Chains of sums, differences and fixed factors or divisors: what stands between two lines is computed in one pass, not step by step. */

import { type Fraction, fraction, over, times } from '../lib/fraction.ts';
import type { Node, NodeId } from '../methods/node.ts';
import type { Plan } from '../plan/plan.ts';

/** A chain as the columns that it ends in, each with the number it is multiplied by. */
export type Chain = { readonly inputs: readonly NodeId[]; readonly factors: readonly Fraction[] };

/**
 * The chains of a plan by the node that they come to. A chain ends at lines, at nodes that something else uses too, and at every other
 * operator; the nodes inside it are computed when an explanation asks for them.
 */
export function chainsOf({ nodes, lines }: Plan): ReadonlyMap<NodeId, Chain> {
  const kept = new Set(lines.flatMap(({ built }) => (built.is === 'value' ? [built.node] : [])));
  const uses = new Map<NodeId, number>();
  for (const input of nodes.flatMap((node) => node.inputs)) uses.set(input, (uses.get(input) ?? 0) + 1);
  const inside = (id: NodeId): boolean => !kept.has(id) && uses.get(id) === 1;
  const chains = new Map<NodeId, Chain>();
  for (const node of nodes) {
    const terms = termsOf(nodes, node, inside);
    if (terms === null || terms.every(({ id }) => node.inputs.includes(id))) continue;
    chains.set(node.id, { inputs: terms.map(({ id }) => id), factors: terms.map(({ factor }) => factor) });
  }
  return chains;
}

type Term = { readonly id: NodeId; readonly factor: Fraction };

const ONE = fraction(1n);
const MINUS_ONE = fraction(-1n);

/** The terms that a node is the sum of; null for a node of another kind. */
function termsOf(nodes: readonly Node[], node: Node, inside: (id: NodeId) => boolean): readonly Term[] | null {
  const below = (id: NodeId | undefined, factor: Fraction): readonly Term[] => {
    if (id === undefined) return [];
    const child = nodes[id];
    const terms = child === undefined || !inside(id) ? null : termsOf(nodes, child, inside);
    return terms === null ? [{ id, factor }] : terms.map((term) => ({ id: term.id, factor: times(term.factor, factor) }));
  };
  const [first, second] = node.inputs;
  if (node.operator === 'add') return [...below(first, ONE), ...below(second, ONE)];
  if (node.operator === 'subtract') return [...below(first, ONE), ...below(second, MINUS_ONE)];
  if (node.operator === 'negate') return below(first, MINUS_ONE);
  const [left, right] = [numberIn(nodes, first), numberIn(nodes, second)];
  if (node.operator === 'divide') return right === null || right.n === 0n ? null : below(first, over(ONE, right));
  if (node.operator !== 'multiply') return null;
  if (right !== null) return below(first, right);
  return left === null ? null : below(second, left);
}

/** The number that a constant node holds. */
function numberIn(nodes: readonly Node[], id: NodeId | undefined): Fraction | null {
  const node = id === undefined ? undefined : nodes[id];
  if (node?.operator !== 'constant' || node.type.is !== 'number') return null;
  return node.settings['value'] as Fraction;
}
