/** Closing a month as people do it: a file with three bad cells is mended and imported, computed, compared, approved by another hand, locked and exported. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../src/desk/access/grants.ts';
import { hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'ST1', name: '石数据', unit: 'ALL' },
    { id: 'FI1', name: '傅财务', unit: 'ALL' },
    { id: 'FI2', name: '方复核', unit: 'ALL' },
  ]);
  await grantRole(house.office, { person: 'ST1', role: 'steward', unit: null, reason: null });
  for (const person of ['FI1', 'FI2']) await grantRole(house.office, { person, role: 'finance', unit: null, reason: null });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

const HEAD = 'deal_id,employee_id,paid_on,amount,refunded\n';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** A workbook with a sheet for each text. */
async function workbook(name: string, sheets: Readonly<Record<string, string>>): Promise<string> {
  const made = new ExcelJS.Workbook();
  for (const [sheet, text] of Object.entries(sheets)) {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    made.addWorksheet(sheet).addRows(rows);
  }
  await made.xlsx.writeFile(join(folder, name));
  return join(folder, name);
}

test('a steward mends three bad cells and imports; finance computes and compares; another hand approves, locks and exports', async () => {
  const steward = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(steward, await house.joined('ST1'), '/finance/import');
  const choose = async (path: string): Promise<void> => await steward.page.locator('input[type=file]').setInputFiles(path);
  await choose(await workbook('month.xlsx', { deals: `${HEAD}D21,E1,2026-10-31,4000,0\n`, talks: 'talk_id,employee_id\n' }));
  await steward.page.getByText('请选这次导入哪一张').waitFor();
  await steward.page.getByLabel('工作表').click();
  await steward.page.getByTitle('deals', { exact: true }).click();
  await steward.page.getByRole('button', { name: '导入 1 行' }).waitFor();
  await whole(steward);
  await choose(file('deals.csv', `${HEAD}D21,E1,2026-10-32,100,0\nD22,E2,2026-10-02,一百,0\nD23,E3,2026-10-03,100,x\n`));
  await steward.page.getByText('3 格不对').waitFor();
  expect(await steward.page.locator('td[data-cell]').allTextContents()).toEqual(['2026-10-32', '一百', 'x']);
  await whole(steward);
  await choose(file('deals.csv', `${HEAD}D21,E1,2026-10-31,4000,0\nD22,E2,2026-10-02,100,0\nD23,E3,2026-10-03,100,0\n`));
  await steward.page.getByText('4,200.00').waitFor();
  await steward.page.getByRole('button', { name: '导入 3 行' }).click();
  await steward.page.getByText(/已经导入，批次 #\d+/).waitFor();
  await steward.context.close();

  const finance = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(finance, await house.joined('FI1'), '/finance/month?month=2026-10');
  await finance.page.getByText('核算之后数据变了').waitFor();
  await whole(finance);
  await finance.page.getByRole('button', { name: '重新核算' }).click();
  await finance.page.getByText('核算之后数据变了').waitFor({ state: 'detached' });
  await finance.page.getByText('比上月').waitFor();
  await finance.page.getByRole('link', { name: '咨询师绩效与提成' }).click();
  await finance.page.getByRole('tab', { name: '差异' }).click();
  await finance.page.getByText(/人变了/).waitFor();
  await whole(finance);
  await finance.page.getByRole('button', { name: '提交复核' }).click();
  await finance.page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click();
  // Who computed it approves it not, and is told who may; it is reviewed once another hand has passed it, and not before.
  await finance.page.getByText('要由没有经手的人办').waitFor();
  expect(await finance.page.getByRole('button', { name: '审批通过' }).count()).toBe(0);
  await finance.page.getByRole('img', { name: '已到「核算」，共五步' }).waitFor();
  await finance.context.close();

  const other = await openPage(browser, house, { size: 'desk', language: 'en', look: 'dark' });
  await signIn(other, await house.joined('FI2'), '/finance/month?month=2026-10');
  const { page } = other;
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
  // Where a proxy lets no events through, the end of a job is seen all the same.
  await page.route('**/events', (route) => route.abort());
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  // What is locked for ever is told once more.
  await page.getByRole('dialog').getByText('To be paid').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Lock', exact: true }).click();
  // Who locked it does not say that it was paid.
  await page.getByText('for somebody who had no hand in it').waitFor();
  await page.unroute('**/events');
  await whole(other);
  await page.getByRole('link', { name: '咨询师绩效与提成' }).click();
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.getByRole('button', { name: 'Excel payroll' }).click();
  const link = page.getByRole('link', { name: /\.xlsx$/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await whole(other);
  await other.context.close();
}, 240_000);

test('a steward reads the rows of a batch, and looks through batches by month; finance reads them on a phone', async () => {
  await hire(house.office, [
    { id: 'ST2', name: '石助理', unit: 'ALL', roles: ['steward'] },
    { id: 'FI3', name: '费财务', unit: 'ALL', roles: ['finance'] },
  ]);
  const steward = await openPage(browser, house, { size: 'desk', language: 'en' });
  await signIn(steward, await house.joined('ST2'), '/finance/batches');
  const { page } = steward;
  await page.getByRole('button', { name: '#2 成交' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('8 rows in all').waitFor();
  const cells = await drawer.locator('tbody tr').first().locator('td').allInnerTexts();
  expect(cells.map((cell) => cell.trim())).toEqual(['Row 2', 'D01', 'E1', '2026-09-04', '8,600.00', '0.00']);
  await whole(steward);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  const month = page.getByLabel('Month', { exact: true });
  await month.fill('2026-09');
  await month.press('Enter');
  await page.waitForURL(/month=2026-09/);
  await page.getByRole('button', { name: '#2 成交' }).waitFor();
  await whole(steward);
  await month.fill('2019-01');
  await month.press('Enter');
  await page.getByText('No such batches').waitFor();
  await whole(steward);
  await steward.context.close();

  const finance = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(finance, await house.joined('FI3'), '/finance/batches');
  await finance.page.getByRole('button', { name: '#2 成交' }).click();
  await finance.page.getByRole('dialog').getByText('第 9 行').waitFor();
  await whole(finance);
  // Yes and no are said in the language of the page.
  await finance.page.goto('/finance/batches?batch=3');
  await finance.page.getByRole('dialog').getByText('否', { exact: true }).first().waitFor();
  expect(await finance.page.getByRole('dialog').getByText('false').count()).toBe(0);
  await finance.context.close();
}, 240_000);
