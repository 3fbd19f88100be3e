/** 加权 weighted: Σ weight × part, with weights that sum to one; a missing part waits or its weight goes to the others. */

import { compare, type Fraction, fraction, minus, plus, written } from '../../lib/fraction.ts';
import { type Form, field, wordOf } from '../form.ts';
import type { Builder, Built, Method, Value } from '../method.ts';
import { reweighted, weightedSum } from './mix.ts';

/** { 加权: { virtue: 20%, ability: 80% }, 缺: 待 }. */
export const WEIGHTED: Method = {
  id: 'weighted',
  family: 'value',
  fields: [
    { id: 'weighted', kind: 'shares', required: true },
    { id: 'missing', kind: 'word', words: ['wait', 'reweight'] },
  ],
  build: (form, builder) => weighted(form, builder),
  tell: (form, speech) => {
    const rows = field(form, 'weighted', 'shares')?.rows ?? [];
    const reweight = wordOf(form, 'missing', 'wait') === 'reweight';
    const waits = { zh: '有一项未知，这一项就未知。', en: 'While one part is unknown, so is this.' };
    const shares = {
      zh: '未知或不适用的项连同它的权重去掉；一项也不剩时未知。',
      en: 'Parts that are unknown or do not apply are left out with their weights; unknown only if none is left.',
    };
    const sum = rows.map((row) => `${speech.label(row.name)} × ${speech.say(row.share)}`).join(' + ');
    return {
      rule: reweight
        ? speech.fill(
            { zh: '（{sum}）÷ 有数的各项的权重之和', en: '({sum}) ÷ the sum of the weights of the parts that have a value' },
            { sum },
          )
        : sum,
      notes: [speech.fill(reweight ? shares : waits)],
    };
  },
};

function weighted(form: Form, builder: Builder): Built | null {
  const shares = field(form, 'weighted', 'shares');
  if (shares === null) return null;
  const weights = shares.rows.map((row) => builder.constant(row.share));
  const parts = shares.rows.map((row) => builder.numeric({ is: 'name', path: [row.name], at: row.at }));
  if (weights.some((weight) => weight === null) || parts.some((part) => part === null)) return null;
  const fractions = (weights as { value: Fraction }[]).map((weight) => weight.value);
  if (!sumToOne(fractions, builder, shares.at)) return null;
  const mix = wordOf(form, 'missing', 'wait') === 'reweight' ? reweighted : weightedSum;
  const value = mix(parts as Value[], fractions, builder, form.at);
  if (value === null) return null;
  return {
    ...value,
    explain: (cell) => ({
      phrases: [],
      rows: shares.rows.map((row, k) => ({
        active: cell(parts[k] as Value).state === 'value',
        phrase: {
          zh: '{name} {part} × {weight}',
          en: '{name} {part} × {weight}',
          values: { name: row.name, of: { is: 'name', path: [row.name], at: row.at }, part: cell(parts[k] as Value), weight: row.share },
        },
      })),
    }),
  };
}

const percentText = (value: Fraction): string => `${written({ n: value.n * 100n, d: value.d })}%`;

/** Whether weights sum to exactly one; else a problem that says what they sum to. */
export function sumToOne(weights: readonly Fraction[], builder: Builder, at: { start: number; end: number }): boolean {
  if (weights.some((weight) => weight.n < 0n)) {
    builder.problem('WEIGHT_NEGATIVE', at, { weights: weights.map(percentText).join(' + ') });
    return false;
  }
  const sum = weights.reduce(plus, fraction(0n));
  if (compare(sum, fraction(1n)) === 0) return true;
  const bare = compare(sum, fraction(100n)) === 0;
  const short = compare(sum, fraction(1n)) < 0;
  const gap = short ? minus(fraction(1n), sum) : minus(sum, fraction(1n));
  const parts = weights.map((weight) => (bare ? written(weight) : percentText(weight))).join(' + ');
  builder.problem(bare ? 'WEIGHTS_BARE' : short ? 'WEIGHTS_SHORT' : 'WEIGHTS_OVER', at, {
    sum: percentText(sum),
    gap: percentText(gap),
    parts,
  });
  return false;
}
