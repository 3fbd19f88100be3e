/** The office as people do it: HR invites a colleague, who chooses a password and takes a first look; what else HR and auditors do. */

import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from '../../scripts/guide/typed.ts';
import { grantRole } from '../../src/desk/access/grants.ts';
import { setRule } from '../../src/desk/cases/noted/rules.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { setPrivate } from '../../src/desk/people/staff/private.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { chooses } from './hands.ts';
import { openChromium, openPage, openWebHouse, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
const folder = testFolder();

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  await hire(house.office, [
    { id: 'HR1', name: '何人事', unit: 'ALL' },
    { id: 'HR2', name: '胡人事', unit: 'ALL' },
    { id: 'HR3', name: '韩人事', unit: 'ALL' },
    { id: 'AU1', name: '欧阳明', unit: 'ALL' },
    { id: 'AD1', name: '安管理', unit: 'ALL' },
  ]);
  for (const person of ['HR1', 'HR2', 'HR3']) await grantRole(house.office, { person, role: 'hr', unit: null, reason: null });
  await grantRole(house.office, { person: 'AU1', role: 'auditor', unit: null, reason: null });
  await grantRole(house.office, { person: 'AD1', role: 'administrator', unit: null, reason: null });
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

test('HR invites on the phone; the invited chooses a password and sees the own month; the link is good once', async () => {
  const hr = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(hr, await house.joined('HR1'), '/people?find=E1');
  await hr.page.getByRole('button', { name: 'Invite 王芳' }).click();
  await hr.page.getByLabel('E-mail, by which the person will sign in').fill('wang@example.com');
  await hr.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await hr.page.getByLabel('Link of the invitation').inputValue();
  expect(link).toMatch(new RegExp(`^${house.url}/invitation#[\\w-]{43}$`));
  await whole(hr);
  await hr.page.getByRole('button', { name: 'Done' }).click();

  const invited = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await invited.page.goto(link);
  await invited.page.getByRole('heading', { name: '王芳，欢迎' }).waitFor();
  await invited.page.getByText('」邀请你用衡绩').waitFor();
  await invited.page.locator('#password').fill('三只蓝鲸');
  await invited.page.getByText('还差 8 个字符').waitFor();
  await whole(invited);
  await invited.page.locator('#password').fill('password2026!');
  await invited.page.getByRole('button', { name: '进入衡绩' }).click();
  await invited.page.locator('[data-code$=PASSWORD_COMMON]').waitFor();
  await invited.page.locator('#password').fill('三只蓝鲸在跳舞 quiet');
  await invited.page.getByRole('button', { name: '进入衡绩' }).click();
  await invited.page.waitForURL(/\/mine\/month/);
  await invited.page.getByText('咨询师绩效与提成').filter({ visible: true }).first().waitFor();
  await whole(invited);

  const late = await openPage(browser, house, { size: 'desk', language: 'en', look: 'dark' });
  await late.page.goto(link);
  await late.page.getByText('The invitation was accepted already, which can be done once.').waitFor();
  await whole(late);
  await late.page.goto('/invitation#nothing');
  await late.page.getByText('There is no such invitation.').waitFor();
  await late.page.getByRole('link', { name: /Sign in/ }).click();
  await late.page.waitForURL(/\/sign-in/);
  await hr.page.reload();
  await hr.page.getByRole('link', { name: '王芳' }).click();
  await hr.page.getByText('has an account since').waitFor();
  await whole(hr);
  for (const { context } of [hr, invited, late]) await context.close();
}, 240_000);

test('an auditor sees that the log is whole, who did what in words, who looked, and computes a run again to the same bytes', async () => {
  const auditor = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(auditor, await house.joined('AU1'), '/audit/log');
  const { page } = auditor;
  await page.getByText(/完整：\d+ 条/).waitFor();
  await page.getByText('封账时签过名 1 处').waitFor();
  await page.getByLabel('核对印在导出文件上的末条').fill(`9999:${'ab'.repeat(32)}`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('[data-code$=AUDIT_CUT]').waitFor();
  await page.getByRole('cell', { name: '封账', exact: true }).waitFor();
  await whole(auditor);
  await page.getByLabel('按动作、对象或人查找').fill('授予角色');
  await page.getByRole('cell', { name: '授权 1', exact: true }).waitFor();
  expect(await page.getByRole('cell', { name: '封账', exact: true }).count()).toBe(0);
  await page.getByRole('tab', { name: '谁看过什么' }).click();
  await page.getByText('还没有人看过').waitFor();
  await page.getByText('审计人员的查看').click();
  await page.getByText('日志的最近条目，或某一条之前的').first().waitFor();
  await whole(auditor);
  await page.getByRole('tab', { name: '重算核对' }).click();
  await page.getByRole('button', { name: '重算核对' }).first().click();
  await page.getByText('逐字节相同').waitFor();
  await whole(auditor);
  await auditor.context.close();
}, 240_000);

test('HR keeps one person: moves the seat, sets base pay, notes a leave, sees a private value after a proof; ends sign-in', async () => {
  await setPrivate(house.office, { person: 'E2', field: 'phone', value: '13800001234' });
  await house.joined('E2');
  const hr = await openPage(browser, house, { size: 'phone', language: 'en', look: 'dark' });
  await signIn(hr, await house.joined('HR2'), '/people?find=E2');
  const { page } = hr;
  await page.getByRole('link', { name: '李娜' }).click();
  await page.getByRole('heading', { level: 1, name: '李娜' }).waitFor();
  await whole(hr);
  const edit = async (button: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(fields)) await typed(dialog.getByLabel(label), value);
    await dialog.locator('.ant-btn-primary').click();
    await dialog.waitFor({ state: 'detached' });
  };
  await edit('Set the base pay', { 'From which day on': '2026-10-01', 'A month, in yuan': '8000.50' });
  await page.getByText('¥8,000.50').waitFor();
  const says = (label: string, day: string): Promise<void> => typed(page.getByRole('dialog').getByLabel(label), day);
  await page.getByRole('button', { name: 'Note a leave' }).click();
  await page.getByRole('dialog').getByLabel('Kind').fill('sick leave');
  await page.getByRole('dialog').getByLabel('Kind').press('Enter');
  await says('First day', '2026-10-08');
  await says('Last day', '2026-10-07');
  await page.getByRole('dialog').getByRole('button', { name: 'Note a leave' }).click();
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await says('Last day', '2026-10-09');
  await page.getByRole('dialog').getByRole('button', { name: 'Note a leave' }).click();
  await page.getByText('2026-10-08 to 2026-10-09').waitFor();
  await page.getByText('咨询师绩效与提成').waitFor();
  await page.getByRole('button', { name: 'Show phone' }).click();
  await page.getByText('13800001234').waitFor();
  await whole(hr);
  await edit('End sign-in', {});
  await page.getByText('There is no account yet.').waitFor();
  await hr.context.close();
}, 240_000);

/** The template as people fill it in: a new colleague, whose seat is wrong at first. */
async function filled(template: string, post: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(template);
  const put = (sheet: string, cells: Readonly<Record<string, string>>): void => {
    const found = workbook.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    const heads = Array.from({ length: found.columnCount }, (_, k) => found.getRow(1).getCell(k + 1).text);
    found.spliceRows(
      2,
      found.rowCount,
      heads.map((head) => cells[head] ?? null),
    );
  };
  for (const sheet of ['单位', '岗位', '底薪', '假期', '方案归属']) workbook.removeWorksheet(workbook.getWorksheet(sheet)?.id ?? 0);
  put('人员', { 员工编号: 'E77', 姓名: '新来的', 入职日: '2026-10-08' });
  put('任职', { 员工编号: 'E77', 单位编号: 'SHOP', 岗位编号: post, 开始日: '2026-10-08' });
  const path = join(folder, `people-${post}.xlsx`);
  await workbook.xlsx.writeFile(path);
  return path;
}

test('people come by a workbook: the template, a wrong cell that is named, what would change, and the import', async () => {
  const hr = await openPage(browser, house, { size: 'desk', language: 'zh' });
  await signIn(hr, await house.joined('HR3'), '/people');
  const { page } = hr;
  await page.getByRole('link', { name: '用工作簿导入' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载模板' }).click()]);
  const template = join(folder, 'template.xlsx');
  await download.saveAs(template);
  const choose = async (path: string): Promise<void> => await page.locator('input[type=file]').setInputFiles(path);
  await choose(await filled(template, 'NONE'));
  await page.getByRole('alert').getByText('「任职」表').first().waitFor();
  await whole(hr);
  await choose(await filled(template, 'P1'));
  await page.getByText('新来的').first().waitFor();
  await whole(hr);
  await page.getByRole('button', { name: /^导入 \d+ 处更改/ }).click();
  await page.getByText(/已导入 \d+ 处更改/).waitFor();
  await page.goto('/people/E77');
  await page.getByText('2026-10-08 起').first().waitFor();
  await hr.context.close();
}, 240_000);

test('an administrator grants a role for a unit and takes it back; a manager hands a role over on the phone', async () => {
  const admin = await openPage(browser, house, { size: 'desk', language: 'zh', look: 'dark' });
  await signIn(admin, await house.joined('AD1'), '/people/roles');
  const { page } = admin;
  await page.getByRole('button', { name: '授予角色' }).click();
  await chooses(page, '人员', '张伟 E3');
  await chooses(page, '角色', '主管');
  await chooses(page, '限于单位（含下级）', '门店');
  await page.getByRole('dialog').getByRole('button', { name: '授予角色' }).click();
  const row = page.getByRole('row').filter({ hasText: '张伟' });
  await row.getByText('门店及下级').waitFor();
  await whole(admin);

  const manager = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(manager, await house.joined('E3'), '/account');
  await manager.page.getByRole('link', { name: 'Hand over to a colleague' }).click();
  await manager.page.getByRole('button', { name: 'Hand over a role of mine' }).click();
  await chooses(manager.page, 'To', '马主管 MA1');
  await manager.page.getByRole('dialog').getByLabel('Reason').fill('away');
  await manager.page.getByRole('dialog').getByRole('button', { name: 'Hand over a role of mine' }).click();
  await manager.page.getByText('马主管').first().waitFor();
  await manager.page.getByRole('button', { name: 'End it' }).waitFor();
  await whole(manager);

  const taker = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(taker, await house.joined('MA1'), '/account');
  await taker.page.getByRole('button', { name: 'More' }).click();
  await taker.page.getByRole('button', { name: 'Act for 张伟' }).click();
  await taker.page.getByText('Acting for 张伟').waitFor();
  await whole(taker);

  await page.getByRole('tab', { name: '委托' }).click();
  await page.getByText('away').waitFor();
  await manager.page.getByRole('button', { name: 'End it' }).click();
  await manager.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await manager.page.getByText('Nothing is handed over').waitFor();
  // What was handed over has ended: the next look shows oneself.
  await taker.page.reload();
  await taker.page.getByRole('button', { name: 'More' }).waitFor();
  await taker.page.getByText('Acting for 张伟').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '谁有哪些角色' }).click();
  await row.getByRole('button', { name: '收回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '收回' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '角色能做什么' }).click();
  await page.getByText('授予角色、修改设置', { exact: false }).first().waitFor();
  await whole(admin);
  for (const { context } of [admin, manager, taker]) await context.close();
}, 240_000);

test('a report is handed in on the phone with a file, given back in the inbox, and owed again', async () => {
  const rule = { name: '日报', what: 'report', cadence: 'daily', due: 0, people: ['E4'], fact_table: null, to_day: null } as const;
  await hire(house.office, [
    { id: 'HR4', name: '贺人事', unit: 'ALL', roles: ['hr'] },
    { id: 'E4', name: '许晴', unit: 'SHOP' },
  ]);
  await setRule(await as(house.office, 'HR4'), { ...rule, from_day: dayOf(new Date()) });
  const own = await openPage(browser, house, { size: 'phone', language: 'zh' });
  await signIn(own, await house.joined('E4'), '/mine/todo');
  await own.page.getByText('要交的报告（1）').waitFor();
  await whole(own);
  await own.page.getByRole('link', { name: '交报告' }).click();
  await own.page.waitForURL(/\/mine\/reports/);
  await own.page.getByRole('button', { name: '交报告' }).click();
  await own.page.locator('#report-text').fill('今天回访三位。');
  await own.page
    .locator('[role=dialog] input[type=file]')
    .setInputFiles({ name: '明细.txt', mimeType: 'text/plain', buffer: Buffer.from('三位') });
  await whole(own);
  await own.page.getByRole('dialog').getByRole('button', { name: '交报告' }).click();
  await own.page.getByRole('dialog').waitFor({ state: 'detached' });
  await own.page.getByText('按时', { exact: true }).waitFor();
  await whole(own);
  const hr = await openPage(browser, house, { size: 'desk', language: 'en' });
  await signIn(hr, await house.joined('HR4'), '/team/approvals');
  await hr.page.locator('[data-kind=report] button').first().click();
  await hr.page.getByRole('link', { name: '明细.txt' }).waitFor();
  await whole(hr);
  await hr.page.locator('[data-kind=report] textarea').fill('哪三位？');
  await hr.page.getByRole('button', { name: 'Give it back' }).click();
  await hr.page.locator('[data-kind=report]').waitFor({ state: 'detached' });
  await own.page.reload();
  await own.page.getByText('已退回', { exact: true }).waitFor();
  await own.page.getByText('哪三位？').waitFor();
  await own.page.getByRole('button', { name: '重交' }).waitFor();
  expect([own.complaints, hr.complaints]).toEqual([[], []]);
  await own.context.close();
  await hr.context.close();
}, 120_000);
