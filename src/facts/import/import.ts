/** Imports one table from one file: finds it, maps its headers, reads and checks every row, and commits it as an immutable batch. */

import { stat } from 'node:fs/promises';
import type { Problem } from '../../lib/problem.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../methods/tables.ts';
import type { Manifest, Origin, Summary } from '../batches/manifest.ts';
import { type Counted, summaryOf } from '../batches/totals.ts';
import type { Disk } from '../disk/disk.ts';
import { type Complaints, complaints } from '../files/complaints.ts';
import type { Found } from '../files/find.ts';
import type { Bound, Mapping } from '../files/headers.ts';
import { demandKeys } from '../files/keys.ts';
import { bytesOf, readTable } from '../read.ts';
import { type Database, openDatabase, type StoredTable } from '../store.ts';
import { findImport } from './find.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type Expected, whoseRows } from './whose.ts';
import { writeBatch } from './write.ts';

/** What shall be imported. */
export type ImportOrder = {
  /** The path of the file, and the sheet where it is a workbook; null: by its name. */
  readonly file: string;
  readonly sheet: string | null;
  /** The library of tables, and the name of the one that the file holds; null: the table named like the file or its sheet. */
  readonly tables: readonly TableDeclaration[];
  readonly table: string | null;
  /** Which header serves which column, as remembered for this source or given by the user; it stands above the declaration. */
  readonly mapping: Mapping | null;
  /** What was said before for files like this one, by the name of the table; `mapping` stands above it. */
  readonly remembered?: (table: string) => Mapping;
  /** The name of the batch: letters, digits, - and _; never used before. */
  readonly batch: string;
  /** The folder of batches, and the disk that it is on. */
  readonly folder: string;
  readonly disk: Disk;
  /** Told how many bytes have been read of all. */
  readonly progress?: (done: number, total: number) => void;
  /** What is known of people and schemes, so that whose the rows are can be doubted; nothing is, where it is left out. */
  readonly expected?: Expected;
  /** Whether the batch is committed; else the file is only looked at. */
  readonly keep: boolean;
  /** Who gave the file, where it was not imported by hand. */
  readonly origin?: Origin;
};

/** What stands in a file, as far as it could be read. */
export type Preview = {
  /** The sheet that is read; null where the file is no workbook. */
  readonly sheet: string | null;
  readonly mapping: Manifest['mapping'];
  readonly aside: readonly string[];
  readonly rows: number;
  /** The first rows as people read them. */
  readonly sample: Sample;
  /** How many problems keep the file from being imported; with none, `summary` is what the manifest will say. */
  readonly errors: number;
  readonly summary: Summary | null;
};

/**
 * What came of an import. `preview` is null where the file or its headers cannot be read; `kept` is null where a problem is an error,
 * and where nothing was to be kept.
 */
export type Imported = {
  readonly table: TableDeclaration | null;
  readonly preview: Preview | null;
  readonly kept: { readonly manifest: Manifest; readonly path: string } | null;
  readonly problems: readonly Problem[];
};

/** How much of the rows stands in memory while they are read and checked; the rest lies in temporary files. */
const MEMORY = '2GiB';

/**
 * Imports a file: all its rows are read and checked before any is kept, and one refused cell keeps out all. Needed are the columns of
 * the table's key and its `when` column: without these rows are not told apart and belong to no period. A table with columns of
 * identifiers that comes without any of them is a warning. What is wrong with the file is a problem; an error of the disk is thrown,
 * and then nothing is kept.
 */
export async function importFile(order: ImportOrder): Promise<Imported> {
  const found = await findImport(order);
  if ('code' in found) return { table: null, preview: null, kept: null, problems: [found] };
  try {
    const database = await openDatabase(MEMORY);
    try {
      return await importFound(order, found, database);
    } finally {
      database.close();
    }
  } finally {
    found.sheet?.workbook.archive.close();
  }
}

