/** A payroll as files: what stands in each kind, that each is sealed and appears whole or not at all, and what is refused. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAYROLL, PROVENANCE, payrollLine } from '../../../test/payrolls.ts';
import { testFolder } from '../../../test/terminal.ts';
import { canonical } from '../../lib/canonical.ts';
import type { Payroll } from '../../lib/payroll.ts';
import { inspect } from '../seal/file.ts';
import { openKeys, type SigningKeys } from '../seal/keys.ts';
import { payrollJson } from './json.ts';
import { amountText } from './words.ts';
import { type PayrollWritten, writePayroll } from './write.ts';

const folder = testFolder();

/** How many changed bytes are tried of each file; `HENGJI_SEAL_CHANGES=10000` for a campaign. */
const CHANGES = Number(process.env['HENGJI_SEAL_CHANGES'] ?? 100);

let keys: SigningKeys;

beforeAll(async () => {
  const opened = await openKeys(join(folder, 'data'));
  if (opened.keys === null) throw new Error('no keys');
  keys = opened.keys;
});

const at = (name: string): string => join(folder, name);

const write = async (name: string, payroll: Payroll = PAYROLL, language: 'zh' | 'en' = 'zh'): Promise<PayrollWritten> =>
  await writePayroll(payroll, name.endsWith('/') ? `${at(name)}/` : at(name), { language, keys });

const withLine = (over: Parameters<typeof payrollLine>[0]): Payroll => ({
  provenance: PROVENANCE,
  lines: [payrollLine(over)],
  figures: [],
});

/** The cells of a sheet as another library shows them, texts and numbers. */
async function sheetOf(name: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(at(name));
  const rows: unknown[][] = [];
  book.getWorksheet(sheet)?.eachRow((row) => void rows.push(Array.from({ length: row.cellCount }, (_, k) => row.getCell(k + 1).value)));
  return rows;
}

test.each(['a.xlsx', 'a.csv', 'a.json', 'a.pdf', 'a.XLSX'])('%s is sealed with what it is, and nothing is left beside it', async (name) => {
  const { files, problems } = await write(name);
  expect(problems).toEqual([]);
  expect(files).toEqual(name === 'a.csv' ? [at(name), `${at(name)}.seal`] : [at(name)]);
  expect(await inspect(at(name))).toMatchObject({ is: 'valid', seal: { about: PROVENANCE, fingerprint: keys.fingerprint } });
  expect(readdirSync(folder).filter((each) => each.endsWith('.part'))).toEqual([]);
});

test.each(['real.xlsx', 'real.csv', 'real.json', 'real.pdf'])('any changed byte of %s is found', async (name) => {
  await write(name);
  for (const path of name.endsWith('.csv') ? [at(name), `${at(name)}.seal`] : [at(name)]) {
    const bytes = readFileSync(path);
    const change = fc.record({ place: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ place, by }) => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ by;
        writeFileSync(path, changed);
        expect((await inspect(at(name))).is).not.toBe('valid');
      }),
      { numRuns: CHANGES },
    );
    writeFileSync(path, bytes);
  }
  expect((await inspect(at(name))).is).toBe('valid');
});

test('CSV: a row for each line, amounts as plain numbers, made for programs and spreadsheets', async () => {
  await write('lines.csv');
  expect(readFileSync(at('lines.csv'), 'utf8')).toBe(
    [
      '\ufeff"编号","姓名","项目代码","项目","类别","所属期","发放期","金额（元）","原因","更正的核算"',
      '"E001","张晓雯","commission","基本提成","本期","2026-10","2026-10",12850.00,"",""',
      '"E001","张晓雯","fine","质检扣款","本期","2026-10","2026-10",-150.50,"",""',
      '"E001","张晓雯","commission","基本提成","扣回","2026-09","2026-10",-423.50,"订单 9 月 28 日成交、10 月 6 日退款","R-4"',
      '"E001","张晓雯","heads","到院人头奖","补发","2026-08","2026-10",80.00,"补录两条","R-3"',
      '"E002","李想","commission","基本提成","本期","2026-10","2026-10",6000.05,"",""',
      '',
    ].join('\r\n'),
  );
  await write('lines-en.csv', withLine({ fen: -1n, kind: 'adjustment', reason: 'a "b", c' }), 'en');
  expect(readFileSync(at('lines-en.csv'), 'utf8').split('\r\n').slice(0, 2)).toEqual([
    '\ufeff"id","name","item","title","kind","charge period","pay period","amount (yuan)","reason","corrected run"',
    '"E001","张晓雯","commission","基本提成","taken back","2026-10","2026-10",-0.01,"a ""b"", c",""',
  ]);
});

