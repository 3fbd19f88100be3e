/** Steps over dates: calendar days of the period that fall into a stretch, whole months from one day to another. */

import { type DateColumn, numberColumn } from '../../lib/column.ts';
import { wholeMonths } from '../../lib/day.ts';
import type { Operator } from '../node.ts';
import { mergeStates, sizeOf } from './shape.ts';

/**
 * Settings: { first, last: the days of the period, stretch: index }; inputs: the dates from which each stretch begins, in order:
 * the days of the period in the given stretch, which ends the day before the next date; a stretch never begins before an earlier one.
 */
export const STRETCH_DAYS: Operator = {
  name: 'stretch days',
  run: (task) => {
    const dates = task.inputs as readonly DateColumn[];
    const size = sizeOf(dates, task.size);
    const { first, last, stretch } = task.node.settings as unknown as { first: number; last: number; stretch: number };
    const days = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      let from = first;
      for (let k = 0; k <= stretch; k += 1) from = Math.max(from, dayAt(dates[k]!, i));
      const next = dates[stretch + 1];
      const to = next === undefined ? last : Math.min(last, dayAt(next, i) - 1);
      days[i] = Math.max(0, to - from + 1);
    }
    return numberColumn(days, 1n, mergeStates(dates, size));
  },
};

const dayAt = (column: DateColumn, row: number): number => column.days[column.size === 1 ? 0 : row]!;

/** Whole months from the first date to the second (see wholeMonths). */
export const MONTHS: Operator = {
  name: 'months',
  run: (task) => {
    const [from, to] = task.inputs as readonly [DateColumn, DateColumn];
    const size = sizeOf(task.inputs, task.size);
    const state = mergeStates(task.inputs, size);
    const months = new Float64Array(size);
    for (let i = 0; i < size; i += 1) if (state === null || state[i] === 0) months[i] = wholeMonths(dayAt(from, i), dayAt(to, i));
    return numberColumn(months, 1n, state);
  },
};
