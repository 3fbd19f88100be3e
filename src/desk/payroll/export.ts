/** Exports: that one is begun stands in the log before any file is written, and what was written with its hash after. */

import { basename } from 'node:path';
import { demand } from '../access/demand.ts';
import { nextNumber, type Office, write } from '../office/office.ts';

/** An export of a run to a path as the user named it. */
export type ExportOrder = { readonly run: number; readonly path: string };

/** A file that was written. */
export type ExportedFile = { readonly path: string; readonly sha256: string };

/** Logs that an export begins: pay leaves the record, also where the writing is cut off. */
export const beginExport = (office: Office, { run, path }: ExportOrder): Promise<void> =>
  write(office, ({ log }) => {
    demand(office, 'export pay');
    return log({ action: 'export begun', about: `run ${run}`, details: { name: basename(path) } });
  });

/** Records the files of an export. */
export const recordExport = (office: Office, { run }: ExportOrder, files: readonly ExportedFile[]): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    for (const { path, sha256 } of files) {
      const number = await nextNumber(writing, 'exports');
      await desk
        .insertInto('exports')
        .values({ organisation: office.organisation.id, number, run, name: basename(path), sha256, actor, at })
        .execute();
      await log({ action: 'exported', about: `run ${run}`, details: { name: basename(path), sha256 } });
    }
  });
