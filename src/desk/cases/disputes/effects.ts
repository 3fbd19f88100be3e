/** Who moves when facts are corrected, and by how much: the period is computed twice, and nothing of the second time is kept. */

import { randomUUID } from 'node:crypto';
import { dueOf, monthPay } from '../../../engine/pay/pay.ts';
import { realDisk } from '../../../facts/disk/disk.ts';
import { importFile } from '../../../facts/import/import.ts';
import { type BatchRow, batchesNumbered } from '../../facts/active.ts';
import { withIncoming } from '../../facts/incoming.ts';
import { LATEST } from '../../office/latest.ts';
import { type Office, read } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import { pinnedAsOf } from '../../runs/compute.ts';
import { computePinned, type Pinned, type PinnedMonth, pinnedPlan } from '../../runs/pinned.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { type Correction, correctedFile } from './correction.ts';
import type { ResultPlace } from './node.ts';

/** A person whose pay moves, by so many fen; null where it is unknown before or after. */
export type Effect = { readonly person: string; readonly fen: bigint | null };

/** Whom a correction moves. */
export async function effectsOf(office: Office, place: ResultPlace, correction: Correction): Promise<readonly Effect[]> {
  const pinned = await pinnedAsOf(office, { scheme: place.scheme, period: periodOf(place.period), asOf: LATEST });
  return await withIncoming(office.data, async (folder) => {
    const candidate = await candidateOf(office, pinned, { correction, folder });
    const before = await paidIn(office, pinned);
    const after = await paidIn(office, candidate);
    const people = [...new Set([...before.keys(), ...after.keys()])].toSorted();
    return people.flatMap((person): readonly Effect[] => {
      const [was, is] = [before, after].map((paid) => (paid.has(person) ? (paid.get(person) ?? null) : NOBODY));
      if (was === is) return [];
      return [{ person, fen: was == null || is == null ? null : is - was }];
    });
  });
}

/** Who is not in a month is due nothing by it. */
const NOBODY = 0n;

async function paidIn(office: Office, pinned: Pinned): Promise<ReadonlyMap<string, bigint | null>> {
  const month: PinnedMonth = await computePinned(office, pinned);
  try {
    return new Map(monthPay(month.evaluation).subjects.map((each) => [each.subject, dueOf(each)]));
  } finally {
    month.close();
  }
}

/** What would be computed: the batches in force with the corrected one, which lies in a folder that goes away again. */
async function candidateOf(
  office: Office,
  pinned: Pinned,
  { correction, folder }: { readonly correction: Correction; readonly folder: string },
): Promise<Pinned> {
  const { plan } = pinnedPlan(pinned.version, pinned.period);
  const batch = pinned.batches.find(({ number }) => number === correction.batch);
  if (batch === undefined || batch.fact_table !== correction.table) throw refused('CORRECTION_BATCH', { batch: correction.batch });
  const { file, replaces } = await correctedFile(office, batch, { ...correction, folder });
  const tables = plan.tables.filter(({ name }) => name === correction.table);
  const usual = { sheet: null, mapping: null, disk: realDisk, keep: true };
  const { kept, problems } = await importFile({ ...usual, file, tables, table: correction.table, batch: randomUUID(), folder });
  if (kept === null) throw new Refused(problems);
  const last = pinned.batches.at(-1)?.number ?? 0;
  const corrected: BatchRow = { ...batch, number: last + 1, file: kept.path, manifest: kept.manifest };
  return { ...pinned, batches: [...pinned.batches.filter(({ number }) => number !== replaces), corrected] };
}

/** A batch by its number; refused where whoever asks sees no facts. */
export const batchOf = (office: Office, number: number): Promise<BatchRow> =>
  read(office, async (desk) => {
    const seen = await desk.selectFrom('batches').select('number').where('number', '=', number).execute();
    const [found] = await batchesNumbered(
      desk,
      seen.map((each) => each.number),
    );
    if (found === undefined) throw refused('BATCH_UNKNOWN', { number });
    return found;
  });
