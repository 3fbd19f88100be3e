// Scheme 3, new-media-trial: fixed pay, gated block commissions, first crossings of likes, peak online, profit share.

import { addDays, spanOf } from '../calendar.ts';
import { award, bandNames, bands, bothWays, branch, type Edges, edgeNames, mark, noteEdges, payItem } from '../coverage.ts';
import { compare, exact, type Fraction, floor, greater, minus, over, reaches, sum, sumKnown, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  decimal,
  finish,
  near,
  otherMonth,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
  unneeded,
  yuan,
} from '../sample.ts';
import {
  type Case,
  inPeriod,
  isTrue,
  matching,
  number,
  type Oracle,
  type Results,
  type Row,
  rows,
  single,
  type Tables,
  text,
} from '../tables.ts';

const gateEdges: Edges = {
  name: 'category sum',
  limits: ['30000', '40000', '60000'],
  unit: '0.01',
};
const fiveEdges: Edges = { name: 'videos first above 1,000', limits: ['5', '10'], unit: '1' };
const likesBefore: Edges = { name: 'best likes before', limits: ['1000', '100000'], unit: '1' };
const likesUpTo: Edges = {
  name: 'best likes up to the end',
  limits: ['1000', '100000'],
  unit: '1',
};
const live = bands(
  'peak online',
  'above',
  [
    ['50', '500'],
    ['100', '800'],
    ['300', '1200'],
    ['500', '1800'],
    ['800', '2500'],
  ],
  '1',
);

function blockCommission(orders: readonly Row[], category: string, perBlock: number): Fraction {
  const total = sum(matching(orders, { category }).map((row) => minus(number(row, 'amount'), number(row, 'refunded'))));
  noteEdges(gateEdges, total);
  if (total.top < 0n) mark('category sum negative');
  return branch('gate reached', reaches(total, 30000)) ? times(floor(over(total, 10000)), perBlock) : exact(0);
}

/** The number of the employee's videos whose best snapshot first went above the limit in the month. */
function crossings(facts: Tables, id: string, period: string, limit: number): number {
  const { start, end } = spanOf(period);
  const best = (snapshots: readonly Row[]) => snapshots.map((row) => number(row, 'likes')).reduce(greater, exact(0));
  let crossed = 0;
  for (const video of matching(rows(facts, 'contents'), { employee_id: id, kind: 'video' })) {
    const all = matching(rows(facts, 'content_stats'), { content_id: text(video, 'content_id') });
    const before = best(all.filter((row) => text(row, 'day') < start));
    const upTo = best(all.filter((row) => text(row, 'day') <= end));
    noteEdges(likesBefore, before);
    noteEdges(likesUpTo, upTo);
    const first = compare(before, limit) <= 0 && compare(upTo, limit) > 0;
    if (branch(`first above ${limit}`, first)) crossed += 1;
  }
  return crossed;
}

