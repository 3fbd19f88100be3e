/** A manager's way through the app: the team and a member's month, a target agreed until nothing waits; and the executive who sees pay and grants a raise. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn } from '../../campaigns/pages/look.ts';
import { typed } from '../../scripts/guide/typed.ts';
import { grantRole } from '../../src/desk/access/grants.ts';
import { applyFor } from '../../src/desk/cases/applications/applications.ts';
import { setBehaviourKind } from '../../src/desk/cases/noted/behaviours.ts';
import { setCaseSetting } from '../../src/desk/cases/settings.ts';
import { setSum } from '../../src/desk/cycles/allotments/allot.ts';
import { openCycle } from '../../src/desk/cycles/cycles.ts';
import { offerTarget, targetsOf } from '../../src/desk/cycles/targets/offers.ts';
import { setWindows } from '../../src/desk/cycles/windows.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { read } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { shiftDay } from '../../src/desk/people/days.ts';
import { nameCommittee } from '../../src/desk/results/calibration/committee.ts';
import { finishVoting } from '../../src/desk/results/calibration/vote.ts';
import { attachRun } from '../../src/desk/results/edition/attach.ts';
import { resultView } from '../../src/desk/results/publication/mine.ts';
import { namePublisher, publishResults } from '../../src/desk/results/publication/publish.ts';
import { signResult } from '../../src/desk/results/signing/sign.ts';
import { TODO } from '../../web/pages/mine/words.ts';
import { APPROVALS, SAID, STEPS } from '../../web/pages/team/words/approvals.ts';
import { TARGET } from '../../web/pages/team/words/propose.ts';
import { recordOf } from '../record.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { presses, speaker } from './hands.ts';
import { openChromium, openPage, openWebHouse, type Seat, signIn, type WebHouse, whole } from './house.ts';

let house: WebHouse;
let browser: Browser;
let manager: string;
const folder = testFolder();
const today = dayOf(new Date());

beforeAll(async () => {
  house = await openWebHouse({ data: join(folder, 'data'), uploads: folder });
  const { office } = house;
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'EX1', name: '沈总', unit: 'ALL', head: true, roles: ['executive'] },
  ]);
  await grantRole(office, { person: 'MA1', role: 'manager', unit: 'SHOP', reason: null });
  await setCaseSetting(office, { name: 'evidence needed', value: 0 });
  const hr = await as(office, 'HR1');
  await setBehaviourKind(hr, { type: '好人好事', fact_table: 'events', least: '0', most: '5' });
  const cycle = await openCycle(hr, { name: '十月考核', scheme: 'clinic', period: '2026-10' });
  await setWindows(hr, { cycle, windows: [{ stage: 'targets', from: today, to: shiftDay(today, 1) }], reason: null });
  const target = { cycle, person: 'E1', metric: '业绩', value: '28000', unit: '元', comment: '十月淡季' };
  await offerTarget(await as(office, 'E1'), target);
  await setCaseSetting(office, { name: 'application stages', value: 1 });
  const raise = {
    person: 'E1',
    what: 'raise',
    amount: '500.00',
    from: '2027-01-01',
    text: '连续两月第一',
    evidence: [],
    proposal: null,
  } as const;
  await applyFor(await as(office, 'E1'), raise);
  manager = await house.joined('MA1');
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

test('a manager sees the team without pay, a member’s figures down to the records, and agrees a target until nothing waits', async () => {
  const seen = await openPage(browser, house, { size: 'phone', language: 'zh' });
  const { page } = seen;
  await signIn(seen, manager);
  await page.waitForURL(/\/team$/);
  await page.getByRole('link', { name: '王芳' }).waitFor();
  // Of 26,800 in October against 18,600 in September; pay is nobody's business here.
  await page.getByText('+20分').waitFor();
  expect(await page.getByText('收入（到目前）').count()).toBe(0);
  await whole(seen);
  await page.getByRole('link', { name: '王芳' }).click();
  await page.getByRole('heading', { name: '王芳的2026年10月' }).waitFor();
  await page.getByText('你的角色看得到得分，看不到收入。').waitFor();
  expect(await page.getByText('应发合计').count()).toBe(0);
  await whole(seen);
  await page.getByRole('button', { name: '提出…' }).click();
  await page.getByLabel('提什么').selectOption({ label: '关键行为：好人好事' });
  await typed(page.getByLabel('哪天的事'), today);
  await page.getByLabel('分值（0 到 5）').fill('2');
  await page.getByLabel('事实和理由').fill('替同事值了两个夜班。');
  await page.locator('input[type=file]').setInputFiles({ name: '值班表.txt', mimeType: 'text/plain', buffer: Buffer.from('十月') });
  await page.getByText('值班表.txt').waitFor();
  expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '提出', exact: true }).click();
  await page.getByText(/已提出，编号/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/已提出，编号/).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '业绩 ' }).last().click();
  await page.waitForURL(/\/team\/people\/E1\/why/);
  await page.getByRole('button', { name: '看记录' }).first().click();
  await page.getByText('共 3 条', { exact: true }).waitFor();
  await whole(seen);
  await page.goto('/team');
  await page.getByRole('link', { name: '1 件', exact: true }).click();
  await page.waitForURL(/person=E1/);
  await page.getByRole('button', { name: /王芳提出：业绩 28000元/ }).click();
  await page.getByText('十月淡季').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await page.getByText('都办完了，没有人在等你').waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);

test('the executive sees what is paid so far, in English, and grants a raise', async () => {
  const seen = await openPage(browser, house, { size: 'desk', language: 'en', look: 'dark' });
  const { page } = seen;
  await signIn(seen, await house.joined('EX1'), '/team?month=2026-10');
  await page.getByText('¥3,824.00').waitFor();
  await page.getByLabel('Order').selectOption('headline');
  await page.waitForURL(/order=headline/);
  await whole(seen);
  await page.goto('/team/approvals');
  await page.getByRole('button', { name: /applies for a raise of ¥500.00/ }).click();
  await page.getByText('连续两月第一').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: 'Grant', exact: true }).click();
  await page.getByText('All done: nobody is waiting for you').waitFor();
  await page.getByRole('status').waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);

/** A member answers what the manager offered: agrees to it, or offers another value. */
async function answers(
  seat: Seat,
  person: string,
  { what, value }: { readonly what: string; readonly value: string | null },
): Promise<void> {
  const [approvals, steps] = [speaker(seat)(APPROVALS), speaker(seat)(STEPS)];
  const member = await openPage(browser, house, seat);
  await signIn(member, await house.joined(person), '/mine/todo');
  const { page } = member;
  await page.getByRole('button', { name: what }).click();
  await page.getByText('旺季').waitFor();
  await whole(member);
  if (value === null) await presses(page, steps('agree'));
  else {
    await page.getByLabel(approvals('value')).fill(value);
    await page.getByLabel(approvals('note')).fill('新店刚开');
    await presses(page, steps('offer'));
  }
  await page.getByText(speaker(seat)(TODO)('decided', { what: `${what} · ${steps(value === null ? 'agree' : 'offer')}` })).waitFor();
  await page.getByRole('button', { name: what }).waitFor({ state: 'detached' });
  await whole(member);
  await member.context.close();
}

