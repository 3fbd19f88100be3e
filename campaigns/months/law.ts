/** The law of closed months: what was booked, adjustments included, is what a fresh computation from plain files comes to, to the fen. */

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../../src/desk/schemes/pinned.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { type MonthPay, monthPay } from '../../src/engine/pay/pay.ts';
import { gather } from '../../src/facts/gather.ts';
import { openFacts } from '../../src/facts/open.ts';
import { parsePeriod } from '../../src/lib/period.ts';
import { hasErrors } from '../../src/lib/problem.ts';
import { textsFor } from '../../test/record.ts';
import { type Books, writeToday } from './books.ts';

/** A booked line of a closed period. */
type Line = { readonly subject: string; readonly item: string; readonly fen: bigint };

/** What a period comes to today, computed by nothing of the record: from the rows that count, written as files. Null where facts are refused. */
export async function freshPay(
  books: Books,
  folder: string,
  order: { readonly text: string; readonly period: string },
): Promise<MonthPay | null> {
  const period = parsePeriod(order.period);
  const plan = period === null ? null : planOf(textsFor(order.text), period).plan;
  if (plan === null) return null;
  const facts = join(mkdtempSync(join(folder, 'today-')), 'facts');
  writeToday(books, facts);
  const { store } = await openFacts(facts, plan.tables, plan.needs);
  rmSync(facts, { recursive: true });
  if (store === null) return null;
  try {
    const gathered = await gather(store, plan.questions);
    if (gathered.facts === null || hasErrors(gathered.problems)) return null;
    const evaluation = evaluate(plan, gathered.facts);
    return hasErrors(evaluation.problems) ? null : monthPay(evaluation);
  } finally {
    store.close();
  }
}

/** Where booked and fresh differ, line by line in words; people whose pay is unknown today are not compared, they are counted. */
export function differing(
  booked: readonly Line[],
  fresh: MonthPay,
): { readonly wrong: readonly string[]; readonly compared: number; readonly unknown: number } {
  const open = new Set(fresh.subjects.flatMap(({ subject, settled }) => (settled ? [] : [subject])));
  const sums = new Map<string, bigint>();
  const add = (subject: string, item: string, fen: bigint): void => {
    const key = `${subject} ${item}`;
    sums.set(key, (sums.get(key) ?? 0n) + fen);
  };
  for (const { subject, item, fen } of booked) if (!open.has(subject)) add(subject, item, fen);
  for (const { subject, lines, settled } of fresh.trial ? [] : fresh.subjects)
    for (const { name, amount } of lines) if (settled && amount.is === 'value') add(subject, name, -amount.fen);
  const wrong = [...sums].flatMap(([key, fen]) => (fen === 0n ? [] : [`${key}: booked ${fen} fen more than due`]));
  return { wrong, compared: sums.size, unknown: open.size };
}
