/** What is not lost: a way in that somebody forgot, what was written before the page was left, evidence in an open case; and what an organisation shows. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raiseDispute } from '../../src/desk/cases/disputes/raise.ts';
import { newDraft, saveDraft } from '../../src/desk/schemes/lives/drafts.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { CLINIC } from './clinic.ts';
import { openChromium, openPage, openWebHouse, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'EX1', name: '总经理', unit: 'ALL', roles: ['executive'] },
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR3', name: '韩人事', unit: 'ALL', roles: ['hr'] },
  ]);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

test('HR makes a link for who forgot the password; that person chooses another and is in; an administrator is for administrators', async () => {
  await house.joined('E2');
  await house.joined('FI1');
  const hr = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(hr, await house.joined('HR1'), '/people/E2');
  await hr.page.getByRole('button', { name: '重设密码' }).click();
  await hr.page.getByText('你不会知道它').waitFor();
  await hr.page.getByRole('button', { name: '生成链接' }).click();
  const link = await hr.page.getByLabel('邀请链接', { exact: true }).inputValue();
  await whole(hr);
  await hr.page.getByRole('button', { name: '好了' }).click();
  await hr.page.goto('/people/FI1');
  await hr.page.getByRole('button', { name: '结束登录' }).waitFor();
  expect(await hr.page.getByRole('button', { name: '重设密码' }).count()).toBe(0);

  const person = await openPage(browser, house, { size: 'phone', language: 'en', look: 'dark' });
  await person.page.goto(link);
  await person.page.locator('#password').fill('an other whale sings');
  await person.page.locator('form button[type=submit]').click();
  await person.page.waitForURL(/\/mine\/month/);
  await person.page.goto('/mine/todo');
  await person.page.getByText('Your password is being renewed').waitFor();
  await whole(person);
  for (const { context } of [hr, person]) await context.close();
}, 240_000);

test('what was written is there when the page is opened again, and gone when it was sent, dropped, or its writer signed out', async () => {
  const boss = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(boss, await house.joined('EX1'), '/boss/swot');
  const { page } = boss;
  await page.getByRole('button', { name: '加一条' }).first().click();
  await page.getByRole('textbox', { name: /优势/ }).last().fill('老客介绍多');
  await page.goto('/mine/todo');
  await page.goto('/boss/swot');
  await page.getByText('老客介绍多').waitFor();
  await page.getByText(/已接上你在 .+ 写了还没保存的内容/).waitFor();
  await whole(boss);
  await page.getByRole('button', { name: '不要了' }).click();
  await page.getByText('老客介绍多').waitFor({ state: 'detached' });

  const finance = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(finance, 'fi1@example.com', '/finance/adjustments');
  const open = async (): Promise<void> => await finance.page.getByRole('button', { name: 'Propose', exact: true }).first().click();
  await open();
  await finance.page.getByLabel('Why').fill('late orders');
  await finance.page.goto('/finance/adjustments');
  await open();
  expect(await finance.page.getByLabel('Why').inputValue()).toBe('late orders');
  await whole(finance);
  await finance.page.goto('/account');
  await finance.page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await finance.page.waitForURL(/\/sign-in/);
  expect(await finance.page.evaluate('Object.keys(localStorage).filter((key) => key.includes("unsent")).length')).toBe(0);
  for (const { context } of [boss, finance]) await context.close();
}, 240_000);

test('an administrator lets colleagues see ranks; an employee sees them, and lays a file into an open dispute that HR opens', async () => {
  const admin = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(admin, await house.joined('AD1'), '/people/settings');
  await admin.page.getByRole('switch', { name: '同事看得到彼此的名次' }).click();
  await admin.page.locator('[role=switch][aria-checked=true][aria-label="同事看得到彼此的名次"]').waitFor();
  await whole(admin);

  const employee = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(employee, await house.joined('E1'), '/mine/why?scheme=clinic&period=2026-09&item=place');
  await employee.page.getByRole('heading', { name: 'Everybody’s place' }).waitFor();
  await employee.page.getByRole('listitem').filter({ hasText: '李娜' }).first().waitFor();
  await whole(employee);
  await employee.page.goto('/mine/todo');
  await employee.page.getByRole('link', { name: 'Look and sign' }).first().click();
  await employee.page.getByRole('button', { name: 'I have read it; sign' }).click();
  await employee.page.getByText(/^signed 20/).waitFor();
  await whole(employee);
  const { number } = await raiseDispute(await as(house.office, 'E1'), {
    ...{ scheme: 'clinic', period: '2026-09', person: 'E1', text: '少算一单', node: { is: 'rule', path: 'commission' } },
    evidence: [{ sha256: 'a'.repeat(64), name: '截图.png' }],
  });
  await employee.page.goto('/mine/disputes');
  const file = { name: '合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
  await employee.page.locator('input[type=file]').setInputFiles(file);
  await employee.page.getByRole('link', { name: '合同.pdf' }).waitFor();
  await whole(employee);

  const hr = await openPage(browser, house, { size: 'desk', language: 'zh', look: 'dark' });
  await signIn(hr, await house.joined('HR2'), `/reviews/cases/${number}`);
  await hr.page.getByText('只登记了哈希').waitFor();
  const [download] = await Promise.all([hr.page.waitForEvent('download'), hr.page.getByRole('link', { name: '合同.pdf' }).click()]);
  expect(download.suggestedFilename()).toBe('合同.pdf');
  await whole(hr);
  await hr.page.goto('/reviews/checks');
  await hr.page.getByRole('button', { name: '定期限' }).click();
  const dialog = hr.page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('日报');
  await dialog.getByLabel('谁', { exact: true }).fill('李娜');
  await hr.page.locator('.ant-select-item-option').getByText('李娜 E2', { exact: true }).click();
  // The list of names stays open over the button until one goes on.
  await dialog.getByLabel('名称').click();
  await dialog.getByRole('button', { name: '定期限' }).click();
  await hr.page.getByText('日报').first().waitFor();
  await whole(hr);
  for (const { context } of [admin, employee, hr]) await context.close();
}, 240_000);

test('whoever writes a draft is told that a colleague saved a newer version, loses nothing, and goes over it only knowingly', async () => {
  const texts = { file: 'clinic.yaml', scheme: CLINIC, indicators: {}, tables: {} };
  const writer = await as(house.office, 'HR2');
  const { draft } = await newDraft(writer, { scheme: 'clinic', texts, note: null });
  const own = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(own, await house.joined('HR3'), `/drafts/${draft}`);
  await own.page.locator('.cm-content').click();
  await own.page.keyboard.press('Control+Home');
  await own.page.keyboard.type('# mine\n');
  await own.page.getByText('有没保存的改动').waitFor();
  await saveDraft(writer, { draft, over: 1, texts: { ...texts, scheme: `# theirs\n${CLINIC}` }, note: null });
  await own.page.getByRole('button', { name: '保存', exact: true }).click();
  await own.page.getByText('在你写的时候存了第 2 稿').waitFor();
  await own.page.locator('[data-code$=DRAFT_STALE]').waitFor();
  await own.page.locator('.cm-content').getByText('# mine').waitFor();
  await whole(own);
  await own.page.getByRole('button', { name: /接着写我的/ }).click();
  await own.page.getByRole('button', { name: '保存', exact: true }).click();
  await own.page.getByText('第 3 稿').first().waitFor();
  await own.page.getByText('已保存').first().waitFor();

  // One's own save is no colleague's, however long it takes until all of the page is asked anew.
  await own.page.route('**/api/v1/me', async (route) => {
    await new Promise((later) => setTimeout(later, 3000));
    await route.continue();
  });
  await own.page.locator('.cm-content').click();
  await own.page.keyboard.press('Control+Home');
  await own.page.keyboard.type('# more\n');
  await own.page.getByText('有没保存的改动').waitFor();
  await own.page.getByRole('button', { name: '保存', exact: true }).click();
  await own.page.getByText('第 4 稿').first().waitFor();
  expect(await own.page.getByText('在你写的时候').count()).toBe(0);
  await own.page.unroute('**/api/v1/me');
  expect(own.complaints).toEqual([]);
  await own.context.close();
}, 240_000);
