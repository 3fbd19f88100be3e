/** Random small worlds of facts and random questions about them: values on and beside the constants that questions name, blanks, doubles, nothing at all. */

import { parseDay } from '../src/lib/day.ts';
import type { Aggregate, Key, Link, Question, Questions, RowValue, Source } from '../src/methods/question.ts';
import type { ColumnType, TableDeclaration } from '../src/methods/tables.ts';
import type { Cell, Row, World } from './naive-questions.ts';

/** Where random choices come from. */
export type Dice = {
  /** A whole number from min to max, both included. */
  readonly whole: (min: number, max: number) => number;
};

const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[dice.whole(0, list.length - 1)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** True once in so many times. */
const once = (dice: Dice, times: number): boolean => dice.whole(1, times) === times;

const day = (text: string): number => parseDay(text) ?? 0;
const DAYS = [
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
const FEBRUARY = { first: day('2026-02-01'), last: day('2026-02-28') };
const AMOUNTS = [-1n, 0n, 1n, 99n, 100n, 101n, 499n, 500n, 501n];
const HUGE = [9_007_199_254_740_993n, 4_611_686_018_427_387_905n, 9_223_372_036_854_775_807n, -9_223_372_036_854_775_807n];
const KINDS = ['甲', '乙', "o'ne", '𠮷', 'Ａ', ''];
const PEOPLE = ['P1', 'P2', '𠮷3', 'Ａ4'];
const TEAMS = ['T1', 'T2'];
const CUSTOMERS = ['C1', 'C2', 'C3'];
const PRODUCTS = ['G1', 'G2', 'G3'];
const MONTHS = ['2026-01', '2026-02', '2026-03'];

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

/** The values that a row offers, by type. */
type Offer = {
  readonly number: readonly RowValue[];
  readonly text: readonly RowValue[];
  readonly date: readonly RowValue[];
  readonly truth: readonly RowValue[];
};

const column = (table: string, name: string, path: (RowValue & { is: 'column' })['path'] = []): RowValue => ({
  is: 'column',
  path,
  table,
  column: name,
});
const product = [{ from: 'product', table: 'products', key: 'product' }];
const owner = [...product, { from: 'owner', table: 'people', key: 'person' }];

const ORDER_OFFER: Offer = {
  number: [column('orders', 'amount'), column('orders', 'amount'), column('products', 'price', product), column('people', 'level', owner)],
  text: [column('orders', 'kind'), column('orders', 'customer'), column('products', 'grade', product)],
  date: [column('orders', 'on'), column('orders', 'until'), column('people', 'joined', owner)],
  truth: [column('orders', 'paid')],
};
const PRODUCT_OFFER: Offer = { number: [column('products', 'price')], text: [column('products', 'grade')], date: [], truth: [] };
const NO_OFFER: Offer = { number: [], text: [], date: [], truth: [] };
const SUBJECT_OFFER: Offer = {
  number: [{ is: 'subject', column: 'level' }],
  text: [{ is: 'subject', column: 'name' }],
  date: [{ is: 'subject', column: 'joined' }],
  truth: [{ is: 'subject', column: 'active' }],
};
const PEOPLE_OFFER: Offer = {
  number: [column('people', 'level')],
  text: [column('people', 'name'), column('people', 'team')],
  date: [column('people', 'joined')],
  truth: [column('people', 'active')],
};

const together = (...offers: readonly Offer[]): Offer => ({
  number: offers.flatMap((offer) => offer.number),
  text: offers.flatMap((offer) => offer.text),
  date: offers.flatMap((offer) => offer.date),
  truth: offers.flatMap((offer) => offer.truth),
});

/** Makes random values of what rows offer. */
function numberValue(dice: Dice, offer: Offer, depth: number): RowValue {
  const kind = depth === 0 ? 0 : dice.whole(0, 5);
  if (kind === 1) {
    const terms = Array.from({ length: dice.whole(1, 3) }, () => ({
      factor: pick(dice, [1n, -1n, 2n, 100n]),
      of: numberValue(dice, offer, depth - 1),
    }));
    return { is: 'sum', terms };
  }
  if (kind === 2 && offer.text.length > 0)
    return { is: 'map', of: textValue(dice, offer), cases: KINDS.slice(0, 4).map((code, index) => ({ code, value: BigInt(index) })) };
  if (kind === 3 && offer.date.length > 0) return { is: 'months', from: dateValue(dice, offer), to: dateValue(dice, offer) };
  return offer.number.length > 0 && !once(dice, 4) ? pick(dice, offer.number) : { is: 'number', value: pick(dice, AMOUNTS) };
}

const textValue = (dice: Dice, offer: Offer): RowValue =>
  offer.text.length > 0 && !once(dice, 5) ? pick(dice, offer.text) : { is: 'text', value: pick(dice, KINDS) };
const dateValue = (dice: Dice, offer: Offer): RowValue =>
  offer.date.length > 0 && !once(dice, 4) ? pick(dice, offer.date) : { is: 'date', value: pick(dice, DAYS) };

function truthValue(dice: Dice, offer: Offer, depth: number): RowValue {
  const operator = pick(dice, ['=', '!=', '<', '<=', '>', '>='] as const);
  switch (dice.whole(0, depth === 0 ? 5 : 8)) {
    case 0:
      return offer.truth.length > 0 ? pick(dice, offer.truth) : { is: 'truth', value: once(dice, 2) };
    case 1:
    case 2:
      return { is: 'compare', operator, left: numberValue(dice, offer, 1), right: numberValue(dice, offer, 1) };
    case 3:
      return { is: 'compare', operator, left: textValue(dice, offer), right: textValue(dice, offer) };
    case 4:
      return { is: 'compare', operator, left: dateValue(dice, offer), right: dateValue(dice, offer) };
    case 5:
      return { is: 'in', of: textValue(dice, offer), list: KINDS.slice(0, dice.whole(0, 4)) };
    case 6:
      return {
        is: pick(dice, ['and', 'or'] as const),
        of: Array.from({ length: dice.whole(0, 3) }, () => truthValue(dice, offer, depth - 1)),
      };
    case 7:
      return { is: 'not', of: truthValue(dice, offer, depth - 1) };
    default:
      return { is: 'known', of: pick(dice, [numberValue, truthValue])(dice, offer, depth - 1) };
  }
}

const LINKS: readonly Link[] = [
  { is: 'column', path: [], column: 'person', subjectColumn: 'person' },
  { is: 'column', path: [], column: 'person', subjectColumn: 'person' },
  { is: 'column', path: [], column: 'team', subjectColumn: 'team' },
  { is: 'column', path: product, column: 'owner', subjectColumn: 'person' },
  { is: 'all' },
];

/** The answers that a row can look up, with the keys that it has. */
function grainOffer(before: readonly Question[], has: readonly string[]): Offer {
  const usable = before.filter(({ keys }) => keys.every(({ name }) => has.includes(name)));
  const at = (gives: Question['gives']): RowValue[] =>
    usable
      .filter((question) => question.gives === gives)
      .flatMap(({ id: question, keys }): RowValue[] => {
        const moved: RowValue[] = keys.some(({ name }) => name === 'day') ? [{ is: 'grain', question, days: 1 }] : [];
        return [{ is: 'grain', question, days: 0 }, ...moved];
      });
  return { number: at('number'), text: at('text'), date: at('date'), truth: at('truth') };
}

/** Questions in an order in which finer-grained ones stand before those that use them. */
export function randomQuestions(dice: Dice): Questions {
  const questions: Question[] = [];
  const count = dice.whole(1, 7);
  for (let index = 0; index < count; index += 1) questions.push(randomQuestion(dice, `q${index}`, questions));
  return {
    subjects: {
      table: 'people',
      key: 'person',
      label: 'name',
      where: once(dice, 2) ? null : truthValue(dice, PEOPLE_OFFER, 1),
      attributes: ['level', 'name', 'joined', 'active'],
    },
    questions,
    expectations: [],
  };
}

function randomQuestion(dice: Dice, name: string, before: readonly Question[]): Question {
  const keyed = before.filter(({ keys }) => keys.length > 0);
  const kind = dice.whole(0, keyed.length > 0 ? 5 : 3);
  if (kind === 3) return calendarQuestion(dice, name, before);
  if (kind >= 4) return groupsQuestion(dice, name, before, pick(dice, keyed));
  return tableQuestion(dice, name, before);
}

function tableQuestion(dice: Dice, name: string, before: readonly Question[]): Question {
  const products = once(dice, 8);
  const table = products ? 'products' : 'orders';
  const source: Source = { is: 'table', table, window: products ? null : randomWindow(dice) };
  const link: Link = products
    ? pick(dice, [{ is: 'column', path: [], column: 'owner', subjectColumn: 'person' }, { is: 'all' }])
    : pick(dice, LINKS);
  const base = products ? PRODUCT_OFFER : ORDER_OFFER;
  const keys = once(dice, 2) ? [] : orderKeys(dice, products);
  const has = [
    ...keys.map((key) => key.name),
    ...(products ? ['product', 'person'] : ['person', 'team', 'customer', 'product', 'day', 'week', 'month']),
  ];
  const grains = once(dice, 2) ? grainOffer(before, has) : NO_OFFER;
  const subjects = once(dice, 4) ? SUBJECT_OFFER : NO_OFFER;
  return finished(dice, { id: name, source, link, keys }, together(base, grains, subjects));
}

function orderKeys(dice: Dice, products: boolean): readonly Key[] {
  if (products) return [{ name: 'product', is: 'value', of: column('products', 'product'), type: 'text' }];
  const on = column('orders', 'on');
  const keys: readonly Key[] = [
    { name: 'customer', is: 'value', of: column('orders', 'customer'), type: 'text' },
    { name: 'day', is: 'value', of: on, type: 'date' },
    { name: 'grade', is: 'value', of: column('products', 'grade', product), type: 'text' },
    { name: 'paid', is: 'value', of: column('orders', 'paid'), type: 'truth' },
    { name: 'week', is: 'bucket', of: on, by: 'week' },
    { name: 'month', is: 'bucket', of: on, by: 'month' },
    { name: 'day', is: 'span', from: on, to: column('orders', 'until') },
  ];
  const first = pick(dice, keys);
  const second = pick(dice, keys);
  return once(dice, 2) && second.name !== first.name ? [first, second] : [first];
}

function randomWindow(dice: Dice): (Source & { is: 'table' })['window'] {
  switch (dice.whole(0, 5)) {
    case 0:
      return null;
    case 1:
      return { by: 'period', column: 'month', periods: MONTHS.slice(0, dice.whole(0, 2)) };
    case 2:
      return { by: 'date', column: 'on', range: { first: null, last: FEBRUARY.last } };
    case 3:
      return { by: 'date', column: 'until', range: { first: FEBRUARY.first, last: null } };
    default:
      return { by: 'date', column: 'on', range: FEBRUARY };
  }
}

const KEY_DAY = column('', 'day');

function calendarQuestion(dice: Dice, name: string, before: readonly Question[]): Question {
  const first = pick(dice, [FEBRUARY.first, day('2026-02-26')]);
  const source: Source = { is: 'calendar', first, last: pick(dice, [first - 1, first, first + 3, FEBRUARY.last + 2]) };
  const link = pick(
    dice,
    LINKS.filter((each) => each.is === 'all' || each.path.length === 0),
  );
  const keys = once(dice, 2)
    ? []
    : [
        pick<Key>(dice, [
          { name: 'day', is: 'value', of: KEY_DAY, type: 'date' },
          { name: 'week', is: 'bucket', of: KEY_DAY, by: 'week' },
        ]),
      ];
  const grains = grainOffer(before, ['day', 'week', 'month']);
  const offer = together({ ...NO_OFFER, date: [KEY_DAY] }, grains, once(dice, 4) ? SUBJECT_OFFER : NO_OFFER);
  return finished(dice, { id: name, source, link, keys }, offer);
}

function groupsQuestion(dice: Dice, name: string, before: readonly Question[], inner: Question): Question {
  const source: Source = { is: 'groups', question: inner.id };
  const link: Link = once(dice, 4) ? { is: 'all' } : inner.link;
  const names = inner.keys.map((key) => key.name);
  const own = (type: string): RowValue[] =>
    inner.keys.filter((key) => (key.is === 'value' ? key.type : 'date') === type).map((key) => column('', key.name));
  const [only] = inner.keys;
  const keys: readonly Key[] =
    only !== undefined && once(dice, 3)
      ? [{ name: only.name, is: 'value', of: column('', only.name), type: only.is === 'value' ? only.type : 'date' }]
      : [];
  const looks = grainOffer([inner, inner, ...before], names);
  const offer = together(
    { number: [], text: own('text'), date: own('date'), truth: own('truth') },
    looks,
    once(dice, 6) ? SUBJECT_OFFER : NO_OFFER,
  );
  return finished(dice, { id: name, source, link, keys }, offer);
}

function finished(dice: Dice, rows: Pick<Question, 'id' | 'source' | 'link' | 'keys'>, offer: Offer): Question {
  const where = once(dice, 2) ? null : truthValue(dice, offer, 2);
  const { aggregate, gives } = randomAggregate(dice, offer);
  const empty = pick(dice, ['zero', 'zero', 'unknown'] as const);
  return { ...rows, where, aggregate, empty, gives, scale: 1n };
}

function randomAggregate(dice: Dice, offer: Offer): { readonly aggregate: Aggregate; readonly gives: Question['gives'] } {
  const valued = (): { of: RowValue; gives: Question['gives'] } =>
    pick(dice, [
      () => ({ of: numberValue(dice, offer, 2), gives: 'number' as const }),
      () => ({ of: numberValue(dice, offer, 2), gives: 'number' as const }),
      () => ({ of: textValue(dice, offer), gives: 'text' as const }),
      () => ({ of: dateValue(dice, offer), gives: 'date' as const }),
    ])();
  switch (dice.whole(0, 8)) {
    case 0:
      return { aggregate: { is: 'count' }, gives: 'number' };
    case 1:
      return { aggregate: { is: 'distinct', of: valued().of }, gives: 'number' };
    case 2: {
      const { of, gives } = valued();
      return { aggregate: { is: pick(dice, ['min', 'max'] as const), of }, gives };
    }
    case 3:
      return { aggregate: { is: pick(dice, ['any', 'all'] as const), of: truthValue(dice, offer, 1) }, gives: 'truth' };
    case 4: {
      const { of, gives } = once(dice, 4) ? { of: truthValue(dice, offer, 1), gives: 'truth' as const } : valued();
      return { aggregate: { is: 'pick', of }, gives };
    }
    case 5: {
      const { of, gives } = valued();
      return { aggregate: { is: 'latest', of, by: dateValue(dice, offer) }, gives };
    }
    case 6: {
      const range = pick(dice, [FEBRUARY, { first: day('2026-01-31'), last: day('2026-02-01') }]);
      const of = pick(dice, ['blocks', 'longest'] as const);
      return { aggregate: { is: 'streak', day: dateValue(dice, offer), of, length: dice.whole(1, 3), range }, gives: 'number' };
    }
    default:
      return { aggregate: { is: 'sum', of: numberValue(dice, offer, 2) }, gives: 'number' };
  }
}
