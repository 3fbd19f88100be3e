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

/** What happens to a row: other cells by column (null is blank), or it goes. */
export type RowChange = { readonly row: number; readonly cells: Readonly<Record<string, string | null>> | null };

/** A correction of some rows of a batch. */
export type Correction = {
  readonly is: 'correction';
  readonly table: string;
  readonly batch: number;
  readonly changes: readonly RowChange[];
};

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
