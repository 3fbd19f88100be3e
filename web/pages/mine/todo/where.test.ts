/** Notices lead to where they belong. */

import { expect, test } from 'vitest';
import { type Reader, whereTo } from './where.ts';

const READER: Reader = {
  months: [{ scheme: 'deals', period: '2026-09', last: '2026-10-31', run: 35, standing: 'locked' }],
  forms: [{ number: 7, cycleNumber: 2 }],
  may: () => false,
};
const to = (kind: string, link: string | null, about: string, reader = READER): unknown => whereTo({ kind, link, about }, reader);

test('a payslip to the month that it pays, an adjustment and a correction to the account', () => {
  expect(to('payslip there', null, 'run 35')).toEqual({ to: '/mine/month', search: { scheme: 'deals', period: '2026-09' } });
  expect(to('payslip there', null, 'run 9')).toEqual({ to: '/mine/history' });
  expect([to('adjustment for you', null, 'adjustment 1'), to('figures moved', null, 'case 3')]).toEqual([
    { to: '/mine/history' },
    { to: '/mine/history' },
  ]);
});

test('a case to the own disputes, and to the case itself for whoever handles it', () => {
  expect(to('case moved', '/cases/6', 'case 6')).toEqual({ to: '/mine/disputes' });
  const handles = { ...READER, may: (duty: string) => duty === 'handle disputes' };
  expect(to('case moved', '/cases/6', 'case 6', handles)).toEqual({ to: '/reviews/cases/$number', params: { number: '6' } });
});

test('a window to the form that waits, to the cycle for whoever runs it, and nowhere for others', () => {
  expect(to('window open', '/cycles/2', 'cycle 2')).toEqual({ to: '/mine/forms/$form', params: { form: '7' } });
  const runs = { ...READER, forms: [], may: (duty: string) => duty === 'run cycles' };
  expect(to('window over', '/cycles/2', 'cycle 2', runs)).toEqual({ to: '/reviews/$cycle', params: { cycle: '2' } });
  expect([to('window over', '/cycles/3', 'cycle 3'), to('job ended', null, 'job 1')]).toEqual([null, null]);
});

test('a committee and a published result', () => {
  expect(to('committee named', '/committees/4', 'committee 4')).toEqual({ to: '/team/calibration/$committee', params: { committee: '4' } });
  expect(to('publisher named', '/cycles/4', 'cycle 4')).toEqual({ to: '/reviews/$cycle/publish', params: { cycle: '4' } });
  expect(to('result published', '/cycles/2/mine', 'publication 1')).toEqual({ to: '/mine/month' });
});

test('a reminder to the one place where all of it is done, and nowhere from the page that it is read on', () => {
  const search = { scheme: 'deals', period: '2026-10' };
  expect(to('things wait', '/mine/month?scheme=deals&period=2026-10', 'reminders')).toEqual({ to: '/mine/month', search });
  expect(to('things wait', '/finance/adjustments?scheme=deals&period=2026-10', 'reminders')).toEqual({
    to: '/finance/adjustments',
    search,
  });
  expect(to('things wait', '/mine/announcements/3', 'reminders')).toEqual({
    ...{ to: '/mine/announcements/$announcement', params: { announcement: '3' } },
  });
  expect(to('things wait', '/reviews/cases/4', 'reminders')).toEqual({ to: '/reviews/cases/$number', params: { number: '4' } });
  expect([to('things wait', '/mine/todo', 'reminders'), to('things wait', null, 'reminders')]).toEqual([null, null]);
});
