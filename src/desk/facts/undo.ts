/** Takes a batch back that no locked run has used; its file and its row stay, it only counts no more. */

import { demand } from '../access/demand.ts';
import { unveiled } from '../access/unveiled.ts';
import { type Office, write } from '../office/office.ts';
import { demandReason, refused, words } from '../refused.ts';
import { type BatchRow, batchesAsOf } from './active.ts';

/** Undoes a batch; refused without a reason, and where it is not in force or a locked run has used it. */
export const undoBatch = (office: Office, number: number, text: string): Promise<BatchRow> =>
  write(office, async ({ desk, at, actor, log }) => {
    demand(office, 'import facts');
    const reason = demandReason(text);
    const batch = (await batchesAsOf(desk, at)).find((each) => each.number === number);
    if (batch === undefined) throw refused('BATCH_UNKNOWN', { number });
    if (batch.state !== 'in force') throw refused('BATCH_GONE', { number, ...words('state', batch.state) });
    // Whoever imports may not see runs, and yet must be told why a batch stays.
    const lock = await unveiled(desk, (open) =>
      open
        .selectFrom('run_batches')
        .innerJoin('locks', 'locks.run', 'run_batches.run')
        .select(['locks.scheme', 'locks.period'])
        .where('run_batches.batch', '=', number)
        .executeTakeFirst(),
    );
    if (lock !== undefined) throw refused('BATCH_IN_LOCK', { number, scheme: lock.scheme, period: lock.period });
    await desk.insertInto('batch_undos').values({ organisation: office.organisation.id, batch: number, reason, actor, at }).execute();
    await log({
      action: 'import undone',
      about: `batch ${number}`,
      details: { table: batch.fact_table, rows: batch.manifest.rows, reason },
    });
    return batch;
  });
