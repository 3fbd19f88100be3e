/** The tables of random facts, their rows with ties, blanks and limits, and the files that hold them. */

import { type Fraction, times } from '../../oracle/fraction.ts';
import * as calendar from '../calendar.ts';
import { type Cell, day, hasValue, number, type Row, text, truth, UNKNOWN } from '../values.ts';
import type { Dice } from './dice.ts';
import { type Maker, numberIn, type Type } from './draft.ts';
import { decimalOf, limitsFor, someCell } from './literals.ts';
import { STAFF, staffRows } from './value-scheme.ts';

/** A column as the generator sees it: a type, an identifier, a period. */
export type Shape = Type | { readonly is: 'id' } | { readonly is: 'period' } | { readonly is: 'month' };

/** A table as the generator sees it. */
export type Table = {
  readonly name: string;
  readonly counts: string;
  readonly when: string | null;
  readonly columns: Readonly<Record<string, Shape>>;
  /** Tables that its rows lead to. */
  readonly leads: readonly string[];
  /** What 归 may name. */
  readonly credits: readonly string[];
};

const [YUAN, POINTS, TIMES, PERCENT, PIECES, PEOPLE] = ['元', '分', '次', '%', '个', '人'].map(numberIn) as [
  Type,
  Type,
  Type,
  Type,
  Type,
  Type,
];
const [TEXT, TRUTH, DAY, ID] = [{ is: 'text' }, { is: 'truth' }, { is: 'day' }, { is: 'id' }] as const;

/** The tables, by name. */
export const TABLES: Readonly<Record<string, Table>> = {
  sales: {
    name: 'sales',
    counts: '单',
    when: 'paid_on',
    columns: {
      staff_id: ID,
      customer_id: ID,
      paid_on: DAY,
      sent_on: DAY,
      amount: YUAN,
      refund: YUAN,
      kind: TEXT,
      good: TRUTH,
      weight: POINTS,
      off: PERCENT,
      cost: PERCENT,
      pieces: PIECES,
    },
    leads: ['clients'],
    credits: ['staff_id', 'clients.owner'],
  },
  clients: {
    name: 'clients',
    counts: '人',
    when: null,
    columns: { customer_id: ID, owner: ID, source: TEXT, since: DAY, worth: YUAN, vip: TRUTH },
    leads: [],
    credits: ['owner'],
  },
  visits: {
    name: 'visits',
    counts: '次',
    when: 'day',
    columns: { customer_id: ID, staff_id: ID, helper: ID, day: DAY, came: TRUTH, score: POINTS, seen: TIMES },
    leads: ['clients'],
    credits: ['helper', 'clients.owner', 'staff_id'],
  },
  posts: {
    name: 'posts',
    counts: '篇',
    when: 'posted_on',
    columns: { post_id: ID, author: ID, posted_on: DAY, likes: TIMES },
    leads: [],
    credits: ['author'],
  },
  views: {
    name: 'views',
    counts: '条',
    when: 'day',
    columns: { post_id: ID, day: DAY, seen: TIMES, fee: YUAN },
    leads: ['posts'],
    credits: ['posts.author'],
  },
  goals: {
    name: 'goals',
    counts: '条',
    when: 'period',
    columns: { team: ID, period: { is: 'period' }, goal: YUAN, share: PERCENT },
    leads: [],
    credits: ['team'],
  },
  prizes: {
    name: 'prizes',
    counts: '个',
    when: 'given_on',
    columns: { place: ID, given_on: DAY, worth: YUAN },
    leads: ['places'],
    credits: ['places.team'],
  },
  ratings: {
    name: 'ratings',
    counts: '条',
    when: 'month',
    columns: { staff_id: ID, item: TEXT, rater_role: TEXT, score: POINTS, grade: TEXT, month: { is: 'month' }, given_on: DAY },
    leads: [],
    credits: ['staff_id'],
  },
  cards: {
    name: 'cards',
    counts: '条',
    when: null,
    columns: { staff_id: ID, item: TEXT, score: POINTS, grade: TEXT, passed: TRUTH, given_on: DAY },
    leads: [],
    credits: ['staff_id'],
  },
  stats: {
    name: 'stats',
    counts: '条',
    when: 'day',
    columns: { staff_id: ID, day: DAY, fans: PEOPLE, word: TEXT, full: TRUTH },
    leads: [],
    credits: ['staff_id'],
  },
  events: {
    name: 'events',
    counts: '次',
    when: 'happened_on',
    columns: { staff_id: ID, happened_on: DAY, code: TEXT, points: POINTS },
    leads: [],
    credits: ['staff_id'],
  },
  shifts: {
    name: 'shifts',
    counts: '次',
    when: 'begin',
    columns: { staff_id: ID, begin: DAY, finish: DAY, tips: YUAN },
    leads: [],
    credits: ['staff_id'],
  },
};

