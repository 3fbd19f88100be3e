/** A random year of an organisation: months are imported, corrected, locked and adjusted; then the law is held to every closed period. */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { adjustmentsAsOf, decideAdjustment, linesOfAdjustment } from '../../src/desk/adjustments/decide.ts';
import type { AdjustmentOrder } from '../../src/desk/adjustments/propose.ts';
import { bookedFor } from '../../src/desk/adjustments/settled.ts';
import { batchesAsOf } from '../../src/desk/facts/active.ts';
import { undoBatch } from '../../src/desk/facts/undo.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { Refused } from '../../src/desk/refused.ts';
import { runsAsOf } from '../../src/desk/runs/find.ts';
import { replay } from '../../src/desk/runs/replay.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { type Random, seeded } from '../../test/oracle/random.ts';
import type { Row } from '../../test/oracle/tables.ts';
import type { TestRecord } from '../../test/record.ts';
import { type Books, counting, fileOf, otherRows, type PlainBatch } from './books.ts';
import { amount, columnsOf, dealsText, keysOf, otherRates, shippedText, tablesOf } from './facts.ts';
import { differing, freshPay } from './law.ts';

/** A year: of which seed, how many months, with which shipped scheme; and another way to adjust, for a control. */
export type YearOrder = {
  readonly record: TestRecord;
  readonly folder: string;
  readonly seed: string;
  readonly months: number;
  readonly shipped: string;
  readonly propose?: (office: Office, order: AdjustmentOrder) => Promise<number | null>;
};

/** What happened, and what was wrong. */
export type YearEnd = { readonly counts: ReadonlyMap<string, number>; readonly wrong: readonly string[] };

/** A released version, as the campaign remembers it. */
type Version = { readonly scheme: string; readonly text: string; readonly from: string };

type Seen = { readonly at: string; readonly view: string };

/** A year under way. */
type Year = YearOrder & {
  readonly dice: Random;
  readonly books: Books;
  readonly versions: Version[];
  readonly closed: { readonly scheme: string; readonly period: string }[];
  /** Rows that come later than they should. */
  readonly waiting: { readonly table: string; readonly rows: readonly Row[] }[];
  readonly seen: Seen[];
  readonly counts: Map<string, number>;
  readonly wrong: string[];
};

/** Runs a year and gives what was wrong at its end. */
export async function randomYear(order: YearOrder): Promise<YearEnd> {
  const books: Books = { batches: [], columns: columnsOf(order.shipped), keys: keysOf() };
  const state = { versions: [], closed: [], waiting: [], seen: [], counts: new Map<string, number>(), wrong: [] };
  const year: Year = { ...order, dice: seeded(order.seed), books, ...state };
  for (const [scheme, text] of [
    [order.shipped, shippedText(order.shipped)],
    ['deals', dealsText('deals', '月')],
    ['quarter', dealsText('quarter', '季')],
  ] as const)
    await released(year, { scheme, text, from: scheme === 'quarter' ? '2026-Q1' : '2026-01' });
  for (let month = 1; month <= order.months; month += 1) await oneMonth(year, month);
  await settleAll(year);
  return { counts: year.counts, wrong: year.wrong };
}

