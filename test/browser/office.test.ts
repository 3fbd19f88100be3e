/** The office as people do it: HR invites a colleague, who chooses a password and takes a first look; what else HR and auditors do. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../src/desk/access/grants.ts';
import { hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { barriersOn, openChromium, openPage, openWebHouse, overflowOf, type Seen, signIn, type WebHouse } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'HR1', name: '何人事', unit: 'ALL' },
    { id: 'AU1', name: '欧阳明', unit: 'ALL' },
  ]);
  await grantRole(house.office, { person: 'HR1', role: 'hr', unit: null, reason: null });
  await grantRole(house.office, { person: 'AU1', role: 'auditor', unit: null, reason: null });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

const whole = async (seen: Seen): Promise<void> =>
  expect([await barriersOn(seen), await overflowOf(seen), seen.complaints]).toEqual([[], 0, []]);

test('HR invites on the phone; the invited chooses a password and sees the own month; the link is good once', async () => {
  const hr = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(hr, await house.joined('HR1'), '/people?find=E1');
  await hr.page.getByRole('button', { name: 'Invite 王芳' }).click();
  await hr.page.getByLabel('E-mail, by which the person will sign in').fill('wang@example.com');
  await hr.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await hr.page.getByLabel('Link of the invitation').inputValue();
  expect(link).toMatch(new RegExp(`^${house.url}/invitation#[\\w-]{43}$`));
  await whole(hr);
  await hr.page.getByRole('button', { name: 'Done' }).click();

  const invited = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await invited.page.goto(link);
  await invited.page.getByRole('heading', { name: '王芳，欢迎' }).waitFor();
  await invited.page.getByText('」邀请你用衡绩').waitFor();
  await invited.page.locator('#password').fill('三只蓝鲸');
  await invited.page.getByText('还差 8 个字符').waitFor();
  await whole(invited);
  await invited.page.locator('#password').fill('password2026!');
  await invited.page.getByRole('button', { name: '进入衡绩' }).click();
  await invited.page.locator('[data-code$=PASSWORD_COMMON]').waitFor();
  await invited.page.locator('#password').fill('三只蓝鲸在跳舞 quiet');
  await invited.page.getByRole('button', { name: '进入衡绩' }).click();
  await invited.page.waitForURL(/\/mine\/month/);
  await invited.page.getByText('咨询师绩效与提成').first().waitFor();
  await whole(invited);

  const late = await openPage(browser, house, { size: 'desk', language: 'en', look: 'dark' });
  await late.page.goto(link);
  await late.page.getByText('The invitation was accepted already, which can be done once.').waitFor();
  await whole(late);
  await late.page.goto('/invitation#nothing');
  await late.page.getByText('There is no such invitation.').waitFor();
  await late.page.getByRole('link', { name: /Sign in/ }).click();
  await late.page.waitForURL(/\/sign-in/);
  await hr.page.reload();
  await hr.page.getByText('has an account').waitFor();
  await whole(hr);
  for (const { context } of [hr, invited, late]) await context.close();
}, 240_000);

test('an auditor sees that the log is whole, who did what in words, who looked, and computes a run again to the same bytes', async () => {
  const auditor = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(auditor, await house.joined('AU1'), '/audit/log');
  const { page } = auditor;
  await page.getByText(/完整：\d+ 条/).waitFor();
  await page.getByText('封账时签过名 1 处').waitFor();
  await page.getByLabel('核对印在导出文件上的末条').fill(`9999:${'ab'.repeat(32)}`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('[data-code$=AUDIT_CUT]').waitFor();
  await page.getByRole('cell', { name: '封账', exact: true }).waitFor();
  await whole(auditor);
  await page.getByLabel('按动作、对象或人查找').fill('授予角色');
  await page.getByRole('cell', { name: '授权 1', exact: true }).waitFor();
  expect(await page.getByRole('cell', { name: '封账', exact: true }).count()).toBe(0);
  await page.getByRole('tab', { name: '谁看过什么' }).click();
  await page.getByText('还没有人看过').waitFor();
  await page.getByText('审计人员的查看').click();
  await page.getByText('日志的最近条目，或某一条之前的').first().waitFor();
  await whole(auditor);
  await page.getByRole('tab', { name: '重算核对' }).click();
  await page.getByRole('button', { name: '重算核对' }).first().click();
  await page.getByText('逐字节相同').waitFor();
  await whole(auditor);
  await auditor.context.close();
}, 240_000);
