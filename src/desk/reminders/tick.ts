/** Reminds people once a day of all that waits for them, in one notice. */

import { asHouse } from '../access/unveiled.ts';
import type { Tick } from '../jobs/ticks.ts';
import { notify } from '../notices/notices.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, type Office, read, type Writing, write } from '../office/office.ts';
import { type Waiting, waitingOn } from './due.ts';

/** Reminds everybody for whom something waits today and who was not reminded today; gives how many they are. */
export const remindAll = (office: Office): Promise<number> =>
  asHouse(office, async (house) => {
    const day = dayOf(office.now());
    const due = await read(house, async (desk) => untold(desk, await waitingOn(desk, day), day));
    return due.length === 0 ? 0 : await write(house, (writing) => tell(house, writing, due));
  });

async function tell(house: Office, writing: Writing, due: readonly Waiting[]): Promise<number> {
  // Another process may have told some of them meanwhile.
  const people = Map.groupBy(await untold(writing.desk, due, dayOf(house.now())), ({ person }) => person);
  for (const [person, own] of people) {
    const values = { items: listOf(own.map(({ en }) => en)), itemsZh: listOf(own.map(({ zh }) => zh)) };
    await notify(house, writing, { to: [person], kind: 'things wait', values, link: wayOf(own), about: 'reminders' });
  }
  await writing.log({ action: 'people reminded', about: 'reminders', details: { count: people.size } });
  return people.size;
}

/** One thing stands in its sentence, several stand as a list. */
const listOf = (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? '') : items.map((item) => `\n· ${item}`).join(''));

/** Where the notice leads: to the one place where all of it is done, else to the page of what waits, which leads on to each. */
function wayOf(own: readonly Waiting[]): string {
  const [first = null, ...others] = new Set(own.map(({ link }) => link));
  return first !== null && others.length === 0 ? first : '/mine/todo';
}

async function untold(desk: Desk, due: readonly Waiting[], day: string): Promise<readonly Waiting[]> {
  const rows = await desk.selectFrom('notices').select(['person', 'at']).where('kind', '=', 'things wait').execute();
  const told = new Set(rows.filter(({ at }) => dayOf(new Date(at)) === day).map(({ person }) => person));
  return due.filter(({ person }) => !told.has(person));
}

/** Reminds people each day. */
export const DAILY_REMINDING: Tick = {
  name: 'daily reminders',
  every: 'day',
  run: async (office) => {
    await remindAll(office);
  },
};
