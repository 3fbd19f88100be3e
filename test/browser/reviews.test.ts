/** A review as HR runs it: opened, its windows set and postponed, forms assigned, raters reminded, what the month still lacks; results published; a dispute put right; random checks and the votes of a jury. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from '../../scripts/guide/typed.ts';
import { nominate, openAward, openVote } from '../../src/desk/cases/awards/awards.ts';
import { raiseDispute } from '../../src/desk/cases/disputes/raise.ts';
import { openCycle } from '../../src/desk/cycles/cycles.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { read } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { shiftDay } from '../../src/desk/people/days.ts';
import { TODO } from '../../web/pages/mine/words.ts';
import { CHECKS as CHECK_WORDS } from '../../web/pages/reviews/words/checks.ts';
import { APPROVALS, SAID, STEPS } from '../../web/pages/team/words/approvals.ts';
import { recordOf } from '../record.ts';
import { REVIEW } from '../reviews.ts';
import { as, hire } from '../staff.ts';
import { testFolder } from '../terminal.ts';
import { chooses, presses, speaker } from './hands.ts';
import { openChromium, openPage, openWebHouse, type Seat, signIn, type WebHouse, whole } from './house.ts';

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
    { id: 'JU1', name: '外聘评委', unit: 'ALL' },
    { id: 'JU2', name: '沈总', unit: 'ALL', roles: ['executive'] },
    { id: 'JU3', name: '陆总', unit: 'ALL', roles: ['executive'] },
  ]);
  await recordOf(house.office, { uploads: folder, moment: () => '' }).released(REVIEW);
  await assignScheme(house.office, { scheme: 'review', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
  for (const person of ['HR1', 'HR2']) await house.joined(person);
  await award();
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(house.faults).toEqual([]);
  await house.close();
});

/** An award whose jury votes on two candidates. */
async function award(): Promise<void> {
  const hr = await as(house.office, 'HR1');
  const jury = ['NEW', 'JU1', 'JU2', 'JU3'];
  const { number } = await openAward(hr, {
    kind: 'quarterly',
    period: '2026-10',
    platform: null,
    winners: 1,
    jury,
    ownTeam: false,
    text: '季度之星评选',
  });
  for (const candidate of ['E1', 'E3']) await nominate(await as(house.office, 'MA1'), { award: number, candidate, text: '成交最多' });
  await openVote(hr, number);
}

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
  // The roles that the scheme asks are called in words.
  await dialog.getByText('本人', { exact: true }).waitFor();
  await whole(hr);
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
  await dialog.waitFor({ state: 'detached' });
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
  // What the cell says now and what it would say, with the number of the record itself.
  await page.getByText('D02，批次 #2 第 3 行：实付金额原来 10,000.00 → 改为 11,000.00').waitFor();
  await whole(hr);
  await page.getByRole('button', { name: /^接\s*受$/ }).click();
  await dialog.getByLabel('理由').fill('回单属实');
  await dialog.getByRole('button', { name: /^接\s*受$/ }).click();
  await page.getByText('更正的人').waitFor();
  await hr.context.close();

  const steward = await openPage(browser, house, { size: 'phone', language: 'en' });
  await signIn(steward, await house.joined('ST1'), '/reviews/cases');
  await steward.page.getByText(/^D02, batch #2, row 3: .* was 10,000\.00 → becomes 11,000\.00$/).waitFor();
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

/** Two seats of a work that two people share, each once by every pair of language and size. */
const PAIRS = [
  [
    { size: 'desk', language: 'zh' },
    { size: 'phone', language: 'en' },
  ],
  [
    { size: 'phone', language: 'zh', look: 'dark' },
    { size: 'desk', language: 'en', look: 'dark' },
  ],
] as const satisfies readonly (readonly [Seat, Seat])[];

/** By whom, the customers of which week, whom the seed picks; who scores them. */
const CHECKS = [
  { hr: 'hr1', week: '2026-10-05', picked: ['T0', 'T1'], checker: '李娜 E2' },
  { hr: 'hr2', week: '2026-10-21', picked: ['T3', 'T4'], checker: '张伟 E3' },
] as const;

test.each(PAIRS.map((pair, k) => [...pair, CHECKS[k] ?? CHECKS[0]] as const))(
  'HR draws a random check, and the checker scores who was picked: %j, %j',
  async (seat, other, check) => {
    const say = speaker(seat)(CHECK_WORDS);
    const hr = await openPage(browser, house, seat);
    const { page } = hr;
    await signIn(hr, `${check.hr}@example.com`, '/reviews/checks');
    await presses(page, say('draw'));
    const dialog = page.getByRole('dialog');
    await chooses(page, say('person'), '王芳 E1');
    await typed(dialog.getByLabel(say('week')), check.week);
    await dialog.getByLabel(say('seed')).fill('例会掷出 417');
    await dialog.getByLabel(say('count')).fill('2');
    await dialog.getByLabel(say('most')).fill('10');
    await chooses(page, say('checker'), check.checker);
    // Another table of the house is called the same: both are told by their names besides.
    await chooses(page, say('served'), '回访 · talks');
    await chooses(page, say('employee'), '员工编号');
    await chooses(page, say('customer'), '回访编号');
    await whole(hr);
    await presses(dialog, say('draw'));
    await page
      .getByText(say('picked', { customers: 2, count: 2 }))
      .first()
      .waitFor();
    await page
      .getByText(say('scored', { done: 0, count: 2, most: '10' }))
      .first()
      .waitFor();
    await whole(hr);

    const [approvals, steps] = [speaker(other)(APPROVALS), speaker(other)(STEPS)];
    const checker = await openPage(browser, house, other);
    const [, person = ''] = check.checker.split(' ');
    await signIn(checker, await house.joined(person), '/mine/todo');
    const scores = async (customer: string, score: string): Promise<void> => {
      await checker.page.getByRole('button', { name: speaker(other)(SAID)('check', { name: '王芳', customer, most: '10' }) }).click();
      await checker.page.getByLabel(approvals('score'), { exact: true }).fill(score);
      await presses(checker.page, steps('score'));
    };
    const [first, second] = check.picked;
    await scores(first, '11');
    await checker.page.locator('[data-code$=SAMPLE_SCORE]').waitFor();
    await whole(checker);
    await checker.page.getByLabel(approvals('score'), { exact: true }).fill('9.5');
    await presses(checker.page, steps('score'));
    await checker.page.getByRole('button', { name: first }).waitFor({ state: 'detached' });
    await scores(second, '8');
    await checker.page.getByRole('button', { name: second }).waitFor({ state: 'detached' });
    await whole(checker);
    await page.reload();
    await page
      .getByText(say('scored', { done: 2, count: 2, most: '10' }))
      .first()
      .waitFor();
    const kept = await read(house.office, (desk) =>
      desk.selectFrom('sample_scores').select(['customer', 'score', 'actor']).where('actor', '=', person).orderBy('customer').execute(),
    );
    expect(kept).toEqual([
      { customer: first, score: '9.5', actor: person },
      { customer: second, score: '8', actor: person },
    ]);
    for (const { context } of [hr, checker]) await context.close();
  },
  240_000,
);

test.each([
  // Who decides nothing else finds the vote among what waits for them; who does finds it in the inbox.
  ['NEW', { size: 'phone', language: 'zh' }, '/mine/todo'],
  ['JU1', { size: 'desk', language: 'en' }, '/mine/todo'],
  ['JU2', { size: 'desk', language: 'zh', look: 'dark' }, '/team/approvals'],
  ['JU3', { size: 'phone', language: 'en', look: 'dark' }, '/team/approvals'],
] as const)(
  '%s, of a jury, finds the candidates and votes: %j',
  async (person, seat, list) => {
    const say = speaker(seat);
    const juror = await openPage(browser, house, seat);
    const { page } = juror;
    await signIn(juror, await house.joined(person), '/mine/todo');
    // An executive may have more to decide than these two.
    const inbox = new RegExp(say(TODO)('toDecide', { count: String.raw`\d+` }));
    if (list === '/team/approvals') await page.getByRole('link', { name: inbox }).click();
    for (const [name, stars] of [
      ['王芳', '5'],
      ['张伟', '3'],
    ] as const) {
      const what = say(SAID)('award', { name });
      await page.getByRole('button', { name: what }).click();
      await page.getByText('季度之星评选', { exact: true }).waitFor();
      await page.getByLabel(say(APPROVALS)('stars')).selectOption(stars);
      if (name === '王芳') await whole(juror);
      await presses(page, say(STEPS)('stars'));
      await page.getByRole('button', { name: what }).waitFor({ state: 'detached' });
    }
    await whole(juror);
    const votes = await read(house.office, (desk) =>
      desk.selectFrom('votes').select(['candidate', 'stars']).where('actor', '=', person).orderBy('candidate').execute(),
    );
    expect(votes).toEqual([
      { candidate: 'E1', stars: 5 },
      { candidate: 'E3', stars: 3 },
    ]);
    await juror.context.close();
  },
  120_000,
);
