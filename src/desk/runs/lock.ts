/** Locks a period of a scheme: what its approved run pays is booked, and never changes from then on. */

import { dueLines, type MonthPay, monthPay, type SubjectPay } from '../../engine/pay/pay.ts';
import { hasErrors, type Values } from '../../lib/problem.ts';
import { openKeys } from '../../paper/seal/keys.ts';
import { demand } from '../access/demand.ts';
import { signHead } from '../audit/heads.ts';
import { type Hold, holdsOf, partHeld } from '../cases/investigations/holds.ts';
import { activeBatches } from '../facts/active.ts';
import { notifyPeople } from '../notices/people.ts';
import { LATEST } from '../office/latest.ts';
import { type Office, read, type Writing, write } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { Refused, refused, words } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { versionInForce } from '../schemes/release.ts';
import { insertsOf } from '../state/chunks.ts';
import { batchesOfRun, type RunWithState, runNumbered } from './find.ts';
import type { PinnedMonth } from './pinned.ts';
import { replayExactly } from './replay.ts';

/** How a lock is asked for. */
export type LockOrder = {
  readonly run: number;
  /** Lock although facts or rules came after the run: they are paid by an adjustment. */
  readonly pinned: boolean;
  /** Lock although something is unknown: those people are held, and paid by an adjustment. */
  readonly holding: boolean;
  readonly progress?: (done: number, total: number) => void;
};

/** A line that keeps the pay of a person back, with what is missing. */
type HeldLine = { readonly subject: string; readonly item: string; readonly why: string };

/** What a lock has booked: so many lines of so many people, the sum in fen, and who is held with what is missing. */
export type Locked = {
  readonly run: RunWithState;
  readonly people: number;
  readonly lines: number;
  readonly fen: bigint;
  readonly held: readonly HeldLine[];
  /** Whether it was a trial, in which nobody is paid. */
  readonly trial: boolean;
};

/**
 * Locks the period of an approved run. The run is computed again first: what is booked is what was approved, to the byte. The head of
 * the log is signed with the lock.
 */
export async function lockRun(office: Office, order: LockOrder): Promise<Locked> {
  demand(office, 'lock');
  const { run: before } = await read(office, async (desk) => ({ run: await runNumbered(desk, order.run) }));
  demandApproved(before);
  const { keys, problems } = await onDisk(office.data.keys, () => openKeys(office.data.path));
  if (keys === null) throw new Refused(problems);
  const { month } = await replayExactly(office, order.run, order.progress);
  try {
    return await write(office, async (writing) => {
      const run = await runNumbered(writing.desk, order.run);
      demandApproved(run);
      await demandFresh(writing, run, month, order.pinned);
      const booked = bookedOf(month, await holdsOf(writing.desk, { scheme: run.scheme, period: run.period }));
      if (booked.unknown.length > 0 && !order.holding) throw unknowns(booked.unknown);
      await insertLock(office, writing, { run, booked });
      await signHead(writing, keys);
      const { people, lines, fen, held, trial } = booked;
      const locked = await runNumbered(writing.desk, order.run);
      return { run: locked, people, lines: lines.length, fen, held, trial };
    });
  } finally {
    month.close();
  }
}

function demandApproved(run: RunWithState): void {
  if (run.purpose === 'correction') throw refused('RUN_CORRECTION', { number: run.number });
  if (run.state !== 'approved')
    throw refused('RUN_STATE', { number: run.number, ...words('state', run.state), ...words('step', 'locked') });
}

/** Demands that the period is open, and that nothing came after the run that would make it another. */
async function demandFresh({ desk }: Writing, run: RunWithState, month: PinnedMonth, pinned: boolean): Promise<void> {
  const lock = await desk
    .selectFrom('locks')
    .selectAll()
    .where('scheme', '=', run.scheme)
    .where('period', '=', run.period)
    .executeTakeFirst();
  if (lock !== undefined)
    throw refused('PERIOD_LOCKED', {
      scheme: run.scheme,
      period: run.period,
      run: lock.run,
      actor: lock.actor,
      at: `${lock.at.slice(0, 16).replace('T', ' ')} UTC`,
    });
  const version = await versionInForce(desk, run.scheme, periodOf(run.period), LATEST);
  const now = (await activeBatches(desk, new Set(month.plan.needs.keys()), LATEST)).map(({ number }) => number);
  const then = await batchesOfRun(desk, run.number);
  const isSame = version.version === run.version && now.length === then.length && now.every((number, k) => number === then[k]);
  if (isSame || pinned) return;
  const named = (numbers: readonly number[]): string => numbers.map((number) => `B${number}`).join(' ') || '—';
  throw refused('RUN_STALE', {
    number: run.number,
    added: named(now.filter((number) => !then.includes(number))),
    gone: named(then.filter((number) => !now.includes(number))),
    ...rulesOf(run.version, version.version),
  });
}

