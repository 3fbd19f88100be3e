/** 计数 count: how many rows, how many different values (不同), how many groups or days. */

import type { Expression } from '../../lib/expression.ts';
import type { Method } from '../method.ts';
import { countOf, isBareName, mainOf, ROW_FIELDS } from './common.ts';
import { explainRows } from './explain.ts';
import { tellRows } from './tell.ts';

/** { 计数: visits } or { 计数: 不同 visits.customer_id, 其中: 顾客实收 ≥ 500元 }. */
export const COUNT: Method = {
  id: 'count',
  family: 'measure',
  fields: [{ id: 'count', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => {
    const main = mainOf(form);
    const distinct = main.is === 'unary' && main.operator === 'distinct' ? main.of : null;
    if (distinct === null && !isBareName(main)) return builder.problem('COUNT_WHAT', main.at, { found: builder.textOf(main.at) });
    const count = builder.measure({
      form,
      main: distinct ?? main,
      empty: 'zero',
      aggregate: (rows) => {
        if (distinct === null) return { aggregate: { is: 'count' }, type: rows.counts, scale: 1n };
        const of = rows.value(distinct);
        return of === null ? null : { aggregate: { is: 'distinct', of: of.value }, type: countOf(unitOfDistinct(distinct)), scale: 1n };
      },
    });
    return count === null || count.is === 'grain'
      ? count
      : { ...count, explain: explainRows(count, form, { zh: '计数', en: 'number of' }, builder) };
  },
  tell: (form, speech) => {
    const main = mainOf(form);
    const rows = speech.rows(form);
    const distinct = main.is === 'unary' && main.operator === 'distinct' ? main.of : null;
    if (distinct !== null) {
      const what = { zh: '不同「{column}」的个数', en: 'number of different {column}' };
      return tellRows(rows, speech.fill(what, { column: rows.say(distinct) }), 'zero', speech);
    }
    const what = { rows: { zh: '条数', en: 'number' }, groups: { zh: '个数', en: 'number' }, days: { zh: '天数', en: 'number' } }[rows.are];
    return tellRows(rows, speech.fill(what), 'zero', speech);
  },
};

/** What different values are counted in: people for customers and employees, days for dates, else pieces. */
function unitOfDistinct(main: Expression): Record<string, number> {
  const last = main.is === 'name' ? (main.path.at(-1) ?? '') : '';
  if (/^(customer|employee|member|person|user|rater)_id$/.test(last)) return { 人: 1 };
  if (/(^day$|_on$|^date$)/.test(last)) return { 天: 1 };
  return { 个: 1 };
}
