/** The windows of measures as ranges of days or lists of period texts. */

import { type DayRange, intervalOf, lastCompleted, lastYear, monthsIn, type Period, periodAround, shiftPeriod } from '../../lib/period.ts';
import type { Span } from '../../lib/problem.ts';
import type { RowWindow } from '../../methods/question.ts';
import { type ColumnDeclaration, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { type Context, need, report } from '../compile/context.ts';

/** So many calendar months up to the last day of the period; its own month is the last of them. */
const monthsUpTo = (period: Period, count: number): Period =>
  intervalOf(shiftPeriod(periodAround('month', period.last), 1 - count).first, period.last);

/** The period that a window's word means; null for windows that are open on one or both sides. */
function closedPeriod(word: string, period: Period): Period | null {
  switch (word) {
    case 'this period':
      return period;
    case 'last period':
      return shiftPeriod(period, -1);
    case 'same period last year':
      return lastYear(period);
    case 'last completed quarter':
      return lastCompleted('quarter', period);
    case 'quarter before that':
      return lastCompleted('quarter', period, -1);
    case 'this year to date':
      return intervalOf(periodAround('year', period.last).first, period.last);
    case 'last three months':
      return monthsUpTo(period, 3);
    case 'last six months':
      return monthsUpTo(period, 6);
    case 'last twelve months':
      return monthsUpTo(period, 12);
    default:
      return null;
  }
}

/** The days of a window; both sides null for all time. */
export function rangeOf(word: string, period: Period): DayRange {
  const closed = closedPeriod(word, period);
  if (closed !== null) return { first: closed.first, last: closed.last };
  if (word === 'before the period') return { first: null, last: period.first - 1 };
  return word === 'to the end of the period' ? { first: null, last: period.last } : { first: null, last: null };
}

/** The rows of a table that fall into the window, or null where the table holds at any time. */
export function windowOf(context: Context, table: TableDeclaration, word: string | null, at: Span): RowWindow | null {
  const column = table.when === null ? null : columnOf(table, table.when);
  if (column === null)
    return word === null || word === 'all time' ? null : report(context, 'WINDOW_NO_DATE', at, { table: table.name, title: table.title });
  const window = word ?? 'this period';
  if (window === 'all time') return null;
  need(context, table.name, column.name);
  return (
    rowWindow(column, window, context.period) ??
    report(context, 'WINDOW_OPEN', at, { table: table.name, title: table.title, column: column.name })
  );
}

/** The rows whose day or period falls into the window; null where a column of periods cannot say that. */
export function rowWindow({ name, type }: ColumnDeclaration, window: string, period: Period): RowWindow | null {
  if (type.is === 'date') return { by: 'date', column: name, range: rangeOf(window, period) };
  const closed = closedPeriod(window, period);
  if (closed === null || type.is !== 'period') return null;
  return { by: 'period', column: name, periods: type.month ? monthsIn(closed) : [closed.text] };
}
