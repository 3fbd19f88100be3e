// Scheme 2, store-growth-contest: comparable growth, gates, veto and new stores of retail units over an interval.

import { covers, monthsAround } from '../calendar.ts';
import { bothWays, branch, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { compare, exact, type Fraction, minus, over, plus, reaches, sum, times, truncated, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import { dayIn, dayOutside, finish, someName, sometimesEmpty, sometimesTwice, split, unneeded, yuan } from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const growthEdge: Edges = { name: 'growth less target', limits: ['0'], unit: null };
const profitEdge: Edges = { name: 'profit less budget', limits: ['0'], unit: '0.01' };
const newProfitEdge: Edges = { name: 'new profit less budget', limits: ['0'], unit: '0.01' };
const newSalesEdge: Edges = { name: 'new sales less 110 %', limits: ['0'], unit: '0.01' };

type Stores = { readonly comparable: string[]; readonly fresh: string[] };

function storesOf(facts: Tables, unit: string): Stores {
  const list = matching(rows(facts, 'stores'), { unit_id: unit });
  const opened = (row: Row) => text(row, 'opened_on');
  const ids = (chosen: readonly Row[]) => chosen.map((row) => text(row, 'store_id'));
  for (const row of list) if (['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].includes(opened(row))) mark(`opened ${opened(row)}`);
  return {
    comparable: ids(list.filter((row) => opened(row) < '2025-01-01')),
    fresh: ids(list.filter((row) => opened(row) >= '2025-01-01' && opened(row) < '2026-01-01')),
  };
}

function calculateUnit(facts: Tables, period: string, unit: Row): Record<string, string | null> {
  const months = rows(facts, 'store_sales').filter((row) => covers(period, text(row, 'month')));
  const findings = matching(inPeriod(rows(facts, 'findings'), 'found_on', period), {
    kind: 'fake_sales',
  });
  const total = (stores: readonly string[], column: string): Fraction =>
    sum(months.filter((row) => stores.includes(text(row, 'store_id'))).map((row) => number(row, column)));
  const faked = (stores: readonly string[]) => findings.some((row) => stores.includes(text(row, 'store_id')));

  const { comparable, fresh } = storesOf(facts, text(unit, 'unit_id'));
  const target = number(unit, 'growth_target');
  const lastYear = total(comparable, 'last_year_sales');
  const growth = branch('sales last year', lastYear.top !== 0n)
    ? times(over(minus(total(comparable, 'sales'), lastYear), lastYear), 100)
    : null;
  const taking = [...comparable, ...fresh];
  const profitLeft = minus(total(taking, 'gross_profit'), total(taking, 'budget_gross_profit'));
  noteEdges(profitEdge, profitLeft);
  if (growth) noteEdges(growthEdge, minus(growth, target));
  const grown = growth !== null && branch('growth reaches target', reaches(growth, target));
  const eligible = grown && branch('profit reaches budget', profitLeft.top >= 0n) && !branch('fake sales', faked(taking));
  const whole = growth === null ? null : truncated(growth);
  if (growth && growth.top < 0n && whole === 0n) mark('growth between −1 and 0');
  if (growth && compare(growth, -1) < 0 && compare(growth, whole ?? 0n) !== 0) mark('growth below −1 truncated');
  const above = whole === null ? exact(0) : minus(whole, target);
  const reward = eligible && branch('eligible', true) ? plus(5000, times(1000, above.top > 0n ? above : 0)) : exact(0);
  const qualified = fresh.filter((store) => {
    const profit = minus(total([store], 'gross_profit'), total([store], 'budget_gross_profit'));
    const sales = minus(total([store], 'sales'), times(total([store], 'budget_sales'), '1.1'));
    noteEdges(newProfitEdge, profit);
    noteEdges(newSalesEdge, sales);
    const reached = profit.top >= 0n && sales.top >= 0n;
    return branch('new store reaches both', reached) && !branch('new store faked', faked([store]));
  });
  return {
    growth_percent: whole === null ? null : String(whole),
    eligible: String(eligible),
    reward: twoDecimals(reward),
    qualified_new_stores: String(qualified.length),
  };
}

/** The items of each unit. */
function calculate(facts: Tables, period: string): Results {
  const units = rows(facts, 'units');
  return Object.fromEntries(units.map((unit) => [text(unit, 'unit_id'), calculateUnit(facts, period, unit)]));
}

const periods = [
  '2026-01-01/2026-02-28',
  '2026-01-01/2026-02-28',
  '2026-03-01/2026-05-31',
  '2026-12-01/2027-01-31',
  '2028-02-01/2028-02-29',
  '2026-01-15/2026-03-31',
  '2026-02-01/2026-03-30',
  '2026-Q3',
  '2027-H1',
  '2026-12',
];
const openings = [
  '2018-03-01',
  '2019-05-01',
  '2021-11-11',
  '2024-12-31',
  '2024-12-31',
  '2025-01-01',
  '2025-07-09',
  '2025-12-31',
  '2026-01-01',
  '2026-02-02',
];

type Figures = {
  sales: number;
  profit: number;
  budgetSales: number;
  budgetProfit: number;
  lastYear: number;
};

/** Figures of a store over the whole period, in fen; a new store stands on or beside both of its limits. */
function newStoreFigures(random: Random): Figures {
  const budgetSales = random.int(2000, 90000) * 1000;
  const budgetProfit = Math.round(budgetSales / 6);
  const beside = () => random.pick([-1, 0, 0, 1, random.int(0, 500000)]);
  return {
    sales: (budgetSales * 11) / 10 + beside(),
    profit: budgetProfit + beside(),
    budgetSales,
    budgetProfit,
    lastYear: 0,
  };
}

/** Figures of a unit's comparable stores: growth in permille over last year, on or beside its target. */
function comparableFigures(random: Random, count: number, target: number): Figures[] {
  const lastYear = random.int(2000, 90000) * 1000;
  const permille = random.pick([
    target * 10,
    target * 10,
    target * 10 + random.int(1, 99),
    -random.int(1, 9),
    -random.int(11, 99),
    random.int(-200, 400),
  ]);
  const sales = lastYear + (lastYear / 1000) * permille + random.pick([-1, 0, 0, 0, 1]);
  const [lastYears, allSales] = [split(random, lastYear, count), split(random, sales, count)];
  return lastYears.map((share, index) => {
    const budgetProfit = random.int(100000, 9000000);
    const budgetSales = random.int(1000000, 90000000);
    return {
      sales: allSales[index] ?? 0,
      profit: budgetProfit,
      budgetSales,
      budgetProfit,
      lastYear: share,
    };
  });
}

/** Splits the figures of a store over the months of the period, and adds months beside it. */
function monthsOf(random: Random, store: string, opened: string, period: string, figures: Figures): Row[] {
  const inside = monthsAround(period).filter((month) => covers(period, month));
  const beside = monthsAround('2025-10-01/2028-04-30').filter((month) => !inside.includes(month) && random.chance(12));
  const parts = (whole: number) => split(random, whole, inside.length);
  const columns = [figures.sales, figures.profit, figures.budgetSales, figures.budgetProfit, figures.lastYear].map(parts);
  const rowOf = (month: string, cells: readonly number[]): Row => {
    const [sales = '', profit = '', budgetSales = '', budgetProfit = '', lastYear = ''] = cells.map(yuan);
    return {
      store_id: store,
      month,
      sales,
      gross_profit: profit,
      budget_sales: budgetSales,
      budget_gross_profit: budgetProfit,
      last_year_sales: lastYear,
    };
  };
  const out = inside.map((month, index) => {
    const row = rowOf(
      month,
      columns.map((column) => column[index] ?? 0),
    );
    if (opened >= '2026-01-01')
      return unneeded(random, row, 'sales', 'gross_profit', 'budget_sales', 'budget_gross_profit', 'last_year_sales');
    return opened >= '2025-01-01' ? unneeded(random, row, 'last_year_sales') : unneeded(random, row, 'budget_sales');
  });
  const outside = beside.map((month) =>
    rowOf(
      month,
      columns.map(() => random.int(0, 9000000)),
    ),
  );
  return [...out, ...outside.map((row) => unneeded(random, row, 'sales', 'gross_profit', 'last_year_sales'))];
}

/** One unit: its stores, the sums on their limits, and perhaps a finding. */
function addUnit(random: Random, facts: Tables, period: string, unit: string): void {
  const target = random.pick([0, 5, 8, 10, 12, -5]);
  rows(facts, 'units').push({
    unit_id: unit,
    name: someName(random),
    growth_target: String(target),
  });
  const opened = Array.from({ length: random.int(1, 7) }, () => random.pick(random.chance(50) ? openings : openings.slice(0, 5)))
    .sort()
    .reverse();
  const comparable = opened.filter((day) => day < '2025-01-01');
  const made = comparable.length > 0 ? comparableFigures(random, comparable.length, target) : [];
  if (random.chance(5)) for (const figures of made) figures.lastYear = 0;
  let left = random.pick([-1, 0, 0, 1, random.int(-400000, 900000)]);
  for (const [index, day] of opened.entries()) {
    const store = `${unit}S${index}`;
    const figures = (day < '2025-01-01' ? made.pop() : null) ?? newStoreFigures(random);
    if (day < '2026-01-01') left -= figures.profit - figures.budgetProfit;
    if (day < '2025-01-01' && made.length === 0) {
      figures.budgetProfit -= Math.min(left, figures.budgetProfit);
      left = 0;
    }
    rows(facts, 'stores').push({ store_id: store, unit_id: unit, opened_on: day });
    if (random.chance(97)) rows(facts, 'store_sales').push(...monthsOf(random, store, day, period, figures));
    const finding = (found_on: string, kind: string) =>
      rows(facts, 'findings').push(...sometimesTwice(random, { store_id: store, found_on, kind }));
    if (random.chance(6)) finding(dayIn(random, period), 'fake_sales');
    if (random.chance(8)) finding(dayOutside(random, period), 'fake_sales');
    if (random.chance(5)) finding(dayIn(random, period), 'late_report');
  }
}

/** A contest of some units with growth, profit and new stores on their limits. */
function generate(random: Random): Case {
  const period = random.pick(periods);
  const facts: Tables = { units: [], stores: [], store_sales: [], findings: [] };
  const units = Array.from({ length: random.int(3, 7) }, (_, index) => `${random.pick(['R', '区', 'U-'])}${index + 1}`);
  for (const unit of units) addUnit(random, facts, period, unit);
  addUnit(random, facts, period, 'X9');
  facts['units'] = rows(facts, 'units').filter((row) => text(row, 'unit_id') !== 'X9');
  sometimesEmpty(random, facts, 'findings');
  return finish(random, 'store-growth-contest', period, facts);
}

/** Scheme 2. */
export const storeGrowthContest: Oracle = {
  name: 'store-growth-contest',
  columns: {
    units: ['unit_id', 'name', 'growth_target'],
    stores: ['store_id', 'unit_id', 'opened_on'],
    store_sales: ['store_id', 'month', 'sales', 'gross_profit', 'budget_sales', 'budget_gross_profit', 'last_year_sales'],
    findings: ['store_id', 'found_on', 'kind'],
  },
  branches: [
    ...bothWays(
      'sales last year',
      'growth reaches target',
      'profit reaches budget',
      'fake sales',
      'new store reaches both',
      'new store faked',
    ),
    ...[growthEdge, profitEdge, newProfitEdge, newSalesEdge].flatMap(edgeNames),
    ...['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => `opened ${day}`),
    ...['growth between −1 and 0', 'growth below −1 truncated', 'eligible: yes', 'null: growth_percent'],
  ],
  calculate,
  generate,
};
