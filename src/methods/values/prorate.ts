/** 按日折算 prorate: an amount for the whole period by calendar days, from each date on the next amount. */

import { table } from '../../lib/document.ts';
import { fraction } from '../../lib/fraction.ts';
import { daysIn } from '../../lib/period.ts';
import { field } from '../form.ts';
import type { Method, Value } from '../method.ts';
import type { Type } from '../node.ts';
import { rowHoles } from './next.ts';

const DAYS: Type = { is: 'number', unit: { 天: 1 }, percent: false, scale: 1n };

/** { 按日折算: [[自 hired_on, 1800元], [自 regular_on, 2000元]] }; nothing before the first date. */
export const PRORATE: Method = {
  id: 'prorate',
  family: 'pay',
  fields: [{ id: 'prorate', kind: 'cases', required: true }],
  build: (form, builder) => {
    const rows = field(form, 'prorate', 'cases');
    if (rows === null) return null;
    const unsaid = rows.rows.find((row) => row.boundary.lower?.word !== 'since');
    if (unsaid !== undefined) return builder.problem('PRORATE_SINCE', unsaid.boundary.at, { found: builder.textOf(unsaid.boundary.at) });
    const dates = rows.rows.map((row) => builder.value(row.boundary.lower!.value));
    const amounts = rows.rows.map((row) => builder.numeric(row.result));
    if (dates.some((date) => date === null) || amounts.some((amount) => amount === null)) return null;
    const wrong = dates.findIndex((date) => date?.type.is !== 'date');
    if (wrong !== -1)
      return builder.problem('PRORATE_DATE', rows.rows[wrong]!.boundary.at, { found: builder.textOf(rows.rows[wrong]!.boundary.at) });
    const all = builder.literal(fraction(BigInt(daysIn(builder.period))), DAYS, form.at);
    const { first, last } = builder.period;
    const days = rows.rows.map((_, stretch) => builder.node('stretch days', dates as Value[], { first, last, stretch }, DAYS, form.at));
    let sum: Value | null = null;
    for (const [k, amount] of (amounts as Value[]).entries()) {
      const part = builder.binary('*', amount, days[k]!, form.at);
      if (part === null) return null;
      sum = sum === null ? part : builder.binary('+', sum, part, form.at);
      if (sum === null) return null;
    }
    const value = sum === null ? null : builder.binary('/', sum, all, form.at);
    if (value === null) return null;
    return {
      ...value,
      explain: (cell) => ({
        phrases: [],
        rows: rows.rows.map((row, k) => ({
          active: true,
          phrase: {
            zh: '{row}：{days} ÷ {all}',
            en: '{row}: {days} ÷ {all}',
            values: { ...rowHoles(row, builder), from: row.boundary.lower!.value, days: cell(days[k]!), all: cell(all) },
          },
        })),
      }),
    };
  },
  tell: (form, speech) => {
    const rows = field(form, 'prorate', 'cases')?.rows ?? [];
    return {
      rule: speech.fill({
        zh: '下表每一行的整期金额 × 这一行在本期内的日历天数 ÷ 本期天数，各行相加',
        en: 'for each row of the table the amount for a whole period × its calendar days in the period ÷ the days of the period, all added',
      }),
      tables: [
        table(
          [
            speech.fill({ zh: '从哪天起（含当天）', en: 'from the day (included)' }),
            speech.fill({ zh: '整期金额', en: 'amount for a whole period' }),
          ],
          rows.map((row) => [row.boundary.lower === null ? '' : speech.say(row.boundary.lower.value), speech.say(row.result)]),
        ),
      ],
      notes: [
        speech.fill({
          zh: '每一行到下一行那天的前一天为止；第一行那天以前没有金额。日子在本期以前的，从本期第一天起算；在本期以后的，本期没有这一行。',
          en: 'A row ends the day before the next one begins; before the first there is nothing. A day before the period counts from its first day; one after the period has no part in it.',
        }),
        speech.fill({ zh: '有一个日子或金额未知，这一项就未知。', en: 'One unknown day or amount makes this unknown.' }),
      ],
    };
  },
};
