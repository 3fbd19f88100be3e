/** A month of a clinic of sixty as its people live it through the API, with a clock of its own: from the release of schemes to signed payslips. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../../src/desk/access/grants.ts';
import type { Office } from '../../../src/desk/office/office.ts';
import { namePerson, noteEmployment } from '../../../src/desk/people/staff/people.ts';
import { openApiForTests, type TestApi } from '../../api.ts';
import { PROOF } from '../../cases-org.ts';
import { type Players, playersOf } from './players.ts';
import { CARERS, CONSULTANTS, HOSTS, PAID, ROLES, SINCE, workbook } from './sixty.ts';
import {
  ADJUSTMENTS,
  ATTENDANCE_OF_OCTOBER,
  ATTENDANCE_OF_SEPTEMBER,
  BY_HAND,
  BY_PEER,
  BY_SUPERVISOR,
  DISPUTED_ROW,
  LATE,
  NO_CALIBRATION,
  ORDERS_OF_OCTOBER,
  ORDERS_OF_SEPTEMBER,
  RUN_SUMS,
  SCHEMES,
  VISITS_OF_OCTOBER,
  VISITS_OF_SEPTEMBER,
  WAGES,
} from './sixty-months.ts';

let api: TestApi;
let office: Office;
let play: Players;

/** The one whom the owner of the machine lets in, as `hengji invite` does; everybody else comes through the API. */
beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-08-24T12:00:00') });
  office = { ...(await api.organisation('晨光医美')), now: () => api.clock.now };
  await namePerson(office, { person: 'AD1', name: '员工AD1' });
  await noteEmployment(office, { person: 'AD1', kind: 'joined', day: SINCE });
  await grantRole(office, { person: 'AD1', role: 'administrator', unit: null, reason: '开户' });
  play = playersOf(api, office);
}, 120_000);
afterAll(async () => {
  await api.close();
});

type Rows = readonly Readonly<Record<string, string>>[];

/** HR comes first, then sixty people by their workbook, then the roles. */
async function people(): Promise<void> {
  await play.does('AD1', '/people', { person: 'HR1', name: '员工HR1' });
  await play.does('AD1', '/people/HR1/employment', { kind: 'joined', day: SINCE });
  await play.does('AD1', '/grants', { person: 'HR1', role: 'hr', unit: null });
  const hr = await play.as('HR1');
  const file = { name: '人员.xlsx', type: 'application/octet-stream', text: await workbook() };
  const { body } = await hr.send('/people-workbook', file);
  expect((await api.ended(hr, body.job)).body.end).toMatchObject({ outcome: 'done', answer: { kept: true } });
  expect((await play.reads('HR1', '/people?limit=100&on=2026-10-01')).rows).toHaveLength(60);
  for (const [person, role, unit] of ROLES) await play.does('AD1', '/grants', { person, role, unit });
}

/** A scheme is written by HR, judged by finance, approved and released by the executive, announced, and signed by all whom it pays. */
async function released({ name, text, from }: (typeof SCHEMES)[number], concerned: readonly string[]): Promise<void> {
  const { draft, problems } = await play.does('HR1', '/drafts', { scheme: name, text });
  expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  const seen = { 'If-Match': '"1"' };
  const step = async (person: string, order: object) =>
    (await (await play.as(person)).post(`/drafts/${draft}/steps`, order, seen)).body.state;
  expect(await step('HR1', { step: 'submitted' })).toBe('submitted');
  expect(await step('FI1', { step: 'reviewed', note: '在预算内' })).toBe('reviewed');
  expect(await step('EX1', { step: 'approved' })).toBe('approved');
  const out = await (await play.as('EX1')).post(`/drafts/${draft}/release`, { from, note: '总经理会 8' }, seen);
  expect(out.body).toMatchObject({ scheme: name, version: 1, effective: `${from}-01` });
  const { number } = await play.does('EX1', '/announcements', { scheme: name, version: 1, trainingOn: '2026-08-28' });
  const { hash } = await play.reads('EX1', `/announcements/${number}/text`);
  for (const person of concerned) await play.does(person, `/announcements/${number}/sign`, { language: 'zh', hash });
  const { rows } = await play.reads('HR1', `/announcements/${number}/signatures`);
  expect(rows.map(({ person }: { person: string }) => person)).toEqual([...concerned]);
  expect(rows.every(({ signed }: { signed: string | null }) => signed !== null)).toBe(true);
}