test('JSON: canonical, amounts as texts in yuan and in fen; the seal is its last member', async () => {
  await write('a.json');
  const text = readFileSync(at('a.json'), 'utf8');
  const { seal, ...rest } = JSON.parse(text);
  expect(text).toBe(`${canonical(rest).slice(0, -1)},"seal":${canonical(seal)}}\n`);
  expect(rest).toMatchObject({ format: 'hengji-payroll-1', provenance: PROVENANCE, figures: PAYROLL.figures });
  expect(rest.lines[2]).toMatchObject({ amount: '-423.50', fen: '-42350', kind: 'adjustment', from: 'R-4' });
  expect(rest.lines).toHaveLength(5);
});

test('JSON in pieces is the canonical text of the whole, however many lines', () => {
  for (const count of [0, 1, 2000, 2001, 4000]) {
    const payroll = { ...PAYROLL, lines: Array.from({ length: count }, (_, k) => payrollLine({ fen: BigInt(k) })), figures: [] };
    const text = [...payrollJson(payroll)].join('');
    expect(text).toBe(canonical(JSON.parse(text)));
    expect(JSON.parse(text).lines).toHaveLength(count);
  }
});

describe('a workbook', () => {
  test('ends with the end of its archive, sealed or not: LibreOffice looks for it in the last half kilobyte', async () => {
    await write('end.xlsx');
    const end = readFileSync(at('end.xlsx')).subarray(-22);
    expect([end.subarray(0, 4).toString('latin1'), end.readUInt16LE(20)]).toEqual(['PK\x05\x06', 0]);
  });

  test('has a row for each person: a column for each item, one for the adjustments of each, the total', async () => {
    await write('book.xlsx');
    expect(await sheetOf('book.xlsx', '工资')).toEqual([
      ['编号', '姓名', '基本提成', '质检扣款', '基本提成（补发/扣回）', '到院人头奖（补发/扣回）', '合计（元）'],
      ['E001', '张晓雯', 12850, -150.5, -423.5, 80, 12356],
      ['E002', '李想', 6000.05, null, null, null, 6000.05],
      ['E003', '王未'],
    ]);
  });

  test('has a row for each line, and where it comes from with totals to check by', async () => {
    await write('book.xlsx');
    const lines = await sheetOf('book.xlsx', '明细');
    expect(lines).toHaveLength(6);
    expect(lines[3]).toEqual([
      'E001',
      '张晓雯',
      'commission',
      '基本提成',
      '扣回',
      '2026-09',
      '2026-10',
      -423.5,
      '订单 9 月 28 日成交、10 月 6 日退款',
      'R-4',
    ]);
    const origin = new Map((await sheetOf('book.xlsx', '出处')).map(([name, value]) => [name, value]));
    expect(origin.get('核算')).toBe('R-7');
    expect(origin.get('状态')).toBe('已封账');
    expect([origin.get('人数'), origin.get('明细行数'), origin.get('合计（元）')]).toEqual(['3', '5', '18356.05']);
  });

  test('tells items of one title apart, and speaks English', async () => {
    const lines = [
      payrollLine({ item: 'a', title: '奖金', fen: 1n }),
      payrollLine({ item: 'b', title: '奖金', fen: 2n }),
      payrollLine({ item: 'a', title: '奖金', fen: 3n }),
    ];
    await write('titles.xlsx', { provenance: PROVENANCE, lines, figures: [] }, 'en');
    expect(await sheetOf('titles.xlsx', 'payroll')).toEqual([
      ['id', 'name', '奖金 a', '奖金 b', 'total (yuan)'],
      ['E001', '张晓雯', 0.04, 0.02, 0.06],
    ]);
  });

  test.each([10n ** 15n - 1n, -(10n ** 15n) + 1n])('%d fen are exact to the last', async (fen) => {
    expect((await write('large.xlsx', withLine({ fen }))).problems).toEqual([]);
    expect((await sheetOf('large.xlsx', '明细'))[1]?.[7]).toBe(Number(`${fen < 0n ? '-' : ''}9999999999999.99`));
  });

  test('one fen more is refused: PAYROLL_AMOUNT', async () => {
    for (const fen of [10n ** 15n, -(10n ** 15n)]) {
      const { files, problems } = await write('wide.xlsx', withLine({ fen }));
      expect([files, problems]).toMatchObject([[], [{ code: 'PAYROLL_AMOUNT', values: { subject: 'E001' } }]]);
    }
    const both = [payrollLine({ fen: 6n * 10n ** 14n }), payrollLine({ fen: 6n * 10n ** 14n })];
    expect((await write('wide.xlsx', { ...PAYROLL, lines: both })).problems).toMatchObject([{ code: 'PAYROLL_AMOUNT' }]);
    expect(existsSync(at('wide.xlsx'))).toBe(false);
    expect((await write('wide.csv', withLine({ fen: 10n ** 20n }))).problems).toEqual([]);
  });

  test('a text longer than a cell is refused, as long as one is not: PAYROLL_TEXT', async () => {
    expect((await write('long.xlsx', withLine({ reason: 'a'.repeat(32_767) }))).problems).toEqual([]);
    expect((await write('long.xlsx', withLine({ reason: 'a'.repeat(32_768) }))).problems).toMatchObject([{ code: 'PAYROLL_TEXT' }]);
  });

  test('more lines than a sheet has rows are refused: PAYROLL_ROWS', async () => {
    const lines = new Array(1_048_576).fill(payrollLine({ fen: 1n }));
    const { problems } = await write('rows.xlsx', { ...PAYROLL, lines });
    expect(problems).toMatchObject([{ code: 'PAYROLL_ROWS', values: { rows: 1_048_576, most: 1_048_575 } }]);
  });
});

