/** Which of the runs of a period tells people their figures: the locked one, else what was published, else an approved one, else what it comes to so far. */

import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';
import { type RunWithState, runsAsOf } from '../runs/find.ts';

/** How sure the figures of a period are: booked for ever, published by a review cycle, approved, or as they come to so far. */
export type Standing = 'locked' | 'published' | 'approved' | 'so far';

/** A run that tells the figures of its period; `only` are the people whom it tells them, null where it is everybody. */
export type StandingRun = { readonly run: RunWithState; readonly standing: Standing; readonly only: ReadonlySet<string> | null };

/** Which runs were attached to a review cycle, and whose results of them are published. */
type Attached = ReadonlyMap<number, ReadonlySet<string>>;

const RANK: Readonly<Record<RunWithState['state'], Standing | null>> = {
  locked: 'locked',
  paid: 'locked',
  approved: 'approved',
  'in review': 'so far',
  computed: 'so far',
  rejected: null,
};

/**
 * Of some runs of one period the one that stands; null where none does: those that were rejected or made for an adjustment tell nothing.
 * Where a review cycle has the period in hand, nothing is told before it is published or locked.
 */
export function standingOf(runs: readonly RunWithState[], attached: Attached = new Map()): StandingRun | null {
  const regular = runs.filter(({ purpose }) => purpose === 'regular');
  const locked = regular.find(({ state }) => RANK[state] === 'locked');
  if (locked !== undefined) return { run: locked, standing: 'locked', only: null };
  if (regular.some(({ number }) => attached.has(number))) {
    const run = regular.findLast(({ number }) => (attached.get(number)?.size ?? 0) > 0);
    return run === undefined ? null : { run, standing: 'published', only: attached.get(run.number) ?? new Set() };
  }
  for (const standing of ['approved', 'so far'] as const) {
    const run = regular.findLast(({ state }) => RANK[state] === standing);
    if (run !== undefined) return { run, standing, only: null };
  }
  return null;
}

/** Which periods are meant: of a scheme, one period, and for whom. */
type Only = { readonly scheme?: string; readonly period?: string; readonly person?: string };

/** The run that stands for each scheme and period, the newest periods first. */
export async function standingRuns(desk: Desk, { person, ...only }: Only = {}): Promise<readonly StandingRun[]> {
  const attached = await attachedRuns(desk, person);
  const all = Map.groupBy(await runsAsOf(desk, LATEST, only), ({ scheme, period }) => `${scheme} ${period}`);
  const standing = [...all.values()].map((runs) => standingOf(runs, attached)).filter((each) => each !== null);
  return standing.toSorted((a, b) => order(b.run).localeCompare(order(a.run), 'en'));
}

const order = ({ last_day, number }: RunWithState): string => `${last_day} ${String(number).padStart(10, '0')}`;

async function attachedRuns(desk: Desk, person: string | undefined): Promise<Attached> {
  const rows = await desk
    .selectFrom('result_editions as e')
    .leftJoin('published_results as p', (join) => {
      const own = join.onRef('p.organisation', '=', 'e.organisation').onRef('p.edition', '=', 'e.number');
      return person === undefined ? own : own.on('p.person', '=', person);
    })
    .select(['e.run', 'p.person'])
    .execute();
  const found = new Map<number, Set<string>>();
  for (const { run, person: published } of rows) {
    const own = found.get(run) ?? new Set();
    found.set(run, published === null ? own : own.add(published));
  }
  return found;
}
