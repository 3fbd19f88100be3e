// Scheme 11, ecommerce-head: step table, deductions, item veto, shortfall blocks, leavers by whole tenure.

import { addDays, addMonths, lastDay, sameDayLater } from '../calendar.ts';
import { award, bandNames, bands, bothWays, branch, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { exact, type Fraction, floor, greater, minus, over, sum, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  decimal,
  finish,
  near,
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
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const salesBands = bands(
  'sales',
  'reached',
  [
    ['30000', '5'],
    ['40000', '8'],
    ['60000', '10'],
    ['80000', '12'],
    ['100000', '15'],
  ],
  '0.01',
);
const visitEdges: Edges = { name: 'visits', limits: ['10000', '9900', '9600', '9500'], unit: '1' };
const tenures = [
  [24, 3],
  [12, 2],
  [6, 1],
] as const;
const counted = ['agreement_delay', 'inspection_missed', 'counterfeit_unreported', 'indiscipline'];

/** What is left of 10 after a cost per event, never below 0. */
function leftOf(name: string, cost: number, count: number): Fraction {
  if (cost * count > 10) mark(`${name} stopped at zero`);
  return exact(Math.max(0, 10 - cost * count));
}

function visitsOf(visits: Fraction): Fraction {
  noteEdges(visitEdges, visits);
  const short = greater(0, minus(10000, visits));
  const left = minus(10, times(2, floor(over(short, 100))));
  branch('visits stopped at zero', left.top < 0n);
  return greater(0, left);
}

/** The points a leaver costs: a month is whole once the same day, or the last day of a shorter month, is reached. */
function leaverCost(leaver: Row): number {
  const [hired, left] = [text(leaver, 'hired_on'), text(leaver, 'left_on')];
  for (const [months, cost] of tenures) {
    const reached = sameDayLater(hired, months);
    if (left === reached) mark(`left after exactly ${months} months`);
    if (left === reached && reached.slice(8) !== hired.slice(8)) mark('reached on the last day of a shorter month');
    if (addDays(left, 1) === reached) mark(`left a day before ${months} months`);
    if (left >= reached) {
      mark(`leaver costs ${cost}`);
      return cost;
    }
  }
  mark('leaver costs nothing');
  return 0;
}

function calculateHead(facts: Tables, period: string, employee: Row): Record<string, Fraction> {
  const department = text(employee, 'department_id');
  const own = (table: string, day: string) => inPeriod(matching(rows(facts, table), { department_id: department }), day, period);
  const events = own('events', 'happened_on');
  const count = (type: string) => matching(events, { type }).length;
  const total = (list: readonly Row[], column: string) => sum(list.map((row) => number(row, column)));
  const leavers = own('leavers', 'left_on')
    .map(leaverCost)
    .reduce((cost, next) => cost + next, 0);
  if (leavers > 10) mark('stability stopped at zero');
  const contributions = matching(rows(facts, 'contributions'), {
    employee_id: text(employee, 'employee_id'),
  });
  return {
    sales: award(salesBands, total(own('orders', 'paid_on'), 'amount')),
    agreements: leftOf('agreements', 5, count('agreement_delay')),
    inspection: branch('problem unhandled', count('problem_unhandled') > 0)
      ? exact(0)
      : leftOf('inspection', 5, count('inspection_missed')),
    counterfeits: leftOf('counterfeits', 2, count('counterfeit_unreported')),
    visits: visitsOf(total(own('web_traffic', 'day'), 'visits')),
    new_products: exact(branch('new product poor', count('new_product_poor') > 0) ? 2 : 10),
    stability: exact(Math.max(0, 10 - leavers)),
    cooperation: leftOf('cooperation', 2, count('indiscipline')),
    contribution: total(inPeriod(contributions, 'approved_on', period), 'points'),
  };
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const items = calculateHead(facts, period, employee);
    const shown = Object.entries({ ...items, score: sum(Object.values(items)) });
    results[text(employee, 'employee_id')] = Object.fromEntries(shown.map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Leavers whose tenure reaches 6, 12 or 24 months on the day they left, or a day before or after it. */
function addLeavers({ random, month, facts }: Making, department: string): void {
  const leave = (hired: string, left: string, ...blanks: readonly string[]) => {
    const list = rows(facts, 'leavers');
    list.push(
      unneeded(
        random,
        {
          employee_id: `L${list.length + 1}`,
          department_id: department,
          hired_on: hired,
          left_on: left,
        },
        ...blanks,
      ),
    );
  };
  for (let count = random.pick([0, 1, 1, 2, 3, 6]); count > 0; count -= 1) {
    const left = random.chance(40) ? lastDay(month) : dayIn(random, month);
    const months = random.pick([6, 12, 24, 24, random.int(1, 60)]);
    const hiredMonth = addMonths(left.slice(0, 7), -months);
    const ends = left === lastDay(month) && random.chance(60);
    leave(ends ? lastDay(hiredMonth) : addDays(sameDayLater(left, -months), random.pick([-1, 0, 0, 1])), left);
  }
  const outside = dayOutside(random, month);
  if (random.chance(40)) leave('2020-01-01', outside, 'hired_on');
}

function addDepartment(making: Making, department: string): void {
  const { random, month, facts } = making;
  const order = (day: string, amount: string) => {
    const list = rows(facts, 'orders');
    list.push({ order_id: `O${list.length + 1}`, department_id: department, paid_on: day, amount });
  };
  const sales = random.chance(10) ? random.int(0, 20000000) : near(random, [3000000, 4000000, 6000000, 8000000, 10000000]);
  if (random.chance(95)) for (const fen of split(random, sales, random.int(1, 5))) order(dayIn(random, month), yuan(fen));
  if (random.chance(40)) order(dayOutside(random, month), random.pick(['99999.00', '']));

  const traffic = (day: string, visits: string) => rows(facts, 'web_traffic').push({ department_id: department, day, visits });
  const visits = random.chance(8) ? random.int(0, 20000) : near(random, [10000, 9900, 9800, 9600, 9500, 9400]);
  if (random.chance(95)) for (const part of split(random, visits, random.int(1, 4))) traffic(dayIn(random, month), String(part));
  if (random.chance(40)) traffic(dayOutside(random, month), random.pick(['5000', '']));

  const event = (day: string, type: string) =>
    rows(facts, 'events').push(...sometimesTwice(random, { department_id: department, happened_on: day, type }));
  for (const type of counted) repeat(random.pick([0, 0, 1, 2, 3, 5, 6]), () => event(dayIn(random, month), type));
  if (random.chance(20)) event(dayIn(random, month), 'problem_unhandled');
  if (random.chance(30)) event(dayIn(random, month), 'new_product_poor');
  if (random.chance(40)) event(dayOutside(random, month), random.pick([...counted, 'problem_unhandled', 'new_product_poor']));
  addLeavers(making, department);
}

/** A month of some departments with one head each. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = {
    employees: [],
    orders: [],
    web_traffic: [],
    events: [],
    leavers: [],
    contributions: [],
  };
  const making = { random, month, facts };
  for (const [index, id] of [...someIds(random, random.int(3, 9)), 'X900'].entries()) {
    const department = `${random.pick(['D', '部-'])}${index + 1}`;
    const person = {
      employee_id: id,
      name: someName(random),
      position: '电商部负责人',
      department_id: department,
    };
    if (id !== 'X900') rows(facts, 'employees').push(unneeded(random, person, 'position'));
    addDepartment(making, department);
    const contribute = (day: string, hundredths: number) =>
      rows(facts, 'contributions').push(
        ...sometimesTwice(random, {
          employee_id: id,
          approved_on: day,
          points: decimal(hundredths),
        }),
      );
    repeat(random.pick([0, 0, 1, 2]), () => contribute(dayIn(random, month), random.pick([500, 750, 1000, 25, 333])));
    if (random.chance(30)) contribute(dayOutside(random, month), 500);
  }
  sometimesEmpty(random, facts, 'orders', 'web_traffic', 'events', 'leavers', 'contributions');
  return finish(random, 'ecommerce-head', month, facts);
}

/** Scheme 11. */
export const ecommerceHead: Oracle = {
  name: 'ecommerce-head',
  columns: {
    employees: ['employee_id', 'name', 'position', 'department_id'],
    orders: ['order_id', 'department_id', 'paid_on', 'amount'],
    web_traffic: ['department_id', 'day', 'visits'],
    events: ['department_id', 'happened_on', 'type'],
    leavers: ['employee_id', 'department_id', 'hired_on', 'left_on'],
    contributions: ['employee_id', 'approved_on', 'points'],
  },
  branches: [
    ...bothWays('visits stopped at zero', 'problem unhandled', 'new product poor'),
    ...bandNames(salesBands),
    ...edgeNames(visitEdges),
    ...['agreements', 'inspection', 'counterfeits', 'cooperation', 'stability'].map((item) => `${item} stopped at zero`),
    ...[6, 12, 24].flatMap((months) => [`left after exactly ${months} months`, `left a day before ${months} months`]),
    ...['leaver costs 1', 'leaver costs 2', 'leaver costs 3', 'leaver costs nothing', 'reached on the last day of a shorter month'],
  ],
  calculate,
  generate,
};
