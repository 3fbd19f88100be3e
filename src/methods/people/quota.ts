/** 名额 quota: who gets one of a limited number of places; what happens to equals on the edge is written. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { sayField } from '../telling.ts';
import { groupNotes, groupOf, groupWords, orderWords } from './within.ts';

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
  tell: (form, speech) => ({
    rule: speech.fill(
      {
        zh: '{group}里 {among} 的人参评，按 {by} 排序（{order}），取前 {quota}：取到的为是，其余为否',
        en: 'yes for the first {quota} of those of {group} for whom {among}, in order of {by} ({order}); no for all others',
      },
      {
        group: groupWords(form, speech),
        among: sayField(form, 'among', speech),
        by: sayField(form, 'by', speech),
        quota: sayField(form, 'quota', speech),
        order: orderWords(form, speech),
      },
    ),
    notes: [
      speech.fill({
        zh: '名额不是整数时去掉小数；参评的人不多于名额时全部取到。',
        en: 'A number of places that is not whole is rounded down; no more candidates than places: all of them.',
      }),
      speech.fill(
        {
          none: {
            zh: '最后一个名额落在几个相同的人身上时，这几个人都不取。',
            en: 'If the last place falls among equals, none of them gets one.',
          },
          'all of them': {
            zh: '最后一个名额落在几个相同的人身上时，这几个人都取。',
            en: 'If the last place falls among equals, all of them get one.',
          },
        }[wordOf(form, 'tie at the edge', 'in order')] ?? {
          zh: '最后一个名额落在几个相同的人身上时，按编号先后取满为止。',
          en: 'If the last place falls among equals, it goes by id until all places are taken.',
        },
      ),
      speech.fill({
        zh: '参不参评未知，或参评的人排序的数未知时，本人未知，不占别人的名额。',
        en: 'Where it is unknown whether someone takes part, or the figure of a candidate is, the result is unknown and takes no place.',
      }),
      ...groupNotes(form, speech),
    ],
  }),
};
