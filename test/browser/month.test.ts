/** An employee's way through the app, on a phone and at a desk, in both languages: my month, why, the records, a dispute, the announcement. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn, faultsOn } from '../../campaigns/pages/look.ts';
import { BUILT } from '../../scripts/web.ts';
import { PASSWORD } from '../api.ts';
import { testFolder } from '../terminal.ts';
import { openChromium, openPage, openWebHouse, type Seat, type Seen, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
const emails = new Map<string, string>();

beforeAll(async () => {
  const folder = testFolder();
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  browser = await openChromium();
  for (const person of ['E1', 'E2', 'NEW']) emails.set(person, await house.joined(person));
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

/** A page that may be shown. */
async function isSound({ page }: Seen): Promise<void> {
  expect(await faultsOn(page)).toEqual([]);
}

const SEATS: readonly (Seat & { readonly person: string })[] = [
  { person: 'E1', size: 'phone', language: 'zh' },
  { person: 'E2', size: 'desk', language: 'en', look: 'dark' },
];

/** What is seen in each language. */
const WORDS = {
  zh: {
    ...{
      total: '应发合计',
      sum: '3,824.00元',
      next: '业绩再多 3,200.00元 就满 30,000.00元，超过后到 5% 档',
      soFar: '截至目前',
      against: '比2026年9月 +316.00元',
    },
    ...{
      records: '看记录',
      all: '共 2 条',
      disagree: '申诉这条记录',
      send: '提交申诉',
      sent: '申诉已提交',
      laid: '1 个证据文件已附上。',
      withdraw: '撤回',
      withdrawn: '已撤回',
    },
    ...{ sign: '我已阅读，签收', confirm: '确认', signed: '已签收', period: '周期', none: '还没有你的结果' },
  },
  en: {
    ...{ total: '应发合计', sum: '4,430.00', next: 'exactly 30,000', soFar: 'so far', against: 'against September 2026' },
    ...{
      records: 'See the records',
      all: '1 in all',
      disagree: 'Dispute this record',
      send: 'Raise the dispute',
      sent: 'The dispute is raised',
      laid: 'One file lies in it as evidence.',
    },
    ...{ withdraw: 'Take it back', withdrawn: 'withdrawn', sign: 'I have read it; sign', confirm: 'Confirm', signed: 'signed 20' },
    ...{ period: 'Period', none: 'You have no results yet' },
  },
} as const;

test.each(SEATS)(
  'my month, why, the records, a dispute and its way back: $person, $size, $language',
  async ({ person, ...seat }) => {
    const words = WORDS[seat.language];
    const seen = await openPage(browser, house, seat);
    const { page } = seen;
    await signIn(seen, emails.get(person) ?? '');
    await page.waitForURL(/\/mine\/month/);
    await page.getByText(words.soFar, { exact: true }).waitFor();
    await page.getByText(words.against).waitFor();
    await isSound(seen);
    await page.getByLabel(words.period).selectOption('clinic 2026-09');
    await page.waitForURL(/period=2026-09/);
    await page.locator('a', { hasText: '业绩提成' }).last().click();
    await page.waitForURL(/\/mine\/why/);
    await page.locator('[data-line=sales]').click();
    await page.getByRole('button', { name: words.records }).click();
    await page.getByText(words.all, { exact: true }).waitFor();
    await isSound(seen);
    await page.getByRole('button', { name: words.disagree }).first().click();
    await page.locator('#dispute-text').fill('十月的一单算在了九月。');
    await page
      .locator('[role=dialog] input[type=file]')
      .setInputFiles({ name: '小票.txt', mimeType: 'text/plain', buffer: Buffer.from('D11') });
    await page.getByText('小票.txt').waitFor();
    await isSound(seen);
    await page.getByRole('button', { name: words.send }).click();
    await page.getByText(words.sent).waitFor();
    await page.getByText(words.laid, { exact: true }).waitFor();
    await page.locator('[role=dialog] a').click();
    await page.waitForURL(/\/mine\/disputes/);
    await page.getByText('十月的一单算在了九月。').waitFor();
    // It is titled by the record, as the row behind the figure was told.
    await page.getByRole('heading', { name: /^成交 · .*\d{4}-\d\d-\d\d/ }).waitFor();
    await page.getByRole('link', { name: '小票.txt' }).waitFor();
    await isSound(seen);
    await page.getByRole('button', { name: words.withdraw }).click();
    await page.getByText(words.withdrawn, { exact: true }).first().waitFor();
    expect(seen.complaints).toEqual([]);
    await seen.context.close();
  },
  400_000,
);

/** What somebody would earn who had sold for 40,000. */
const MORE = {
  E1: { link: '如果本月再卖…', sum: '4,420.00', difference: '+596.00元', others: '取决于其他人', open: '去看：您的工资条已出' },
  E2: {
    link: 'What if I sell more…',
    sum: '4,100.00',
    difference: '+400.00 yuan',
    others: 'depends on others',
    open: 'Open: Your payslip is there',
  },
} as const;

