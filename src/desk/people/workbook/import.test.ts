/** Workbooks of people and organisation on real PostgreSQL: all problems by cell, one change, and nothing twice. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { testFolder } from '../../../../test/terminal.ts';
import { lastEntries } from '../../audit/entries.ts';
import { LATEST } from '../../office/latest.ts';
import { read } from '../../office/office.ts';
import { rosterFor } from '../record/current.ts';
import { maskOf, masksOf, privateOf } from '../staff/private.ts';
import { activeOn, basePayOn, personOn, seatsOn } from '../staff/read.ts';
import { type ImportedPeople, importPeople } from './import.ts';
import { writePeopleTemplate } from './template.ts';

const open = records();
const uploads = testFolder();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
});

type Rows = readonly (readonly (string | number | Date | boolean | null)[])[];
type Book = Readonly<Record<string, Rows>>;

/** Writes a workbook; each sheet begins with its headers. */
async function book(sheets: Book): Promise<string> {
  const file = join(mkdtempSync(join(uploads, 'book-')), '人员和组织.xlsx');
  const written = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) written.addWorksheet(name).addRows(rows.map((row) => [...row]));
  await written.xlsx.writeFile(file);
  return file;
}

const imports = async (sheets: Book, preview = false): Promise<ImportedPeople> =>
  importPeople(record.office, { file: await book(sheets), preview });

const CLINIC = {
  单位: [
    ['单位编号', '单位名称', '类型', '上级编号', '开始日', '关闭日'],
    ['G', '光年医美', '集团', null, '2026-01-01', null],
    ['S1', '深圳店', '门店', 'G', '2026/1/1', null],
    ['D9', '旧部', 'department', 'G', '2026年1月1日', '2026-06-01'],
  ],
  岗位: [
    ['岗位编号', '岗位名称', '序列'],
    ['P1', '咨询师', '销售'],
  ],
  人员: [
    ['工号', '姓名', '入职日期', '试用期至', '转正日', '离职日', '离职类型', '手机号', '银行卡号'],
    ['E1', '王芳', new Date('2026-01-01'), null, null, null, null, '１３８００００１２３４', '6222020200005678'],
    ['E2', '李娜', '2026-03-01', '2026-05-31', '2026-05-01', '2026-10-15', '辞职', 13800004321, null],
  ],
  任职: [
    ['员工编号', '单位', '岗位', '开始日', '结束日', '负责人'],
    ['E1', 'S1', 'P1', '2026-01-01', null, '是'],
    ['E2', 'S1', 'P1', '2026-03-01', null, null],
  ],
  底薪: [
    ['员工编号', '生效日', '基本工资'],
    ['E1', '2026-01-01', '０.８万'],
    ['E2', '2026-03-01', 4000.5],
  ],
  假期: [
    ['员工编号', '开始日', '结束日', '假别'],
    ['E1', '2026-10-08', '2026-10-09', '年假'],
  ],
  方案归属: [
    ['方案', '员工编号', '单位编号', '岗位编号', '开始日', '结束日', '理由'],
    ['sales', null, 'S1', null, '2026-01-01', null, '年度方案'],
    ['promotion', 'E2', null, null, '2026-03-01', null, '合同'],
  ],
} satisfies Book;

/** All current rows, as one text. */
const stateOf = async (): Promise<string> => JSON.stringify(await read(record.office, (desk) => rosterFor(desk, { is: 'all' }, LATEST)));

const told = ({ problems }: ImportedPeople): readonly string[] =>
  problems.map(({ code, place }) =>
    place === null || place.in !== 'cell'
      ? code
      : [code, place.sheet, place.row, place.column].filter((each) => each !== undefined).join(' '),
  );

