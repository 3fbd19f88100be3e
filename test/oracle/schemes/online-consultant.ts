// Scheme 1, online-consultant: base, full attendance, progressive commission, head fee, big-order bonus.

import { within } from '../calendar.ts';
import { award, bandNames, bands, bothWays, branch, type Edges, edgeNames, mark, noteEdges, payItem } from '../coverage.ts';
import { exact, type Fraction, greater, lesser, minus, plus, reaches, sum, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  finish,
  near,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
  unneeded,
  yuan,
} from '../sample.ts';
import { type Case, inPeriod, isTrue, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const tiers = [
  ['0', '50000', '0.02'],
  ['50000', '100000', '0.025'],
  ['100000', '150000', '0.03'],
  ['150000', null, '0.035'],
] as const;
const salesEdges: Edges = { name: 'sales', limits: ['50000', '100000', '150000'], unit: '0.01' };
const dealtEdge: Edges = { name: 'customer net', limits: ['500'], unit: '0.01' };
const bigOrders = bands(
  'big order',
  'reached',
  [
    ['5000', '50'],
    ['10000', '100'],
    ['20000', '300'],
    ['30000', '500'],
  ],
  '0.01',
);
const spoiling = ['late', 'early', 'absent', 'leave'];

function net(order: Row): Fraction {
  return minus(minus(number(order, 'amount'), number(order, 'platform_share')), number(order, 'refunded'));
}

function commissionOn(sales: Fraction): Fraction {
  let total = exact(0);
  for (const [from, to, rate] of tiers) {
    const top = to === null ? sales : lesser(sales, to);
    total = plus(total, times(greater(0, minus(top, from)), rate));
  }
  return total;
}

function bigOrderBonus(orders: readonly Row[]): Fraction {
  const perDay = new Map<string, Fraction>();
  for (const order of orders) {
    const key = `${text(order, 'customer_id')} ${text(order, 'paid_on')}`;
    perDay.set(key, plus(perDay.get(key) ?? 0, net(order)));
  }
  return sum([...perDay.values()].map((day) => award(bigOrders, day)));
}

function headsOf(arrived: ReadonlySet<string>, orders: readonly Row[]): { dealt: number; undealt: number } {
  let dealt = 0;
  for (const customer of arrived) {
    const value = sum(matching(orders, { customer_id: customer }).map(net));
    noteEdges(dealtEdge, value);
    if (branch('dealt', reaches(value, 500))) dealt += 1;
  }
  const buyers = new Set(orders.map((order) => text(order, 'customer_id')));
  if ([...buyers].some((buyer) => !arrived.has(buyer))) mark('a buyer did not arrive');
  return { dealt, undealt: arrived.size - dealt };
}

/** The items of each consultant; other positions are not subjects. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of matching(rows(facts, 'employees'), { position: '网络咨询' })) {
    const id = text(employee, 'employee_id');
    const mine = (table: string, day: string) => inPeriod(matching(rows(facts, table), { employee_id: id }), day, period);
    const orders = mine('orders', 'paid_on');
    const base = exact(branch('manager', isTrue(employee, 'is_manager')) ? 1700 : 1500);
    const spoiled = mine('attendance', 'day').some((row) => spoiling.includes(text(row, 'status')));
    const attendance = exact(branch('attendance spoiled', spoiled) ? 0 : 100);
    const sales = sum(orders.map(net));
    noteEdges(salesEdges, sales);
    if (sales.top < 0n) mark('sales negative');
    if (reaches(sales, '150000.02')) mark('sales in the top tier');
    const commission = payItem('commission', commissionOn(sales));
    const heads = headsOf(new Set(mine('visits', 'arrived_on').map((row) => text(row, 'customer_id'))), orders);
    const headFee = exact(20 * heads.dealt + 10 * heads.undealt);
    const bonus = bigOrderBonus(orders);
    results[id] = {
      base: twoDecimals(base),
      attendance_bonus: twoDecimals(attendance),
      sales: twoDecimals(sales),
      commission: twoDecimals(commission),
      heads_dealt: String(heads.dealt),
      heads_undealt: String(heads.undealt),
      head_fee: twoDecimals(headFee),
      big_order_bonus: twoDecimals(bonus),
      total: twoDecimals(sum([base, attendance, commission, headFee, bonus])),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };
type Pair = { readonly employee_id: string; readonly customer_id: string };

function addVisit({ facts }: Making, pair: Pair, day: string): void {
  const list = rows(facts, 'visits');
  list.push({ visit_id: `V${list.length + 1}`, ...pair, arrived_on: day });
}

/** An order whose amount less share and refund is the wanted net in fen; negative where the refund exceeds the sale. */
function addOrder({ random, month, facts }: Making, pair: Pair, day: string, net: number): void {
  const list = rows(facts, 'orders');
  const blanks = within(day, month) ? [] : ['amount', 'platform_share', 'refunded'];
  const share = random.chance(40) ? random.int(0, 90000) : 0;
  const paid = Math.max(0, net + share) + (random.chance(25) ? random.int(0, 500000) : 0);
  const order = {
    order_id: `O${String(list.length + 1).padStart(4, '0')}`,
    ...pair,
    paid_on: day,
    amount: yuan(paid),
    platform_share: yuan(share),
    refunded: yuan(paid - share - net),
    visit_type: random.pick(['first', 'return', 'repeat', '']),
  };
  list.push(unneeded(random, order, ...blanks));
}

/** One customer of one consultant: arrivals and orders, in and beside the month; gives the net within it. */
function addCustomer(making: Making, pair: Pair): number {
  const { random, month } = making;
  const arrivals = random.pick([0, 1, 1, 1, 2]);
  repeat(arrivals, () => addVisit(making, pair, dayIn(random, month)));
  if (random.chance(15)) addVisit(making, pair, dayOutside(random, month));
  if (random.chance(15)) addOrder(making, pair, dayOutside(random, month), near(random, [50000, 8800000]));
  if (random.chance(20)) return 0;
  let total = 0;
  const day = dayIn(random, month);
  const limits = random.chance(40) ? [50000] : [500000, 1000000, 2000000, 3000000];
  const goal = near(random, limits);
  const first = random.chance(50) ? goal : random.int(-20000, goal);
  for (const part of [first, goal - first]) {
    if (part === 0 && random.chance(90)) continue;
    addOrder(making, pair, random.chance(70) ? day : dayIn(random, month), part);
    total += part;
  }
  return total;
}

/** A consultant's month: customers, and one order that brings the sales onto a tier boundary or below zero. */
function addConsultant(making: Making, id: string, customers: readonly string[]): void {
  const { random, month, facts } = making;
  let total = 0;
  for (const customer of random.shuffle(customers).slice(0, random.int(0, 9)))
    total += addCustomer(making, { employee_id: id, customer_id: customer });
  if (random.chance(65)) {
    const halfFen = random.int(1, 99999) * 50 + 25;
    const goal = random.pick([
      near(random, [5000000, 10000000, 15000000]),
      near(random, [5000000, 10000000, 15000000]),
      halfFen,
      random.int(-30000, 0),
      random.int(15000002, 40000000),
    ]);
    const unseen = { employee_id: id, customer_id: 'C-unseen' };
    addOrder(making, unseen, dayIn(random, month), goal - total);
  }
  const attendance = rows(facts, 'attendance');
  const note = (day: string, status: string) => attendance.push(...sometimesTwice(random, { employee_id: id, day, status }));
  if (random.chance(40)) note(dayIn(random, month), random.pick(['overtime', 'overtime', 'trip']));
  if (random.chance(30)) note(dayIn(random, month), random.pick(spoiling));
  if (random.chance(40)) note(dayOutside(random, month), random.pick(spoiling));
}

/** A clinic's month with sums of customers, days and consultants on the limits. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], attendance: [], visits: [], orders: [] };
  const making = { random, month, facts };
  const ids = someIds(random, random.int(3, 10));
  const customers = repeat(24, (index) => `C${String(index + 1).padStart(3, '0')}`);
  for (const [index, id] of ids.entries()) {
    const outsider = index > 2 && random.chance(15);
    const position = outsider ? random.pick(['前台', '网络咨询主管']) : '网络咨询';
    const manager = outsider && random.chance(50) ? '' : String(random.chance(25));
    rows(facts, 'employees').push({
      employee_id: id,
      name: someName(random),
      position,
      is_manager: manager,
    });
    addConsultant(making, id, customers);
  }
  addCustomer(making, { employee_id: 'X900', customer_id: 'C001' });
  sometimesEmpty(random, facts, 'attendance', 'visits', 'orders');
  return finish(random, 'online-consultant', month, facts);
}

/** Scheme 1. */
export const onlineConsultant: Oracle = {
  name: 'online-consultant',
  columns: {
    employees: ['employee_id', 'name', 'position', 'is_manager'],
    attendance: ['employee_id', 'day', 'status'],
    visits: ['visit_id', 'customer_id', 'employee_id', 'arrived_on'],
    orders: ['order_id', 'customer_id', 'employee_id', 'paid_on', 'amount', 'platform_share', 'refunded', 'visit_type'],
  },
  branches: [
    ...bothWays('manager', 'attendance spoiled', 'dealt'),
    ...edgeNames(salesEdges),
    ...edgeNames(dealtEdge),
    ...bandNames(bigOrders),
    ...['sales negative', 'sales in the top tier', 'a buyer did not arrive', 'commission: half a fen'],
  ],
  calculate,
  generate,
};
