/** What a plain reading of questions reckons with: cells, three-valued logic, order, runs of days, the horizon of spans. */

import { type Day, dateOf, dayOf, parseDay } from '../../src/lib/day.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import type { Question, Questions, RowValue } from '../../src/methods/question.ts';

/** A cell: numbers are bigint, dates are days; null is blank or unknown. */
export type Cell = bigint | string | boolean | Day | null;

/** A row of a table by column. */
export type Row = Readonly<Record<string, Cell>>;

/** What a question says over no rows. */
export function nothing(question: Question): Cell {
  if (question.empty === 'unknown') return null;
  if (question.gives === 'number') return 0n;
  return question.gives === 'truth' ? false : null;
}

/** Not, with unknown. */
export const not = (value: boolean | null): boolean | null => (value === null ? null : !value);

/** And, with unknown. */
export function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

/** Texts by code points, everything else by size. */
export function order(a: Cell, b: Cell): number {
  if (typeof a !== 'string' || typeof b !== 'string') return (a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0;
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Whether an order fits a comparison. */
export function compared(operator: '=' | '!=' | '<' | '<=' | '>' | '>=', by: number): boolean {
  const verdicts = { '=': by === 0, '!=': by !== 0, '<': by < 0, '<=': by <= 0, '>': by > 0, '>=': by >= 0 };
  return verdicts[operator];
}

/** The Monday of the week, or the first of the month. */
export function bucket(day: Day, by: 'week' | 'month'): Day {
  const date = dateOf(day);
  return by === 'week' ? day - (date.dayOfWeek - 1) : dayOf(date.with({ day: 1 }));
}

/** What runs of the found days come to. */
export function streak(asked: Question['aggregate'] & { readonly is: 'streak' }, found: readonly Cell[]): Cell {
  if (found.includes(null)) return null;
  const days = new Set(found.map(Number));
  let [blocks, longest] = [0n, 0n];
  for (let day = asked.range.first; day <= asked.range.last; day += 1) {
    let place = 0;
    while (days.has(day - place)) place += 1;
    if (place > 0 && place % asked.length === 0) blocks += 1n;
    if (BigInt(place) > longest) longest = BigInt(place);
  }
  return asked.of === 'blocks' ? blocks : longest;
}

/** The days that any window, calendar or streak names, and those that grains look back to. */
export function horizonOf(asked: Questions): { first: Day; last: Day } {
  const days: Day[] = [];
  let [back, ahead] = [0, 0];
  for (const question of asked.questions) {
    const { source, aggregate } = question;
    if (source.is === 'calendar') days.push(source.first, source.last);
    if (source.is === 'table' && source.window?.by === 'date')
      for (const day of [source.window.range.first, source.window.range.last]) if (day !== null) days.push(day);
    if (source.is === 'table' && source.window?.by === 'period') {
      for (const period of source.window.periods.map(parsePeriod)) if (period !== null) days.push(period.first, period.last);
    }
    if (aggregate.is === 'streak') days.push(aggregate.range.first, aggregate.range.last);
    for (const value of allValues(question))
      if (value.is === 'grain') [back, ahead] = [Math.max(back, value.days), Math.min(ahead, value.days)];
  }
  if (days.length === 0) return { first: parseDay('1900-01-01') ?? 0, last: parseDay('2199-12-31') ?? 0 };
  return { first: Math.min(...days) - back, last: Math.max(...days) - ahead };
}

/** Every value inside a question, found by walking its data. */
export function allValues(question: Question): RowValue[] {
  const found: RowValue[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      if ('is' in part) found.push(part as RowValue);
      Object.values(part).forEach(walk);
    }
  };
  walk([question.where, question.keys, question.aggregate]);
  return found;
}
