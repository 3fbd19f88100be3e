/** A scheme is changed as HR does it: a tier, a mistake that is told at once and mended, what it costs, and another hand that releases it. */

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOn } from '../../campaigns/pages/look.ts';
import { typed } from '../../scripts/guide/typed.ts';
import { hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, type Seen, signIn, type WebHouse } from './house.ts';

let house: WebHouse;
let browser: Browser;

beforeAll(async () => {
  const folder = testFolder();
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'HR1', name: '何静怡', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡晓彤', unit: 'ALL', roles: ['hr'] },
    { id: 'GM1', name: '沈致远', unit: 'ALL', roles: ['executive'] },
  ]);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

const sound = async ({ page }: Seen): Promise<void> => expect(await faultsOn(page)).toEqual([]);

/** Presses a button of the page, then the one of the same name in the window that opens. */
async function takes(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('dialog').locator('button[type=submit]').click();
}

test('HR changes a tier, sees what it costs and hands it on; the other hand releases it', async () => {
  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(hr, await house.joined('HR1'), '/schemes');
  await hr.page.getByRole('link', { name: '咨询师绩效与提成' }).click();
  await hr.page.getByText('对象').first().waitFor();
  await sound(hr);
  await hr.page.getByRole('button', { name: '修改方案' }).click();
  const cell = hr.page.getByLabel('提成档 第 2 档得多少');
  const verdict = hr.page.locator('h1 + div').getByRole('status');

  // An amount is no rate: it is told with its line while it stands there, and nothing can be handed on.
  await cell.fill('3元');
  await cell.press('Enter');
  await verdict.getByText('处错误').waitFor();
  await hr.page.getByRole('tab', { name: '处错误' }).click();
  await hr.page.locator('li[data-severity=error]').getByText('第 ').first().waitFor();
  expect(await hr.page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true);
  await hr.page.getByRole('tab', { name: '填写' }).click();
  await cell.fill('4%');
  await cell.press('Enter');
  await verdict.getByText('检查通过').waitFor();
  await hr.page.getByText('[到 3万元, 4%]').waitFor();
  await sound(hr);

  // One more percent of what lies between 10,000 and 30,000: 168 yuan for 26,800, 200 yuan for 32,000, nothing for 7,200.
  await hr.page.getByRole('tab', { name: '试算' }).click();
  for (const month of ['哪几个月 从', '哪几个月 到'].map((label) => hr.page.getByLabel(label))) {
    await typed(month, '2026-10');
    expect(await month.inputValue()).toBe('2026年10月');
  }
  await hr.page.getByRole('button', { name: '保存并试算' }).click();
  await hr.page.getByText('第 2 稿').first().waitFor();
  await hr.page.locator('[data-cost]').getByText('+¥368').first().waitFor({ timeout: 40_000 });
  await hr.page.getByText('涨 2 人').waitFor();
  await sound(hr);
  await takes(hr.page, '送审');
  await hr.page.getByText('待审核').waitFor();

  const boss = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(boss, await house.joined('GM1'), '/drafts/1?tool=cost');
  await boss.page.getByText('王芳').first().waitFor();
  await sound(boss);
  await takes(boss.page, '审核通过');
  await boss.page.getByText('已审核，待批准').waitFor();
  await takes(boss.page, '批准');
  await boss.page.getByText('已批准，待发布').waitFor();
  await takes(boss.page, '发布');
  await boss.page.getByText('已发布为 v2').waitFor();
  await boss.page.getByRole('dialog').locator('button[type=submit]').click();
  await boss.page.getByText('公告已发出').waitFor();
  await boss.page.getByRole('link', { name: '看发布的版本' }).click();
  await boss.page.locator('ins', { hasText: '4%' }).first().waitFor();
  await sound(boss);

  // Both versions are released now, and the same month is told of them too.
  await hr.page.goto('/schemes/clinic?side=changes&version=2');
  await typed(hr.page.getByLabel('哪个月'), '2026-10');
  await hr.page.getByRole('button', { name: '试算' }).click();
  await hr.page.locator('[data-cost]').getByText('+¥368').first().waitFor({ timeout: 40_000 });
  await hr.page.locator('[data-cost]').getByText('第 1 版 → 第 2 版').waitFor();
  await sound(hr);
  expect([hr.complaints, boss.complaints]).toEqual([[], []]);
  await Promise.all([hr.context.close(), boss.context.close()]);
}, 240_000);

