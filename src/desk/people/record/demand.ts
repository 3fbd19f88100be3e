/** What whoever changes people must say: days that exist, texts that are some. */

import { parseDay } from '../../../lib/day.ts';
import { refused } from '../../refused.ts';

/** A day as the record keeps it; refused where there is no such day. */
export function demandDay(text: string): string {
  if (parseDay(text) === null) throw refused('PEOPLE_DAY', { found: text });
  return text;
}

/** A last day, or none. */
export const demandLastDay = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : demandDay(text);

/** An id or a name without blanks at its ends; refused where nothing is left, and where it holds a line break or another control sign. */
export function demandText(text: string): string {
  const said = text.trim();
  if (said === '' || /\p{Cc}/u.test(said) || !said.isWellFormed()) throw refused('PEOPLE_TEXT', { found: said });
  return said;
}
