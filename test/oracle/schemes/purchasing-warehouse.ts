// Scheme 6, purchasing-warehouse: deductions by catalogue and severity, additions, two kinds of ratings, one yuan a point.

import { bothWays, branch, mark, payItem } from '../coverage.ts';
import { compare, exact, type Fraction, greater, mean, minus, plus, sum, sumKnown, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  decimal,
  finish,
  otherMonth,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
} from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const spareParts = '备品备件库';
const warehouses = [spareParts, '板材库', '长网车间原材料库', '圆网车间原材料库'];
const fixed: Record<string, number> = {
  misclassified: 2,
  production_delay: 10,
  dirty: 5,
  wrong_entry: 5,
  wrong_pick: 5,
  uncooperative: 5,
  disrespect: 5,
  messy: 5,
  unclear_label: 5,
  no_label: 10,
};
const byWarehouse: Record<string, readonly [number, number]> = {
  no_stock_warning: [5, 10],
  unclean_finding: [2, 5],
  stepping: [2, 5],
};
const severities: Record<string, readonly [number, number]> = {
  wrong_issue: [5, 10],
  unreported_loss: [10, 30],
  left_post: [5, 10],
  scrapped_board: [20, 30],
  scrapped_product: [20, 30],
  suggestion_adopted: [20, 50],
};
const abilityItems = ['basic', 'coordination', 'execution', 'learning', 'management'];
const gradePoints: Record<string, number> = { 优: 20, 良: 15, 中: 10, 差: 5 };

/** What one event adds to the work points (negative for a deduction); throws where the points are out of range. */
function eventPoints(event: Row, warehouse: string): Fraction {
  const type = text(event, 'type');
  mark(`event ${type}`);
  const known = fixed[type];
  if (known !== undefined) return exact(-known);
  const [spare, other] = byWarehouse[type] ?? [];
  if (spare !== undefined && other !== undefined)
    return exact(branch(`${type} in spare parts`, warehouse === spareParts) ? -spare : -other);
  const [least, most] = severities[type] ?? [];
  if (least === undefined || most === undefined) throw new Error(`unknown event type ${type}`);
  const points = number(event, 'points');
  if (compare(points, least) < 0 || compare(points, most) > 0)
    throw new Error(`${type}: ${text(event, 'points')} is not within ${least} to ${most}`);
  if (compare(points, least) === 0) mark(`${type} at its least`);
  if (compare(points, most) === 0) mark(`${type} at its most`);
  return type === 'suggestion_adopted' ? points : minus(0, points);
}

function workOf(facts: Tables, period: string, employee: Row): Fraction {
  const mine = (table: string, day: string) =>
    inPeriod(matching(rows(facts, table), { employee_id: text(employee, 'employee_id') }), day, period);
  const events = mine('events', 'happened_on').map((event) => eventPoints(event, text(employee, 'warehouse')));
  const attendance = mine('attendance', 'day').map((row) => ({ absent: -100, overtime: 30 })[text(row, 'status')] ?? 0);
  const work = plus(100, plus(sum(events), sum(attendance)));
  if (work.top < 0n) mark('work stopped at zero');
  if (compare(work, 100) > 0) mark('work above 100');
  return greater(0, work);
}

