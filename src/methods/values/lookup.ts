/** 对照 lookup: a result by a text (grade → points); a text outside the table is a problem unless `否则` is written. */

import { table } from '../../lib/document.ts';
import { type CodeRow, expressionOf, field } from '../form.ts';
import type { Method, Shown, Value } from '../method.ts';
import { sayField, withRemarks } from '../telling.ts';

/** Whether a text is known and none of the codes. */
const isOther = ({ value }: Shown, coded: readonly CodeRow[]): boolean => value !== null && coded.every(({ code }) => code !== value);

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
        rows: table.rows.map(({ code, result }) => ({
          active: code === null ? isOther(cell(text), coded) : cell(text).value === code,
          phrase:
            code === null
              ? { zh: '其余 → {result}', en: 'any other → {result}', values: { result } }
              : { zh: '{code} → {result}', en: '{code} → {result}', values: { code, result } },
        })),
      }),
    };
  },
  tell: (form, speech) => {
    const over = sayField(form, 'lookup', speech);
    const rows = field(form, 'table', 'codes')?.rows ?? [];
    const rest = rows.some((row) => row.code === null);
    const codes = table(
      [over, speech.fill({ zh: '结果', en: 'result' })],
      rows.map((row) => [
        row.code === null ? speech.fill({ zh: '其余', en: 'any other' }) : speech.quoted(row.code),
        speech.say(row.result),
      ]),
    );
    const remarks = rows.map((row) => speech.remark('table', row.code ?? ''));
    return {
      rule: speech.fill({ zh: '按 {over} 查下表', en: 'looked up in the table by {over}' }, { over }),
      tables: [withRemarks(codes, remarks, speech.fill({ zh: '说明', en: 'remark' }))],
      notes: [
        speech.fill({ zh: '{over} 未知时，这一项未知。', en: 'While {over} is unknown, so is this.' }, { over }),
        ...(rest
          ? []
          : [
              speech.fill({
                zh: '表里没有的，整个核算停止，要先更正。',
                en: 'Anything that is not in the table stops the whole run until it is corrected.',
              }),
            ]),
      ],
    };
  },
};
