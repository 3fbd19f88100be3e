/** Which of the runs of a period tells people their figures: the locked one, else what was published, else an approved one, else what it comes to so far. */

import { asHouse } from '../access/unveiled.ts';
import { glance } from '../office/glance.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { remembered } from '../office/unchanged.ts';
import { type RunWithState, runsAsOf } from '../runs/find.ts';
import { openAhead } from '../runs/reopen.ts';

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

/** The run of one period that its close speaks of: the one that stands, else the newest; null where none was computed. */
export function closingRun(runs: readonly RunWithState[]): RunWithState | null {
  const regular = runs.filter(({ purpose }) => purpose === 'regular');
  return standingOf(regular)?.run ?? regular.at(-1) ?? null;
}

/** Which periods are meant: of a scheme, or one period. */
type Only = { readonly scheme?: string; readonly period?: string };

/** The run that stands for each scheme and period, the newest periods first. */
export const standingRuns = async (desk: Desk, only: Only = {}): Promise<readonly StandingRun[]> =>
  standingAmong(await runsAsOf(desk, LATEST, only), await attachedRuns(desk));

/** The same as it is told to one person, of whom alone publications are looked at; whoever asks, the house looks for them. */
export const standingFor = (
  office: Office,
  { person, scheme, period }: Only & { readonly person: string },
): Promise<readonly StandingRun[]> =>
  asHouse(office, async (house) => {
    const { runs, editions } = await remembered(house, ['runs'], () => read(house, runsOfAll), 'everybody');
    const published = editions.length === 0 ? [] : await remembered(house, ['published', person], () => publishedOf(house, person));
    const wanted = runs.filter((run) => run.scheme === (scheme ?? run.scheme) && run.period === (period ?? run.period));
    return standingAmong(
      wanted,
      attachedBy(editions.map(({ number, run }) => ({ run, person: published.includes(number) ? person : null }))),
    );
  });

/** How many runs are opened before anybody asks. */
const AHEAD = 6;

/**
 * Opens the newest runs of an organisation as its server starts, so that nobody waits for what everybody needs: nothing is shown by it, and
 * what cannot be opened is told to whoever looks.
 */
export async function openNewest(office: Office, signal: AbortSignal): Promise<void> {
  const runs = await read(office, (desk) => runsAsOf(desk, LATEST));
  for (const { run } of standingAmong(runs, new Map()).slice(0, AHEAD)) {
    if (signal.aborted) return;
    await openAhead(office, run).catch(() => undefined);
  }
}

type Edition = { readonly number: number; readonly run: number };

/** What is the same for everybody: all runs as they stand, and which of them review cycles have in hand. */
const runsOfAll = async (desk: Desk): Promise<{ readonly runs: readonly RunWithState[]; readonly editions: readonly Edition[] }> => ({
  runs: await runsAsOf(desk, LATEST),
  editions: await desk.selectFrom('result_editions').select(['number', 'run']).execute(),
});

/** The editions that are published to a person. */
const publishedOf = (house: Office, person: string): Promise<readonly number[]> =>
  glance(house, async (desk) => {
    const rows = await desk.selectFrom('published_results').select('edition').where('person', '=', person).execute();
    return rows.map(({ edition }) => edition);
  });

function standingAmong(runs: readonly RunWithState[], attached: Attached): readonly StandingRun[] {
  const all = Map.groupBy(runs, ({ scheme, period }) => `${scheme} ${period}`);
  const standing = [...all.values()].map((each) => standingOf(each, attached)).filter((each) => each !== null);
  return standing.toSorted((a, b) => order(b.run).localeCompare(order(a.run), 'en'));
}

const order = ({ last_day, number }: RunWithState): string => `${last_day} ${String(number).padStart(10, '0')}`;

async function attachedRuns(desk: Desk): Promise<Attached> {
  const rows = await desk
    .selectFrom('result_editions as e')
    .leftJoin('published_results as p', (join) => join.onRef('p.organisation', '=', 'e.organisation').onRef('p.edition', '=', 'e.number'))
    .select(['e.run', 'p.person'])
    .execute();
  return attachedBy(rows);
}

/** By runs that are attached, with a person to whom an edition of the run is published, or null. */
function attachedBy(rows: readonly { readonly run: number; readonly person: string | null }[]): Attached {
  const found = new Map<number, Set<string>>();
  for (const { run, person: published } of rows) {
    const own = found.get(run) ?? new Set();
    found.set(run, published === null ? own : own.add(published));
  }
  return found;
}