/** That other rules are in force now, for the end of a sentence; nothing where they are the same. */
const rulesOf = (was: number, version: number): Values =>
  was === version
    ? { rules: '', rulesZh: '' }
    : { rules: `, scheme version ${was} → ${version}`, rulesZh: `，方案版本 ${was} → ${version}` };

type Booked = {
  readonly trial: boolean;
  readonly people: number;
  readonly lines: readonly { readonly subject: string; readonly item: string; readonly fen: bigint }[];
  readonly unknown: readonly HeldLine[];
  readonly held: readonly HeldLine[];
  readonly fen: bigint;
};

/**
 * The lines to be booked: all that is known of people whose pay is settled; of the others nothing, they are held, and so is what an
 * investigation holds. In a trial nobody is paid.
 */
function bookedOf({ evaluation }: PinnedMonth, holds: readonly Hold[]): Booked {
  const pay: MonthPay = monthPay(evaluation);
  if (hasErrors(pay.problems)) throw new Refused(pay.problems);
  const people = pay.trial ? 0 : pay.subjects.filter((each) => each.settled).length;
  const { free: lines, held: suspended } = partHeld(dueLines(pay), holds);
  const unknown = pay.trial ? [] : pay.subjects.filter((each) => !each.settled).flatMap(heldLines);
  const held = [...unknown, ...suspended.map(({ subject, item, why }) => ({ subject, item, why }))];
  return { trial: pay.trial, people, lines, unknown, held, fen: lines.reduce((sum, { fen }) => sum + fen, 0n) };
}

/** What keeps the pay of a subject from being settled: each unknown line once with what is missing, or that the total is not the sum. */
function heldLines({ subject, lines, totals }: SubjectPay): readonly HeldLine[] {
  // A total that is paid as it stands is line and total at once.
  const each = new Map([...lines, ...totals].map((line) => [line.name, line]));
  const unknown = [...each.values()].flatMap(({ name, amount }) =>
    amount.is === 'unknown' ? [{ subject, item: name, why: amount.missing.join('、') }] : [],
  );
  return unknown.length > 0 ? unknown : [{ subject, item: totals[0]?.name ?? lines[0]?.name ?? '', why: '合计与各项之和不符' }];
}

/** The most people that a message names. */
const NAMED = 10;

function unknowns(held: Booked['held']): Refused {
  const people = [...new Set(held.map(({ subject }) => subject))];
  const names = people
    .slice(0, NAMED)
    .map((subject) => `${subject} (${[...new Set(held.filter((each) => each.subject === subject).map(({ why }) => why))].join(', ')})`);
  const more = people.length > NAMED ? ' …' : '';
  return refused('LOCK_UNKNOWN', { count: people.length, names: `${names.join(', ')}${more}` });
}

async function insertLock(
  office: Office,
  writing: Writing,
  { run, booked }: { readonly run: RunWithState; readonly booked: Booked },
): Promise<void> {
  const { desk, at, actor, log } = writing;
  const own = { organisation: office.organisation.id, scheme: run.scheme, period: run.period };
  await desk
    .insertInto('locks')
    .values({ ...own, first_day: run.first_day, last_day: run.last_day, run: run.number, actor, at })
    .execute();
  const settled = booked.lines.map(({ fen, ...line }) => ({ ...line, fen: String(fen) }));
  const lines = [
    ...insertsOf({ table: 'settled', common: own, own: ['subject', 'item', 'fen'], rows: settled }),
    ...insertsOf({ table: 'held', common: own, own: ['subject', 'item', 'why'], rows: booked.held }),
  ];
  for (const insert of lines) await insert.execute(desk);
  await desk
    .insertInto('run_steps')
    .values({ organisation: own.organisation, run: run.number, step: 'locked', note: null, actor, at })
    .execute();
  const details = {
    scheme: run.scheme,
    period: run.period,
    results: run.results_hash,
    people: booked.people,
    lines: booked.lines.length,
    fen: String(booked.fen),
    held: booked.held.length,
  };
  await log({ action: 'period locked', about: `run ${run.number}`, details });
  const paid = booked.lines.map(({ subject }) => subject);
  const values = { scheme: run.scheme, period: run.period };
  await notifyPeople(office, writing, { to: paid, kind: 'payslip there', values, link: null, about: `run ${run.number}` });
}
