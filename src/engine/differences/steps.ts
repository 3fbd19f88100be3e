/** The steps of a line's own, without those of the lines it uses: the answers and columns it takes in, and where it looks at others. */

import type { Node, NodeId } from '../../methods/node.ts';
import type { Question } from '../../methods/question.ts';
import type { Plan } from '../../plan/plan.ts';
import { lineNamed } from '../explain.ts';

/** The steps that a line is computed by itself, in the order in which they are written. */
export function ownSteps(plan: Plan, name: string): readonly Node[] {
  const built = lineNamed(plan, name)?.built;
  if (built?.is !== 'value') return [];
  const lines = new Set(plan.lines.flatMap((each) => (each.built.is === 'value' ? [each.built.node] : [])));
  const found = new Map<NodeId, Node>();
  const walk = (id: NodeId): void => {
    const node = plan.nodes[id];
    if (node === undefined || found.has(id) || (lines.has(id) && id !== built.node)) return;
    found.set(id, node);
    for (const input of node.inputs) walk(input);
  };
  walk(built.node);
  return [...found.values()];
}

/**
 * For the operators in which a subject's cell depends on other subjects: the inputs that each subject brings in (the amount of a pool
 * and the number of places are the group's own), and at which place the group stands.
 */
const ACROSS: Readonly<Record<string, (node: Node) => { readonly own: readonly number[]; readonly group: number | null }>> = {
  rank: () => ({ own: [0], group: 1 }),
  group: () => ({ own: [0], group: 1 }),
  quota: () => ({ own: [0, 1], group: 3 }),
  split: ({ settings }) => (settings['weighted'] === true ? { own: [1], group: 2 } : { own: [], group: 1 }),
  distribute: () => ({ own: [0], group: null }),
  'subject count': () => ({ own: [], group: null }),
};

/** A step that looks at other subjects: what each brings in, and the input by which they belong together (null: all do). */
export type Across = { readonly node: Node; readonly inputs: readonly NodeId[]; readonly group: NodeId | null };

/** The steps of a line's own in which other subjects matter. */
export const acrossIn = (plan: Plan, name: string): readonly Across[] =>
  ownSteps(plan, name).flatMap((node) => {
    const across = ACROSS[node.operator]?.(node);
    if (across === undefined) return [];
    const inputs = across.own.flatMap((k) => node.inputs[k] ?? []);
    return [{ node, inputs, group: across.group === null ? null : (node.inputs[across.group] ?? null) }];
  });

/** What a question asks, whatever its number in the plan: two with the same words are answered alike by the same facts. */
export function askedBy({ questions: { questions } }: Plan, id: string): string {
  const asked = questions.find((question) => question.id === id);
  const told = (own: Question): string =>
    JSON.stringify({ ...own, id: '' }, (key, value: unknown) => {
      if (typeof value === 'bigint') return String(value);
      const inner = key === 'question' ? questions.find((question) => question.id === value) : undefined;
      return inner === undefined ? value : told(inner);
    });
  return asked === undefined ? id : told(asked);
}
