/** The people of the world of rights: one for each role of the whole and of a unit, employees of both units, one who left, one from elsewhere. */

import { GRANTED_ROLES, type Role } from '../../src/desk/access/roles.ts';
import type { Hired } from '../../test/staff.ts';

/** The headers that somebody asks with, by name. */
export type Head = Readonly<Record<string, string>>;

/** The units: the whole, and two below it. */
export const UNITS = ['ALL 集团', 'NORTH 北区 ALL', 'SOUTH 南区 ALL'] as const;

/** Whoever holds a role for the whole, and for the north alone. */
export const roleName = (role: Role, unit: 'ALL' | 'NORTH'): string => `${role.toUpperCase()}.${unit}`;

/** Employees without a role: two of the north, one of the south; one who left; and one who is only in the other organisation. */
export const EMPLOYEES = { north: 'EN1', colleague: 'EN2', south: 'ES1', left: 'GONE', elsewhere: 'ONLY' } as const;

/** Those of both organisations. */
export const CAST: readonly Hired[] = [
  ...GRANTED_ROLES.map((role) => ({ id: roleName(role, 'ALL'), name: `${role} 全`, unit: 'ALL', roles: [role] })),
  ...GRANTED_ROLES.map((role) => ({ id: roleName(role, 'NORTH'), name: `${role} 北`, unit: 'NORTH', roles: [`${role}@NORTH`] })),
  { id: EMPLOYEES.north, name: '北员', unit: 'NORTH' },
  { id: EMPLOYEES.colleague, name: '北友', unit: 'NORTH' },
  { id: EMPLOYEES.south, name: '南员', unit: 'SOUTH' },
  { id: EMPLOYEES.left, name: '前员', unit: 'NORTH' },
];

/** Who is only in the other organisation. */
export const ELSEWHERE: Hired = { id: EMPLOYEES.elsewhere, name: '别处', unit: 'NORTH' };

/** Who asks by an API key as well. */
export const BY_KEY: readonly string[] = [
  roleName('administrator', 'ALL'),
  roleName('hr', 'ALL'),
  roleName('finance', 'ALL'),
  EMPLOYEES.north,
];

/** The unit of each. */
export const UNIT_OF: ReadonlyMap<string, string> = new Map([...CAST, ELSEWHERE].map(({ id, unit }) => [id, unit]));

/** Those whose private and personal values are planted in an organisation. */
export const OWNERS = [EMPLOYEES.north, EMPLOYEES.south] as const;
