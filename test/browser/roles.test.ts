/** Each role at its main job, in both languages and both sizes, from sign-in to what the record has of it. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GRANTED_ROLES, ROLES, type Role } from '../../src/desk/access/roles.ts';
import { applyFor } from '../../src/desk/cases/applications/applications.ts';
import { setCaseSetting } from '../../src/desk/cases/settings.ts';
import { openCycle } from '../../src/desk/cycles/cycles.ts';
import { assignForms } from '../../src/desk/cycles/forms/assign.ts';
import { offerTarget } from '../../src/desk/cycles/targets/offers.ts';
import { setWindows } from '../../src/desk/cycles/windows.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { shiftDay } from '../../src/desk/people/days.ts';
import { recordOf } from '../record.ts';
import { REVIEW } from '../reviews.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, type Seat, signIn, type WebHouse } from './house.ts';
import { JOBS } from './jobs.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

/** The four seats; by night where another job is looked at by day. */
const SEATS: readonly Seat[] = [
  { size: 'desk', language: 'zh' },
  { size: 'phone', language: 'zh', look: 'dark' },
  { size: 'desk', language: 'en', look: 'dark' },
  { size: 'phone', language: 'en' },
];

const NUMBERS = SEATS.map((_, number) => number);

/** Who sits there, by role: everybody has an account of their own but employees, who must have a month. */
const PEOPLE: Readonly<Record<Role, readonly string[]>> = {
  employee: ['E1', 'E2', 'E1', 'E2'],
  ...{ rater: team('RA'), manager: team('MG'), hr: team('HR'), steward: team('ST'), finance: team('FI') },
  ...{ executive: team('EX'), auditor: team('AU'), administrator: team('AD') },
};

function team(letters: string): readonly string[] {
  return NUMBERS.map((number) => `${letters}${number}`);
}

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  const { office } = house;
  await hire(office, [
    { id: 'HR9', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI9', name: '方复核', unit: 'ALL', roles: ['finance'] },
    ...PEOPLE.rater.map((id) => ({ id, name: `评委${id}`, unit: 'ALL' })),
    ...GRANTED_ROLES.flatMap((role) =>
      PEOPLE[role].map((id) => ({ id, name: `同事${id}`, unit: 'ALL', roles: [role === 'manager' ? 'manager@SHOP' : role] })),
    ),
  ]);
  await waiting(office);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

/** What waits for them: targets of one employee, applications of another, forms of a panel. */
async function waiting(office: Office): Promise<void> {
  await recordOf(office, { uploads: folder, moment: () => '' }).released(REVIEW);
  await assignScheme(office, { scheme: 'review', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
  const hr = await as(office, 'HR9');
  const today = dayOf(new Date());
  const opened = async (scheme: string, stage: 'targets' | 'rating'): Promise<number> => {
    const cycle = await openCycle(hr, { name: `十月 ${scheme}`, scheme, period: '2026-10' });
    await setWindows(hr, { cycle, windows: [{ stage, from: today, to: shiftDay(today, 3) }], reason: null });
    return cycle;
  };
  const cycle = await opened('clinic', 'targets');
  await assignForms(hr, { cycle: await opened('review', 'rating'), role: 'panel', raters: { is: 'panel', raters: PEOPLE.rater } });
  await setCaseSetting(office, { name: 'evidence needed', value: 0 });
  await setCaseSetting(office, { name: 'application stages', value: 1 });
  for (const number of NUMBERS) {
    await offerTarget(await as(office, 'E1'), { cycle, person: 'E1', metric: `新客${number}`, value: '20', unit: '人', comment: null });
    const raise = { person: 'E2', what: 'raise', amount: `${number + 1}00.00`, from: '2027-01-01', text: `加薪 ${number}` } as const;
    await applyFor(await as(office, 'E2'), { ...raise, evidence: [], proposal: null });
  }
}

const accounts = new Map<string, Promise<string>>();

/** The e-mail of somebody, who joins the first time. */
function emailOf(person: string): Promise<string> {
  const known = accounts.get(person) ?? house.joined(person);
  accounts.set(person, known);
  return known;
}

/** Each role sits in two seats that differ in both, and the next role in the two others; in all four where `HENGJI_SEATS=all` says so. */
const isPlayed = (row: number, number: number): boolean =>
  process.env['HENGJI_SEATS'] === 'all' || (row % 2 === 0 ? number % 3 === 0 : number % 3 > 0);

const PLAYS = (Object.keys(ROLES) as readonly Role[]).flatMap((role, row) =>
  SEATS.map((seat, number) => ({ role, number, ...seat })).filter(({ number }) => isPlayed(row, number)),
);

test.each(PLAYS)(
  '$role, $size, $language',
  async ({ role, number, ...seat }) => {
    const person = PEOPLE[role][number] ?? '';
    const seen = await openPage(browser, house, seat);
    await signIn(seen, await emailOf(person));
    await JOBS[role]({ seen, language: seat.language, person, number, office: house.office, uploads: folder });
    await seen.context.close();
  },
  120_000,
);
