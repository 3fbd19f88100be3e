/** What has been booked for a closed period: at its lock, and by every adjustment since; rejected adjustments do not count. */

import type { Desk } from '../office/office.ts';

/** A booked amount in fen: of a subject, an item, for the closed period, to be paid in a period; `adjustment` is null for the lock itself. */
export type BookedLine = {
  readonly subject: string;
  readonly item: string;
  readonly charge: string;
  readonly pay: string;
  readonly fen: bigint;
  readonly adjustment: number | null;
  readonly state: 'locked' | 'proposed' | 'approved';
};

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
  const settled = await desk
    .selectFrom('settled')
    .select(['subject', 'item', 'fen'])
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .orderBy('subject')
    .orderBy('item')
    .execute();
  const first = settled.map(
    ({ subject, item, fen }): BookedLine => ({
      subject,
      item,
      charge: period,
      pay: period,
      fen: BigInt(fen),
      adjustment: null,
      state: 'locked',
    }),
  );
  return [...first, ...(await adjustmentLines(desk, { scheme, charge: period, asOf }))];
}

/** The lines of adjustments: of one closed period, or those to be paid in one period. */
export async function adjustmentLines(
  desk: Desk,
  only: { readonly scheme: string; readonly charge?: string; readonly pay?: string; readonly asOf: string },
): Promise<readonly BookedLine[]> {
  let query = desk
    .selectFrom('adjustment_lines as line')
    .innerJoin('adjustments as a', (join) =>
      join.onRef('a.organisation', '=', 'line.organisation').onRef('a.number', '=', 'line.adjustment'),
    )
    .leftJoin('adjustment_steps as step', (join) =>
      join.onRef('step.organisation', '=', 'a.organisation').onRef('step.adjustment', '=', 'a.number').on('step.at', '<=', only.asOf),
    )
    .select([
      'line.subject',
      'line.item',
      'line.fen',
      'line.pay_period as pay',
      'a.number as adjustment',
      'a.period as charge',
      'step.step',
    ])
    .where('a.scheme', '=', only.scheme)
    .where('a.at', '<=', only.asOf)
    .where((is) => is.or([is('step.step', 'is', null), is('step.step', '=', 'approved')]))
    .orderBy('a.number')
    .orderBy('line.subject')
    .orderBy('line.item')
    .orderBy('line.pay_period');
  if (only.charge !== undefined) query = query.where('a.period', '=', only.charge);
  if (only.pay !== undefined) query = query.where('line.pay_period', '=', only.pay);
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
