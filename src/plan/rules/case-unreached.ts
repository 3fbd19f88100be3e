/** A row of 条件 that can never be reached, because whenever it holds an earlier row has already decided. */

import type { Expression } from '../../lib/expression.ts';
import { compare } from '../../lib/fraction.ts';
import { sameUnit } from '../../lib/unit.ts';
import { field, type Line } from '../../methods/form.ts';
import type { Context } from '../compile/context.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks conditions that repeat an earlier one, or that an earlier one contains. */
export const caseUnreached: Rule = (context) => context.scheme.lines.flatMap((line) => unreached(context, line));

function unreached(context: Context, line: Line): readonly Lint[] {
  const rows = line.form.method === 'cases' ? (field(line.form, 'cases', 'choices')?.rows ?? []) : [];
  const text = (of: Expression) => context.text.slice(of.at.start, of.at.end);
  return rows.flatMap((row, k): readonly Lint[] => {
    const { condition } = row;
    if (condition === null) return [];
    const before = rows.slice(0, k).find((earlier) => earlier.condition !== null && implies(condition, earlier.condition))?.condition;
    if (before === undefined || before === null) return [];
    const code = same(condition, before) ? 'CASE_REPEATED' : 'CASE_CONTAINED';
    return [{ code, at: condition.at, values: { name: line.name, condition: text(condition), before: text(before) } }];
  });
}

/** Whether the earlier condition surely holds wherever the later one does. */
function implies(later: Expression, earlier: Expression): boolean {
  if (same(later, earlier)) return true;
  if (earlier.is === 'binary' && earlier.operator === 'or') return implies(later, earlier.left) || implies(later, earlier.right);
  if (earlier.is === 'binary' && earlier.operator === 'and') return implies(later, earlier.left) && implies(later, earlier.right);
  if (later.is === 'binary' && later.operator === 'and') return implies(later.left, earlier) || implies(later.right, earlier);
  if (later.is === 'binary' && later.operator === 'or') return implies(later.left, earlier) && implies(later.right, earlier);
  return within(later, earlier);
}

/** Whether two comparisons of one value with numbers lie in each other: score ≥ 90分 within score ≥ 60分. */
function within(later: Expression, earlier: Expression): boolean {
  if (later.is !== 'binary' || earlier.is !== 'binary' || !same(later.left, earlier.left)) return false;
  const [a, b] = [later.right, earlier.right];
  if (a.is !== 'number' || b.is !== 'number' || !sameUnit(a.unit, b.unit)) return false;
  const order = compare(a.value, b.value);
  const [mine, other] = [later.operator, earlier.operator];
  if (other === '>=' && ['>=', '>', '='].includes(mine)) return order >= 0;
  if (other === '>' && ['>=', '>', '='].includes(mine)) return mine === '>' ? order >= 0 : order > 0;
  if (other === '<=' && ['<=', '<', '='].includes(mine)) return order <= 0;
  if (other === '<' && ['<=', '<', '='].includes(mine)) return mine === '<' ? order <= 0 : order < 0;
  return false;
}

/** Whether two expressions say the same, wherever they stand. */
const same = (a: Expression, b: Expression): boolean => fingerprint(a) === fingerprint(b);

const fingerprint = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : typeof value === 'bigint' ? `${value}n` : value));
