/** A month through the API, each hand in its own role: import, compute, approve, lock, pay, export; everybody's own figures; what comes late. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobNumbered } from '../../src/desk/jobs/record.ts';
import { type Office, read } from '../../src/desk/office/office.ts';
import { noteEmployment } from '../../src/desk/people/staff/people.ts';
import { toldMonth } from '../../src/engine/telling/month.ts';
import { planFrom } from '../../src/engine/what-if/texts.ts';
import { whatIf } from '../../src/engine/what-if/what-if.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { type Client, codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { DEALS, deals, recordOf } from '../record.ts';
import { hire, setUp } from '../staff.ts';
import { testFolder } from '../terminal.ts';

/** Deals with a score in steps and a rank beside pay. */
const SCHEME = DEALS.replace(
  '薪酬:\n',
  `评分:
  score: { 标题: 业绩得分, 阶梯: sales, 档: [[满 1万元, 80分], [满 2万元, 100分]], 不到: 60分 }
  place: { 标题: 名次, 排名: sales, 次序: 高者为先, 并列: 同取优 }
薪酬:
`,
);

const STAFF = 'employee_id,name,base_pay\nE1,王芳,3000\nE2,李娜,2000\nE3,张伟,2500\n';

/** E1 has sold for 12,000: 2 % of 10,000 and 3 % of 2,000 are 260; E2 for 30,000: 200 and 600 are 800; E3 nothing. */
const DEALS_OF_OCTOBER = deals('D1 E1 2026-10-03 12000 0', 'D2 E2 2026-10-05 30000 0');

let api: TestApi;
let office: Office;
const clients = new Map<string, Client>();
const who = (person: string): Client => clients.get(person) as Client;

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光');
  await setUp(office, ['ALL 集团', 'SALES 销售部 ALL', 'BACK 后勤部 ALL']);
  await hire(office, [
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '傅财务', unit: 'ALL', roles: ['finance'] },
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'MA1', name: '马主管', unit: 'SALES', head: true, roles: ['manager@SALES'] },
    { id: 'E1', name: '王芳', unit: 'SALES' },
    { id: 'E2', name: '李娜', unit: 'SALES' },
    { id: 'E3', name: '张伟', unit: 'BACK' },
  ]);
  for (const id of ['ST1', 'FI1', 'FI2', 'HR1', 'AU1', 'AD1', 'MA1', 'E1', 'E2', 'E3']) clients.set(id, await api.as(office, id));
  await recordOf(office, { uploads: testFolder(), moment: () => '' }).released(SCHEME);
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

/** The end of a job that was asked for, as the record has it. */
async function ended(asked: Told): Promise<Told['body']> {
  expect([asked.status, codeOf(asked)]).toEqual([202, 'none']);
  for (let k = 0; k < 1200; k += 1) {
    const { end } = await read(office, (desk) => jobNumbered(desk, asked.body.job));
    if (end !== null) return end;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`job ${asked.body.job} does not end`);
}

const upload = async (name: string, text: string): Promise<string> => {
  const told = await who('ST1').send('/facts/uploads', { name, text });
  expect(told.status).toBe(201);
  return told.body.upload;
};

async function imports(name: string, text: string, table: string): Promise<number> {
  const end = await ended(await who('ST1').post('/facts/imports', { upload: await upload(name, text), table }));
  expect([end.outcome, end.problems]).toEqual(['done', []]);
  return end.answer.batch;
}

async function computes(period: string): Promise<number> {
  const end = await ended(await who('FI1').post('/runs', { scheme: 'deals', period }));
  expect([end.outcome, end.problems]).toEqual(['done', []]);
  return end.answer.run;
}

const MONTH = 'scheme=deals&period=2026-10';
const item = ({ body }: Told, name: string) => body.items.find((each: { name: string }) => each.name === name);
const names = ({ body }: Told): readonly string[] => body.items.map((each: { name: string }) => each.name);

