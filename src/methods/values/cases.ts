/** 条件 cases: conditions in written order, the first that holds decides; the last row is `否则`. */

import { table } from '../../lib/document.ts';
import { type FieldValue, type Form, field } from '../form.ts';
import type { Builder, Built, Method, Phrase, Value } from '../method.ts';

/** { 条件: [[score ≥ 90分, '优秀'], [否则, '合格']] }. */
export const CASES: Method = {
  id: 'cases',
  family: 'value',
  fields: [{ id: 'cases', kind: 'choices', required: true }],
  build: (form, builder) => cases(form, builder),
  tell: (form, speech) => {
    const rows = field(form, 'cases', 'choices')?.rows ?? [];
    const otherwise = speech.fill({ zh: '以上都不成立', en: 'otherwise' });
    return {
      rule: speech.fill({
        zh: '按下表从上往下看，第一个成立的条件决定结果',
        en: 'what the first condition of the table that holds gives, read from the top',
      }),
      tables: [
        table(
          [speech.fill({ zh: '条件', en: 'condition' }), speech.fill({ zh: '结果', en: 'result' })],
          rows.map((row) => [row.condition === null ? otherwise : speech.say(row.condition), speech.say(row.result)]),
        ),
      ],
      notes: [
        speech.fill({
          zh: '看到的条件还不能判断（用到的数未知）时，结果未知，不再往下看。',
          en: 'Where a condition cannot be decided because something is unknown, the result is unknown; those below are not looked at.',
        }),
      ],
    };
  },
};

/** A row of choices: when, and what. */
type Choice = (FieldValue & { readonly kind: 'choices' })['rows'][number];

const rowValues = ({ at, condition, result }: Choice, builder: Builder): Phrase['values'] => ({
  ...{ row: builder.textOf(at), result },
  ...(condition === null ? {} : { condition }),
});

function cases(form: Form, builder: Builder): Built | null {
  const rows = field(form, 'cases', 'choices');
  if (rows === null) return null;
  const last = rows.rows.at(-1);
  if (last === undefined || last.condition !== null)
    return builder.problem('CASES_OTHERWISE', last?.at ?? rows.at, { last: builder.textOf(last?.condition?.at ?? rows.at) });
  const early = rows.rows.findIndex((row) => row.condition === null);
  const next = rows.rows[early + 1];
  if (next !== undefined) return builder.problem('CASES_UNREACHED', next.at, { row: builder.textOf(next.at) });
  const conditions = rows.rows.slice(0, -1).map((row) => (row.condition === null ? null : builder.truth(row.condition)));
  const results = rows.rows.map((row) => builder.value(row.result));
  if (conditions.some((condition) => condition === null) || results.some((result) => result === null)) return null;
  const type = builder.unify(results as Value[], rows.at);
  if (type === null) return null;
  const inputs = conditions.flatMap((condition, k) => [condition as Value, results[k] as Value]);
  const value = builder.node('choose', [...inputs, results.at(-1) as Value], {}, type, form.at);
  return {
    ...value,
    explain: (cell) => {
      const states = (conditions as Value[]).map((condition) => cell(condition));
      const stop = states.findIndex((state) => state.state !== 'value' || state.value === true);
      const active = stop === -1 ? rows.rows.length - 1 : stop;
      const unknown = stop !== -1 && states[stop]?.state !== 'value';
      return {
        phrases: unknown
          ? [
              {
                zh: '这个条件还不能判断：{row}',
                en: 'this condition cannot be decided yet: {row}',
                values: { row: builder.textOf(rows.rows[active]!.at) },
              },
            ]
          : [],
        rows: rows.rows.map((row, k) => ({
          active: k === active,
          phrase: { zh: '{row}', en: '{row}', values: rowValues(row, builder) },
        })),
      };
    },
  };
}
