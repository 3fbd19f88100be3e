/** The main job of each role as a function of a seat: from the first page of the role to its result in the record, by the words of the app in the language of the seat. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { typed } from '../../scripts/guide/typed.ts';
import type { Role } from '../../src/desk/access/roles.ts';
import { dayOf } from '../../src/desk/office/day.ts';
import { type Desk, type Office, read } from '../../src/desk/office/office.ts';
import { takeStep } from '../../src/desk/runs/steps.ts';
import { CHAIN, LOG } from '../../web/pages/audit/words.ts';
import { BOSS } from '../../web/pages/boss/words/dashboard.ts';
import { ACTIONS } from '../../web/pages/finance/words/close.ts';
import { IMPORT } from '../../web/pages/finance/words/imports.ts';
import { RATING, TODO, WHY } from '../../web/pages/mine/words.ts';
import { ROLES_PAGE } from '../../web/pages/people/roles/words.ts';
import { PEOPLE } from '../../web/pages/people/words.ts';
import { CYCLE, WINDOWS } from '../../web/pages/reviews/words/cycle.ts';
import { CYCLES, OPENING, STAGE_WORDS } from '../../web/pages/reviews/words/cycles.ts';
import { ASSIGNING, FORMS } from '../../web/pages/reviews/words/forms.ts';
import { APPROVALS, SAID, STEPS } from '../../web/pages/team/words/approvals.ts';
import { MEMBER } from '../../web/pages/team/words/board.ts';
import { MONTH } from '../../web/parts/month/words.ts';
import { REPLAY } from '../../web/parts/replay/words.ts';
import { TRACE } from '../../web/parts/trace/words.ts';
import { ROLES } from '../../web/words/roles.ts';
import { as } from '../staff.ts';
import { chooses, presses, speaker } from './hands.ts';
import { type Seat, type Seen, whole } from './house.ts';

/** Somebody signed in at a seat; the number tells the seats of a role from each other, and files are written to `uploads`. */
type Play = {
  readonly seen: Seen;
  readonly language: Seat['language'];
  readonly person: string;
  readonly number: number;
  readonly office: Office;
  readonly uploads: string;
};

const rows = <T>({ office }: Play, asked: (desk: Desk) => Promise<T>): Promise<T> => read(office, asked);

/** What each employee disagrees with: a line of September, and the figure below it. */
const DISPUTED = [
  ['commission', '业绩提成', 'sales'],
  ['commission', '业绩提成', 'sales'],
  ['talk_bonus', '回访奖', 'replies'],
  ['score', '业绩得分', 'sales'],
] as const;

/** Sees the own month, goes from a line of September to its records, and disagrees with it. */
async function employee(play: Play): Promise<void> {
  const { seen, number, person } = play;
  const { page } = seen;
  const say = speaker(play);
  const [path = '', title = '', below = ''] = DISPUTED[number] ?? [];
  await page.waitForURL(/\/mine\/month/);
  await page.getByLabel(say(MONTH)('period')).selectOption('clinic 2026-09');
  await page.waitForURL(/period=2026-09/);
  await whole(seen);
  await page.locator('a', { hasText: title }).last().click();
  await page.waitForURL(/\/mine\/why/);
  await page.locator(`[data-line=${below}]`).first().click();
  await presses(page, say(TRACE)('records'));
  await presses(page, say(WHY)('disagreeWith', { title }));
  await page.locator('#dispute-text').fill(`不对 ${number}`);
  await presses(page, say(WHY)('send'));
  await page.locator('[role=dialog] a').click();
  await page.waitForURL(/\/mine\/disputes/);
  await page.getByText(`不对 ${number}`).waitFor();
  await whole(seen);
  const kept = await rows(play, (desk) => desk.selectFrom('cases').selectAll().where('text', '=', `不对 ${number}`).execute());
  expect(kept).toMatchObject([{ kind: 'dispute', person, subject: { node: { is: 'rule', path } } }]);
}

