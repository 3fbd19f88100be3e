/** How far the close of a month has come: for each scheme whose period ends in it, its facts, its runs, its files, and what blocks it. */

import { dayText } from '../../lib/day.ts';
import { type Period, periodAround } from '../../lib/period.ts';
import { reachOf } from '../access/authority.ts';
import { demand } from '../access/demand.ts';
import { type Blocking, readiness } from '../cases/readiness.ts';
import { type BatchRow, batchesAsOf } from '../facts/active.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { batchesOfRun, type RunWithState, runsAsOf } from '../runs/find.ts';
import { retirements } from '../schemes/lives/retired.ts';
import { planOf } from '../schemes/pinned.ts';
import { type VersionRow, versionsOf } from '../schemes/release.ts';
import { standingOf } from './standing.ts';

/** Facts of a table for a period: how many rows belong to it, those without a day among them, and when the last batch came. */
export type ClosingFacts = { readonly table: string; readonly title: string; readonly rows: number; readonly last: string | null };

/** A scheme in the close of a month. */
export type Closing = {
  readonly scheme: string;
  readonly title: string;
  readonly version: number;
  readonly period: Period;
  /** The run that stands, else the newest one; null where none was computed. */
  readonly run: RunWithState | null;
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
    closings.push({ ...(await read(office, (desk) => closingOf(desk, office, each))), blocking });
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

async function closingOf(desk: Desk, office: Office, { version, period, title, tables }: Due): Promise<Omit<Closing, 'blocking'>> {
  const { scheme } = version;
  const runs = (await runsAsOf(desk, LATEST, { scheme, period: period.text })).filter(({ purpose }) => purpose === 'regular');
  const run = standingOf(runs)?.run ?? runs.at(-1) ?? null;
  const seesFacts = reachOf(office.authority, 'read facts') === 'everywhere';
  const batches = seesFacts
    ? (await batchesAsOf(desk, LATEST)).filter((each) => each.state === 'in force' && tables.has(each.fact_table))
    : [];
  return {
    ...{ scheme, title, version: run?.version ?? version.version, period, run },
    exports: run === null ? 0 : await exportsOfRun(desk, run.number),
    facts: seesFacts ? [...tables].map(([table, name]) => factsOf({ table, title: name }, batches, period)) : null,
    moved: run === null || !seesFacts ? [] : await movedSince(desk, run, { batches, period }),
  };
}

const exportsOfRun = async (desk: Desk, run: number): Promise<number> =>
  (await desk.selectFrom('exports').select('number').where('run', '=', run).execute()).length;

function factsOf({ table, title }: Pick<ClosingFacts, 'table' | 'title'>, batches: readonly BatchRow[], period: Period): ClosingFacts {
  const own = batches.filter((each) => each.fact_table === table);
  const rows = own.reduce((sum, each) => sum + rowsIn(each, period), 0);
  return { table, title, rows, last: own.at(-1)?.at ?? null };
}

/** How many rows of a batch belong to a period; rows without a day belong to all. A key is a day, or a period as written. */
function rowsIn({ manifest: { days, undated, rows } }: BatchRow, { text, first, last }: Period): number {
  const dated = Object.entries(days);
  if (dated.length === 0) return rows;
  const [from, to] = [dayText(first), dayText(last)];
  const inside = dated.filter(([day]) =>
    day.length === 10 ? day >= from && day <= to : day === text || (day >= from.slice(0, 7) && day <= to.slice(0, 7)),
  );
  return undated + inside.reduce((sum, [, count]) => sum + count, 0);
}

type Counting = { readonly batches: readonly BatchRow[]; readonly period: Period };

async function movedSince(desk: Desk, run: RunWithState, { batches, period }: Counting): Promise<readonly number[]> {
  // What holds at any time is replaced again and again; a month that is locked is moved by rows of its own alone.
  if (run.state === 'locked' || run.state === 'paid')
    return batches.filter(({ late }) => (late[`${run.scheme} ${run.period}`] ?? 0) > 0).map(({ number }) => number);
  const used = new Set(await batchesOfRun(desk, run.number));
  const now = new Set(batches.map(({ number }) => number));
  const come = batches.filter((each) => !used.has(each.number) && rowsIn(each, period) > 0).map(({ number }) => number);
  return [...come, ...[...used].filter((number) => !now.has(number))].toSorted((a, b) => a - b);
}
