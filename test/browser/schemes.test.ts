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
  await hr.page.getByRole('tab', { name: '档位' }).click();
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
