/** Rows that people decided for a fact table: they wait until a steward takes them over, and then they are facts like all others. */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { demand, demandOtherHand } from '../../access/demand.ts';
import { type ImportedBatch, importBatch } from '../../facts/import.ts';
import { withIncoming } from '../../facts/incoming.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, read, together, type Writing, write } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import type { FactRow } from '../rows.ts';

/** A row that was decided: of which case (null: none), about whom, for which table. */
export type DecidedRow = {
  readonly case_number: number | null;
  readonly person: string | null;
  readonly fact_table: string;
  readonly cells: FactRow;
};

/** A decided row that waits; `actor` decided it. */
export type Waiting = DecidedRow & { readonly number: number; readonly actor: string; readonly at: string };

/** Keeps a row that was decided; part of the change that decides it. */
export async function decideRow(office: Office, writing: Writing, row: DecidedRow): Promise<number> {
  const { desk, actor, at } = writing;
  const number = await nextNumber(writing, 'decided_rows');
  await desk
    .insertInto('decided_rows')
    .values({ organisation: office.organisation.id, number, ...row, cells: JSON.stringify(row.cells), actor, at })
    .execute();
  return number;
}

/** The rows that wait, of one table where it is said. */
export async function waitingRows(desk: Desk, table?: string): Promise<readonly Waiting[]> {
  let query = desk
    .selectFrom('decided_rows as d')
    .leftJoin('decided_batches as b', (join) => join.onRef('b.organisation', '=', 'd.organisation').onRef('b.decided', '=', 'd.number'))
    .where('b.batch', 'is', null)
    .select(['d.number', 'd.case_number', 'd.person', 'd.fact_table', 'd.cells', 'd.actor', 'd.at'])
    .orderBy('d.number');
  if (table !== undefined) query = query.where('d.fact_table', '=', table);
  return await query.execute();
}

/** What is taken over: the waiting rows of a table, by the declarations of tables. */
export type TakingOver = { readonly table: string; readonly tables: readonly TableDeclaration[] };

/**
 * Takes the waiting rows of a table over as one batch, by the one way in which facts come in: another hand than decided any of them.
 * Refused with all that is wrong with them, and then they go on waiting.
 */
export async function takeOver(office: Office, order: TakingOver): Promise<ImportedBatch> {
  demand(office, 'import facts');
  return await withIncoming(office.data, (folder) =>
    together(office, (joined) =>
      write(joined, async (writing) => {
        const rows = await waitingRows(writing.desk, order.table);
        if (rows.length === 0) throw refused('DECIDED_NONE', { table: order.table });
        const makers = rows.map(({ actor, case_number, number }) => ({
          actor,
          about: case_number === null ? `decided row ${number}` : `case ${case_number}`,
        }));
        await demandOtherHand(joined, writing, { what: `rows for ${order.table}`, makers });
        const imported = await importRows(joined, { ...order, folder }, rows);
        if (imported.batch === null || hasErrors(imported.problems)) throw new Refused(imported.problems);
        const { number } = imported.batch;
        await noteBatch(joined, writing, rows, number);
        await writing.log({ action: 'rows taken over', about: `batch ${number}`, details: { table: order.table, rows: rows.length } });
        return imported;
      }),
    ),
  );
}

async function importRows(
  office: Office,
  { table, tables, folder }: TakingOver & { readonly folder: string },
  rows: readonly Waiting[],
): Promise<ImportedBatch> {
  const text = rows.map(({ cells }) => `${JSON.stringify(cells)}\n`).join('');
  const file = join(folder, `${table}.jsonl`);
  await writeFile(file, text);
  const content = createHash('sha256')
    .update(JSON.stringify(['decided', rows.map(({ number }) => number)]))
    .update(text)
    .digest('hex');
  const origin = { is: 'workflow', what: 'cases', period: dayOf(office.now()).slice(0, 7) } as const;
  const usual = { sheet: null, mapping: {}, replaces: null, note: null, preview: false };
  return await importBatch(office, { ...usual, file, table, tables, source: 'cases', origin, content });
}

async function noteBatch(office: Office, { desk, actor, at }: Writing, rows: readonly Waiting[], batch: number): Promise<void> {
  const organisation = office.organisation.id;
  await desk
    .insertInto('decided_batches')
    .values(rows.map(({ number }) => ({ organisation, decided: number, batch, actor, at })))
    .execute();
}

/** How many rows wait, by table. */
export const waitingByTable = (office: Office): Promise<ReadonlyMap<string, number>> =>
  read(office, async (desk) => {
    const rows = Map.groupBy(await waitingRows(desk), ({ fact_table }) => fact_table);
    return new Map([...rows].map(([table, own]) => [table, own.length]));
  });
