/** Random questions about the random world: every source, link, key, aggregate and kind of value. */

import { valuesOf } from '../../src/facts/rows/level.ts';
import type { Aggregate, Key, Link, Question, Questions, RowValue, Source } from '../../src/methods/question.ts';
import { AMOUNTS, DAYS, type Dice, day, FEBRUARY, KINDS, MONTHS, once, pick } from './random-world.ts';

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
  questions.push(...alike(dice, questions), ...atValues(dice, questions));
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

/** Questions that ask the same of the same rows again: by fewer keys, or of other rows of the same groups. */
function alike(dice: Dice, questions: readonly Question[]): readonly Question[] {
  return questions.flatMap((question): readonly Question[] => {
    const { id, source, keys, aggregate } = question;
    const looksUp = valuesOf(question).some((value) => value.is === 'grain');
    if (keys.length > 0 && !looksUp && once(dice, 2))
      return [{ ...question, id: `${id} coarser`, keys: keys.slice(dice.whole(1, keys.length)) }];
    if (aggregate.is !== 'distinct' || source.is !== 'table' || source.table !== 'orders') return [];
    return [{ ...question, id: `${id} of others`, where: truthValue(dice, ORDER_OFFER, 1) }];
  });
}

/** Counts of different customers and days, by what another question says of these. */
function atValues(dice: Dice, questions: readonly Question[]): readonly Question[] {
  return questions.flatMap(({ id, keys: [key, second], gives }): readonly Question[] => {
    if (key?.is !== 'value' || second !== undefined || !(key.name === 'customer' || key.name === 'day')) return [];
    if (key.of.is !== 'column' || key.of.table !== 'orders') return [];
    const looked: RowValue = { is: 'grain', question: id, days: 0, keys: [key] };
    const offer = together({ ...NO_OFFER, [gives]: [looked] }, once(dice, 4) ? SUBJECT_OFFER : NO_OFFER);
    const source: Source = { is: 'table', table: 'orders', window: randomWindow(dice) };
    const rows = { source, link: pick(dice, LINKS), keys: [], aggregate: { is: 'distinct', of: key.of }, empty: 'zero' } as const;
    return [{ ...rows, id: `${id} at values`, where: truthValue(dice, offer, 1), gives: 'number', scale: 1n }];
  });
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
