/** The account of a person: what was booked for each closed period, when it is paid, and what the period comes to in all. */

import type { Desk } from '../office/office.ts';
import { adjustmentLines, type BookedLine, settledLines } from './settled.ts';

/** A closed period of a scheme with what was booked for a person; `fen` is the sum of its lines. */
export type AccountPeriod = {
  readonly scheme: string;
  readonly period: string;
  readonly run: number;
  readonly lockedAt: string;
  readonly lines: readonly BookedLine[];
  readonly fen: bigint;
  /** What was unknown at the lock, so that nothing was paid then. */
  readonly held: readonly string[];
};

/** The account of a person as the record stood at a moment, oldest period first. */
export async function accountOf(desk: Desk, subject: string, asOf: string): Promise<readonly AccountPeriod[]> {
  const locks = await desk
    .selectFrom('locks')
    .select(['scheme', 'period', 'run', 'at'])
    .where('at', '<=', asOf)
    .orderBy('first_day')
    .orderBy('scheme')
    .execute();
  const held = await desk.selectFrom('held').select(['scheme', 'period', 'why']).where('subject', '=', subject).execute();
  const own = [...(await settledLines(desk, { subject })), ...(await adjustmentLines(desk, { subject, asOf }))];
  return locks.flatMap(({ scheme, period, run, at }): readonly AccountPeriod[] => {
    const lines = own.filter((line) => line.scheme === scheme && line.charge === period);
    const waiting = held.filter((line) => line.scheme === scheme && line.period === period);
    if (lines.length === 0 && waiting.length === 0) return [];
    const fen = lines.reduce((sum, line) => sum + line.fen, 0n);
    return [{ scheme, period, run, lockedAt: at, lines, fen, held: [...new Set(waiting.map(({ why }) => why))] }];
  });
}
