/** Opens a folder of facts: finds the file of every table that is needed, reads it exactly, and says all that is wrong. */

import { basename } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import type { TableDeclaration } from '../methods/tables.ts';
import { type Complaints, complaints } from './files/complaints.ts';
import { type FactFile, type Found, filesIn, findTable, type OpenedFile, openWorkbooks } from './files/find.ts';
import { demandKeys } from './files/keys.ts';
import { bytesOf, readTable } from './read.ts';
import { type FactStore, openDatabase, type StoredTable } from './store.ts';

/**
 * `progress` hears how far the reading is: bytes read of all bytes to read. `over` is a folder whose tables stand in for those of the
 * folder itself or are added to them: what-if facts.
 */
export type OpenOptions = { readonly progress?: (done: number, total: number) => void; readonly over?: string };

/** The store, null where a problem is an error; the problems may be warnings alone. */
export type OpenedFacts = { readonly store: FactStore | null; readonly problems: Problem[] };

/**
 * Reads the needed tables from the files of a folder. `tables` is the declared library, `needs` names the tables that are needed and,
 * for each, the columns without which it does not serve; all declared columns that a file has are read and checked, others ignored.
 */
export async function openFacts(
  folder: string,
  tables: readonly TableDeclaration[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  options: OpenOptions = {},
): Promise<OpenedFacts> {
  const wrong = complaints();
  const folders = [...(options.over === undefined ? [] : [options.over]), folder];
  const layers: Layer[] = [];
  try {
    for (const each of folders) {
      const layer = await layerOf(each, each !== folder);
      if (layer === null)
        return { store: null, problems: [{ code: 'FOLDER_MISSING', severity: 'error', place: null, values: { folder: each } }] };
      layers.push(layer);
    }
    const found: Found[] = [];
    for (const name of needs.keys()) {
      const table = tables.find((each) => each.name === name);
      if (table === undefined) throw new Error(`Bug: the table ${name} is needed but not declared`);
      const where = findIn(table, layers);
      if ('code' in where) addOnce(wrong, where);
      else found.push(where);
    }
    if (wrong.errors === 0 && layers.length > 1 && layers[0] !== undefined) tellUnused(layers[0], found, wrong);
    return await readAll(found, needs, wrong, options);
  } finally {
    for (const { workbook } of layers.flatMap(({ opened }) => opened)) workbook?.archive.close();
  }
}

/** A folder of facts that is looked through before those below it. */
type Layer = { readonly files: readonly FactFile[]; readonly opened: readonly OpenedFile[] };

/** The files of a folder; those of a layer are named with their folder, for the folder below may have the same. Null where there is none. */
async function layerOf(folder: string, above: boolean): Promise<Layer | null> {
  const files = await filesIn(folder);
  if (files === null) return null;
  const named = above ? files.map((file) => ({ ...file, name: `${basename(folder)}/${file.name}` })) : files;
  return { files: named, opened: await openWorkbooks(named) };
}

/** Where a table stands: in the first layer that has it. What is wrong with a file of a layer is told, not passed over. */
function findIn(table: TableDeclaration, layers: readonly Layer[]): Found | Problem {
  const [layer, ...below] = layers;
  const { files, opened } = layer as Layer;
  const found = findTable(table, files, opened);
  const absent = 'code' in found && found.code.startsWith('TABLE_MISSING');
  return absent && below.length > 0 ? findIn(table, below) : found;
}

/** Files of the upper layer that hold no table that is needed: a change that changes nothing is likely a slip. */
function tellUnused({ files }: Layer, found: readonly Found[], wrong: Complaints): void {
  const used = new Set(found.map(({ file }) => file.path));
  for (const { name } of files.filter((file) => file.kind !== null && !used.has(file.path)))
    wrong.add({ code: 'LAYER_UNUSED', severity: 'warning', place: { in: 'cell', file: name }, values: { file: name } });
}

/** A broken workbook may keep several tables from being found; it is told once. */
function addOnce(wrong: Complaints, problem: Problem): void {
  const same = (other: Problem) => JSON.stringify(other) === JSON.stringify(problem);
  if (!wrong.list().some(same)) wrong.add(problem);
}

async function readAll(
  found: readonly Found[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  wrong: Complaints,
  options: OpenOptions,
): Promise<OpenedFacts> {
  const { connection, close } = await openDatabase();
  const stored = new Map<string, StoredTable>();
  try {
    const total = found.reduce((sum, each) => sum + bytesOf(each), 0);
    let before = 0;
    for (const each of found) {
      const needed = needs.get(each.table.name) ?? new Set();
      const progress = (bytes: number) => options.progress?.(before + Math.min(bytes, bytesOf(each)), total);
      const table = await readTable(each, { connection, table: each.table, needed, source: each.source, complaints: wrong, progress });
      if (table !== null) stored.set(each.table.name, table);
      before += bytesOf(each);
    }
    if (wrong.errors === 0) for (const table of stored.values()) await demandKeys(connection, table, wrong);
  } catch (error) {
    close();
    throw error;
  }
  if (wrong.errors === 0) return { store: { connection, tables: stored, close }, problems: wrong.list() };
  close();
  return { store: null, problems: wrong.list() };
}
