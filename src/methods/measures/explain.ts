/** How a measure explains itself: what was counted of which rows, and what is missing where it is unknown. */

import type { Expression } from '../../lib/expression.ts';
import { expressionOf, type Form } from '../form.ts';
import type { Builder, Explain, Phrase, Value } from '../method.ts';

/** The words of a measure in both languages: 合计, sum of. */
export type MeasureWords = { readonly zh: string; readonly en: string };

/** The explanation of a measured value; its rows are fetched when someone looks. */
export function explainRows(measured: Value & { readonly question: string }, form: Form, words: MeasureWords, builder: Builder): Explain {
  const main = expressionOf(form, form.method);
  const where = expressionOf(form, 'where');
  const values = {
    what: main === null ? '' : builder.textOf(main.at),
    where: where === null ? '' : isWhole(where) ? builder.textOf(where.at) : where,
  };
  const said: Phrase = {
    zh: where === null ? `${words.zh} {what}` : `${words.zh} {what}，其中 {where}`,
    en: where === null ? `${words.en} {what}` : `${words.en} {what} where {where}`,
    values,
  };
  const unknown: Phrase = {
    zh: '事实里没有这一项，或所用单元格为空',
    en: 'the facts hold no such row, or a cell that is needed is blank',
    values: {},
  };
  const questions = [measured.question];
  return (cell) => ({ phrases: cell(measured).state === 'unknown' ? [said, unknown] : [said], questions });
}

/** Whether a condition stands in the text as it is; that of a reference to an indicator is added to the indicator's own. */
const isWhole = (where: Expression): boolean =>
  where.is !== 'binary' || (where.left.at.start >= where.at.start && where.left.at.end <= where.at.end);
