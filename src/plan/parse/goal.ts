/** Reads what is sought: `total >= 10000元` of one subject, or `合计(total) <= 200000元` over all, as lines that a scheme can compute. */

import type { BinaryOperator, Expression } from '../../lib/expression.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Line } from '../../methods/form.ts';
import { parseExpression } from '../expression/parse.ts';
import type { Scheme } from '../scheme.ts';

/** The comparisons that a goal may make. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A goal: both sides, and whether the left one is summed over all subjects. */
export type Goal = {
  readonly sum: boolean;
  readonly operator: Comparison;
  readonly left: Expression;
  readonly right: Expression;
  readonly whole: Expression;
};

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** The goal in a text; `start` is where the text stands in the larger one to which places refer. */
export function parseGoal(
  text: string,
  start: number,
  file: string,
): { readonly goal: Goal | null; readonly problems: readonly Problem[] } {
  const summed = sumEnd(text);
  // The word alone is blanked: its parentheses keep what is summed together.
  const plain = summed === null ? text : text.replace(SUM, (word) => ' '.repeat(word.length));
  const { expression, problems } = parseExpression({ value: plain, offsetAt: (offset) => start + offset }, file);
  if (expression === null) return { goal: null, problems };
  const place = { in: 'text', file, span: expression.at } as const;
  if (expression.is !== 'binary' || !COMPARISONS.has(expression.operator))
    return { goal: null, problems: [{ code: 'GOAL_FORM', severity: 'error', place, values: { text: text.trim() } }] };
  const { left, right, operator } = expression;
  if (summed !== null && left.at.end > start + summed)
    return { goal: null, problems: [{ code: 'GOAL_SUM', severity: 'error', place, values: { text: text.trim() } }] };
  return { goal: { sum: summed !== null, operator: operator as Comparison, left, right, whole: expression }, problems: [] };
}

const SUM = /^\s*(?:合计|sum)(?=\s*[(（])/;

/** Where the parentheses of a leading 合计(…) end; null where there is none, or they do not end. */
function sumEnd(text: string): number | null {
  const word = SUM.exec(text);
  let depth = 0;
  for (let k = word?.[0].length ?? text.length; k < text.length; k += 1) {
    if ('(（'.includes(text[k] ?? '')) depth += 1;
    if (!')）'.includes(text[k] ?? '')) continue;
    depth -= 1;
    if (depth === 0) return k + 1;
  }
  return null;
}

/** The names of the lines that a goal adds to a scheme. */
export type GoalLines = { readonly left: string; readonly right: string };

/** The scheme with both sides of a goal, and their comparison, as internal lines; units are checked when it is compiled. */
export function withGoal(scheme: Scheme, goal: Goal): { readonly scheme: Scheme; readonly lines: GoalLines } {
  const taken = new Set([...scheme.lines.map(({ name }) => name), ...scheme.parameters.map(({ name }) => name)]);
  const free = (name: string): string => (taken.has(name) ? free(`${name}′`) : name);
  const [left, right, whole] = [free('目标 左'), free('目标 右'), free('目标')];
  const added = [lineOf(left, goal.left), lineOf(right, goal.right), lineOf(whole, goal.whole)];
  return { scheme: { ...scheme, lines: [...scheme.lines, ...added] }, lines: { left, right } };
}

function lineOf(name: string, expression: Expression): Line {
  const { at } = expression;
  const form = { method: 'value', fields: new Map([['value', { kind: 'expression', expression } as const]]), at };
  const none = { title: null, note: null, source: null, unit: null, voidIf: null, onlyIf: null };
  return { ...none, name, nameAt: at, section: 'measures', internal: true, form, then: [], at };
}
