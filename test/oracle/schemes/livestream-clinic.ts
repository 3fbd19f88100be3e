// Scheme 4, livestream-clinic: base by calendar days, day and streak bonuses, team bonus split to the fen, fraud forfeits.

import { addDays, daysBetween, daysOf, spanOf } from '../calendar.ts';
import { bothWays, branch, type Edges, edgeNames, mark, noteEdges, payItem } from '../coverage.ts';
import { exact, type Fraction, fraction, over, plus, reaches, sum, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  finish,
  monthEdges,
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
import { type Case, inPeriod, isTrue, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const arrivalEdges: Edges = { name: 'team arrivals', limits: ['10'], unit: '1' };
const orderEdges: Edges = { name: 'team orders', limits: ['30000'], unit: '0.01' };

function baseOf(employee: Row, period: string): Fraction {
  const [hired, regular] = [text(employee, 'hired_on'), text(employee, 'regular_on')];
  const days = daysOf(period);
  const employed = days.filter((day) => day >= hired);
  const trial = employed.filter((day) => day < regular).length;
  if (trial > 0 && trial < employed.length) mark('regular within the month');
  if (employed.length === 0) mark('hired after the month');
  if (employed.length > 0 && employed.length < days.length) mark('hired within the month');
  return payItem('base', over(trial * 1800 + (employed.length - trial) * 2000, days.length));
}

function dayBonus(visits: readonly Row[]): Fraction {
  const days = new Set(visits.map((row) => text(row, 'arrived_on')));
  const good = [...days].filter((day) => {
    const arrivals = matching(visits, { arrived_on: day });
    return (
      branch('two arrivals on a day', arrivals.length >= 2) &&
      branch(
        'all consumed',
        arrivals.every((row) => isTrue(row, 'consumed')),
      )
    );
  });
  return exact(100 * good.length);
}

/** 200 for each day 3, 6, 9 … of a run of days with a consumed arrival, where that day lies in the month. */
function streakBonus(allVisits: readonly Row[], period: string): Fraction {
  const good = new Set(allVisits.filter((row) => isTrue(row, 'consumed')).map((row) => text(row, 'arrived_on')));
  let completed = 0;
  for (const day of daysOf(period)) {
    let length = 0;
    while (good.has(addDays(day, -length))) length += 1;
    if (length === 0 || length % 3 !== 0) continue;
    completed += 1;
    mark(length > daysBetween(spanOf(period).start, day) + 1 ? 'streak from before the month' : `streak of ${Math.min(length, 9)}`);
  }
  return exact(200 * completed);
}

/** The share of each employee in fen: 1,000 yuan of each team that earned it, the fen left over to the first by id. */
function teamShares(facts: Tables, period: string): Map<string, number> {
  const visits = inPeriod(rows(facts, 'visits'), 'arrived_on', period);
  const orders = inPeriod(rows(facts, 'orders'), 'paid_on', period);
  const employees = rows(facts, 'employees');
  const shares = new Map<string, number>();
  for (const team of new Set(employees.map((row) => text(row, 'team_id')))) {
    const arrivals = matching(visits, { team_id: team }).length;
    const ordered = sum(matching(orders, { team_id: team }).map((row) => number(row, 'amount')));
    noteEdges(arrivalEdges, arrivals);
    noteEdges(orderEdges, ordered);
    const [byArrivals, byOrders] = [branch('more than 10 arrivals', arrivals > 10), branch('orders reach 30,000', reaches(ordered, 30000))];
    if (!byArrivals && !byOrders) continue;
    const members = matching(employees, { team_id: team }).map((row) => text(row, 'employee_id'));
    const left = 100000 % members.length;
    mark(`fen left over: ${left}`);
    for (const [index, id] of [...members].sort().entries()) shares.set(id, Math.floor(100000 / members.length) + (index < left ? 1 : 0));
  }
  return shares;
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  const shares = teamShares(facts, period);
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const visits = matching(rows(facts, 'visits'), { employee_id: id });
    const findings = inPeriod(matching(rows(facts, 'findings'), { employee_id: id, kind: 'fraud' }), 'found_on', period);
    const forfeited = branch('forfeited', findings.length > 0);
    const base = baseOf(employee, period);
    const kept = (bonus: Fraction) => (forfeited ? exact(0) : bonus);
    const day = kept(dayBonus(inPeriod(visits, 'arrived_on', period)));
    const streak = kept(streakBonus(visits, period));
    const team = kept(fraction(BigInt(shares.get(id) ?? 0), 100n));
    results[id] = {
      base: twoDecimals(base),
      day_bonus: twoDecimals(day),
      streak_bonus: twoDecimals(streak),
      team_bonus: twoDecimals(team),
      forfeited: String(forfeited),
      total: twoDecimals(plus(plus(base, day), plus(streak, team))),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };
type Member = { readonly id: string; readonly team: string };

function arrive({ random, month, facts }: Making, { id, team }: Member, day: string, consumed: boolean): void {
  const list = rows(facts, 'visits');
  const inside = day >= spanOf(month).start && day <= spanOf(month).end;
  const row = {
    visit_id: `V${list.length + 1}`,
    customer_id: `C${list.length + 1}`,
    employee_id: id,
    team_id: team,
    arrived_on: day,
    consumed: String(consumed),
  };
  list.push(unneeded(random, row, 'customer_id', ...(inside ? [] : ['team_id'])));
}

/** Runs of days with consumed arrivals, some begun before the month, some across its end, with gaps that break them. */
function addRuns(making: Making, member: Member): void {
  const { random, month } = making;
  const { start } = spanOf(month);
  let offset = random.int(-9, 3);
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    for (let length = random.pick([1, 2, 3, 3, 4, 5, 6, 7, 9, 10]); length > 0; length -= 1) {
      const day = addDays(start, offset);
      for (let arrivals = random.pick([1, 1, 2, 2, 3]); arrivals > 0; arrivals -= 1) arrive(making, member, day, true);
      if (random.chance(12)) arrive(making, member, day, false);
      offset += 1;
    }
    if (random.chance(50)) arrive(making, member, addDays(start, offset), false);
    offset += random.int(1, 6);
  }
}

/** A team's arrivals and orders: on or beside more than 10 and 30,000, or plenty. */
function addTeamRows(making: Making, members: readonly Member[]): void {
  const { random, month, facts } = making;
  if (random.chance(45)) for (const member of members) addRuns(making, member);
  else {
    const few = random.pick([9, 10, 10, 11]);
    const days = repeat(3, () => dayIn(random, month));
    for (let count = few; count > 0; count -= 1) arrive(making, random.pick(members), random.pick(days), random.chance(80));
    for (let count = random.int(0, 4); count > 0; count -= 1) arrive(making, random.pick(members), dayOutside(random, month), true);
  }
  const list = rows(facts, 'orders');
  const order = ({ id, team }: Member, day: string, amount: string) => {
    const number = list.length + 1;
    list.push(
      unneeded(
        random,
        {
          order_id: `O${number}`,
          visit_id: `V${number}`,
          employee_id: id,
          team_id: team,
          paid_on: day,
          amount,
        },
        'visit_id',
      ),
    );
  };
  const goal = random.chance(25) ? random.int(0, 2000000) : near(random, [3000000]);
  for (const amount of split(random, goal, random.int(1, 6))) order(random.pick(members), dayIn(random, month), yuan(amount));
  if (random.chance(50)) order(random.pick(members), dayOutside(random, month), random.pick(['30000.00', '']));
}

/** A month of some teams; a row may carry another team than its employee's. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], visits: [], orders: [], findings: [] };
  const making = { random, month, facts };
  const ids = someIds(random, 21);
  const edges = monthEdges(month);
  for (const team of ['G1', '二组', 'G-3'].slice(0, random.int(1, 3))) {
    const members = ids.splice(0, random.pick([1, 2, 3, 3, 4, 6, 7])).map((id) => ({ id, team }));
    for (const { id } of members) {
      const hired = random.chance(40)
        ? random.pick(['2025-03-01', '2024-02-29'])
        : random.pick([...edges, dayIn(random, month), dayOutside(random, month)]);
      const regular = random.pick([addDays(hired, random.pick([0, 30, 90])), ...edges, dayIn(random, month)]);
      rows(facts, 'employees').push({
        employee_id: id,
        name: someName(random),
        position: random.pick(['主播', '咨询', '咨询', '']),
        team_id: team,
        hired_on: hired,
        regular_on: regular,
      });
      const finding = (day: string, kind: string) =>
        rows(facts, 'findings').push(...sometimesTwice(random, { employee_id: id, found_on: day, kind }));
      if (random.chance(15)) finding(dayIn(random, month), 'fraud');
      if (random.chance(20)) finding(dayOutside(random, month), 'fraud');
      if (random.chance(10)) finding(dayIn(random, month), 'lateness');
    }
    const moved = random.chance(15) ? [{ id: members[0]?.id ?? 'X900', team: 'G1' }] : [];
    const guest = random.chance(20) ? [{ id: 'X900', team }] : [];
    addTeamRows(making, [...members, ...moved, ...guest]);
  }
  addTeamRows(making, [{ id: 'X901', team: 'G9' }]);
  sometimesEmpty(random, facts, 'findings', 'visits', 'orders');
  return finish(random, 'livestream-clinic', month, facts);
}

/** Scheme 4. */
export const livestreamClinic: Oracle = {
  name: 'livestream-clinic',
  columns: {
    employees: ['employee_id', 'name', 'position', 'team_id', 'hired_on', 'regular_on'],
    visits: ['visit_id', 'customer_id', 'employee_id', 'team_id', 'arrived_on', 'consumed'],
    orders: ['order_id', 'visit_id', 'employee_id', 'team_id', 'paid_on', 'amount'],
    findings: ['employee_id', 'found_on', 'kind'],
  },
  branches: [
    ...bothWays('two arrivals on a day', 'all consumed', 'more than 10 arrivals', 'orders reach 30,000', 'forfeited'),
    ...[arrivalEdges, orderEdges].flatMap(edgeNames),
    ...['regular within the month', 'hired after the month', 'hired within the month'],
    ...['streak of 3', 'streak of 6', 'streak of 9', 'streak from before the month'],
    ...['fen left over: 0', 'fen left over: 1', 'fen left over: 4'],
  ],
  calculate,
  generate,
};
