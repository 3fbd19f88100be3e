/** Which of the runs of a period tells people their figures: the locked one, else an approved one, else what it comes to so far. */

import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';
import { type RunWithState, runsAsOf } from '../runs/find.ts';

/** How sure the figures of a period are: booked for ever, approved, or as they come to so far. */
export type Standing = 'locked' | 'approved' | 'so far';

/** A run that tells the figures of its period. */
export type StandingRun = { readonly run: RunWithState; readonly standing: Standing };

const RANK: Readonly<Record<RunWithState['state'], Standing | null>> = {
  locked: 'locked',
  paid: 'locked',
  approved: 'approved',
  'in review': 'so far',
  computed: 'so far',
  rejected: null,
};

/** Of some runs of one period the one that stands; null where none does: those that were rejected or made for an adjustment tell nothing. */
export function standingOf(runs: readonly RunWithState[]): StandingRun | null {
  const regular = runs.filter(({ purpose }) => purpose === 'regular');
  for (const standing of ['locked', 'approved', 'so far'] as const) {
    const run = regular.findLast(({ state }) => RANK[state] === standing);
    if (run !== undefined) return { run, standing };
  }
  return null;
}

/** The run that stands for each scheme and period, the newest periods first. */
export async function standingRuns(desk: Desk, only: { scheme?: string; period?: string } = {}): Promise<readonly StandingRun[]> {
  const all = Map.groupBy(await runsAsOf(desk, LATEST, only), ({ scheme, period }) => `${scheme} ${period}`);
  const standing = [...all.values()].map(standingOf).filter((each) => each !== null);
  return standing.toSorted((a, b) => order(b.run).localeCompare(order(a.run), 'en'));
}

const order = ({ last_day, number }: RunWithState): string => `${last_day} ${String(number).padStart(10, '0')}`;
