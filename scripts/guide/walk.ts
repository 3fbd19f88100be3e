/**
 * The walk of docs/guide through the demo organisation in a real browser: a month is imported with three bad cells and mended, computed,
 * explained, a tier is changed and its cost seen, a rating disputed, the month locked. Each step waits for what the guide says is seen.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { typed } from './typed.ts';

/** Where is walked, with which workbooks, and who takes a picture of each step by its name. */
export type Walk = {
  readonly browser: Browser;
  readonly url: string;
  readonly workbooks: { readonly bad: string; readonly good: string };
  readonly picture: (name: string, page: Page) => Promise<void>;
};

const SCHEME = '网络咨询岗位绩效（完整口径）';

const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Walks all of it. */
export async function walk(place: Walk): Promise<void> {
  await imports(place);
  await computes(place);
  await explains(place);
  await changes(place);
  await disputes(place);
  await locks(place);
}

type Visit = { readonly page: Page; readonly context: BrowserContext };

/** Signs in by the card of a person, as anybody does in the demo. */
async function enter({ browser, url }: Walk, person: string, to: string, size: keyof typeof SIZES = 'desk'): Promise<Visit> {
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: SIZES[size], locale: 'zh-CN', isMobile: size === 'phone', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole('button', { name: person }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  return { page, context };
}

/** The data steward imports late orders: first with three bad cells, then as they were put right. */
async function imports(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '石磊', '/finance/import');
  const choose = (path: string): Promise<void> => page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('把 CSV 或 Excel 文件拖到这里').waitFor();
  await choose(place.workbooks.bad);
  await page.getByText('3 格不对').waitFor();
  await place.picture('import-bad-cells', page);
  await choose(place.workbooks.good);
  await page.getByRole('button', { name: '导入 4 行' }).waitFor();
  await place.picture('import-preview', page);
  await page.getByRole('button', { name: '导入 4 行' }).click();
  await page.getByText(/已经导入，批次 #\d+/).waitFor();
  await place.picture('import-done', page);
  await context.close();
}

const rowOf = (page: Page) => page.getByRole('article', { name: SCHEME });

/** Finance computes the month anew, sees who changed and why, and hands it on. */
async function computes(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '傅雅文', '/finance/month?month=2026-10');
  const row = rowOf(page);
  await row.getByText('核算之后数据变了').waitFor();
  await row.scrollIntoViewIfNeeded();
  await place.picture('close-moved', page);
  await row.getByRole('button', { name: '重新核算' }).click();
  await row.getByText('核算之后数据变了').waitFor({ state: 'detached' });
  await row.getByRole('link', { name: SCHEME }).click();
  await page.getByRole('tab', { name: '差异' }).click();
  await page.getByText(/人变了/).waitFor();
  await page.getByLabel('和哪一次比').click();
  await page
    .getByTitle(/^#\d+ · 2026年10月$/)
    .first()
    .click();
  await page.getByText('6 人里有 3 人变了').waitFor();
  await place.picture('run-differences', page);
  await page.getByRole('button', { name: '提交复核' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click();
  await page.getByRole('button', { name: '提交复核' }).waitFor({ state: 'detached' });
  await context.close();
}

/** An employee sees on a phone why her commission is what it is, down to the records. */
async function explains(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '王芳', '/mine/month', 'phone');
  await page.getByText('再往前一步').waitFor();
  await place.picture('mine-month', page);
  await page.locator('a', { hasText: '业绩提成' }).last().click();
  await page.waitForURL(/\/mine\/why/);
  await page.locator('[data-line=分段提成]').first().click();
  await page.locator('[data-line=sales]').first().waitFor();
  await place.picture('mine-why', page);
  for (const line of ['sales', '本月净额现']) await page.locator(`[data-line=${line}]`).first().click();
  await page.getByRole('button', { name: '看记录' }).first().click();
  await page
    .getByText(/^共 \d+ 条/)
    .first()
    .waitFor();
  await page
    .getByText(/^共 \d+ 条/)
    .first()
    .scrollIntoViewIfNeeded();
  await place.picture('mine-records', page);
  await context.close();
}

/** HR changes a tier, sees it checked at once, and what it costs. */
async function changes(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '胡晓彤', '/schemes');
  await page.getByRole('link', { name: SCHEME }).click();
  await page.getByRole('button', { name: '修改方案' }).click();
  const cell = page.getByLabel('提成档 第 2 档得多少', { exact: true });
  await cell.fill('3%');
  await cell.press('Enter');
  await page.locator('h1 + div').getByRole('status').getByText('检查通过').waitFor();
  await place.picture('draft-tiers', page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('第 2 稿').waitFor();
  await page.getByRole('tab', { name: '试算' }).click();
  for (const month of ['哪几个月 从', '哪几个月 到'].map((label) => page.getByLabel(label))) {
    await typed(month, '2026-10');
  }
  await page.getByRole('button', { name: '试算' }).click();
  await page.locator('[data-cost]').getByText(/^\+¥/).first().waitFor();
  await place.picture('draft-cost', page);
  await context.close();
}

/** A host does not agree with how she was rated. */
async function disputes(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '苏蔓', '/mine/why?scheme=post-host&period=2026-09&item=score', 'phone');
  await page.locator('[data-line=presentation]').first().click();
  await page.getByRole('button', { name: '我有异议：主管评定（形象、话术）' }).click();
  await page.locator('#dispute-text').fill('九月两场直播的话术评分没有看回放，请复核。');
  await place.picture('dispute', page);
  await page.getByRole('button', { name: '提交申诉' }).click();
  await page.getByText('申诉已提交').waitFor();
  await page.locator('[role=dialog] a').click();
  await page.getByText('九月两场直播的话术评分没有看回放，请复核。').waitFor();
  await place.picture('dispute-list', page);
  await context.close();
}

/** Another hand of finance approves and locks. */
async function locks(place: Walk): Promise<void> {
  const { page, context } = await enter(place, '方志强', '/finance/month?month=2026-10');
  const row = rowOf(page);
  await row.getByRole('button', { name: '审批通过' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '审批通过' }).click();
  await row.getByRole('button', { name: '封账' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '封账' }).waitFor();
  await place.picture('lock', page);
  await dialog.getByRole('button', { name: '封账' }).click();
  await row.getByText('要由没有经手的人办').waitFor();
  await row.scrollIntoViewIfNeeded();
  await place.picture('locked', page);
  await context.close();
}
