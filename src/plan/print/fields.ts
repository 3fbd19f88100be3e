/** Prints fields of forms: each kind of field as the parser reads it. */

import type { Expression } from '../../lib/expression.ts';
import type { Amount, Boundary, CaseRow, CodeRow, FieldValue, Form, Side } from '../../methods/form.ts';
import { listSheet, mapSheet, type Sheet, textSheet } from './sheet.ts';
import { expressionSheet, type Speech, say, sayBeside, sayTruth } from './speech.ts';

/** The entries of a form: its method's own field first, the others in the order in which they were written. */
export function formEntries(speech: Speech, form: Form): readonly (readonly [key: string, value: Sheet])[] {
  const main = form.fields.get(form.method);
  const others = [...form.fields].filter(([id]) => id !== form.method);
  const all = main === undefined ? others : [[form.method, main] as const, ...others];
  return all.map(([id, value]) => [say(speech, id), fieldSheet(speech, value)]);
}

/** A field's value. */
export function fieldSheet(speech: Speech, value: FieldValue): Sheet {
  const cell = (expression: Expression): Sheet => expressionSheet(speech, expression);
  switch (value.kind) {
    case 'expression':
      return cell(value.expression);
    case 'cases':
      return rowsSheet(value.rows.map((row) => caseCells(speech, row)));
    case 'choices':
      return rowsSheet(
        value.rows.map((row) => [
          row.condition === null ? textSheet(say(speech, 'otherwise')) : conditionSheet(speech, row.condition),
          cell(row.result),
        ]),
      );
    case 'codes':
      return mapSheet(codeEntries(speech, value.rows));
    case 'catalogue':
      return mapSheet(value.rows.map((row) => [row.code, titledSheet(speech, row.title, amountSheet(speech, row.amount))]));
    case 'shares':
      return mapSheet(value.rows.map((row) => [row.name, titledSheet(speech, row.title, cell(row.share))]));
    case 'points':
      return rowsSheet(value.rows.map((row) => [cell(row.x), cell(row.y)]));
    case 'range':
      return textSheet(sayRange(speech, value.from, value.to));
    case 'list':
      if (value.titles !== undefined) return titlesSheet(speech, value.items, value.titles);
      return value.items.length === 1 ? cell(value.items[0] as Expression) : listSheet(value.items.map(cell));
    case 'word':
      return textSheet(say(speech, value.word));
    case 'text':
      return textSheet(value.text);
    case 'truth':
      return textSheet(sayTruth(speech, value.value));
    case 'line':
      return mapSheet(formEntries(speech, value.form));
  }
}

/** A value with the title of its code, where it has one. */
const titledSheet = (speech: Speech, title: string | undefined, value: Sheet): Sheet =>
  title === undefined
    ? value
    : mapSheet([
        [say(speech, 'title'), textSheet(title)],
        [say(speech, 'value'), value],
      ]);

/** Names with their titles alone. */
const titlesSheet = (speech: Speech, names: readonly Expression[], titles: readonly string[]): Sheet =>
  mapSheet(
    names.flatMap((name, k) => (name.is === 'text' ? [[name.value, mapSheet([[say(speech, 'title'), textSheet(titles[k] ?? '')]])]] : [])),
  );

const rowsSheet = (rows: readonly (readonly Sheet[])[]): Sheet => listSheet(rows.map((cells) => ({ is: 'row', cells })));

const caseCells = (speech: Speech, row: CaseRow): readonly Sheet[] => [
  textSheet(sayBoundary(speech, row.boundary)),
  expressionSheet(speech, row.result),
];

/** `到 5万元`, `满 5千元 不足 1万元`, `5万元 到 10万元`, `以上`. */
function sayBoundary(speech: Speech, { lower, upper }: Boundary): string {
  if (lower === null && upper === null) return say(speech, 'rest');
  if (lower === null || upper === null)
    return (lower === null ? [] : [sideText(speech, lower)]).concat(upper === null ? [] : [sideText(speech, upper)]).join(' ');
  return `${sideText(speech, lower)} ${upper.word === 'unsaid' ? unsaidTo(speech, lower) : say(speech, upper.word)} ${sayBeside(speech, upper.value)}`;
}

/** The word between two sides that does not say whether the second belongs; after a word for the first only English has one. */
const unsaidTo = ({ language }: Speech, lower: Side): string => (language === 'zh' && lower.word === 'unsaid' ? '到' : 'to');

const sideText = (speech: Speech, side: Side): string =>
  side.word === 'unsaid' ? sayBeside(speech, side.value) : `${say(speech, side.word)} ${sayBeside(speech, side.value)}`;

const sayRange = (speech: Speech, from: Expression, to: Expression): string =>
  `${sayBeside(speech, from)} ${speech.language === 'zh' ? '到' : 'to'} ${sayBeside(speech, to)}`;

const codeEntries = (speech: Speech, rows: readonly CodeRow[]): readonly (readonly [string, Sheet])[] =>
  rows.map((row) => [row.code ?? say(speech, 'otherwise'), expressionSheet(speech, row.result)]);

function amountSheet(speech: Speech, amount: Amount): Sheet {
  if (amount.is === 'range') return textSheet(sayRange(speech, amount.from, amount.to));
  if (amount.is === 'by')
    return mapSheet([[say(speech, 'per'), expressionSheet(speech, amount.attribute)], ...codeEntries(speech, amount.rows)]);
  const sheet = expressionSheet(speech, amount.value);
  return sheet.is === 'quoted' ? sheet : textSheet(sayBeside(speech, amount.value));
}

/** A condition of a table of choices; one that is a name alone must not read as the row for the rest. */
const conditionSheet = (speech: Speech, condition: Expression): Sheet =>
  condition.is === 'name' && condition.path.length === 1 ? textSheet(sayBeside(speech, condition)) : expressionSheet(speech, condition);