/** A month of a scheme from its run to its lock, each by another hand; gives the run. */
async function locked(scheme: string, period: string, run?: number): Promise<number> {
  const number = run ?? (await play.works('FI1', '/runs', { scheme, period })).run;
  await play.does('FI1', `/runs/${number}/review`);
  expect(await play.fails('FI1', `/runs/${number}/approve`)).toMatch(/^403 \w*SAME_HAND$/);
  await play.does('FI2', `/runs/${number}/approve`);
  expect(await play.works('FI2', `/runs/${number}/lock`)).toEqual({ run: number });
  return number;
}

/** September of the consultants is closed; gives the batch of its orders. */
async function september(): Promise<number> {
  play.on('2026-10-02');
  const batch = await play.imports('ST1', { name: '订单九月.csv', text: ORDERS_OF_SEPTEMBER, table: 'orders' });
  await play.imports('ST1', { name: '到诊九月.csv', text: VISITS_OF_SEPTEMBER, table: 'visits' });
  await play.imports('ST1', { name: '考勤九月.csv', text: ATTENDANCE_OF_SEPTEMBER, table: 'attendance' });
  await play.works('ST1', '/people-publications', { period: '2026-09' });
  await locked('online-consultant', '2026-09');
  return batch;
}

/** A batch comes after the lock: it is marked, and an adjustment of one hand is approved by another. */
async function late(): Promise<void> {
  play.on('2026-10-05');
  const batch = await play.imports('ST1', { name: '补录.csv', text: LATE, table: 'orders' });
  const month = { scheme: 'online-consultant', period: '2026-09' };
  expect((await play.reads('ST1', `/facts/batches/${batch}`)).late).toEqual([{ ...month, rows: 1 }]);
  const { adjustment } = await play.works('FI1', '/adjustments', { ...month, reason: '门店补录一单' });
  const { lines } = await play.reads('FI2', `/adjustments/${adjustment}`);
  expect(lines.map(({ person, item, pay, fen }: Rows[number]) => [person, item, pay, fen])).toEqual([
    ['C02', 'big_order_bonus', '2026-10', '50000'],
    ['C02', 'commission', '2026-10', '94000'],
  ]);
  expect(await play.fails('FI1', `/adjustments/${adjustment}/approve`)).toMatch(/^403 \w*SAME_HAND$/);
  await play.does('FI2', `/adjustments/${adjustment}/approve`);
}

/** C03 disputes an order that stands with C04; it is put right at its source, and September is computed again. */
async function accepted(batch: number): Promise<void> {
  play.on('2026-10-06');
  const node = { is: 'fact', table: 'orders', batch, row: DISPUTED_ROW };
  const { number } = await play.does('C03', '/disputes', {
    ...{ scheme: 'online-consultant', period: '2026-09', node, text: '这位顾客是我接的', evidence: [PROOF] },
  });
  await play.does('HR1', `/disputes/${number}/handle`, { step: 'examine' });
  const changes = [{ row: DISPUTED_ROW, cells: { employee_id: 'C03' } }];
  const remedy = { is: 'correction', table: 'orders', batch, changes };
  const { request } = await play.works('HR1', `/disputes/${number}/remedies`, remedy);
  // Before anything is accepted it is seen whom it moves: C04 gives what C03 gets.
  expect((await play.reads('HR1', `/requests/${request}/effects`)).rows).toEqual([
    { person: 'C03', fen: '70000' },
    { person: 'C04', fen: '-70000' },
  ]);
  expect((await play.reads('C03', `/requests/${request}/effects`)).rows).toEqual([{ person: 'C03', fen: '70000' }]);
  await play.does('HR1', `/disputes/${number}/handle`, { step: 'accept', note: '微信记录属实' });
  await play.works('ST1', `/requests/${request}/execute`);
  const { adjustment } = await play.works('FI1', `/disputes/${number}/settle`);
  await play.does('FI2', `/adjustments/${adjustment}/approve`);
  expect((await play.reads('C03', `/cases/${number}`)).state).toBe('settled');
  const told = (await play.reads('C04', '/notices')).rows.map(({ kind }: { kind: string }) => kind);
  expect(told).toContain('figures moved');
}

