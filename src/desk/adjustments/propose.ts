/** Proposes an adjustment: a closed period is computed under today's facts and rules, and the difference is booked in an open one. */

import { monthPay, type SubjectPay } from '../../engine/pay/pay.ts';
import type { Disk } from '../../facts/disk/disk.ts';
import { type Period, shiftPeriod } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { demand } from '../access/demand.ts';
import { holdsOf, partHeld } from '../cases/investigations/holds.ts';
import { activeBatches } from '../facts/active.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, nextNumber, type Office, read, type Writing, write } from '../office/office.ts';
import { demandReason, Refused, refused } from '../refused.ts';
import { computeRun, type KeptRun } from '../runs/compute.ts';
import { versionInForce } from '../schemes/release.ts';
import { insertsOf } from '../state/chunks.ts';
import { type Difference, differences, type Instalment, instalments } from './difference.ts';
import { bookedFor, sumsOf } from './settled.ts';

/** What is asked: a closed period of a scheme; when the difference is paid (null: the first open period after it), in how many parts, one in each open period from then on, and why. */
export type AdjustmentOrder = {
  readonly scheme: string;
  readonly period: Period;
  readonly payIn: Period | null;
  readonly instalments: number;
  readonly reason: string;
  readonly progress?: (done: number, total: number) => void;
  readonly disk?: Disk;
};

/** What came of it: `number` is null where nothing is to be adjusted. `open` are the people whose pay is unknown today: nothing is booked for them. */
export type Proposed = {
  readonly number: number | null;
  readonly run: number;
  readonly base: number;
  readonly lines: readonly Difference[];
  readonly instalments: readonly Instalment[];
  readonly open: readonly SubjectPay[];
  readonly problems: readonly Problem[];
};

/** The most parts: an advance is not a loan for life. */
const MOST_INSTALMENTS = 60;

/** Proposes an adjustment of a closed period; what an earlier proposal holds is not proposed again. */
export async function proposeAdjustment(office: Office, order: AdjustmentOrder): Promise<Proposed> {
  demand(office, 'propose adjustments');
  const { scheme, period } = order;
  demandReason(order.reason);
  if (!Number.isInteger(order.instalments) || order.instalments < 1 || order.instalments > MOST_INSTALMENTS)
    throw refused('INSTALMENTS', { found: order.instalments, most: MOST_INSTALMENTS });
  await read(office, async (desk) => {
    await lockOf(desk, scheme, period);
    await payPeriods(desk, order);
  });
  const kept = await computeRun(office, {
    scheme,
    period,
    asOf: LATEST,
    purpose: 'correction',
    ...(order.progress === undefined ? {} : { progress: order.progress }),
    ...(order.disk === undefined ? {} : { disk: order.disk }),
  });
  try {
    return await write(office, (writing) => book(office, writing, { order, kept }));
  } finally {
    kept.month.close();
  }
}

/** The run that closed a period; refused where it is open. */
async function lockOf(desk: Desk, scheme: string, period: Period): Promise<number> {
  const lock = await desk
    .selectFrom('locks')
    .select('run')
    .where('scheme', '=', scheme)
    .where('period', '=', period.text)
    .executeTakeFirst();
  if (lock === undefined) throw refused('PERIOD_OPEN', { scheme, period: period.text });
  return lock.run;
}

async function book(
  office: Office,
  writing: Writing,
  { order, kept }: { readonly order: AdjustmentOrder; readonly kept: KeptRun },
): Promise<Proposed> {
  const { desk } = writing;
  const { scheme, period } = order;
  const base = await lockOf(desk, scheme, period);
  await demandUnchanged(desk, order, kept);
  const today = monthPay(kept.month.evaluation);
  if (hasErrors(today.problems)) throw new Refused(today.problems);
  const found = differences(today, sumsOf(await bookedFor(desk, { scheme, period: period.text, asOf: LATEST })));
  const { open } = found;
  // What an investigation holds is paid by an adjustment once the hold has ended, not before.
  const { free: lines } = partHeld(found.lines, await holdsOf(desk, { scheme, period: period.text }));
  const parts = instalments(lines, await payPeriods(desk, order));
  const run = kept.run.number;
  const common = { run, base, lines, instalments: parts, open, problems: kept.month.problems };
  if (lines.length === 0) {
    await writing.log({ action: 'nothing to adjust', about: `${scheme} ${period.text}`, details: { run, open: open.length } });
    return { number: null, ...common };
  }
  return { number: await insert(office, writing, { order, run, base, parts }), ...common };
}

/** Demands that no fact and no rule came between the computation and this change. */
async function demandUnchanged(desk: Desk, { scheme, period }: AdjustmentOrder, { month }: KeptRun): Promise<void> {
  const version = await versionInForce(desk, scheme, period, LATEST);
  const now = await activeBatches(desk, new Set(month.plan.needs.keys()), LATEST);
  const then = month.pinned.batches;
  const same =
    version.version === month.pinned.version.version &&
    now.length === then.length &&
    now.every(({ number }, k) => number === then[k]?.number);
  if (!same) throw refused('CHANGED_MEANWHILE', { reason: `${scheme} ${period.text}` });
}

/**
 * The periods in which the parts are paid: open ones after the closed period, beginning with the one that is asked for, else with the
 * first. One that is asked for and locked is refused.
 */
async function payPeriods(desk: Desk, { scheme, period, payIn, instalments: count }: AdjustmentOrder): Promise<readonly string[]> {
  if (payIn !== null && payIn.kind !== period.kind) throw refused('PAY_PERIOD_KIND', { period: period.text, found: payIn.text });
  if (payIn !== null && payIn.first <= period.first) throw refused('PAY_PERIOD_BEFORE', { period: period.text, found: payIn.text });
  const locks = await desk.selectFrom('locks').select('period').where('scheme', '=', scheme).execute();
  const locked = new Set(locks.map((each) => each.period));
  if (payIn !== null && locked.has(payIn.text)) throw refused('PAY_PERIOD_LOCKED', { scheme, period: payIn.text });
  const open: string[] = [];
  for (let at = payIn ?? shiftPeriod(period, 1); open.length < count; at = shiftPeriod(at, 1)) if (!locked.has(at.text)) open.push(at.text);
  return open;
}

type NewAdjustment = {
  readonly order: AdjustmentOrder;
  readonly run: number;
  readonly base: number;
  readonly parts: readonly Instalment[];
};

async function insert(office: Office, writing: Writing, { order, run, base, parts }: NewAdjustment): Promise<number> {
  const { desk, at, actor, log } = writing;
  const organisation = office.organisation.id;
  const number = await nextNumber(writing, 'adjustments');
  const { scheme, period, reason } = order;
  await desk
    .insertInto('adjustments')
    .values({ organisation, number, scheme, period: period.text, run, base, reason, actor, at })
    .execute();
  const rows = parts.map(({ subject, item, fen, pay }) => ({ subject, item, pay_period: pay, fen: String(fen) }));
  const common = { organisation, adjustment: number };
  for (const insert of insertsOf({ table: 'adjustment_lines', common, own: ['subject', 'item', 'pay_period', 'fen'], rows }))
    await insert.execute(desk);
  const fen = parts.reduce((sum, each) => sum + each.fen, 0n);
  await log({
    action: 'adjustment proposed',
    about: `adjustment ${number}`,
    details: { scheme, period: period.text, run, base, reason, lines: parts.length, fen: String(fen) },
  });
  return number;
}
