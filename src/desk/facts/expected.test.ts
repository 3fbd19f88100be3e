/** Tests of what is told before rows come in: people whom nobody knows, rows without anybody, columns that released schemes need. */

import { describe, expect, test } from 'vitest';
import { DEALS, STAFF, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';

const record = records();

/** The usual start without any deals: two people, the scheme in force. */
async function start(name: string): Promise<TestRecord> {
  const found = await record(name);
  await found.released(DEALS);
  await found.imports('employees.csv', STAFF);
  return found;
}

const HEAD = 'deal_id,employee_id,paid_on,amount,refunded';

/** The warnings of a look at a file of deals: their codes and the values that matter. */
async function looked({ tried }: TestRecord, text: string, more: Parameters<TestRecord['tried']>[2] = {}) {
  const { problems, preview, batch } = await tried('deals.csv', text, { preview: true, ...more });
  expect([preview?.errors, batch]).toEqual([0, null]);
  return problems.map(({ code, severity, place, values }) => ({ code, severity, place, values }));
}

describe('a look at rows', () => {
  test('names those of people whom nobody knows, with what they come to and who may be meant', async () => {
    const found = await start('没有这个人');
    const rows = [
      'D1,E1,2026-10-01,100,0',
      'D2,E9999,2026-10-02,15000,0',
      'D3,王芳,2026-10-03,500.50,0',
      'D4,e 2,2026-10-03,53.50,0',
      'D5,E9999,2026-10-04,1,0',
    ];
    const [told, more] = await looked(found, `${HEAD}\n${rows.join('\n')}\n`);
    expect(more).toBeUndefined();
    expect(told).toMatchObject({
      ...{ code: 'IMPORT_PERSON_UNKNOWN_NEAR', severity: 'warning', place: { file: 'deals.csv', row: 3, column: 'employee_id' } },
      values: {
        ...{ count: 4, sum: '15555.00', sumTitle: '实付金额', column: '员工编号' },
        named: '「E9999」（第 3 行）、「王芳」（第 4 行）、「e 2」（第 5 行）',
        near: '「王芳」→「E1」、「e 2」→「E2」',
      },
    });
  });

  test('says how many rows are blank in the column that says whose they are', async () => {
    const found = await start('没填人');
    const [told] = await looked(found, `${HEAD}\nD1,E1,2026-10-01,100,0\nD2,,2026-10-02,7,0\n`);
    expect(told).toMatchObject({ code: 'IMPORT_OWNER_BLANK', place: { row: 3 }, values: { count: 1, sum: '7.00' } });
  });

  test('says that such a column is missing, or another one that a released scheme needs, and who needs it', async () => {
    const found = await start('没有这一列');
    const told = await looked(found, 'deal_id,paid_on,amount\nD1,2026-10-01,100\nD2,2026-10-02,7\n');
    expect(told.map(({ code, values }) => [code, values['column'], values['count'], values['sum'], values['schemes']])).toEqual([
      ['IMPORT_OWNER_NEEDED', '员工编号', 2, '107.00', '「成交提成」'],
      ['IMPORT_COLUMN_NEEDED', '退款金额', 2, '107.00', '「成交提成」'],
    ]);
  });

  test('says it of a table that no scheme reads by its first column of people', async () => {
    const found = await record('没有方案');
    const { problems } = await found.tried('orders.csv', 'order_id,paid_on,amount\nO1,2026-10-01,5\n', { preview: true });
    expect(problems.map(({ code }) => code)).toEqual(['IMPORT_OWNER_ABSENT']);
  });

  test('says nothing where everybody is known, and not of a list of people itself', async () => {
    const found = await start('都认识');
    expect(await looked(found, `${HEAD}\nD1,E1,2026-10-01,100,0\nD2,E2,2026-10-02,7,0\n`)).toEqual([]);
    const { problems } = await found.tried('employees.csv', `${STAFF}E3,张伟,1\n`);
    expect(problems).toEqual([]);
  });
});

test('people may be entered later: the rows come in, and count from then on', async () => {
  const found = await start('后来的人');
  const { batch, problems } = await found.tried('deals.csv', `${HEAD}\nD1,E3,2026-10-01,100,0\n`);
  expect([batch?.number, problems.map(({ code }) => code)]).toEqual([2, ['IMPORT_PERSON_UNKNOWN']]);
});