/** An incident of N08 that forfeits the grade, and an inspection of no consequence, each noted by one and confirmed by another. */
async function incidents(): Promise<void> {
  play.on('2026-10-20');
  for (const [type, table] of [
    ['medical_incident', 'events'],
    ['inspection', 'findings'],
  ])
    await play.does('HR1', '/behaviour-kinds', { type, fact_table: table, least: '0', most: '0' });
  const note = { day: '2026-10-19', points: '0', evidence: [PROOF] };
  const incident = await play.does('N01', '/behaviours', { ...note, person: 'N08', type: 'medical_incident', text: '用错药，患者过敏' });
  expect(await play.fails('N01', `/behaviours/${incident.number}/decide`, { step: 'confirm' })).toMatch(/^403 \w*SAME_HAND$/);
  const inspection = await play.does('L01', '/behaviours', { ...note, person: 'L02', type: 'inspection', text: '月度督察：话术合规' });
  for (const { number } of [incident, inspection]) await play.does('HR2', `/behaviours/${number}/decide`, { step: 'confirm' });
  for (const table of ['events', 'findings']) await play.does('ST1', '/decided/take-over', { table });
}

/** The facts of October, by upload, and its people. */
async function october(): Promise<void> {
  play.on('2026-11-02');
  for (const [name, text, table] of [
    ['订单十月.csv', ORDERS_OF_OCTOBER, 'orders'],
    ['到诊十月.csv', VISITS_OF_OCTOBER, 'visits'],
    ['考勤十月.csv', ATTENDANCE_OF_OCTOBER, 'attendance'],
    ['工资.csv', WAGES, 'wage_history'],
    ['校准.csv', NO_CALIBRATION, 'calibrations'],
  ] as const)
    await play.imports('ST1', { name, text, table });
  await play.works('ST1', '/people-publications', { period: '2026-10' });
}

/** Fills and submits all forms of a rater, save those that are left out. */
async function rates(cycle: number, rater: string, leaves: (role: string) => boolean): Promise<void> {
  const { rows } = await play.reads(rater, `/cycles/${cycle}/forms`);
  for (const { number, ratee, role } of rows as readonly { number: number; ratee: string; role: string }[]) {
    if (leaves(role)) continue;
    const score = { self: '90', supervisor: BY_SUPERVISOR[ratee] ?? '80', peer: BY_PEER[rater] ?? '80' }[role];
    await play.does(rater, `/forms/${number}/marks`, { marks: [{ item: 'work', score }] });
    await play.does(rater, `/forms/${number}/submit`);
  }
}

/** The review cycle of the carers: themselves, their head, two colleagues; N05 does not rate, and the others' weights stand. */
async function ratings(): Promise<number> {
  play.on('2026-11-02');
  const { number: cycle } = await play.does('HR1', '/cycles', {
    name: '十月考核',
    scheme: 'bonus-by-grade',
    period: '2026-10',
    settings: {},
  });
  const windows = [
    { stage: 'rating', from: '2026-11-03', to: '2026-11-04' },
    { stage: 'calibration', from: '2026-11-06', to: '2026-11-07' },
  ];
  await play.does('HR1', `/cycles/${cycle}/windows`, { windows });
  const assign = (role: string, raters: object) => play.does('HR1', `/cycles/${cycle}/forms`, { role, raters });
  await assign('self', { is: 'self' });
  expect((await assign('supervisor', { is: 'supervisor' })).without).toEqual([]);
  const next = (k: number): string => CARERS[k % CARERS.length] ?? '';
  for (const [k, ratee] of CARERS.entries()) await assign('peer', { is: 'peers', ratee, raters: [next(k + 1), next(k + 2)] });
  play.on('2026-11-03');
  for (const rater of [...CARERS, 'EX1']) await rates(cycle, rater, (role) => rater === 'N05' && role === 'peer');
  play.on('2026-11-05');
  const { rows: missing } = await play.reads('HR1', `/cycles/${cycle}/missing`);
  expect(missing.map(({ rater, ratee }: Rows[number]) => `${rater} ${ratee}`)).toEqual(['N05 N03', 'N05 N04']);
  expect(await play.works('HR1', `/cycles/${cycle}/publish`, { part: 'ratings' })).toEqual(['RATINGS_OPEN']);
  for (const { number } of missing) await play.does('HR1', `/forms/${number}/decision`, { decision: { is: 'reweight' }, reason: '病假' });
  await play.works('HR1', `/cycles/${cycle}/publish`, { part: 'ratings' });
  return cycle;
}

