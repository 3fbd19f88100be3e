/** A correction of facts: some rows of a batch get other values or go; it becomes a file, and the file a batch in the place of the other. */

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { textsOfBatch } from '../../../facts/batches/texts.ts';
import type { BatchRow } from '../../facts/active.ts';
import { batchFolder } from '../../facts/import.ts';
import type { Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';

/** Cells by column; null is a blank one. */
type Cells = Readonly<Record<string, string | null>>;

/** What happens to a row: other cells, or it goes. */
export type RowChange = { readonly row: number; readonly cells: Cells | null };

/** The same as it is kept: what the changed cells said before, and what the record itself is known by, its key or else its first cell. */
export type KnownChange = RowChange & { readonly was: Cells; readonly record: string };

/** A correction of some rows of a batch. */
export type Correction = {
  readonly is: 'correction';
  readonly table: string;
  readonly batch: number;
  readonly changes: readonly RowChange[];
};

/** The changes of a correction beside what stands in the batch; a batch never changes, so that what is kept of it stays true. */
export async function knownChanges(office: Office, batch: BatchRow, changes: readonly RowChange[]): Promise<readonly KnownChange[]> {
  const kept = { manifest: batch.manifest, path: join(batchFolder(office), batch.file) };
  const rows = textsOfBatch(
    kept,
    changes.map(({ row }) => row),
  );
  const by = new Map<number, Cells>();
  for await (const { row, cells } of rows) by.set(row, cells);
  const keys = Object.keys(batch.manifest.keys);
  const known = keys.length > 0 ? keys : batch.manifest.columns.slice(0, 1).map(({ name }) => name);
  return changes.map((change) => {
    const before = by.get(change.row) ?? {};
    const was = Object.fromEntries(Object.keys(change.cells ?? {}).map((column) => [column, before[column] ?? null]));
    return { ...change, was, record: known.flatMap((column) => before[column] ?? []).join(' · ') };
  });
}

/** A correction as a file: the batch whose place it takes, null where rows with the same keys stand above those there; and how it is known again. */
export type CorrectedFile = { readonly file: string; readonly replaces: number | null; readonly content: string };

/**
 * Writes a correction as a file. Where the table has a key and no row goes, only the changed rows are in it: later rows of a key stand above
 * earlier ones. Else it is the whole batch anew.
 */
export async function correctedFile(
  office: Office,
  batch: BatchRow,
  order: Correction & { readonly folder: string },
): Promise<CorrectedFile> {
  const { changes, folder, table } = order;
  const { columns, keys } = batch.manifest;
  const names = new Set(columns.map(({ name }) => name));
  const strange = changes.flatMap(({ cells }) => Object.keys(cells ?? {})).find((name) => !names.has(name));
  if (strange !== undefined) throw refused('CORRECTION_COLUMN', { column: strange, batch: batch.number });
  const by = new Map(changes.map((change) => [change.row, change.cells]));
  if (by.size === 0 || by.size < changes.length) throw refused('CORRECTION_ROWS', { batch: batch.number });
  const keyColumns = Object.keys(keys);
  const moved = changes.some(({ cells }) => cells === null || keyColumns.some((name) => name in cells));
  const whole = keyColumns.length === 0 || moved;
  const kept = { manifest: batch.manifest, path: join(batchFolder(office), batch.file) };
  const file = join(folder, `${table}.jsonl`);
  const hash = createHash('sha256').update(JSON.stringify(['correction', batch.number]));
  let met = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const { row, cells } of textsOfBatch(kept, whole ? null : [...by.keys()])) {
      const change = by.get(row);
      if (change !== undefined) met += 1;
      if (change === null) continue;
      const line = `${JSON.stringify({ ...cells, ...change })}\n`;
      hash.update(line);
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  if (met < by.size) throw refused('CORRECTION_ROWS', { batch: batch.number });
  return { file, replaces: whole ? batch.number : null, content: hash.digest('hex') };
}