test.each(SEATS)(
  'what if I had sold more, the trace as tiers, a notice that leads to its month, and paper: $person, $size, $language',
  async (seat) => {
    const words = MORE[seat.person as keyof typeof MORE];
    const seen = await openPage(browser, house, seat);
    const { page } = seen;
    await signIn(seen, emails.get(seat.person) ?? '');
    await page.getByRole('link', { name: words.link }).click();
    await page.waitForURL(/\/mine\/what-if/);
    const sales = page.locator('#move-sales');
    await sales.waitFor();
    await isSound(seen);
    await sales.fill('40000');
    await page.locator('[data-outcome=total]', { hasText: words.sum }).waitFor();
    await page.locator('[data-outcome=total]', { hasText: words.difference }).waitFor();
    await page.locator('[data-outcome=place]', { hasText: words.others }).waitFor();
    await page.locator('input[type=range]').first().press('ArrowLeft');
    await page.locator('[data-outcome=total]', { hasText: words.sum }).waitFor({ state: 'detached' });
    await isSound(seen);
    await page.goto('/mine/why?item=commission');
    await page.locator('table tr', { hasText: '到 3万元' }).waitFor();
    await isSound(seen);
    await page.goto('/mine/todo');
    await page.getByRole('link', { name: words.open }).click();
    await page.waitForURL(/\/mine\/month\?.*period=2026-09/);
    await page.emulateMedia({ media: 'print' });
    await page.locator('nav').first().waitFor({ state: 'hidden' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--hj-surface")')).toBe('#fff');
    expect(seen.complaints).toEqual([]);
    await seen.context.close();
  },
  400_000,
);

test('the next step is told in the engine’s words, and the announcement is signed with the password', async () => {
  const words = WORDS.zh;
  const seen = await openPage(browser, house, { size: 'phone', language: 'zh' });
  const { page } = seen;
  await signIn(seen, emails.get('E1') ?? '', '/mine/todo');
  await page.getByRole('link', { name: '阅读并签收' }).click();
  await page.waitForURL(/\/mine\/announcements\/1/);
  await page.getByRole('heading', { name: '咨询师绩效与提成' }).waitFor();
  await isSound(seen);
  // Who they are was proved an hour ago: a signature asks again, and goes on by itself.
  await sql`UPDATE account.sessions SET proved_at = proved_at - interval '1 hour'`.execute(house.office.state.db);
  await page.getByRole('button', { name: words.sign }).click();
  await page.locator('#proof-password').fill('not the password');
  await page.getByRole('button', { name: words.confirm, exact: true }).click();
  await page.locator('[role=dialog] [role=alert]').waitFor();
  expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
  await page.locator('#proof-password').fill(PASSWORD);
  await page.getByRole('button', { name: words.confirm, exact: true }).click();
  await page.getByText(/已签收$/).waitFor();
  await page.goto('/mine/month');
  await page.getByText(words.next).first().waitFor();
  // On paper nobody sees who was signed in: it says whose figures these are.
  const whose = page.getByText('王芳（E1） · 门店 · 咨询师绩效与提成 · 2026年10月');
  expect(await whose.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await whose.waitFor();
  await page.goto('/mine/why?scheme=clinic&period=2026-10&item=commission');
  await whose.waitFor();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/mine/history');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载' }).click()]);
  expect(file.suggestedFilename()).toBe('payslip-R1-E1.pdf');
  await isSound(seen);
  expect(seen.complaints).toEqual([]);
  await seen.context.close();
}, 400_000);

test('somebody new sees what will be there, and a page that is nobody’s says so', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'en' });
  await signIn(seen, emails.get('NEW') ?? '');
  await seen.page.getByText(WORDS.en.none).waitFor();
  await isSound(seen);
  await seen.page.goto('/nowhere');
  await seen.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await whole(seen);
  await seen.context.close();
}, 400_000);

/** A chunk of the build: its file, and the chunks that it cannot do without. */
type Chunk = { readonly file: string; readonly imports?: readonly string[] };

test('the first load of the employee’s page is below 300 KB of packed script', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const needed = new Set<string>();
  const need = (name: string): void => {
    const { file, imports = [] } = manifest[name] as Chunk;
    if (!needed.has(file)) needed.add(file) && imports.forEach(need);
  };
  for (const name of ['index.html', 'pages/mine/month/page.tsx']) need(name);
  expect(needed.size).toBeGreaterThan(1);
  const sizeOf = (file: string): number => statSync(join(BUILT, statSync(join(BUILT, file)).size < 1000 ? file : `${file}.gz`)).size;
  expect([...needed].reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThan(300_000);
});
