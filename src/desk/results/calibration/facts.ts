/** Turns what committees decided into facts that schemes read (`calibrations`): one batch of a cycle, which the next one replaces. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { demand } from '../../access/demand.ts';
import { asHouse, readUnveiled } from '../../access/unveiled.ts';
import { activeBatches, type BatchRow } from '../../facts/active.ts';
import { importBatch } from '../../facts/import.ts';
import { withIncoming } from '../../facts/incoming.ts';
import { LATEST } from '../../office/latest.ts';
import { type Office, write } from '../../office/office.ts';
import { Refused } from '../../refused.ts';
import { cycleOf } from '../cycle.ts';
import { contentHash } from '../edition/content.ts';
import { committeeIn, committeesOf, stepCommittee } from './committee.ts';
import { type Decision, decisionsOf } from './decide.ts';

/** What a row says of a grade that the committee left as it was: an empty cell would be unknown, and all that is built on it. */
const UNCHANGED = '不变';

/** The table of facts that holds what committees decide. */
const CALIBRATIONS = 'calibrations';

const sourceOf = (cycle: number): string => `calibration of cycle ${cycle}`;

/**
 * Keeps the decisions of a closed committee as a batch of facts, together with those of earlier committees of the cycle; gives its
 * number, null where nothing was decided. It writes a file: a job, never a part of another change.
 */
export async function keepDecisions(
  office: Office,
  order: { readonly committee: number; readonly tables: readonly TableDeclaration[] },
): Promise<number | null> {
  demand(office, 'run cycles');
  // Its rows are read and written whatever the one who asked may see of facts: what goes in was decided, and is not shown.
  const found = await readUnveiled(office, async (desk) => {
    const { cycle } = await committeeIn(desk, order.committee, 'closed');
    const closed = (await committeesOf(desk, cycle)).filter(({ state }) => state === 'closed' || state === 'kept as facts');
    const decisions = new Map<string, Decision>();
    for (const { number } of closed) for (const [person, each] of await decisionsOf(desk, number)) decisions.set(person, each);
    const before = await activeBatches(desk, new Set([CALIBRATIONS]), LATEST);
    const last = before.findLast(({ source }) => source === sourceOf(cycle)) ?? null;
    return { cycle, decisions, last, period: (await cycleOf(desk, cycle)).period };
  });
  const batch = found.decisions.size === 0 ? null : await asHouse(office, (own) => keepBatch(own, { ...found, ...order }));
  await write(office, async (writing) => {
    await committeeIn(writing.desk, order.committee, 'closed');
    await stepCommittee(office, writing, { committee: order.committee, step: 'kept as facts', covers: batch, note: null });
  });
  return batch;
}

type Kept = {
  readonly cycle: number;
  readonly period: string;
  readonly last: BatchRow | null;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly tables: readonly TableDeclaration[];
};

async function keepBatch(office: Office, { cycle, period, last, decisions, tables }: Kept): Promise<number> {
  const text = [...decisions.values()]
    .toSorted((a, b) => (a.person < b.person ? -1 : 1))
    .map(
      ({ person, grade, points }) =>
        `${JSON.stringify({ employee_id: person, period, grade: grade ?? UNCHANGED, points: points ?? '0' })}\n`,
    )
    .join('');
  return await withIncoming(office.data, async (folder) => {
    const file = join(folder, `${CALIBRATIONS}.jsonl`);
    await writeFile(file, text);
    const usual = { sheet: null, table: CALIBRATIONS, mapping: {}, note: null, preview: false };
    const origin = { is: 'workflow', what: sourceOf(cycle), period } as const;
    const order = { ...usual, file, tables, source: sourceOf(cycle), origin, content: contentHash(`${sourceOf(cycle)}\n${text}`) };
    // The same decisions once more are the batch that stands.
    if (last?.content_hash === order.content) return last.number;
    const { batch, problems } = await importBatch(office, { ...order, replaces: last?.number ?? null });
    if (batch === null) throw new Refused(problems);
    return batch.number;
  });
}