/** The declarations of all tables. */
export const DECLARATIONS = `tables:
${STAFF}  sales: { 计数: 单, 时间: paid_on, 列: { staff_id: 编号 staff, customer_id: 编号 customer, paid_on: 日期, sent_on: 日期, amount: 元, refund: 元, kind: 文本, good: 是否, weight: 分 1, off: "% 2", cost: "% 2", pieces: 个 } }
  clients: { 计数: 人, 键: [customer_id], 列: { customer_id: 编号 customer, owner: 编号 staff, source: 文本, since: 日期, worth: 元, vip: 是否 } }
  visits: { 计数: 次, 时间: day, 列: { customer_id: 编号 customer, staff_id: 编号 staff, helper: 编号 staff, day: 日期, came: 是否, score: 分 1, seen: 次 } }
  posts: { 计数: 篇, 键: [post_id], 时间: posted_on, 列: { post_id: 编号 post, author: 编号 staff, posted_on: 日期, likes: 次 } }
  views: { 计数: 条, 时间: day, 列: { post_id: 编号 post, day: 日期, seen: 次, fee: 元 } }
  goals: { 计数: 条, 时间: period, 列: { team: 编号 team, period: 周期, goal: 元, share: "% 2" } }
  places: { 计数: 个, 键: [place], 列: { place: 编号 place, team: 编号 team } }
  prizes: { 计数: 个, 时间: given_on, 列: { place: 编号 place, given_on: 日期, worth: 元 } }
  ratings: { 计数: 条, 时间: month, 列: { staff_id: 编号 staff, item: 文本, rater_role: 文本, score: 分 1, grade: 文本, month: 月份, given_on: 日期 } }
  cards: { 计数: 条, 列: { staff_id: 编号 staff, item: 文本, score: 分 1, grade: 文本, passed: 是否, given_on: 日期 } }
  stats: { 计数: 条, 时间: day, 列: { staff_id: 编号 staff, day: 日期, fans: 人, word: 文本, full: 是否 } }
  events: { 计数: 次, 时间: happened_on, 列: { staff_id: 编号 staff, happened_on: 日期, code: 文本, points: 分 1 } }
  shifts: { 计数: 次, 时间: begin, 列: { staff_id: 编号 staff, begin: 日期, finish: 日期, tips: 元 } }
`;

/** One set of facts that several schemes read. */
export type FactSet = {
  readonly limits: Map<string, readonly Fraction[]>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly about: number;
};

/** Codes of events, items and raters. */
export const CODES = ['late', 'wrong', 'idea', 'messy', '好评', 'x1'] as const;
/** Items of ratings and cards. */
export const ITEMS = ['virtue', 'skill', '态度'] as const;
/** Groups of raters. */
export const ROLES = ['leader', 'peer'] as const;
/** Grades of ratings. */
export const GRADES = ['优', '良', 'C'] as const;

const PERIOD_TEXTS = [
  '2026-03',
  '2026-02',
  '2025-03',
  '2026-Q1',
  '2025-Q4',
  '2026-H1',
  '2026',
  '2026-01-01/2026-03-31',
  '2026-02-20/2026-03-10',
  '2024-02',
];
const MONTH_TEXTS = [
  ['2026-03', 3],
  ['2026-02', 2],
  ['2026-01', 1],
  ['2025-12', 1],
  ['2025-03', 1],
  ['2024-02', 1],
] as const;

/** Fewer rows than so many; the second where others are too few. */
const MANY = { most: 25, of: { ratings: 80, stats: 40, cards: 40 } as Readonly<Record<string, number>> };

/** A random set of facts. */
export function factSet(dice: Dice): FactSet {
  const limits = limitsFor(dice);
  const maker: Maker = { dice, language: 'zh', limits, names: [], parameters: [], lines: [], count: 0 };
  const staff = staffRows(maker, 2 + dice.below(9));
  const ids = staff.map((row) => row['staff_id'] as Cell);
  const cell = fill(maker, ids, blanksFor(dice));
  const rows = new Map<string, readonly Row[]>([['staff', staff]]);
  for (const table of Object.values(TABLES)) {
    const many = Array.from({ length: dice.below(MANY.of[table.name] ?? MANY.most) }, (_, k) => k);
    rows.set(
      table.name,
      many.map((k) => Object.fromEntries(Object.entries(table.columns).map(([name, shape]) => [name, cell(table, name, shape, k)]))),
    );
  }
  rows.set(
    'places',
    ['p1', 'p2', 'p3'].map((place) => ({ place: text(place), team: dice.chance(0.1) ? UNKNOWN : text(dice.pick(['t1', 't2', 't9'])) })),
  );
  rows.set('cards', onePerItem(maker, ids, rows.get('cards') ?? []));
  return { limits, rows, about: calendar.dayOf(2026, 3, 1) };
}

