/** Ticks by a clock that the test moves: what is due when, what goes wrong, and what a server does with them. */

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { records } from '../../../test/records.ts';
import { driveTicks, type Tick, tickerOf } from './ticks.ts';

const record = records();

/** Ticks that say when they ran; `wrong` are those that fail. */
function said(): { readonly ticks: readonly Tick[]; readonly ran: string[]; readonly wrong: Set<string> } {
  const ran: string[] = [];
  const wrong = new Set<string>();
  const tick = (name: string, every: Tick['every']): Tick => ({
    name,
    every,
    run: ({ organisation }) => {
      ran.push(`${name} ${organisation.name}`);
      return wrong.has(name) ? Promise.reject(new Error(name)) : Promise.resolve();
    },
  });
  return { ticks: [tick('提醒', 'day'), tick('投递', 'minute')], ran, wrong };
}

const at = (text: string): Date => new Date(`${text}:00`);

test('a daily tick runs at the first look at a day of each organisation, a minute one at every look', async () => {
  const [one, two] = [await record('甲'), await record('乙')];
  const { ticks, ran } = said();
  const { runTicks } = tickerOf(ticks);
  await runTicks(one.office, at('2026-11-30T23:58'));
  await runTicks(one.office, at('2026-11-30T23:59'));
  await runTicks(two.office, at('2026-11-30T23:59'));
  await runTicks(one.office, at('2026-12-01T00:00'));
  expect(ran).toEqual(['提醒 甲', '投递 甲', '投递 甲', '提醒 乙', '投递 乙', '提醒 甲', '投递 甲']);
});

test('a tick that goes wrong is told and run again; the others go on', async () => {
  const { office } = await record('丙');
  const { ticks, ran, wrong } = said();
  const { runTicks } = tickerOf(ticks);
  wrong.add('提醒');
  expect(await runTicks(office, at('2026-11-30T08:00'))).toEqual([{ tick: '提醒', error: new Error('提醒') }]);
  wrong.clear();
  expect(await runTicks(office, at('2026-11-30T08:01'))).toEqual([]);
  expect(await runTicks(office, at('2026-11-30T08:02'))).toEqual([]);
  expect(ran).toEqual(['提醒 丙', '投递 丙', '提醒 丙', '投递 丙', '投递 丙']);
});

test('a server makes them at once and again, one look after the other, and no more when it is closed', async () => {
  const { office } = await record('丁');
  const { ticks, ran, wrong } = said();
  wrong.add('投递');
  const missed: string[] = [];
  let open = true;
  const offices = () => (open ? Promise.resolve([office]) : Promise.reject(new Error('gone')));
  const drive = { ticker: tickerOf(ticks), now: office.now, every: 20, offices, missed: ({ tick }: { tick: string }) => missed.push(tick) };
  const driven = driveTicks(drive);
  while (ran.length < 4) await pause(5);
  open = false;
  while (missed.at(-1) !== 'offices') await pause(5);
  await driven.close();
  const count = ran.length;
  await pause(100);
  expect(ran.length).toBe(count);
  expect([ran.slice(0, 3), missed[0]]).toEqual([['提醒 丁', '投递 丁', '投递 丁'], '投递']);
});
