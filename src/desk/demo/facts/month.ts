/** Months and their days, and money as texts, for the makers of facts. */

import { type Dice, diceOf } from '../dice.ts';

/** A month of the story, such as 2026-05. */
export type Month = { readonly text: string; readonly index: number; readonly days: number };

/** The months of the story. */
export const MONTHS: readonly Month[] = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((text, index) => ({
  ...{ text, index },
  days: new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5)), 0)).getUTCDate(),
}));

/** A day of a month, such as 2026-05-08. */
export const dayIn = ({ text }: Month, day: number): string => `${text}-${String(day).padStart(2, '0')}`;

/** The Sundays of a month, on which weeks are reported, and its last day. */
export function weekEnds(month: Month): readonly string[] {
  const all = Array.from({ length: month.days }, (_, k) => dayIn(month, k + 1));
  return all.filter((day, k) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0 || k === month.days - 1);
}

/** Yuan and fen as facts have them: 1234.50. */
export const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** The dice of one table for a person or a unit in a month. */
export const diceFor = ({ text }: Month, what: string, of: string): Dice => diceOf(`${what} ${text} ${of}`);

/** How good somebody is at the job, in percent of the usual; it stays with them. */
export const ability = (person: string): number => diceOf(`ability ${person}`).between(70, 135);

/** The columns of every file of orders: a scheme counts no orders of which it cannot know what it needs. */
export const ORDER_COLUMNS = [
  'order_id',
  'customer_id',
  'employee_id',
  'team_id',
  'category',
  'paid_on',
  'amount',
  'platform_share',
  'refunded',
] as const;