/** Sees the team and one of its members, and agrees to the target that she offered. */
async function manager(play: Play): Promise<void> {
  const { seen, number, person } = play;
  const { page } = seen;
  const say = speaker(play);
  await page.waitForURL(/\/team$/);
  await page.getByRole('link', { name: '王芳' }).click();
  await page.getByText(say(MEMBER)('noPay')).waitFor();
  await whole(seen);
  await page.goto('/team/approvals');
  const offered = { metric: `新客${number}`, value: '20', unit: '人' };
  const what = say(SAID)('target', { name: '王芳', ...offered });
  await page.getByRole('button', { name: what }).click();
  await whole(seen);
  await presses(page, say(STEPS)('agree'));
  await page.getByText(say(APPROVALS)('done', { what: `${what} · ${say(STEPS)('agree')}` })).waitFor();
  const agreed = await rows(play, (desk) =>
    desk
      .selectFrom('target_agreements as a')
      .innerJoin('target_offers as o', (join) => join.onRef('o.organisation', '=', 'a.organisation').onRef('o.number', '=', 'a.offer'))
      .select(['a.side', 'o.person', 'o.value'])
      .where('a.actor', '=', person)
      .execute(),
  );
  expect(agreed).toEqual([{ side: 'supervisor', person: 'E1', value: '20' }]);
}

/** Opens a review, sets its window, and has everybody rate themselves. */
async function hr(play: Play): Promise<void> {
  const { seen, number } = play;
  const { page } = seen;
  const say = speaker(play);
  const [name, today] = [`评议 ${number}`, dayOf(new Date())];
  await page.waitForURL(/\/reviews$/);
  await presses(page, say(CYCLES)('openNew'));
  const dialog = page.getByRole('dialog');
  await chooses(page, say(OPENING)('scheme'), '月度评议');
  await dialog.getByLabel(say(OPENING)('period')).fill(`2026-0${number + 4}`);
  await dialog.getByLabel(say(OPENING)('name')).fill(name);
  await presses(dialog, say(OPENING)('open'));
  await page.getByRole('heading', { name }).waitFor();
  await presses(page, say(WINDOWS)('set'));
  await typed(dialog.getByLabel(say(WINDOWS)('from', { stage: say(STAGE_WORDS)('rating') })), today);
  await presses(dialog, say(WINDOWS)('set'));
  await dialog.waitFor({ state: 'detached' });
  await whole(seen);
  await page.getByRole('tab', { name: say(CYCLE)('ratings') }).click();
  await presses(page, say(FORMS)('assign'));
  await presses(dialog, say(ASSIGNING)('assign'));
  await dialog.getByText(say(ASSIGNING)('done', { count: 4 })).waitFor();
  await whole(seen);
  const forms = await rows(play, (desk) =>
    desk
      .selectFrom('rating_forms as f')
      .innerJoin('cycles as c', (join) => join.onRef('c.organisation', '=', 'f.organisation').onRef('c.number', '=', 'f.cycle'))
      .select('f.ratee')
      .where('c.name', '=', name)
      .execute(),
  );
  expect(forms.map(({ ratee }) => ratee).toSorted()).toEqual(['E1', 'E2', 'E3', 'MA1']);
}

/** Computes a month and puts it to review; another hand approves it; locks it. */
async function finance(play: Play): Promise<void> {
  const { seen, number, person, office } = play;
  const { page } = seen;
  const say = speaker(play)(ACTIONS);
  const period = `2026-0${number + 5}`;
  await page.waitForURL(/\/finance\/month/);
  await page.goto(`/finance/month?month=${period}`);
  const row = page.getByRole('article', { name: '咨询师绩效与提成' });
  await presses(row, say('compute'));
  await presses(row, say('review'));
  await presses(page.getByRole('dialog'), say('review'));
  await row.getByText(say('waitsFor')).waitFor();
  await whole(seen);
  const run = await rows(play, (desk) =>
    desk
      .selectFrom('runs')
      .select(['number', 'subjects'])
      .where('period', '=', period)
      .where('actor', '=', person)
      .executeTakeFirstOrThrow(),
  );
  expect(run.subjects).toBe(3);
  await takeStep(await as(office, 'FI9'), run.number, 'approved', null);
  await page.reload();
  await presses(row, say('lock'));
  await presses(page.getByRole('dialog'), say('lock'));
  // Who locked it does not say that it was paid.
  await row.getByText(say('waitsFor')).waitFor();
  await whole(seen);
  const lock = await rows(play, (desk) => desk.selectFrom('locks').select(['run', 'actor']).where('period', '=', period).execute());
  expect(lock).toEqual([{ run: run.number, actor: person }]);
}

