/** Builders for tests of imports and batches: a folder with files, imported into batches beside them. */

import { join } from 'node:path';
import { realDisk } from '../src/facts/disk/disk.ts';
import { type Imported, type ImportOrder, importFile } from '../src/facts/import/import.ts';
import { type Files, inFolder, ORDERS } from './facts-folder.ts';

/** What an import differs in from the usual one: the file orders.csv, kept as batch b1 on the real disk. */
export type Differing = Partial<Omit<ImportOrder, 'file' | 'folder'>> & { readonly file?: string };

/** Imports a file of a folder into `folder/batches`. */
export const importIn = (folder: string, { file = 'orders.csv', ...order }: Differing = {}): Promise<Imported> =>
  importFile({
    sheet: null,
    tables: ORDERS,
    table: null,
    mapping: null,
    batch: 'b1',
    disk: realDisk,
    keep: true,
    ...order,
    file: join(folder, file),
    folder: join(folder, 'batches'),
  });

/** Imports one of the given files and hands on what came of it; the folder is removed behind it. */
export const importing = <T>(files: Files, order: Differing, use: (imported: Imported, folder: string) => T | Promise<T>): Promise<T> =>
  inFolder(files, async (folder) => await use(await importIn(folder, order), folder));

/** The codes of the problems of an import. */
export const codesOf = (files: Files, order: Differing = {}): Promise<readonly string[]> =>
  importing(files, order, ({ problems }) => problems.map((problem) => problem.code));
