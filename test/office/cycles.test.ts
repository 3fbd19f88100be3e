/** A review cycle as its people live it through HTTP: targets of two sides, forms, a rater who is missing, peers as a group, facts at the end. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchesAsOf } from '../../src/desk/facts/active.ts';
import { jobNumbered } from '../../src/desk/jobs/record.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { read } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { release } from '../../src/desk/schemes/release.ts';
import { type Client, codeOf, openApiForTests, type TestApi } from '../api.ts';
import { textsFor } from '../record.ts';
import { REVIEW, WINDOWS } from '../reviews.ts';
import { hire, setUp } from '../staff.ts';

let api: TestApi;
let office: Office;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-02T04:00:00Z') });
  office = await api.organisation('晨光');
  await setUp(office, ['ALL 集团', 'CLINIC 诊所 ALL', 'DESK 前台 CLINIC']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'MA1', name: '马主管', unit: 'CLINIC', head: true, roles: ['manager@CLINIC'] },
    ...['E1', 'E2', 'E3', 'E4'].map((id) => ({ id, name: `员工${id}`, unit: 'DESK' })),
  ]);
  await release(office, { texts: textsFor(REVIEW), from: periodOf('2026-01'), retroactive: false, note: null });
  await assignScheme(office, { scheme: 'review', unit: 'DESK', from: '2026-01-01', reason: '年度安排' });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const on = (day: string): void => {
  api.clock.now = new Date(`${day}T04:00:00Z`);
};

/** What must be answered well. */
async function good(asked: Promise<{ readonly status: number; readonly body: ReturnType<typeof JSON.parse> }>) {
  const { status, body } = await asked;
  expect([status, body?.errors]).toEqual([status < 300 ? status : 200, undefined]);
  return body;
}

