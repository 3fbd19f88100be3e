/** Attaches a computed run to a cycle: its figures become the result of each person, in this edition until a later run is attached. */

import { demand } from '../../access/demand.ts';
import { nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { seatsOn } from '../../people/staff/read.ts';
import { refused } from '../../refused.ts';
import { runNumbered } from '../../runs/find.ts';
import { type OpenedRun, openRun } from '../../runs/reopen.ts';
import { insertsOf } from '../../state/chunks.ts';
import { cycleOf } from '../cycle.ts';
import { contentHash, contentWriter } from './content.ts';
import { limitsOf } from './quotas.ts';
import { currentEdition } from './read.ts';

/** Which run becomes the result of which cycle, and why where there was one before. */
export type AttachOrder = { readonly cycle: number; readonly run: number; readonly reason: string | null };

/**
 * Attaches a run; gives the number of the edition. It must be a regular run of the cycle's scheme and period that was not rejected, and
 * a later one than that which is attached.
 */
export async function attachRun(office: Office, { cycle, run: number, reason }: AttachOrder): Promise<number> {
  demand(office, 'run cycles');
  return await write(office, async (writing) => {
    const { desk } = writing;
    const { scheme, period } = await cycleOf(desk, cycle);
    const run = await runNumbered(desk, number);
    if (run.scheme !== scheme || run.period !== period || run.purpose !== 'regular' || run.state === 'rejected')
      throw refused('RESULT_RUN', { number, scheme, period });
    const before = await currentEdition(desk, cycle);
    if (before !== null && before.run >= number) throw refused('RESULT_RUN_OLD', { number, attached: before.run });
    const opened = await openRun({ ...office, joined: writing }, run);
    const edition = await insertEdition(office, writing, { opened, cycle, reason });
    const details = { cycle, run: number, results: run.results_hash, replaces: before?.number ?? null, reason };
    await writing.log({ action: 'result attached', about: `edition ${edition}`, details });
    return edition;
  });
}

type NewEdition = { readonly opened: OpenedRun; readonly cycle: number; readonly reason: string | null };

async function insertEdition(office: Office, writing: Writing, { opened, cycle, reason }: NewEdition): Promise<number> {
  const { desk, actor, at } = writing;
  const { run, evaluation } = opened;
  const organisation = office.organisation.id;
  const number = await nextNumber(writing, 'result_editions');
  const { quotas, standings, grades } = limitsOf(evaluation);
  await desk
    .insertInto('result_editions')
    .values({
      ...{ organisation, number, cycle, run: run.number, reason, actor, at },
      ...{ quotas: JSON.stringify(quotas), grades: JSON.stringify(grades) },
    })
    .execute();
  const seats = await seatsOn(desk, run.last_day);
  const { scheme, version, period } = run;
  const write = contentWriter(evaluation, { cycle, scheme, version, period });
  const rows = evaluation.facts.subjects.ids.map((person, row) => {
    const unit = seats.get(person)?.find(({ main }) => main)?.unit ?? null;
    const content = write(row, unit);
    return { person, unit, content, hash: contentHash(content), places: JSON.stringify(standings[row] ?? []) };
  });
  const common = { organisation, edition: number, actor, at };
  const own = ['person', 'unit', 'content', 'hash', 'places'] as const;
  for (const insert of insertsOf({ table: 'result_rows', common, own, rows })) await insert.execute(desk);
  return number;
}
