/** What the reader of YAML finds on its way: problems to be, with how certain each one is. */

import type { Span, Values } from '../../lib/problem.ts';

/**
 * A problem to be. `first`: certain, and everything else may follow from it; `trap`: a known trap, the text was not read
 * as meant; `lesser`: the rest of the text was read rightly; `other`: YAML complains and no better explanation is known.
 */
export type Finding = {
  readonly code: string;
  readonly span: Span;
  readonly values: Values;
  readonly rank: 'first' | 'trap' | 'lesser' | 'other';
};

/** A finding; `first` unless said otherwise. */
export const finding = (code: string, span: Span, values: Values = {}, rank: Finding['rank'] = 'first'): Finding => ({
  code,
  span,
  values,
  rank,
});

/** Where a scalar stands: in what, whether in brackets, and for a map's value the end of its key. */
export type Standing = {
  readonly parent: 'root' | 'list' | 'map';
  readonly flow: boolean;
  readonly keyEnd: number | null;
};

/** The stretch of so many characters from a start. */
export const stretch = (start: number, length: number): Span => ({ start, end: start + length });
