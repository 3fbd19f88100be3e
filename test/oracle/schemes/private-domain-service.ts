// Scheme 9, private-domain-service: five banded indicators of chat, posts and purchases.

import { addDays, lastDay, spanOf } from '../calendar.ts';
import { award, bandNames, bands, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { compare, exact, type Fraction, over, sum, sumKnown, times, twoDecimals } from '../fraction.ts';
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
  split,
  unneeded,
  yuan,
} from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const replyBands = bands(
  'replies',
  'reached',
  [
    ['2500', '3'],
    ['3000', '5'],
    ['3500', '8'],
  ],
  '1',
);
const postBands = bands(
  'posts',
  'reached',
  [
    ['40', '3'],
    ['65', '4'],
    ['90', '6'],
  ],
  '1',
);
const rateBands = bands(
  'purchase percent',
  'reached',
  [
    ['10', '3'],
    ['20', '5'],
    ['30', '8'],
  ],
  null,
);
const amountBands = bands(
  'purchase amount',
  'reached',
  [
    ['20000', '3'],
    ['40000', '5'],
    ['60000', '8'],
  ],
  '0.01',
);
const responseEdges: Edges = { name: 'mean seconds', limits: ['60', '75', '90'], unit: null };

function response(seconds: Fraction, replies: Fraction): Fraction | null {
  if (replies.top === 0n) return null;
  const mean = over(seconds, replies);
  noteEdges(responseEdges, mean);
  const points = compare(mean, 60) < 0 ? 10 : compare(mean, 75) <= 0 ? 6 : compare(mean, 90) <= 0 ? 3 : 0;
  mark(`response earns ${points}`);
  return exact(points);
}

