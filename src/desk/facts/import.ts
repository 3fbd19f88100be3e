/** Imports a file into the record: the rows become an immutable Parquet file, and the batch's row in the database is the commit point. */

import { randomUUID } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import type { Manifest, Origin } from '../../facts/batches/manifest.ts';
import { type Disk, realDisk } from '../../facts/disk/disk.ts';
import { plainName } from '../../facts/files/headers.ts';
import { type Imported, importFile } from '../../facts/import/import.ts';
import type { Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { demand } from '../access/demand.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, nextNumber, type Office, read, type Writing, write } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { refused, surelyNotWritten, words } from '../refused.ts';
import { type BatchRow, batchesAsOf } from './active.ts';
import { expectedIn } from './expected.ts';
import { lateRows } from './late.ts';
import { rememberedMappings, rememberMapping, sourceOfFile } from './mappings.ts';
import { overlapWarning } from './overlap.ts';

/** What shall be imported; what is null is found by the file's name and by what was remembered. */
export type ImportRequest = {
  readonly file: string;
  readonly sheet: string | null;
  readonly tables: readonly TableDeclaration[];
  readonly table: string | null;
  /** Where the file comes from: its mapping is remembered under this name. */
  readonly source: string | null;
  /** Which header serves which column; stands above what was remembered. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The batch whose place this one takes: from now on that one does not count. */
  readonly replaces: number | null;
  readonly note: string | null;
  /** Whether the file is only looked at. */
  readonly preview: boolean;
  readonly progress?: (done: number, total: number) => void;
  readonly disk?: Disk;
  /** Who gave the file, where it was not imported by hand. */
  readonly origin?: Origin;
  /** The hash by which the same rows are known again; else that of the file's bytes. */
  readonly content?: string;
};

/** What came of it: `batch` is null where a problem is an error or nothing was to be kept; `again` where the same file was there already. */
export type ImportedBatch = {
  readonly table: TableDeclaration | null;
  readonly preview: Imported['preview'];
  readonly batch: BatchRow | null;
  readonly again: boolean;
  readonly source: string;
  readonly problems: readonly Problem[];
};

/** The folder of an organisation's batches. */
export const batchFolder = ({ data, organisation }: Office): string => join(data.batches, organisation.id);

/** Imports a file: all its rows or none. The same file twice is one batch. */
export async function importBatch(office: Office, request: ImportRequest): Promise<ImportedBatch> {
  demand(office, 'import facts');
  const disk = request.disk ?? realDisk;
  const source = request.source ?? sourceOfFile(basename(request.file, extname(request.file)));
  const hashed = request.content === undefined ? disk.hashOf(request.file) : Promise.resolve(request.content);
  const content = await hashed.catch((error) => {
    throw refused('IMPORT_FILE', { file: request.file, reason: String((error as NodeJS.ErrnoException).code ?? error) }, error);
  });
  const before = await read(office, async (desk) => ({
    same: await demandOwn(desk, await sameContent(desk, { ...request, content }), request.replaces),
    remembered: await rememberedMappings(desk, source),
    replaced: request.replaces === null ? null : await replaceable(desk, request.replaces),
  }));
  if (before.same !== null) return { table: null, preview: null, batch: before.same, again: true, source, problems: [] };
  const folder = batchFolder(office);
  const expected = await expectedIn(office, folder);
  const remembered = (table: string) => before.remembered.get(table) ?? {};
  const imported = await onDisk(folder, () =>
    importFile({ ...request, remembered, expected, batch: randomUUID(), folder, disk, keep: !request.preview }),
  );
  const { table, preview, kept } = imported;
  const summary = preview?.summary ?? null;
  const overlap =
    table === null || summary === null
      ? []
      : await read(office, (desk) => overlapWarning(desk, { table, summary, source, replaces: request.replaces }));
  const problems = [...imported.problems, ...overlap];
  if (kept === null) return { table, preview, batch: null, again: false, source, problems };
  try {
    const { manifest } = kept;
    const known = request.content ?? manifest.source.sha256;
    const { batch, again } = await commitBatch(office, { request, source, content: known, manifest });
    if (again) await disk.remove(kept.path).catch(() => undefined);
    return { table, preview, batch, again, source, problems };
  } catch (error) {
    if (surelyNotWritten(error)) await disk.remove(kept.path).catch(() => undefined);
    throw error;
  }
}

type Commit = { readonly request: ImportRequest; readonly source: string; readonly content: string; readonly manifest: Manifest };

const commitBatch = (office: Office, commit: Commit): Promise<{ readonly batch: BatchRow; readonly again: boolean }> =>
  write(office, async (writing) => {
    const { desk } = writing;
    const { request, source, content, manifest } = commit;
    const { table, mapping } = manifest;
    const found = await sameContent(desk, { content, table, sheet: manifest.source.sheet, mapping });
    const same = await demandOwn(desk, found, request.replaces);
    if (same !== null) {
      await writing.log({ action: 'import repeated', about: `batch ${same.number}`, details: { content } });
      return { batch: same, again: true };
    }
    const replaced = request.replaces === null ? [] : [await replaceable(desk, request.replaces, manifest.table)];
    const number = await nextNumber(writing, 'batches');
    const late = await lateRows(desk, [manifest, ...replaced.map((each) => each.manifest)]);
    await insertBatch(office, writing, { ...commit, number, late });
    if (Object.keys(request.mapping).length > 0)
      await rememberMapping(office, writing, { source, table: manifest.table, mapping: request.mapping });
    const batch = (await batchesAsOf(desk, writing.at)).find((each) => each.number === number);
    if (batch === undefined) throw new Error('Bug: the batch that was just written is not there');
    return { batch, again: false };
  });

type NewBatch = Commit & { readonly number: number; readonly late: Readonly<Record<string, number>> };

async function insertBatch(office: Office, { desk, at, actor, log }: Writing, batch: NewBatch): Promise<void> {
  const { request, source, content, manifest, number, late } = batch;
  const { replaces, note } = request;
  const row = {
    organisation: office.organisation.id,
    number,
    file: manifest.parquet.name,
    fact_table: manifest.table,
    source,
    content_hash: content,
    manifest: JSON.stringify(manifest),
    late: JSON.stringify(late),
    replaces,
    note,
    actor,
    at,
  };
  await desk.insertInto('batches').values(row).execute();
  const details = {
    table: manifest.table,
    rows: manifest.rows,
    file: manifest.source.file,
    content,
    parquet: manifest.parquet.sha256,
    replaces,
    note,
  };
  await log({ action: 'facts imported', about: `batch ${number}`, details });
}

/** A file by its bytes, and how it is read; what is null or not mapped is left to be found. */
type Reading = Pick<ImportRequest, 'table' | 'sheet' | 'mapping'> & { readonly content: string };

/** The batch in force that the same file has made, read in the same way; null where there is none. */
async function sameContent(desk: Desk, { content, table, sheet, mapping }: Reading): Promise<BatchRow | null> {
  const all = await batchesAsOf(desk, LATEST, content);
  const same = all.find(
    ({ state, fact_table, manifest }) =>
      state === 'in force' &&
      (table === null || table === fact_table) &&
      (sheet === null || sheet === manifest.source.sheet) &&
      Object.entries(mapping).every(([column, header]) => manifest.mapping[column] === plainName(header)),
  );
  return same ?? null;
}

/** Demands that the batch of the same file is not meant to replace another one: that one would go on counting without a word. */
async function demandOwn(desk: Desk, same: BatchRow | null, replaces: number | null): Promise<BatchRow | null> {
  if (same === null || replaces === null || replaces === same.number) return same;
  // A number of another table is a slip: to undo one of the two would be the wrong advice.
  await replaceable(desk, replaces, same.fact_table);
  throw refused('BATCH_SAME_FILE', { number: same.number, replaced: replaces });
}

/** A batch that is in force, so that another can take its place; any other is refused. */
async function replaceable(desk: Desk, number: number, table?: string): Promise<BatchRow> {
  const found = (await batchesAsOf(desk, LATEST)).find((each) => each.number === number);
  if (found === undefined) throw refused('BATCH_UNKNOWN', { number });
  if (found.state !== 'in force') throw refused('BATCH_GONE', { number, ...words('state', found.state) });
  if (table !== undefined && found.fact_table !== table)
    throw refused('BATCH_OTHER_TABLE', { number, table: found.fact_table, found: table });
  return found;
}