function profitShare(approved: readonly Row[]): Fraction {
  const share = times(sum(approved.map((row) => number(row, 'net_profit'))), '0.3');
  return payItem('profit share', branch('profit share below zero', share.top < 0n) ? exact(0) : share);
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const mine = (table: string, day: string) => inPeriod(matching(rows(facts, table), { employee_id: id }), day, period);
    const rating = single(matching(rows(facts, 'ratings'), { employee_id: id, period, item: 'appraisal' }), 'score');
    const appraisal = rating === null ? null : payItem('appraisal', over(times(2000, rating), 100));
    const orders = mine('orders', 'paid_on');
    const fixed = exact(2360 + 850 + 1800);
    const enrolment = blockCommission(orders, 'enrolment', 500);
    const sales = blockCommission(orders, 'sales', 1000);
    const liked = crossings(facts, id, period, 1000);
    noteEdges(fiveEdges, liked);
    const likes = exact(Math.floor(liked / 5) * 300);
    const viral = exact(crossings(facts, id, period, 100000) * 1000);
    const peaks = mine('live_sessions', 'day').map((row) => number(row, 'peak_online'));
    const liveBonus = award(live, peaks.reduce(greater, exact(0)));
    const share = profitShare(mine('breakthroughs', 'approved_on').filter((row) => isTrue(row, 'approved')));
    results[id] = {
      fixed: twoDecimals(fixed),
      appraisal_pay: twoDecimals(appraisal),
      enrolment_commission: twoDecimals(enrolment),
      sales_commission: twoDecimals(sales),
      likes_bonus: twoDecimals(likes),
      viral_bonus: twoDecimals(viral),
      live_bonus: twoDecimals(liveBonus),
      profit_share: twoDecimals(share),
      total: twoDecimals(sumKnown([fixed, appraisal, enrolment, sales, likes, viral, liveBonus, share])),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Orders of a category that sum to a value on or beside the gate and its blocks, refunds now and then above the sale. */
function addOrders({ random, month, facts }: Making, id: string, category: string): void {
  const list = rows(facts, 'orders');
  const order = (day: string, net: number, ...blanks: readonly string[]) => {
    const refunded = Math.max(0, -net) + (random.chance(30) ? random.int(0, 200000) : 0);
    const row = {
      order_id: `${id}-o${list.length}`,
      employee_id: id,
      category,
      paid_on: day,
      amount: yuan(net + refunded),
      refunded: yuan(refunded),
    };
    list.push(unneeded(random, row, ...blanks));
  };
  if (random.chance(40)) order(dayOutside(random, month), 5000000, 'amount', 'refunded');
  if (random.chance(12)) return;
  const goal = random.chance(15)
    ? random.int(-50000, 900000)
    : near(random, [3000000, 3000000, 4000000, 6000000, random.int(1000000, 9000000)]);
  let left = goal;
  for (let count = random.int(0, 4); count > 0; count -= 1) {
    const net = random.int(-50000, Math.max(100000, Math.floor(goal / 2)));
    order(dayIn(random, month), net);
    left -= net;
  }
  order(dayIn(random, month), left);
}

/** One content with cumulative likes around 1,000 or 100,000 before, inside and after the month. */
function addContent({ random, month, facts }: Making, id: string, crosses: boolean): void {
  const { start, end } = spanOf(month);
  const contents = rows(facts, 'contents');
  const content = `V${contents.length + 1}`;
  const kind = !crosses && random.chance(10) ? 'article' : 'video';
  const published = random.chance(10) ? '' : addDays(start, random.int(-20, 25));
  contents.push({ content_id: content, employee_id: id, kind, published_on: published });
  const snapshot = (day: string, likes: number) => rows(facts, 'content_stats').push({ content_id: content, day, likes: String(likes) });
  const before = () => addDays(start, -random.pick([1, 1, 2, 30, 400]));
  const inside = () => random.pick([start, end, dayIn(random, month)]);
  if (crosses) {
    if (random.chance(40)) snapshot(before(), random.pick([1000, 999, 0, 600]));
    snapshot(inside(), random.pick([1001, 1001, 1002, 1700, 99999, 100000, 100001]));
  } else {
    const limit = random.pick([1000, 100000]);
    if (random.chance(60)) snapshot(before(), near(random, [1000, 100000, 100000]));
    if (random.chance(60)) snapshot(inside(), near(random, [limit]));
  }
  if (random.chance(30)) snapshot(before(), random.int(0, 1000));
  if (random.chance(40)) snapshot(end, random.int(0, 1001));
  if (random.chance(40)) snapshot(addDays(end, random.pick([1, 5])), random.int(900, 150000));
}

/** Videos of which about five or ten first go above 1,000 likes in the month, and others. */
function addVideos(making: Making, id: string): void {
  const { random } = making;
  repeat(near(random, [0, 5, 10, 10]), () => addContent(making, id, true));
  repeat(random.int(0, 4), () => addContent(making, id, false));
}

/** The remaining rows of one employee: rating, live sessions and breakthroughs. */
function addRest({ random, month, facts }: Making, id: string): void {
  const rating = (period: string, item: string, score: string) => rows(facts, 'ratings').push({ employee_id: id, period, item, score });
  if (random.chance(88))
    rating(month, 'appraisal', random.chance(5) ? '' : decimal(random.pick([0, 6000, 8750, 9325, 9999, 10000, random.int(0, 10000)])));
  if (random.chance(40)) rating(otherMonth(random, month), 'appraisal', '77');
  if (random.chance(20)) rating(month, 'teamwork', '12');
  const session = (day: string, peak: number) => {
    const list = rows(facts, 'live_sessions');
    list.push({
      session_id: `L${list.length + 1}`,
      employee_id: id,
      day,
      peak_online: String(peak),
    });
  };
  const highest = near(random, [50, 100, 300, 500, 800]);
  if (random.chance(88)) session(dayIn(random, month), highest);
  for (let count = random.int(0, 3); count > 0; count -= 1) session(dayIn(random, month), random.int(0, highest));
  if (random.chance(40)) session(dayOutside(random, month), 5000);
  const breakthrough = (day: string, profit: number, approved: string, ...blanks: readonly string[]) => {
    const row = { employee_id: id, approved_on: day, net_profit: yuan(profit), approved };
    rows(facts, 'breakthroughs').push(...sometimesTwice(random, unneeded(random, row, ...blanks)));
  };
  for (let count = random.int(0, 3); count > 0; count -= 1)
    breakthrough(dayIn(random, month), random.chance(15) ? -random.int(1, 800000) : random.int(0, 5000000), 'true');
  if (random.chance(30)) breakthrough(dayIn(random, month), random.int(0, 900000), 'false', 'approved_on', 'net_profit');
  if (random.chance(30)) breakthrough(dayOutside(random, month), random.int(0, 900000), 'true', 'net_profit');
}

/** A month of new-media staff on trial. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = {
    employees: [],
    ratings: [],
    orders: [],
    contents: [],
    content_stats: [],
    live_sessions: [],
    breakthroughs: [],
  };
  const making = { random, month, facts };
  for (const id of [...someIds(random, random.int(3, 8)), 'X900']) {
    const position = random.pick(['新媒体专员', '新媒体专员', '新媒体专员', '主播', '']);
    if (id !== 'X900') rows(facts, 'employees').push({ employee_id: id, name: someName(random), position });
    addOrders(making, id, 'enrolment');
    addOrders(making, id, 'sales');
    if (random.chance(30)) addOrders(making, id, 'materials');
    addVideos(making, id);
    addRest(making, id);
  }
  sometimesEmpty(random, facts, 'ratings', 'orders', 'content_stats', 'live_sessions', 'breakthroughs');
  return finish(random, 'new-media-trial', month, facts);
}

/** Scheme 3. */
export const newMediaTrial: Oracle = {
  name: 'new-media-trial',
  columns: {
    employees: ['employee_id', 'name', 'position'],
    ratings: ['employee_id', 'period', 'item', 'score'],
    orders: ['order_id', 'employee_id', 'category', 'paid_on', 'amount', 'refunded'],
    contents: ['content_id', 'employee_id', 'kind', 'published_on'],
    content_stats: ['content_id', 'day', 'likes'],
    live_sessions: ['session_id', 'employee_id', 'day', 'peak_online'],
    breakthroughs: ['employee_id', 'approved_on', 'net_profit', 'approved'],
  },
  branches: [
    ...bothWays('gate reached', 'first above 1000', 'first above 100000', 'profit share below zero'),
    ...[gateEdges, fiveEdges, likesBefore, likesUpTo].flatMap(edgeNames),
    ...bandNames(live),
    ...['category sum negative', 'profit share: half a fen', 'null: appraisal_pay', 'null: total'],
  ],
  calculate,
  generate,
};
