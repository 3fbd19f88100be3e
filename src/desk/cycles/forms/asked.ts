/** What a scheme asks of raters: the items of its own lines over the table of ratings, with roles, ranges and grades. */

import type { Expression } from '../../../lib/expression.ts';
import { compare, decimal, type Fraction, fraction, same } from '../../../lib/fraction.ts';
import { expressionOf, type Form, field, type Line, wordOf } from '../../../methods/form.ts';
import { formsIn } from '../../../methods/titles.ts';
import { type CodeNames, codeNames } from '../../../plan/code-names.ts';
import { entryInForce } from '../../../plan/compile/names.ts';
import type { Plan } from '../../../plan/plan.ts';

/** An item that a scheme asks raters about. */
export type Item = {
  readonly item: string;
  readonly title: string;
  /** The roles whose ratings count; empty where those of any role do. */
  readonly roles: readonly string[];
  /** Whether a score or a grade is asked for. */
  readonly gives: 'score' | 'grade';
  /** The least and the most score, where the scheme writes them. */
  readonly from: Fraction | null;
  readonly to: Fraction | null;
  /** The grades that the scheme knows; empty where it writes none. */
  readonly grades: readonly string[];
  /** The weights of the groups of raters by their roles, where the scheme writes them. */
  readonly weights: ReadonlyMap<string, Fraction>;
  /** Whether the scheme takes one rating only. */
  readonly single: boolean;
  /** Whether the scheme says that the weights of those who rated stand for those who did not. */
  readonly reweights: boolean;
};

/** The items that a plan asks raters about, in the order of its lines; the same item for the same roles once. */
export function itemsAsked(plan: Plan): readonly Item[] {
  const called = codeNames(plan.scheme.lines, plan.text);
  const found = plan.scheme.lines.flatMap((line) => formsIn(line.form).flatMap((form) => itemsOf({ plan, called }, line, form)));
  const seen = new Map<string, Item>();
  for (const item of found) {
    const key = JSON.stringify([item.item, item.roles.toSorted(), item.gives]);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** A role that a scheme asks, and what it calls it; null where it writes no title. */
export type AskedRole = { readonly role: string; readonly title: string | null };

/** The roles that a plan asks by name, and whether it has items that any role may rate. */
export function rolesAsked(plan: Plan): { readonly roles: readonly AskedRole[]; readonly anyRole: boolean } {
  const items = itemsAsked(plan);
  const called = codeNames(plan.scheme.lines, plan.text);
  const roles = [...new Set(items.flatMap(({ roles: of }) => of))].map((role) => ({ role, title: called('groups', role) }));
  return { roles, anyRole: items.some(({ roles: of }) => of.length === 0) };
}

/** The items that are asked of a role. */
export const askedOf = (items: readonly Item[], role: string): readonly Item[] =>
  items.filter(({ roles }) => roles.length === 0 || roles.includes(role));

/** How much a role weighs in what is asked of it, where it weighs the same in all of it; null where the scheme gives its group no weight. */
export function weightOf(items: readonly Item[], role: string): Fraction | null {
  const weights = items.map((item) => item.weights.get(role));
  const [first] = weights;
  return first !== undefined && weights.every((each) => each !== undefined && same(each, first)) ? first : null;
}

/** A plan, and what its codes are called. */
type Asking = { readonly plan: Plan; readonly called: CodeNames };

function itemsOf({ plan, called }: Asking, line: Line, form: Form): readonly Item[] {
  const main = expressionOf(form, form.method);
  const [table, column] = main?.is === 'name' ? main.path : [];
  if (table !== 'ratings' || (column !== 'score' && column !== 'grade')) return [];
  const groups = field(form, 'groups', 'shares')?.rows ?? null;
  const roles = groups?.map(({ name }) => name) ?? textsFor(form, 'rater_role');
  const weights = new Map(
    (groups ?? []).flatMap(({ name, share }) => [constantOf(plan, share)].flatMap((each) => (each === null ? [] : [[name, each]]))),
  );
  const shares = field(form, 'items', 'shares');
  const listed = shares?.rows.map(({ name }) => name) ?? field(form, 'items', 'list')?.items.flatMap(textOf) ?? textsFor(form, 'item');
  const single = form.method === 'scorecard' || form.method === 'pick';
  // Where no item is asked for, all ratings are one: it is called like its line, for a rating without an item could be any.
  const names = listed.length > 0 ? listed : [line.name];
  const range = field(form, 'range', 'range');
  return names.map((item) => {
    const full = form.method === 'scorecard' ? shares?.rows.find(({ name }) => name === item)?.share : undefined;
    const bounds = full === undefined ? range : { from: null, to: full };
    return {
      ...{ item, roles, weights, single, gives: column },
      title: called('items', item) ?? (names.length === 1 ? (line.title ?? item) : item),
      from: bounds === null ? null : bounds.from === null ? fraction(0n) : constantOf(plan, bounds.from),
      to: bounds === null ? null : constantOf(plan, bounds.to),
      grades: field(form, 'table', 'codes')?.rows.flatMap(({ code }) => (code === null ? [] : [code])) ?? [],
      reweights: form.fields.has('groups') && wordOf(form, 'missing', 'wait') === 'reweight',
    };
  });
}

const textOf = (expression: Expression): readonly string[] =>
  expression.is === 'text' ? [expression.value] : expression.is === 'name' ? [expression.path.join('.')] : [];

/** What a column must be for a row to count, as far as 其中 says it by texts that are joined by 且. */
function textsFor(form: Form, column: string): readonly string[] {
  const conditions = conjunctsOf(expressionOf(form, 'where'));
  return conditions.flatMap((each) => {
    if (each.is === 'binary' && each.operator === '=' && isColumn(each.left, column)) return textOf(each.right);
    return each.is === 'in' && !each.negated && isColumn(each.of, column) ? each.list.flatMap(textOf) : [];
  });
}

const isColumn = (expression: Expression, column: string): boolean => expression.is === 'name' && expression.path.at(-1) === column;

const conjunctsOf = (expression: Expression | null): readonly Expression[] =>
  expression === null
    ? []
    : expression.is === 'binary' && expression.operator === 'and'
      ? [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)]
      : [expression];

/** A number that a scheme writes, itself or as a parameter; null where it is computed. */
function constantOf(plan: Plan, expression: Expression): Fraction | null {
  if (expression.is === 'number') return expression.value;
  const parameter = expression.is === 'name' ? plan.scheme.parameters.find(({ name }) => name === expression.path.join('.')) : undefined;
  const value = parameter === undefined ? undefined : (entryInForce(parameter, plan.period.first)?.value ?? parameter.open?.proposal);
  return value?.kind === 'expression' && value.expression.is === 'number' ? value.expression.value : null;
}

/** What is wrong with a score or grade for an item; null where nothing is. The table of ratings keeps four decimals. */
export function wrongMark(item: Item, mark: { readonly score: string | null; readonly grade: string | null }): 'score' | 'grade' | null {
  if (item.gives === 'grade')
    return mark.grade === null || mark.score !== null || (item.grades.length > 0 && !item.grades.includes(mark.grade)) ? 'grade' : null;
  const value = mark.score === null || mark.grade !== null ? null : decimal(mark.score);
  if (value === null || 10_000n % value.d !== 0n) return 'score';
  const low = item.from !== null && compare(value, item.from) < 0;
  return low || (item.to !== null && compare(value, item.to) > 0) ? 'score' : null;
}