const count = ({ counts }: Year, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Tries a change; a refusal is counted by its code and gives null. */
async function attempt<T>(year: Year, name: string, change: () => Promise<T>): Promise<T | null> {
  try {
    const result = await change();
    count(year, name);
    return result;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    count(year, `refused: ${name}: ${error.problems.find(({ severity }) => severity === 'error')?.code}`);
    return null;
  }
}

async function oneMonth(year: Year, number: number): Promise<void> {
  const month = `2026-${String(number).padStart(2, '0')}`;
  for (const [table, rows] of Object.entries(tablesOf(year.shipped, month, year.seed))) {
    // The generators add tables that nobody declares; the record takes none of these.
    if (!year.books.columns.has(table)) continue;
    const isLate = (): boolean => !year.books.keys.get(table)?.length && year.dice.chance(12);
    const late = rows.filter(isLate);
    if (late.length > 0) year.waiting.push({ table, rows: late });
    await imported(year, { table, rows: rows.filter((row) => !late.includes(row)), replaces: null });
  }
  for (let events = year.dice.int(2, 4); events > 0; events -= 1) await year.dice.pick(EVENTS)(year, month);
  for (const { scheme, period } of dueIn(year, number)) {
    await decideAll(year);
    await locked(year, scheme, period);
  }
  await year.dice.pick(EVENTS)(year, month);
  for (let times = year.dice.int(1, 3); times > 0; times -= 1) await adjusted(year);
  if (year.dice.chance(50)) await decideAll(year);
  year.seen.push({ at: year.record.moment(), view: await viewOf(year, LATEST) });
}

/** The periods that end with a month. */
function dueIn({ shipped }: Year, number: number): readonly { readonly scheme: string; readonly period: string }[] {
  const month = `2026-${String(number).padStart(2, '0')}`;
  const monthly = [shipped, 'deals'].map((scheme) => ({ scheme, period: month }));
  return number % 3 === 0 ? [...monthly, { scheme: 'quarter', period: `2026-Q${number / 3}` }] : monthly;
}

type Incoming = { readonly table: string; readonly rows: readonly Row[]; readonly replaces: number | null };

async function imported(year: Year, { table, rows, replaces }: Incoming): Promise<void> {
  const { record, books } = year;
  const came = await attempt(year, replaces === null ? 'import' : 'replacement', () =>
    record.tried(`${table}.csv`, fileOf(books, table, rows), { replaces, table }),
  );
  if (came === null || came.again) return;
  if (came.batch === null) year.wrong.push(`a good file was refused: ${came.problems.map(({ code }) => code).join(' ')}`);
  else books.batches.push({ number: came.batch.number, table, rows, replaces, undone: false });
}

async function released(year: Year, { scheme, text, from }: Version): Promise<void> {
  const first = periodOf(from).first;
  const retroactive = year.closed.some((each) => each.scheme === scheme && periodOf(each.period).last >= first);
  const done = await attempt(year, retroactive ? 'retroactive release' : 'release', () =>
    year.record.released(text, { from, retroactive, note: retroactive ? '追溯' : null }),
  );
  if (done !== null && !done.again) year.versions.push({ scheme, text, from });
}

type Event = (year: Year, month: string) => Promise<void>;

/** A batch that counts, any of them; none where all are undone. */
const someBatch = (year: Year): PlainBatch | undefined => {
  const all = counting(year.books);
  return all.length === 0 ? undefined : year.dice.pick(all);
};

const lateRows: Event = async (year) => {
  const [next] = year.waiting.splice(0, 1);
  if (next !== undefined) await imported(year, { ...next, replaces: null });
};

/** Refunds, other amounts and other days of deals, and deals nobody knew of. */
const supersedingRows: Event = async (year, month) => {
  const { dice, books } = year;
  const known = counting(books).flatMap(({ table, rows }) => (table === 'deals' ? rows : []));
  const changed = Array.from({ length: known.length === 0 ? 0 : dice.int(1, 4) }, () => dice.pick(known)).map((row) =>
    dice.chance(50) ? { ...row, refunded: row['amount'] ?? '0' } : { ...row, amount: amount(dice), seller_id: `S${dice.int(1, 7)}` },
  );
  const unknown = {
    deal_id: `late-${dice.int(1, 9999)}`,
    seller_id: `S${dice.int(1, 6)}`,
    paid_on: `${month.slice(0, 5)}01-31`,
    amount: amount(dice),
    refunded: '0',
  };
  const rows = new Map([...changed, unknown].map((row: Row) => [row['deal_id'], row]));
  await imported(year, { table: 'deals', rows: [...rows.values()], replaces: null });
};

/** A batch that comes once more. */
const replacement: Event = async (year) => {
  const batch = someBatch(year);
  if (batch === undefined || batch.rows.length === 0) return;
  await imported(year, { table: batch.table, rows: otherRows(year.dice, year.books, batch), replaces: batch.number });
};

const undoing: Event = async (year) => {
  const batch = year.dice.chance(70) ? counting(year.books).at(-year.dice.int(1, 3)) : someBatch(year);
  if (batch === undefined || (await attempt(year, 'undo', () => undoBatch(year.record.office, batch.number, '导错了'))) === null) return;
  batch.undone = true;
  if (batch.replaces === null) year.waiting.push({ table: batch.table, rows: batch.rows });
};

const newVersion: Event = async (year, month) => {
  const { dice } = year;
  const scheme = dice.pick([year.shipped, 'deals', 'quarter']);
  const text = year.versions.findLast((each) => each.scheme === scheme)?.text ?? '';
  const at = dice.int(1, Number(month.slice(5)));
  const from = scheme === 'quarter' ? `2026-Q${Math.ceil(at / 3)}` : `2026-${String(at).padStart(2, '0')}`;
  await released(year, { scheme, text: otherRates(text, dice), from });
};

const EVENTS: readonly Event[] = [lateRows, lateRows, supersedingRows, supersedingRows, replacement, undoing, newVersion];

async function locked(year: Year, scheme: string, period: string): Promise<void> {
  const done = await attempt(year, 'lock', () => year.record.locked(scheme, period, { holding: true }));
  if (done !== null) year.closed.push({ scheme, period });
  const fresh = await freshPay(year.books, year.folder, { text: textInForce(year, scheme, period), period });
  if ((done === null) !== (fresh === null)) year.wrong.push(`${scheme} ${period}: refused ${done === null}, from files ${fresh === null}`);
}

/** The text in force for a period: of the versions that began by its first day the one released last. */
function textInForce({ versions }: Year, scheme: string, period: string): string {
  const { first } = periodOf(period);
  return versions.findLast((each) => each.scheme === scheme && periodOf(each.from).first <= first)?.text ?? '';
}

/** An adjustment of some closed period, in parts; it stays undecided for now. */
async function adjusted(year: Year): Promise<void> {
  if (year.closed.length > 0) await adjustOne(year, year.dice.pick(year.closed), year.dice.int(1, 4));
}

async function adjustOne(year: Year, { scheme, period }: Year['closed'][number], instalments: number): Promise<void> {
  const { record, propose } = year;
  if (propose !== undefined) {
    const order = { scheme, period: periodOf(period), payIn: null, instalments, reason: '更正' };
    await attempt(year, 'adjust', () => propose(record.office, order));
    return;
  }
  const proposed = await attempt(year, 'adjust', () => record.adjusts(scheme, period, { instalments }));
  if (proposed === null || proposed.number === null) return;
  const { number } = proposed;
  const kept = await record.asks((desk) => linesOfAdjustment(desk, number));
  for (const { subject, item, fen } of proposed.lines) {
    const own = kept.filter((line) => line.subject === subject && line.item === item);
    if (own.reduce((sum, line) => sum + line.fen, 0n) !== fen)
      year.wrong.push(`A${number} ${subject} ${item}: its parts are not the whole`);
    if (new Set(own.map(({ pay }) => pay)).size > instalments) year.wrong.push(`A${number} ${subject} ${item}: too many parts`);
  }
  count(year, instalments > 1 ? 'instalments' : 'adjustment at once');
}

/** Approves what waits, or rejects it now and then. */
async function decideAll(year: Year, always = false): Promise<void> {
  const { record, dice } = year;
  for (const { number, state } of await record.asks((desk) => adjustmentsAsOf(desk, LATEST))) {
    if (state !== 'proposed') continue;
    const step = always || dice.chance(60) ? 'approved' : 'rejected';
    await attempt(year, step, () => decideAdjustment(record.office, number, step, '决定'));
  }
}

/** All that the record says at a moment, as text. */
async function viewOf({ record, closed }: Year, asOf: string): Promise<string> {
  const view = await record.asks(async (desk) => ({
    batches: (await batchesAsOf(desk, asOf)).map(({ number, state }) => [number, state]),
    runs: (await runsAsOf(desk, asOf)).map(({ number, state }) => [number, state]),
    adjustments: (await adjustmentsAsOf(desk, asOf)).map(({ number, state, fen }) => [number, state, String(fen)]),
    booked: await Promise.all(
      closed.map(async ({ scheme, period }) =>
        (await bookedFor(desk, { scheme, period, asOf })).map((line) => [
          line.scheme,
          line.charge,
          line.subject,
          line.item,
          line.pay,
          String(line.fen),
          line.state,
        ]),
      ),
    ),
  }));
  return JSON.stringify({ ...view, booked: view.booked.filter((lines) => lines.length > 0) });
}

/** The end of the year: everything is adjusted once more and approved, and the law is held to every closed period. */
async function settleAll(year: Year): Promise<void> {
  const { record, wrong } = year;
  await decideAll(year);
  for (const each of year.closed) await adjustOne(year, each, 1);
  await decideAll(year, true);
  for (const { scheme, period } of year.closed) {
    const fresh = await freshPay(year.books, year.folder, { text: textInForce(year, scheme, period), period });
    if (fresh === null) {
      count(year, 'closed period whose facts contradict each other today');
      continue;
    }
    const booked = await record.asks((desk) => bookedFor(desk, { scheme, period, asOf: LATEST }));
    const found = differing(booked, fresh);
    wrong.push(...found.wrong.map((each) => `${scheme} ${period} ${each}`));
    year.counts.set('lines compared', (year.counts.get('lines compared') ?? 0) + found.compared);
    year.counts.set('people unknown today', (year.counts.get('people unknown today') ?? 0) + found.unknown);
  }
  for (const { at, view } of year.seen) if ((await viewOf(year, at)) !== view) wrong.push(`the record of ${at} is another today`);
  await replayAll(year);
}

async function replayAll(year: Year): Promise<void> {
  const runs = await year.record.asks((desk) => desk.selectFrom('locks').select('run').execute());
  for (const { run } of runs) {
    const { same, differing: hashes, month } = await replay(year.record.office, run);
    month.close();
    count(year, 'locked run computed again');
    if (!same) year.wrong.push(`R${run} is another today: ${hashes.join(' ')}`);
  }
}

/** A folder for the files of a year. */
export const yearFolder = (inside: string): string => mkdtempSync(join(inside, 'year-'));