describe('payslips in a folder', () => {
  test('are one sealed file for each person, named so that people find theirs', async () => {
    const { files, problems } = await write('slips/');
    expect(problems).toEqual([]);
    expect(files.map((file) => file.slice(at('slips/').length))).toEqual([
      '2026-10 E001 张晓雯.pdf',
      '2026-10 E002 李想.pdf',
      '2026-10 E003 王未.pdf',
    ]);
    for (const file of files) expect((await inspect(file)).is).toBe('valid');
    expect(await inspect(files[0] ?? '')).toMatchObject({ seal: { about: { ...PROVENANCE, subject: 'E001 张晓雯' } } });
    expect(existsSync(at('slips.part'))).toBe(false);
  });

  test('a folder is also a path without an ending, and one that is there and empty', async () => {
    mkdirSync(at('empty'));
    expect((await write('empty')).files).toHaveLength(3);
    expect(readdirSync(at('empty'))).toHaveLength(3);
  });

  test('names that a system does not take, or takes for one, are told apart', async () => {
    const lines = ['../../a:b', 'e1', 'E1', 'E1'].map((subject, k) => payrollLine({ subject: k === 3 ? 'E1~2' : subject, name: '\u0007' }));
    const { files } = await write('names', { ...PAYROLL, lines, figures: [] });
    expect(files.map((file) => file.slice(at('names/').length))).toEqual([
      '2026-10 .._.._a_b _.pdf',
      '2026-10 e1 _.pdf',
      '2026-10 E1 _~2.pdf',
      '2026-10 E1~2 _.pdf',
    ]);
    expect(readdirSync(at('names'))).toHaveLength(4);
  });

  test('are not put among others: PAYROLL_FOLDER', async () => {
    mkdirSync(at('full'));
    writeFileSync(at('full/old.pdf'), 'old');
    expect(await write('full/')).toMatchObject({ files: [], problems: [{ code: 'PAYROLL_FOLDER' }] });
    expect(readdirSync(at('full'))).toEqual(['old.pdf']);
  });
});

test.each(['a.docx', 'a.xls', 'a.2026'])('%s is no kind of file: PAYROLL_KIND', async (name) => {
  expect(await write(name)).toMatchObject({ files: [], problems: [{ code: 'PAYROLL_KIND' }] });
});

test('without anybody nothing is written: PAYROLL_NOBODY', async () => {
  expect(await write('nobody.csv', { provenance: PROVENANCE, lines: [], figures: [] })).toMatchObject({
    files: [],
    problems: [{ code: 'PAYROLL_NOBODY' }],
  });
  expect(existsSync(at('nobody.csv'))).toBe(false);
});

test.each(['nowhere/a.xlsx', 'nowhere/a.csv', 'nowhere/a.pdf', 'nowhere/slips/'])(
  '%s cannot be written, and says why: PAYROLL_WRITE',
  async (name) => {
    expect(await write(name)).toMatchObject({ files: [], problems: [{ code: 'PAYROLL_WRITE', values: { why: 'ENOENT' } }] });
  },
);

test('a file that fails leaves the old one as it was, with its seal', async () => {
  await write('old.csv');
  const old = readFileSync(at('old.csv'));
  const bug = { ...PAYROLL, lines: [payrollLine({ fen: undefined as unknown as bigint })] };
  await expect(write('old.csv', bug)).rejects.toThrow();
  expect(readFileSync(at('old.csv'))).toEqual(old);
  expect((await inspect(at('old.csv'))).is).toBe('valid');
});

test('half characters are written as the sign for what cannot be shown', async () => {
  await write('half.json', withLine({ name: '张\ud800' }));
  expect(JSON.parse(readFileSync(at('half.json'), 'utf8')).lines[0].name).toBe('张\ufffd');
});

test.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [-5n, '−0.05'],
  [99_999n, '999.99'],
  [100_000n, '1,000.00'],
  [-123_456_789n, '−1,234,567.89'],
])('%d fen are read as %s', (fen, text) => {
  expect(amountText(fen)).toBe(text);
});
