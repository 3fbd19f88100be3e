/** A manager's way through the app: the team and a member's month, a target agreed until nothing waits; and the executive who sees pay and grants a raise. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyFor } from '../../src/desk/cases/applications/applications.ts';
import { setCaseSetting } from '../../src/desk/cases/settings.ts';
import { openCycle } from '../../src/desk/cycles/cycles.ts';
import { offerTarget } from '../../src/desk/cycles/targets/offers.ts';
import { setWindows } from '../../src/desk/cycles/windows.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { shiftDay } from '../../src/desk/people/days.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { barriersOn, openChromium, openPage, openWebHouse, overflowOf, type Seen, signIn, type WebHouse } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();
const today = dayOf(new Date());

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  const { office } = house;
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'EX1', name: '沈总', unit: 'ALL', head: true, roles: ['executive'] },
    { id: 'MA2', name: '满主管', unit: 'SHOP', roles: ['manager@SHOP'] },
  ]);
  await setCaseSetting(office, { name: 'evidence needed', value: 0 });
  const hr = await as(office, 'HR1');
  const cycle = await openCycle(hr, { name: '十月考核', scheme: 'clinic', period: '2026-10' });
  await setWindows(hr, { cycle, windows: [{ stage: 'targets', from: today, to: shiftDay(today, 1) }], reason: null });
  const target = { cycle, person: 'E1', metric: '业绩', value: '28000', unit: '元', comment: '十月淡季' };
  await offerTarget(await as(office, 'E1'), target);
  await setCaseSetting(office, { name: 'application stages', value: 1 });
  const raise = {
    person: 'E1',
    what: 'raise',
    amount: '500.00',
    from: '2027-01-01',
    text: '连续两月第一',
    evidence: [],
    proposal: null,
  } as const;
  await applyFor(await as(office, 'E1'), raise);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

const whole = async (seen: Seen): Promise<void> =>
  expect([await barriersOn(seen), await overflowOf(seen), seen.complaints]).toEqual([[], 0, []]);

test('a manager sees the team without pay, a member’s figures down to the records, and agrees a target until nothing waits', async () => {
  const seen = await openPage(browser, house, { size: 'phone', language: 'zh' });
  const { page } = seen;
  await signIn(seen, await house.joined('MA2'));
  await page.waitForURL(/\/team$/);
  await page.getByRole('link', { name: '王芳' }).waitFor();
  // Of 26,800 in October against 18,600 in September; pay is nobody's business here.
  await page.getByText('+20分').waitFor();
  expect(await page.getByText('收入（到目前）').count()).toBe(0);
  await whole(seen);
  await page.getByRole('link', { name: '王芳' }).click();
  await page.getByRole('heading', { name: '王芳的2026年10月' }).waitFor();
  await page.getByText('你的角色看得到得分，看不到收入。').waitFor();
  expect(await page.getByText('应发合计').count()).toBe(0);
  await whole(seen);
  await page.getByRole('link', { name: '业绩 ' }).last().click();
  await page.waitForURL(/\/team\/people\/E1\/why/);
  await page.getByRole('button', { name: '看记录' }).first().click();
  await page.getByText('共 3 条', { exact: true }).waitFor();
  await whole(seen);
  await page.goto('/team');
  await page.getByRole('link', { name: '1 件', exact: true }).click();
  await page.waitForURL(/person=E1/);
  await page.getByRole('button', { name: /王芳提出：业绩 28000元/ }).click();
  await page.getByText('十月淡季').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await page.getByText('都办完了，没有人在等你').waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);

test('the executive sees what is paid so far, in English, and grants a raise', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'en', look: 'dark' });
  const { page } = seen;
  await signIn(seen, await house.joined('EX1'), '/team?month=2026-10');
  await page.getByText('¥3,824.00').waitFor();
  await page.getByLabel('Order').click();
  await page.getByTitle('Best first').click();
  await page.waitForURL(/order=headline/);
  await whole(seen);
  await page.goto('/team/approvals');
  await page.getByRole('button', { name: /applies for a raise of ¥500.00/ }).click();
  await page.getByText('连续两月第一').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: 'Grant', exact: true }).click();
  await page.getByText('All done: nobody is waiting for you').waitFor();
  await page.getByRole('status').waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);
