/** What was booked for a person, and the payslips of it, as far as whoever asks may see pay. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Payroll } from '../../lib/payroll.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import { writePayroll } from '../../paper/payroll/write.ts';
import { openKeys } from '../../paper/seal/keys.ts';
import { reachOf } from '../access/authority.ts';
import { demandSees } from '../access/demand.ts';
import { asHouse, readUnveiled } from '../access/unveiled.ts';
import { type AccountPeriod, accountOf } from '../adjustments/statement.ts';
import { withIncoming } from '../facts/incoming.ts';
import { LATEST } from '../office/latest.ts';
import { type Office, read } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { payrollOf } from '../payroll/payroll.ts';
import { Refused, refused } from '../refused.ts';

/** The account of a person, the oldest period first. What is only proposed is shown to those who may see runs. */
export async function accountFor(office: Office, person: string): Promise<readonly AccountPeriod[]> {
  await read(office, (desk) => demandSees(desk, 'read pay', person));
  // An adjustment is a row for many people; the house reads it, and gives on the lines of this one.
  const periods = await readUnveiled(office, (desk) => accountOf(desk, person, LATEST));
  if (reachOf(office.authority, 'read runs') !== 'nowhere') return periods;
  return periods.map((each) => {
    const lines = each.lines.filter(({ state }) => state !== 'proposed');
    return { ...each, lines, fen: lines.reduce((sum, { fen }) => sum + fen, 0n) };
  });
}

/** A payslip that is asked for. */
export type PayslipOrder = { readonly person: string; readonly run: number; readonly language: Language };

/** The payslip of a person by a locked run, as a sealed PDF; refused with PAYSLIP_MISSING where the run is not locked or says nothing of them. */
export async function payslipOf(office: Office, { person, run, language }: PayslipOrder): Promise<Uint8Array> {
  await read(office, (desk) => demandSees(desk, 'read pay', person));
  const locked = await readUnveiled(office, (desk) => desk.selectFrom('locks').select('run').where('run', '=', run).executeTakeFirst());
  if (locked === undefined) throw refused('PAYSLIP_MISSING', { number: run });
  const payroll = onlyOf(await asHouse(office, (house) => payrollOf(house, run)), person);
  if (payroll.lines.length === 0 && payroll.figures.length === 0) throw refused('PAYSLIP_MISSING', { number: run });
  const { keys, problems } = await onDisk(office.data.keys, () => openKeys(office.data.path));
  if (keys === null) throw new Refused(problems);
  return await withIncoming(office.data, async (folder) => {
    const path = join(folder, 'payslip.pdf');
    const written = await writePayroll(payroll, path, { language, keys });
    if (hasErrors(written.problems)) throw new Refused(written.problems);
    return await readFile(path);
  });
}

const onlyOf = ({ provenance, lines, figures }: Payroll, person: string): Payroll => ({
  provenance,
  lines: lines.filter(({ subject }) => subject === person),
  figures: figures.filter(({ subject }) => subject === person),
});
