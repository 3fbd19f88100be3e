/** What a server does because time passes, listed by hand: messages go out, who left is out, sessions that nobody came back to end. */

import type { Accounts } from '../../desk/accounts/accounts.ts';
import { REMINDING } from '../../desk/cycles/reminders.ts';
import type { Tick } from '../../desk/jobs/ticks.ts';
import { deliver } from '../../desk/notices/deliver.ts';
import { dayOf } from '../../desk/office/day.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { activeAmong } from '../../desk/people/staff/read.ts';
import { Refused } from '../../desk/refused.ts';
import { DAILY_REMINDING } from '../../desk/reminders/tick.ts';

/** The ticks of a server. */
export const serverTicks = (accounts: Accounts): readonly Tick[] => [
  {
    name: 'deliveries',
    every: 'minute',
    run: async (office) => void (await deliver(office, (own, person) => mailOf(accounts, own, person))),
  },
  { name: 'leavers', every: 'minute', run: (office, now) => endLeavers(accounts, office, dayOf(now)) },
  { name: 'sessions', every: 'minute', run: () => accounts.endStale() },
  REMINDING,
  DAILY_REMINDING,
];

/** E-mail goes where the person signs in with. */
async function mailOf(accounts: Accounts, office: Office, person: string): Promise<string | null> {
  const members = await accounts.membersOf(office);
  return members.find((each) => each.person === person)?.email ?? null;
}

/** Ends what those can sign in to who do not belong to the organisation on a day; they were refused since midnight. */
async function endLeavers(accounts: Accounts, office: Office, day: string): Promise<void> {
  const members = await accounts.membersOf(office);
  const persons = members.map(({ person }) => person);
  const active = await read(office, (desk) => activeAmong(desk, persons, day));
  for (const person of persons.filter((each) => !active.has(each)))
    await accounts.endMemberships(office, person).catch((error: unknown) => {
      // Another process was quicker.
      if (!(error instanceof Refused && error.problems.some(({ code }) => code === 'MEMBER_NONE'))) throw error;
    });
}
