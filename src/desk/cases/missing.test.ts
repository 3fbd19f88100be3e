/** Tests of what people owe to a month: ratings, signatures, reports, open suspicions; and person by person how each is mended. */

import { expect, test } from 'vitest';
import { refusal } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { school } from '../../../test/school.ts';
import { read, write } from '../office/office.ts';
import { publishedResult } from '../results/publication/mine.ts';
import { namePublisher, publishResults } from '../results/publication/publish.ts';
import { setSigningOrder, signResult } from '../results/signing/sign.ts';
import { periodOf } from '../schemes/pinned.ts';
import { clearPerson, investigate } from './investigations/investigations.ts';
import { byPerson, mendingOf } from './mending.ts';
import { handIn } from './noted/reports.ts';
import { setRule } from './noted/rules.ts';
import { readiness } from './readiness.ts';

const open = records();
let day = '2026-11-03';

test('raters, signers and reporters who are missing block a month, and so does an open suspicion', async () => {
  const record = await open('学校月结');
  const of = await school({ ...record, office: { ...record.office, now: () => new Date(`${day}T08:00:00`) } });
  const { cycle } = of;
  const all = async (person: string) => readiness(await of.as(person), { scheme: 'school', period: periodOf('2026') });
  // Nobody has calibrated anything in the year, which is told besides.
  const blocked = async (person: string) => (await all(person)).filter(({ is }) => is !== 'no rows');
  expect((await refusal(blocked('T1'))).code).toBe('NOT_YOURS');
  expect(await blocked('FI1')).toEqual([]);

  await write(of.office, async ({ desk, actor, at, log }) => {
    const who = { cycle, rater: 'M1', role: 'leader', kind: 'supervisor', why: '', replaces: null, items: '["all"]' } as const;
    const rows = ['T1', 'T2'].map((ratee, k) => ({ organisation: of.office.organisation.id, number: k + 1, ratee, ...who, actor, at }));
    await desk.insertInto('rating_forms').values(rows).execute();
    await log({ action: 'forms assigned', about: `cycle ${cycle}`, details: {} });
  });
  const rating = { is: 'ratings missing', cycle, person: 'M1', count: 2, overdue: false } as const;
  expect(await blocked('FI1')).toEqual([rating]);

  await setSigningOrder(await of.as('HR1'), { cycle, roles: ['subject', 'head'] });
  await namePublisher(await of.as('HR1'), { cycle, person: 'FI1', unit: null });
  await publishResults(await of.as('FI1'), { cycle, unit: 'MATH', talkDays: 3 });
  const unsigned = async () =>
    (await blocked('FI1')).flatMap((each) => (each.is === 'signature missing' ? [`${each.person} ${each.role}`] : []));
  expect(await unsigned()).toEqual(['M1 subject', 'T1 subject', 'T2 subject', 'T3 subject', 'T4 subject']);
  const shown = await publishedResult(await of.as('T1'), { cycle, person: 'T1' });
  const hash = shown.is === 'published' ? shown.result.hash : '';
  await signResult(await of.as('T1'), { cycle, person: 'T1', role: 'subject', step: 'signed', hash, confirmed: true, reason: null });
  expect((await unsigned())[1]).toBe('T1 head');

  const days = { from_day: '2026-10-26', to_day: '2026-11-01' };
  const rule = { name: '周报', what: 'report', cadence: 'weekly', due: 2, people: ['T1', 'T2'], fact_table: null, ...days } as const;
  const number = await setRule(await of.as('HR1'), rule);
  await handIn(await of.as('T2'), { rule: number, day: '2026-10-28', text: '本周听课三节', evidence: [] });
  const late = async () => (await blocked('FI1')).filter(({ is }) => is === 'report missing');
  expect(await late()).toEqual([]);
  day = '2026-11-04';
  expect(await late()).toEqual([{ is: 'report missing', rule: number, name: '周报', person: 'T1', last: '2026-11-01' }]);

  const evidence = [{ sha256: 'a'.repeat(64), name: '举报信.png' }];
  const suspicion = await investigate(await of.as('HR1'), { person: 'T4', text: '有人举报', rows: [], evidence });
  const told = async (person: string) => (await blocked(person)).filter(({ is }) => is === 'investigation open');
  expect(await told('HR2')).toEqual([{ is: 'investigation open', number: suspicion.number, person: 'T4' }]);
  expect(await told('FI1')).toEqual([{ is: 'investigation open', number: suspicion.number, person: null }]);
  expect(JSON.stringify(byPerson(await blocked('FI1')))).not.toContain('调查');

  const people = new Map(byPerson(await blocked('HR1')).map(({ person, blocks }) => [person, blocks.map(({ is }) => is)]));
  expect([people.get('M1'), people.get('T1'), people.get('T4')]).toEqual([
    ['ratings missing', 'signature missing'],
    ['signature missing', 'report missing'],
    ['signature missing', 'investigation open'],
  ]);
  expect(mendingOf(rating)).toEqual({
    what: { zh: 'M1 还有 2 张评分表没有交。', en: 'M1 has 2 forms that are not handed in.' },
    mend: { zh: expect.stringContaining('请评价人交表'), en: expect.stringContaining('Have the rater hand them in') },
  });
  for (const each of await blocked('HR1')) expect(JSON.stringify(mendingOf(each))).not.toMatch(/\{\w+\}/);

  await clearPerson(await of.as('HR2'), { number: suspicion.number, note: '查无此事' });
  expect(await told('HR2')).toEqual([]);
  expect((await read(of.office, (desk) => desk.selectFrom('cases').select('number').execute())).length).toBe(1);
}, 240_000);
