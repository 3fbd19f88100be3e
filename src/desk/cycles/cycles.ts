/** Review cycles: a released scheme for a period, what holds in it, and what became of it. */

import { dayText } from '../../lib/day.ts';
import { compare, decimal, fraction } from '../../lib/fraction.ts';
import { demand } from '../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { demandText } from '../people/record/demand.ts';
import { demandReason, refused } from '../refused.ts';
import { pinnedPlan } from '../runs/pinned.ts';
import { periodOf } from '../schemes/pinned.ts';
import { versionInForce } from '../schemes/release.ts';
import type { CycleRow, CycleSettings, Evidence } from './rows.ts';

/** A cycle as the record has it; `cancelled` says that nothing is taken in it any more. */
export type Cycle = CycleRow & { readonly settings: CycleSettings; readonly cancelled: boolean };

/** A cycle to be opened; what is not said of its settings is the usual. */
export type CycleOrder = {
  readonly name: string;
  readonly scheme: string;
  readonly period: string;
  readonly settings?: Partial<CycleSettings>;
};

/** The least group of peers whose ratings are told, whatever a cycle says. */
const LEAST_PEERS = 3;

const USUAL: CycleSettings = { unagreed: 'nothing', evidence: { is: 'none' }, peers: LEAST_PEERS };

/** Opens a cycle of the version that is in force for the period; gives its number. One at a time for a scheme and a period. */
export async function openCycle(office: Office, { name, scheme, period: text, settings = {} }: CycleOrder): Promise<number> {
  demand(office, 'run cycles');
  const period = periodOf(text);
  const held = demandSettings({ ...USUAL, ...settings });
  return await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const version = await versionInForce(desk, scheme, period, at);
    pinnedPlan(version, period);
    const twin = (await cyclesOf(desk)).find((each) => each.scheme === scheme && each.period === period.text && !each.cancelled);
    if (twin !== undefined) throw refused('CYCLE_TWICE', { scheme, period: period.text, number: twin.number });
    const number = await nextNumber(writing, 'cycles');
    const days = { first_day: dayText(period.first), last_day: dayText(period.last) };
    const row = { number, name: demandText(name), scheme, version: version.version, period: period.text, ...days };
    await desk
      .insertInto('cycles')
      .values({ organisation: office.organisation.id, ...row, settings: JSON.stringify(held), actor, at })
      .execute();
    await log({ action: 'cycle opened', about: `cycle ${number}`, details: { name: row.name, scheme, period: period.text } });
    return number;
  });
}

function demandSettings(settings: CycleSettings): CycleSettings {
  const { peers, evidence } = settings;
  if (!Number.isInteger(peers) || peers < LEAST_PEERS) throw refused('CYCLE_PEERS', { found: String(peers), least: LEAST_PEERS });
  if (!isBand(evidence)) throw refused('CYCLE_BAND');
  return settings;
}

/** Whether the middle band lies within 0 % and 100 % and begins before it ends. */
function isBand(evidence: Evidence): boolean {
  if (evidence.is !== 'outside') return true;
  const [from, to] = [decimal(evidence.from), decimal(evidence.to)];
  return from !== null && to !== null && from.n >= 0n && compare(from, to) <= 0 && compare(to, fraction(100n)) <= 0;
}

/** Ends a cycle that was opened by mistake: nothing is taken in it any more, and its rows stay. */
export async function cancelCycle(office: Office, order: { readonly cycle: number; readonly reason: string | null }): Promise<void> {
  demand(office, 'run cycles');
  const note = demandReason(order.reason);
  await write(office, async (writing) => {
    await demandCycle(writing.desk, order.cycle);
    await stepCycle(office, writing, { cycle: order.cycle, step: 'cancelled', batch: null, note });
  });
}

/** What became of a cycle: a step, and the batch of facts that came of it. */
export type CycleStep = { readonly cycle: number; readonly step: string; readonly batch: number | null; readonly note: string | null };

/** Adds a step to a cycle, with its entry in the log. */
export async function stepCycle(office: Office, writing: Writing, step: CycleStep): Promise<void> {
  const { desk, actor, at, log } = writing;
  const number = await nextNumber(writing, 'cycle_steps');
  await desk
    .insertInto('cycle_steps')
    .values({ organisation: office.organisation.id, number, ...step, actor, at })
    .execute();
  await log({ action: `cycle ${step.step}`, about: `cycle ${step.cycle}`, details: { batch: step.batch, note: step.note } });
}

/** All cycles, the oldest first. */
export async function cyclesOf(desk: Desk): Promise<readonly Cycle[]> {
  const rows = await desk.selectFrom('cycles').selectAll().orderBy('number').execute();
  const steps = await desk.selectFrom('cycle_steps').select('cycle').where('step', '=', 'cancelled').execute();
  const cancelled = new Set(steps.map(({ cycle }) => cycle));
  return rows.map((row) => ({ ...row, cancelled: cancelled.has(row.number) }));
}

/** The steps of a cycle, in their order. */
export const cycleSteps = (desk: Desk, cycle: number) =>
  desk.selectFrom('cycle_steps').selectAll().where('cycle', '=', cycle).orderBy('number').execute();

/** A cycle by its number; refused where there is none. */
export async function cycleOf(desk: Desk, number: number): Promise<Cycle> {
  const found = (await cyclesOf(desk)).find((each) => each.number === number);
  if (found === undefined) throw refused('CYCLE_UNKNOWN', { number });
  return found;
}

/** A cycle in which something is to be done; refused where it was cancelled. */
export async function demandCycle(desk: Desk, number: number): Promise<Cycle> {
  const cycle = await cycleOf(desk, number);
  if (cycle.cancelled) throw refused('CYCLE_CANCELLED', { number });
  return cycle;
}

/** What a cycle of a version asks for: its compiled plan. */
export async function planOfCycle(desk: Desk, { scheme, version, period }: Pick<CycleRow, 'scheme' | 'version' | 'period'>) {
  const row = await desk
    .selectFrom('scheme_versions')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return { plan: pinnedPlan(row, periodOf(period)).plan, texts: row.texts };
}
