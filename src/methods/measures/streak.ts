/** 连续 streak: runs of consecutive days; how many times a run completes another block of days, or how long the longest is. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method } from '../method.ts';
import { countOf, mainOf } from './common.ts';
import { explainRows } from './explain.ts';

/** { 连续: visits.arrived_on, 其中: consumed, 每: 3天, 起点: 期前 }; without 每 the longest run in days. */
export const STREAK: Method = {
  id: 'streak',
  family: 'measure',
  fields: [
    { id: 'streak', kind: 'expression', required: true },
    { id: 'each', kind: 'expression' },
    { id: 'starting', kind: 'word', words: ['before the period', 'this period'], required: true },
    { id: 'where', kind: 'expression' },
    { id: 'credit', kind: 'expression' },
  ],
  build: (form, builder) => {
    const each = expressionOf(form, 'each');
    const length = each === null ? null : builder.constant(each);
    if (each !== null && length === null) return null;
    if (length !== null && (length.value.d !== 1n || length.value.n < 1n || length.type.unit['天'] !== 1))
      return builder.problem('STREAK_DAYS', (each ?? mainOf(form)).at, { text: builder.textOf((each ?? mainOf(form)).at) });
    const range = { first: builder.period.first, last: builder.period.last };
    const early = wordOf(form, 'starting', 'this period') === 'before the period';
    const measured = builder.measure({
      form,
      main: mainOf(form),
      empty: 'zero',
      window: early ? 'to the end of the period' : 'this period',
      aggregate: (rows) => {
        const day = rows.value(mainOf(form));
        if (day === null) return null;
        if (day.type.is !== 'date') return builder.problem('STREAK_DATE', mainOf(form).at, { text: builder.textOf(mainOf(form).at) });
        const of = length === null ? 'longest' : 'blocks';
        return {
          aggregate: { is: 'streak', day: day.value, of, length: Number(length?.value.n ?? 1n), range },
          type: countOf({ [length === null ? '天' : '次']: 1 }),
          scale: 1n,
        };
      },
    });
    return measured === null || measured.is === 'grain'
      ? measured
      : { ...measured, explain: explainRows(measured, form, { zh: '连续', en: 'consecutive days of' }, builder) };
  },
};
