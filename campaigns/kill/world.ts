/** The organisations that a campaign works in, one after the other: made ready without kills, and what is known to stand in each. */

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadScheme, tableLibrary, textsOf } from '../../src/cli/library.ts';
import { decideAdjustment } from '../../src/desk/adjustments/decide.ts';
import { importBatch } from '../../src/desk/facts/import.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import { addOrganisation, type Office, openOffice, otherOffice } from '../../src/desk/office/office.ts';
import { beginExport, recordExport } from '../../src/desk/payroll/export.ts';
import { payrollOf } from '../../src/desk/payroll/payroll.ts';
import { Refused } from '../../src/desk/refused.ts';
import { computeRun } from '../../src/desk/runs/compute.ts';
import { lockRun } from '../../src/desk/runs/lock.ts';
import { takeStep } from '../../src/desk/runs/steps.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { release } from '../../src/desk/schemes/release.ts';
import { type Disk, realDisk } from '../../src/facts/disk/disk.ts';
import { writePayroll } from '../../src/paper/payroll/write.ts';
import { openKeys } from '../../src/paper/seal/keys.ts';
import { employeesCsv, firstSales, monthText, NAME, ordersCsv, type Sale, SCHEME } from './town.ts';

/** How many months an organisation is worked in before the next one begins: the more batches, the slower each look at them. */
export const MONTHS = 20;

/** An organisation: its folder of files, and the orders that are known to be in force. */
export type World = { readonly name: string; readonly folder: string; readonly sales: Sale[] };

/** How the record is opened: its data folder, and the address of an outside server (null: the embedded one). */
export type Place = { readonly data: string; readonly address: string | null };

/** Opens an organisation's office as the campaign does, beside the processes that are killed. */
export async function officeOf(place: Place, name: string): Promise<Office> {
  const usual = await openOffice({ data: place.data, address: place.address ?? '', actor: '财务' });
  try {
    return await otherOffice(usual, name);
  } catch (error) {
    await usual.close();
    throw error;
  }
}

/** Imports a file as `hengji import` does; gives the number of its batch. */
export async function importing(office: Office, file: string, disk?: Disk): Promise<{ readonly number: number; readonly again: boolean }> {
  const { tables } = tableLibrary();
  const table = basename(file).startsWith('employees') ? 'employees' : 'orders';
  const usual = { sheet: null, table, source: null, mapping: {}, replaces: null, note: null, preview: false };
  const { batch, again, problems } = await importBatch(office, { file, tables, ...usual, ...(disk === undefined ? {} : { disk }) });
  if (batch === null) throw new Error(`not imported: ${JSON.stringify(problems)}`);
  return { number: batch.number, again };
}

/** Computes a month and hands it on; gives the number of the run. */
export async function computing(office: Office, month: number, disk?: Disk): Promise<{ readonly number: number }> {
  const order = { scheme: NAME, period: periodOf(monthText(month)), asOf: LATEST, purpose: 'regular' } as const;
  const { run, month: computed } = await computeRun(office, { ...order, ...(disk === undefined ? {} : { disk }) });
  computed.close();
  return { number: run.number };
}

/** Locks a run as `hengji lock` does. */
export const locking = (office: Office, run: number) => lockRun(office, { run, pinned: false, holding: false });

/** Exports a run to a file as `hengji export` does. */
export async function exportingTo(office: Office, run: number, path: string): Promise<void> {
  const payroll = await payrollOf(office, run);
  const { keys } = await openKeys(office.data.path);
  if (keys === null) throw new Error('Bug: the keys of the campaign cannot be opened');
  await beginExport(office, { run, path });
  const { files, problems } = await writePayroll(payroll, path, { language: 'zh', keys });
  if (files.length === 0) throw new Refused(problems);
  await recordExport(
    office,
    { run, path },
    await Promise.all(files.map(async (file) => ({ path: file, sha256: await realDisk.hashOf(file) }))),
  );
}

/** Approves what waits. */
export const approving = async (office: Office, adjustment: number): Promise<unknown> =>
  await decideAdjustment(office, adjustment, 'approved', null);

/** Makes an organisation ready: employees, a first order of each person in each month, the released scheme, month 0 locked. */
export async function newWorld(office: Office, folder: string): Promise<World> {
  const { name } = office.organisation;
  await addOrganisation(office);
  await mkdir(folder, { recursive: true });
  const sales = [...firstSales(MONTHS + 1)];
  const world: World = { name, folder, sales };
  await importing(office, await written(world, 'employees.csv', employeesCsv()));
  await importing(office, await written(world, 'orders.csv', ordersCsv(sales)));
  const { source } = loadScheme(await written(world, `${NAME}.yaml`, SCHEME));
  if (source === null) throw new Error('Bug: the scheme of the campaign does not compile');
  await release(office, { texts: textsOf(source), from: periodOf(monthText(0)), retroactive: false, note: null });
  const { number } = await computing(office, 0);
  await takeStep(office, number, 'in review', null);
  await takeStep(office, number, 'approved', null);
  await locking(office, number);
  return world;
}

/** Writes a file of the organisation; gives its path. */
export async function written({ folder }: World, file: string, text: string): Promise<string> {
  const path = join(folder, file);
  await writeFile(path, text);
  return path;
}
