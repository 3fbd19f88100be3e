/** How far targets are reached: each line of 达成率 of a month against the month before and the same one a year before. */

import { figureOf } from '../../engine/reports/groups.ts';
import { SWOT } from '../../engine/reports/kinds/swot.ts';
import { attainLines, figuresOf } from '../../engine/reports/kinds/targets.ts';
import { cell, type Item, peopleOf } from '../../engine/reports/people.ts';
import type { Cell, ReportMonth, Words } from '../../engine/reports/report.ts';
import { compare, fraction } from '../../lib/fraction.ts';
import type { Period } from '../../lib/period.ts';
import { lastYear, shiftPeriod } from '../../lib/period.ts';
import type { Shown } from '../../methods/method.ts';
import type { Office } from '../office/office.ts';
import type { RunWithState } from '../runs/find.ts';
import { openRun } from '../runs/reopen.ts';
import { type StandingRuns, standingByMonth } from './months.ts';
import { rememberedDone } from './remembered.ts';
import { wantedMonth } from './whole.ts';

/** A line of 达成率 over the people of a scheme: how many reached it, what all targets and actuals come to, and the mean completion. */
export type Progress = {
  readonly scheme: string;
  readonly run: number;
  readonly last: number | null;
  readonly title: string;
  readonly item: Words;
  readonly people: number;
  readonly met: number;
  readonly open: number;
  readonly target: Shown;
  readonly actual: Shown;
  /** The mean completion in the month, in the one before and a year before, and where the rule of SWOT puts it. */
  readonly now: Shown;
  readonly before: Shown;
  readonly year: Shown;
  readonly mark: Words;
};

/** The lines of 达成率 of all schemes of a month. */
export async function progressIn(office: Office, text: string | undefined): Promise<readonly Progress[]> {
  const runs = await standingByMonth(office);
  const month = await wantedMonth(office, runs, text);
  const rows: Progress[] = [];
  for (const { run } of runs.get(month.text) ?? [])
    rows.push(
      ...(await progressOf(office, { now: run, last: runIn(runs, run, shiftPeriod(month, -1)), year: runIn(runs, run, lastYear(month)) })),
    );
  return rows;
}

const runIn = (runs: StandingRuns, { scheme }: RunWithState, month: Period): RunWithState | null =>
  runs.get(month.text)?.findLast(({ run }) => run.scheme === scheme)?.run ?? null;

type Three = { readonly now: RunWithState; readonly last: RunWithState | null; readonly year: RunWithState | null };

/** What three runs of a scheme come to. */
const progressOf = (office: Office, three: Three): Promise<readonly Progress[]> =>
  rememberedDone(office, { what: 'targets', runs: [three.now, three.last, three.year] }, () => compute(office, three));

async function compute(office: Office, { now, last, year }: Three): Promise<readonly Progress[]> {
  const opened = async (run: RunWithState | null): Promise<ReportMonth | null> =>
    run === null ? null : { evaluation: (await openRun(office, run)).evaluation, grouping: null };
  const month = await opened(now);
  const lines = month === null ? [] : attainLines(month, []);
  if (month === null || 'code' in lines) return [];
  const tables = SWOT.make({ months: [month], earlier: [await opened(year), await opened(last)], items: [], options: {} });
  const rows = 'code' in tables ? [] : (tables[0]?.rows ?? []);
  const { title } = month.evaluation.plan.scheme;
  return lines.map(({ line }, k): Progress => {
    const [item, at, before, then, mark] = rows[k] ?? [];
    return {
      ...{ scheme: now.scheme, run: now.number, last: last?.number ?? null, title, ...reached(month, line.name) },
      ...{ item: item as Words, now: at as Shown, before: before as Shown, year: then as Shown, mark: mark as Words },
    };
  });
}

type Reached = Pick<Progress, 'people' | 'met' | 'open' | 'target' | 'actual'>;

function reached(month: ReportMonth, name: string): Reached {
  const people = peopleOf(month);
  const figures = people.map(({ row }) => figuresOf(month, name, row));
  const summed = (key: 'target' | 'actual'): Shown => {
    const type = figures.map((each) => shown(each[key])).find(({ state }) => state === 'value')?.type ?? { is: 'text' };
    const item: Item = { name, words: { zh: name, en: name }, type, at: (row) => shown(figures[row]?.[key] ?? null) };
    return cell(type, figureOf(people, item).value);
  };
  const known = figures.flatMap(({ completion }) => {
    const { value } = shown(completion);
    return value !== null && typeof value === 'object' ? [value] : [];
  });
  return {
    ...{ people: people.length, open: people.length - known.length, target: summed('target'), actual: summed('actual') },
    met: known.filter((each) => compare(each, fraction(1n)) >= 0).length,
  };
}

const shown = (found: Cell): Shown =>
  found !== null && typeof found === 'object' && 'state' in found ? found : cell({ is: 'text' }, null);
