/** The executive at work: the month at a glance and against the last one, down to a unit, its people and one person's month; on a desk and on a phone. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../src/desk/access/grants.ts';
import { deals, recordOf } from '../record.ts';
import { hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'EX1', name: '沈总', unit: 'ALL' },
    { id: 'EX2', name: '陆副总', unit: 'ALL' },
  ]);
  for (const person of ['EX1', 'EX2']) await grantRole(house.office, { person, role: 'executive', unit: null, reason: null });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

test('an executive begins at the dashboard, sees a month against the last one, and goes down to a person', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = seen;
  await signIn(seen, await house.joined('EX1'));
  await page.waitForURL(/\/boss$/);
  const tiles = page.getByRole('region', { name: '经营看板' }).getByRole('article');
  await tiles.filter({ hasText: '应发薪酬' }).getByText('¥10,168').waitFor();
  expect(await tiles.allInnerTexts()).toEqual([
    expect.stringContaining('比上月 +¥510.00 · +5.3%'),
    expect.stringContaining('人均 ¥3,389.33'),
    expect.stringContaining('取自 1 项指标'),
    expect.stringContaining('比上月 −¥4.06'),
  ]);
  await page.getByRole('img', { name: '各月的应发薪酬、销售额和每百元销售的薪酬' }).locator('svg').waitFor();
  await page.getByText('李娜').first().waitFor();
  await page.getByText('净推荐值（NPS）').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: '上一个月' }).click();
  await tiles.filter({ hasText: '应发薪酬' }).getByText('¥9,658').waitFor();
  await page.getByText('按岗位').click();
  await page.getByRole('link', { name: /的人$/ }).first().click();
  await page.getByRole('heading', { name: /的人$/ }).waitFor();
  await page.getByText('¥3,650.00').waitFor();
  await whole(seen);
  await page.getByRole('link', { name: '李娜' }).click();
  await page.getByRole('heading', { name: /李娜.*2026年9月/ }).waitFor();
  await page.getByText('业绩提成').first().waitFor();
  await seen.context.close();
}, 120_000);

test('the same on a phone, in English and at night', async () => {
  const seen = await openPage(browser, house, { size: 'phone', language: 'en', look: 'dark' });
  const { page } = seen;
  await signIn(seen, await house.joined('EX2'), '/boss?month=2026-10');
  await page.getByText('Pay for each ¥100 of sales', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Where pay goes' }).getByText('¥10,168.00').waitFor();
  const months = page.locator('section', { has: page.getByRole('heading', { name: 'Month by month' }) });
  await months.getByText('As a table').click();
  await page.getByRole('region', { name: 'Month by month' }).getByText('¥9,658.00').waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);

test('the wall shows no names before they are asked for, and takes a new run by itself', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = seen;
  await signIn(seen, 'ex1@example.com', '/boss/wall');
  await page.getByText('¥10,168').first().waitFor();
  await page.getByText('¥32,000').first().waitFor();
  expect(await page.getByText('李娜').count()).toBe(0);
  await page.getByRole('button', { name: '显示姓名' }).click();
  await page.getByText('李娜').waitFor();
  await whole(seen);
  const record = recordOf(house.office, { uploads: folder, moment: () => '' });
  await record.imports('deals.csv', deals('D16 E3 2026-10-30 2800 0'));
  await record.computed('clinic', '2026-10');
  // Zhang Wei's 7,200 become 10,000: 56.00 more of commission, within the rhythm of the wall.
  await page.getByText('¥10,224').first().waitFor();
  await page.getByRole('link', { name: '离开大屏' }).click();
  await page.waitForURL(/\/boss$/);
  await seen.context.close();
}, 120_000);

test('a SWOT sheet is finished and kept as the record of a meeting', async () => {
  const seen = await openPage(browser, house, { size: 'phone', language: 'en' });
  const { page } = seen;
  await signIn(seen, 'ex2@example.com', '/boss/swot?month=2026-10');
  await page.getByRole('button', { name: 'Add a line' }).first().click();
  await page.getByLabel('A line of Strengths').fill('老客复购上升');
  await whole(seen);
  await page.getByRole('button', { name: 'Keep as a record' }).click();
  await page.getByText('Kept: one line.').waitFor();
  await page.getByRole('heading', { name: 'Earlier sheets' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '老客复购上升' }).last().waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);
