/** The reference cases in the record: each period is locked, its files come once more with other rows, and the law is held to it. */

import { join } from 'node:path';
import { decideAdjustment } from '../../src/desk/adjustments/decide.ts';
import { bookedFor } from '../../src/desk/adjustments/settled.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import { Refused } from '../../src/desk/refused.ts';
import { readCase } from '../../test/oracle/files.ts';
import { oracles } from '../../test/oracle/index.ts';
import { seeded } from '../../test/oracle/random.ts';
import type { Oracle } from '../../test/oracle/tables.ts';
import type { TestRecord } from '../../test/record.ts';
import { type Books, counting, fileOf, otherRows } from './books.ts';
import { keysOf, shippedText } from './facts.ts';
import { differing, freshPay } from './law.ts';

/** What came of a case: how many booked lines were compared, what was wrong, and what was refused on the way. */
export type CaseEnd = {
  readonly name: string;
  readonly compared: number;
  readonly wrong: readonly string[];
  readonly refused: readonly string[];
};

/** The names of all reference cases. */
export const CASES: readonly string[] = oracles.map(({ name }) => name);

/** How often the files of a case come once more. */
const ROUNDS = 3;

/** Locks the period of a reference case, changes its facts a few times, adjusts each time, and holds the law to it. */
export async function changedCase(
  record: TestRecord,
  name: string,
  order: { readonly folder: string; readonly seed: string },
): Promise<CaseEnd> {
  const oracle = oracles.find((each) => each.name === name) as Oracle;
  const { period, facts } = readCase(join(import.meta.dirname, '..', '..', 'test', 'cases', name, 'public'));
  const books: Books = { batches: [], columns: new Map(Object.entries(oracle.columns)), keys: keysOf() };
  const dice = seeded(`${order.seed}/${name}`);
  const text = shippedText(name);
  const refused: string[] = [];
  const attempt = async <T>(change: () => Promise<T>): Promise<T | null> =>
    await change().catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      refused.push(error.message);
      return null;
    });
  const comes = async (table: string, rows: Parameters<typeof fileOf>[2], replaces: number | null): Promise<void> => {
    const came = await record.tried(`${table}.csv`, fileOf(books, table, rows), { table, replaces });
    if (came.batch === null) refused.push(...came.problems.map(({ code }) => code));
    else if (!came.again) books.batches.push({ number: came.batch.number, table, rows, replaces, undone: false });
  };
  if ((await attempt(() => record.released(text, { from: period }))) === null) return { name, compared: 0, wrong: [], refused };
  for (const [table, rows] of Object.entries(facts)) if (books.columns.has(table)) await comes(table, rows, null);
  if ((await attempt(() => record.locked(name, period, { holding: true }))) === null) return { name, compared: 0, wrong: [], refused };
  for (let round = 0; round < ROUNDS; round += 1) {
    const batch = dice.pick(counting(books).filter(({ rows }) => rows.length > 0));
    await comes(batch.table, otherRows(dice, books, batch), batch.number);
    const proposed = await attempt(() => record.adjusts(name, period, { instalments: dice.int(1, 3) }));
    const number = proposed?.number ?? null;
    if (number !== null) await decideAdjustment(record.office, number, dice.chance(70) ? 'approved' : 'rejected', '决定');
  }
  const last = await attempt(() => record.adjusts(name, period));
  const fresh = await freshPay(books, order.folder, { text, period });
  if (last === null || fresh === null)
    return {
      name,
      compared: 0,
      wrong: (last === null) === (fresh === null) ? [] : [`refused ${last === null}, from files ${fresh === null}`],
      refused,
    };
  const booked = await record.asks((desk) => bookedFor(desk, { scheme: name, period, asOf: LATEST }));
  const { wrong, compared } = differing(booked, fresh);
  return { name, compared, wrong, refused };
}
