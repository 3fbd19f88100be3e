/** Shapes of the dashboard: sums of pay and sales in fen, shares in percent, figures with their units; null is unknown. */

import { z } from 'zod';
import type { Sums } from '../../engine/reports/business.ts';
import { cell, SHARE } from '../../engine/reports/people.ts';
import { shownItem } from '../../engine/results.ts';
import { rounded } from '../../lib/cell.ts';
import type { Fraction } from '../../lib/fraction.ts';
import { isPlain, unitText } from '../../lib/unit.ts';
import type { Shown } from '../../methods/method.ts';
import { fen } from '../house/shapes.ts';

/** A month of the calendar: 2026-10. */
const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Which month is asked for; the newest one with figures where none is said. */
export const monthAsked = { month: calendarMonth.optional() };

/** What some people come to. `share` is what is paid of what is sold, in percent, over those who have both figures. */
export const sums = z.object({
  ...{ people: z.number(), missing: z.number(), pay: fen.nullable(), sales: fen.nullable() },
  share: z.string().nullable().describe('Pay in percent of sales, which is also what is paid for each hundred yuan of sales'),
  shareOf: z
    .object({ people: z.number(), pay: fen, sales: fen })
    .nullable()
    .describe('Whose share it is: those who have both figures, how many they are, and both sums'),
  ...{ profit: fen.nullable(), profitShare: z.string().nullable().describe('Pay in percent of profit') },
});

/** An exact amount of yuan as fen; sums of pay are whole fen by themselves. */
export const fenTold = (value: Fraction | null): string | null => (value === null ? null : rounded({ n: value.n * 100n, d: value.d }, 0));

/** A share in percent with two decimals. */
export const shareTold = (value: Fraction | null): string | null => shownItem(cell(SHARE, value));

/** Sums as they are told. */
export const sumsTold = ({ people, missing, pay, sales, share, shareOf, profit, profitShare }: Sums): z.input<typeof sums> => ({
  ...{ people, missing, pay: fenTold(pay), sales: fenTold(sales), share: shareTold(share) },
  shareOf: shareOf === null ? null : { people: shareOf.people, pay: fenTold(shareOf.pay) ?? '', sales: fenTold(shareOf.sales) ?? '' },
  ...{ profit: fenTold(profit), profitShare: shareTold(profitShare) },
});

/** A figure in the format of results, and its unit by its English word; null is unknown, or a plain number. */
export const figure = z.object({ value: z.string().nullable(), unit: z.string().nullable() });

/** A figure as it is told. */
export const figureTold = (shown: Shown): z.input<typeof figure> => ({ value: shownItem(shown), unit: unitTold(shown) });

function unitTold({ type }: Shown): string | null {
  if (type.is !== 'number') return null;
  if (type.percent) return '%';
  return isPlain(type.unit) ? null : unitText(type.unit, 'en');
}

/** Words in both languages, as lines have them. */
export const said = z.object({ zh: z.string(), en: z.string() });
