/** Results hold to the windows of their cycle: the day before, the first, the last and the day after. */

import { expect, test } from 'vitest';
import { refusal } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { type School, school } from '../../../test/school.ts';
import type { Stage } from '../cycles/rows.ts';
import { setWindows } from '../cycles/windows.ts';
import { nameCommittee } from './calibration/committee.ts';
import { decideResult } from './calibration/decide.ts';
import { castVote, closeVote } from './calibration/vote.ts';
import { putUpNotice } from './notice/notice.ts';
import { publishedResult } from './publication/mine.ts';
import { namePublisher, publishResults } from './publication/publish.ts';
import { signResult } from './signing/sign.ts';
import { writeEntry } from './talks/interview.ts';

const open = records();
let day = '2026-11-03';

const outcome = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (error: unknown) => refusal(Promise.reject(error)).then(({ code }) => code),
  );

/** What came of an act on the day before a window of two days, on both of them, and on the day after. */
async function aroundOf(first: string, act: (day: string, k: number) => Promise<unknown>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const k of [0, 1, 2, 3]) {
    day = `2026-11-${String(Number(first) - 1 + k).padStart(2, '0')}`;
    found.push(await outcome(act(day, k)));
  }
  return found;
}

const HELD = ['STAGE_AHEAD', 'done', 'done', 'STAGE_OVER'];

test('each stage of results takes something within its window alone', async () => {
  const record = await open('学校窗口');
  const of: School = await school({ ...record, office: { ...record.office, now: () => new Date(`${day}T08:00:00`) } });
  const { cycle } = of;
  const hr = await of.as('HR1');
  const starts: readonly (readonly [Stage, number])[] = [
    ['calibration', 6],
    ['notice', 9],
    ['result', 12],
    ['interview', 15],
    ['signature', 18],
  ];
  // Without days a stage takes something on any.
  expect(await outcome(putUpNotice(hr, { cycle, title: '试公示', item: 'grade', grades: null, to: day }))).toBe('done');
  const windows = starts.map(([stage, first]) => {
    const two = (number: number): string => `2026-11-${String(number).padStart(2, '0')}`;
    return { stage, from: two(first), to: two(first + 1) };
  });
  await setWindows(hr, { cycle, windows, reason: null });

  const notice = (to: string, k: number) => putUpNotice(hr, { cycle, title: `公示 ${k}`, item: 'grade', grades: null, to });
  expect(await aroundOf('09', notice)).toEqual(HELD);

  await namePublisher(hr, { cycle, person: 'FI1', unit: null });
  const finance = await of.as('FI1');
  const publish = (_: string, k: number) => publishResults(finance, { cycle, unit: k < 2 ? 'MATH' : 'LANG', talkDays: 3 });
  expect(await aroundOf('12', publish)).toEqual(HELD);

  const teachers = await Promise.all(['T1', 'T2', 'T3', 'T4'].map((person) => of.as(person)));
  const view = (_: string, k: number) =>
    writeEntry(teachers[k] ?? hr, { cycle, person: `T${k + 1}`, entry: 'own view', text: '明年多听课', due: null });
  expect(await aroundOf('15', view)).toEqual(HELD);

  const sign = async (_: string, k: number) => {
    const [own, person] = [teachers[k] ?? hr, `T${k + 1}`];
    const shown = await publishedResult(own, { cycle, person });
    const hash = shown.is === 'published' ? shown.result.hash : '';
    return await signResult(own, { cycle, person, role: 'subject', step: 'signed', hash, confirmed: true, reason: null });
  };
  expect(await aroundOf('18', sign)).toEqual(HELD);

  // A committee that holds results back is named last; its days are earlier ones.
  day = '2026-11-05';
  const committee = await nameCommittee(hr, { cycle, chair: 'P0', members: ['P0', 'M1'], item: 'grade', rules: [] });
  const [chair, member] = [await of.as('P0'), await of.as('M1')];
  const change = { committee, grade: '合格', points: null, reason: '复核原始记录' };
  expect(await aroundOf('06', (_, k) => castVote(member, { ...change, person: `T${k + 1}` }))).toEqual(HELD);
  await closeVote(chair, committee, '都投完了');
  expect(await aroundOf('06', (_, k) => decideResult(chair, { ...change, person: `T${k + 1}` }))).toEqual(HELD);
}, 240_000);
