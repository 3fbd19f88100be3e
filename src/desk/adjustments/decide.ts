/** Decides adjustments, and lists them. */

import { demand, demandOtherHand } from '../access/demand.ts';
import { notifyPeople } from '../notices/people.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, type Writing, write } from '../office/office.ts';
import { demandReason, refused, words } from '../refused.ts';

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
  readonly fen: bigint;
};

/** A line of an adjustment: what a person is paid, or gives back, in a period. */
export type AdjustmentLine = { readonly subject: string; readonly item: string; readonly pay: string; readonly fen: bigint };

/** The adjustments as the record stood at a moment, oldest first; of one scheme, or one number, where asked for. */
export async function adjustmentsAsOf(
  desk: Desk,
  asOf: string,
  only: { readonly scheme?: string; readonly number?: number } = {},
): Promise<readonly AdjustmentRow[]> {
  let query = desk
    .selectFrom('adjustments as a')
    .leftJoin('adjustment_steps as s', (join) =>
      join.onRef('s.organisation', '=', 'a.organisation').onRef('s.adjustment', '=', 'a.number').on('s.at', '<=', asOf),
    )
    .select(['a.number', 'a.scheme', 'a.period', 'a.run', 'a.base', 'a.reason', 'a.actor', 'a.at'])
    .select(['s.step', 's.actor as decider', 's.at as decided', 's.note'])
    .select(({ selectFrom }) =>
      selectFrom('adjustment_lines as l')
        .whereRef('l.organisation', '=', 'a.organisation')
        .whereRef('l.adjustment', '=', 'a.number')
        .select(({ fn }) => fn.sum<string | null>('l.fen').as('fen'))
        .as('fen'),
    )
    .where('a.at', '<=', asOf)
    .orderBy('a.number');
  if (only.scheme !== undefined) query = query.where('a.scheme', '=', only.scheme);
  if (only.number !== undefined) query = query.where('a.number', '=', only.number);
  const rows = await query.execute();
  return rows.map(({ step, decider, decided, note, fen, ...row }) => ({
    ...row,
    state: step ?? 'proposed',
    decided: decider === null || decided === null ? null : { actor: decider, at: decided, note },
    fen: BigInt(fen ?? '0'),
  }));
}

/** The lines of an adjustment, by person and item. */
export async function linesOfAdjustment(desk: Desk, number: number): Promise<readonly AdjustmentLine[]> {
  const rows = await desk
    .selectFrom('adjustment_lines')
    .select(['subject', 'item', 'pay_period as pay', 'fen'])
    .where('adjustment', '=', number)
    .orderBy('subject')
    .orderBy('item')
    .orderBy('pay_period')
    .execute();
  return rows.map(({ fen, ...line }) => ({ ...line, fen: BigInt(fen) }));
}

/** Approves or rejects an adjustment; a rejection needs a reason. */
export const decideAdjustment = (
  office: Office,
  number: number,
  step: 'approved' | 'rejected',
  note: string | null,
): Promise<AdjustmentRow> =>
  write(office, async (writing) => {
    demand(office, 'approve adjustments');
    const { desk, at, actor, log } = writing;
    const [found] = await adjustmentsAsOf(desk, LATEST, { number });
    if (found === undefined) throw refused('ADJUSTMENT_MISSING', { number });
    if (found.state !== 'proposed') throw refused('ADJUSTMENT_STATE', { number, ...words('state', found.state) });
    if (step === 'rejected') demandReason(note);
    if (step === 'approved') {
      const beneficiaries = (await linesOfAdjustment(desk, number)).map(({ subject }) => subject);
      await demandOtherHand(office, writing, { what: `adjustment ${number}`, makers: [], beneficiaries });
    }
    await desk
      .insertInto('adjustment_steps')
      .values({ organisation: office.organisation.id, adjustment: number, step, note, actor, at })
      .execute();
    await log({
      action: `adjustment ${step}`,
      about: `adjustment ${number}`,
      details: { scheme: found.scheme, period: found.period, note },
    });
    if (step === 'approved') await tellPaid(office, writing, found);
    return { ...found, state: step, decided: { actor, at, note } };
  });

/** Tells those whom an approved adjustment pays or takes from. */
async function tellPaid(office: Office, writing: Writing, { number, scheme, period }: AdjustmentRow): Promise<void> {
  const to = (await linesOfAdjustment(writing.desk, number)).map(({ subject }) => subject);
  const values = { number, scheme, period };
  await notifyPeople(office, writing, { to, kind: 'adjustment for you', values, link: null, about: `adjustment ${number}` });
}
