/** Which lines of a plan are paid: those that its total adds up, so that nothing is paid twice and nothing beside the total. */

import type { Expression } from '../../lib/expression.ts';
import type { Problem } from '../../lib/problem.ts';
import { sameUnit, YUAN } from '../../lib/unit.ts';
import { expressionOf, field } from '../../methods/form.ts';
import type { Value } from '../../methods/method.ts';
import { placeAt } from '../../plan/indicators/place.ts';
import type { Plan, PlanLine } from '../../plan/plan.ts';
import { lineNamed } from '../explain.ts';

/** A line in whole fen; `sign` is −1 where the total takes it off. */
export type PaidItem = { readonly line: PlanLine['line']; readonly value: Value; readonly sign: 1n | -1n };

/** A total with the lines that it adds up; they are the total itself where it is no plain sum. */
export type PaidTotal = { readonly line: PlanLine['line']; readonly value: Value; readonly items: readonly PaidItem[] };

/**
 * What a plan pays: totals with their items, and items without a total. Both are empty for schemes that only score. Problems:
 * PAY_UNCLEAR (error; then nothing is paid), PAY_OUTSIDE_TOTAL (warning).
 */
export type Paid = { readonly totals: readonly PaidTotal[]; readonly alone: readonly PaidItem[]; readonly problems: readonly Problem[] };

/**
 * What a plan pays. Where it has totals in yuan, that is what they add up: the lines named in a sum of names (values with + and −,
 * or 加总), looked through further totals and internal lines; a total that is anything else is paid as one line. A shown pay line
 * that no total adds up is not paid: it serves others, or it is told. Without a total each shown pay line in yuan is paid, as long
 * as none of them is made of another.
 */
export function paidOf(plan: Plan): Paid {
  const money = plan.lines.flatMap((planned) => itemOf(planned) ?? []).filter(({ line }) => !line.internal);
  const totals = money.filter(({ line }) => line.section === 'total');
  const pay = money.filter(({ line }) => line.section === 'pay');
  const made = totals.map((total) => ({ ...total, ...madeOfSum(plan, total) }));
  const inside = new Set(made.flatMap(({ through }) => through));
  const tops = made.filter(({ line }) => !inside.has(line.name));
  const unclear = totals.length > 0 ? unclearTotals(plan, tops) : unclearLines(plan, pay);
  if (unclear !== null) return { totals: [], alone: [], problems: [unclear] };
  if (totals.length === 0) return { totals: [], alone: pay, problems: [] };
  const used = usedBy(
    plan,
    tops.map(({ line }) => line.name),
  );
  const outside = pay.filter(({ line }) => !used.has(line.name));
  return { totals: tops, alone: [], problems: outside.map(({ line }) => told(plan, 'PAY_OUTSIDE_TOTAL', 'warning', [line])) };
}

/** The line as something that can be paid: a number of yuan in whole fen. */
function itemOf({ line, built }: PlanLine): PaidItem | null {
  if (built.is !== 'value' || built.type.is !== 'number' || !sameUnit(built.type.unit, YUAN)) return null;
  const { scale } = built.type;
  return scale === null || 100n % scale !== 0n ? null : { line, value: built, sign: 1n };
}

type Made = { readonly items: readonly PaidItem[]; readonly through: readonly string[] };

/** The items of a total and the lines that it was looked through; the total alone where it is no sum, or names a line twice. */
function madeOfSum(plan: Plan, total: PaidItem): Made {
  const made = sumOf(plan, total);
  const names = made?.items.map(({ line }) => line.name) ?? [];
  return made === null || new Set(names).size < names.length ? { items: [total], through: [] } : made;
}

function sumOf(plan: Plan, { line, sign }: PaidItem): Made | null {
  const terms = termsOf(line);
  if (terms === null) return null;
  const parts = terms.map((term): Made | null => {
    const found = lineNamed(plan, term.name);
    const item = found === undefined ? null : itemOf(found);
    if (found === undefined) return null;
    const signed = { line: found.line, sign: (term.sign * sign) as 1n | -1n };
    const isFinal = found.line.section === 'pay' && !found.line.internal;
    const further = isFinal || found.built.is !== 'value' ? null : sumOf(plan, { ...signed, value: found.built });
    if (further !== null) return { items: further.items, through: [found.line.name, ...further.through] };
    return item === null ? null : { items: [{ ...item, ...signed }], through: found.line.section === 'total' ? [found.line.name] : [] };
  });
  if (parts.some((part) => part === null)) return null;
  const all = parts as readonly Made[];
  return { items: all.flatMap(({ items }) => items), through: all.flatMap(({ through }) => through) };
}

type Term = { readonly name: string; readonly sign: 1n | -1n };

/** The names that a line adds up and nothing else; null for any other line. */
function termsOf(line: PlanLine['line']): readonly Term[] | null {
  if (line.then.length > 0 || line.voidIf !== null || line.onlyIf !== null) return null;
  const formula = line.form.method === 'value' ? expressionOf(line.form, 'value') : null;
  const list = line.form.method === 'add up' ? (field(line.form, 'add up', 'list')?.items ?? []) : [];
  const expressions = formula === null ? list : [formula];
  const terms = expressions.map((expression) => namesOf(expression, 1n));
  return expressions.length === 0 || terms.includes(null) ? null : (terms as readonly (readonly Term[])[]).flat();
}

function namesOf(expression: Expression, sign: 1n | -1n): readonly Term[] | null {
  const opposite = sign === 1n ? -1n : 1n;
  if (expression.is === 'name') return expression.path.length === 1 ? [{ name: expression.path[0] ?? '', sign }] : null;
  if (expression.is === 'unary' && expression.operator === '-') return namesOf(expression.of, opposite);
  if (expression.is !== 'binary' || (expression.operator !== '+' && expression.operator !== '-')) return null;
  const left = namesOf(expression.left, sign);
  const right = namesOf(expression.right, expression.operator === '+' ? sign : opposite);
  return left === null || right === null ? null : [...left, ...right];
}

/** Two totals of which one looks at the other without adding it, or that add up the same line: which is paid is not said. */
function unclearTotals(plan: Plan, tops: readonly PaidTotal[]): Problem | null {
  for (const total of tops) {
    const used = usedBy(plan, [total.line.name]);
    const items = new Set(total.items.map(({ line }) => line.name));
    const other = tops.find((each) => each !== total && (used.has(each.line.name) || each.items.some(({ line }) => items.has(line.name))));
    if (other !== undefined && total.line.name !== other.line.name) return told(plan, 'PAY_UNCLEAR', 'error', [total.line, other.line]);
  }
  return null;
}

/** Two pay lines of which one is made of the other, and no total to say whether both are paid. */
function unclearLines(plan: Plan, pay: readonly PaidItem[]): Problem | null {
  for (const { line } of pay) {
    const used = usedBy(plan, [line.name]);
    const other = pay.find((each) => each.line !== line && used.has(each.line.name));
    if (other !== undefined) return told(plan, 'PAY_UNCLEAR', 'error', [line, other.line]);
  }
  return null;
}

/** The lines themselves and all that they are made of. */
function usedBy(plan: Plan, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(lineNamed(plan, name)?.uses ?? []));
  }
  return found;
}

function told(plan: Plan, code: string, severity: Problem['severity'], [line, other]: readonly PlanLine['line'][]): Problem {
  const values = { name: line?.title ?? line?.name ?? '', other: other?.title ?? other?.name ?? '' };
  return { code, severity, values, place: line === undefined ? null : placeAt(plan, line.nameAt) };
}
