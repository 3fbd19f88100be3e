/** The records behind a figure, as the API tells them. */

import { z } from 'zod';
import type { Behind } from '../../desk/months/records.ts';
import { number } from '../house/shapes.ts';

/** The rows behind each question of a figure. */
export const behind = z.object({
  rows: z.array(
    z.object({
      ...{ question: z.string(), own: z.boolean(), columns: z.array(z.string()), heads: z.array(z.string()), total: z.number() },
      rows: z.array(z.array(z.string().nullable())),
      /** The table of the rows, and what names each row in the record: what a dispute about a fact points at. */
      table: z.string().nullable(),
      places: z.array(z.object({ batch: number, row: number }).nullable()),
    }),
  ),
});

/** The rows as they are told. */
export const behindTold = (found: readonly Behind[]): z.input<typeof behind> => ({
  rows: found.map(({ columns, heads, rows, places, ...rest }) => ({
    ...rest,
    ...{ columns: [...columns], heads: [...heads], rows: rows.map((cells) => [...cells]), places: [...places] },
  })),
});
