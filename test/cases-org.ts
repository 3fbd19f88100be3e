/** The small door to an organisation for tests of cases: a clinic with everybody who has a part in them, and a locked October. */

import { tableLibrary } from '../src/cli/library.ts';
import type { Office } from '../src/desk/office/office.ts';
import { otherOffice } from '../src/desk/office/office.ts';
import { setBasePay } from '../src/desk/people/staff/people.ts';
import { takeStep } from '../src/desk/runs/steps.ts';
import { schemeTables } from '../src/desk/schemes/tables.ts';
import type { TableDeclaration } from '../src/methods/tables.ts';
import type { TestRecord } from './record.ts';
import { as, hire, setUp } from './staff.ts';

/** Evidence: the hash of some file. */
export const PROOF = { sha256: 'a'.repeat(64), name: '截图.png' };

/** The organisation: HR1 and HR2, ST1 steward, FI1 and FI2 finance, EX1 executive, AU1 auditor, MA1 heads 前台, AD1 administrator; E1, E2 and E3 work. */
export async function clinic(first: Office, name: string): Promise<Office> {
  const office = await otherOffice(first, name);
  await setUp(office, ['ALL 集团', 'DESK 前台 ALL', 'SHOP 网店 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '冯财务', unit: 'ALL', roles: ['finance'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'MA1', name: '马主管', unit: 'DESK', head: true, roles: ['manager@DESK'] },
    { id: 'E1', name: '王芳', unit: 'DESK' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
    { id: 'E3', name: '赵敏', unit: 'DESK' },
  ]);
  for (const person of ['E1', 'E2', 'E3']) await setBasePay(office, { person, from: '2026-01-01', fen: 300_000n });
  return office;
}

/** All declarations of tables that an office knows. */
export const tablesOf = async (office: Office): Promise<readonly TableDeclaration[]> => [
  ...tableLibrary().tables,
  ...(await schemeTables(office)),
];

/** A run that the owner computes and FI2 approves. */
export async function approvedRun(record: TestRecord, scheme: string, period: string): Promise<number> {
  const run = await record.computed(scheme, period);
  await takeStep(record.office, run, 'in review', null);
  await takeStep(await as(record.office, 'FI2'), run, 'approved', null);
  return run;
}
