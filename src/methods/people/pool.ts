/** 奖池 pool: an amount for a group divided among its members, equally or by weight; the parts always sum to the pool. */

import { expressionOf, type Form, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { type Speech, sayField } from '../telling.ts';
import { groupNotes, groupOf, groupWords } from './within.ts';

/** { 奖池: 1000元, 组内: team_id, 分法: 平均分, 余数: 依次 }; 分法: 按权重 with 权重. Odd fen go one each by id (依次) or by largest remainder. */
export const POOL: Method = {
  id: 'pool',
  family: 'people',
  fields: [
    { id: 'pool', kind: 'expression', required: true },
    { id: 'within', kind: 'expression' },
    { id: 'split', kind: 'word', words: ['equally', 'by weight'], required: true },
    { id: 'weights', kind: 'expression' },
    { id: 'unit step', kind: 'expression' },
    { id: 'remainder', kind: 'word', words: ['in order', 'largest remainder'], required: true },
  ],
  build: (form, builder) => {
    const [main, within, weight] = [expressionOf(form, 'pool'), expressionOf(form, 'within'), expressionOf(form, 'weights')];
    const pool = main === null ? null : builder.numeric(main);
    const group = groupOf(within, builder);
    if (pool === null || group === undefined) return null;
    const weighted = wordOf(form, 'split', 'equally') === 'by weight';
    if (weighted && weight === null) return builder.problem('POOL_WEIGHTS', form.at);
    const weights = weighted && weight !== null ? builder.numeric(weight) : null;
    if (weighted && weights === null) return null;
    const inputs: Value[] = [pool, ...(weights === null ? [] : [weights]), ...(group === null ? [] : [group])];
    if (pool.type.is !== 'number') return null;
    const step = expressionOf(form, 'unit step');
    const whole = step === null ? { n: 1n, d: 100n } : (builder.constant(step)?.value ?? null);
    if (whole === null) return null;
    if (whole.n <= 0n) return builder.problem('BLOCK_POSITIVE', step?.at ?? form.at, { text: builder.textOf(step?.at ?? form.at) });
    const part = builder.node(
      'split',
      inputs,
      { step: whole, weighted, remainder: wordOf(form, 'remainder', 'in order') },
      { ...pool.type, scale: whole.d },
      form.at,
    );
    return {
      ...part,
      explain: (cell) => ({
        phrases: [
          {
            zh: '全组 {pool}，分得 {part}',
            en: 'the group has {pool}, this part is {part}',
            values: { pool: cell(pool), part: cell(part) },
          },
          ...(weights === null ? [] : [{ zh: '权重 {weight}', en: 'weight {weight}', values: { weight: cell(weights) } }]),
        ],
      }),
    };
  },
  tell: (form, speech) => {
    const weighted = wordOf(form, 'split', 'equally') === 'by weight';
    const values = { pool: sayField(form, 'pool', speech), weight: sayField(form, 'weights', speech), group: groupWords(form, speech) };
    const step = form.fields.has('unit step')
      ? sayField(form, 'unit step', speech)
      : `0.01${speech.language === 'en' ? ' ' : ''}${speech.unit}`;
    return {
      rule: speech.fill(
        weighted
          ? {
              zh: '{pool} 在{group}里按 {weight} 的大小分：{pool} × 本人的 {weight} ÷ {group}的 {weight} 之和',
              en: '{pool}, divided among {group} in proportion to {weight}',
            }
          : { zh: '{pool} 在{group}里平均分', en: '{pool}, divided equally among {group}' },
        values,
      ),
      notes: [...poolNotes(form, weighted, step, speech), ...groupNotes(form, speech)],
    };
  },
};

function poolNotes(form: Form, weighted: boolean, step: string, speech: Speech): readonly string[] {
  const odd =
    wordOf(form, 'remainder', 'in order') === 'in order'
      ? {
          zh: '每人先去尾到 {step}；分剩的每人 {step}，按编号先后给，给完为止，所以各人之和正好等于总数。',
          en: 'Each part is cut to {step}; what is left goes {step} each in order of ids, so the parts sum to the whole.',
        }
      : {
          zh: '每人先去尾到 {step}；分剩的每人 {step}，先给被去掉得最多的人（一样多的按编号先后），所以各人之和正好等于总数。',
          en: 'Each part is cut to {step}; what is left goes {step} each to those who lost most by it (equals by id), so the parts sum to the whole.',
        };
  const weights = {
    zh: '权重为 0 的人分不到，也分不到剩下的；全组权重都为 0 时平均分。',
    en: 'A weight of 0 gets nothing, also of what is left; if all weights are 0 the pool is divided equally.',
  };
  const missing = weighted
    ? {
        zh: '不适用的人不参加分；总数或其余任何人的权重未知，全组都未知。',
        en: 'Those to whom it does not apply take no part; if the pool, or the weight of another, is unknown, all are.',
      }
    : {
        zh: '不适用的人不参加分；总数未知，全组都未知。',
        en: 'Those to whom it does not apply take no part; if the pool is unknown, all are.',
      };
  return [odd, ...(weighted ? [weights] : []), missing].map((sentence) => speech.fill(sentence, { step }));
}
