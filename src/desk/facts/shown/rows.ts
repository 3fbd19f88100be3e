/** The rows of a batch as people look at them, some at a time, whether it counts or not. */

import { join } from 'node:path';
import { checkBatches } from '../../../facts/batches/check.ts';
import { type Part, partOfBatch } from '../../../facts/batches/texts.ts';
import { realDisk } from '../../../facts/disk/disk.ts';
import { demandOfRows } from '../../access/demand.ts';
import { type Office, read } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import { hashOnce } from '../../runs/opened.ts';
import { batchFolder } from '../import.ts';
import { batchListed } from './list.ts';
import { withheldFrom } from './withheld.ts';

/** A row by its number in its file, its cells as texts in the order of the columns; null is a blank one. */
export type ShownRow = { readonly number: number; readonly cells: readonly (string | null)[] };

/** Rows of a batch: its table, the columns that are shown, and those that are not for who asks. */
export type ShownRows = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly withheld: readonly string[];
  readonly rows: readonly ShownRow[];
};

/** Some rows of a batch, from a file that is still as it was committed; refused where it is not. */
export async function rowsOfBatch(office: Office, { number, ...part }: Part & { readonly number: number }): Promise<ShownRows> {
  const { batch, withheld } = await read(office, async (desk) => {
    const found = await batchListed(desk, number);
    if (found === null) throw refused('BATCH_UNKNOWN', { number });
    await demandOfRows(desk, 'read facts');
    return { batch: found, withheld: await withheldFrom(desk, found.manifest) };
  });
  const { manifest } = batch;
  const kept = { manifest, path: join(batchFolder(office), batch.file), name: `B${number}` };
  const wrong = await checkBatches([kept], { disk: { ...realDisk, hashOf: (path) => hashOnce(office, path) } });
  if (wrong.length > 0) throw new Refused(wrong);
  const columns = manifest.columns.map(({ name }) => name).filter((name) => !withheld.has(name));
  const rows = await partOfBatch(kept, part);
  return {
    ...{ table: manifest.table, columns, withheld: [...withheld] },
    rows: rows.map(({ row, cells }) => ({ number: row, cells: columns.map((name) => cells[name] ?? null) })),
  };
}