test('a bad file is told cell by cell and nothing of it is written; the mended one is seen before it is imported', async () => {
  const steward = who('ST1');
  const bad = deals('D1 E1 2026-10-03 12千 0', 'D2 E2 2026-13-05 30000 0', 'D3 E2 2026-10-06 100 x');
  const seen = await steward.get(`/facts/uploads/${await upload('deals.csv', bad)}/preview?table=deals`);
  expect(seen.status).toBe(200);
  const wrong = seen.body.problems.filter((each: { severity: string }) => each.severity === 'error');
  expect(wrong.map(({ place }: { place: { row: number; column: string } }) => [place.row, place.column])).toEqual([
    [2, 'amount'],
    [3, 'paid_on'],
    [4, 'refunded'],
  ]);
  expect(wrong.every(({ zh, en }: { zh: { what: string }; en: { what: string } }) => zh.what !== '' && en.what !== '')).toBe(true);
  expect(seen.body.errors).toBe(3);
  expect(seen.body.refused.map(({ row, found }: { row: number; found: string }) => [row, found])).toEqual([
    [2, '12千'],
    [3, '2026-13-05'],
    [4, 'x'],
  ]);
  const end = await ended(await steward.post('/facts/imports', { upload: await upload('deals.csv', bad), table: 'deals' }));
  expect([end.outcome, end.problems.length]).toEqual(['refused', 3]);
  expect((await steward.get('/facts/batches')).body.rows).toEqual([]);

  const good = await steward.get(`/facts/uploads/${await upload('deals.csv', DEALS_OF_OCTOBER)}/preview`);
  expect(good.body).toMatchObject({ table: 'deals', rows: 2, errors: 0, isKeyed: true, days: { from: '2026-10-03', to: '2026-10-05' } });
  expect(good.body.totals.find((each: { column: string }) => each.column === 'amount')).toEqual({
    column: 'amount',
    sum: '42000.00',
    filled: 2,
  });
  expect(JSON.stringify(good.body)).not.toContain(api.doors.machine.data.path);
  expect(await imports('deals.csv', DEALS_OF_OCTOBER, 'deals')).toBe(1);
  expect(await imports('employees.csv', STAFF, 'employees')).toBe(2);
  const batch = await steward.get('/facts/batches/1');
  expect(batch.body).toMatchObject({ table: 'deals', rows: 2, state: 'in force', actor: 'ST1', late: [] });
  expect(codeOf(await steward.get('/facts/batches/9'))).toBe('BATCH_UNKNOWN');
  expect((await steward.get('/facts/tables')).body.rows.map((each: { table: string }) => each.table)).toContain('deals');
});

test('who does not import uploads nothing, and an upload that is not there is not imported', async () => {
  expect((await who('FI1').send('/facts/uploads', { name: 'deals.csv', text: DEALS_OF_OCTOBER })).status).toBe(403);
  expect((await who('E1').get('/facts/batches')).status).toBe(403);
  const none = await who('ST1').post('/facts/imports', { upload: '00000000-0000-4000-8000-000000000000' });
  expect([none.status, codeOf(none)]).toEqual([404, 'UPLOAD_MISSING']);
  expect((await who('ST1').get('/facts/uploads/..%2F../preview')).status).toBe(404);
});

test('before anything is approved, one’s own figures are told as they come to so far', async () => {
  expect(await computes('2026-10')).toBe(1);
  const close = await who('FI1').get('/month-end');
  expect(close.body.month).toBe('2026-10');
  expect(close.body.rows).toMatchObject([{ scheme: 'deals', run: { number: 1, state: 'computed' }, exports: 0, moved: [] }]);
  expect(close.body.rows[0].facts.map(({ table, rows }: { table: string; rows: number }) => [table, rows]).toSorted()).toEqual([
    ['deals', 2],
    ['employees', 3],
  ]);
  expect((await who('E1').get('/month-end')).status).toBe(403);
  const mine = await who('E1').get(`/mine/month?${MONTH}`);
  expect(mine.status).toBe(200);
  expect(mine.body).toMatchObject({ person: 'E1', name: '王芳', run: 1, standing: 'so far', final: false });
  expect(item(mine, 'commission')).toMatchObject({ value: '260.00', exact: '260', text: '260.00元', state: 'value' });
  expect(item(mine, 'total').value).toBe('3260.00');
});

