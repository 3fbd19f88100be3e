/** Which batches are in force: all that were committed by a moment, without those undone or replaced by then. */

import type { Manifest } from '../../facts/batches/manifest.ts';
import type { Desk } from '../office/office.ts';

/** A batch as the record has it. */
export type BatchRow = {
  readonly number: number;
  readonly file: string;
  readonly fact_table: string;
  readonly source: string;
  readonly content_hash: string;
  readonly manifest: Manifest;
  /** Rows in periods that were locked when the batch came, by `scheme period`. */
  readonly late: Readonly<Record<string, number>>;
  readonly replaces: number | null;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** How a batch stands as the record stood at a moment. */
export type BatchState = 'in force' | 'undone' | 'replaced';

/** All batches, or those of one file's content, with their states as the record stood at a moment, in the order of their commits. */
export async function batchesAsOf(
  desk: Desk,
  asOf: string,
  content?: string,
): Promise<readonly (BatchRow & { readonly state: BatchState })[]> {
  const all = desk.selectFrom('batches').where('at', '<=', asOf);
  const wanted = content === undefined ? all : all.where('content_hash', '=', content);
  const rows: readonly BatchRow[] = await wanted.selectAll().orderBy('number').execute();
  const undos = await desk.selectFrom('batch_undos').select('batch').where('at', '<=', asOf).execute();
  const undone = new Set(undos.map(({ batch }) => batch));
  const replacing = await all.select(['number', 'replaces']).where('replaces', 'is not', null).execute();
  const replaced = new Set(replacing.filter(({ number }) => !undone.has(number)).map(({ replaces }) => replaces));
  return rows.map((row) => ({ ...row, state: undone.has(row.number) ? 'undone' : replaced.has(row.number) ? 'replaced' : 'in force' }));
}

/** The batches in force of some tables, in the order of their commits. */
export async function activeBatches(desk: Desk, tables: ReadonlySet<string>, asOf: string): Promise<readonly BatchRow[]> {
  const all = await batchesAsOf(desk, asOf);
  return all.filter(({ state, fact_table }) => state === 'in force' && tables.has(fact_table));
}

/** Some batches by their numbers, in that order. */
export async function batchesNumbered(desk: Desk, numbers: readonly number[]): Promise<readonly BatchRow[]> {
  if (numbers.length === 0) return [];
  const rows: readonly BatchRow[] = await desk
    .selectFrom('batches')
    .selectAll()
    .where('number', 'in', [...numbers])
    .execute();
  const found = new Map(rows.map((row) => [row.number, row]));
  return numbers.map((number) => {
    const row = found.get(number);
    if (row === undefined) throw new Error(`Bug: batch ${number} is missing`);
    return row;
  });
}
