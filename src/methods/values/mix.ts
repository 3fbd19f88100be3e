/** Weighted sums as nodes, shared by weighted scores and groups of raters. */

import { type Fraction, fraction } from '../../lib/fraction.ts';
import type { Span } from '../../lib/problem.ts';
import type { Builder, Value } from '../method.ts';
import type { Type } from '../node.ts';

const SHARE: Type = { is: 'number', unit: {}, percent: true, scale: null };

/** Σ weight × part; unknown while one part is. */
export function weightedSum(parts: readonly Value[], weights: readonly Fraction[], builder: Builder, at: Span): Value | null {
  let sum: Value | null = null;
  for (const [k, part] of parts.entries()) {
    const weight = weights[k] ?? fraction(1n);
    const share = builder.literal(weight, { ...SHARE, scale: weight.d } as Type, at);
    const term: Value | null = builder.binary('*', part, share, at);
    if (term === null) return null;
    sum = sum === null ? term : builder.binary('+', sum, term, at);
    if (sum === null) return null;
  }
  return sum;
}

/** Σ weight × part ÷ Σ weight over the parts that have a value; unknown only where none has. */
export function reweighted(parts: readonly Value[], weights: readonly Fraction[], builder: Builder, at: Span): Value | null {
  let sum: Value | null = null;
  let total: Value | null = null;
  for (const [k, part] of parts.entries()) {
    const weight = weights[k] ?? fraction(1n);
    const shareType = { ...SHARE, scale: weight.d } as Type;
    const known = builder.node('known', [part], { applicable: true }, { is: 'truth' }, at);
    const zero = builder.literal(fraction(0n), part.type, at);
    const none = builder.literal(fraction(0n), shareType, at);
    const share = builder.node('choose', [known, builder.literal(weight, shareType, at), none], {}, shareType, at);
    const filled = builder.node('choose', [known, part, zero], {}, part.type, at);
    const term = builder.binary('*', filled, builder.literal(weight, shareType, at), at);
    if (term === null) return null;
    sum = sum === null ? term : builder.binary('+', sum, term, at);
    total = total === null ? share : builder.binary('+', total, share, at);
    if (sum === null || total === null) return null;
  }
  return sum === null || total === null ? null : builder.binary('/', sum, total, at);
}