test('another hand approves; the run is locked, exported, and paid by a third step', async () => {
  const [one, two] = [who('FI1'), who('FI2')];
  expect((await one.post('/runs/1/review', {})).body.run.state).toBe('in review');
  // Nobody is offered what the database refuses: who may is told before.
  expect([(await one.get('/runs/1')).body.hands, (await two.get('/runs/1')).body.hands.mine]).toEqual([
    { mine: false, others: expect.arrayContaining(['FI2']) },
    true,
  ]);
  expect((await one.get('/month-end')).body.rows[0].hands.mine).toBe(false);
  expect(codeOf(await one.post('/runs/1/approve', {}))).toMatch(/SAME_HAND/);
  expect((await two.post('/runs/1/approve', {})).body.run.state).toBe('approved');
  const end = await ended(await two.post('/runs/1/lock', {}));
  expect([end.outcome, end.answer]).toEqual(['done', { run: 1 }]);

  const pay = await one.get('/runs/1/pay');
  expect(pay.body).toMatchObject({ people: 3, fen: '856000', state: 'locked' });
  expect((await ended(await one.post('/runs/1/exports', { format: 'csv' }))).outcome).toBe('done');
  const files = (await one.get('/runs/1/exports')).body.rows;
  expect(files.map((each: { name: string }) => each.name)).toEqual(['payroll-2026-10-R1.csv', 'payroll-2026-10-R1.csv.seal']);
  const file = await one.get(`/exports/${files[0].number}`);
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.body).toContain('王芳');
  expect(codeOf(await one.get('/exports/99'))).toBe('EXPORT_MISSING');

  expect(codeOf(await two.post('/runs/1/pay', {}))).toMatch(/SAME_HAND/);
  expect((await one.post('/runs/1/pay', {})).body.run.state).toBe('paid');
  const shown = await one.get('/runs/1');
  expect(shown.body.run.steps.map(({ step, actor }: { step: string; actor: string }) => [step, actor])).toEqual([
    ['in review', 'FI1'],
    ['approved', 'FI2'],
    ['locked', 'FI2'],
    ['paid', 'FI1'],
  ]);
  expect((await ended(await one.post('/runs/1/replay', {}))).answer).toEqual({ run: 1, same: true, differing: [] });
  expect((await one.get('/runs?state=paid')).body.rows.map(({ number }: { number: number }) => number)).toEqual([1]);
});

