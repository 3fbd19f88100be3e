/** The small door to people for tests: an organisation with units, people and roles, and its office as each of them has it. */

import { endGrant, grantRole } from '../src/desk/access/grants.ts';
import { memberOffice } from '../src/desk/access/member.ts';
import type { Office } from '../src/desk/office/office.ts';
import { namePerson, noteEmployment } from '../src/desk/people/staff/people.ts';
import { setPost, takeSeat } from '../src/desk/people/staff/seats.ts';
import { setUnit } from '../src/desk/people/units/units.ts';

/** A person of a test: id, name, unit, and the roles, each for the whole organisation or as `role@unit`. */
export type Hired = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly head?: boolean;
  readonly roles?: readonly string[];
};

/** The day since which all of it holds. */
const SINCE = '2026-01-01';

/** Sets units up as `id name parent`, the parent left out for the whole. */
export async function setUp(office: Office, units: readonly string[]): Promise<void> {
  for (const words of units) {
    const [unit = '', name = '', parent = null] = words.split(' ');
    await setUnit(office, { unit, name, kind: parent === null ? 'group' : 'department', parent, from: SINCE });
  }
  await setPost(office, { post: 'P1', title: '员工', family: null });
}

/** Hires people with a seat and grants their roles, all by the owner of the machine. */
export async function hire(office: Office, people: readonly Hired[]): Promise<void> {
  for (const { id, name, unit, head = false, roles = [] } of people) {
    await namePerson(office, { person: id, name });
    await noteEmployment(office, { person: id, kind: 'joined', day: SINCE });
    await takeSeat(office, { person: id, unit, post: 'P1', from: SINCE, head });
    for (const each of roles) {
      const [role = '', of = null] = each.split('@');
      await grantRole(office, { person: id, role, unit: of, reason: null });
    }
  }
}

/** The office as a person has it today. */
export const as = (office: Office, person: string, behalf: string | null = null): Promise<Office> =>
  memberOffice(office, { person, behalf });

/** Takes a role of a person back. */
export const takeBack = (office: Office, number: number): Promise<void> => endGrant(office, { number, reason: '换岗' });
