/** The facts of the demo organisation: the same everywhere, and lifelike enough to be looked at. */

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { textOf } from '../stage.ts';
import { factsOf } from './facts.ts';
import { MONTHS } from './month.ts';

const files = MONTHS.flatMap((month) => factsOf(month));

test('every file of every month is drawn the same on every machine', () => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name}\n${textOf(file)}`);
  expect([files.length, hash.digest('hex')]).toEqual([137, '6cb17c2336a685785946efc06382811abbd03016b276c95a8ade6ac5736aa160']);
});

test('a file has a value for each of its columns, and no file of a month is called like another', () => {
  const odd = files.filter(({ columns, rows }) => rows.length === 0 || rows.some((row) => row.length !== columns.length));
  expect(odd.map(({ name }) => name)).toEqual([]);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
});

test('what a customer pays back is never more than what was paid', () => {
  const rowsOf = (table: string) => files.filter((file) => file.table === table).flatMap(({ rows }) => rows);
  const paid = new Map(rowsOf('orders').map((row) => [row[0], Number(row[6]) - Number(row[7])]));
  const refunds = rowsOf('refunds').filter(([, order]) => order !== 'M0');
  expect(refunds.length).toBeGreaterThan(9);
  expect(refunds.filter((row) => Number(row[5]) > (paid.get(row[1] ?? '') ?? 0))).toEqual([]);
});
