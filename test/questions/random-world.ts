/** Random small worlds of facts: values on and beside the constants that questions name, blanks, doubles, nothing at all. */

import { parseDay } from '../../src/lib/day.ts';
import type { ColumnType, TableDeclaration } from '../../src/methods/tables.ts';
import type { Cell, Row } from './naive-logic.ts';
import type { World } from './naive-questions.ts';

/** Where random choices come from. */
export type Dice = {
  /** A whole number from min to max, both included. */
  readonly whole: (min: number, max: number) => number;
};

/** One of a list. */
export const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[dice.whole(0, list.length - 1)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** True once in so many times. */
export const once = (dice: Dice, times: number): boolean => dice.whole(1, times) === times;

/** The day of an ISO date. */
export const day = (text: string): number => parseDay(text) ?? 0;
/** Days about the ends of months. */
export const DAYS = [
  '2026-01-30',
  '2026-01-31',
  '2026-02-01',
  '2026-02-02',
  '2026-02-15',
  '2026-02-27',
  '2026-02-28',
  '2026-03-01',
  '2026-03-02',
  '2024-02-29',
].map(day);
/** The month that most windows show. */
export const FEBRUARY = { first: day('2026-02-01'), last: day('2026-02-28') };
/** Numbers beside each other. */
export const AMOUNTS = [-1n, 0n, 1n, 99n, 100n, 101n, 499n, 500n, 501n];
const HUGE = [9_007_199_254_740_993n, 4_611_686_018_427_387_905n, 9_223_372_036_854_775_807n, -9_223_372_036_854_775_807n];
/** Texts: with a quote, beyond the basic plane, full-width, empty. */
export const KINDS = ['甲', '乙', "o'ne", '𠮷', 'Ａ', ''];
const PEOPLE = ['P1', 'P2', '𠮷3', 'Ａ4'];
const TEAMS = ['T1', 'T2'];
const CUSTOMERS = ['C1', 'C2', 'C3'];
const PRODUCTS = ['G1', 'G2', 'G3'];
/** Periods. */
export const MONTHS = ['2026-01', '2026-02', '2026-03'];

const number: ColumnType = { is: 'number', unit: {}, decimals: 0, percent: false };
const id = (of: string): ColumnType => ({ is: 'id', of });

const columns = (types: Readonly<Record<string, ColumnType>>): TableDeclaration['columns'] =>
  Object.entries(types).map(([name, type]) => ({ name, title: name, type, aliases: [] }));

const declared = (
  name: string,
  key: readonly string[],
  when: string | null,
  types: Readonly<Record<string, ColumnType>>,
): TableDeclaration => ({ name, title: name, aliases: [], columns: columns(types), key, when, counts: {}, at: null });

/** The tables that random questions are about. */
export const DECLARATIONS: readonly TableDeclaration[] = [
  declared('people', ['person'], null, {
    person: id('person'),
    name: { is: 'text' },
    team: id('team'),
    level: number,
    joined: { is: 'date' },
    active: { is: 'truth' },
  }),
  declared('orders', [], 'on', {
    person: id('person'),
    team: id('team'),
    customer: id('customer'),
    product: id('product'),
    on: { is: 'date' },
    until: { is: 'date' },
    amount: number,
    kind: { is: 'text' },
    paid: { is: 'truth' },
    month: { is: 'period', month: true },
  }),
  declared('products', ['product'], null, { product: id('product'), grade: { is: 'text' }, price: number, owner: id('person') }),
];

/** A random world; `blank` says how rare blanks are (0: none). */
export function randomWorld(dice: Dice): World {
  const blanks = pick(dice, [0, 0, 4, 10]);
  const huge = once(dice, 12);
  const maybe = (value: () => Cell): Cell => (blanks > 0 && once(dice, blanks) ? null : value());
  const rows = (most: number, make: (index: number) => Row): Row[] =>
    Array.from({ length: dice.whole(0, most) }, (_, index) => make(index));
  const amount = () => pick(dice, huge ? [...AMOUNTS, ...HUGE] : AMOUNTS);
  const people = rows(PEOPLE.length, (index) => ({
    person: PEOPLE[index] ?? 'P0',
    name: maybe(() => pick(dice, KINDS)),
    team: maybe(() => pick(dice, TEAMS)),
    level: maybe(amount),
    joined: maybe(() => pick(dice, DAYS)),
    active: maybe(() => once(dice, 2)),
  }));
  const orders = rows(pick(dice, [4, 12, 24]), () => ({
    person: maybe(() => pick(dice, ['P1', 'P1', ...PEOPLE, 'P9'])),
    team: maybe(() => pick(dice, [...TEAMS, 'T9'])),
    customer: maybe(() => pick(dice, CUSTOMERS)),
    product: maybe(() => pick(dice, [...PRODUCTS, 'G9'])),
    on: maybe(() => pick(dice, DAYS)),
    until: maybe(() => pick(dice, DAYS)),
    amount: maybe(amount),
    kind: maybe(() => pick(dice, KINDS)),
    paid: maybe(() => once(dice, 2)),
    month: maybe(() => pick(dice, MONTHS)),
  }));
  const doubled = orders.length > 0 && once(dice, 3) ? [...orders, pick(dice, orders)] : orders;
  const products = rows(PRODUCTS.length, (index) => ({
    product: PRODUCTS[index] ?? 'G0',
    grade: maybe(() => pick(dice, KINDS)),
    price: maybe(amount),
    owner: maybe(() => pick(dice, [...PEOPLE, 'P9'])),
  }));
  return {
    tables: new Map([
      ['people', people],
      ['orders', doubled],
      ['products', products],
    ]),
    keys: new Map([
      ['orders', { person: 'person', team: 'team', customer: 'customer', product: 'product', day: 'on' }],
      ['products', { product: 'product', person: 'owner' }],
    ]),
  };
}
