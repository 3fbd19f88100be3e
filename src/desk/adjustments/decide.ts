/** Decides adjustments, and lists them. */

import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, write } from '../office/office.ts';
import { refused, words } from '../refused.ts';

/** An adjustment as the record has it; `fen` is the sum of its lines. */
export type AdjustmentRow = {
  readonly number: number;
  readonly scheme: string;
  readonly period: string;
  readonly run: number;
  readonly base: number;
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
  readonly state: 'proposed' | 'approved' | 'rejected';
  readonly decided: { readonly actor: string; readonly at: string; readonly note: string | null } | null;
  readonly lines: readonly { readonly subject: string; readonly item: string; readonly pay: string; readonly fen: bigint }[];
};

/** The adjustments as the record stood at a moment, oldest first. */
export async function adjustmentsAsOf(desk: Desk, asOf: string, scheme?: string): Promise<readonly AdjustmentRow[]> {
  let query = desk.selectFrom('adjustments').selectAll().where('at', '<=', asOf).orderBy('number');
  if (scheme !== undefined) query = query.where('scheme', '=', scheme);
  const rows = await query.execute();
  const steps = await desk.selectFrom('adjustment_steps').selectAll().where('at', '<=', asOf).execute();
  const lines = await desk.selectFrom('adjustment_lines').selectAll().orderBy('subject').orderBy('item').orderBy('pay_period').execute();
  const linesOf = Map.groupBy(lines, ({ adjustment }) => adjustment);
  return rows.map(({ number, period, run, base, reason, actor, at, scheme: own }) => {
    const step = steps.find(({ adjustment }) => adjustment === number);
    return {
      number,
      scheme: own,
      period,
      run,
      base,
      reason,
      actor,
      at,
      state: step?.step ?? 'proposed',
      decided: step === undefined ? null : { actor: step.actor, at: step.at, note: step.note },
      lines: (linesOf.get(number) ?? []).map(({ subject, item, pay_period, fen }) => ({
        subject,
        item,
        pay: pay_period,
        fen: BigInt(fen),
      })),
    };
  });
}

/** Approves or rejects an adjustment; a rejection needs a reason. */
export const decideAdjustment = (
  office: Office,
  number: number,
  step: 'approved' | 'rejected',
  note: string | null,
): Promise<AdjustmentRow> =>
  write(office, async ({ desk, at, actor, log }) => {
    const found = (await adjustmentsAsOf(desk, LATEST)).find((each) => each.number === number);
    if (found === undefined) throw refused('ADJUSTMENT_MISSING', { number });
    if (found.state !== 'proposed') throw refused('ADJUSTMENT_STATE', { number, ...words('state', found.state) });
    if (step === 'rejected' && note === null) throw refused('REASON_MISSING', {});
    await desk
      .insertInto('adjustment_steps')
      .values({ organisation: office.organisation.id, adjustment: number, step, note, actor, at })
      .execute();
    await log({
      action: `adjustment ${step}`,
      about: `adjustment ${number}`,
      details: { scheme: found.scheme, period: found.period, note },
    });
    return { ...found, state: step, decided: { actor, at, note } };
  });
