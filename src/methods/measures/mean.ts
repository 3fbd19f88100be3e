/** 平均 mean: the sum of the rows' values divided by how many there are; unknown where there is none. */

import type { Method } from '../method.ts';
import { countOf, mainOf, ROW_FIELDS } from './common.ts';
import { sayMain, tellRows } from './tell.ts';

/** { 平均: surveys.score, 窗口: 最近完成季 }. */
export const MEAN: Method = {
  id: 'mean',
  family: 'measure',
  fields: [{ id: 'mean', kind: 'expression', required: true }, ...ROW_FIELDS],
  build: (form, builder) => {
    const main = mainOf(form);
    const sum = builder.measure({
      form,
      main,
      empty: 'zero',
      aggregate: (rows) => {
        const of = rows.value(main);
        if (of === null) return null;
        if (of.type.is !== 'number') return builder.problem('SUM_OF_NUMBERS', main.at, { text: builder.textOf(main.at) });
        return { aggregate: { is: 'sum', of: of.value }, type: { ...of.type, scale: of.scale }, scale: of.scale };
      },
    });
    if (sum === null) return null;
    if (sum.is === 'grain') return builder.problem('MEAN_ON_GRAIN', form.at);
    const count = builder.measure({
      form,
      main,
      empty: 'zero',
      aggregate: () => ({ aggregate: { is: 'count' }, type: countOf({}), scale: 1n }),
    });
    if (count === null || count.is === 'grain') return null;
    const mean = builder.binary('/', sum, count, form.at);
    if (mean === null) return null;
    return {
      ...mean,
      explain: (cell) => ({
        phrases: [
          {
            zh: '合计 {sum} ÷ {count} 条记录',
            en: 'total {sum} ÷ number of records {count}',
            values: { sum: cell(sum), count: cell(count) },
          },
        ],
        questions: [sum.question],
      }),
    };
  },
  tell: (form, speech) => {
    const rows = speech.rows(form);
    const what = { zh: '{main}的平均数（相加 ÷ 条数，不取整）', en: 'mean {main} (total ÷ records, not rounded)' };
    return tellRows(rows, speech.fill(what, { main: sayMain(form, rows) }), 'unknown', speech);
  },
};
