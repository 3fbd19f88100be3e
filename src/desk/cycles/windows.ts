/** Windows: from which day to which day each stage of a cycle takes something; a later row postpones, with a reason. */

import { demand } from '../access/demand.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../office/office.ts';
import { demandDay } from '../people/record/demand.ts';
import { demandReason, refused } from '../refused.ts';
import { demandCycle } from './cycles.ts';
import { STAGES, type Stage } from './rows.ts';
import { stageWords } from './words.ts';

/** A window: the first and the last day of a stage, both included. */
export type Window = { readonly stage: Stage; readonly from: string; readonly to: string };

/** Windows that are set at once, so that a stage and those behind it can be postponed together; a reason is needed for what changes. */
export type WindowsOrder = { readonly cycle: number; readonly windows: readonly Window[]; readonly reason: string | null };

/** A window as a row said it. */
export type WindowRow = Window & { readonly number: number; readonly reason: string | null; readonly actor: string; readonly at: string };

/** Sets the windows of a cycle, or postpones them. Stages come one after the other; what is over is never made shorter. */
export async function setWindows(office: Office, { cycle, windows, reason }: WindowsOrder): Promise<void> {
  demand(office, 'run cycles');
  const today = dayOf(office.now());
  await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    await demandCycle(desk, cycle);
    const before = await windowsOf(desk, cycle);
    const after = new Map(before);
    for (const window of windows) {
      const known = before.get(window.stage);
      demandWindow(window, known, today);
      if (known !== undefined) demandReason(reason);
      after.set(window.stage, window);
    }
    demandOrder(after);
    for (const { stage, from, to } of windows) {
      const number = await nextNumber(writing, 'cycle_windows');
      const row = { number, cycle, stage, from_day: from, to_day: to, reason: before.has(stage) ? demandReason(reason) : reason };
      await desk
        .insertInto('cycle_windows')
        .values({ organisation: office.organisation.id, ...row, actor, at })
        .execute();
      const action = before.has(stage) ? 'window postponed' : 'window set';
      await log({ action, about: `cycle ${cycle}`, details: { stage, from, to, reason: row.reason } });
    }
  });
}

function demandWindow({ stage, from, to }: Window, before: Window | undefined, today: string): void {
  if (demandDay(to) < demandDay(from)) throw refused('WINDOW_DAYS', { ...stageWords('stage', stage), from, to });
  if (before === undefined) return;
  if (to < before.to) throw refused('WINDOW_EARLIER', { ...stageWords('stage', stage), before: before.to, to });
  if (before.from <= today && from !== before.from)
    throw refused('WINDOW_BEGUN', { ...stageWords('stage', stage), before: before.from, from });
}

function demandOrder(windows: ReadonlyMap<Stage, Window>): void {
  let last: Window | null = null;
  for (const stage of STAGES) {
    const window = windows.get(stage);
    if (window === undefined) continue;
    if (last !== null && window.from <= last.to)
      throw refused('WINDOW_ORDER', {
        ...stageWords('stage', stage),
        ...stageWords('earlier', last.stage),
        from: window.from,
        to: last.to,
      });
    last = window;
  }
}

/** The window of each stage as it stands; stages without one are not there. */
export async function windowsOf(desk: Desk, cycle: number): Promise<ReadonlyMap<Stage, Window>> {
  return new Map((await windowRows(desk, cycle)).map((row) => [row.stage, { stage: row.stage, from: row.from, to: row.to }]));
}

/** All that was ever said of the windows of a cycle, in order. */
export async function windowRows(desk: Desk, cycle: number): Promise<readonly WindowRow[]> {
  const rows = await desk.selectFrom('cycle_windows').selectAll().where('cycle', '=', cycle).orderBy('number').execute();
  return rows.map(({ number, stage, from_day, to_day, reason, actor, at }) => ({
    ...{ number, stage, from: from_day, to: to_day },
    ...{ reason, actor, at },
  }));
}

/** How a stage stands on a day. */
export type StageState = 'unset' | 'ahead' | 'open' | 'over';

/** How a stage stands on a day; `until` is a later last day that one form was given. */
export function stateOf(window: Window | undefined, day: string, until: string | null = null): StageState {
  if (window === undefined) return 'unset';
  if (day < window.from) return 'ahead';
  return day <= window.to || (until !== null && day <= until) ? 'open' : 'over';
}

/** All stages of a cycle in their order, with how each stands on a day. */
export async function stagesOf(
  desk: Desk,
  cycle: number,
  day: string,
): Promise<readonly { readonly stage: Stage; readonly from: string | null; readonly to: string | null; readonly state: StageState }[]> {
  const windows = await windowsOf(desk, cycle);
  return STAGES.map((stage) => {
    const window = windows.get(stage);
    return { stage, from: window?.from ?? null, to: window?.to ?? null, state: stateOf(window, day) };
  });
}

/** A stage that is asked about, and when; `until` as in {@link stateOf}. */
export type StageOn = { readonly cycle: number; readonly stage: Stage; readonly day: string; readonly until?: string | null };

/** Demands that a stage is open on a day: nothing of it is taken before its first day or after its last. */
export async function demandStage(desk: Desk, { cycle, stage, day, until = null }: StageOn): Promise<void> {
  const window = (await windowsOf(desk, cycle)).get(stage);
  const state = stateOf(window, day, until);
  if (state === 'open') return;
  const values = { ...stageWords('stage', stage), from: window?.from ?? '', to: window?.to ?? '', day };
  if (state === 'unset') throw refused('STAGE_UNSET', values);
  throw state === 'ahead' ? refused('STAGE_AHEAD', values) : refused('STAGE_OVER', values);
}

/** Demands that a stage is over on a day. */
export async function demandOver(desk: Desk, { cycle, stage, day }: StageOn): Promise<void> {
  const window = (await windowsOf(desk, cycle)).get(stage);
  if (stateOf(window, day) !== 'over') throw refused('STAGE_RUNNING', { ...stageWords('stage', stage), to: window?.to ?? '—' });
}
