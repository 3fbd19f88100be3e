/** Payrolls as sealed files in the data folder: written by a job, listed by number, handed out as they were written. */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { realDisk } from '../../facts/disk/disk.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import { writePayroll } from '../../paper/payroll/write.ts';
import { openKeys } from '../../paper/seal/keys.ts';
import { demand } from '../access/demand.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { Refused, refused } from '../refused.ts';
import { beginExport, type ExportedFile, recordExport } from './export.ts';
import { payrollOf } from './payroll.ts';

/** The formats of an export; a PDF holds all payslips. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'json', 'pdf'] as const;

/** A format by its ending. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is to be written: the payroll of a run, how, and in which language. */
export type ExportWish = { readonly run: number; readonly format: ExportFormat; readonly language: Language };

/** The files of an organisation lie by their hashes, which the record knows. */
const exportFolder = ({ data, organisation }: Office): string => join(data.path, 'exports', organisation.id);

/** Writes the payroll of a run. That it begins is logged first; the files are whole and in their place before the record names them. */
export async function exportPayroll(office: Office, { run, format, language }: ExportWish): Promise<void> {
  demand(office, 'export pay');
  const payroll = await payrollOf(office, run);
  const name = `payroll-${payroll.provenance.period.replaceAll(/[^\w-]+/g, '_')}-R${run}.${format}`;
  const { keys, problems } = await onDisk(office.data.keys, () => openKeys(office.data.path));
  if (keys === null) throw new Refused(problems);
  await beginExport(office, { run, path: name });
  const all = exportFolder(office);
  const draft = join(all, `${randomUUID()}.part`);
  try {
    const files = await onDisk(all, async () => {
      await mkdir(draft, { recursive: true, mode: 0o700 });
      const written = await writePayroll(payroll, join(draft, name), { language, keys });
      if (hasErrors(written.problems)) throw new Refused(written.problems);
      const kept: ExportedFile[] = [];
      for (const path of written.files) {
        const sha256 = await realDisk.hashOf(path);
        await rename(path, join(all, sha256));
        kept.push({ path, sha256 });
      }
      await realDisk.syncFolder(all);
      return kept;
    });
    await recordExport(office, { run, path: name }, files);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A file that was exported. */
export type ExportRow = {
  readonly number: number;
  readonly run: number;
  readonly name: string;
  readonly sha256: string;
  readonly actor: string;
  readonly at: string;
};

/** The files that were exported of a run, in order. */
export const exportsOf = (desk: Desk, run: number): Promise<readonly ExportRow[]> =>
  desk.selectFrom('exports').select(['number', 'run', 'name', 'sha256', 'actor', 'at']).where('run', '=', run).orderBy('number').execute();

/** The bytes of an exported file; refused with EXPORT_MISSING where there is none, or it was written elsewhere, as by the terminal. */
export async function exportedFile(office: Office, number: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  demand(office, 'export pay');
  const row = await read(office, (desk) =>
    desk.selectFrom('exports').select(['name', 'sha256']).where('number', '=', number).executeTakeFirst(),
  );
  const path = row === undefined ? '' : join(exportFolder(office), basename(row.sha256));
  const isThere = row !== undefined && (await realDisk.hashOf(path).catch(() => '')) === row.sha256;
  if (!isThere) throw refused('EXPORT_MISSING', { number });
  return { name: row.name, bytes: await readFile(path) };
}
