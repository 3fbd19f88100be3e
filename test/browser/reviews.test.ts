/** A review as HR runs it: opened, its windows set and postponed, forms assigned, raters reminded, what the month still lacks; results published; and a dispute put right. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from '../../scripts/guide/typed.ts';
import { raiseDispute } from '../../src/desk/cases/disputes/raise.ts';
import { openCycle } from '../../src/desk/cycles/cycles.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { shiftDay } from '../../src/desk/people/days.ts';
import { recordOf } from '../record.ts';
import { REVIEW } from '../reviews.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;

beforeAll(async () => {
  const folder = testFolder();
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'HR1', name: '何静怡', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡晓彤', unit: 'ALL', roles: ['hr'] },
    { id: 'ST1', name: '石数据', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
  ]);
  await recordOf(house.office, { uploads: folder, moment: () => '' }).released(REVIEW);
  await assignScheme(house.office, { scheme: 'review', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
  for (const person of ['HR1', 'HR2']) await house.joined(person);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

/** A day some days from today. */
const inDays = (days: number): string => shiftDay(dayOf(new Date()), days);

test('HR opens a cycle, sets its windows, assigns forms, reminds who waits and postpones', async () => {
  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = hr;
  await signIn(hr, 'hr1@example.com', '/reviews');
  await page.getByText('还没有考核周期').waitFor();
  await page.getByRole('button', { name: '开启考核' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('方案').click();
  await page.locator('.ant-select-item-option').getByText('月度评议').click();
  await dialog.getByLabel('名称').fill('门店评议');
  await dialog.getByRole('button', { name: '开启' }).click();
  await page.getByRole('heading', { name: '门店评议' }).waitFor();

  await page.getByRole('button', { name: '设定窗口' }).click();
  await typed(dialog.getByLabel('评分 从'), inDays(0));
  await typed(dialog.getByLabel('评分 到'), inDays(5));
  await typed(dialog.getByLabel('公布结果 从'), inDays(6));
  await typed(dialog.getByLabel('公布结果 到'), inDays(8));
  await dialog.getByRole('button', { name: '设定窗口' }).click();
  await page.getByText('进行中', { exact: true }).waitFor();

  await page.getByRole('tab', { name: '评分表' }).click();
  await page.getByRole('button', { name: '分配评分表' }).click();
  await dialog.getByRole('button', { name: /^分\s*配$/ }).click();
  await dialog.getByText('分配了 4 份评分表。').waitFor();
  await dialog.getByRole('button', { name: /^取\s*消$/ }).click();
  await page.getByRole('button', { name: '提醒全部' }).click();
  await page.getByText('已提醒 4 人。').waitFor();
  await whole(hr);
  // Nobody is reminded twice a day.
  await page.getByRole('button', { name: '提醒全部' }).click();
  await page.locator('[data-code$=REMIND_RATERS]').waitFor();

  await page.getByRole('tab', { name: '窗口' }).click();
  await page.getByRole('button', { name: '推迟「评分」' }).click();
  await dialog.getByText(`${inDays(0)} 至 ${inDays(8)}`).waitFor();
  await dialog.getByLabel('理由').fill('月底盘点');
  await dialog.getByRole('button', { name: /^推\s*迟$/ }).click();
  await page.getByText(`公布结果 改为 ${inDays(9)} 至 ${inDays(11)}`).waitFor();
  await whole(hr);
  await hr.context.close();
}, 120_000);

test('HR sees on a phone what is open, who takes part and what the month still lacks', async () => {
  const hr = await openPage(browser, house, { size: 'phone', language: 'en', look: 'dark' });
  const { page } = hr;
  await signIn(hr, 'hr2@example.com', '/reviews');
  await page.getByText('4 waited for').waitFor();
  await page.getByText(/Rating until .* days left/).waitFor();
  await whole(hr);
  await page.getByRole('link', { name: '门店评议' }).click();
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByText('4 people take part').waitFor();
  await page.getByRole('button', { name: 'Exclude' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('on sick leave');
  await dialog.getByRole('button', { name: 'Exclude' }).click();
  await page.getByText('3 people take part').waitFor();
  await whole(hr);
  await page.getByRole('link', { name: 'What is missing' }).click();
  await page.getByRole('link', { name: 'See the forms' }).first().waitFor();
  await whole(hr);
  await page.getByRole('link', { name: 'See the forms' }).first().click();
  await page.getByText('Who is waited for').waitFor();
  await hr.context.close();
}, 120_000);

test('HR makes a run the result and names who publishes; they publish on their phone, and HR sees who is still to sign', async () => {
  const office = await as(house.office, 'HR1');
  const cycle = await openCycle(office, { name: '十月业绩', scheme: 'clinic', period: '2026-10' });
  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = hr;
  await signIn(hr, 'hr1@example.com', `/reviews/${cycle}?side=results`);
  await page.getByText('还没有结果').waitFor();
  await page.getByRole('button', { name: '采用核算' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('采用核算').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '采用核算' }).click();
  await page.getByText('3 人的结果还没公布').waitFor();
  await page.getByText('没有什么挡着公布了。').waitFor();
  await page.getByRole('button', { name: '指定公布人' }).click();
  await dialog.getByLabel('人员').fill('胡晓彤');
  await page.locator('.ant-select-item-option').getByText('胡晓彤').click();
  await dialog.getByRole('button', { name: '指定公布人' }).click();
  await page.getByText('公布人在这里公布').waitFor();
  await whole(hr);

  const publisher = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(publisher, 'hr2@example.com', `/reviews/${cycle}/publish`);
  await publisher.page.getByRole('button', { name: 'Publish results' }).click();
  await publisher.page.getByText('3 results are public now.').waitFor();
  await whole(publisher);
  await publisher.context.close();

  await page.goto(`/reviews/${cycle}?side=end`);
  await page.getByRole('cell', { name: '本人' }).waitFor();
  expect(await page.getByRole('row', { name: '本人' }).getByRole('cell').allTextContents()).toEqual(['本人', '0', '0', '3']);
  await whole(hr);
  await hr.context.close();
}, 120_000);

test('HR puts an outcome forward on a phone, with evidence, and hears what the person says', async () => {
  const hr = await openPage(browser, house, { size: 'phone', language: 'en' });
  const { page } = hr;
  await signIn(hr, 'hr2@example.com', '/reviews/cases');
  await page.getByRole('button', { name: 'Put an outcome forward' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('About whom').fill('张伟');
  await page.locator('.ant-select-item-option').getByText('张伟').click();
  await dialog.getByLabel('Why').fill('two complaints in a month');
  await dialog
    .getByLabel('Evidence')
    .setInputFiles({ name: 'complaints.txt', mimeType: 'text/plain', buffer: Buffer.from('two complaints') });
  await dialog.getByText('complaints.txt').waitFor();
  await whole(hr);
  await dialog.getByRole('button', { name: 'Outcome', exact: true }).click();
  await page.getByText('the person speaks').waitFor();
  await page.getByRole('button', { name: 'Note what the person says' }).click();
  await dialog.getByLabel('Reason').fill('will follow the new script');
  await dialog.getByRole('button', { name: 'Note what the person says' }).click();
  await page.getByText('will follow the new script').waitFor();
  await whole(hr);
  await hr.context.close();
}, 120_000);

test('HR examines a dispute, sees whom its remedy moves and accepts it; a steward imports it, finance settles it', async () => {
  // Wang Fang's second order of September was 11,000 yuan, she says, and not 10,000.
  const node = { is: 'fact', table: 'deals', batch: 2, row: 3 } as const;
  const dispute = { scheme: 'clinic', period: '2026-09', person: 'E1', node, text: '这单实收一万一', evidence: [] };
  const { number } = await raiseDispute(await as(house.office, 'E1'), dispute);

  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = hr;
  await signIn(hr, 'hr1@example.com', '/reviews/cases');
  await page.getByText('轮到你').first().waitFor();
  await whole(hr);
  await page.getByRole('link', { name: `申诉 C${number}` }).click();
  await page.getByText('D02').waitFor();
  await page.getByRole('button', { name: /^受\s*理$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^受\s*理$/ }).click();
  await page.getByLabel('实付金额').fill('11000');
  await page.getByRole('button', { name: '提出更正，计算影响' }).click();
  // From 18,600 to 19,600 yuan, all of it in the tier of 3 %.
  await page.getByText('+¥30.00').waitFor();
  await whole(hr);
  await page.getByRole('button', { name: /^接\s*受$/ }).click();
  await dialog.getByLabel('理由').fill('回单属实');
  await dialog.getByRole('button', { name: /^接\s*受$/ }).click();
  await page.getByText('更正的人').waitFor();
  await hr.context.close();

  const steward = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(steward, await house.joined('ST1'), '/reviews/cases');
  await steward.page.getByRole('button', { name: 'Import the correction' }).click();
  await steward.page.getByRole('button', { name: 'Import the correction' }).waitFor({ state: 'detached' });
  await whole(steward);
  await steward.context.close();

  const finance = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(finance, await house.joined('FI1'), `/reviews/cases/${number}`);
  await finance.page.getByRole('button', { name: 'Settle' }).click();
  // What it does and whom it moves is told before; what it made is led to afterwards.
  const settling = finance.page.getByRole('dialog');
  await settling.getByText('Who moves').first().waitFor();
  await settling.getByText(/¥/).first().waitFor();
  await settling.getByRole('button', { name: 'Settle' }).click();
  await finance.page.getByRole('link', { name: /Open adjustment/ }).waitFor();
  await whole(finance);
  await finance.context.close();
}, 180_000);