function purchaseRate(buyers: number, members: number): Fraction | null {
  return members === 0 ? null : award(rateBands, times(over(buyers, members), 100));
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const all = (table: string) => matching(rows(facts, table), { employee_id: id });
    const chats = inPeriod(all('chat_stats'), 'week_end', period);
    const orders = inPeriod(all('orders'), 'paid_on', period);
    const total = (list: readonly Row[], column: string) => sum(list.map((row) => number(row, column)));
    const members = all('members').filter((row) => text(row, 'bound_on') !== '' && text(row, 'bound_on') <= spanOf(period).end);
    if (members.some((row) => text(row, 'bound_on') === spanOf(period).end)) mark('bound on the last day');
    if (members.length < all('members').length) mark('bound after the month');
    const bound = new Set(members.map((row) => text(row, 'customer_id')));
    const buyers = new Set(orders.map((row) => text(row, 'customer_id')));
    if ([...buyers].some((buyer) => !bound.has(buyer))) mark('a buyer is no member');
    const replies = total(chats, 'replies');
    const items = {
      replies: award(replyBands, replies),
      response: response(total(chats, 'response_seconds'), replies),
      posts: award(postBands, inPeriod(all('moments_posts'), 'posted_on', period).length),
      purchase_rate: purchaseRate(buyers.size, members.length),
      purchase_amount: award(amountBands, total(orders, 'amount')),
    };
    const shown = Object.entries({ ...items, score: sumKnown(Object.values(items)) });
    results[id] = Object.fromEntries(shown.map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Weeks whose ends fall into the month (also on its first and last day), with replies and seconds on the limits. */
function addChats({ random, month, facts }: Making, id: string): void {
  const chat = (day: string, replies: number, seconds: number, ...blanks: readonly string[]) => {
    const row = {
      employee_id: id,
      week_end: day,
      replies: String(replies),
      response_seconds: String(seconds),
    };
    rows(facts, 'chat_stats').push(unneeded(random, row, ...blanks));
  };
  const { start, end } = spanOf(month);
  if (random.chance(40))
    chat(random.pick([addDays(start, -1), addDays(end, 1), dayOutside(random, month)]), 900, 1, 'replies', 'response_seconds');
  if (random.chance(8)) return;
  const replies = random.chance(5) ? 0 : near(random, [2500, 3000, 3500]);
  const seconds = replies === 0 ? 0 : near(random, [60 * replies, 75 * replies, 90 * replies, 40 * replies]);
  const weeks = [start, addDays(start, 6), addDays(start, 13), end];
  const parts = [split(random, replies, weeks.length), split(random, seconds, weeks.length)];
  for (const [index, day] of weeks.entries()) chat(day, parts[0]?.[index] ?? 0, parts[1]?.[index] ?? 0);
  const target = (metric: string, value: string) =>
    rows(facts, 'targets').push({ employee_id: id, week_end: random.pick(weeks), metric, value });
  for (let count = random.int(0, 3); count > 0; count -= 1) target(random.pick(['replies', 'posts']), String(random.pick([500, 600, 750])));
}

/** Members bound before and after the month's end, and buyers of them or not, with the rate and the amount on limits. */
function addPurchases({ random, month, facts }: Making, id: string): void {
  const members = random.chance(6) ? 0 : random.pick([10, 20, 40]);
  const bind = (index: number, day: string) =>
    rows(facts, 'members').push({ customer_id: `${id}-C${index}`, employee_id: id, bound_on: day });
  repeat(members, (index) => bind(index, random.chance(15) ? lastDay(month) : random.pick(['2024-05-01', '2025-02-28', `${month}-01`])));
  repeat(random.int(0, 3), (index) => bind(100 + index, addDays(lastDay(month), random.pick([1, 1, 9]))));
  const order = (customer: string, day: string, fen: number, ...blanks: readonly string[]) => {
    const list = rows(facts, 'orders');
    list.push(
      unneeded(
        random,
        {
          order_id: `O${list.length + 1}`,
          customer_id: customer,
          employee_id: id,
          paid_on: day,
          amount: yuan(fen),
        },
        ...blanks,
      ),
    );
  };
  const buyers = Math.max(0, near(random, [members / 10, members / 5, (members * 3) / 10, 0]));
  const strangers = random.chance(30) ? random.int(0, buyers) : 0;
  const goal = near(random, [2000000, 4000000, 6000000]);
  for (const [index, fen] of split(random, goal, Math.max(1, buyers)).entries()) {
    if (buyers === 0) continue;
    const customer = index < strangers ? random.pick([`walk-in-${index}`, `${id}-C100`]) : `${id}-C${index}`;
    order(customer, dayIn(random, month), fen);
    if (random.chance(15)) order(customer, dayIn(random, month), 0);
  }
  if (random.chance(40)) order(`${id}-C1`, dayOutside(random, month), 9999900, 'amount', 'customer_id');
}

/** A month of service staff. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = {
    employees: [],
    chat_stats: [],
    moments_posts: [],
    members: [],
    orders: [],
    targets: [],
  };
  const making = { random, month, facts };
  for (const id of [...someIds(random, random.int(3, 6)), 'X900']) {
    if (id !== 'X900')
      rows(facts, 'employees').push({
        employee_id: id,
        name: someName(random),
        position: random.pick(['私域客服', '私域客服', '']),
      });
    addChats(making, id);
    addPurchases(making, id);
    const post = (day: string) => {
      const list = rows(facts, 'moments_posts');
      list.push({ post_id: `P${list.length + 1}`, employee_id: id, posted_on: day });
    };
    repeat(random.chance(15) ? random.int(0, 10) : near(random, [40, 65, 90]), () => post(dayIn(random, month)));
    repeat(random.int(0, 3), () => post(dayOutside(random, month)));
  }
  sometimesEmpty(random, facts, 'chat_stats', 'moments_posts', 'members', 'orders', 'targets');
  return finish(random, 'private-domain-service', month, facts);
}

/** Scheme 9. */
export const privateDomainService: Oracle = {
  name: 'private-domain-service',
  columns: {
    employees: ['employee_id', 'name', 'position'],
    chat_stats: ['employee_id', 'week_end', 'replies', 'response_seconds'],
    moments_posts: ['post_id', 'employee_id', 'posted_on'],
    members: ['customer_id', 'employee_id', 'bound_on'],
    orders: ['order_id', 'customer_id', 'employee_id', 'paid_on', 'amount'],
    targets: ['employee_id', 'week_end', 'metric', 'value'],
  },
  branches: [
    ...[replyBands, postBands, rateBands, amountBands].flatMap(bandNames),
    ...edgeNames(responseEdges),
    ...[10, 6, 3, 0].map((points) => `response earns ${points}`),
    ...['bound on the last day', 'bound after the month', 'a buyer is no member'],
    ...['null: response', 'null: purchase_rate', 'null: score'],
  ],
  calculate,
  generate,
};
