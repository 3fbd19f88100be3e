/** Turns what a cycle decided into facts that schemes read: one batch for each table of a cycle, which the next one replaces. */

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTables } from '../../plan/library.ts';
import { asHouse } from '../access/unveiled.ts';
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

/** Publishes rows of a cycle as facts; gives the number of the batch, null where there are none. It writes files: a job, no part of another change. */
export const publishRows = (office: Office, publication: Publication): Promise<number | null> =>
  publication.rows.length === 0 ? Promise.resolve(null) : asHouse(office, (house) => published(house, publication));

async function published(own: Office, { cycle, table, rows }: Publication): Promise<number> {
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
