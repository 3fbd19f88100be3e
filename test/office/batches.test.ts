/** Batches through the API: the newest first, some at a time, by month; and the rows of one, for those alone who may see them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableLibrary } from '../../src/cli/library.ts';
import { batchFolder } from '../../src/desk/facts/import.ts';
import { undoBatch } from '../../src/desk/facts/undo.ts';
import { type Office, read } from '../../src/desk/office/office.ts';
import { publishPeople } from '../../src/desk/people/published/publish.ts';
import { setBasePay } from '../../src/desk/people/staff/people.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { type Client, codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { DEALS, deals, recordOf, type TestRecord } from '../record.ts';
import { hire, setUp } from '../staff.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let office: Office;
let record: TestRecord;
const clients = new Map<string, Client>();
const who = (person: string): Client => clients.get(person) as Client;

/** Batch 1 is of September, 2 of September and October, 3 and 4 of October. */
beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'E1', name: '王芳', unit: 'ALL' },
  ]);
  await setBasePay(office, { person: 'E1', from: '2026-01-01', fen: 812_345n });
  for (const id of ['ST1', 'FI1', 'E1']) clients.set(id, await api.as(office, id));
  record = recordOf(office, { uploads: testFolder(), moment: () => '' });
  await record.released(DEALS);
  await record.imports('九月.csv', deals('D1 E1 2026-09-03 1200 0'), { table: 'deals' });
  await record.imports('两月.csv', deals('D2 E1 2026-09-30 100 0', 'D3 E1 2026-10-01 100 0'), { table: 'deals' });
  await record.imports('十月.csv', deals('D4 E1 2026-10-05 12000 0', 'D5 E9 2026-10-06 300.5 20', 'D6 E1 2026-10-07 1 0'), {
    table: 'deals',
  });
  await record.imports('再来.csv', deals('D7 E1 2026-10-08 5 0'), { table: 'deals' });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const numbers = ({ body }: Told): readonly number[] => body.rows.map(({ number }: { number: number }) => number);

test('batches come the newest first, some at a time, and by month', async () => {
  const first = await who('ST1').get('/facts/batches?limit=3');
  expect([numbers(first), first.body.next]).toEqual([[4, 3, 2], 2]);
  const rest = await who('ST1').get('/facts/batches?limit=3&before=2');
  expect([numbers(rest), rest.body.next]).toEqual([[1], null]);
  expect(numbers(await who('ST1').get('/facts/batches?month=2026-09'))).toEqual([2, 1]);
  expect(numbers(await who('ST1').get('/facts/batches?month=2026-10&limit=2'))).toEqual([4, 3]);
  expect(numbers(await who('ST1').get('/facts/batches?month=2026-11'))).toEqual([]);
  expect(numbers(await who('ST1').get('/facts/batches?table=deals&state=undone'))).toEqual([]);
  for (const month of ['2026-13', '0000-01']) expect((await who('ST1').get(`/facts/batches?month=${month}`)).status).toBe(422);
});

test('the rows of a batch are told as they were imported, some at a time', async () => {
  const part = await who('FI1').get('/facts/batches/3/rows?limit=2');
  expect(part.body.columns.map(({ title }: { title: string }) => title)).toEqual([
    '成交编号',
    '员工编号',
    '付款日',
    '实付金额',
    '退款金额',
  ]);
  expect(part.body.rows).toEqual([
    { number: 2, cells: ['D4', 'E1', '2026-10-05', '12000.00', '0.00'] },
    { number: 3, cells: ['D5', 'E9', '2026-10-06', '300.50', '20.00'] },
  ]);
  expect([part.body.next, part.body.withheld]).toEqual([3, []]);
  const rest = await who('FI1').get('/facts/batches/3/rows?limit=2&after=3');
  expect([numbers(rest), rest.body.next]).toEqual([[4], null]);
  // What was taken back is in the record all the same.
  await undoBatch(office, 4, '试一试');
  expect(numbers(await who('ST1').get('/facts/batches?state=undone'))).toEqual([4]);
  expect(numbers(await who('ST1').get('/facts/batches/4/rows'))).toEqual([2]);
});

test('who does not see facts sees no rows, and there are none of a batch that is not there', async () => {
  expect((await who('E1').get('/facts/batches/3/rows')).status).toBe(403);
  expect(codeOf(await who('ST1').get('/facts/batches/99/rows'))).toBe('BATCH_UNKNOWN');
});

test('what the record wrote of people is withheld from who may not see it there; a file that was brought is not', async () => {
  const [published] = await publishPeople(office, { period: periodOf('2026-10'), tables: tableLibrary().tables, only: ['employees'] });
  const path = `/facts/batches/${published?.batch?.number}/rows`;
  const names = (columns: readonly { readonly name: string }[]): readonly string[] => columns.map(({ name }) => name);
  const steward = await who('ST1').get(path);
  expect(names(steward.body.withheld)).toEqual(['hired_on', 'regular_on', 'left_on', 'base_pay']);
  expect(names(steward.body.columns)).not.toContain('base_pay');
  expect(JSON.stringify(steward.body.rows)).not.toContain('8123.45');
  const finance = await who('FI1').get(path);
  expect(finance.body.withheld).toEqual([]);
  expect(JSON.stringify(finance.body.rows)).toContain('8123.45');
  const brought = await record.imports('名单.csv', 'employee_id,name,base_pay\nE1,王芳,8123.45\n', { table: 'employees' });
  expect((await who('ST1').get(`/facts/batches/${brought}/rows`)).body.rows).toEqual([{ number: 2, cells: ['E1', '王芳', '8123.45'] }]);
});

test('rows are not shown from a file that is no longer as it was committed', async () => {
  const { file } = await read(office, (desk) =>
    desk.selectFrom('batches').select('file').where('number', '=', 2).executeTakeFirstOrThrow(),
  );
  writeFileSync(join(batchFolder(office), file), 'something else');
  expect(codeOf(await who('ST1').get('/facts/batches/2/rows'))).toBe('BATCH_SIZE');
});