/** How the targets of somebody stand in the record: who offered which value, and what both agreed to. */
const targetsIn = (person: string) =>
  read(house.office, async (desk) =>
    (await targetsOf(desk, 1)).flatMap(({ offer, agreed, by }) =>
      offer.person === person ? [[offer.metric, offer.side, offer.value, agreed?.value ?? null, by]] : [],
    ),
  );

test.each([
  [{ size: 'desk', language: 'zh' }, { size: 'phone', language: 'zh', look: 'dark' }, 'E2', '李娜', '27000'],
  [{ size: 'phone', language: 'en' }, { size: 'desk', language: 'en' }, 'E3', '张伟', null],
] as const)(
  'a manager offers a target; the member agrees, or offers another value: %j, %j',
  async (seat, other, person, name, value) => {
    const target = speaker(seat)(TARGET);
    const seen = await openPage(browser, house, seat);
    const { page } = seen;
    await signIn(seen, manager, `/team/people/${person}`);
    await presses(page, target('open'));
    const dialog = page.getByRole('dialog');
    for (const [field, text] of [
      ['metric', '回访'],
      ['value', '30000'],
      ['unit', '元'],
      ['comment', '旺季'],
    ] as const)
      await dialog.getByLabel(target(field), { exact: true }).fill(text);
    expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
    await presses(dialog, target('send'));
    await dialog.getByText(target('sent', { name })).waitFor();
    await page.keyboard.press('Escape');
    await whole(seen);
    expect(await targetsIn(person)).toEqual([['回访', 'supervisor', '30000', null, null]]);

    const what = speaker(other)(SAID)('ownTarget', { metric: '回访', value: '30000', unit: '元' });
    await answers(other, person, { what, value });
    if (value === null) expect(await targetsIn(person)).toEqual([['回访', 'supervisor', '30000', '30000', 'employee']]);
    else {
      expect(await targetsIn(person)).toEqual([['回访', 'employee', value, null, null]]);
      await page.goto('/team/approvals');
      const said = speaker(seat)(SAID)('target', { name, metric: '回访', value, unit: '元' });
      await page.getByRole('button', { name: said }).click();
      await page.getByText('新店刚开').waitFor();
      const agree = speaker(seat)(STEPS)('agree');
      await presses(page, agree);
      await page.getByText(speaker(seat)(APPROVALS)('done', { what: `${said} · ${agree}` })).waitFor();
      expect(await targetsIn(person)).toEqual([['回访', 'employee', value, value, 'supervisor']]);
    }
    await seen.context.close();
  },
  240_000,
);

