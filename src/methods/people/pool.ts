/** 奖池 pool: an amount for a group divided among its members, equally or by weight; the parts always sum to the pool. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method, Value } from '../method.ts';
import { groupOf } from './within.ts';

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
};
