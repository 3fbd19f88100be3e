/** Publishes people as facts: what the record knows of them for a period becomes batches, by the one way in which facts come in. */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Period } from '../../../lib/period.ts';
import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { demand } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import { activeBatches, type BatchRow } from '../../facts/active.ts';
import { type ImportedBatch, type ImportRequest, importBatch } from '../../facts/import.ts';
import { withIncoming } from '../../facts/incoming.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk, Office } from '../../office/office.ts';
import { rosterFor } from '../record/current.ts';
import { type FactRow, factRows, type Published } from './rows.ts';

/** The rows of the fact tables of people for a period, as the record stood at a moment. */
export const employeeRows = async (
  desk: Desk,
  period: Pick<Period, 'first' | 'last'>,
  asOf: string = LATEST,
): Promise<ReadonlyMap<Published, readonly FactRow[]>> => factRows(await rosterFor(desk, { is: 'all' }, asOf), period);

/** What is published where nothing else is said: the tables that nobody fills by hand once people are kept here. */
const USUAL: readonly Published[] = ['employees', 'assignments', 'departments', 'teams', 'team_members'];

/** What is published: for which period, by the declarations of tables, and which tables. */
export type Publication = { readonly period: Period; readonly tables: readonly TableDeclaration[]; readonly only?: readonly Published[] };

/** What came of a table: its batch (null where a problem kept all tables out), and whether it was there already. */
export type PublishedTable = Pick<ImportedBatch, 'batch' | 'again' | 'problems'> & { readonly table: Published; readonly rows: number };

/** The source of published batches, and what their origin says. */
const SOURCE = 'people';

/**
 * Publishes people for a period. What was published before, for whichever period, is replaced: a row of a table with a key counts until a
 * later one comes, so two periods side by side would put the later published one above the other. Whoever computes a period publishes it
 * first; runs keep the batches that they were computed from. Where nothing differs nothing is written.
 */
export async function publishPeople(office: Office, { period, tables, only = USUAL }: Publication): Promise<readonly PublishedTable[]> {
  demand(office, 'import facts');
  // Who publishes need not see what everybody earns; the facts have their own duty.
  const { rows, before } = await readUnveiled(office, async (desk) => ({
    rows: await employeeRows(desk, period),
    before: (await activeBatches(desk, new Set(only), LATEST)).filter(isPublished),
  }));
  return await withIncoming(office.data, async (folder) => {
    const wanted: Wanted[] = [];
    for (const table of only) {
      const own = rows.get(table) ?? [];
      const last = before.findLast((each) => each.fact_table === table) ?? null;
      const order = await orderOf({ period, tables, table }, own, folder);
      if (own.length > 0 || last !== null) wanted.push({ table, last, order, rows: own.length });
    }
    const tried: PublishedTable[] = [];
    for (const each of wanted) tried.push(await published(office, each, true));
    if (tried.some(({ problems }) => hasErrors(problems))) return tried;
    const kept: PublishedTable[] = [];
    for (const each of wanted) kept.push(await published(office, each, false));
    return kept;
  });
}

const isPublished = ({ manifest }: BatchRow): boolean =>
  manifest.source.origin?.is === 'workflow' && manifest.source.origin.what === SOURCE;

type Wanted = { readonly table: Published; readonly last: BatchRow | null; readonly order: Order; readonly rows: number };

type Order = Omit<ImportRequest, 'replaces' | 'preview'> & { readonly content: string };

type Named = { readonly period: Period; readonly tables: readonly TableDeclaration[]; readonly table: Published };

async function orderOf({ period, tables, table }: Named, rows: readonly FactRow[], folder: string): Promise<Order> {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const file = join(folder, `${table}.jsonl`);
  await writeFile(file, text);
  const content = createHash('sha256')
    .update(JSON.stringify([SOURCE, table, period.text]))
    .update(text)
    .digest('hex');
  const origin = { is: 'workflow', what: SOURCE, period: period.text } as const;
  return { file, tables, table, source: SOURCE, origin, content, sheet: null, mapping: {}, note: null };
}

async function published(office: Office, { table, last, order, rows }: Wanted, preview: boolean): Promise<PublishedTable> {
  if (last?.content_hash === order.content) return { table, batch: last, again: true, problems: [], rows };
  const { batch, again, problems } = await importBatch(office, { ...order, replaces: last?.number ?? null, preview });
  return { table, batch, again, problems, rows };
}
