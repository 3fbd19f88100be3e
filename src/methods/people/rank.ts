/** 排名 rank: a subject's place among all, or within a group; how equals are ranked is written. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import type { Type } from '../node.ts';
import { sayField } from '../telling.ts';
import { groupNotes, groupOf, groupWords, orderWords } from './within.ts';

const PLACE: Type = { is: 'number', unit: { 名: 1 }, percent: false, scale: 1n };

/** { 排名: score, 次序: 高者为先, 并列: 同取优, 组内: team_id }. */
export const RANK: Method = {
  id: 'rank',
  family: 'people',
  fields: [
    { id: 'rank', kind: 'expression', required: true },
    { id: 'order', kind: 'word', words: ['highest first', 'lowest first'], required: true },
    { id: 'ties', kind: 'word', words: ['share the better', 'share the worse', 'in order'] },
    { id: 'within', kind: 'expression' },
  ],
  build: (form, builder) => {
    const main = expressionOf(form, 'rank');
    const by = main === null ? null : builder.numeric(main);
    if (by === null) return null;
    if (!form.fields.has('ties')) return builder.problem('RANK_TIES', form.at, { by: builder.textOf(main?.at ?? form.at) });
    const within = expressionOf(form, 'within');
    const group = groupOf(within, builder);
    if (group === undefined) return null;
    const settings = {
      best: wordOf(form, 'order', 'highest first') === 'highest first' ? 'highest' : 'lowest',
      ties:
        { 'share the better': 'better', 'share the worse': 'worse', 'in order': 'order' }[wordOf(form, 'ties', 'share the better')] ??
        'better',
    };
    const inputs: Value[] = group === null ? [by] : [by, group];
    const value = builder.node('rank', inputs, settings, PLACE, form.at);
    return {
      ...value,
      explain: (cell) => ({
        phrases: [{ zh: '以 {by} 排第 {rank}', en: 'ranked {rank} with {by}', values: { by: cell(by), rank: cell(value) } }],
      }),
    };
  },
  tell: (form, speech) => ({
    rule: speech.fill(
      { zh: '{group}按 {by} 排序的名次（{order}）', en: 'the place in order of {by} among {group} ({order})' },
      { group: groupWords(form, speech), by: sayField(form, 'rank', speech), order: orderWords(form, speech) },
    ),
    notes: [
      speech.fill(
        {
          'share the better': { zh: '相同的人并列，取靠前的名次，例如 1、2、2、4。', en: 'Equals share the better place, as 1, 2, 2, 4.' },
          'share the worse': { zh: '相同的人并列，取靠后的名次，例如 1、3、3、4。', en: 'Equals share the worse place, as 1, 3, 3, 4.' },
        }[wordOf(form, 'ties', 'in order')] ?? {
          zh: '相同的人按编号先后排，例如 1、2、3、4。',
          en: 'Equals are placed by id, as 1, 2, 3, 4.',
        },
      ),
      speech.fill({ zh: '数未知或不适用的人没有名次，也不占名次。', en: 'Those without a figure have no place and take none.' }),
      ...groupNotes(form, speech),
    ],
  }),
};
