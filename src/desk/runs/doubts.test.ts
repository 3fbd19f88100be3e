/** Tests of what a run gives cause to doubt: kept with it, told before a month is closed, never a figure. */

import { describe, expect, test } from 'vitest';
import { deals, october, refusal } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { change as changed, ownRowsOf } from '../../../test/rows.ts';
import { readiness } from '../cases/readiness.ts';
import { periodOf } from '../schemes/pinned.ts';
import { doubtsOfRun, nobodysAmong } from './doubts.ts';

const record = records();

const OCTOBER = ['D1 E1 2026-10-01 100 0', 'D2 E9 2026-10-02 1500.50 0', 'D3 王芳 2026-10-03 20 0', 'D4  2026-10-04 7 0'] as const;

const UNKNOWN = { fact_table: 'deals', title: '成交', column: '员工编号', count: 2, sum: '1520.50', of: '实付金额' };
const BLANK = { ...UNKNOWN, count: 1, sum: '7.00' };

describe('rows that belong to nobody', () => {
  test('are kept with the run, with how many there are and what they come to', async () => {
    const found = await record('没有主人');
    await october(found, ...OCTOBER);
    const run = await found.computed('deals', '2026-10');
    const doubts = await found.asks((desk) => doubtsOfRun(desk, run));
    expect(doubts.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning ROWS_WITHOUT_OWNER', 'warning OWNER_UNKNOWN']);
    expect(nobodysAmong(doubts)).toEqual([BLANK, UNKNOWN]);
    // What has no team is meant to have none more often than not.
    const ofTeams = doubts.map((each) => ({ ...each, values: { ...each.values, identifies: 'team' } }));
    expect(nobodysAmong(ofTeams)).toEqual([]);
  });

  test('are among what a month lacks, until a run has none of them', async () => {
    const found = await record('还差主人');
    await october(found, ...OCTOBER);
    const lacks = async () =>
      (await readiness(found.office, { scheme: 'deals', period: periodOf('2026-10') })).filter((each) => each.is === 'rows of nobody');
    expect(await lacks()).toEqual([]);
    const run = await found.computed('deals', '2026-10');
    const is = { is: 'rows of nobody', run } as const;
    expect(await lacks()).toEqual([
      { ...is, ...BLANK },
      { ...is, ...UNKNOWN },
    ]);
    await found.imports('deals-2.csv', deals('D2 E2 2026-10-02 1500.50 0', 'D3 E1 2026-10-03 20 0', 'D4 E1 2026-10-04 7 0'));
    await found.computed('deals', '2026-10');
    expect(await lacks()).toEqual([]);
  });

  test('change no hash of a run, and no run of before', async () => {
    const found = await record('不再添加');
    await october(found, 'D1 E1 2026-10-01 100 0');
    const run = await found.computed('deals', '2026-10');
    expect(await found.asks((desk) => doubtsOfRun(desk, run))).toEqual([]);
    const added = changed(found.office, (desk) => desk.insertInto('run_doubts').values(ownRowsOf(found.office).doubt(run)).execute());
    expect((await refusal(added)).code).toBe('GUARD_RUN_WRITTEN');
  });
});
