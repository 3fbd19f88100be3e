/** 对照 lookup: a result by a text (grade → points); a text outside the table is a problem unless `否则` is written. */

import { expressionOf, field } from '../form.ts';
import type { Method, Value } from '../method.ts';

/** { 对照: attitude_grade, 表: { A: 10分, B: 5分, C: 0分 } }. */
export const LOOKUP: Method = {
  id: 'lookup',
  family: 'value',
  fields: [
    { id: 'lookup', kind: 'expression', required: true },
    { id: 'table', kind: 'codes', required: true },
  ],
  build: (form, builder) => {
    const main = expressionOf(form, 'lookup');
    const text = main === null ? null : builder.value(main);
    const table = field(form, 'table', 'codes');
    if (text === null || table === null || main === null) return null;
    if (text.type.is !== 'text') return builder.problem('LOOKUP_TEXT', main.at, { text: builder.textOf(main.at) });
    const coded = table.rows.filter((row) => row.code !== null);
    const rest = table.rows.find((row) => row.code === null);
    const results = [...coded, ...(rest === undefined ? [] : [rest])].map((row) => builder.value(row.result));
    if (results.some((result) => result === null)) return null;
    const type = builder.unify(results as Value[], table.at);
    if (type === null) return null;
    const settings = { codes: coded.map((row) => row.code as string), otherwise: rest !== undefined };
    const value = builder.node('lookup', [text, ...(results as Value[])], settings, type, form.at);
    return {
      ...value,
      explain: (cell) => ({
        phrases: [{ zh: '按 {code} 对照', en: 'looked up by {code}', values: { code: cell(text) } }],
        rows: table.rows.map((row) => ({
          active: cell(text).value === row.code,
          phrase: { zh: '{code} → {result}', en: '{code} → {result}', values: { code: row.code ?? '否则', result: row.result } },
        })),
      }),
    };
  },
};
