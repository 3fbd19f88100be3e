/** The office as a member of the organisation has it: with the roles that the person holds today, or that another handed over. */

import { dayOf } from '../office/day.ts';
import { glance } from '../office/glance.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { activeOn } from '../people/staff/read.ts';
import { subtree, type Unit } from '../people/units/tree.ts';
import { unitsOn } from '../people/units/units.ts';
import { refused } from '../refused.ts';
import { type Grant, MACHINE, type Member } from './authority.ts';
import { grantsOf, type Held, handedOver } from './held.ts';

/** Whose office it is, and on whose behalf it acts; null for itself. */
export type MemberOrder = { readonly person: string; readonly behalf?: string | null };

/**
 * The office of a member: `office` is any of the organisation. Refused with NOT_ACTIVE where the person does not belong to the
 * organisation today (whoever leaves is out at once), and with NOT_HANDED_OVER where nothing was handed over by the other.
 */
export async function memberOffice(office: Office, order: MemberOrder): Promise<Office> {
  const machine = { ...office, authority: MACHINE, joined: null };
  const day = dayOf(office.now());
  const authority = (await plainly(machine, order, day)) ?? (await read(machine, (desk) => authorityOf(desk, order, day)));
  return { ...office, actor: order.person, authority, joined: null };
}

/** The authority of who acts for themselves and holds nothing for a unit, as most people do, in one question; null for others. */
async function plainly(machine: Office, { person, behalf = null }: MemberOrder, day: string): Promise<Member | null> {
  if (behalf !== null) return null;
  const [isActive, held] = await glance(machine, (desk) => Promise.all([activeOn(desk, person, day), grantsOf(desk, person)]));
  if (!isActive) throw refused('NOT_ACTIVE', { person });
  const grants = held.map(({ role, unit }) => (unit === null ? { role, units: null } : null));
  return grants.every((each) => each !== null) ? { is: 'member', person, behalf, grants: [...IMPLIED, ...grants] } : null;
}

/** What everybody is who belongs to the organisation. */
const IMPLIED = (['employee', 'rater'] as const).map((role): Grant => ({ role, units: null }));

/** The authority of a member on a day; the transaction must be one that sees everything. */
async function authorityOf(desk: Desk, { person, behalf = null }: MemberOrder, day: string): Promise<Member> {
  if (!(await activeOn(desk, person, day))) throw refused('NOT_ACTIVE', { person });
  if (behalf === null) {
    const held = await grantsOf(desk, person);
    return { is: 'member', person, behalf, grants: [...IMPLIED, ...(await reaching(desk, held, day))] };
  }
  const handed = (await handedOver(desk, person, day)).filter(({ giver }) => giver === behalf);
  if (handed.length === 0 || !(await activeOn(desk, behalf, day))) throw refused('NOT_HANDED_OVER', { person, behalf });
  // What the giver has lost meanwhile is lost to the taker too.
  const roles = new Set(handed.flatMap(({ roles: own }) => own));
  const held = (await grantsOf(desk, behalf)).filter(({ role }) => roles.has(role));
  return { is: 'member', person, behalf, grants: await reaching(desk, held, day) };
}

/** The tree of units is looked at only where something is held for a unit: most people hold nothing. */
async function reaching(desk: Desk, held: readonly Held[], day: string): Promise<readonly Grant[]> {
  const units = held.some(({ unit }) => unit !== null) ? await unitsOn(desk, day) : new Map<string, Unit>();
  return held.map(({ role, unit }) => ({ role, units: unit === null ? null : [...subtree(units, unit)].toSorted() }));
}
