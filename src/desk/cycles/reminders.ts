/** Who must be told of a window: that it opens, that it ends in three days, that it ends today, that it is over; each once. */

import { asHouse, readUnveiled } from '../access/unveiled.ts';
import type { Tick } from '../jobs/ticks.ts';
import { notify } from '../notices/notices.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, type Office, type Writing, write } from '../office/office.ts';
import { shiftDay } from '../people/days.ts';
import { type Cycle, cyclesOf } from './cycles.ts';
import { formsOf } from './forms/read.ts';
import { participantsOf } from './participants.ts';
import type { ReminderKind, Stage } from './rows.ts';
import { groundOn, supervisorOf } from './supervisor.ts';
import { targetsOf } from './targets/offers.ts';
import { type Window, windowsOf } from './windows.ts';
import { stageWords } from './words.ts';

/** Somebody who is to be told: `day` is the day that it is about, the first or the last of the window. */
export type Reminder = {
  readonly cycle: number;
  readonly name: string;
  readonly stage: Stage;
  readonly kind: ReminderKind;
  readonly day: string;
  readonly person: string;
};

/** What a window calls for on a day; null before it begins. */
export function kindOn(
  { from, to }: Pick<Window, 'from' | 'to'>,
  day: string,
): { readonly kind: ReminderKind; readonly day: string } | null {
  if (day < from) return null;
  if (day > to) return { kind: 'over', day: to };
  if (day === to) return { kind: 'last day', day: to };
  return day >= shiftDay(to, -3) ? { kind: 'three days', day: to } : { kind: 'opens', day: from };
}

/** Whom a stage waits for: both sides of targets that are not agreed, and the raters of forms that are not submitted. */
async function awaited(desk: Desk, cycle: Cycle, stage: Stage, day: string): Promise<readonly string[]> {
  if (stage === 'rating')
    return (await formsOf(desk, { cycle: cycle.number })).flatMap(({ state, rater }) =>
      state === 'open' || state === 'given back' ? [rater] : [],
    );
  if (stage !== 'targets') return [];
  const people = (await participantsOf(desk, cycle)).map(({ person }) => person);
  const targets = Map.groupBy(await targetsOf(desk, cycle.number), ({ offer }) => offer.person);
  const waiting = people.filter((person) => (targets.get(person) ?? [{ agreed: null }]).some(({ agreed }) => agreed === null));
  const ground = await groundOn(desk, day);
  return waiting.flatMap((person) => [person, supervisorOf(ground, person) ?? person]);
}

/** Whoever must be told now and was not told yet, over all cycles: those a stage waits for, and once it is over also whoever runs cycles. */
export async function remindersDue(office: Office): Promise<readonly Reminder[]> {
  const day = dayOf(office.now());
  return await readUnveiled(office, async (desk) => {
    const due: Reminder[] = [];
    for (const cycle of (await cyclesOf(desk)).filter(({ cancelled }) => !cancelled)) {
      const told = new Set((await toldOf(desk, cycle.number)).map(keyOf));
      for (const [stage, window] of await windowsOf(desk, cycle.number)) {
        const now = kindOn(window, day);
        if (now === null) continue;
        const waiting = await awaited(desk, cycle, stage, day);
        const people = new Set(waiting.length > 0 && now.kind === 'over' ? [...waiting, ...(await runnersOf(desk))] : waiting);
        const all = [...people].toSorted().map((person) => ({ cycle: cycle.number, name: cycle.name, stage, person, ...now }));
        due.push(...all.filter((each) => !told.has(keyOf(each))));
      }
    }
    return due;
  });
}

const keyOf = ({ stage, kind, day, person }: Pick<Reminder, 'stage' | 'kind' | 'day' | 'person'>): string =>
  JSON.stringify([stage, kind, day, person]);

const toldOf = (desk: Desk, cycle: number) =>
  desk.selectFrom('cycle_reminders').select(['stage', 'kind', 'day', 'person']).where('cycle', '=', cycle).execute();

/** Who runs cycles for the whole organisation by a grant. */
async function runnersOf(desk: Desk): Promise<readonly string[]> {
  const rows = await desk
    .selectFrom('grants')
    .select('person')
    .where('role', '=', 'hr')
    .where('unit', 'is', null)
    .where('number', 'not in', desk.selectFrom('grant_ends').select('granted'))
    .execute();
  return rows.map(({ person }) => person);
}

/** What is told of a window. */
export const WINDOW_NOTICES = {
  opens: 'window open',
  'three days': 'window ends soon',
  'last day': 'window ends today',
  over: 'window over',
} as const satisfies Readonly<Record<ReminderKind, string>>;

/** Tells all who must be told now, and notes it in the same change; gives how many they are. Asked again, it tells nobody twice. */
export const tellReminders = (office: Office): Promise<number> =>
  asHouse(office, async (own) => {
    const due = await remindersDue(own);
    return due.length === 0 ? 0 : await write(own, (writing) => tell(own, writing, due));
  });

async function tell(own: Office, writing: Writing, due: readonly Reminder[]): Promise<number> {
  const { desk, actor, at, log } = writing;
  let told = 0;
  for (const same of Map.groupBy(due, ({ cycle, stage, kind, day }) => JSON.stringify([cycle, stage, kind, day])).values()) {
    const [first] = same;
    if (first === undefined) continue;
    const { cycle, name, stage, kind, day } = first;
    // Another process may have told some of them meanwhile.
    const known = new Set((await toldOf(desk, cycle)).map(keyOf));
    const to = same.filter((each) => !known.has(keyOf(each))).map(({ person }) => person);
    if (to.length === 0) continue;
    const rows = to.map((person) => ({ organisation: own.organisation.id, cycle, stage, kind, day, person, actor, at }));
    await desk.insertInto('cycle_reminders').values(rows).execute();
    const values = { name, ...stageWords('stage', stage), day };
    await notify(own, writing, { to, kind: WINDOW_NOTICES[kind], values, link: `/cycles/${cycle}`, about: `cycle ${cycle}` });
    told += to.length;
  }
  await log({ action: 'people reminded', about: 'cycles', details: { count: told } });
  return told;
}

/** Reminds people of windows as time passes. */
export const REMINDING: Tick = {
  name: 'cycle reminders',
  every: 'day',
  run: async (office) => {
    await tellReminders(office);
  },
};
