/** Everybody who asks in the matrix of rights, and what the tables of routes and roles alone say of what they may ask. */

import { isInPerson, type Route } from '../../src/api/house/route.ts';
import { type Authority, reachOf } from '../../src/desk/access/authority.ts';
import { memberOffice } from '../../src/desk/access/member.ts';
import { GRANTED_ROLES } from '../../src/desk/access/roles.ts';
import { BY_KEY, EMPLOYEES, type Head, roleName } from './cast.ts';
import type { Seeing } from './secrets.ts';
import type { World } from './world.ts';

/** Somebody who asks: with which rights, or why with none; in a browser, unless `byKey`. A person's name is in the rows that they write. */
export type Asker = {
  readonly name: string;
  readonly head: Head;
  readonly is: 'member' | 'signed out' | 'left' | 'stranger';
  readonly seeing: Seeing;
  readonly person: string | null;
  readonly byKey?: true;
};

const NONE: Authority = { is: 'member', person: '', behalf: null, grants: [] };
const NOTHING: Seeing = { organisation: '', authority: NONE };

/** Everybody who asks about the first organisation, and those of the other one, who ask for the same ids. */
export async function askersOf({ here, there }: Pick<World, 'here' | 'there'>): Promise<readonly Asker[]> {
  const headOf = (side: World['here'], person: string): Head => side.heads.get(person) ?? {};
  const member = async (side: World['here'], person: string, behalf: string | null = null): Promise<Asker> => {
    const { authority } = await memberOffice(side.office, { person, behalf });
    const name = `${side === here ? '' : 'the other organisation’s '}${person}${behalf === null ? '' : ` for ${behalf}`}`;
    const head = { ...headOf(side, person), ...(behalf === null ? {} : { 'Hengji-Acting-For': behalf }) };
    return { name, head, is: 'member', seeing: { organisation: side.office.organisation.id, authority }, person };
  };
  const byKey = async (person: string): Promise<Asker> => {
    const asker = await member(here, person);
    return { ...asker, name: `${person} by a key`, head: here.keys.get(person) ?? {}, byKey: true };
  };
  const ones = GRANTED_ROLES.flatMap((role) => [roleName(role, 'ALL'), roleName(role, 'NORTH')]);
  const strange = { ...headOf(there, EMPLOYEES.south), 'Hengji-Organisation': here.office.organisation.id };
  const none = { seeing: NOTHING, person: null } as const;
  return [
    { ...none, name: 'nobody', is: 'signed out', head: {} },
    { ...none, name: EMPLOYEES.left, is: 'left', head: headOf(here, EMPLOYEES.left) },
    { ...none, name: 'a member of another organisation', is: 'stranger', head: strange },
    ...(await Promise.all([...ones, EMPLOYEES.north, EMPLOYEES.south].map((person) => member(here, person)))),
    await member(here, EMPLOYEES.south, roleName('finance', 'NORTH')),
    ...(await Promise.all(BY_KEY.map(byKey))),
    ...(await Promise.all(GRANTED_ROLES.map((role) => member(there, roleName(role, 'ALL'))))),
    await member(there, EMPLOYEES.elsewhere),
  ];
}

/** Whether somebody has what a route needs. */
export function mayAsk(route: Route, { is, seeing, byKey }: Asker): boolean {
  const { need } = route;
  if (need.is === 'anybody') return true;
  if (is === 'signed out') return false;
  if (need.is === 'account') return true;
  if (is !== 'member' || (byKey === true && isInPerson(route))) return false;
  if (need.is !== 'duty') return true;
  const reaches = need.anyOf.map((duty) => reachOf(seeing.authority, duty));
  return need.reach === 'everywhere' ? reaches.includes('everywhere') : reaches.some((reach) => reach !== 'nowhere');
}

const REFUSED = { 'signed out': 401, left: 401, stranger: 404, member: 403 } as const;

/** The status with which whoever may not ask is refused. */
export const refusedWith = ({ is }: Asker): number => REFUSED[is];
