/** Tests of announcements: whom they concern from which day on, what is signed, who has not, and what people ask and object to. */

import { describe, expect, test } from 'vitest';
import { DEALS, DEALS_BETTER, refusal, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { as, hire, setUp } from '../../../../test/staff.ts';
import { documentWords } from '../../../lib/document.ts';
import { documentHtml } from '../../../paper/html.ts';
import { delegate } from '../../access/grants.ts';
import { type Office, read } from '../../office/office.ts';
import { assignScheme } from '../../people/assignments/assign.ts';
import { noteEmployment } from '../../people/staff/people.ts';
import { retireScheme } from '../lives/retire.ts';
import { periodOf } from '../pinned.ts';
import { acknowledge, remind } from './acknowledge.ts';
import { announce, announcementsOf, announcementText } from './announce.ts';
import { announcementsFor, concernedBy, signaturesOf } from './concerned.ts';
import { answer, ask, questionsOf } from './questions.ts';

const record = records();
const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;
const TRIAL = DEALS.replace('对象:', '试行: 2026-11-01 到 2026-12-31\n对象:');

/** An organisation with a shop that deals pays from November 2026 on. */
async function staffed(name: string, text = DEALS): Promise<TestRecord> {
  const house = await record(name);
  const { office } = house;
  await setUp(office, ['ALL 集团', 'SHOP 门店 ALL', 'DESK 前台 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
    { id: 'E3', name: '张伟', unit: 'DESK' },
  ]);
  await house.released(text, { from: '2026-11' });
  await assignScheme(office, { scheme: 'deals', unit: 'SHOP', from: '2026-11-01', reason: '门店' });
  return house;
}

const order = { scheme: 'deals', version: 1, trainingOn: '2026-11-05', note: '首版' };
const sign = async (office: Office, announcement: number) => {
  const { hash } = await read(office, (desk) => announcementText(desk, announcement, 'zh'));
  return await acknowledge(office, { announcement, language: 'zh', hash });
};

describe('an announcement', () => {
  test('is the scheme in words with its first day, its trial and its training, in both languages, kept as it is shown', async () => {
    const house = await staffed('公告', TRIAL);
    const ex = await as(house.office, 'EX1');
    expect(await code(announce(await as(house.office, 'E1'), order))).toBe('NOT_YOURS');
    expect(await code(announce(ex, { ...order, trainingOn: '2026-11-31' }))).toBe('ANNOUNCEMENT_DAY');
    expect(await code(announce(ex, { ...order, version: 2 }))).toBe('SCHEME_VERSION_MISSING');
    expect(await announce(ex, order)).toBe(1);
    const [announced] = await house.asks((desk) => announcementsOf(desk));
    expect(announced).toMatchObject({ number: 1, effective: '2026-11-01', trial: { first: '2026-11', last: '2026-12' } });
    const zh = await house.asks((desk) => announcementText(desk, 1, 'zh'));
    const words = documentWords(zh.document);
    for (const each of ['2026-11-01', '2026-11-05', '首版', '2026-11 到 2026-12 试行', '提成档']) expect(words).toContain(each);
    expect(documentHtml(zh.document)).toContain('请读完全文后签收');
    const en = await house.asks((desk) => announcementText(desk, 1, 'en'));
    expect(documentWords(en.document)).toContain('On trial in 2026-11 to 2026-12');
    expect(en.hash).not.toBe(zh.hash);
    expect(await code(house.asks((desk) => announcementText(desk, 2, 'zh')))).toBe('ANNOUNCEMENT_MISSING');
  });

  test('concerns whom the scheme pays from its first day on; later comers too; who leaves no more; until the next one is in force', async () => {
    const house = await staffed('涉及');
    const { office } = house;
    await announce(office, order);
    const on = (day: string, number = 1) => house.asks((desk) => concernedBy(desk, number, day));
    expect([await on('2026-10-01'), await on('2026-11-03')]).toEqual([
      ['E1', 'E2'],
      ['E1', 'E2'],
    ]);
    await assignScheme(office, { scheme: 'deals', person: 'E3', from: '2026-12-01', reason: '调岗' });
    await noteEmployment(office, { person: 'E2', kind: 'left', day: '2026-11-10', leaving: 'resigned' });
    expect(await on('2026-11-10')).toEqual(['E1', 'E2', 'E3']);
    expect(await on('2026-11-11')).toEqual(['E1', 'E3']);
    await house.released(DEALS_BETTER, { from: '2027-01' });
    await announce(office, { ...order, version: 2 });
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([['E1', 'E3'], []]);
    expect(await on('2026-12-31', 2)).toEqual(['E1', 'E3']);
    await retireScheme(office, { scheme: 'deals', from: periodOf('2027-03'), reason: '改制' });
    expect([await on('2027-02-28', 2), await on('2027-03-01', 2)]).toEqual([['E1', 'E3'], []]);
    const own = await house.asks((desk) => announcementsFor(desk, 'E3', '2026-12-01'));
    expect(own.map(({ number, signed }) => [number, signed])).toEqual([
      [2, null],
      [1, null],
    ]);
  });
});

describe('a signature', () => {
  test('is given by the person alone, under the very text, once; who has not is listed and reminded', async () => {
    const house = await staffed('签收');
    const { office } = house;
    const [hr, e1, e3] = [await as(office, 'HR1'), await as(office, 'E1'), await as(office, 'E3')];
    await announce(office, order);
    expect(await code(sign(office, 1))).toBe('SIGN_OWN');
    expect(await code(sign(e3, 1))).toBe('SIGN_OTHERS');
    expect(await code(acknowledge(e1, { announcement: 1, language: 'zh', hash: 'ab' }))).toBe('SIGN_TEXT');
    const en = await read(e1, (desk) => announcementText(desk, 1, 'en'));
    expect(await code(acknowledge(e1, { announcement: 1, language: 'zh', hash: en.hash }))).toBe('SIGN_TEXT');
    await delegate(hr, { taker: 'E1', roles: ['hr'], from: '2026-11-01', to: '2026-11-30', reason: '出差' });
    expect(await code(sign(await as(office, 'E1', 'HR1'), 1))).toBe('SIGN_OWN');
    expect(await read(hr, (desk) => concernedBy(desk, 1, '2026-11-03'))).toEqual(['E1', 'E2']);
    expect(await remind(hr, 1)).toEqual(['E1', 'E2']);
    const at = await sign(e1, 1);
    expect(await sign(e1, 1)).toBe(at);
    expect(await signaturesOf(hr, 1)).toEqual([
      { person: 'E1', signed: at },
      { person: 'E2', signed: null },
    ]);
    expect(await signaturesOf(await as(office, 'AU1'), 1)).toHaveLength(2);
    // Whoever does not see who is employed would be told that nobody is concerned.
    for (const person of ['EX1', 'E1']) expect(await code(signaturesOf(await as(office, person), 1))).toBe('NOT_YOURS');
    expect(await read(e1, (desk) => announcementsFor(desk, 'E1', '2026-11-03'))).toMatchObject([{ number: 1, signed: at }]);
    await sign(await as(office, 'E2'), 1);
    expect(await code(remind(hr, 1))).toBe('REMIND_NOBODY');
    expect(await code(remind(e1, 1))).toBe('NOT_YOURS');
  }, 30_000);
});

describe('questions and objections', () => {
  test('are asked by whom it concerns, answered once by HR, and seen by these two alone', async () => {
    const house = await staffed('异议');
    const { office } = house;
    const [hr, e1, e2, e3] = await Promise.all(['HR1', 'E1', 'E2', 'E3'].map((person) => as(office, person)));
    if (hr === undefined || e1 === undefined || e2 === undefined || e3 === undefined) throw new Error('nobody');
    await announce(office, order);
    expect(await code(ask(e3, { announcement: 1, kind: 'question', words: '我呢？' }))).toBe('SIGN_OTHERS');
    expect(await code(ask(office, { announcement: 1, kind: 'question', words: '?' }))).toBe('SIGN_OWN');
    expect(await code(ask(e1, { announcement: 1, kind: 'question', words: ' ' }))).toBe('QUESTION_WORDS');
    expect(await ask(e1, { announcement: 1, kind: 'objection', words: '退款不该扣两次' })).toBe(1);
    expect(await ask(e2, { announcement: 1, kind: 'question', words: '哪天发？' })).toBe(2);
    const seen = async (own: Office) =>
      (await read(own, (desk) => questionsOf(desk, 1))).map(({ number, answer: said }) => [number, said?.words]);
    expect([await seen(hr), await seen(e1), await seen(e3)]).toEqual([
      [
        [1, undefined],
        [2, undefined],
      ],
      [[1, undefined]],
      [],
    ]);
    expect(await code(answer(e2, { question: 2, words: '月底' }))).toBe('NOT_YOURS');
    expect(await code(answer(hr, { question: 3, words: '?' }))).toBe('QUESTION_MISSING');
    await answer(hr, { question: 2, words: '次月 10 日' });
    expect(await code(answer(hr, { question: 2, words: '改主意了' }))).toBe('QUESTION_ANSWERED');
    expect([await seen(e2), await seen(e1)]).toEqual([[[2, '次月 10 日']], [[1, undefined]]]);
    expect(await read(e2, async (desk) => (await desk.selectFrom('announcement_answers').selectAll().execute()).length)).toBe(1);
    expect(await read(e1, async (desk) => (await desk.selectFrom('announcement_answers').selectAll().execute()).length)).toBe(0);
  });
});
