/** An indicator that goes twice into one weighted score or one sum, directly or by way of a partial sum. */

import type { Expression } from '../../lib/expression.ts';
import type { Span } from '../../lib/problem.ts';
import { expressionOf, field, type Line } from '../../methods/form.ts';
import type { Context } from '../compile/context.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks every part of a sum that is counted a second time, where it stands the second time. */
export const countedTwice: Rule = (context) => context.scheme.lines.flatMap((line) => repeats(context, line));

/** A part of a sum: the name that stands there, and what it comes to when partial sums are opened. */
type Part = { readonly name: string; readonly at: Span };

function repeats(context: Context, line: Line): readonly Lint[] {
  const parts = partsOf(line);
  const seen = new Map<string, { readonly name: string; readonly part: string }>();
  const found: Lint[] = [];
  for (const part of parts) {
    const leaves = leavesOf(context, part.name, new Set([line.name]));
    const twice = leaves.find((leaf) => seen.has(leaf.key));
    const before = twice === undefined ? undefined : seen.get(twice.key);
    if (twice !== undefined && before !== undefined) found.push(lintOf(line, part, twice.name, before));
    else for (const leaf of leaves) seen.set(leaf.key, { name: leaf.name, part: part.name });
  }
  return found;
}

function lintOf(line: Line, part: Part, item: string, before: { readonly name: string; readonly part: string }): Lint {
  const container = [part.name, before.part].find((name) => name !== item);
  const values = { name: line.name, item, part: container ?? item, other: before.name };
  if (item !== before.name) return { code: 'COUNTED_SAME', at: part.at, values };
  return { code: container === undefined ? 'COUNTED_TWICE' : 'COUNTED_WITHIN', at: part.at, values };
}

/** The names that a line adds up: by weights, by 加总, or by a formula of nothing but +. */
function partsOf(line: Line): readonly Part[] {
  const { form } = line;
  if (form.method === 'weighted') return (field(form, 'weighted', 'shares')?.rows ?? []).map(({ name, at }) => ({ name, at }));
  return sumParts(line);
}

function sumParts({ form }: Line): readonly Part[] {
  if (form.method === 'add up') return (field(form, 'add up', 'list')?.items ?? []).flatMap((item) => namesAdded(item) ?? []);
  const formula = form.method === 'value' ? expressionOf(form, 'value') : null;
  return formula === null ? [] : (namesAdded(formula) ?? []);
}

/** The names of a sum of names; null where it is something else. */
function namesAdded(expression: Expression): readonly Part[] | null {
  if (expression.is === 'name') return [{ name: expression.path.join('.'), at: expression.at }];
  if (expression.is === 'number') return [];
  if (expression.is !== 'binary' || expression.operator !== '+') return null;
  const [left, right] = [namesAdded(expression.left), namesAdded(expression.right)];
  return left === null || right === null ? null : [...left, ...right];
}

/** What a name adds up, partial sums opened; a line that only asks the facts is known by its question, one that refers to an indicator by that. */
function leavesOf(context: Context, name: string, above: ReadonlySet<string>): readonly { readonly key: string; readonly name: string }[] {
  const line = context.scheme.lines.find((candidate) => candidate.name === name);
  if (line === undefined || above.has(name)) return [{ key: name, name }];
  const plain = line.then.length === 0 && line.voidIf === null && line.onlyIf === null;
  const parts = plain ? sumParts(line) : [];
  if (parts.length > 1) return parts.flatMap((part) => leavesOf(context, part.name, new Set([...above, name])));
  const built = context.built.get(name);
  const node = built?.is === 'value' ? context.nodes[built.node] : undefined;
  if (node?.operator === 'answer') return [{ key: `? ${String(node.settings['question'])}`, name }];
  const { origin } = line;
  return [{ key: plain && origin?.own === false ? `! ${origin.id} ${origin.said}` : name, name }];
}
