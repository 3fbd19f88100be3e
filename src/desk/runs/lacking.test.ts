/** Tests of batches that lack a column: one keeps back the periods that look at its rows, and no other. */

import { describe, expect, test } from 'vitest';
import { deals, october, refusal, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { results } from '../../engine/results.ts';
import { LATEST } from '../office/latest.ts';
import { periodOf } from '../schemes/pinned.ts';
import { pinnedAsOf } from './compute.ts';
import { computePinned } from './pinned.ts';

const record = records();

/** What E1 has sold in a month. */
async function sales({ office }: TestRecord, period: string): Promise<string | null | undefined> {
  const month = await computePinned(office, await pinnedAsOf(office, { scheme: 'deals', period: periodOf(period), asOf: LATEST }));
  month.close();
  return results(month.evaluation)['E1']?.['sales'];
}

describe('a batch of another month that lacks a column', () => {
  test('keeps back that month and no other', async () => {
    const found = await record('缺一列');
    await october(found, 'D1 E1 2026-10-01 100 40');
    await found.imports('deals-11.csv', 'deal_id,employee_id,paid_on,amount\nD2,E1,2026-11-01,7\nD3,E1,,9\n');
    expect(await sales(found, '2026-10')).toBe('60.00');
    expect(await refusal(found.computed('deals', '2026-11'))).toMatchObject({
      code: 'BATCH_COLUMN_MISSING',
      zh: expect.stringContaining('没有「退款金额」这一列'),
    });
    await found.imports('deals-12.csv', deals('D2 E1 2026-11-01 7 2', 'D3 E1 2026-11-02 0 0'));
    expect(await sales(found, '2026-11')).toBe('5.00');
  });

  test('keeps back the month of a single row of it', async () => {
    const found = await record('缺一列一行');
    await october(found, 'D1 E1 2026-10-01 100 40');
    await found.imports('deals-11.csv', 'deal_id,employee_id,paid_on,amount\nD2,E1,2026-11-01,7\nD3,E1,2026-10-31,9\n');
    expect((await refusal(found.computed('deals', '2026-10'))).code).toBe('BATCH_COLUMN_MISSING');
  });

  test('keeps back every month where its rows count on any day', async () => {
    const found = await record('缺一列任何时候');
    await october(found, 'D1 E1 2026-10-01 100 40');
    await found.imports('employees-2.csv', 'employee_id,name\nE3,张伟\n');
    expect((await refusal(found.computed('deals', '2026-10'))).code).toBe('BATCH_COLUMN_MISSING');
  });
});