describe('a workbook', () => {
  test('fills an empty record with everything that it says, as one change', async () => {
    const { kept, problems, changes } = await imports(CLINIC);
    expect([kept, problems, changes.length]).toEqual([true, [], 21]);
    await read(record.office, async (desk) => {
      expect([...(await seatsOn(desk, '2026-10-15')).keys()]).toEqual(['E1', 'E2']);
      expect([...(await seatsOn(desk, '2026-10-16')).keys()]).toEqual(['E1']);
      expect([await activeOn(desk, 'E2', '2026-10-15'), await activeOn(desk, 'E2', '2026-10-16')]).toEqual([true, false]);
      expect((await personOn(desk, 'E2', '2026-05-01'))?.standing).toBe('regular');
      expect([await basePayOn(desk, 'E1', '2026-01-01'), await basePayOn(desk, 'E2', '2026-03-01')]).toEqual([800_000n, 400_050n]);
      expect((await masksOf(desk, 'E1')).get('phone')).toBe(maskOf('phone', '13800001234'));
      expect((await privateOf(desk, 'E2')).get('phone')).toBe('13800004321');
    });
    const log = (await lastEntries(record.office, 10)).flatMap((each) => ('entry' in each ? [each.entry.action] : []));
    expect(log).toEqual(['organisation added', 'people imported']);
  });

  test('the same again changes nothing and leaves no entry in the log', async () => {
    await imports(CLINIC);
    const [before, entries] = [await stateOf(), (await lastEntries(record.office, 10)).length];
    const again = await imports(CLINIC);
    expect([again.kept, again.changes, again.problems]).toEqual([false, [], []]);
    expect([await stateOf(), (await lastEntries(record.office, 10)).length]).toEqual([before, entries]);
  });

  test('one that changed is shown before anything is written, and writes only what differs', async () => {
    await imports(CLINIC);
    const changed = { ...CLINIC, 底薪: [...CLINIC.底薪.slice(0, 2), ['E2', '2026-03-01', 4100], ['E2', '2026-06-01', 4200]] };
    const before = await stateOf();
    const shown = await imports(changed, true);
    expect(shown.changes.map(({ table, was, is }) => [table, (was as { fen?: string } | null)?.fen, (is as { fen?: string }).fen])).toEqual(
      [
        ['base_pays', '400050', '410000'],
        ['base_pays', undefined, '420000'],
      ],
    );
    expect([shown.kept, await stateOf()]).toEqual([false, before]);
    expect((await imports(changed)).changes).toHaveLength(2);
    expect(await read(record.office, (desk) => basePayOn(desk, 'E2', '2026-06-01'))).toBe(420_000n);
  });

  test('a corrected day of joining takes the place of the old one; private values are shown as masks', async () => {
    const people = CLINIC.人员;
    await imports({ 人员: people.slice(0, 2) });
    const shown = await imports({ 人员: [people[0]!, ['E1', '王芳', '2025-12-01', null, null, null, null, null, '6222020299995678']] });
    expect(JSON.stringify(shown.changes)).not.toContain('6222');
    expect(shown.changes.map(({ table }) => table)).toEqual(['person_private', 'employment_events', 'employment_events']);
    expect(shown.kept).toBe(true);
    await read(record.office, async (desk) => {
      expect([await activeOn(desk, 'E1', '2025-12-01'), (await privateOf(desk, 'E1')).get('bank account')]).toEqual([
        true,
        '6222020299995678',
      ]);
    });
  });

  test('who left and stands in it with a later day of joining joins again', async () => {
    await imports(CLINIC);
    const again = { 人员: [CLINIC.人员[0], ['E2', '李娜', '2026-12-01', null, null, null, null, null, null]] } as Book;
    await imports(again);
    const days = ['2026-10-15', '2026-10-16', '2026-11-30', '2026-12-01'];
    expect(await Promise.all(days.map((day) => read(record.office, (desk) => activeOn(desk, 'E2', day))))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect((await imports(again)).changes).toEqual([]);
  });

  test('who leaves by it has no open seat and no scheme of their own after that, also those that it does not name', async () => {
    const [head, first, second] = CLINIC.人员;
    const staying = [...second!.slice(0, 5), null, null, ...second!.slice(7)];
    await imports({ ...CLINIC, 人员: [head!, first!, staying] });
    const { changes } = await imports({ 人员: [head!, second!] });
    expect(changes.map(({ table }) => table).toSorted()).toEqual(['employment_events', 'scheme_assignments', 'seats']);
    expect((await imports(CLINIC)).changes).toEqual([]);
  });

  test('all its problems are told by cell, and nothing of it is written', async () => {
    const wrong = await imports({
      ...CLINIC,
      单位: [...CLINIC.单位, ['X', '', '部', 'G', '2026-01-01', null], ['Y', '某部', '部', 'G', '2026-13-01', null]],
      人员: [...CLINIC.人员, ['E3', '张敏', null, null, null, null, null, '没有', null]],
      底薪: [...CLINIC.底薪, ['E1', '2026-01-01', '1'], ['E1', null, '一千']],
    });
    expect(told(wrong)).toEqual([
      ...['CELL_NO_SUCH_DAY 单位 6 开始日', 'CELL_NUMBER 底薪 5 基本工资', 'PEOPLE_WORD 单位 5 类型', 'PEOPLE_WORD 单位 6 类型'],
      'PEOPLE_PRIVATE 人员 4 手机号',
    ]);
    expect(JSON.stringify(wrong.problems)).not.toContain('没有');
    expect([wrong.kept, (await lastEntries(record.office, 10)).length]).toEqual([false, 1]);
  });

  test('blank cells and rows that stand twice are told too', async () => {
    const wrong = await imports({
      岗位: [...CLINIC.岗位, ['P1', '顾问', ''], ['P2', '', '']],
      底薪: [...CLINIC.底薪, ['E1', null, 1]],
    });
    expect(told(wrong)).toEqual(['KEY_TWICE 岗位 3 岗位编号', 'PEOPLE_BLANK 岗位 4 岗位名称', 'KEY_BLANK 底薪 4 开始日']);
  });

  test('what does not hold together is told at its cells', async () => {
    const wrong = await imports({
      ...CLINIC,
      单位: [...CLINIC.单位, ['A', 'A', '部门', 'B', '2026-01-01', null], ['B', 'B', '部门', 'A', '2026-01-01', null]],
      任职: [...CLINIC.任职, ['E1', 'D9', 'P1', '2026-02-01', null, null], ['E7', 'S1', 'P7', '2026-02-01', null, null]],
      假期: [...CLINIC.假期, ['E1', '2026-10-09', '2026-10-10', '病假']],
    });
    expect(told(wrong)).toEqual([
      ...['UNIT_LOOP 单位 5 上级编号', 'UNIT_LOOP 单位 6 上级编号', 'SEAT_UNIT_CLOSED 任职 4 单位编号'],
      ...[
        'SEAT_MAIN_TWICE 任职 4 是否主任职',
        'POST_UNKNOWN 任职 5 岗位编号',
        'SEAT_NOT_EMPLOYED 任职 5 开始日',
        'LEAVE_OVERLAP 假期 3 开始日',
      ],
    ]);
    expect((await lastEntries(record.office, 10)).length).toBe(1);
  });

  test('sheets that are none of it are left aside; a file without any, or with one twice, is refused', async () => {
    expect((await imports({ 岗位: CLINIC.岗位, 说明: [['x']] })).aside).toEqual(['说明']);
    expect(told(await imports({ 说明: [['x']] }))).toEqual(['PEOPLE_SHEETS']);
    expect(told(await imports({ 岗位: CLINIC.岗位, 职位: CLINIC.岗位 }))).toEqual(['PEOPLE_SHEET_TWICE']);
    expect(
      told(
        await imports({
          岗位: [
            ['岗位编号', 'abc'],
            ['P1', 'x'],
          ],
        }),
      ),
    ).toEqual(['PEOPLE_COLUMN_MISSING 岗位 1']);
    expect(
      told(
        await imports({
          岗位: [
            ['岗位编号', '岗位名'],
            ['P1', 'x'],
          ],
        }),
      ),
    ).toEqual(['PEOPLE_COLUMN_MISSING_NEAR 岗位 1 岗位名']);
    expect(told(await importPeople(record.office, { file: '/nowhere.xlsx', preview: false }))).toEqual(['IMPORT_FILE_MISSING']);
    const text = join(uploads, 'people.jsonl');
    writeFileSync(text, '{}\n');
    expect(told(await importPeople(record.office, { file: text, preview: false }))).toEqual(['PEOPLE_FILE_KIND']);
  });

  test('a CSV file holds one of the sheets, by its name, with headers in English too', async () => {
    const file = join(mkdtempSync(join(uploads, 'csv-')), 'posts.csv');
    writeFileSync(file, 'post,title,family\nP1,顾问,\n');
    const { kept, changes } = await importPeople(record.office, { file, preview: false });
    expect([kept, changes]).toEqual([true, [{ table: 'posts', was: null, is: { post: 'P1', title: '顾问', family: null } }]]);
  });

  test('the template has all sheets and headers, and says nothing as it is', async () => {
    const file = join(mkdtempSync(join(uploads, 'template-')), 'template.xlsx');
    await writePeopleTemplate(file);
    const { problems, changes, aside } = await importPeople(record.office, { file, preview: false });
    expect([problems, changes, aside]).toEqual([[], [], []]);
    const written = new exceljs.Workbook();
    await written.xlsx.readFile(file);
    expect(written.worksheets.map(({ name }) => name)).toEqual(Object.keys(CLINIC));
    expect(written.worksheets[6]?.getRow(1).values).toEqual([
      undefined,
      '方案',
      '员工编号',
      '单位编号',
      '岗位编号',
      '开始日',
      '结束日',
      '理由',
    ]);
  });
});

test('whatever stands in it, twice is once', async () => {
  const day = (min: number, max: number) => fc.integer({ min, max }).map((each) => `2026-02-${String(each).padStart(2, '0')}`);
  const people = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      // Some leave before they come, and are refused.
      joined: day(1, 16),
      left: fc.option(day(14, 28)),
      unit: fc.constantFrom('G', 'S1'),
      pay: fc.nat(9999),
    }),
    {
      selector: ({ id }) => id,
      minLength: 1,
    },
  );
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(people, people, async (first, second) => {
      count += 1;
      record = await open(`单位 ${count} 随意`);
      for (const rows of [first, second]) {
        const sheets = {
          ...{ 单位: CLINIC.单位, 岗位: CLINIC.岗位 },
          人员: [
            ['工号', '姓名', '入职日', '离职日', '离职类型'],
            ...rows.map(({ id, joined, left }) => [id, `人${id}`, joined, left, left === null ? null : '调出']),
          ],
          任职: [['员工编号', '单位', '岗位', '开始日'], ...rows.map(({ id, unit, joined }) => [id, unit, 'P1', joined])],
          底薪: [['员工编号', '开始日', '底薪'], ...rows.map(({ id, joined, pay }) => [id, joined, pay])],
        };
        const once = await imports(sheets);
        const state = await stateOf();
        const again = await imports(sheets);
        if (!once.kept) continue;
        taken += 1;
        expect([again.kept, again.changes, again.problems, await stateOf()]).toEqual([false, [], [], state]);
      }
    }),
    { numRuns: 15 },
  );
  expect(taken).toBeGreaterThan(3);
});
