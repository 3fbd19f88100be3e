/** 组内合计 group sum: the sum of a line over a group of subjects (or over all), the same for each member. */

import { expressionOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { groupOf } from './within.ts';

/** { 组内合计: sales, 组内: team_id }; without 组内 over all subjects. */
export const GROUP_SUM: Method = {
  id: 'group sum',
  family: 'people',
  fields: [
    { id: 'group sum', kind: 'expression', required: true },
    { id: 'within', kind: 'expression' },
  ],
  build: (form, builder) => {
    const [main, within] = [expressionOf(form, 'group sum'), expressionOf(form, 'within')];
    const value = main === null ? null : builder.numeric(main);
    const group = groupOf(within, builder);
    if (value === null || group === undefined) return null;
    const inputs: Value[] = group === null ? [value] : [value, group];
    const sum = builder.node('group', inputs, { of: 'sum' }, value.type, form.at);
    return {
      ...sum,
      explain: (cell) => ({
        phrases: [
          { zh: '全组合计 {sum}，本人 {own}', en: 'group total {sum}, own part {own}', values: { sum: cell(sum), own: cell(value) } },
        ],
      }),
    };
  },
};
