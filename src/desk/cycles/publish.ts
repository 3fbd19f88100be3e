/** Turns what a cycle decided into facts that schemes read: one batch for each table of a cycle, which the next one replaces. */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTables } from '../../plan/library.ts';
import { MACHINE } from '../access/authority.ts';
import { batchesAsOf } from '../facts/active.ts';
import { importBatch } from '../facts/import.ts';
import { withIncoming } from '../facts/incoming.ts';
import { LATEST } from '../office/latest.ts';
import { type Office, read } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { type Cycle, planOfCycle } from './cycles.ts';

/** A row of facts: its cells by column. */
export type FactRow = Readonly<Record<string, string | null>>;

/** What is published of a cycle into a table; the same rows again are the same batch. */
export type Publication = {
  readonly cycle: Cycle;
  readonly table: 'ratings' | 'targets' | 'allotments';
  readonly rows: readonly FactRow[];
};

/**
 * The office as it sees and writes everything in the name of who acts: for what a cycle gathers of all people once somebody with the duty
 * asks. It is no part of another change.
 */
export const gathering = (office: Office): Office => ({ ...office, authority: MACHINE, joined: null });

/** Publishes rows of a cycle as facts; gives the number of the batch, null where there are none. It writes files: a job, no part of another change. */
export async function publishRows(office: Office, { cycle, table, rows }: Publication): Promise<number | null> {
  if (rows.length === 0) return null;
  const own = gathering(office);
  const source = `cycle ${cycle.number} ${table}`;
  const { texts, replaces } = await read(own, async (desk) => {
    const before = (await batchesAsOf(desk, LATEST)).find((each) => each.source === source && each.state === 'in force');
    return { texts: (await planOfCycle(desk, cycle)).texts, replaces: before?.number ?? null };
  });
  const tables = Object.entries(texts.tables).flatMap(([file, text]) => readTables(text, file).tables);
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const content = createHash('sha256').update(`${source}\n${lines}`).digest('hex');
  return await withIncoming(own.data, async (folder) => {
    const file = join(folder, `${table}.jsonl`);
    await writeFile(file, lines);
    const usual = { sheet: null, table, mapping: {}, note: cycle.name, preview: false };
    const origin = { is: 'workflow', what: `cycle ${cycle.number}`, period: cycle.period } as const;
    const { batch, problems } = await importBatch(own, { ...usual, file, tables, source, replaces, origin, content });
    if (batch === null) throw new Refused(problems);
    return batch.number;
  });
}
