/** Where a problem is told: in the scheme, or, if it is inside an indicator, where the scheme refers to that. */

import type { Place, Span } from '../../lib/problem.ts';
import type { Insert } from './indicator.ts';

/** What a text is made of: its file, the text, and what indicators brought in below it. */
type Placed = { readonly file: string; readonly text: string; readonly inserts: readonly Insert[] };

/** The place of a stretch of text. */
export function placeAt({ file, text, inserts }: Placed, span: Span): Place {
  const insert = inserts.find(({ at }) => span.start >= at.start && span.start < at.end);
  if (insert === undefined) return { in: 'text', file, span };
  const within = { indicator: insert.indicator, text: text.slice(span.start, span.end).trim() };
  return { in: 'text', file, span: insert.reference, within };
}
