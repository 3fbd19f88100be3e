/** The results of a run person by person, as far as whoever asks may see them. */

import type { KeptColumn } from '../../engine/kept/month.ts';
import { payLines } from '../../engine/pay/private.ts';
import type { Plan } from '../../plan/plan.ts';
import { seenOf } from '../access/demand.ts';
import { asHouse, readUnveiled } from '../access/unveiled.ts';
import { type Office, read } from '../office/office.ts';
import { refused } from '../refused.ts';
import { type RunWithState, runNumbered } from '../runs/find.ts';
import { openResults, type RunResults } from '../runs/reopen.ts';
import { isHeldBack } from './month.ts';
import { type StandingRun, standingRuns } from './standing.ts';

/** Which rows are asked for: those behind so many, so many, and whose id or name holds a text. */
export type Rows = { readonly after: number; readonly limit: number; readonly search: string | null };

/** A column of the table. */
export type TableLine = { readonly name: string; readonly title: string; readonly section: string; readonly cells: KeptColumn };

/** A person's row among the subjects of the run, and the names of the lines that may not be seen of that person. */
export type TableRow = { readonly subject: string; readonly label: string; readonly row: number; readonly hidden: ReadonlySet<string> };

/** A page of the table; `count` is how many people may be seen. */
export type ResultsTable = {
  readonly run: RunWithState;
  readonly plan: Plan;
  readonly lines: readonly TableLine[];
  readonly rows: readonly TableRow[];
  readonly count: number;
  readonly next: number | null;
};

/** The results of a run; whoever may see runs sees the people whom the duties for scores and pay reach. */
export async function tableOfRun(office: Office, number: number, rows: Rows): Promise<ResultsTable> {
  const run = await read(office, (desk) => runNumbered(desk, number));
  return await pageOf(office, { ...(await openResults(office, run)), only: null }, rows);
}

/** Results of a period, and how sure they are. */
export type PeriodTable = ResultsTable & Pick<StandingRun, 'standing'>;

/** The results of a period by the run that stands; refused with RESULTS_MISSING where there is none, or nobody of it may be seen. */
export async function tableOfPeriod(
  office: Office,
  { scheme, period }: { readonly scheme: string; readonly period: string },
  rows: Rows,
): Promise<PeriodTable> {
  const [found] = await readUnveiled(office, (desk) => standingRuns(desk, { scheme, period }));
  const table = found === undefined ? null : await tableOfStanding(office, found, rows);
  if (table === null || (table.count === 0 && rows.search === null)) throw refused('RESULTS_MISSING', { scheme, period });
  return table;
}

/**
 * The results of a run that stands. A manager may see figures of people, and no runs: the run is opened by the house, and only the rows
 * that whoever asks may see are given on.
 */
export async function tableOfStanding(office: Office, found: StandingRun, rows: Rows): Promise<PeriodTable> {
  const opened = await asHouse(office, (house) => openResults(house, found.run));
  return { ...(await pageOf(office, { ...opened, only: await toldOf(office, found, opened) }, rows)), standing: found.standing };
}

/** Those of whom the table tells: not the one who asks, where own figures are held back until they are final. */
async function toldOf(office: Office, found: StandingRun, { kept }: RunResults): Promise<StandingRun['only']> {
  const own = ownNames(office);
  const held = new Set<string>();
  for (const person of own) if (await isHeldBack(office, found, person)) held.add(person);
  return held.size === 0 ? found.only : new Set((found.only === null ? kept.subjects.ids : [...found.only]).filter((id) => !held.has(id)));
}

const ownNames = ({ authority }: Office): readonly string[] =>
  authority.is === 'member' ? [authority.person, authority.behalf].filter((each) => each !== null) : [];

async function pageOf(
  office: Office,
  { run, plan, kept, only }: RunResults & Pick<StandingRun, 'only'>,
  { after, limit, search }: Rows,
): Promise<ResultsTable> {
  const { ids, labels } = kept.subjects;
  const pay = payLines(plan);
  const { seesScores, seesPay } = await read(office, async (desk) => ({
    seesScores: await seenOf(desk, 'read scores', ids),
    seesPay: await seenOf(desk, 'read pay', ids),
  }));
  const found = ids.flatMap((subject, row): readonly TableRow[] => {
    const label = labels[row] ?? '';
    const isTold = seesScores.has(subject) && (only?.has(subject) ?? true);
    const isWanted = isTold && (search === null || subject.includes(search) || label.includes(search));
    return isWanted ? [{ subject, label, row, hidden: seesPay.has(subject) ? new Set() : pay }] : [];
  });
  const shown = kept.lines.filter((each) => each.shown);
  const lines = shown
    .filter(({ name }) => found.some(({ hidden }) => !hidden.has(name)))
    .flatMap(({ name, title, section }) => {
      const cells = kept.columns.find(({ path }) => path === name);
      return cells === undefined ? [] : [{ name, title: title ?? name, section, cells }];
    });
  const rows = found.slice(after, after + limit);
  return { run, plan, lines, rows, count: found.length, next: after + limit < found.length ? after + limit : null };
}
