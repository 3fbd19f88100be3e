/** Stretches of days at whose end something is due: each day, each week to its Sunday, each month to its last day. */

import { Temporal } from 'temporal-polyfill';
import { shiftDay } from '../../people/days.ts';

/** How often something is due. */
export type Cadence = 'daily' | 'weekly' | 'monthly';

/** A stretch, and the last day on which what is due for it comes in time. */
export type Stretch = { readonly first: string; readonly last: string; readonly due: string };

/** The stretch that a day lies in; `due` is how many days after its last day there still are. */
export function stretchOf(cadence: Cadence, day: string, due: number): Stretch {
  const date = Temporal.PlainDate.from(day);
  const [first, last] =
    cadence === 'daily'
      ? [date, date]
      : cadence === 'weekly'
        ? [date.subtract({ days: date.dayOfWeek - 1 }), date.add({ days: 7 - date.dayOfWeek })]
        : [date.with({ day: 1 }), date.with({ day: date.daysInMonth })];
  return { first: first.toString(), last: last.toString(), due: last.add({ days: due }).toString() };
}

/** The stretches whose last day lies between two days, in order. */
export function stretchesBetween(
  cadence: Cadence,
  due: number,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Stretch[] {
  const all: Stretch[] = [];
  for (let at = stretchOf(cadence, from, due); at.last <= to; at = stretchOf(cadence, shiftDay(at.last, 1), due)) all.push(at);
  return all;
}