/** Grades of some as the results of the cycle have them. */
async function grades(cycle: number, wanted: readonly string[]): Promise<readonly string[]> {
  const { rows } = await play.reads('HR1', `/cycles/${cycle}/results`);
  const gradeOf = (person: string) =>
    rows.find((row: { person: string }) => row.person === person).items.find(({ name }: { name: string }) => name === 'grade').text;
  return wanted.map(gradeOf);
}

/** A committee votes in silence and decides one point for N10; a new run takes it in; candidates stand open, and FI2 publishes. Gives the run. */
async function published(cycle: number): Promise<number> {
  play.on('2026-11-06');
  const first = (await play.works('FI1', '/runs', { scheme: 'bonus-by-grade', period: '2026-10' })).run;
  await play.does('HR1', `/cycles/${cycle}/editions`, { run: first });
  expect(await grades(cycle, ['N02', 'N03', 'N08', 'N10'])).toEqual(['优秀', '良好', '不合格', '良好']);
  const naming = { chair: 'EX1', members: ['EX1', 'HR2'], item: 'grade', rules: [] };
  const { number } = await play.does('HR1', `/cycles/${cycle}/committees`, naming);
  const vote = { person: 'N10', points: '1', reason: '带教两名新人' };
  await play.does('HR2', `/committees/${number}/votes`, vote);
  for (const person of ['HR2', 'EX1']) await play.does(person, `/committees/${number}/votes/finished`);
  await play.does('EX1', `/committees/${number}/decisions`, vote);
  await play.does('EX1', `/committees/${number}/close`);
  await play.works('HR1', `/committees/${number}/facts`);
  const { run } = await play.works('FI1', '/runs', { scheme: 'bonus-by-grade', period: '2026-10' });
  const { rows: movers } = await play.reads('HR1', `/cycles/${cycle}/movers?run=${run}`);
  expect(movers.map(({ person }: { person: string }) => person)).toEqual(['N10']);
  await play.does('HR1', `/cycles/${cycle}/editions`, { run, reason: '委员会决定' });
  expect(await grades(cycle, ['N02', 'N10'])).toEqual(['优秀', '优秀']);
  await play.does('HR1', `/cycles/${cycle}/public-notices`, { title: '十月优秀', item: 'grade', grades: ['优秀'], to: '2026-11-08' });
  const [open] = (await play.reads('N20', `/cycles/${cycle}/public-notices`)).rows;
  expect(open.entries.map(({ person }: { person: string }) => person)).toEqual(['N02', 'N10']);
  await play.does('HR1', `/cycles/${cycle}/publishers`, { person: 'FI2' });
  expect(await play.fails('FI2', `/cycles/${cycle}/publications`, { talkDays: 7 })).toMatch(/PUBLISH_NOTICE$/);
  play.on('2026-11-09');
  expect(await play.does('FI2', `/cycles/${cycle}/publications`, { talkDays: 7 })).toMatchObject({ people: 24, leftOut: [] });
  expect((await play.reads('N08', `/cycles/${cycle}/results/N08`)).state).toBe('published');
  return run;
}

