/** 名额 quota: who gets one of a limited number of places; what happens to equals on the edge is written. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { groupOf } from './within.ts';

/** { 名额: 向下取整(15% × 对象人数, 1人), 参评: score ≥ 90分, 依据: score, 临界并列: 都不取 }. */
export const QUOTA: Method = {
  id: 'quota',
  family: 'people',
  fields: [
    { id: 'quota', kind: 'expression', required: true },
    { id: 'among', kind: 'expression', required: true },
    { id: 'by', kind: 'expression', required: true },
    { id: 'order', kind: 'word', words: ['highest first', 'lowest first'] },
    { id: 'tie at the edge', kind: 'word', words: ['none', 'all of them', 'in order'] },
    { id: 'within', kind: 'expression' },
  ],
  build: (form, builder) => {
    const [quota, among, by] = [expressionOf(form, 'quota'), expressionOf(form, 'among'), expressionOf(form, 'by')];
    if (quota === null || among === null || by === null) return null;
    if (!form.fields.has('tie at the edge')) return builder.problem('QUOTA_TIES', form.at, { by: builder.textOf(by.at) });
    const [places, running, value] = [builder.numeric(quota), builder.truth(among), builder.numeric(by)];
    if (places === null || running === null || value === null) return null;
    const within = expressionOf(form, 'within');
    const group = groupOf(within, builder);
    if (group === undefined) return null;
    const settings = {
      best: wordOf(form, 'order', 'highest first') === 'highest first' ? 'highest' : 'lowest',
      ties: { none: 'none', 'all of them': 'all', 'in order': 'order' }[wordOf(form, 'tie at the edge', 'none')] ?? 'none',
    };
    const inputs: Value[] = [running, value, places, ...(group === null ? [] : [group])];
    const place = builder.node('quota', inputs, settings, { is: 'truth' }, form.at);
    return {
      ...place,
      explain: (cell) => ({
        phrases: [
          { zh: '名额 {places}，依据 {value}', en: '{places} places, by {value}', values: { places: cell(places), value: cell(value) } },
          cell(running).value === true
            ? { zh: '在参评之列', en: 'takes part', values: {} }
            : { zh: '不在参评之列', en: 'does not take part', values: {} },
        ],
      }),
    };
  },
};