/** Sees what the month costs, and grants a raise. */
async function executive(play: Play): Promise<void> {
  const { seen, number, person } = play;
  const { page } = seen;
  const say = speaker(play);
  await page.waitForURL(/\/boss$/);
  await page.goto('/boss?month=2026-10');
  await page
    .getByRole('region', { name: say(BOSS)('title') })
    .getByRole('article')
    .getByText('¥10,168')
    .waitFor();
  await whole(seen);
  await page.goto('/team/approvals');
  const what = say(SAID)('raise', { name: '李娜', amount: `¥${number + 1}00.00` });
  await page.getByRole('button', { name: what }).click();
  await whole(seen);
  await presses(page, say(STEPS)('grant'));
  await page.getByText(say(APPROVALS)('done', { what: `${what} · ${say(STEPS)('grant')}` })).waitFor();
  const granted = await rows(play, (desk) =>
    desk
      .selectFrom('case_steps as s')
      .innerJoin('cases as c', (join) => join.onRef('c.organisation', '=', 's.organisation').onRef('c.number', '=', 's.case_number'))
      .select(['s.step', 'c.person', 'c.text'])
      .where('s.actor', '=', person)
      .execute(),
  );
  expect(granted).toEqual([{ step: 'grant raise', person: 'E2', text: `加薪 ${number}` }]);
}

