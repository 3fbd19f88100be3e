/** Which roles people hold: by grants that were not taken back, and by what was handed over to them for today. */

import type { Desk } from '../office/office.ts';
import type { Role } from './roles.ts';

/** A grant in force; without a unit it is for the whole organisation. */
export type Held = { readonly number: number; readonly person: string; readonly role: Role; readonly unit: string | null };

const grants = (desk: Desk) =>
  desk
    .selectFrom('grants')
    .select(['number', 'person', 'role', 'unit'])
    .where('number', 'not in', desk.selectFrom('grant_ends').select('granted'))
    .orderBy('number');

const heldBy = (rows: Awaited<ReturnType<ReturnType<typeof grants>['execute']>>): readonly Held[] =>
  rows.map((row) => ({ ...row, role: row.role as Role }));

/** All grants in force, in their order. */
export const allGrants = async (desk: Desk): Promise<readonly Held[]> => heldBy(await grants(desk).execute());

/** The grants in force of a person. */
export const grantsOf = async (desk: Desk, person: string): Promise<readonly Held[]> =>
  heldBy(await grants(desk).where('person', '=', person).execute());

/** Roles that were handed over, to be used from day to day. */
export type HandedOver = {
  readonly number: number;
  readonly giver: string;
  readonly taker: string;
  readonly roles: readonly Role[];
  readonly from: string;
  readonly to: string;
};

/** What was handed over to a person for a day and not ended. */
export async function handedOver(desk: Desk, taker: string, day: string): Promise<readonly HandedOver[]> {
  const rows = await desk
    .selectFrom('delegations')
    .selectAll()
    .where('taker', '=', taker)
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .where('number', 'not in', desk.selectFrom('delegation_ends').select('delegation'))
    .orderBy('number')
    .execute();
  return rows.map(({ number, giver, roles, from_day, to_day }) => ({
    ...{ number, giver, taker, roles: roles as readonly Role[] },
    ...{ from: from_day, to: to_day },
  }));
}

/** What was handed over, with its reason. */
export type Delegation = HandedOver & { readonly reason: string };

/** What is handed over on a day or later and was not ended, as far as who asks may see it: one's own on both sides, or all. */
export async function delegationsFrom(desk: Desk, day: string): Promise<readonly Delegation[]> {
  const rows = await desk
    .selectFrom('delegations')
    .selectAll()
    .where('to_day', '>=', day)
    .where('number', 'not in', desk.selectFrom('delegation_ends').select('delegation'))
    .orderBy('number')
    .execute();
  return rows.map(({ number, giver, taker, roles, from_day: from, to_day: to, reason }) => ({
    ...{ number, giver, taker, roles: roles as readonly Role[], from, to, reason },
  }));
}
