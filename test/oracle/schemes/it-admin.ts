// Scheme 12, it-admin: weighted five-point items of plan completion, undone items and error counts.

import { award, bandNames, bands, mark } from '../coverage.ts';
import { exact, type Fraction, over, sum, sumKnown, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  finish,
  near,
  otherMonth,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
  split,
  unneeded,
  yuan,
} from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, rows, single, type Tables, text } from '../tables.ts';

const weights = {
  sales_plan: 20,
  work_plan: 20,
  data_entry: 20,
  ledger: 10,
  stock: 10,
  maintenance: 10,
  relation: 10,
};
const events = {
  data_entry: 'entry_error',
  ledger: 'ledger_error',
  stock: 'stock_error',
  maintenance: 'maintenance_delay',
  relation: 'staff_complaint',
};
const planBands = bands(
  'percent of plan',
  'reached',
  [
    ['60', '1'],
    ['70', '2'],
    ['80', '3'],
    ['90', '4'],
    ['100', '5'],
  ],
  null,
);

function fiveLess(item: string, count: number): Fraction {
  mark(`${item} less ${Math.min(count, 6)}`);
  return exact(Math.max(0, 5 - count));
}

function salesPlan(facts: Tables, period: string, brand: string): Fraction | null {
  const sales = sum(inPeriod(matching(rows(facts, 'orders'), { brand }), 'paid_on', period).map((row) => number(row, 'amount')));
  const plan = single(matching(rows(facts, 'plans'), { brand, period }), 'value');
  if (plan === null) mark('plan missing');
  if (plan?.top === 0n) mark('plan of zero');
  return plan === null || plan.top === 0n ? null : award(planBands, times(over(sales, plan), 100));
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const mine = inPeriod(matching(rows(facts, 'events'), { employee_id: id }), 'happened_on', period);
    const undone = matching(rows(facts, 'work_items'), {
      employee_id: id,
      period,
      done: 'false',
    }).length;
    const items: Record<string, Fraction | null> = {
      sales_plan: salesPlan(facts, period, text(employee, 'brand')),
      work_plan: fiveLess('work_plan', undone),
    };
    for (const [item, type] of Object.entries(events)) items[item] = fiveLess(item, matching(mine, { type }).length);
    const parts = Object.entries(weights).map(([item, weight]) => {
      const value = items[item];
      return value ? over(times(weight, value), 5) : null;
    });
    const shown = Object.entries({ ...items, score: sumKnown(parts) });
    results[id] = Object.fromEntries(shown.map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Orders of a brand on or a fen beside 60, 70, 80, 90 or 100 percent of its plan. */
function addBrand({ random, month, facts }: Making, brand: string): void {
  const plan = random.pick([10000000, 8765400, 100, 33333330]);
  const order = (day: string, amount: string) => {
    const list = rows(facts, 'orders');
    list.push({ order_id: `O${list.length + 1}`, brand, paid_on: day, amount });
  };
  const sales = random.chance(10)
    ? random.int(0, plan * 2)
    : near(
        random,
        [60, 70, 80, 90, 100].map((percent) => (plan * percent) / 100),
      );
  if (random.chance(95)) for (const fen of split(random, Math.round(sales), random.int(1, 4))) order(dayIn(random, month), yuan(fen));
  if (random.chance(40)) order(dayOutside(random, month), random.pick(['99999.00', '']));
  const value = random.chance(6) ? '0.00' : random.chance(6) ? '' : yuan(plan);
  if (random.chance(93)) rows(facts, 'plans').push({ brand, period: month, value });
  if (random.chance(40))
    rows(facts, 'plans').push({
      brand,
      period: otherMonth(random, month),
      value: random.pick(['1.00', '']),
    });
}

function addPerson({ random, month, facts }: Making, id: string): void {
  const event = (day: string, type: string) =>
    rows(facts, 'events').push(...sometimesTwice(random, { employee_id: id, happened_on: day, type }));
  for (const type of Object.values(events)) repeat(random.pick([0, 0, 1, 2, 3, 4, 5, 6]), () => event(dayIn(random, month), type));
  if (random.chance(20)) event(dayIn(random, month), 'praise');
  repeat(random.int(0, 2), () => event(dayOutside(random, month), random.pick(Object.values(events))));
  const work = (period: string, done: string) => {
    const list = rows(facts, 'work_items');
    list.push({ item_id: `I${list.length + 1}`, employee_id: id, period, done });
  };
  repeat(random.pick([0, 1, 2, 3, 4, 5, 6, 7]), () => work(month, 'false'));
  repeat(random.int(0, 3), () => work(month, 'true'));
  repeat(random.int(0, 2), () => work(otherMonth(random, month), random.pick(['false', ''])));
}

/** A month of administrators; two may look after the same brand. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], orders: [], plans: [], work_items: [], events: [] };
  const making = { random, month, facts };
  const ids = someIds(random, random.int(3, 12));
  const brands = repeat(ids.length, (index) => `${random.pick(['B', '品牌'])}${index + 1}`);
  for (const brand of [...brands, 'X9']) addBrand(making, brand);
  for (const [index, id] of ids.entries()) {
    const brand = random.chance(15) ? random.pick(brands) : (brands[index] ?? '');
    rows(facts, 'employees').push(unneeded(random, { employee_id: id, name: someName(random), position: '网络管理员', brand }, 'position'));
    addPerson(making, id);
  }
  addPerson(making, 'X900');
  sometimesEmpty(random, facts, 'orders', 'plans', 'work_items', 'events');
  return finish(random, 'it-admin', month, facts);
}

/** Scheme 12. */
export const itAdmin: Oracle = {
  name: 'it-admin',
  columns: {
    employees: ['employee_id', 'name', 'position', 'brand'],
    orders: ['order_id', 'brand', 'paid_on', 'amount'],
    plans: ['brand', 'period', 'value'],
    work_items: ['item_id', 'employee_id', 'period', 'done'],
    events: ['employee_id', 'happened_on', 'type'],
  },
  branches: [
    ...bandNames(planBands),
    ...['work_plan', ...Object.keys(events)].flatMap((item) => [0, 1, 4, 5, 6].map((count) => `${item} less ${count}`)),
    ...['plan missing', 'plan of zero', 'null: sales_plan', 'null: score'],
  ],
  calculate,
  generate,
};
