/** 排名 rank: a subject's place among all, or within a group; how equals are ranked is written. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import type { Type } from '../node.ts';
import { groupOf } from './within.ts';

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
};
