/** 组内合计 group sum: the sum of a line over a group of subjects (or over all), the same for each member. */

import { expressionOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { sayField } from '../telling.ts';
import { groupNotes, groupOf, groupWords } from './within.ts';

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
  tell: (form, speech) => ({
    rule: speech.fill(
      { zh: '{group}每个人的 {value} 之和（同组的人都一样）', en: 'the sum of {value} over {group}, the same for each of them' },
      { group: groupWords(form, speech), value: sayField(form, 'group sum', speech) },
    ),
    notes: [
      speech.fill({
        zh: '不适用的人按 0 加；有一个人未知，全组都未知。',
        en: 'Those to whom it does not apply count 0; one unknown makes it unknown for all.',
      }),
      ...groupNotes(form, speech),
    ],
  }),
};