/** A scheme with one place for 优秀 among three. */
const GRADING = `方案: grading
标题: 年度评优
周期: 月
对象: employees
评分:
  score: { 标题: 考核得分, 取: ratings.score }
结果:
  名额数: { 标题: 名额, 值: 40% × 对象人数, 内部: 是 }
  入选: { 标题: 优秀名额, 名额: 名额数, 参评: score ≥ 80分, 依据: score, 临界并列: 都不取, 内部: 是 }
  grade: { 标题: 等次, 条件: [[入选, '优秀'], [score ≥ 60分, '合格'], [否则, '不合格']] }
`;

/** The committee of October's grades: 王芳 has the one place; the manager presides, the executive sits beside. */
async function calibrated(): Promise<number> {
  const { office } = house;
  const record = recordOf(office, { uploads: folder, moment: () => '' });
  await record.released(GRADING);
  const marks = [
    ['E1', '92'],
    ['E2', '90'],
    ['E3', '70'],
  ].map(([person, score]) => `2026-10,${person},X1,leader,all,${score}\n`);
  await record.imports('ratings.csv', `period,employee_id,rater_id,rater_role,item,score\n${marks.join('')}`);
  await assignScheme(office, { scheme: 'grading', unit: 'SHOP', from: '2026-01-01', reason: '评优' });
  const run = await record.computed('grading', '2026-10');
  const hr = await as(office, 'HR1');
  const cycle = await openCycle(hr, { name: '十月评优', scheme: 'grading', period: '2026-10' });
  await setWindows(hr, { cycle, windows: [{ stage: 'rating', from: today, to: shiftDay(today, 1) }], reason: null });
  await setSum(hr, { cycle, unit: 'SHOP', leader: 'MA1', points: '10', ownPart: 'none', reason: '团队奖励分' });
  await attachRun(hr, { cycle, run, reason: null });
  const rules = [{ grade: '优秀', quota: '入选' }];
  return await nameCommittee(hr, { cycle, chair: 'MA1', members: ['MA1', 'EX1'], item: 'grade', rules });
}

