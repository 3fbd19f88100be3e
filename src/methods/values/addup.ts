/** 加总 add up: a sum of lines that leaves out those which do not apply. */

import { field } from '../form.ts';
import type { Method, Value } from '../method.ts';

/** { 加总: [base, commission, bonus] }. */
export const ADD_UP: Method = {
  id: 'add up',
  family: 'value',
  fields: [{ id: 'add up', kind: 'list', required: true }],
  build: (form, builder) => {
    const list = field(form, 'add up', 'list');
    const lines = list?.items.map((item) => builder.numeric(item)) ?? [];
    if (list === null || lines.length === 0 || lines.some((line) => line === null)) return null;
    const type = builder.unify(lines as Value[], list.at);
    if (type === null) return null;
    const value = builder.node('sum applicable', lines as Value[], {}, type, form.at);
    return {
      ...value,
      explain: (cell) => ({
        phrases: [],
        rows: list.items.map((item, k) => ({
          active: cell(lines[k] as Value).state === 'value',
          phrase: {
            zh: '{line} = {value}',
            en: '{line} = {value}',
            values: { line: builder.textOf(item.at), of: item, value: cell(lines[k] as Value) },
          },
        })),
      }),
    };
  },
  tell: (form, speech) => {
    const items = field(form, 'add up', 'list')?.items.map(speech.say) ?? [];
    return {
      rule: items.join(' + '),
      notes: [
        speech.fill({
          zh: '不适用的项跳过不加；全都不适用时，这一项也不适用；适用的项里有一个未知，就未知。',
          en: 'Items that do not apply are left out; if none applies, this does not either; if one that applies is unknown, this is unknown.',
        }),
      ],
    };
  },
};