/** N06 disputes what the head gave, once it is out; HR says why it stands, and whoever rated does not judge it. */
async function rejected(cycle: number): Promise<void> {
  const { rows } = await play.reads('HR1', `/cycles/${cycle}/forms`);
  const form = rows.find(({ ratee, role }: Rows[number]) => ratee === 'N06' && role === 'supervisor').number;
  const node = { is: 'rating', cycle, form, item: 'work' };
  const words = { scheme: 'bonus-by-grade', period: '2026-10', node, text: '这个月我没有差错', evidence: [PROOF] };
  expect(await play.fails('N06', '/disputes', { ...words, period: '2026-09' })).toMatch(/DISPUTE_NOT_OUT$/);
  const { number } = await play.does('N06', '/disputes', words);
  const handles = (person: string, step: string) =>
    play.fails(person, `/disputes/${number}/handle`, { step, note: '三次交接班漏记，有记录' });
  expect(await handles('N01', 'examine')).toMatch(/^40[34] /);
  for (const step of ['examine', 'explain']) expect(await handles('HR2', step)).toBe('200 none');
  expect((await play.reads('N06', `/cases/${number}`)).state).toBe('explained');
}

/** Everybody reads and signs the own payslip; gives what each is paid, in fen. */
async function payslips(runs: Readonly<Record<string, number>>): Promise<ReadonlyMap<string, number>> {
  const paid = new Map<string, number>();
  for (const person of PAID) {
    const run = runs[person.charAt(0)] ?? 0;
    const slip = await play.reads(person, `/mine/payslips/${run}/lines`);
    expect([slip.period, slip.signed]).toEqual(['2026-10', null]);
    await play.does(person, `/mine/payslips/${run}/sign`, { hash: slip.hash });
    paid.set(person, Number(slip.fen));
  }
  for (const person of ['C02', 'L08', 'N10']) {
    const { status, headers } = await (await play.as(person)).get(`/mine/payslips/${runs[person.charAt(0)]}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  }
  for (const run of Object.values(runs)) {
    const { rows } = await play.reads('FI1', `/runs/${run}/payslip-signatures`);
    expect(rows.filter(({ signed }: { signed: string | null }) => signed === null)).toEqual([]);
  }
  return paid;
}

/** Locks October, exports it, has it paid by a third step, and compares all payslips with the payrolls to the fen. */
async function pay(appraised: number): Promise<void> {
  play.on('2026-11-10');
  const runs = {
    C: await locked('online-consultant', '2026-10'),
    L: await locked('livestream-clinic', '2026-10'),
    N: await locked('bonus-by-grade', '2026-10', appraised),
  };
  let whole = 0;
  for (const run of Object.values(runs)) {
    await play.works('FI1', `/runs/${run}/exports`, { format: 'csv' });
    await play.does('FI1', `/runs/${run}/pay`);
    const due = await play.reads('FI1', `/runs/${run}/pay?limit=1000`);
    const sum = (kind: string) =>
      due.rows
        .filter((row: { kind: string }) => row.kind === kind)
        .reduce((total: number, row: { fen: string }) => total + Number(row.fen), 0);
    const late = due.scheme === 'online-consultant' ? ADJUSTMENTS : 0;
    expect([due.scheme, sum('pay'), sum('adjustment'), due.fen]).toEqual([
      ...[due.scheme, RUN_SUMS[due.scheme], late],
      String((RUN_SUMS[due.scheme] ?? 0) + late),
    ]);
    whole += Number(due.fen);
  }
  const paid = await payslips(runs);
  expect(Object.fromEntries(Object.keys(BY_HAND).map((person) => [person, paid.get(person)]))).toEqual(BY_HAND);
  // 46,540 + 1,440 + 17,203.23 + 20,895
  expect([[...paid.values()].reduce((total, fen) => total + fen, 0), whole]).toEqual([8_607_823, 8_607_823]);
}

test('a month of sixty people, from the release of their schemes to signed payslips', { timeout: 1_800_000 }, async () => {
  await people();
  for (const scheme of SCHEMES)
    await released(scheme, { 'online-consultant': CONSULTANTS, 'livestream-clinic': HOSTS, 'bonus-by-grade': CARERS }[scheme.name] ?? []);
  const batch = await september();
  await late();
  await accepted(batch);
  await incidents();
  await october();
  const cycle = await ratings();
  const appraised = await published(cycle);
  await rejected(cycle);
  await pay(appraised);
  expect(api.faults).toEqual([]);
});