/** Publishes a part of the cycle; gives the batch once the job has ended. */
async function published(hr: Client, cycle: number, part: string): Promise<number> {
  const { job } = await good(hr.post(`/cycles/${cycle}/publish`, { part }));
  for (let k = 0; k < 600; k += 1) {
    const { end } = await read(office, (desk) => jobNumbered(desk, job));
    if (end !== null) {
      expect(end.problems).toEqual([]);
      return (end.answer as { readonly batch: number }).batch;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('the job does not end');
}

/** Fills and submits the open form of a rater about somebody. */
async function rates(rater: Client, cycle: number, ratee: string, marks: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await good(rater.get(`/cycles/${cycle}/forms`));
  const form = rows.find((each: { ratee: string; state: string }) => each.ratee === ratee && each.state === 'open');
  const items = Object.entries(marks).map(([item, score]) => ({ item, score }));
  await good(rater.post(`/forms/${form.number}/marks`, { marks: items }));
  const view = await good(rater.get(`/forms/${form.number}`));
  expect(view.items.map(({ item, mark }: { item: string; mark: { score: string } }) => [item, mark.score])).toEqual(Object.entries(marks));
  await good(rater.post(`/forms/${form.number}/submit`));
}

/** Targets: the employee offers, the manager offers another value, the employee agrees. */
async function targets(cycle: number, { own, manager }: { readonly own: (id: string) => Client; readonly manager: Client }): Promise<void> {
  const target = { person: 'E1', metric: 'sales', value: '100', unit: '元' };
  expect(codeOf(await own('E1').post(`/cycles/${cycle}/targets`, target))).toBe('STAGE_AHEAD');
  on('2026-11-03');
  await good(own('E1').post(`/cycles/${cycle}/targets`, target));
  const { number: offer } = await good(manager.post(`/cycles/${cycle}/targets`, { ...target, value: '120' }));
  expect(codeOf(await manager.post(`/targets/${offer}/agree`))).toBe('TARGET_OWN');
  expect((await own('E2').post(`/targets/${offer}/agree`)).status).toBe(404);
  await good(own('E1').post(`/targets/${offer}/agree`));
  expect((await good(own('E1').get(`/cycles/${cycle}/targets`))).rows[0]).toMatchObject({ agreed: { value: '120' }, by: 'employee' });
  expect((await good(own('E2').get(`/cycles/${cycle}/targets`))).rows).toEqual([]);
}

/** Files of evidence: not to a form that is final, seen by those who see the form alone. */
async function evidence(cycle: number, { own, finance, hr }: Readonly<Record<'own' | 'finance' | 'hr', Client>>): Promise<void> {
  const { rows: mine } = await good(own.get(`/cycles/${cycle}/forms`));
  expect(codeOf(await own.send(`/forms/${mine[0].number}/files`, { name: '依据.txt', text: '依据' }))).toBe('FORM_FINAL');
  const { rows: due } = await good(finance.get(`/cycles/${cycle}/forms`));
  const { number: file } = await good(finance.send(`/forms/${due[0].number}/files`, { name: '依据.txt', text: '依据' }));
  expect((await good(finance.get(`/forms/${due[0].number}/files`))).rows[0]).toMatchObject({
    name: '依据.txt',
    type: 'text/plain; charset=utf-8',
  });
  expect((await hr.get(`/attachments/${file}`)).body).toBe('依据');
  // Evidence comes in kinds that facts never do; what a file is its content says.
  const letter = { name: '../来信.PDF', type: 'application/pdf', text: '%PDF-1.7' };
  await good(finance.send(`/forms/${due[0].number}/files`, letter));
  expect((await good(finance.get(`/forms/${due[0].number}/files`))).rows[1]).toMatchObject({ name: '来信.pdf', type: 'application/pdf' });
  expect(codeOf(await finance.send(`/forms/${due[0].number}/files`, { ...letter, text: '\u0000' }))).toBe('ATTACHMENT_TYPE');
  expect((await own.get(`/attachments/${file}`)).status).toBe(404);
}

test('W1, W8, W10: from targets to facts', { timeout: 180_000 }, async () => {
  const [hr, manager, finance] = await Promise.all(['HR1', 'MA1', 'FI1'].map((person) => api.as(office, person)));
  const staff = new Map<string, Client>();
  for (const id of ['E1', 'E2', 'E3', 'E4']) staff.set(id, await api.as(office, id));
  const own = (id: string): Client => staff.get(id) ?? api.nobody();
  if (hr === undefined || manager === undefined || finance === undefined) throw new Error('nobody');

  const order = { name: '十月考核', scheme: 'review', period: '2026-10', settings: { unagreed: 'supervisor' } };
  expect((await own('E1').post('/cycles', order)).status).toBe(403);
  const { number: cycle } = await good(hr.post('/cycles', order));
  expect(codeOf(await hr.post('/cycles', order))).toBe('CYCLE_TWICE');
  await good(hr.post(`/cycles/${cycle}/windows`, { windows: WINDOWS }));
  expect((await good(hr.get(`/cycles/${cycle}/participants`))).rows.map(({ person }: { person: string }) => person)).toEqual([
    ...staff.keys(),
  ]);

  await targets(cycle, { own, manager });

  // Ratings: oneself, the head, three peers; one peer does not come.
  on('2026-11-06');
  await published(hr, cycle, 'targets');
  await good(hr.post(`/cycles/${cycle}/forms`, { role: 'self', raters: { is: 'self' } }));
  await good(hr.post(`/cycles/${cycle}/forms`, { role: 'supervisor', raters: { is: 'supervisor' } }));
  await good(hr.post(`/cycles/${cycle}/forms`, { role: 'peer', raters: { is: 'peers', ratee: 'E1', raters: ['E2', 'E3', 'E4', 'FI1'] } }));
  for (const id of staff.keys()) {
    await rates(own(id), cycle, id, { own: '90' });
    await rates(manager, cycle, id, { work: '50', attitude: '30.5' });
  }
  for (const id of ['E2', 'E3', 'E4']) await rates(own(id), cycle, 'E1', { team: '60', skill: '80' });
  // Nobody but the rater and HR sees a peer's form; the one who is rated least of all.
  const seen = async (client: Client) => (await good(client.get(`/cycles/${cycle}/forms`))).rows.length;
  expect([await seen(own('E1')), await seen(own('E2')), await seen(manager), await seen(hr)]).toEqual([1, 2, 4, 12]);
  expect(codeOf(await own('E1').get(`/cycles/${cycle}/peers/E1`))).toBe('STAGE_RUNNING');

  await evidence(cycle, { own: own('E1'), finance, hr });

  // A leader's sum adds up or is not taken.
  const { number: sum } = await good(hr.post(`/cycles/${cycle}/sums`, { unit: 'CLINIC', leader: 'MA1', points: '3', reason: '榜单第一' }));
  expect(codeOf(await manager.post(`/sums/${sum}/allotments`, { parts: [{ person: 'E1', points: '2.9' }] }))).toBe('ALLOT_SUM');
  await good(
    manager.post(`/sums/${sum}/allotments`, {
      parts: [
        { person: 'E1', points: '2.5' },
        { person: 'E2', points: '0.5' },
      ],
    }),
  );

  on('2026-11-11');
  const { rows: late } = await good(hr.get(`/cycles/${cycle}/missing`));
  expect(late.map(({ rater }: { rater: string }) => rater)).toEqual(['FI1']);
  expect(codeOf(await finance.post(`/forms/${late[0].number}/submit`))).toBe('STAGE_OVER');
  await good(hr.post(`/forms/${late[0].number}/decision`, { decision: { is: 'reweight' }, reason: '出差未评' }));
  const { rows: groups } = await good(own('E1').get(`/cycles/${cycle}/peers/E1`));
  expect(groups.map(({ item, raters, total }: { item: string; raters: number; total: string }) => [item, raters, total])).toEqual([
    ['skill', 3, '240'],
    ['team', 3, '180'],
  ]);
  const batches = [await published(hr, cycle, 'ratings'), await published(hr, cycle, 'allotments')];
  const rows = await read(office, (desk) => batchesAsOf(desk, LATEST));
  expect(rows.filter(({ number }) => batches.includes(number)).map((each) => [each.fact_table, each.manifest.rows, each.actor])).toEqual([
    ['ratings', 4 + 8 + 6, 'HR1'],
    ['allotments', 2, 'HR1'],
  ]);
  const { stages, steps } = await good(own('E1').get(`/cycles/${cycle}`));
  expect(stages.map(({ state }: { state: string }) => state).slice(0, 3)).toEqual(['over', 'over', 'ahead']);
  expect(steps.map(({ step }: { step: string }) => step)).toEqual(['targets published', 'ratings published', 'allotments published']);
});