async function importFound(order: ImportOrder, found: Found, database: Database): Promise<Imported> {
  const { table } = found;
  const wrong = complaints();
  const before = await marksOf(found.file.path);
  const [read, sha256] = await bothOf(
    () => readAll(order, found, { database, wrong }),
    () => order.disk.hashOf(found.file.path),
  );
  if (read === null) return { table, preview: null, kept: null, problems: wrong.list() };
  const { connection } = database;
  if (wrong.errors === 0) await demandKeys(connection, read.stored, wrong);
  const columns = read.bound.bound.map(({ declaration }) => declaration);
  const rows = { connection, relation: read.stored.relation, table, columns };
  const counted = wrong.errors === 0 ? await summaryOf(rows) : null;
  if ((await marksOf(found.file.path)) !== before) wrong.add(changed(found));
  const headers = Object.fromEntries(read.bound.bound.map(({ declaration, header }) => [declaration.name, header]));
  if (wrong.errors === 0 && order.expected !== undefined)
    for (const doubt of await whoseRows({ rows, headers, place: { in: 'cell', ...found.source } }, order.expected)) wrong.add(doubt);
  const sheet = found.source.sheet ?? null;
  const preview = previewOf(read, { sheet, sample: await sampleOf(rows, rowsOf(wrong)), counted, wrong });
  if (counted === null || !order.keep || wrong.errors > 0) return { table, preview, kept: null, problems: wrong.list() };
  const origin = order.origin === undefined ? {} : { origin: order.origin };
  const source = { file: found.source.file, sheet, bytes: found.file.bytes, sha256, ...origin };
  const kept = await writeBatch(order, rows, { ...counted, source, mapping: preview.mapping, aside: preview.aside });
  return { table, preview, kept, problems: wrong.list() };
}

const rowsOf = (wrong: Complaints): readonly number[] =>
  wrong.list().flatMap(({ place }) => (place?.in === 'cell' && place.row !== undefined ? [place.row] : []));

/** Both outcomes, or the first error, but never before both are over: nothing works on when a caller cleans up. */
async function bothOf<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<readonly [A, B]> {
  const both = [(async () => first())(), (async () => second())()] as const;
  await Promise.allSettled(both);
  return Promise.all(both);
}

/** The rows of a file in DuckDB, and what came of its headers. */
type Read = { readonly stored: StoredTable; readonly bound: Bound };

async function readAll(
  order: ImportOrder,
  found: Found,
  { database, wrong }: { readonly database: Database; readonly wrong: Complaints },
): Promise<Read | null> {
  const { table } = found;
  const total = bytesOf(found);
  const headers: Bound[] = [];
  const stored = await readTable(found, {
    connection: database.connection,
    table,
    needed: neededFor(table),
    mapping: { ...order.remembered?.(table.name), ...order.mapping },
    absent: 'IMPORT_COLUMN_MISSING',
    source: found.source,
    complaints: wrong,
    progress: (bytes) => order.progress?.(Math.min(bytes, total), total),
    headers: (came) => {
      headers.push(came);
      if (came.problems.length === 0 && !hasOwner(table, came)) wrong.add(nobodys(found));
    },
  });
  const [bound] = headers;
  return stored === null || bound === undefined ? null : { stored, bound };
}

const neededFor = (table: TableDeclaration): ReadonlySet<string> => new Set([...table.key, ...(table.when === null ? [] : [table.when])]);

const isOwner = ({ type }: ColumnDeclaration): boolean => type.is === 'id';

const hasOwner = (table: TableDeclaration, { bound }: Bound): boolean =>
  !table.columns.some(isOwner) || bound.some(({ declaration }) => isOwner(declaration));

const nobodys = ({ table, source }: Found): Problem => ({
  code: 'IMPORT_NOBODY',
  severity: 'warning',
  place: { in: 'cell', ...source },
  values: {
    table: table.title,
    name: table.name,
    columns: table.columns
      .filter(isOwner)
      .map(({ title }) => `「${title}」`)
      .join(''),
    columnsEn: table.columns
      .filter(isOwner)
      .map(({ name }) => name)
      .join(', '),
  },
});

/** What tells that a file was written meanwhile. */
async function marksOf(path: string): Promise<string> {
  const { size, mtimeNs, ino } = await stat(path, { bigint: true });
  return `${size} ${mtimeNs} ${ino}`;
}

const changed = ({ source }: Found): Problem => ({
  code: 'IMPORT_FILE_CHANGED',
  severity: 'error',
  place: { in: 'cell', ...source },
  values: { file: source.file },
});

function previewOf(
  { stored, bound }: Read,
  { counted, wrong, ...own }: Pick<Preview, 'sheet' | 'sample'> & { readonly counted: Counted | null; readonly wrong: Complaints },
): Preview {
  return {
    ...own,
    mapping: Object.fromEntries(bound.bound.map(({ declaration, header }) => [declaration.name, header])),
    aside: bound.aside,
    rows: stored.rows,
    errors: wrong.errors,
    summary: wrong.errors === 0 ? (counted?.summary ?? null) : null,
  };
}
