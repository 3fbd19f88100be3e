/** No text of a payroll becomes a formula in a spreadsheet, and none is changed on the way; ten thousand that try. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookFindings, csvFindings, exportSafety } from '../../../test/export-safety.ts';
import { payrollLine } from '../../../test/payrolls.ts';
import { testFolder } from '../../../test/terminal.ts';
import { writeBook } from '../book.ts';
import { openKeys } from '../seal/keys.ts';
import { inert } from './inert.ts';

const folder = testFolder();

/** `HENGJI_EXPORT_TEXTS=1000000 HENGJI_EXPORT_SEED=7` for a campaign of another size. */
const texts = Number(process.env['HENGJI_EXPORT_TEXTS'] ?? 10_000);
const seed = Number(process.env['HENGJI_EXPORT_SEED'] ?? 1);

test('of ten thousand hostile texts none is live and none is lost, in CSV and in XLSX', async () => {
  const { keys } = await openKeys(folder);
  if (keys === null) throw new Error('no keys');
  const safety = await exportSafety({ texts, seed, folder, keys });
  expect(safety.findings.slice(0, 20)).toEqual([]);
  expect(safety.texts).toBe(texts);
  expect(safety.cells).toBeGreaterThan(texts * 4);
});

test('the readers see what they look for: a live text, a lost one, a formula', async () => {
  const line = payrollLine({ title: '=1+1', reason: '', from: '' });
  const row = (title: string): string => `"E001","张晓雯","commission","${title}","本期","2026-10","2026-10",12850.00,"",""\r\n`;
  const heads = '\ufeff"a","b","c","d","e","f","g","h","i","j"\r\n';
  expect(csvFindings(heads + row("'=1+1"), [line])).toEqual([]);
  expect(csvFindings(heads + row('=1+1'), [line])).toEqual(['CSV: line 0 changed', 'CSV: line 0 is live']);
  expect(csvFindings(heads + row('a;=1+1'), [line])).toContainEqual(expect.stringContaining('live with another delimiter'));
  const path = join(folder, 'live.xlsx');
  await writeBook(path, (book) => {
    const sheet = book.addWorksheet('a');
    sheet.addRow([{ formula: '1+1', result: 2 }]).commit();
    sheet.commit();
  });
  const { findings } = await bookFindings(path, [line]);
  for (const words of ['is no plain value', 'lost "=1+1"', 'amounts changed'])
    expect(findings).toContainEqual(expect.stringContaining(words));
});

describe('a CSV text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-2850', "'-2850"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['\ta', "'\ta"],
    ['\ra', "'\ra"],
    ['\0a', "'\0a"],
    ['  =1', "'  =1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['备注;=1', "备注;'=1"],
    ['a\n=1', "a\n'=1"],
    ['\t＝1', "'\t'＝1"],
    [' \n=1', " \n'=1"],
    ['a\t\0', "a\t'\0"],
    ["'=1", "'=1"],
    ['张三', '张三'],
    ['2026-10', '2026-10'],
    ['a=b', 'a=b'],
    ['a,-b', 'a,-b'],
    ['', ''],
  ])('%j stands as %j', (text, wanted) => {
    expect(inert(text)).toBe(wanted);
  });
});
