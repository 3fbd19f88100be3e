/** A small organisation for tests: a group with a region, a store, a department and a team in it, two posts, and who works there. */

import type { Office } from '../src/desk/office/office.ts';
import type { UnitKind } from '../src/desk/people/rows.ts';
import { namePerson, noteEmployment, setBasePay } from '../src/desk/people/staff/people.ts';
import { setPost, takeSeat } from '../src/desk/people/staff/seats.ts';
import { setUnit } from '../src/desk/people/units/units.ts';

/** The units: G 集团 over R1 区域 over S1 门店 over D1 部门 over T1 小组, and D2 部门 straight below G; all from 2026-01-01. */
const UNITS: readonly (readonly [unit: string, name: string, kind: UnitKind, parent: string | null])[] = [
  ['G', '光年医美', 'group', null],
  ['R1', '华南区', 'region', 'G'],
  ['S1', '深圳店', 'store', 'R1'],
  ['D1', '咨询部', 'department', 'S1'],
  ['T1', '一组', 'team', 'D1'],
  ['D2', '财务部', 'department', 'G'],
];

/** Adds the units and the posts P1 咨询师 and P2 店长. */
export async function clinicUnits(office: Office): Promise<void> {
  for (const [unit, name, kind, parent] of UNITS) await setUnit(office, { unit, name, kind, parent, from: '2026-01-01' });
  await setPost(office, { post: 'P1', title: '咨询师', family: '销售' });
  await setPost(office, { post: 'P2', title: '店长' });
}

/** Adds the units, E1 王芳 (P2, heads S1, joined 2026-01-01) and E2 李娜 (P1 in T1, joined 2026-03-01, on probation until 2026-05-31). */
export async function clinic(office: Office): Promise<void> {
  await clinicUnits(office);
  await namePerson(office, { person: 'E1', name: '王芳' });
  await namePerson(office, { person: 'E2', name: '李娜' });
  await noteEmployment(office, { person: 'E1', kind: 'joined', day: '2026-01-01' });
  await noteEmployment(office, { person: 'E2', kind: 'joined', day: '2026-03-01', probationUntil: '2026-05-31' });
  await takeSeat(office, { person: 'E1', unit: 'S1', post: 'P2', from: '2026-01-01', head: true });
  await takeSeat(office, { person: 'E2', unit: 'T1', post: 'P1', from: '2026-03-01' });
  await setBasePay(office, { person: 'E1', from: '2026-01-01', fen: 800_000n });
  await setBasePay(office, { person: 'E2', from: '2026-03-01', fen: 400_000n });
}
