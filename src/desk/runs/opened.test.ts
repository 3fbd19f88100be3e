/** What stays open of kept runs: the same for whoever looks again, never another's, and nothing once a file is not what it was. */

import { appendFileSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEALS, deals, refusal, STAFF, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { results } from '../../engine/results.ts';
import { openNewest } from '../months/standing.ts';
import { runFolder } from './compute.ts';
import { runNumbered } from './find.ts';
import { openSubject, rowsIn } from './reopen.ts';

const record = records();

async function house(name: string, amount: number): Promise<TestRecord> {
  const own = await record(name);
  await own.released(DEALS);
  await own.imports('employees.csv', STAFF);
  await own.imports('deals.csv', deals(`D1 E1 2026-10-02 ${amount}.00 0`));
  await own.computed('deals', '2026-10');
  return own;
}

/** The total of a person by run 1, as it is printed. */
async function total({ office, asks }: TestRecord, person: string): Promise<unknown> {
  const opened = await openSubject(office, await asks((desk) => runNumbered(desk, 1)), person);
  return opened === null ? null : results(opened.evaluation)[person]?.['total'];
}

test('the same run number and the same person of two organisations are two', async () => {
  const [here, there] = [await house('甲', 100), await house('乙', 200)];
  for (let again = 0; again < 2; again += 1) {
    expect(await total(here, 'E1')).toMatch(/^3002/); // 3000 + 100 × 2 %
    expect(await total(there, 'E1')).toMatch(/^3004/); // 3000 + 200 × 2 %
    expect(await total(here, 'E9')).toBeNull();
  }
});

test('rows are found in several runs at once, known or not', async () => {
  const own = await house('丙', 100);
  await own.computed('deals', '2026-09');
  const [first, second] = await own.asks(async (desk) => [await runNumbered(desk, 1), await runNumbered(desk, 2)]);
  if (first === undefined || second === undefined) throw new Error('two runs');
  expect(await rowsIn(own.office, [second], 'E2')).toEqual([1]);
  expect(await rowsIn(own.office, [first, second], 'E2')).toEqual([1, 1]);
  expect(await rowsIn(own.office, [first, second], 'E9')).toEqual([null, null]);
  expect(await rowsIn(own.office, [], 'E1')).toEqual([]);
});

test('what is opened before anybody asks is told the same, and what cannot be opened is told to whoever looks', async () => {
  const own = await house('戊', 100);
  await own.computed('deals', '2026-09');
  const [name = ''] = readdirSync(runFolder(own.office)).filter((each) => each.endsWith('.trace.parquet'));
  const goOn = new AbortController();
  await openNewest(own.office, goOn.signal);
  expect(await total(own, 'E1')).toMatch(/^3002/);
  appendFileSync(join(runFolder(own.office), name), 'x');
  await openNewest(own.office, goOn.signal);
  const looks = [1, 2].map(async (run) => openSubject(own.office, await own.asks((desk) => runNumbered(desk, run)), 'E1'));
  expect((await Promise.allSettled(looks)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a file that is changed is found out, though it was opened before, and also where its time is set back', async () => {
  const own = await house('丁', 100);
  expect(await total(own, 'E1')).toMatch(/^3002/);
  const [name = ''] = readdirSync(runFolder(own.office)).filter((each) => each.endsWith('.results.parquet'));
  const path = join(runFolder(own.office), name);
  appendFileSync(path, 'x');
  utimesSync(path, 0, 0);
  expect((await refusal(total(own, 'E1'))).code).toBe('RUN_FILES');
});
