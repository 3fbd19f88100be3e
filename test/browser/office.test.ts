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
  await hire(house.office, [{ id: 'HR1', name: '何人事', unit: 'ALL' }]);
  await grantRole(house.office, { person: 'HR1', role: 'hr', unit: null, reason: null });
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
