// Scheme 15, web-promotion-abc: daily means of visitors and indexed pages, work completion, A/B/C grades.

import { daysOf } from '../calendar.ts';
import { award, bandNames, bands, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { compare, exact, type Fraction, lesser, over, plus, reaches, sum, sumKnown, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayOutside,
  finish,
  near,
  otherMonth,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  split,
  unneeded,
} from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, single, type Tables, text } from '../tables.ts';

const coverageBands = bands(
  'mean indexed',
  'reached',
  [
    ['3', '10'],
    ['5', '20'],
  ],
  null,
);
const workBands = bands(
  'daily work',
  'reached',
  [
    ['0.6', '10'],
    ['1', '20'],
  ],
  null,
);
const visitorEdges: Edges = { name: 'mean visitors', limits: ['200', '500'], unit: null };
const gradePoints: Record<string, number> = { A: 10, B: 5, C: 0 };
const graded = ['attitude', 'learning', 'team_spirit'];

/** The sum over the month's rows by its calendar days. */
function dailyMean(traffic: readonly Row[], column: string, days: number): Fraction {
  return over(sum(traffic.map((row) => number(row, column))), days);
}

function visitors(mean: Fraction): Fraction {
  noteEdges(visitorEdges, mean);
  const points = compare(mean, 500) > 0 ? 30 : reaches(mean, 200) ? 15 : 0;
  mark(`visitors earn ${points}`);
  return exact(points);
}

function dailyWork(log: readonly Row[]): Fraction {
  const part = (kind: string, full: number): Fraction => {
    const done = single(matching(log, { kind }), 'done');
    mark(done === null ? `${kind} missing` : reaches(done, full) ? `${kind} full` : `${kind} short`);
    return lesser(1, over(done ?? 0, full));
  };
  return award(workBands, over(plus(part('posts', 500), part('answers', 100)), 2));
}

function gradeOf(ratings: readonly Row[], item: string): Fraction | null {
  const [row] = matching(ratings, { item });
  const grade = row ? text(row, 'grade') : '';
  mark(`${item} ${grade}`);
  if (grade === '') return null;
  const points = gradePoints[grade];
  if (points === undefined) throw new Error(`unknown grade ${grade}`);
  return exact(points);
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  const days = daysOf(period).length;
  for (const employee of rows(facts, 'employees')) {
    const id = text(employee, 'employee_id');
    const traffic = inPeriod(matching(rows(facts, 'web_traffic'), { employee_id: id }), 'day', period);
    const ratings = matching(rows(facts, 'ratings'), { employee_id: id, period });
    const items: Record<string, Fraction | null> = {
      visitors: visitors(dailyMean(traffic, 'uv', days)),
      coverage: award(coverageBands, dailyMean(traffic, 'indexed', days)),
      daily_work: dailyWork(matching(rows(facts, 'work_log'), { employee_id: id, period })),
    };
    for (const item of graded) items[item] = gradeOf(ratings, item);
    const shown = Object.entries({ ...items, score: sumKnown(Object.values(items)) });
    results[id] = Object.fromEntries(shown.map(([item, value]) => [item, twoDecimals(value)]));
  }
  return results;
}

/** One person's traffic with sums on or beside the limits times the days, work log and grades. */
function addPerson(random: Random, facts: Tables, month: string, id: string): void {
  const visit = (day: string, uv: number, indexed: number, ...blanks: readonly string[]) => {
    const row = { employee_id: id, day, uv: String(uv), indexed: String(indexed) };
    rows(facts, 'web_traffic').push(unneeded(random, row, ...blanks));
  };
  const days = daysOf(month);
  const rowsWanted = random.pick([1, 3, days.length]);
  const uvs = split(random, near(random, [200 * days.length, 500 * days.length]), rowsWanted);
  const indexed = split(random, near(random, [3 * days.length, 5 * days.length]), rowsWanted);
  if (random.chance(94)) repeat(rowsWanted, (index) => visit(days[index] ?? '', uvs[index] ?? 0, indexed[index] ?? 0));
  repeat(random.int(0, 2), () => visit(dayOutside(random, month), 99999, 99, 'uv', 'indexed'));

  const log = (period: string, kind: string, done: string) => rows(facts, 'work_log').push({ employee_id: id, period, kind, done });
  const pairs = [
    [500, 100],
    [500, 99],
    [499, 100],
    [700, 300],
    [300, 60],
    [299, 60],
    [300, 59],
    [301, 60],
    [100, 100],
    [99, 100],
    [500, 20],
    [500, 19],
    [0, 0],
  ];
  const [posts = 0, answers = 0] = random.chance(90) ? random.pick(pairs) : [random.int(0, 900), random.int(0, 200)];
  if (random.chance(92)) log(month, 'posts', String(posts));
  if (random.chance(92)) log(month, 'answers', String(answers));
  if (random.chance(25)) log(otherMonth(random, month), random.pick(['posts', 'answers']), random.pick(['500', '']));
  if (random.chance(15)) log(month, 'calls', random.pick(['500', '']));

  const rate = (period: string, item: string, grade: string) => rows(facts, 'ratings').push({ period, employee_id: id, item, grade });
  for (const item of graded) if (random.chance(95)) rate(month, item, random.chance(3) ? '' : random.pick(['A', 'B', 'C']));
  if (random.chance(25)) rate(otherMonth(random, month), random.pick(graded), 'A');
  if (random.chance(15)) rate(month, 'singing', 'A');
}

/** A month of web promotion staff. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { employees: [], web_traffic: [], work_log: [], ratings: [] };
  for (const id of [...someIds(random, random.int(3, 9)), 'X900']) {
    const person = { employee_id: id, name: someName(random), position: '网络推广' };
    if (id !== 'X900') rows(facts, 'employees').push(unneeded(random, person, 'position'));
    addPerson(random, facts, month, id);
  }
  sometimesEmpty(random, facts, 'web_traffic', 'work_log', 'ratings');
  return finish(random, 'web-promotion-abc', month, facts);
}

/** Scheme 15. */
export const webPromotionAbc: Oracle = {
  name: 'web-promotion-abc',
  columns: {
    employees: ['employee_id', 'name', 'position'],
    web_traffic: ['employee_id', 'day', 'uv', 'indexed'],
    work_log: ['employee_id', 'period', 'kind', 'done'],
    ratings: ['period', 'employee_id', 'item', 'grade'],
  },
  branches: [
    ...[coverageBands, workBands].flatMap(bandNames),
    ...edgeNames(visitorEdges),
    ...[30, 15, 0].map((points) => `visitors earn ${points}`),
    ...['posts', 'answers'].flatMap((kind) => [`${kind} missing`, `${kind} full`, `${kind} short`]),
    ...graded.flatMap((item) => [...Object.keys(gradePoints).map((grade) => `${item} ${grade}`), `null: ${item}`]),
    'null: score',
  ],
  calculate,
  generate,
};
