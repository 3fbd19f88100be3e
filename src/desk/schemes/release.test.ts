/** Tests of releases: which version is in force for a period, and what may not be put in force. */

import { describe, expect, test } from 'vitest';
import { DEALS, DEALS_BETTER, later, october, refusal, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { LATEST } from '../office/latest.ts';
import { runNumbered } from '../runs/find.ts';
import { openRun } from '../runs/reopen.ts';
import { periodOf } from './pinned.ts';
import { versionInForce, versionsOf } from './release.ts';
import { titlesOf } from './titles.ts';

const record = records();

/** The number of the version in force for a period, as the record stood at a moment. */
const inForce = ({ asks }: TestRecord, period: string, asOf = LATEST): Promise<number> =>
  asks(async (desk) => (await versionInForce(desk, 'deals', periodOf(period), asOf)).version);

describe('a release', () => {
  test('is a version; the same once more is none', async () => {
    const house = await record('发布');
    const first = await house.released(DEALS, { from: '2026-10' });
    expect(first).toMatchObject({ scheme: 'deals', version: 1, effective: '2026-10-01', again: false });
    expect(await house.released(DEALS, { from: '2026-10' })).toEqual({ ...first, again: true });
    expect(await house.released(DEALS, { from: '2026-11' })).toMatchObject({ version: 2, hash: first.hash, again: false });
    expect(await house.released(DEALS_BETTER, { from: '2026-11' })).toMatchObject({ version: 3 });
    expect(await house.released(DEALS, { from: '2026-11' })).toMatchObject({ version: 4, hash: first.hash });
  });

  test('with errors or open parameters is refused, and nothing is kept', async () => {
    const house = await record('有错');
    expect((await refusal(house.released(DEALS.replace('值: base_pay', '值: basepay')))).code).toBe('NAME_UNKNOWN_NEAR');
    const open = DEALS.replace(
      '{ 始终: { 来源: 会议 1, 值: [[到 1万元, 2%], [以上, 3%]] } }',
      '{ 待定: { 建议: [[到 1万元, 2%], [以上, 3%]], 理由: 会议未定 } }',
    );
    expect((await refusal(house.released(open))).code).toBe('PARAMETER_OPEN_RELEASE');
    expect(await house.asks((desk) => versionsOf(desk, LATEST))).toEqual([]);
  });

  test('of a scheme that leaves open what is paid is refused', async () => {
    const house = await record('付什么');
    const unclear = DEALS.replace('总计:', '');
    expect(unclear).not.toContain('总计');
    expect((await refusal(house.released(unclear))).code).toBe('PAY_UNCLEAR');
    expect(await house.asks((desk) => versionsOf(desk, LATEST))).toEqual([]);
  });

  test('is in force from its first period on; the newest of those stands, as of the moment', async () => {
    const house = await record('生效');
    await house.released(DEALS, { from: '2026-03' });
    expect((await refusal(inForce(house, '2026-02'))).code).toBe('SCHEME_NOT_RELEASED');
    const before = house.moment();
    await house.released(DEALS_BETTER, { from: '2026-05' });
    expect([await inForce(house, '2026-03'), await inForce(house, '2026-04'), await inForce(house, '2026-05')]).toEqual([1, 1, 2]);
    expect([await inForce(house, '2026-05', before), await inForce(house, '2026-05', later(house.moment(), -1))]).toEqual([1, 1]);
    expect(await inForce(house, '2026-05', house.moment())).toBe(2);
    await house.released(DEALS, { from: '2026-04' });
    expect([await inForce(house, '2026-03'), await inForce(house, '2026-04'), await inForce(house, '2026-06')]).toEqual([1, 3, 3]);
    expect((await house.asks((desk) => versionsOf(desk, before))).map(({ version }) => version)).toEqual([1]);
  });

  test('that would change a locked period must say so, with a reason', async () => {
    const house = await record('追溯');
    await october(house, 'D1 E1 2026-10-01 100 0');
    await house.locked('deals', '2026-10');
    expect(await refusal(house.released(DEALS_BETTER, { from: '2026-10' }))).toMatchObject({
      code: 'RELEASE_LOCKED',
      zh: expect.stringContaining('「deals」的 2026-10 已封账，自 2026-10-01 起生效的新版本会改变它。没有发布。'),
      en: expect.stringContaining('a version in force from 2026-10-01 would change it. Nothing was released.'),
    });
    expect((await refusal(house.released(DEALS_BETTER, { from: '2026-09' }))).code).toBe('RELEASE_LOCKED');
    expect(await refusal(house.released(DEALS_BETTER, { from: '2026-10', retroactive: true }))).toMatchObject({
      code: 'RELEASE_REASON',
      zh: expect.stringContaining('追溯生效的版本要写明原因'),
      en: expect.stringContaining('A retroactive version needs a reason'),
    });
    expect((await refusal(house.released(DEALS_BETTER, { from: '2026-10', retroactive: true, note: ' ' }))).code).toBe('RELEASE_REASON');
    expect(await house.released(DEALS_BETTER, { from: '2026-11' })).toMatchObject({ version: 2 });
    expect(await house.released(DEALS_BETTER, { from: '2026-10', retroactive: true, note: '会议 2' })).toMatchObject({ version: 3 });
    expect(await inForce(house, '2026-10')).toBe(3);
  });

  test('stands above earlier versions that begin later, and says so', async () => {
    const house = await record('盖过');
    expect((await house.released(DEALS, { from: '2026-11' })).covered).toEqual([]);
    expect((await house.released(DEALS_BETTER, { from: '2026-10' })).covered).toEqual([{ version: 1, effective: '2026-11-01' }]);
    expect(await inForce(house, '2026-11')).toBe(2);
    expect((await house.released(DEALS, { from: '2026-11' })).covered).toEqual([]);
    expect(await inForce(house, '2026-11')).toBe(3);
  });

  test('gives its lines their titles, the newest first; what none has keeps its name', async () => {
    const house = await record('标题');
    await house.released(DEALS);
    await house.released(DEALS.replace('标题: 提成,', '标题: 业绩提成,'));
    const titleOf = await house.asks(titlesOf);
    expect([titleOf('deals', 'commission'), titleOf('deals', 'base'), titleOf('deals', 'x'), titleOf('y', 'base')]).toEqual([
      '业绩提成',
      '底薪',
      'x',
      'base',
    ]);
  });
});

test('a run does not open under a version with other steps', async () => {
  const house = await record('别的步骤');
  await october(house, 'D1 E1 2026-10-01 100 0');
  await house.released(DEALS.replace('薪酬:', '薪酬:\n  extra: { 标题: 补贴, 值: 10元 }'));
  const number = await house.computed('deals', '2026-10');
  const run = await house.asks((desk) => runNumbered(desk, number));
  expect(await refusal(openRun(house.office, { ...run, version: 1 }))).toMatchObject({
    code: 'RUN_MISFITS',
    zh: expect.stringContaining('R1 是另一个引擎算的，它的步骤在这里叫法不同：extra'),
    en: expect.stringContaining('Another engine computed R1; its steps have other names here: extra'),
  });
});
