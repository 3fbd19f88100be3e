/** Moments as people write and read them: a day means its end, in the time zone of the machine. */

import { LATEST } from '../../desk/office/latest.ts';
import { refused } from '../../desk/refused.ts';

/** The moment that `--as-of` names, as the record writes moments; the latest where none is named: all that is there. */
export function momentOf(text: string | undefined): string {
  if (text === undefined) return LATEST;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const moment = day === null ? new Date(text) : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + 1, 0, 0, 0, -1);
  const valid = !Number.isNaN(moment.getTime()) && (day === null || moment.getDate() === Number(day[3]));
  if (!valid || (day === null && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text))) throw refused('AS_OF_TEXT', { found: text });
  return moment.toISOString();
}

/** A moment of the record in local time, to the minute: `2026-11-03 18:05`. */
export function momentText(moment: string): string {
  const at = new Date(moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
