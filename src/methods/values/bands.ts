/** 阶梯 steps and 分档 bands: a result by the highest step reached, or by the band that a value falls into. */

import { expressionOf, type Form } from '../form.ts';
import type { Builder, Built, CellReader, CutTable, Explanation, Method, Value } from '../method.ts';
import { type Speech, sayField, type Told } from '../telling.ts';
import { bandOf, givenBy, nextStep, rowHoles } from './next.ts';

const SHARED = [
  { id: 'tiers', kind: 'cases', required: true },
  { id: 'short of', kind: 'expression' },
] as const;

/** { 阶梯: peak, 档: [[满 5千元, 50元], [满 1万元, 100元]], 不到: 0元 }: the result of the highest step reached, not the sum of steps. */
export const STEPS: Method = {
  id: 'steps',
  family: 'value',
  fields: [{ id: 'steps', kind: 'expression', required: true }, ...SHARED],
  build: (form, builder) => bands(form, builder),
  tell: (form, speech) => tellBands(form, speech),
};

/** { 分档: score, 档: [[不足 70分, 0元], [不足 90分, wage × score ÷ 100分], [以上, wage]] }: a result for each band, which may be a formula. */
export const BANDS: Method = {
  id: 'bands',
  family: 'value',
  fields: [{ id: 'bands', kind: 'expression', required: true }, ...SHARED],
  build: (form, builder) => bands(form, builder),
  tell: (form, speech) => tellBands(form, speech),
};

function bands(form: Form, builder: Builder): Built | null {
  const main = expressionOf(form, form.method);
  const over = main === null ? null : builder.numeric(main);
  const rows = builder.cases(form.fields.get('tiers'), form.at);
  if (main === null || over === null || rows === null) return null;
  const table = builder.cutTable(rows, over.type, expressionOf(form, 'short of'), form.at);
  if (table === null) return null;
  const first = rows[0];
  if (table.results[0] === null)
    return builder.problem('BANDS_BELOW', first?.at ?? form.at, {
      first: builder.textOf(first?.boundary.at ?? form.at),
      bound: builder.textOf(first?.boundary.lower?.value.at ?? form.at),
    });
  const results = table.results.map((result) => (result === null ? null : builder.value(result)));
  if (results.some((result) => result === null)) return null;
  const type = builder.unify(results as Value[], form.at);
  if (type === null) return null;
  const cuts = table.cuts.map((cut) => ({ value: cut.value, upper: cut.upper }));
  const value = builder.node('band', [over, ...(results as Value[])], { cuts }, type, form.at);
  const gives = table.results.map((result, k) => (result === null ? null : givenBy(result, results[k] as Value)));
  return {
    ...value,
    explain: (cell) => ({
      ...explainBands(cell, over, table, builder),
      next: nextStep({ shown: cell(over), main }, table, gives),
    }),
  };
}

/** The table with its active row. */
function explainBands(cell: CellReader, over: Value, table: CutTable, builder: Builder): Explanation {
  const band = bandOf(cell(over), table);
  const offset = table.results.length - table.rows.length;
  const below = offset === 1 ? [{ active: band === 0, phrase: { zh: '未到第一档', en: 'below the first step', values: {} } }] : [];
  return {
    phrases: [{ zh: '{value} 落在哪一档', en: 'the band of {value}', values: { value: cell(over) } }],
    rows: [
      ...below,
      ...table.rows.map((row, k) => ({
        active: band === k + offset,
        phrase: { zh: '{row}', en: '{row}', values: rowHoles(row, builder) },
      })),
    ],
  };
}

function tellBands(form: Form, speech: Speech): Told {
  const over = sayField(form, form.method, speech);
  const below = expressionOf(form, 'short of');
  const heads = { over, result: speech.fill({ zh: '结果', en: 'result' }), below: below === null ? null : speech.say(below) };
  return {
    rule: speech.fill(
      {
        zh: '看 {over} 落在下表哪一行，就取那一行的结果（只取一行，不累加）',
        en: 'the result of the one row of the table in which {over} lies',
      },
      { over },
    ),
    tables: speech.bands(form.fields.get('tiers'), heads),
    notes: [speech.fill({ zh: '{over} 未知时，这一项未知。', en: 'While {over} is unknown, so is this.' }, { over })],
  };
}
