/** 人事提议 propose: what is proposed for a person where a condition holds, with its evidence; a person decides, nothing is applied. */

import { expressionOf, field, wordOf } from '../form.ts';
import type { Method } from '../method.ts';
import { sayField } from '../telling.ts';

/** What can be proposed, by the English words of 类别. */
const PROPOSAL_KINDS = [
  'training',
  'promotion',
  'keep the post',
  'demotion',
  'transfer',
  'dismissal warning',
  'raise',
  'honour',
  'talent pool',
  'interview',
] as const;

/** { 人事提议: 连续未达标 ≥ 2月, 类别: 调岗, 依据: [任务完成率, 上月完成率] }: 是 where it is proposed. */
export const PROPOSE: Method = {
  id: 'propose',
  family: 'people',
  fields: [
    { id: 'propose', kind: 'expression', required: true },
    { id: 'kind', kind: 'word', required: true, words: PROPOSAL_KINDS },
    { id: 'by', kind: 'list', required: true },
  ],
  build: (form, builder) => {
    const [condition, evidence] = [expressionOf(form, 'propose'), field(form, 'by', 'list')];
    const holds = condition === null ? null : builder.truth(condition);
    if (condition === null || evidence === null || holds === null) return null;
    for (const item of evidence.items) {
      if (item.is !== 'name') return builder.problem('PROPOSE_EVIDENCE', item.at, { text: builder.textOf(item.at) });
      if (builder.value(item) === null) return null;
    }
    return { ...holds, explain: () => ({ phrases: [{ zh: '= {formula}', en: '= {formula}', values: { formula: condition } }] }) };
  },
  tell: (form, speech) => ({
    rule: speech.fill(
      {
        zh: '{condition}时向有权的人提议「{kind}」，由人决定，不自动执行',
        en: '{kind} is proposed where {condition}; a person decides, nothing is applied by itself',
      },
      { condition: sayField(form, 'propose', speech), kind: speech.word(wordOf(form, 'kind', '')) },
    ),
    notes: [
      speech.fill(
        { zh: '提议时附上依据：{evidence}。', en: 'The evidence stands beside it: {evidence}.' },
        { evidence: speech.list((field(form, 'by', 'list')?.items ?? []).map((item) => speech.say(item))) },
      ),
    ],
  }),
};