test('an employee sees the own month with how it came about, and nothing of a colleague', async () => {
  const one = who('E1');
  expect((await one.get('/mine/months')).body.rows).toEqual([
    { scheme: 'deals', period: '2026-10', run: 1, last: '2026-10-31', standing: 'locked' },
  ]);
  const mine = await one.get(`/mine/month?${MONTH}`);
  expect(mine.body).toMatchObject({ standing: 'locked', final: true });
  expect(item(mine, 'place').value).toBe('2');
  expect(item(mine, 'score').next).toContain('8,000.00元');
  const [top, ...parts] = mine.body.explanation;
  expect([top.name, top.value, top.depth]).toEqual(['total', '3260.00', 0]);
  expect(parts.filter(({ depth }: { depth: number }) => depth === 1).map(({ value }: { value: string }) => value)).toEqual(
    expect.arrayContaining(['3000.00', '260.00']),
  );
  expect(JSON.stringify(mine.body)).not.toMatch(/E2|李娜|E3|张伟/);

  const records = await one.get(`/mine/month/records?${MONTH}&item=sales`);
  expect(records.body.rows.map(({ own, total }: { own: boolean; total: number }) => [own, total])).toEqual([[true, 1]]);
  expect(JSON.stringify(records.body)).toContain('D1');
  expect(JSON.stringify(records.body)).not.toContain('D2');
  expect(codeOf(await one.get(`/mine/month/records?${MONTH}&item=nothing`))).toBe('RESULT_ITEM_MISSING');
  expect(codeOf(await one.get('/mine/month?scheme=deals&period=2026-09'))).toBe('RESULT_MISSING');

  const taken = await one.get(`/mine/month/plan?${MONTH}`);
  expect(JSON.stringify(taken.body)).not.toMatch(/E2|李娜|E3|张伟|示例/);
  const plan = planFrom(taken.body.texts, taken.body.period);
  const again = plan === null ? null : whatIf(plan, 'E1', taken.body.figures, new Map());
  const figures = again === null ? [] : toldMonth(again.evaluation, new Set(), 'zh').items.map(({ name, exact }) => [name, exact]);
  expect(figures).toEqual(mine.body.items.map(({ name, exact }: { name: string; exact: string }) => [name, exact]));
  const more = plan === null ? null : whatIf(plan, 'E1', taken.body.figures, new Map([['sales', fraction(30_000n)]]));
  expect([...(more?.others ?? [])]).toEqual(['place']);
  expect(more === null ? null : toldMonth(more.evaluation, new Set(), 'zh').items.find(({ name }) => name === 'commission')?.text).toBe(
    '800.00元',
  );
  expect(codeOf(await one.get('/mine/month/plan?scheme=deals&period=2026-09'))).toBe('RESULT_MISSING');

  expect((await one.get('/mine/statement')).body.rows).toMatchObject([{ period: '2026-10', fen: '326000', held: [] }]);
  const slip = await one.get('/mine/payslips/1');
  expect([slip.status, slip.headers.get('content-type'), slip.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  expect(codeOf(await one.get('/mine/payslips/9'))).toBe('PAYSLIP_MISSING');

  for (const path of ['/people/E2/month?', '/people/E2/statement?', '/runs/1?', '/runs/1/people?', '/runs/1/pay?', '/months?'])
    expect([path, (await one.get(`${path}${MONTH}`)).status]).toEqual([path, 403]);
});

test('a manager sees scores of the own unit and no pay; whoever is out of reach is told like nobody', async () => {
  const manager = who('MA1');
  const table = await manager.get(`/months?${MONTH}`);
  expect(table.body.rows.map(({ person }: { person: string }) => person)).toEqual(['E1', 'E2']);
  expect(table.body.lines.map(({ name }: { name: string }) => name)).toEqual(['sales', 'score', 'place']);
  const month = await manager.get(`/people/E2/month?${MONTH}`);
  expect(names(month)).toEqual(['sales', 'score', 'place']);
  expect(month.body.explanation.map(({ name }: { name: string }) => name)).not.toContain('commission');
  expect(JSON.stringify(month.body)).not.toMatch(/800\.00|2,?800|2,?000\.00/);
  expect(codeOf(await manager.get(`/people/E2/month/records?${MONTH}&item=commission`))).toBe('RESULT_ITEM_MISSING');

  const [colleague, nobody] = [await manager.get(`/people/E3/month?${MONTH}`), await manager.get(`/people/X9/month?${MONTH}`)];
  expect([colleague.status, codeOf(colleague)]).toEqual([404, 'PERSON_UNSEEN']);
  expect(JSON.stringify(colleague.body).replaceAll('E3', 'X9')).toBe(JSON.stringify(nobody.body));
  for (const path of [
    '/people/E2/statement',
    '/people/E2/payslips/1',
    '/runs/1/pay',
    '/runs',
    '/adjustments',
    '/runs/1/people/E2/records?item=sales',
  ])
    expect([path, (await manager.get(path)).status]).toEqual([path, 403]);
});

test('HR sees everybody’s scores and nobody’s pay', async () => {
  const hr = who('HR1');
  const table = await hr.get('/runs/1/people');
  expect([table.status, table.body.count]).toEqual([200, 3]);
  expect(table.body.lines.map(({ name }: { name: string }) => name)).toEqual(['sales', 'score', 'place']);
  expect(names(await hr.get('/runs/1/people/E2'))).toEqual(['sales', 'score', 'place']);
  // The records behind a score are those of the run that is looked at; what pay comes from is not there.
  const records = await hr.get('/runs/1/people/E2/records?item=sales');
  expect([records.status, JSON.stringify(records.body).includes('D2')]).toEqual([200, true]);
  expect(codeOf(await hr.get('/runs/1/people/E2/records?item=commission'))).toBe('RESULT_ITEM_MISSING');
  expect(codeOf(await hr.get('/runs/1/people/X9/records?item=sales'))).toBe('RESULT_MISSING');
  // An id is never a piece of a query.
  expect(codeOf(await hr.get(`/people/${encodeURIComponent("' OR 1 = 1 --")}/month?${MONTH}`))).toBe('RESULT_MISSING');
  expect(codeOf(await hr.get('/months?scheme=deals&period=2026-09'))).toBe('RESULTS_MISSING');
  for (const path of ['/runs/1/pay', '/people/E1/statement', '/people/E1/payslips/1', '/adjustments', '/runs/1/exports'])
    expect([path, (await hr.get(path)).status]).toEqual([path, 403]);
});

test('an auditor reads all of it, changes nothing and leaves a trace', async () => {
  const auditor = who('AU1');
  const table = await auditor.get('/runs/1/people?search=E2');
  expect(table.body.lines.map(({ name }: { name: string }) => name)).toContain('total');
  expect(table.body.rows).toHaveLength(1);
  expect((await auditor.get('/runs/1/pay')).body.fen).toBe('856000');
  expect((await auditor.get('/people/E1/statement')).status).toBe(200);
  expect((await auditor.get('/facts/batches/1')).status).toBe(200);
  // To compute a kept run again changes nothing.
  expect((await ended(await auditor.post('/runs/1/replay', {}))).answer).toMatchObject({ same: true });
  for (const path of ['/runs', '/runs/1/approve', '/adjustments', '/facts/imports'])
    expect([path, (await auditor.post(path, {})).status]).not.toEqual([path, 202]);
  const seen = await read(office, (desk) => desk.selectFrom('accesses').select(['actor', 'action', 'about']).execute());
  expect(seen).toContainEqual({ actor: 'AU1', action: 'runs.people', about: '/api/v1/runs/1/people' });
});

test('what comes late is marked, adjusted by one hand, approved by another, and paid in the next month', async () => {
  const batch = await imports('late.csv', deals('D9 E1 2026-10-20 8000 0'), 'deals');
  expect((await who('ST1').get(`/facts/batches/${batch}`)).body.late).toEqual([{ scheme: 'deals', period: '2026-10', rows: 1 }]);
  expect(codeOf(await who('ST1').post('/facts/batches/1/undo', { reason: '弄错了' }))).toBe('BATCH_IN_LOCK');
  const end = await ended(await who('FI1').post('/adjustments', { scheme: 'deals', period: '2026-10', reason: '漏单' }));
  expect(end.answer).toEqual({ adjustment: 1 });
  const shown = await who('FI2').get('/adjustments/1');
  expect(shown.body).toMatchObject({ state: 'proposed', fen: '24000', base: 1, reason: '漏单' });
  expect(shown.body.lines).toEqual([{ person: 'E1', item: 'commission', title: '提成', pay: '2026-11', fen: '24000' }]);
  // What nobody has decided is not told to whom it is about.
  expect((await who('E1').get('/mine/statement')).body.rows[0].fen).toBe('326000');
  expect(codeOf(await who('FI1').post('/adjustments/1/approve', {}))).toMatch(/SAME_HAND/);
  expect((await who('FI2').post('/adjustments/1/approve', {})).body.state).toBe('approved');
  expect((await who('E1').get('/mine/statement')).body.rows[0].fen).toBe('350000');

  await imports('november.csv', deals('D10 E1 2026-11-02 5000 0'), 'deals');
  const run = await computes('2026-11');
  const pay = await who('FI1').get(`/runs/${run}/pay?person=E1`);
  expect(pay.body.rows.map(({ kind, charge, fen }: { kind: string; charge: string; fen: string }) => [kind, charge, fen])).toEqual(
    expect.arrayContaining([
      ['pay', '2026-11', '10000'],
      ['adjustment', '2026-10', '24000'],
    ]),
  );
  const moved = await who('FI2').get(`/runs/${run}/difference?person=E1`);
  expect(moved.body).toMatchObject({ old: 1, new: run, count: 1 });
  const commission = moved.body.rows[0].items.find(({ name }: { name: string }) => name === 'commission');
  expect(commission).toMatchObject({ old: '260.00', new: '100.00', difference: '-160' });
  const compared = await who('E1').get('/mine/month/comparison?scheme=deals&period=2026-11');
  expect(compared.body).toMatchObject({ period: '2026-11', before: '2026-10' });
  expect(JSON.stringify(compared.body)).not.toMatch(/E2|李娜/);
  expect(codeOf(await who('FI2').get('/runs/1/difference'))).toBe('RUN_BEFORE_MISSING');

  // One more comes late: the list has the newest first, and its pages end at the oldest.
  await imports('later.csv', deals('D11 E2 2026-10-21 1000 0'), 'deals');
  await ended(await who('FI1').post('/adjustments', { scheme: 'deals', period: '2026-10', reason: '又漏一单' }));
  const pages = await Promise.all(['limit=1', 'limit=1&before=2', 'before=1'].map((query) => who('FI1').get(`/adjustments?${query}`)));
  expect(pages.map(({ body }) => [body.rows.map(({ reason }: { reason: string }) => reason), body.next])).toEqual([
    [['又漏一单'], 2],
    [['漏单'], null],
    [[], null],
  ]);
});

test('tokens for systems that push are made and ended by whoever changes settings', async () => {
  const admin = who('AD1');
  const made = await admin.post('/facts/tokens', { name: '收银系统' });
  expect([made.status, made.body.text]).toEqual([201, expect.stringMatching(/^hengji_/)]);
  expect((await admin.get('/facts/tokens')).body.rows.map(({ name }: { name: string }) => name)).toEqual(['收银系统']);
  expect((await admin.post(`/facts/tokens/${encodeURIComponent('收银系统')}/end`)).status).toBe(200);
  expect((await who('ST1').get('/facts/tokens')).status).toBe(403);
});

test('whoever has left is out at once', async () => {
  await noteEmployment(office, { person: 'E3', kind: 'left', day: '2026-11-02', leaving: 'resigned' });
  expect((await who('E3').get(`/mine/month?${MONTH}`)).status).toBe(401);
});