test('a chair parts a sum to the last point, votes in silence, and decides within the quota; on a desk', async () => {
  const committee = await calibrated();
  const seen = await openPage(browser, house, { size: 'desk', language: 'zh' });
  const { page } = seen;
  await signIn(seen, manager, '/team/approvals');
  await page.getByRole('link', { name: '去分配' }).click();
  await page.getByText('还剩 10 分').waitFor();
  const [first, second, third] = ['王芳', '李娜', '张伟'].map((name) => page.getByLabel(name, { exact: true }));
  await first?.fill('4.3');
  await second?.fill('3.3');
  await third?.fill('2.5');
  await page.getByText('多分了 0.1 分').waitFor();
  expect(await page.getByRole('button', { name: '提交分配' }).isDisabled()).toBe(true);
  await third?.fill('2.4');
  await page.getByText('正好分完').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: '提交分配' }).click();
  await page.getByText('已提交。').waitFor();
  await page.goto('/team/approvals');
  await page.getByRole('link', { name: '去投票' }).click();
  const lane = (grade: string) => page.locator('main section', { has: page.getByRole('heading', { name: grade, exact: false }) }).last();
  await page.getByRole('listitem').filter({ hasText: '李娜' }).last().dragTo(lane('优秀'));
  await page.getByText('优秀 2/1 人').waitFor();
  await page.getByRole('dialog').getByLabel('理由').fill('成交最多');
  expect(await barriersOn(page, '[role=dialog]')).toEqual([]);
  await page.getByRole('button', { name: '投出' }).click();
  await page.locator('q', { hasText: '成交最多' }).waitFor();
  await whole(seen);
  await finishVoting(await as(house.office, 'EX1'), committee);
  await page.getByRole('button', { name: '我投完了' }).click();
  await page.getByText('投票：优秀 1').waitFor();
  const decide = async (name: string, grade: string): Promise<void> => {
    await page.getByLabel(`把${name}改为`).selectOption(grade);
    await page.getByRole('dialog').getByLabel('理由').fill(`${name}${grade}`);
    await page.getByRole('button', { name: '记录决定' }).click();
    await page.getByText(`决定：${name}${grade}`).waitFor();
  };
  await decide('李娜', '优秀');
  await page.getByText('优秀名额：优秀 2 人，最多 1 人').waitFor();
  await page.getByRole('button', { name: '结束校准' }).click();
  await page.locator('[data-code$=COMMITTEE_QUOTA]').waitFor();
  await decide('王芳', '合格');
  await page.getByText('优秀名额：优秀 2 人，最多 1 人').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '结束校准' }).click();
  await page.getByRole('button', { name: '结束校准' }).waitFor({ state: 'detached' });
  await whole(seen);
  await seen.context.close();
}, 240_000);

test('a head talks about a published result, writes it down with a plan, and signs; on a phone', async () => {
  const hr = await as(house.office, 'HR1');
  const cycle = await openCycle(hr, { name: '九月考核', scheme: 'clinic', period: '2026-09' });
  await attachRun(hr, { cycle, run: 1, reason: null });
  await namePublisher(hr, { cycle, person: 'EX1', unit: null });
  await publishResults(await as(house.office, 'EX1'), { cycle, unit: null, talkDays: 7 });
  const order = { cycle, person: 'E1' };
  const view = await read(house.office, (desk) => resultView(desk, order));
  const hash = view.is === 'published' ? view.result.hash : '';
  await signResult(await as(house.office, 'E1'), { ...order, role: 'subject', step: 'signed', hash, confirmed: true, reason: null });
  const seen = await openPage(browser, house, { size: 'phone', language: 'en' });
  const { page } = seen;
  await signIn(seen, manager, '/team/talks');
  await page.getByRole('link', { name: '王芳' }).click();
  await page.getByRole('heading', { name: 'Interview with 王芳' }).waitFor();
  await page.getByLabel('Add notes').fill('回访要更勤。');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('回访要更勤。').last().waitFor();
  await page.getByLabel('What is to be better').fill('每周十次回访');
  await typed(page.getByLabel('By when'), shiftDay(today, 30));
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByText('每周十次回访').waitFor();
  await whole(seen);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('signed', { exact: true }).nth(1).waitFor();
  await whole(seen);
  await page.goto('/team/talks');
  await page.getByText('held', { exact: true }).waitFor();
  await whole(seen);
  await seen.context.close();
}, 120_000);
