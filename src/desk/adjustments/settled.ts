/** What has been booked for a closed period: at its lock, and by every adjustment since; rejected adjustments do not count. */

import type { Desk } from '../office/office.ts';

/** A booked amount in fen: of a subject, an item, for the closed period, to be paid in a period; `adjustment` is null for the lock itself. */
export type BookedLine = {
  readonly scheme: string;
  readonly subject: string;
  readonly item: string;
  readonly charge: string;
  readonly pay: string;
  readonly fen: bigint;
  readonly adjustment: number | null;
  readonly state: 'locked' | 'proposed' | 'approved';
};

/** Which booked lines are meant: of a scheme, of a closed period, of one person; all where nothing is said. */
type Only = { readonly scheme?: string; readonly charge?: string; readonly subject?: string };

/** All that is booked for a period of a scheme as the record stood at a moment, in order of booking. */
export async function bookedFor(
  desk: Desk,
  { scheme, period, asOf }: { readonly scheme: string; readonly period: string; readonly asOf: string },
): Promise<readonly BookedLine[]> {
  const lock = await desk
    .selectFrom('locks')
    .select('at')
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .where('at', '<=', asOf)
    .executeTakeFirst();
  if (lock === undefined) return [];
  const only = { scheme, charge: period };
  return [...(await settledLines(desk, only)), ...(await adjustmentLines(desk, { ...only, asOf }))];
}

/** What locks have booked. The way leads from the locks, so that one person is found without reading all others. */
export async function settledLines(desk: Desk, only: Only): Promise<readonly BookedLine[]> {
  let query = desk
    .selectFrom('locks as l')
    .innerJoin('settled as s', (join) =>
      join.onRef('s.organisation', '=', 'l.organisation').onRef('s.scheme', '=', 'l.scheme').onRef('s.period', '=', 'l.period'),
    )
    .select(['s.scheme', 's.period', 's.subject', 's.item', 's.fen'])
    .orderBy('s.subject')
    .orderBy('s.item');
  if (only.scheme !== undefined) query = query.where('l.scheme', '=', only.scheme);
  if (only.charge !== undefined) query = query.where('l.period', '=', only.charge);
  if (only.subject !== undefined) query = query.where('s.subject', '=', only.subject);
  const rows = await query.execute();
  return rows.map(
    ({ period, fen, ...line }): BookedLine => ({
      ...line,
      charge: period,
      pay: period,
      fen: BigInt(fen),
      adjustment: null,
      state: 'locked',
    }),
  );
}

/** The lines of adjustments that were not rejected by a moment: of one closed period, those to be paid in one period, or of one person. */
export async function adjustmentLines(
  desk: Desk,
  only: Only & { readonly pay?: string; readonly asOf: string },
): Promise<readonly BookedLine[]> {
  let query = desk
    .selectFrom('adjustments as a')
    .innerJoin('adjustment_lines as line', (join) =>
      join.onRef('line.organisation', '=', 'a.organisation').onRef('line.adjustment', '=', 'a.number'),
    )
    .leftJoin('adjustment_steps as step', (join) =>
      join.onRef('step.organisation', '=', 'a.organisation').onRef('step.adjustment', '=', 'a.number').on('step.at', '<=', only.asOf),
    )
    .select([
      'a.scheme',
      'line.subject',
      'line.item',
      'line.fen',
      'line.pay_period as pay',
      'a.number as adjustment',
      'a.period as charge',
      'step.step',
    ])
    .where('a.at', '<=', only.asOf)
    .where((is) => is.or([is('step.step', 'is', null), is('step.step', '=', 'approved')]))
    .orderBy('a.number')
    .orderBy('line.subject')
    .orderBy('line.item')
    .orderBy('line.pay_period');
  if (only.scheme !== undefined) query = query.where('a.scheme', '=', only.scheme);
  if (only.charge !== undefined) query = query.where('a.period', '=', only.charge);
  if (only.pay !== undefined) query = query.where('line.pay_period', '=', only.pay);
  if (only.subject !== undefined) query = query.where('line.subject', '=', only.subject);
  const rows = await query.execute();
  return rows.map(({ step, fen, ...line }): BookedLine => ({ ...line, fen: BigInt(fen), state: step === null ? 'proposed' : 'approved' }));
}

/** The sum of booked lines in fen by subject and item; the key is `JSON.stringify([subject, item])`. */
export function sumsOf(lines: readonly Pick<BookedLine, 'subject' | 'item' | 'fen'>[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { subject, item, fen } of lines) {
    const key = JSON.stringify([subject, item]);
    sums.set(key, (sums.get(key) ?? 0n) + fen);
  }
  return sums;
}
