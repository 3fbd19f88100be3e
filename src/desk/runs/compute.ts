/** Computes a period under the scheme version and the facts in force, and keeps the run with all that it was made of. */

import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { type Disk, realDisk } from '../../facts/disk/disk.ts';
import { type KeptFiles, keepMonth } from '../../facts/kept/keep.ts';
import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import { demand } from '../access/demand.ts';
import { engineVersion } from '../engine-version.ts';
import { activeBatches } from '../facts/active.ts';
import { type Desk, nextNumber, type Office, read, type Writing, write } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { surelyNotWritten } from '../refused.ts';
import { type VersionRow, versionInForce } from '../schemes/release.ts';
import type { KeptFile } from '../state/tables.ts';
import { keepDoubts } from './doubts.ts';
import { type RunWithState, runNumbered } from './find.ts';
import { computePinned, type Pinned, type PinnedMonth, pinnedPlan } from './pinned.ts';

/** What is asked: a released scheme, a period, and the state of the record that counts (`9999` for now). */
export type RunOrder = {
  readonly scheme: string;
  readonly period: Period;
  readonly asOf: string;
  readonly purpose: 'regular' | 'correction';
  readonly progress?: (done: number, total: number) => void;
  readonly disk?: Disk;
};

/** A kept run with the month that was computed; whoever takes it closes it. */
export type KeptRun = { readonly run: RunWithState; readonly month: PinnedMonth };

/** The folder of an organisation's kept runs. */
export const runFolder = ({ data, organisation }: Office): string => join(data.runs, organisation.id);

/** What counts for a period as the record stood at a moment. */
export const pinnedAsOf = (office: Office, { scheme, period, asOf }: Pick<RunOrder, 'scheme' | 'period' | 'asOf'>): Promise<Pinned> =>
  read(office, async (desk) => {
    const version = await versionInForce(desk, scheme, period, asOf);
    const { plan } = pinnedPlan(version, period);
    return { version, period, batches: await activeBatches(desk, new Set(plan.needs.keys()), asOf) };
  });

/**
 * Computes and keeps a run. A correction that stands there already, of the same facts and rules and in no adjustment, is taken instead of
 * keeping another: whoever was cut off before it was booked goes on where they were.
 */
export async function computeRun(office: Office, order: RunOrder): Promise<KeptRun> {
  demand(office, 'compute');
  const month = await computePinned(office, await pinnedAsOf(office, order), order.progress);
  try {
    const left = order.purpose === 'correction' ? await read(office, (desk) => leftOver(desk, month)) : null;
    if (left !== null) return { run: left, month };
    const disk = order.disk ?? realDisk;
    const folder = runFolder(office);
    const files = await onDisk(folder, () => keepMonth({ disk, folder, name: randomUUID(), kept: month.kept }));
    const number = await insertOrRemove(office, { disk, files }, (writing) =>
      insertRun(office, writing, { month, files, purpose: order.purpose }),
    );
    return { run: await read(office, (desk) => runNumbered(desk, number)), month };
  } catch (error) {
    month.close();
    throw error;
  }
}

/** The last correction run that came to the same, to the byte, and that no adjustment rests on; null where there is none. */
async function leftOver(desk: Desk, { pinned, hashes }: PinnedMonth): Promise<RunWithState | null> {
  const { scheme, version } = pinned.version;
  const found = await desk
    .selectFrom('runs')
    .select('number')
    .where('scheme', '=', scheme)
    .where('version', '=', version)
    .where('period', '=', pinned.period.text)
    .where('purpose', '=', 'correction')
    .where('facts_hash', '=', hashes.facts)
    .where('scheme_hash', '=', hashes.scheme)
    .where('results_hash', '=', hashes.results)
    .where('trace_hash', '=', hashes.trace)
    .where('number', 'not in', desk.selectFrom('adjustments').select('run'))
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return found === undefined ? null : await runNumbered(desk, found.number);
}

/** Writes the run's row; where it surely was not written its files go away again. */
async function insertOrRemove(
  office: Office,
  { disk, files }: { readonly disk: Disk; readonly files: KeptFiles },
  insert: (writing: Writing) => Promise<number>,
): Promise<number> {
  try {
    return await write(office, insert);
  } catch (error) {
    if (surelyNotWritten(error)) for (const { path } of [files.results, files.trace]) await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

type NewRun = { readonly month: PinnedMonth; readonly files: KeptFiles; readonly purpose: RunOrder['purpose'] };

async function insertRun(office: Office, writing: Writing, { month, files, purpose }: NewRun): Promise<number> {
  const { desk, at, actor, log } = writing;
  const { pinned, hashes, kept } = month;
  const organisation = office.organisation.id;
  const number = await nextNumber(writing, 'runs');
  const { scheme, version } = pinned.version;
  const engine = engineVersion();
  const row = {
    organisation,
    number,
    scheme,
    version,
    period: pinned.period.text,
    first_day: dayText(pinned.period.first),
    last_day: dayText(pinned.period.last),
    purpose,
    facts_hash: hashes.facts,
    scheme_hash: hashes.scheme,
    results_hash: hashes.results,
    trace_hash: hashes.trace,
    engine: JSON.stringify(engine),
    files: JSON.stringify(
      [files.results, files.trace].map(({ path, bytes, sha256 }): KeptFile => ({ name: basename(path), bytes, sha256 })),
    ),
    subjects: kept.subjects.ids.length,
    actor,
    at,
  };
  await desk.insertInto('runs').values(row).execute();
  const batches = pinned.batches.map((batch, position) => ({ organisation, run: number, position, batch: batch.number }));
  if (batches.length > 0) await desk.insertInto('run_batches').values(batches).execute();
  await keepDoubts(writing, { organisation, run: number, problems: month.problems });
  const { facts, results, trace } = hashes;
  const details = {
    scheme,
    version,
    period: pinned.period.text,
    purpose,
    facts,
    rules: hashes.scheme,
    results,
    trace,
    engine: engine.version,
    fingerprint: engine.fingerprint,
  };
  await log({ action: 'run computed', about: `run ${number}`, details });
  return number;
}

/** The version and period of a run again, as rows. */
export const versionOfRun = (office: Office, run: RunWithState): Promise<VersionRow> =>
  read(office, (desk) =>
    desk
      .selectFrom('scheme_versions')
      .selectAll()
      .where('scheme', '=', run.scheme)
      .where('version', '=', run.version)
      .executeTakeFirstOrThrow(),
  );
