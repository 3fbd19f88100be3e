/** Where a character of a scalar's value stands in the text: carets inside expressions need it. */

import type { Span } from '../../lib/problem.ts';

/** A text to parse that came out of a larger one: `offsetAt` maps an offset of `value` (0 … length) to the larger text. */
export type PlacedText = { readonly value: string; readonly offsetAt: (offset: number) => number };

/** A text that is its own larger text, for expressions that stand alone. */
export const placedAlone = (value: string): PlacedText => ({ value, offsetAt: (offset) => offset });

/**
 * The value of a scalar with its offsets in `text`. Exact for plain scalars, for quotes without escapes by \ and for
 * blocks (also over several lines: blanks that YAML folds away have no place); else every offset is the scalar's start.
 */
export function placedText(text: string, scalar: { readonly value: string; readonly at: Span }): PlacedText {
  let offsets: readonly number[] | null = null;
  const offsetAt = (offset: number): number => {
    offsets ??= align(text.slice(scalar.at.start, scalar.at.end), scalar.value);
    const within = offsets === null ? 0 : (offsets[Math.max(0, Math.min(offset, scalar.value.length))] ?? 0);
    return scalar.at.start + within;
  };
  return { value: scalar.value, offsetAt };
}

/** For each offset of the value, the offset in the source; an array of zeros when the two do not align. */
function align(source: string, value: string): readonly number[] {
  const { from, doubled } = opening(source);
  const offsets: number[] = [];
  let next = from;
  for (const unit of value.split('')) {
    if (isBlank(unit)) {
      offsets.push(next);
      if (isBlank(source.charAt(next))) next += 1;
      continue;
    }
    while (next < source.length && isBlank(source.charAt(next))) next += 1;
    if (source.charAt(next) !== unit) return new Array<number>(value.length + 1).fill(0);
    offsets.push(next);
    next += unit === doubled ? 2 : 1;
  }
  return [...offsets, next];
}

const isBlank = (unit: string): boolean => unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r';

/** Where the content begins, and which character is written twice in it. */
function opening(source: string): { readonly from: number; readonly doubled: string } {
  if (source.startsWith("'")) return { from: 1, doubled: "'" };
  if (source.startsWith('"')) return { from: 1, doubled: '' };
  if (/^[|>]/.test(source)) return { from: source.indexOf('\n') + 1, doubled: '' };
  return { from: 0, doubled: '' };
}
