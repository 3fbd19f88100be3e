/** What a reference may say beside the indicator's id: which rows (其中), which days (窗口), whose they are (归), for all its measures alike. */

import { type Expression, namesIn } from '../../lib/expression.ts';
import { expressionOf, type FieldValue, type Form, field, type Line } from '../../methods/form.ts';
import { methodOf } from '../../methods/shelf.ts';

/** The options of a reference; null where it does not write one. */
export type Choice = {
  readonly where: Expression | null;
  readonly window: (FieldValue & { readonly kind: 'word' }) | null;
  readonly credit: Expression | null;
};

/** The options of a form of 引用. */
export const choiceOf = (form: Form): Choice => ({
  where: expressionOf(form, 'where'),
  window: field(form, 'window', 'word'),
  credit: expressionOf(form, 'credit'),
});

/**
 * The option that an indicator does not leave open, or null. One window is for all its measures, so none may say its own: 本期 ÷ 上期
 * cannot both be moved. Whose the rows are goes to the measures that do not say it: 全体 inside an indicator stays.
 */
export function fixedOption(lines: readonly Line[], choice: Choice): 'window' | 'credit' | null {
  const forms = lines.map((line) => line.form).filter((form) => readsRows(form, lines));
  if (choice.window !== null && !forms.every((form) => isOpen(form, 'window'))) return 'window';
  return choice.credit === null || forms.some((form) => isOpen(form, 'credit')) ? null : 'credit';
}

/** The form with the options of the reference, if it reads rows of a table; finer grains pass theirs on to what is measured over them. */
export function withChoice(form: Form, lines: readonly Line[], choice: Choice): Form {
  if (!readsRows(form, lines)) return form;
  const { where, window, credit } = choice;
  const own = expressionOf(form, 'where');
  const both: Expression | null =
    own === null || where === null ? (own ?? where) : { is: 'binary', operator: 'and', left: own, right: where, at: where.at };
  const fields = new Map(form.fields);
  if (both !== null) fields.set('where', { kind: 'expression', expression: both });
  if (window !== null) fields.set('window', window);
  if (credit !== null && isOpen(form, 'credit')) fields.set('credit', { kind: 'expression', expression: credit });
  return { ...form, fields };
}

const isOpen = (form: Form, option: string): boolean => mayHave(form, option) && !form.fields.has(option);

const mayHave = (form: Form, option: string): boolean => methodOf(form.method)?.fields.some(({ id }) => id === option) === true;

/** Whether a form looks at rows of a table, not at values or at the groups of one of the indicator's finer grains. */
function readsRows(form: Form, lines: readonly Line[]): boolean {
  if (!mayHave(form, 'where')) return false;
  const nested = field(form, form.method, 'line')?.form ?? form;
  const main = expressionOf(nested, nested.method);
  const grains = lines.filter((line) => line.form.method !== 'each row').map((line) => line.name);
  return main === null || !namesIn(main).some(({ path }) => path.length === 1 && grains.includes(path[0] ?? ''));
}