/** Sees that the log is whole, and computes a locked month again to the same bytes. */
async function auditor(play: Play): Promise<void> {
  const { seen, person } = play;
  const { page } = seen;
  const say = speaker(play);
  await page.waitForURL(/\/audit\/log/);
  await page.getByText(say(CHAIN)('title')).waitFor();
  const proved = say(CHAIN)('whole', { count: '(\\d+)', until: '.*' });
  const told = await page.getByText(new RegExp(proved)).innerText();
  const count = Number(new RegExp(proved).exec(told)?.[1]);
  const entries = await rows(play, (desk) =>
    desk
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect([count > 50, count <= Number(entries.count)]).toEqual([true, true]);
  await whole(seen);
  await page.getByRole('tab', { name: say(LOG)('replay') }).click();
  await presses(page, say(REPLAY)('replay'));
  await page.getByText(say(REPLAY)('same')).waitFor();
  await whole(seen);
  const replayed = await rows(play, (desk) =>
    desk
      .selectFrom('jobs as j')
      .innerJoin('job_ends as e', (join) => join.onRef('e.organisation', '=', 'j.organisation').onRef('e.job', '=', 'j.number'))
      .select(['j.kind', 'e.outcome', 'e.answer'])
      .where('j.actor', '=', person)
      .execute(),
  );
  expect(replayed).toMatchObject([{ kind: 'replay', outcome: 'done', answer: { same: true } }]);
}

/** Grants a role for a unit, and takes it back. */
async function administrator(play: Play): Promise<void> {
  const { seen, person } = play;
  const { page } = seen;
  const say = speaker(play)(ROLES_PAGE);
  await page.waitForURL(/\/people$/);
  await page.getByRole('link', { name: speaker(play)(PEOPLE)('rolesPage') }).click();
  await presses(page, say('grant'));
  await chooses(page, say('person'), '周新 NEW');
  await chooses(page, say('role'), speaker(play)(ROLES)('manager'));
  await chooses(page, say('unit'), '门店');
  await whole(seen);
  await presses(page.getByRole('dialog'), say('grant'));
  const row = page.getByRole('row').filter({ hasText: '周新' });
  await row.getByText(say('below', { unit: '门店' })).waitFor();
  await whole(seen);
  const granted = await rows(play, (desk) => desk.selectFrom('grants').selectAll().where('actor', '=', person).execute());
  expect(granted).toMatchObject([{ person: 'NEW', role: 'manager', unit: 'SHOP' }]);
  await presses(row, say('end'));
  await presses(page.getByRole('dialog'), say('end'));
  await row.waitFor({ state: 'detached' });
  const ended = await rows(play, (desk) => desk.selectFrom('grant_ends').select('granted').where('actor', '=', person).execute());
  expect(ended).toEqual([{ granted: granted[0]?.number }]);
}

/** Finds a form among what waits, fills it and hands it in. */
async function rater(play: Play): Promise<void> {
  const { seen, person } = play;
  const { page } = seen;
  const say = speaker(play);
  await page.goto('/mine/todo');
  await page
    .getByRole('listitem')
    .filter({ hasText: '王芳' })
    .getByRole('link', { name: say(TODO)('fill') })
    .click();
  await page.getByRole('heading', { name: say(RATING)('title', { person: '王芳' }) }).waitFor();
  // The last day stands at the head of the form.
  await page.getByText(/^(until )?\d{4}-\d\d-\d\d( 截止)?$/).waitFor();
  await page.getByLabel('team', { exact: true }).fill('88');
  await page.getByLabel('skill', { exact: true }).fill('92.5');
  await page.getByLabel('学习', { exact: true }).selectOption('优');
  await whole(seen);
  await presses(page, say(RATING)('submit'));
  await presses(page.getByRole('dialog'), say(RATING)('submit'));
  await page.getByText(say(RATING)('done')).waitFor();
  await whole(seen);
  const marks = await rows(play, (desk) =>
    desk
      .selectFrom('form_marks as m')
      .innerJoin('form_steps as s', (join) => join.onRef('s.organisation', '=', 'm.organisation').onRef('s.form', '=', 'm.form'))
      .select(['m.item', 'm.score', 'm.grade', 's.step'])
      .where('m.actor', '=', person)
      .orderBy('m.item')
      .execute(),
  );
  expect(marks).toEqual([
    { item: 'skill', score: '92.5', grade: null, step: 'submitted' },
    { item: 'study', score: null, grade: '优', step: 'submitted' },
    { item: 'team', score: '88', grade: null, step: 'submitted' },
  ]);
}

/** Looks at a file with a wrong cell, mends it, and imports it. */
async function steward(play: Play): Promise<void> {
  const { seen, number, person, uploads } = play;
  const { page } = seen;
  const say = speaker(play)(IMPORT);
  await page.waitForURL(/\/finance\/import/);
  const choose = async (day: string): Promise<void> => {
    const file = join(mkdtempSync(join(uploads, 'late-')), 'deals.csv');
    writeFileSync(file, `deal_id,employee_id,paid_on,amount,refunded\nL${number},E1,${day},40,0\n`);
    await page.locator('input[type=file]').setInputFiles(file);
  };
  await choose('2026-11-31');
  await page.getByText(say('wrong', { count: 1 })).waitFor();
  await whole(seen);
  await choose('2026-11-30');
  await presses(page, say('commit', { count: 1 }));
  await page.getByText(new RegExp(say('done', { batch: '\\d+' }))).waitFor();
  await whole(seen);
  const batches = await rows(play, (desk) =>
    desk.selectFrom('batches').select(['fact_table', 'file']).where('actor', '=', person).execute(),
  );
  expect(batches).toMatchObject([{ fact_table: 'deals' }]);
}

/** The jobs by role. */
export const JOBS: Readonly<Record<Role, (play: Play) => Promise<void>>> = {
  ...{ employee, rater, manager, hr, steward, finance, executive, auditor, administrator },
};
