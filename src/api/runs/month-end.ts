/** The close of a month: how far each of its schemes has come, and what blocks it. */

import { z } from 'zod';
import { mendingOf } from '../../desk/cases/mending.ts';
import { type Closing, closeOf } from '../../desk/months/close.ts';
import { dayOf } from '../../desk/office/day.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { type RunWithState, runsAsOf } from '../../desk/runs/find.ts';
import { dayText, parseDay } from '../../lib/day.ts';
import { type Period, periodAround } from '../../lib/period.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { moment, number } from '../house/shapes.ts';
import { hands, handsTold, runRow, runTold } from './shapes.ts';

const said = z.object({ zh: z.string(), en: z.string() });

const closing = z.object({
  ...{ scheme: z.string(), title: z.string(), version: number, period: z.string(), first: z.string(), last: z.string() },
  ...{ run: runRow.nullable(), hands, exports: z.number() },
  /** Null where whoever asks may not see facts. */
  facts: z.array(z.object({ table: z.string(), title: z.string(), rows: z.number(), last: moment.nullable() })).nullable(),
  /** Batches that the run does not know yet, or knows and that count no more. */
  moved: z.array(number),
  blocking: z.array(z.looseObject({ is: z.string(), what: said, mend: said })),
});

const closingTold = ({ period, run, hands: found, facts, moved, blocking, ...rest }: Closing): z.input<typeof closing> => ({
  ...rest,
  ...{ period: period.text, first: dayText(period.first), last: dayText(period.last), run: run === null ? null : runTold(run) },
  hands: handsTold(found),
  ...{ facts: facts === null ? null : [...facts], moved: [...moved], blocking: blocking.map((each) => ({ ...each, ...mendingOf(each) })) },
});

const show = route({
  id: 'month-end.show',
  method: 'GET',
  path: '/month-end',
  tag: 'runs',
  summary: { zh: '一个月的月结：每个方案到了哪一步，差什么', en: 'The close of a month: how far each scheme has come, and what blocks it' },
  need: everywhere('read runs'),
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  answer: z.object({
    month: z.string(),
    today: z.string(),
    /** The months that have runs, and the present one; the newest first. */
    months: z.array(z.string()),
    rows: z.array(closing),
  }),
  handle: async ({ office, query }) => {
    const today = dayOf(office.now());
    const present = monthOf(today);
    const runs = await read(office, (desk) => runsAsOf(desk, LATEST));
    const ends = runs.map(({ last_day }) => last_day.slice(0, 7)).filter((month) => month <= present.text);
    const months = [...new Set([present.text, ...ends])].toSorted().toReversed();
    const usual = usualMonth(runs, present);
    const wanted = query.month === undefined ? usual : monthOf(`${query.month}-01`);
    const rows = await closeOf(office, wanted);
    return {
      month: wanted.text,
      today,
      months: months.includes(wanted.text) ? months : [wanted.text, ...months],
      rows: rows.map(closingTold),
    };
  },
});

/** Which month one closes: the newest with runs that are not locked yet, else the present one. */
function usualMonth(runs: readonly RunWithState[], present: Period): Period {
  const locked = new Set(runs.filter(isLocked).map(({ scheme, period }) => `${scheme} ${period}`));
  const open = runs.filter((run) => run.purpose === 'regular' && !locked.has(`${run.scheme} ${run.period}`));
  const last = open
    .map(({ last_day }) => last_day)
    .toSorted()
    .at(-1);
  return last === undefined ? present : monthOf(last);
}

const isLocked = ({ state }: RunWithState): boolean => state === 'locked' || state === 'paid';

function monthOf(day: string): Period {
  const found = parseDay(day);
  if (found === null) throw new Error('Bug: a day of the clock is no day');
  return periodAround('month', found);
}

/** The routes of the close of a month. */
export const MONTH_END_ROUTES: readonly Route[] = [show];
