/** The rows of the board: one for each scheme of a person, or one without figures; and the orders in which they can stand. */

import type { Answer } from '../../../answer.ts';
import { greaterFirst } from '../../../parts/figures/exact.ts';

type Person = Answer<'/team/board'>['rows'][number];

/** A row: a person, and what one scheme comes to; null where there is none. */
export type Row = Omit<Person, 'results'> & { readonly result: Person['results'][number] | null };

/** The rows. */
export const rowsOf = ({ rows }: Answer<'/team/board'>): readonly Row[] =>
  rows.flatMap(({ results, ...person }): readonly Row[] =>
    results.length === 0 ? [{ ...person, result: null }] : results.map((result) => ({ ...person, result })),
  );

/** The orders. */
export const ORDERS = ['unit', 'name', 'headline', 'change', 'target', 'waits'] as const;

/** An order. */
export type Order = (typeof ORDERS)[number];

/** Whether a word of the address is an order. */
export const isOrder = (word: string | undefined): word is Order => (ORDERS as readonly (string | undefined)[]).includes(word);

/** How far the target that is furthest away is reached. */
const furthest = ({ result }: Row): string | null => {
  const known = (result?.targets ?? []).flatMap(({ percent }) => percent ?? []);
  return known.length === 0 ? null : String(Math.min(...known));
};

/** Figures of different schemes are no more or less than each other: they are ordered within their scheme. */
const within = (compare: (a: Row, b: Row) => number) => (a: Row, b: Row) =>
  (a.result?.scheme ?? '~').localeCompare(b.result?.scheme ?? '~', 'en') || compare(a, b);

const BY: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  // They come as the tree of units stands.
  unit: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, 'zh'),
  headline: within((a, b) => greaterFirst(a.result?.headline?.exact ?? null, b.result?.headline?.exact ?? null)),
  change: within((a, b) => greaterFirst(b.result?.change?.exact ?? null, a.result?.change?.exact ?? null)),
  target: (a, b) => -greaterFirst(furthest(a), furthest(b)),
  waits: (a, b) => b.waiting - a.waiting,
};

/** The rows in an order; where it says nothing they stay as they came. */
export const orderedRows = (rows: readonly Row[], order: Order): readonly Row[] => rows.toSorted(BY[order]);
