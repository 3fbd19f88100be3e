/** Tests of meetings with their decisions and SWOT sheets, and of surveys that keep who replied what to themselves. */

import { expect, test } from 'vitest';
import { recordOf, refusal, STAFF } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { as, hire, setUp } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { type Office, read } from '../office/office.ts';
import { callMeeting, closeDecision, draftSwot, meetingsOf, writeDown } from './meetings.ts';
import { openSurvey, replyTo, surveyResult, surveysOf } from './surveys.ts';

const open = records();
let day = '2026-11-03';

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

async function staffed(name: string): Promise<Office> {
  day = '2026-11-03';
  const { office } = await open(name);
  const own = { ...office, now: () => new Date(`${day}T08:00:00`) };
  await setUp(own, ['ALL 集团', 'SHOP 网店 ALL']);
  await hire(own, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'MA1', name: '马主管', unit: 'SHOP', head: true, roles: ['manager@SHOP'] },
    ...['E1', 'E2', 'E3', 'E4', 'E5'].map((id) => ({ id, name: id, unit: 'SHOP' })),
  ]);
  return own;
}

test('a meeting is of a unit; a decision has an owner and a day, and the owner says what became of it', async () => {
  const office = await staffed('例会');
  const manager = await as(office, 'MA1');
  const meeting = { kind: 'monthly', unit: 'SHOP', day: '2026-11-03', title: '十月复盘', agenda: '业绩、问题、下月' } as const;
  expect(await code(callMeeting(await as(office, 'E1'), meeting))).toBe('NOT_YOURS');
  expect(await code(callMeeting(manager, { ...meeting, unit: null }))).toBe('NOT_YOURS');
  const number = await callMeeting(manager, meeting);
  await callMeeting(await as(office, 'HR1'), { ...meeting, unit: null, title: '集团会' });
  await callMeeting(await as(office, 'EX1'), { ...meeting, unit: null, title: '经营会' });
  const entry = { meeting: number, entry: 'decision', text: '更换话术', owner: 'E1', due: '2026-11-30' } as const;
  expect(await code(writeDown(manager, { ...entry, owner: null }))).toBe('MEETING_DECISION');
  expect(await code(writeDown(manager, { ...entry, entry: 'note' }))).toBe('MEETING_DECISION');
  expect(await code(writeDown(manager, { ...entry, owner: 'X9' }))).toBe('PERSON_UNSEEN');
  expect(await code(writeDown(manager, { ...entry, meeting: 2 }))).toBe('MEETING_MISSING');
  const decision = await writeDown(manager, entry);
  await writeDown(manager, { meeting: number, entry: 'weakness', text: '回访慢', owner: null, due: null });
  const close = async (person: string, of = decision) =>
    await closeDecision(await as(office, person), { decision: of, outcome: 'done', remark: null });
  expect(await code(close('E2'))).toBe('DECISION_MISSING');
  expect(await code(close('MA1', 2))).toBe('DECISION_MISSING');
  await close('E1');
  expect(await code(close('MA1'))).toBe('DECISION_CLOSED');
  const seen = async (person: string) =>
    (await read(await as(office, person), meetingsOf)).map(
      ({ title, entries }) => `${title} ${entries.map((each) => `${each.entry} ${each.outcome}`).join(' ')}`,
    );
  expect(await seen('MA1')).toEqual(['十月复盘 decision done weakness null']);
  expect(await seen('HR1')).toEqual(['经营会 ', '集团会 ', '十月复盘 decision done weakness null']);
  expect(await seen('E1')).toEqual([]);
}, 60_000);

const TARGETS = `方案: targets
标题: 目标
周期: 月
对象: employees
评分:
  rate: { 标题: 业绩完成率, 达成率: base_pay, 目标: 2500元 }
`;

test('a SWOT sheet starts from the completion of targets', async () => {
  const office = await staffed('SWOT');
  const record = recordOf(office, { uploads: testFolder(), moment: () => '' });
  await record.released(TARGETS);
  await record.imports('employees.csv', STAFF);
  const run = await record.computed('targets', '2026-10');
  expect(await draftSwot(office, { run, last: null })).toEqual([{ title: '业绩完成率', entry: 'strength' }]);
}, 60_000);

test('a survey is replied to once, by its days, and shown after them from five replies on, to nobody by name', async () => {
  const office = await staffed('问卷');
  const hr = await as(office, 'HR1');
  const survey = {
    ...{ title: '方案意见', scheme: null, from: '2026-11-03', to: '2026-11-05' },
    questions: [{ text: '方案公平吗', choices: ['公平', '一般', '不公平'] }],
  };
  expect(await code(openSurvey(await as(office, 'MA1'), survey))).toBe('NOT_YOURS');
  expect(await code(openSurvey(hr, { ...survey, questions: [] }))).toBe('SURVEY_QUESTIONS');
  expect(await code(openSurvey(hr, { ...survey, to: '2026-11-02' }))).toBe('SURVEY_DAYS');
  const number = await openSurvey(hr, survey);
  expect((await read(await as(office, 'E1'), surveysOf)).map(({ title }) => title)).toEqual(['方案意见']);
  const reply = async (person: string, choice = 0) => await replyTo(await as(office, person), { survey: number, choices: [choice] });
  day = '2026-11-02';
  expect(await code(reply('E1'))).toBe('SURVEY_CLOSED');
  day = '2026-11-03';
  expect(await code(replyTo(hr, { survey: 9, choices: [0] }))).toBe('SURVEY_MISSING');
  expect(await code(reply('E1', 3))).toBe('SURVEY_CHOICES');
  expect(await code(replyTo(hr, { survey: number, choices: [] }))).toBe('SURVEY_CHOICES');
  await reply('E1', 2);
  expect(await code(reply('E1'))).toBe('SURVEY_TWICE');
  for (const person of ['E2', 'E3', 'E4']) await reply(person);
  expect(await read(hr, (desk) => desk.selectFrom('survey_replies').selectAll().execute())).toEqual([]);
  day = '2026-11-05';
  expect(await code(surveyResult(hr, number))).toBe('SURVEY_OPEN');
  day = '2026-11-06';
  expect(await code(reply('E5'))).toBe('SURVEY_CLOSED');
  expect(await code(surveyResult(hr, number))).toBe('SURVEY_FEW');
  day = '2026-11-05';
  await reply('E5', 1);
  day = '2026-11-06';
  expect(await code(surveyResult(await as(office, 'E1'), number))).toBe('NOT_YOURS');
  expect((await surveyResult(hr, number)).questions[0]?.counts).toEqual([3, 1, 1]);
}, 60_000);
