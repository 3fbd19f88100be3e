/** Signing in as people do it, on a phone and at a desk, in both languages: a wrong password, the right one, the account, the way out. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOn } from '../../campaigns/pages/look.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, type Seat, signIn, type WebHouse } from './house.ts';

let house: WebHouse;
let browser: Browser;

beforeAll(async () => {
  const folder = testFolder();
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

/** Each seat has a person of its own: an account may be tried a few times in a minute only. */
const SEATS: readonly (Seat & { readonly person: string; readonly name: string })[] = [
  { person: 'E1', name: '王芳', size: 'phone', language: 'zh' },
  { person: 'E2', name: '李娜', size: 'desk', language: 'zh', look: 'dark' },
  { person: 'E3', name: '张伟', size: 'phone', language: 'en', look: 'dark' },
  { person: 'MA1', name: '马主管', size: 'desk', language: 'en' },
];

test.each(SEATS)(
  'signs in, sees who one is, and signs out: $size, $language',
  async ({ person, name, ...seat }) => {
    const email = await house.joined(person);
    const seen = await openPage(browser, house, seat);
    const { page } = seen;
    // A deep link leads to sign-in and back.
    await page.goto('/account');
    await page.waitForURL(/\/sign-in\?to=%2Faccount/);
    await page.locator('#email').fill(email);
    await page.locator('#password').fill('not the password');
    await page.locator('form button[type=submit]').click();
    const wrong = seat.language === 'zh' ? '邮箱或密码不对。' : 'The e-mail or the password is not right.';
    await page.getByText(wrong).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await signIn(seen, email, '/account');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText(seat.language === 'zh' ? '没有开启' : 'Off. Once').waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole('button', { name: seat.language === 'zh' ? '退出登录' : 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto('/account');
    await page.waitForURL(/\/sign-in/);
    expect(seen.complaints).toEqual([]);
    await seen.context.close();
  },
  400_000,
);

test('the way back after signing in never leads to another server', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(seen, await house.joined('NEW'), '//evil.example/');
  expect(new URL(seen.page.url()).origin).toBe(house.url);
  await seen.context.close();
}, 400_000);
