/** 组内合计 group sum: the sum of a line over a group of subjects (or over all), the same for each member. */

import { expressionOf } from '../form.ts';
import type { Method, Value } from '../method.ts';

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
    const group = within === null ? null : builder.value(within);
    if (value === null || (within !== null && group === null)) return null;
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
