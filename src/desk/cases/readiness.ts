/** What keeps a month from being ready: data, reports, ratings and signatures that are missing, cases and adjustments that nobody has decided. */

import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import { demand } from '../access/demand.ts';
import { readUnveiled } from '../access/unveiled.ts';
import { adjustmentsAsOf } from '../adjustments/decide.ts';
import { activeBatches } from '../facts/active.ts';
import { closingRun } from '../months/standing.ts';
import { dayOf } from '../office/day.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { doubtsOfRun, type Nobodys, nobodysAmong } from '../runs/doubts.ts';
import { runsAsOf } from '../runs/find.ts';
import { pinnedPlan } from '../runs/pinned.ts';
import { versionInForce } from '../schemes/release.ts';
import { waitingRows } from './decided/decide.ts';
import { type MissingFromFigures, missingFromFacts, unknownPeople } from './figures.ts';
import { filesOf } from './file.ts';
import { holdsOf } from './investigations/holds.ts';
import { type MissingFromPeople, missingFromPeople } from './missing.ts';
import { deliveriesOn } from './noted/deliveries.ts';

/** Something that blocks a month, or that whoever closes it must know. */
export type Blocking =
  | {
      readonly is: 'facts missing';
      readonly fact_table: string;
      readonly title: string;
      readonly people: readonly string[];
      readonly due: string;
      readonly overdue: boolean;
    }
  | { readonly is: 'table empty'; readonly fact_table: string; readonly title: string }
  | { readonly is: 'rows waiting'; readonly fact_table: string; readonly title: string; readonly count: number }
  | ({ readonly is: 'rows of nobody'; readonly run: number } & Nobodys)
  | { readonly is: 'dispute open'; readonly number: number; readonly state: string }
  | { readonly is: 'behaviour undecided'; readonly number: number }
  | { readonly is: 'adjustment undecided'; readonly number: number }
  | { readonly is: 'items held'; readonly person: string | null; readonly item: string | null; readonly number: number }
  | MissingFromFigures
  | MissingFromPeople;

/**
 * What blocks a period of a scheme today. The house looks, so that everybody who may see runs is told the same: what somebody may not see is
 * not therefore missing. Whose items are held, and who is looked into, is told to those alone who see it.
 */
export async function readiness(
  office: Office,
  { scheme, period }: { readonly scheme: string; readonly period: Period },
): Promise<readonly Blocking[]> {
  demand(office, 'read runs');
  const seen = await read(office, seenByAsker);
  const found = await readUnveiled(office, async (desk) => {
    const { plan } = pinnedPlan(await versionInForce(desk, scheme, period, LATEST), period);
    const needs: Needs = new Map(
      [...plan.needs.keys()].map((name) => [name, plan.tables.find((table) => table.name === name)?.title ?? name]),
    );
    const span = { first: dayText(period.first), last: dayText(period.last) };
    return [
      ...(await missingFacts(desk, needs, { ...span, day: dayOf(office.now()) })),
      ...(await missingFromFacts(desk, { scheme, period, needs })),
      ...(await waiting(desk, needs)),
      ...(await nobodys(desk, { scheme, period: period.text })),
      ...(await openCases(desk, { scheme, period: period.text, ...span })),
      ...(await undecided(desk, { scheme, period: period.text }, seen)),
      ...(await missingFromPeople(desk, { scheme, period: period.text, ...span, day: dayOf(office.now()) }, seen)),
    ];
  });
  return [...found, ...(await unknownPeople(office, { scheme, period: period.text }))];
}

/** What whoever asks may see of secrets: the holds, and whom investigations are about. */
type Seen = { readonly holds: ReadonlySet<number>; readonly investigations: ReadonlyMap<number, string | null> };

const seenByAsker = async (desk: Desk): Promise<Seen> => ({
  holds: new Set((await holdsOf(desk)).map(({ number }) => number)),
  investigations: new Map((await filesOf(desk, { kind: 'investigation' })).map(({ number, person }) => [number, person])),
});

/** The tables that a plan needs, with their titles. */
type Needs = ReadonlyMap<string, string>;

async function missingFacts(
  desk: Desk,
  needs: Needs,
  { first, last, day }: { readonly first: string; readonly last: string; readonly day: string },
): Promise<readonly Blocking[]> {
  const owed = await deliveriesOn(desk, { from: first, to: last, day });
  const missing = owed.filter(({ fact_table, came }) => came === null && needs.has(fact_table));
  const there = new Set((await activeBatches(desk, new Set(needs.keys()), LATEST)).map(({ fact_table }) => fact_table));
  const empty = [...needs].filter(([table]) => !there.has(table)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...missing.map(
      ({ fact_table, people, due }): Blocking => ({
        ...{ is: 'facts missing', fact_table, title: needs.get(fact_table) ?? fact_table },
        ...{ people, due, overdue: day > due },
      }),
    ),
    ...empty.map(([fact_table, title]): Blocking => ({ is: 'table empty', fact_table, title })),
  ];
}

async function waiting(desk: Desk, needs: Needs): Promise<readonly Blocking[]> {
  const rows = Map.groupBy(await waitingRows(desk), ({ fact_table }) => fact_table);
  return [...rows]
    .filter(([table]) => needs.has(table))
    .map(([fact_table, own]) => ({ is: 'rows waiting', fact_table, title: needs.get(fact_table) ?? fact_table, count: own.length }));
}

/** Rows that the standing run, else the newest one, found to be nobody's. */
async function nobodys(desk: Desk, only: { readonly scheme: string; readonly period: string }): Promise<readonly Blocking[]> {
  const run = closingRun(await runsAsOf(desk, LATEST, only));
  if (run === null) return [];
  return nobodysAmong(await doubtsOfRun(desk, run.number)).map((each): Blocking => ({ is: 'rows of nobody', run: run.number, ...each }));
}

type Month = { readonly scheme: string; readonly period: string; readonly first: string; readonly last: string };

async function openCases(desk: Desk, { scheme, period, first, last }: Month): Promise<readonly Blocking[]> {
  const disputes = (await filesOf(desk, { kind: 'dispute' })).filter(
    ({ state, subject }) =>
      !['explained', 'withdrawn', 'settled'].includes(state) && subject['scheme'] === scheme && subject['period'] === period,
  );
  const behaviours = (await filesOf(desk, { kind: 'behaviour' })).filter(
    ({ state, subject }) => state === 'recorded' && String(subject['day']) >= first && String(subject['day']) <= last,
  );
  return [
    ...disputes.map(({ number, state }): Blocking => ({ is: 'dispute open', number, state })),
    ...behaviours.map(({ number }): Blocking => ({ is: 'behaviour undecided', number })),
  ];
}

async function undecided(
  desk: Desk,
  { scheme, period }: { readonly scheme: string; readonly period: string },
  seen: Seen,
): Promise<readonly Blocking[]> {
  const paying = await desk.selectFrom('adjustment_lines').select('adjustment').distinct().where('pay_period', '=', period).execute();
  const numbers = new Set(paying.map(({ adjustment }) => adjustment));
  const open = (await adjustmentsAsOf(desk, LATEST, { scheme })).filter(({ state, number }) => state === 'proposed' && numbers.has(number));
  const holds = await holdsOf(desk, { scheme, period });
  return [
    ...open.map(({ number }): Blocking => ({ is: 'adjustment undecided', number })),
    ...holds.map(({ number, person, item, case_number }): Blocking => {
      const isSeen = seen.holds.has(number);
      return { is: 'items held', person: isSeen ? person : null, item: isSeen ? item : null, number: case_number };
    }),
  ];
}
