/** Shapes that many operations share: days, moments, numbers of things, reasons, pages. */

import { z } from 'zod';
import { parseDay } from '../../lib/day.ts';

/** A day: 2026-10-31. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => parseDay(text) !== null, 'no such day');

/** A moment in UTC: 2026-10-31T08:00:00.000Z. */
export const moment = z.string();

/** An id that people gave: of a person, a unit, a post, a scheme. */
export const id = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'a control sign or half a character');

/** Text of people, with line breaks. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .refine((said) => said.isWellFormed() && !/[^\P{Cc}\r\n\t]/u.test(said), 'a control sign or half a character');

/** A number that the house gives to a thing, from 1. */
export const number = z.int().min(1).max(2_000_000_000);

/** The same in a path. */
export const numberInPath = z.coerce.number().int().min(1).max(2_000_000_000);

/** An amount in whole fen, as a text of digits. */
export const fen = z.string().regex(/^-?(?:0|[1-9]\d{0,17})$/);

/** A period: 2026-10, 2026-Q3, 2026. */
export const period = z.string().regex(/^\d{4}[-\w/]{0,20}$/);

/** How many rows of a list, and behind which one: pages of a list whose order never changes. */
export const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
};

/** One page of a list; `next` is what `after` must be for the next page, null at the end. */
export const listOf = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), next: z.number().nullable() });

/** The page of rows that are numbered in order: they were asked for with one more than the limit. */
export function paged<Row extends { readonly number: number }>(rows: readonly Row[], limit: number): { rows: Row[]; next: number | null } {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
}

/** That something was done, where there is nothing more to say. */
export const done = z.object({ done: z.literal(true) });

/** The answer of `done`. */
export const DONE = { done: true } as const;

/** In which language what is asked for is told. */
export const language = z.enum(['zh', 'en']).default('zh');

/** A job that was asked for, by its number: what comes of it is told there. */
export const job = z.object({ job: number });

/** Part of a list whose rows have no numbers: `after` is how many were passed, null at the end. */
export const shownFrom = <Row>(all: readonly Row[], { after, limit }: { readonly after: number; readonly limit: number }) => ({
  rows: all.slice(after, after + limit),
  next: after + limit < all.length ? after + limit : null,
});
