/** Names for the steps of a plan that do not depend on the order in which they were compiled: the line, then the way down from it. */

import type { Node, NodeId } from '../../methods/node.ts';
import type { Plan } from '../../plan/plan.ts';

/**
 * The path of every step whose column is kept, lines first in their order. A line's is its name; a step below it is
 * `commission#0.1`, by the inputs that lead there; a step that only explanations want is named after the first step that it
 * looks at (`commission#0.0~progressive~0`). Numbers written in the scheme have no path unless they are a line.
 */
export function pathsOf({ nodes, lines }: Plan): ReadonlyMap<NodeId, string> {
  const paths = new Map<NodeId, string>();
  for (const { line, built } of lines) if (built.is === 'value') paths.set(built.node, line.name);
  const isFree = (id: NodeId): boolean => !paths.has(id) && nodes[id]?.operator !== 'constant';
  const below = (id: NodeId, path: string): void => {
    for (const [k, input] of (nodes[id]?.inputs ?? []).entries()) {
      if (!isFree(input)) continue;
      const own = `${path}${path.includes('#') ? '.' : '#'}${k}`;
      paths.set(input, own);
      below(input, own);
    }
  };
  for (const [id, name] of [...paths]) below(id, name);
  const counts = new Map<string, number>();
  for (const { id, operator } of topsOf(nodes, isFree)) {
    const base = `${firstPath(nodes, paths, id)}~${operator}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    paths.set(id, `${base}~${count}`);
    below(id, `${base}~${count}`);
  }
  return checked(paths);
}

/** The free steps that no other free step uses. */
function topsOf(nodes: readonly Node[], isFree: (id: NodeId) => boolean): readonly Node[] {
  const free = nodes.filter(({ id }) => isFree(id));
  const used = new Set(free.flatMap(({ inputs }) => inputs));
  return free.filter(({ id }) => !used.has(id));
}

/** The path of the first step with one that a step is made of, looked for in depth; "" where there is none. */
function firstPath(nodes: readonly Node[], paths: ReadonlyMap<NodeId, string>, id: NodeId): string {
  for (const input of nodes[id]?.inputs ?? []) {
    const found = paths.get(input) ?? firstPath(nodes, paths, input);
    if (found !== '') return found;
  }
  return '';
}

function checked(paths: ReadonlyMap<NodeId, string>): ReadonlyMap<NodeId, string> {
  if (new Set(paths.values()).size !== paths.size) throw new Error('Bug: two steps of a plan with one path');
  return paths;
}
