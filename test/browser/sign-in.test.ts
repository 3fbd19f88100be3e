/** Signing in as people do it, on a phone and at a desk, in both languages: a wrong password, the right one, the account, the way out; and a second factor. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOn } from '../../campaigns/pages/look.ts';
import { ACCOUNT, SIGN_IN } from '../../web/pages/session/words.ts';
import { PASSWORD } from '../api.ts';
import { codeOf } from '../sign-in.ts';
import { hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { presses, speaker } from './hands.ts';
import { openChromium, openPage, openWebHouse, type Seat, type Seen, signIn, type WebHouse, whole } from './house.ts';

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

/** Shows the password, and then what is asked besides. */
async function passes({ page }: Seen, email: string): Promise<void> {
  await page.goto('/sign-in?to=/account');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.locator('#code').waitFor();
}

test.each([
  { person: 'SF1', size: 'phone', language: 'zh' },
  { person: 'SF2', size: 'desk', language: 'en', look: 'dark' },
] as const)(
  'a second factor is set up and asked for at sign-in, with a backup code for the day the device is lost: $size, $language',
  async ({ person, ...seat }) => {
    await hire(house.office, [{ id: person, name: '双重', unit: 'ALL' }]);
    const email = await house.joined(person);
    const seen = await openPage(browser, house, seat);
    const { page } = seen;
    const [account, signing] = [speaker(seat)(ACCOUNT), speaker(seat)(SIGN_IN)];
    await signIn(seen, email, '/account');
    await page.locator('#factor-password').fill('not the password');
    await presses(page, account('begin'));
    await page.getByText(account('wrong')).waitFor();
    await page.locator('#factor-password').fill(PASSWORD);
    await presses(page, account('begin'));
    const secret = (await page.getByText(account('secret')).locator('code').innerText()).replaceAll(' ', '');
    const [backup = ''] = await page.locator('li code').allInnerTexts();
    await whole(seen);
    await page.locator('#factor-code').fill(codeOf(secret));
    await presses(page, account('confirm'));
    await page.getByText(account('factorOn')).waitFor();
    await whole(seen);
    await presses(page, account('signOut'));
    await page.waitForURL(/\/sign-in/);

    await passes(seen, email);
    await page.locator('#code').fill('000000');
    await presses(page, signing('verify'));
    await page.getByText(signing('wrongCode')).waitFor();
    await whole(seen);
    await page.locator('#code').fill(codeOf(secret, 1));
    await presses(page, signing('verify'));
    await page.getByText(account('factorOn')).waitFor();
    await presses(page, account('signOut'));
    await page.waitForURL(/\/sign-in/);

    await passes(seen, email);
    await presses(page, signing('backup'));
    await page.getByLabel(signing('backupCode')).fill(backup);
    await whole(seen);
    await presses(page, signing('verify'));
    await page.getByText(account('factorOn')).waitFor();
    await page.locator('#factor-password').fill(PASSWORD);
    await presses(page, account('end'));
    await page.getByText(account('factorOff')).waitFor();
    await whole(seen);
    await seen.context.close();
  },
  400_000,
);
