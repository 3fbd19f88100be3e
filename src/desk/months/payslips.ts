/** What a payslip says as data, and the signature of whom it is about under exactly that: that they have read it. */

import { createHash } from 'node:crypto';
import { canonical } from '../../lib/canonical.ts';
import { demand, demandSees } from '../access/demand.ts';
import { unveiled } from '../access/unveiled.ts';
import { adjustmentLines, type BookedLine, settledLines } from '../adjustments/settled.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read, write } from '../office/office.ts';
import { refused } from '../refused.ts';

import { runNumbered } from '../runs/find.ts';
import { ownself } from '../schemes/announcements/acknowledge.ts';

/** A payslip as data: what was booked for a person in the period of a locked run, adjustments of earlier periods among it. `hash` is over all of it. */
export type ShownPayslip = {
  readonly run: number;
  readonly scheme: string;
  readonly period: string;
  readonly lines: readonly Pick<BookedLine, 'item' | 'charge' | 'fen' | 'adjustment'>[];
  readonly fen: bigint;
  readonly hash: string;
  /** When its person signed it; null while they have not. */
  readonly signed: string | null;
};

/** Whose payslip by which run. */
type Asked = { readonly run: number; readonly person: string };

/** What a payslip of a person says; refused with PAYSLIP_MISSING where the run is not locked or booked nothing for them. */
export const payslipShown = (office: Office, asked: Asked): Promise<ShownPayslip> =>
  read(office, async (desk) => {
    await demandSees(desk, 'read pay', asked.person);
    return await unveiled(desk, (all) => contentOf(all, asked));
  });

/** Reads as one who sees everything: an adjustment is a row for many people, of which only this one's lines are given on. */
async function contentOf(desk: Desk, { run: number, person }: Asked): Promise<ShownPayslip> {
  const lock = await desk.selectFrom('locks').select(['scheme', 'period']).where('run', '=', number).executeTakeFirst();
  if (lock === undefined) throw refused('PAYSLIP_MISSING', { number });
  const { scheme, period } = lock;
  const own = await settledLines(desk, { scheme, charge: period, subject: person });
  // A period is locked only once every adjustment that is paid in it was decided, so that this never changes.
  const late = (await adjustmentLines(desk, { scheme, pay: period, subject: person, asOf: LATEST })).filter(
    ({ state }) => state === 'approved',
  );
  const lines = [...own, ...late].map(({ item, charge, fen, adjustment }) => ({ item, charge, fen, adjustment }));
  if (lines.length === 0) throw refused('PAYSLIP_MISSING', { number });
  const { results_hash } = await runNumbered(desk, number);
  const booked = lines.map(({ fen, ...line }) => ({ ...line, fen: String(fen) }));
  const content = canonical({ run: number, scheme, period, person, results: results_hash, lines: booked });
  const signature = await desk
    .selectFrom('payslip_signatures')
    .select('at')
    .where('run', '=', number)
    .where('person', '=', person)
    .executeTakeFirst();
  return {
    ...{ run: number, scheme, period, lines, fen: lines.reduce((sum, { fen }) => sum + fen, 0n) },
    ...{ hash: createHash('sha256').update(content).digest('hex'), signed: signature?.at ?? null },
  };
}

/** Signs one's own payslip under what one has read, by its hash; gives the moment. Once more is the same signature. */
export async function signPayslip(office: Office, { run, hash }: { readonly run: number; readonly hash: string }): Promise<string> {
  const person = ownself(office);
  return await write(office, async ({ desk, actor, at, log }) => {
    const shown = await unveiled(desk, (all) => contentOf(all, { run, person }));
    if (shown.hash !== hash) throw refused('PAYSLIP_CHANGED', { number: run });
    const about = `run ${run}`;
    if (shown.signed !== null) {
      await log({ action: 'signature repeated', about, details: { person } });
      return shown.signed;
    }
    await desk.insertInto('payslip_signatures').values({ organisation: office.organisation.id, run, person, hash, actor, at }).execute();
    await log({ action: 'payslip signed', about, details: { person, hash } });
    return at;
  });
}

/** Somebody whom a run paid, and when they signed for it. */
export type PayslipSigner = { readonly person: string; readonly signed: string | null };

/** Who has signed the payslips of a locked run and who has not; for those who see everybody's pay. */
export async function payslipSigners(office: Office, run: number): Promise<readonly PayslipSigner[]> {
  demand(office, 'read pay');
  return await read(office, async (desk) => {
    const lock = await desk.selectFrom('locks').select(['scheme', 'period']).where('run', '=', run).executeTakeFirst();
    if (lock === undefined) throw refused('PAYSLIP_MISSING', { number: run });
    const { scheme, period } = lock;
    const lines = [
      ...(await settledLines(desk, { scheme, charge: period })),
      ...(await adjustmentLines(desk, { scheme, pay: period, asOf: LATEST })).filter(({ state }) => state === 'approved'),
    ];
    const rows = await desk.selectFrom('payslip_signatures').select(['person', 'at']).where('run', '=', run).execute();
    const signed = new Map(rows.map(({ person, at }) => [person, at]));
    return [...new Set(lines.map(({ subject }) => subject))].toSorted().map((person) => ({ person, signed: signed.get(person) ?? null }));
  });
}