test('HR who writes no text begins a scheme by its form, and what is saved computes', async () => {
  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = hr;
  const person = await house.joined('HR2');
  await signIn(hr, person, '/schemes');
  await page.getByRole('button', { name: '新建方案' }).click();
  await page.getByLabel('标题').fill('前台绩效');
  await page.getByLabel('方案的代号').fill('front-desk');
  await page.getByRole('button', { name: '开始编写' }).click();
  const verdict = page.locator('h1 + div').getByRole('status');
  await verdict.getByText('检查通过').waitFor();

  // A measure of its own: how often somebody was late.
  await page.getByRole('button', { name: '加一项指标' }).click();
  await page.getByLabel('叫什么').fill('迟到次数');
  await choose(page, '怎么算', '计数：数有几行');
  await page.getByLabel('哪张表').fill('考勤');
  await page.getByLabel('哪张表').press('Enter');
  await page.getByRole('button', { name: '写进方案' }).click();
  await page.getByText('迟到次数: { 计数: attendance }').waitFor();
  const late = page.locator('details', { hasText: '迟到次数' }).first();
  await late.locator('summary').click();
  await choose(page, '给迟到次数再写一条', '其中：');
  await late.getByLabel('其中').fill("status = 'late'");
  await page.getByRole('button', { name: '写进方案' }).click();
  await verdict.getByText('检查通过').waitFor();
  await sound(hr);

  // A name that is taken is told; a pay line by a formula in which an amount was forgotten is told with its place.
  await page.getByRole('button', { name: '加一项薪酬' }).click();
  await page.getByLabel('叫什么').fill('迟到次数');
  await page.getByText('已经有这个名字了').waitFor();
  await page.getByLabel('叫什么').fill('全勤奖');
  await choose(page, '怎么算', '算式');
  await page.getByRole('textbox', { name: '算式' }).fill('若 迟到次数 = 0次 则 200元 否则 0元');
  await page.getByRole('button', { name: '写进方案' }).click();
  await page.getByText('全勤奖: {').waitFor();

  // The tiers hold from a day on, and those before stay.
  const tiers = page.getByRole('article', { name: '提成档' });
  await tiers.locator('summary').click();
  await tiers.getByRole('button', { name: '从某天起改' }).click();
  await typed(tiers.getByLabel('从哪天起'), '2027-01-01');
  await tiers.getByLabel('谁定的', { exact: true }).fill('店务会 2026-12');
  await tiers.getByRole('button', { name: '写进方案' }).click();
  const rate = tiers.getByLabel('提成档 · 2027-01-01 第 1 档得多少');
  await rate.fill('2.5%');
  await rate.press('Enter');
  await verdict.getByText('检查通过').waitFor();
  await sound(hr);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('第 2 稿').first().waitFor();

  const draft = Number(/drafts\/(\d+)/.exec(page.url())?.[1]);
  const saved = await hr.context.request.get(`/api/v1/drafts/${draft}`);
  const { text } = (await saved.json()) as { readonly text: string };
  expect(text).toContain("  迟到次数: { 计数: attendance, 其中: status = 'late' }\n");
  expect(text).toContain('  全勤奖: { 值: 若 迟到次数 = 0次 则 200元 否则 0元, 后: [四舍五入到 0.01元] }\n');
  expect(text).toContain('2027-01-01: { 来源: 店务会 2026-12, 值: [[到 5万元, 2.5%], [到 10万元, 3%], [以上, 4%]] }');
  expect(hr.complaints).toEqual([]);
  await hr.context.close();

  const phone = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(phone, person, `/drafts/${draft}`);
  await phone.page.getByRole('heading', { name: 'Parameters' }).waitFor();
  await sound(phone);
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
}, 240_000);

/** Chooses from a list that opens below its field. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).last().click();
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
}
