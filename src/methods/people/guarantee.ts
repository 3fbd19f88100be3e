/** 保底 guarantee: what is added so that the named earnings do not fall below the guaranteed amount. */

import { fraction } from '../../lib/fraction.ts';
import { expressionOf } from '../form.ts';
import type { Method } from '../method.ts';
import { sayField } from '../telling.ts';

/** { 保底: 3000元, 应得: base + commission }: the top-up, 0 where the earnings reach it. */
export const GUARANTEE: Method = {
  id: 'guarantee',
  family: 'pay',
  fields: [
    { id: 'guarantee', kind: 'expression', required: true },
    { id: 'earned', kind: 'expression', required: true },
  ],
  build: (form, builder) => {
    const [main, earnings] = [expressionOf(form, 'guarantee'), expressionOf(form, 'earned')];
    const floor = main === null ? null : builder.numeric(main);
    const earned = earnings === null ? null : builder.numeric(earnings);
    if (floor === null || earned === null) return null;
    const gap = builder.binary('-', floor, earned, form.at);
    if (gap === null) return null;
    const value = builder.node('largest', [gap, builder.literal(fraction(0n), gap.type, form.at)], {}, gap.type, form.at);
    return {
      ...value,
      explain: (cell) => ({
        phrases: [
          {
            zh: '保底 {floor}，应得 {earned}，补足 {value}',
            en: 'guaranteed {floor}, earned {earned}, topped up by {value}',
            values: { floor: cell(floor), earned: cell(earned), value: cell(value) },
          },
        ],
      }),
    };
  },
  tell: (form, speech) => ({
    rule: speech.fill(
      {
        zh: '{floor} 减去（{earned}），不够的部分补足；已经够了为 {zero}',
        en: '{floor} less ({earned}), as far as that falls short; {zero} where it does not',
      },
      { floor: sayField(form, 'guarantee', speech), earned: sayField(form, 'earned', speech), zero: speech.zero },
    ),
  }),
};