/** Cards stand once for each subject and item, nearly always. */
function onePerItem(maker: Maker, ids: readonly Cell[], rows: readonly Row[]): readonly Row[] {
  const pairs = ids.flatMap((id) => ITEMS.map((item) => ({ staff_id: id, item: text(item) })));
  const kept = pairs.filter(() => maker.dice.chance(0.92));
  const twice = maker.dice.chance(0.02) ? rows.slice(0, 1) : [];
  return [...twice, ...rows.slice(0, kept.length).map((row, k) => ({ ...row, ...kept[k] }))];
}

/** How often a cell of a column is blank: in half of the columns none is, so that both ways of reading are met. */
function blanksFor(dice: Dice): (table: Table, column: string, shape: Shape) => number {
  const often = dice.pick([0.02, 0.06, 0.15]);
  const shares = new Map<string, number>();
  return (table, column, shape) => {
    const name = `${table.name}.${column}`;
    const seldom = shape.is === 'id' || table.when === column || table.name === 'ratings';
    const known = shares.get(name) ?? (dice.chance(name === 'events.points' ? 0.95 : 0.5) ? 0 : seldom ? often / 3 : often);
    shares.set(name, known);
    return known;
  };
}

type Fill = (table: Table, column: string, shape: Shape, row: number) => Cell;

function fill(maker: Maker, ids: readonly Cell[], blank: ReturnType<typeof blanksFor>): Fill {
  const { dice } = maker;
  const days = daysFor(dice);
  return (table, column, shape, row) => {
    const key = (table.name === 'clients' && column === 'customer_id') || (table.name === 'posts' && column === 'post_id');
    if (key) return text(`${column[0]}${row}`);
    if (dice.chance(blank(table, column, shape))) return UNKNOWN;
    if (shape.is === 'id') return identifier(dice, column, ids);
    if (shape.is === 'period') return text(dice.pick(PERIOD_TEXTS));
    if (shape.is === 'month') return text(dice.weighted(MONTH_TEXTS));
    if (table.name === 'stats' && shape.is === 'day' && dice.chance(0.9)) return day(calendar.dayOf(2026, 2, 10) + row);
    if (shape.is === 'day') return day(days());
    if (shape.is === 'truth') return truth(dice.chance(0.6));
    const words = WORDS[column];
    if (shape.is === 'text' && words !== undefined) return text(dice.pick(words));
    const value = someCell(maker, shape, 0);
    return table.name === 'cards' && value.is === 'number' && value.number.top < 0n ? number(times(value.number, -1n)) : value;
  };
}

const WORDS: Readonly<Record<string, readonly string[]>> = { code: CODES, item: ITEMS, rater_role: ROLES, grade: GRADES };

function identifier(dice: Dice, column: string, ids: readonly Cell[]): Cell {
  if (column === 'customer_id') return text(`c${dice.below(8)}`);
  if (column === 'post_id') return text(`p${dice.below(8)}`);
  if (column === 'place') return text(dice.pick(['p1', 'p2', 'p3', 'p4']));
  if (column === 'team') return text(dice.pick(['t1', 't2', 't3', 't4']));
  return dice.chance(0.06) ? text('stranger') : dice.pick(ids);
}

/** Days on and beside the ends of the periods, in runs, and some far away. */
function daysFor(dice: Dice): () => number {
  const ends = ['2026-03-01', '2026-03-31', '2026-02-28', '2026-02-20', '2025-12-31', '2026-01-01', '2025-03-15', '2024-02-29'].map(
    calendar.dayIn,
  );
  const start = calendar.dayOf(2026, 2, 20);
  return () => {
    const kind = dice.below(10);
    if (kind < 3) return dice.pick(ends) + dice.below(3) - 1;
    if (kind < 9) return start + dice.below(dice.pick([6, 25, 45]));
    return start - dice.below(800);
  };
}

/** The files of a set of facts, by name. */
export const filesOf = (facts: FactSet): Readonly<Record<string, string>> =>
  Object.fromEntries([...facts.rows].map(([table, rows]) => [`${table}.csv`, csv(columnsOf(table), rows)]));

/** The columns of a table, in order. */
export function columnsOf(table: string): readonly string[] {
  const line = DECLARATIONS.split('\n').find((each) => each.startsWith(`  ${table}: `)) ?? '';
  const list = /列: \{ (.*) \} \}/.exec(line)?.[1] ?? '';
  return list.split(', ').map((each) => each.split(':')[0] ?? '');
}

const PERCENTS = new Set(['rate', 'off', 'cost', 'share']);

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => cellText(row[column] ?? UNKNOWN, PERCENTS.has(column))).join(','));
  return `${columns.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function cellText(cell: Cell, percent: boolean): string {
  if (!hasValue(cell)) return '';
  // Below one a percentage needs its sign: 0.24 alone could be meant as 24 %.
  if (cell.is === 'number') return percent ? `${decimalOf(times(cell.number, 100n))}%` : decimalOf(cell.number);
  if (cell.is === 'day') return calendar.isoOf(cell.day);
  if (cell.is === 'truth') return cell.truth ? '是' : '否';
  return cell.is === 'text' ? cell.text : '';
}
