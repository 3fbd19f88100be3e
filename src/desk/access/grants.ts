/** Roles that are granted to people and taken back, and what people hand over to others for some days. */

import { dayOf } from '../office/day.ts';
import { nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { unitsOn } from '../people/units/units.ts';
import { demandReason, refused } from '../refused.ts';
import { demand, demandOtherHand } from './demand.ts';
import { grantsOf } from './held.ts';
import { agree, GRANTED_ROLES, ROLES, type Role } from './roles.ts';

/** A role to be granted; without a unit it is for the whole organisation, with one for it and all below it. */
export type GrantOrder = { readonly person: string; readonly role: string; readonly unit: string | null; readonly reason: string | null };

/** Grants a role; gives its number. Nobody grants one to themselves, and some roles are never one person's together. */
export async function grantRole(office: Office, { person, role, unit, reason }: GrantOrder): Promise<number> {
  demand(office, 'grant roles');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const wanted = roleCalled(role);
    await demandPerson(writing, person);
    if (unit !== null && !(await unitsOn(desk, dayOf(office.now()))).has(unit)) throw refused('GRANT_UNIT', { unit });
    await demandOtherHand(office, writing, { what: `${ROLES[wanted].en} for ${person}`, makers: [], beneficiaries: [person] });
    const held = await grantsOf(desk, person);
    const foe = held.find((each) => !agree(each.role, wanted));
    if (foe !== undefined) throw refused('GRANT_FOES', { person, ...bothWords('role', wanted), ...bothWords('other', foe.role) });
    const same = held.find((each) => each.role === wanted && each.unit === unit);
    if (same !== undefined) throw refused('GRANT_TWICE', { person, ...bothWords('role', wanted), number: same.number });
    const number = await nextNumber(writing, 'grants');
    await desk
      .insertInto('grants')
      .values({ organisation: office.organisation.id, number, person, role: wanted, unit, reason, actor, at })
      .execute();
    await writing.log({ action: 'role granted', about: `grant ${number}`, details: { person, role: wanted, unit, reason } });
    return number;
  });
}

/** Takes a role back, from this moment on. */
export async function endGrant(office: Office, order: { readonly number: number; readonly reason: string | null }): Promise<void> {
  demand(office, 'grant roles');
  await write(office, async ({ desk, actor, at, log }) => {
    const { number, reason } = order;
    const found = await desk.selectFrom('grants').selectAll().where('number', '=', number).executeTakeFirst();
    const ended = await desk.selectFrom('grant_ends').selectAll().where('granted', '=', number).executeTakeFirst();
    if (found === undefined || ended !== undefined) throw refused('GRANT_MISSING', { number });
    await desk.insertInto('grant_ends').values({ organisation: office.organisation.id, granted: number, reason, actor, at }).execute();
    await log({ action: 'role ended', about: `grant ${number}`, details: { person: found.person, role: found.role, reason } });
  });
}

/** What is handed over: some of the giver's own roles, to a colleague, from day to day. */
export type DelegationOrder = {
  readonly taker: string;
  readonly roles: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
};

/** Hands roles of one's own over for some days; what was handed to oneself cannot be handed on. */
export async function delegate(office: Office, { taker, roles, from, to, reason }: DelegationOrder): Promise<number> {
  const { authority } = office;
  if (authority.is !== 'member' || authority.behalf !== null) throw refused('DELEGATION_OWN');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    await demandPerson(writing, taker);
    if (taker === actor) throw refused('DELEGATION_SELF');
    if (from > to) throw refused('DELEGATION_DAYS', { from, to });
    const wanted = roles.map(roleCalled);
    const missing = wanted.find((role) => !authority.grants.some((each) => each.role === role));
    if (missing !== undefined || wanted.length === 0) throw refused('DELEGATION_ROLE', bothWords('role', missing ?? 'employee'));
    const takers = await grantsOf(desk, taker);
    for (const role of wanted) {
      const foe = takers.find((each) => !agree(each.role, role));
      if (foe !== undefined) throw refused('GRANT_FOES', { person: taker, ...bothWords('role', role), ...bothWords('other', foe.role) });
    }
    const number = await nextNumber(writing, 'delegations');
    const values = { organisation: office.organisation.id, number, giver: actor, taker, roles: JSON.stringify(wanted), actor, at };
    await desk
      .insertInto('delegations')
      .values({ ...values, from_day: from, to_day: to, reason: demandReason(reason) })
      .execute();
    await writing.log({
      action: 'roles handed over',
      about: `delegation ${number}`,
      details: { taker, roles: wanted.join(', '), from, to },
    });
    return number;
  });
}

/** Ends what one handed over, or what another did where one grants roles. */
export async function endDelegation(office: Office, number: number): Promise<void> {
  await write(office, async ({ desk, actor, at, log }) => {
    const found = await desk.selectFrom('delegations').selectAll().where('number', '=', number).executeTakeFirst();
    const ended = await desk.selectFrom('delegation_ends').selectAll().where('delegation', '=', number).executeTakeFirst();
    if (found === undefined || ended !== undefined) throw refused('DELEGATION_MISSING', { number });
    if (found.giver !== actor) demand(office, 'grant roles');
    await desk.insertInto('delegation_ends').values({ organisation: office.organisation.id, delegation: number, actor, at }).execute();
    await log({ action: 'hand-over ended', about: `delegation ${number}`, details: { giver: found.giver, taker: found.taker } });
  });
}

/** A role by its name in the table; refused where no such role is granted. */
function roleCalled(name: string): Role {
  const found = GRANTED_ROLES.find((role) => role === name);
  if (found === undefined) throw refused('ROLE_UNKNOWN', { role: name, known: GRANTED_ROLES.join(', ') });
  return found;
}

const bothWords = (hole: string, role: Role): Readonly<Record<string, string>> => ({
  [hole]: ROLES[role].en,
  [`${hole}Zh`]: ROLES[role].zh,
});

async function demandPerson({ desk }: Writing, person: string): Promise<void> {
  const found = await desk.selectFrom('people').select('person').where('person', '=', person).executeTakeFirst();
  if (found === undefined) throw refused('PERSON_UNSEEN', { person });
}
