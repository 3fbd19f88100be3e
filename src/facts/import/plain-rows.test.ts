/** Holds the table of transitions to the plain reading of rows: however lines come together, the same is said of them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnType } from '../../methods/tables.ts';
import { anyCell, plainCell, plainStart } from './plain-cells.ts';
import { type PlainColumn, rowScan } from './plain-rows.ts';

const YUAN: ColumnType = { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false };

/** A column of plain cells of a type; null: one that nobody reads. */
const columnOf = (type: ColumnType | null): PlainColumn => ({
  first: plainStart(type) ?? anyCell,
  later: (type === null ? null : plainCell(type)?.start) ?? anyCell,
});

const STYLE = { delimiter: ',', windows: false, columns: [columnOf({ is: 'text' }), columnOf(YUAN), columnOf(null)] };

/** How many rows a stretch of lines has; null where one of them is not plain. */
function rowsIn(text: string): number | null {
  const scan = rowScan(STYLE);
  return scan.at(Buffer.from(text)) ? scan.rows() : null;
}

/** The same by a pattern: a text without blanks around, yuan and whatever else, not all blank, no total at the beginning. */
const PLAIN = /^(?!合计,|,,合计(?:,|$)|,,(?:,|$))(?:[甲乙](?: ?[甲乙])*|合计)?,(?:-?\d{1,13}(?:\.\d{1,2})?)?,[^,]*,?$/;

const cell = (odd: string) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom('甲', '甲 乙', '') }, { weight: 1, arbitrary: fc.constantFrom(odd, '合计') });
const amount = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: -99999, max: 99999 }).map((fen) => String(fen / 100)) },
  { weight: 1, arbitrary: fc.constantFrom('', '1.234', '1,2', '-') },
);
const line = fc.tuple(cell('甲 '), amount, cell('乙')).map((cells) => cells.join(','));

test('a file is plain where each of its lines is, alone or many together', () => {
  let [plain, odd] = [0, 0];
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3000 }), (lines, times) => {
      const wanted = lines.every((each) => PLAIN.test(each));
      // A good row before and behind, many times over, so that a block has all its parts.
      const many = `${'甲,1.50,\n'.repeat(times)}${lines.map((each) => `${each}\n`).join('')}${'乙,2,甲\n'.repeat(times)}`;
      expect([lines, rowsIn(many)]).toEqual([lines, wanted ? lines.length + 2 * times : null]);
      if (wanted) plain += 1;
      else odd += 1;
    }),
    { numRuns: 150 },
  );
  expect(Math.min(plain, odd)).toBeGreaterThan(20);
});

test('the last line may lack its end, and nothing follows such a line', () => {
  const scan = rowScan(STYLE);
  expect(scan.at(Buffer.from('甲,1,\n乙,2,'))).toBe(true);
  expect(scan.rows()).toBe(2);
  expect(scan.at(Buffer.from('甲,1,\n'))).toBe(false);
  expect(rowsIn('甲,1,\n乙,2')).toBeNull();
});

test('one row that is not plain is found in any place of many blocks', () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => `甲${index},${index}.25,x\n`);
  for (const at of [0, 1, 1234, 4096, 9999, 20_000, 33_333, 39_998, 39_999]) {
    expect(rowsIn(rows.with(at, '甲,1.255,x\n').join(''))).toBeNull();
    expect(rowsIn(rows.with(at, '甲,1.25,x,y\n').join(''))).toBeNull();
  }
  expect(rowsIn(rows.join(''))).toBe(40_000);
});
