/** Who may bring somebody else into an account, or take a lock from it: whoever does could sign in as that person. */

import { reachOf } from '../access/authority.ts';
import { demand } from '../access/demand.ts';
import { allGrants } from '../access/held.ts';
import type { Role } from '../access/roles.ts';
import { unveiled } from '../access/unveiled.ts';
import { dayOf } from '../office/day.ts';
import type { Desk, Office } from '../office/office.ts';
import { personOn } from '../people/staff/read.ts';
import { refused } from '../refused.ts';

/** The roles whose holders an administrator alone may bring in: they reach what HR does not. */
const GUARDED: readonly Role[] = ['administrator', 'hr', 'finance', 'executive', 'auditor'];

/** The persons who hold a guarded role, or to whom one was handed over for today or a later day. */
async function guardedPersons(desk: Desk, day: string): Promise<ReadonlySet<string>> {
  const [held, handed] = await unveiled(desk, async (whole) => [await allGrants(whole), await handedFrom(whole, day)]);
  return new Set([...held.filter(({ role }) => GUARDED.includes(role)).map(({ person }) => person), ...handed]);
}

async function handedFrom(desk: Desk, day: string): Promise<readonly string[]> {
  const rows = await desk
    .selectFrom('delegations')
    .select(['taker', 'roles'])
    .where('to_day', '>=', day)
    .where('number', 'not in', desk.selectFrom('delegation_ends').select('delegation'))
    .execute();
  return rows.filter(({ roles }) => GUARDED.some((role) => roles.includes(role))).map(({ taker }) => taker);
}

/** For which of some persons who acts may renew the way in: never for oneself, nor for whom one acts. */
export async function renewable(office: Office, desk: Desk, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const { authority, actor } = office;
  if (authority.is === 'machine') return new Set(persons);
  if (reachOf(authority, 'change people') !== 'everywhere') return new Set();
  const guarded = reachOf(authority, 'grant roles') === 'everywhere' ? new Set() : await guardedPersons(desk, dayOf(office.now()));
  return new Set(persons.filter((person) => person !== actor && person !== authority.behalf && !guarded.has(person)));
}

/** Demands, inside a change, that who acts may renew the way in of a person; refused with ACCOUNT_SELF and ACCOUNT_GUARDED. */
export async function demandRenewable(office: Office, desk: Desk, person: string): Promise<void> {
  demand(office, 'change people');
  const { authority, actor } = office;
  if (authority.is === 'member' && (person === actor || person === authority.behalf)) throw refused('ACCOUNT_SELF', { person });
  if (!(await renewable(office, desk, [person])).has(person)) throw refused('ACCOUNT_GUARDED', { person });
}

/** What whoever acts is called in a notice. */
export const actorName = async (office: Office, desk: Desk): Promise<string> =>
  (await personOn(desk, office.actor, dayOf(office.now())))?.name ?? office.actor;