function abilityOf(ratings: readonly Row[]): Fraction | null {
  const parts = abilityItems.map((item) => {
    const grades = matching(ratings, { rater_role: 'panel', item }).map((row) => text(row, 'grade'));
    return mean(
      grades.map((grade) => {
        const points = gradePoints[grade];
        if (points === undefined) throw new Error(`unknown grade ${grade}`);
        mark(`grade ${grade}`);
        return points;
      }),
    );
  });
  return sumKnown(parts);
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const ratings = matching(rows(facts, 'ratings'), { employee_id: id, period });
    const work = workOf(facts, period, employee);
    const attitude = mean(matching(ratings, { rater_role: 'production', item: 'attitude' }).map((row) => number(row, 'score')));
    const ability = abilityOf(ratings);
    const points = sumKnown([work, attitude, ability]);
    results[id] = {
      work: twoDecimals(work),
      attitude: twoDecimals(attitude),
      ability: twoDecimals(ability),
      points: twoDecimals(points),
      pay: twoDecimals(points && payItem('pay', points)),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

function addEvents({ random, month, facts }: Making, id: string): void {
  const event = (day: string, type: string, points: string) =>
    rows(facts, 'events').push(...sometimesTwice(random, { employee_id: id, happened_on: day, type, points }));
  const types = [...Object.keys(fixed), ...Object.keys(byWarehouse), ...Object.keys(severities), 'suggestion_adopted'];
  for (let count = random.pick([0, 0, 1, 2, 3, 5, 8, 12]); count > 0; count -= 1) {
    const type = random.pick(types);
    const [least, most] = severities[type] ?? [0, 0];
    const points =
      most === 0
        ? ''
        : decimal(random.pick([least * 100, most * 100, random.int(least, most) * 100, random.int(least * 2, most * 2) * 50]));
    event(dayIn(random, month), type, points);
  }
  if (random.chance(40)) event(dayOutside(random, month), random.pick(types), random.pick(['', '999', '1']));
}

function addRatings({ random, month, facts }: Making, id: string): void {
  const rate = (period: string, rater: string, role: string, item: string, score: string, grade: string) =>
    rows(facts, 'ratings').push({
      period,
      employee_id: id,
      rater_id: rater,
      rater_role: role,
      item,
      score,
      grade,
    });
  const fine = random.chance(40);
  for (const rater of repeat(random.chance(7) ? 0 : random.int(1, 4), (index) => `P${index}`)) {
    rate(month, rater, 'production', 'attitude', decimal(fine ? random.int(6000, 10000) : random.int(60, 100) * 100), '');
  }
  const panel = random.int(1, 3);
  const missing = random.chance(8) ? random.pick(abilityItems) : '';
  for (const item of abilityItems) {
    if (item === missing) continue;
    for (const rater of repeat(panel, (index) => `C${index}`)) rate(month, rater, 'panel', item, '', random.pick(Object.keys(gradePoints)));
  }
  if (random.chance(15)) rate(month, 'S0', 'sales', 'attitude', random.pick(['0', '']), '');
  if (random.chance(15)) rate(month, 'S0', 'sales', 'basic', '', '差');
  if (random.chance(15)) rate(otherMonth(random, month), 'P0', 'production', 'attitude', '1', '');
  if (random.chance(15)) rate(otherMonth(random, month), 'C0', 'panel', 'basic', '', '优');
}

function make(random: Random): Making {
  const month = someMonth(random);
  const facts: Tables = { employees: [], events: [], attendance: [], ratings: [] };
  const making = { random, month, facts };
  for (const id of [...someIds(random, random.int(3, 9)), 'X900']) {
    const person = {
      employee_id: id,
      name: someName(random),
      position: random.pick(['仓库管理员', '仓库管理员', '']),
      warehouse: random.pick([spareParts, ...warehouses]),
    };
    if (id !== 'X900') rows(facts, 'employees').push(person);
    addEvents(making, id);
    addRatings(making, id);
    const attend = (day: string, status: string) =>
      rows(facts, 'attendance').push(...sometimesTwice(random, { employee_id: id, day, status }));
    for (let count = random.int(0, 2); count > 0; count -= 1)
      attend(dayIn(random, month), random.pick(['overtime', 'overtime', 'late', 'leave']));
    if (random.chance(10)) attend(dayIn(random, month), 'absent');
    if (random.chance(30)) attend(dayOutside(random, month), random.pick(['absent', 'overtime']));
  }
  return making;
}

/** A month of warehouse keepers; every severity that a rule uses is in its range. */
function generate(random: Random): Case {
  const { month, facts } = make(random);
  sometimesEmpty(random, facts, 'events', 'attendance', 'ratings');
  return finish(random, 'purchasing-warehouse', month, facts);
}

/** The same with one row whose points are outside their range; the run must fail. */
function generateBroken(random: Random): Case {
  const { month, facts } = make(random);
  const [type, [least, most]] = random.pick(Object.entries(severities));
  const points = random.pick([least * 100 - 1, least * 100 - 100, most * 100 + 1, most * 100 + 100]);
  const { employee_id: id = '' } = random.pick(rows(facts, 'employees'));
  rows(facts, 'events').push({
    employee_id: id,
    happened_on: dayIn(random, month),
    type,
    points: decimal(points),
  });
  return finish(random, 'purchasing-warehouse', month, facts);
}

/** Scheme 6. */
export const purchasingWarehouse: Oracle = {
  name: 'purchasing-warehouse',
  columns: {
    employees: ['employee_id', 'name', 'position', 'warehouse'],
    events: ['employee_id', 'happened_on', 'type', 'points'],
    attendance: ['employee_id', 'day', 'status'],
    ratings: ['period', 'employee_id', 'rater_id', 'rater_role', 'item', 'score', 'grade'],
  },
  branches: [
    ...[...Object.keys(fixed), ...Object.keys(byWarehouse), ...Object.keys(severities)].map((type) => `event ${type}`),
    ...bothWays(...Object.keys(byWarehouse).map((type) => `${type} in spare parts`)),
    ...Object.keys(severities).flatMap((type) => [`${type} at its least`, `${type} at its most`]),
    ...Object.keys(gradePoints).map((grade) => `grade ${grade}`),
    ...['work stopped at zero', 'work above 100', 'pay: half a fen'],
    ...['null: attitude', 'null: ability', 'null: points', 'null: pay'],
  ],
  calculate,
  generate,
  generateBroken,
};
