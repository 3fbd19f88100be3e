/** How far the close of a month has come: for each scheme whose period ends in it, its facts, its runs, its files, and what blocks it. */

import { dayText } from '../../lib/day.ts';
import { type Period, periodAround } from '../../lib/period.ts';
import { reachOf } from '../access/authority.ts';
import { demand } from '../access/demand.ts';
import { readUnveiled } from '../access/unveiled.ts';
import { type Blocking, readiness } from '../cases/readiness.ts';
import { activeBatches } from '../facts/active.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { type RunWithState, runsAsOf } from '../runs/find.ts';
import { type Hands, handsOf } from '../runs/hands.ts';
import { retirements } from '../schemes/lives/retired.ts';
import { planOf } from '../schemes/pinned.ts';
import { type VersionRow, versionsOf } from '../schemes/release.ts';
import { type ClosingFacts, factsOf, movedSince } from './facts.ts';
import { closingRun } from './standing.ts';

/** A scheme in the close of a month. */
export type Closing = {
  readonly scheme: string;
  readonly title: string;
  readonly version: number;
  readonly period: Period;
  /** The run that stands, else the newest one; null where none was computed. */
  readonly run: RunWithState | null;
  /** Whose hand its next step needs. */
  readonly hands: Hands | null;
  readonly exports: number;
  /** Null where whoever asks may not see facts. */
  readonly facts: readonly ClosingFacts[] | null;
  /** Batches that the run does not know and that count for its period, and those of it that count no more; late ones once it is locked. */
  readonly moved: readonly number[];
  readonly blocking: readonly Blocking[];
};

/** The close of a month: its schemes, by name. */
export async function closeOf(office: Office, month: Period): Promise<readonly Closing[]> {
  demand(office, 'read runs');
  const due = await read(office, (desk) => schemesEnding(desk, month));
  const closings: Closing[] = [];
  for (const each of due) {
    const blocking = await readiness(office, { scheme: each.version.scheme, period: each.period });
    // Looked at by the house: what somebody may not see is not therefore missing. Facts themselves are told by duty.
    const closing = await readUnveiled(office, (desk) => closingOf(desk, office, each));
    closings.push({ ...closing, hands: closing.run === null ? null : await handsOf(office, closing.run), blocking });
  }
  return closings;
}

/** A scheme that is due, with the version in force and what it reads. */
export type Due = Pick<Closing, 'title' | 'period'> & { readonly version: VersionRow; readonly tables: ReadonlyMap<string, string> };

/** The schemes that are due in a month: those in force whose period ends in it. */
export async function schemesEnding(desk: Desk, month: Period): Promise<readonly Due[]> {
  const ended = await retirements(desk);
  const versions = Map.groupBy(await versionsOf(desk, LATEST), ({ scheme }) => scheme);
  return [...versions].flatMap(([scheme, all]): readonly Due[] => {
    const cycle = planOf(all.at(-1)?.texts ?? missing(scheme), month).plan?.scheme.cycle ?? 'month';
    if (cycle === 'interval') return [];
    const period = periodAround(cycle, month.last);
    const first = dayText(period.first);
    const version = all.findLast(({ effective }) => effective <= first);
    if (period.last !== month.last || version === undefined || (ended.get(scheme) ?? '9999') <= first) return [];
    const { plan } = planOf(version.texts, period);
    if (plan === null) return [];
    const tables = new Map([...plan.needs.keys()].map((name) => [name, plan.tables.find((table) => table.name === name)?.title ?? name]));
    return [{ title: plan.scheme.title, period, version, tables }];
  });
}

function missing(scheme: string): never {
  throw new Error(`Bug: ${scheme} has no version`);
}

async function closingOf(
  desk: Desk,
  office: Office,
  { version, period, title, tables }: Due,
): Promise<Omit<Closing, 'blocking' | 'hands'>> {
  const { scheme } = version;
  const run = closingRun(await runsAsOf(desk, LATEST, { scheme, period: period.text }));
  const seesFacts = reachOf(office.authority, 'read facts') === 'everywhere';
  const batches = await activeBatches(desk, new Set(tables.keys()), LATEST);
  return {
    ...{ scheme, title, version: run?.version ?? version.version, period, run },
    exports: run === null ? 0 : await exportsOfRun(desk, run.number),
    facts: seesFacts ? [...tables].map(([table, name]) => factsOf({ table, title: name }, batches, period)) : null,
    moved: run === null ? [] : await movedSince(desk, run, { batches, period }),
  };
}

const exportsOfRun = async (desk: Desk, run: number): Promise<number> =>
  (await desk.selectFrom('exports').select('number').where('run', '=', run).execute()).length;
