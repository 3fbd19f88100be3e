/** The difference between what a closed period comes to today and what was booked for it, line by line in fen, and its instalments. */

import { dueLines, type MonthPay, type SubjectPay } from '../../engine/pay/pay.ts';

/** A difference in fen for a subject and an item; never zero. */
export type Difference = { readonly subject: string; readonly item: string; readonly fen: bigint };

/** A difference that cannot be booked now: something of the subject's pay is unknown. */
export type Differences = { readonly lines: readonly Difference[]; readonly open: readonly SubjectPay[] };

/**
 * What is to be booked: for each subject and item today's amount less what was booked (0 where a side has none). Nothing is booked for
 * subjects whose pay is not settled today: unknown is not zero. Subjects that are none today get all booked back.
 */
export function differences(today: MonthPay, booked: ReadonlyMap<string, bigint>): Differences {
  const open = today.subjects.filter(({ settled }) => !settled);
  const waiting = new Set(open.map(({ subject }) => subject));
  const due = new Map(dueLines(today).map(({ subject, item, fen }) => [JSON.stringify([subject, item]), fen]));
  const keys = [...new Set([...due.keys(), ...booked.keys()])];
  const lines = keys.flatMap((key): readonly Difference[] => {
    const [subject, item] = JSON.parse(key) as [string, string];
    const fen = (due.get(key) ?? 0n) - (booked.get(key) ?? 0n);
    return fen === 0n || waiting.has(subject) ? [] : [{ subject, item, fen }];
  });
  return { lines, open };
}

/** An instalment: the part of a difference that is paid, or taken back, in a period. */
export type Instalment = Difference & { readonly pay: string };

/**
 * The differences over some pay periods: equal parts cut to whole fen, the odd fen one each to the first ones; the parts always add up
 * to the whole.
 */
export function instalments(lines: readonly Difference[], periods: readonly string[]): readonly Instalment[] {
  return lines.flatMap(({ subject, item, fen }) => {
    const parts = partsOf(fen, periods.length);
    return periods.flatMap((pay, k) => (parts[k] === undefined || parts[k] === 0n ? [] : [{ subject, item, fen: parts[k], pay }]));
  });
}

function partsOf(fen: bigint, count: number): readonly bigint[] {
  const [sign, size] = fen < 0n ? [-1n, -fen] : [1n, fen];
  const [each, odd] = [size / BigInt(count), size % BigInt(count)];
  return Array.from({ length: count }, (_, k) => sign * (each + (BigInt(k) < odd ? 1n : 0n)));
}
