/** Random measures (7.1) with their fields: 其中, 按, 窗口, 归, over tables, finer grains and calendar days. */

import { either, flow, fresh, type Maker, numberIn, say, type Type, yaml } from './draft.ts';
import { expression } from './expressions.ts';
import { limitsOf, literal } from './literals.ts';
import { tierFields } from './methods.ts';
import {
  type Asked,
  type Fields,
  type Formula,
  type Grain,
  ofGrain,
  ownColumns,
  ownNumbers,
  type Rows,
  rowCondition,
  rowNumber,
} from './row-expressions.ts';
import { TABLES, type Table } from './tables.ts';

/** Windows with an end, and how often each: those that 计分 and 评议 never have a little more often. */
const BOUNDED = [
  ['this period', 5],
  ['last period', 4],
  ['same period last year', 4],
  ['last completed quarter', 4],
  ['quarter before that', 5],
  ['this year to date', 4],
  ['last three months', 5],
  ['last six months', 4],
  ['last twelve months', 5],
] as const;

const OPEN = [
  ['before the period', 7],
  ['to the end of the period', 7],
  ['all time', 2],
] as const;

const TIMED = Object.values(TABLES);

/** A table that will do. */
const tableWith = (maker: Maker, willDo: (table: Table) => boolean): Table => maker.dice.pick(TIMED.filter(willDo));

/** Now and then the table of a formula over numbers, so that the formula is read. */
function tableOfFormula(maker: Maker, rows: Rows): Table | null {
  const formulas = rows.formulas.filter(({ type }) => type.is === 'number');
  return formulas.length > 0 && maker.dice.chance(0.8) ? (TABLES[maker.dice.pick(formulas).table] ?? null) : null;
}

const hasNumbers = (table: Table): boolean => ownNumbers(table).length > 0;

/** 窗口 of a table's measure, or nothing. */
function windowOf(maker: Maker, table: Table): Fields {
  if (table.when === null) return maker.dice.chance(0.5) ? [] : [[say(maker, 'window'), say(maker, 'all time')]];
  if (maker.dice.chance(0.1)) return [];
  const daily = table.columns[table.when]?.is === 'day';
  const words = daily ? [...BOUNDED, ...OPEN] : [...BOUNDED, ['all time', 2] as const];
  return [[say(maker, 'window'), say(maker, maker.dice.weighted<string>(words))]];
}

function creditOf(maker: Maker, table: Table): Fields {
  if (table.name !== 'prizes' && maker.dice.chance(0.6)) return [];
  const credit = maker.dice.chance(0.3) ? either(maker, '全体', 'everybody') : maker.dice.pick(table.credits);
  return [[say(maker, 'credit'), credit]];
}

const whereOf = (maker: Maker, rows: Rows, table: Table, share: number): Fields =>
  maker.dice.chance(share) ? [[say(maker, 'where'), yaml(rowCondition(maker, rows, table, 2))]] : [];

/** What chooses the rows of a measure over a table, but for its condition. */
const rowFields = (maker: Maker, table: Table): Fields => [...windowOf(maker, table), ...creditOf(maker, table)];

/** How a line is added to a scheme. */
export type Add = (maker: Maker, rows: Rows) => void;

/** Drafts a measure's main field with its type, and further fields of its own. */
type DrawMeasure = (maker: Maker, rows: Rows) => Asked;

const numeric =
  (...methods: readonly string[]): DrawMeasure =>
  (maker, rows) => {
    const table = tableOfFormula(maker, rows) ?? tableWith(maker, hasNumbers);
    const { text, type } = rowNumber(maker, rows, table);
    return { table, type, fields: [[say(maker, maker.dice.pick(methods)), yaml(text)]] };
  };

const countRows: DrawMeasure = (maker) => {
  const table = maker.dice.pick(TIMED);
  return { table, type: numberIn(table.counts), fields: [[say(maker, 'count'), table.name]] };
};

const countDistinct: DrawMeasure = (maker) => {
  const table = maker.dice.pick(TIMED);
  const columns = Object.entries(table.columns).filter(([, { is }]) => is !== 'number' && is !== 'period' && is !== 'month');
  const [column = '', shape] = maker.dice.pick(columns);
  const unit = column === 'customer_id' ? '人' : shape?.is === 'day' && (column === 'day' || column.endsWith('_on')) ? '天' : '个';
  return {
    table,
    type: numberIn(unit),
    fields: [[say(maker, 'count'), yaml(`${either(maker, '不同', 'distinct')} ${table.name}.${column}`)]],
  };
};

const isThere =
  (method: 'any' | 'all'): DrawMeasure =>
  (maker) => {
    const table = maker.dice.pick(TIMED);
    return { table, type: { is: 'truth' }, fields: [[say(maker, method), table.name]] };
  };

const anyOrAll: DrawMeasure = (maker, rows) => {
  const table = maker.dice.pick(TIMED);
  return { table, type: { is: 'truth' }, fields: [[say(maker, maker.dice.pick(['any', 'all'])), yaml(anchored(maker, rows, table))]] };
};

/** A condition that names a column of the table itself, so that the measure is known to read it. */
const anchor = (maker: Maker, table: Table): string =>
  maker.dice.chance(0.5) && ownColumns(table, 'truth').length > 0
    ? maker.dice.pick(ownColumns(table, 'truth'))
    : `(${table.name}.${maker.dice.pick(Object.keys(table.columns))} ${either(maker, '已知', 'is known')})`;

const anchored = (maker: Maker, rows: Rows, table: Table): string =>
  `(${anchor(maker, table)} ${either(maker, '且', 'and')} ${rowCondition(maker, rows, table, 1)})`;

const PICKED = ['score', 'grade', 'passed', 'given_on'] as const;
const PICKED_TYPES: Readonly<Record<(typeof PICKED)[number], Type>> = {
  score: numberIn('分'),
  grade: { is: 'text' },
  passed: { is: 'truth' },
  given_on: { is: 'day' },
};

const pick: DrawMeasure = (maker) => {
  const column = maker.dice.pick(PICKED);
  const where = `cards.item = '${maker.dice.pick(['virtue', 'skill', '态度'])}'`;
  return {
    table: TABLES['cards'] as Table,
    type: PICKED_TYPES[column],
    fields: [
      [say(maker, 'pick'), `cards.${column}`],
      [say(maker, 'where'), yaml(where)],
    ],
  };
};

const LATEST: Readonly<Record<string, Type>> = { fans: numberIn('人'), word: { is: 'text' }, full: { is: 'truth' } };

const latest: DrawMeasure = (maker) => {
  const column = maker.dice.pick(Object.keys(LATEST));
  return {
    table: TABLES['stats'] as Table,
    type: LATEST[column] as Type,
    fields: [
      [say(maker, 'latest'), `stats.${column}`],
      [say(maker, 'by'), 'stats.day'],
    ],
  };
};

/** Adds a named measure line that later lines may use. */
function add(maker: Maker, type: Type | null, fields: Fields, section = 'measures'): string {
  const name = fresh(maker);
  const internal = maker.dice.chance(0.05) ? [[say(maker, 'internal'), say(maker, 'yes')] as const] : [];
  maker.lines.push({ section, name, text: flow([...maker.dice.some(fields, fields.length), ...internal]) });
  if (type !== null) maker.names.push({ name, type, written: false, is: 'line' });
  return name;
}

/** A measure of a table's rows; `where` says how often it has a condition of its own. */
const overRows =
  (draw: DrawMeasure, where = 0.55): Add =>
  (maker, rows) => {
    const { type, table, fields } = draw(maker, rows);
    const asked: Asked = { type, table, fields: [...fields, ...rowFields(maker, table)] };
    if (where > 0) rows.asked.push(asked);
    add(maker, type, [...asked.fields, ...whereOf(maker, rows, table, where)]);
  };

/** What was asked before of the same rows, under a condition of its own: answered in one pass with it. */
const sameRows: Add = (maker, rows) => {
  if (rows.asked.length === 0) return overRows(anyOrAll)(maker, rows);
  const { type, table, fields } = maker.dice.pick(rows.asked);
  add(maker, type, [...fields, ...whereOf(maker, rows, table, 0.9)]);
};

/** What a finer grain asks, without one of its keys or without any: put together of its groups. */
const coarser: Add = (maker, rows) => {
  const { dice } = maker;
  const grain = dice.pick(rows.grains);
  const kept = dice.some([...grain.per.keys()], dice.below(grain.per.length)).toSorted((a, b) => a - b);
  if (kept.length === 0) add(maker, grain.type, grain.asks);
  else
    pushGrain(maker, rows, {
      ...grain,
      keys: kept.map((k) => grain.keys[k] ?? ''),
      per: kept.map((k) => grain.per[k] ?? ''),
    });
};

/** A formula over rows. */
export function addFormula(maker: Maker, rows: Rows): void {
  const table = tableWith(maker, hasNumbers);
  const truth = maker.dice.chance(0.2);
  const made = truth ? { text: anchored(maker, rows, table), type: { is: 'truth' } as const } : rowNumber(maker, rows, table);
  const name = add(maker, null, [[say(maker, 'each row'), yaml(made.text)]]);
  const formula: Formula = { name, type: made.type, table: table.name };
  rows.formulas.push(formula);
}

type GrainKey = readonly [string, string];

/** Keys of a finer grain: their texts, and the names that they have. */
function keysOf(
  maker: Maker,
  table: Table,
  of: keyof typeof GRAINS,
): { readonly texts: readonly string[]; readonly names: readonly string[] } {
  const { dice } = maker;
  const found: GrainKey[] = [];
  const day = table.when !== null && table.columns[table.when]?.is === 'day' ? `${table.name}.${table.when}` : null;
  if ('customer_id' in table.columns) found.push(['customer', `${table.name}.customer_id`]);
  if (table.name === 'sales') found.push(['kind', 'sales.kind'], ['good', 'sales.good']);
  const daily: readonly (readonly [GrainKey, number])[] =
    day === null
      ? []
      : [
          [['day', day], 4],
          [['week', `${either(maker, '周', 'week')}(${day})`], 3],
          [['month', `${either(maker, '月', 'month')}(${day})`], 3],
        ];
  const alone = of === 'truth' && dice.chance(0.7);
  const keys = [
    ...(daily.length > 0 && (alone || dice.chance(0.75)) ? [dice.weighted(daily)] : []),
    ...(alone ? [] : dice.some(found, dice.below(2))),
  ];
  const chosen = keys.length > 0 ? keys : [daily[0]?.[0] ?? found[0] ?? ['', '']];
  return { names: chosen.map(([name]) => name), texts: chosen.map(([, text]) => text) };
}

const GRAINS = { number: ['sum', 'count', 'highest', 'lowest'], truth: ['any', 'all'] } as const;

type GrainMethod = (typeof GRAINS)['number' | 'truth'][number];

/** A finer grain of numbers or of yes and no. */
export function addGrain(maker: Maker, rows: Rows, of: keyof typeof GRAINS): void {
  const { dice } = maker;
  const table = tableWith(
    maker,
    (each) => hasNumbers(each) && each.name !== 'prizes' && each.when !== null && each.columns[each.when]?.is === 'day',
  );
  const method = dice.pick<GrainMethod>(GRAINS[of]);
  const keys = keysOf(maker, table, of);
  const main = mainOfGrain(maker, rows, table, method);
  const asks: Fields = [[say(maker, method), yaml(main.text)], ...whereOf(maker, rows, table, 0.35), ...rowFields(maker, table)];
  pushGrain(maker, rows, { type: main.type, keys: keys.names, table: table.name, asks, per: keys.texts });
}

function pushGrain(maker: Maker, rows: Rows, grain: Omit<Grain, 'name'>): void {
  const { per, asks } = grain;
  const keys = per.length === 1 && maker.dice.chance(0.6) ? yaml(per[0] ?? '') : `[${per.map(yaml).join(', ')}]`;
  rows.grains.push({ ...grain, name: add(maker, null, [...asks, [say(maker, 'per'), keys]]) });
}

function mainOfGrain(maker: Maker, rows: Rows, table: Table, method: GrainMethod): { readonly text: string; readonly type: Type } {
  if (method === 'count') return { text: table.name, type: numberIn(table.counts) };
  if (method === 'any' || method === 'all') return { text: anchored(maker, rows, table), type: { is: 'truth' } };
  return rowNumber(maker, rows, table);
}

/** A grain in which a row stands in every day from one to another. */
export function addSpan(maker: Maker, rows: Rows): void {
  const tips = maker.dice.chance(0.5);
  const key = `${either(maker, '每天', 'each_day')}(shifts.begin, shifts.finish)`;
  const main: readonly [string, string] = tips ? [say(maker, 'sum'), 'shifts.tips'] : [say(maker, 'count'), 'shifts'];
  const asks: Fields = [main, [say(maker, 'window'), say(maker, 'all time')]];
  pushGrain(maker, rows, { type: numberIn(tips ? '元' : '次'), keys: ['day'], table: 'shifts (spans)', asks, per: [key] });
}

/** A measure over the groups of a grain. */
const overGroups =
  (method: string): Add =>
  (maker, rows) => {
    const { dice } = maker;
    const is = method === 'any' || method === 'all' ? 'truth' : 'number';
    const grains = rows.grains.filter(({ type, table }) => (method === 'count' || type.is === is) && !table.includes('spans'));
    const grain = dice.pick(grains);
    const where: Fields = dice.chance(0.4) ? [[say(maker, 'where'), yaml(ofGrain(maker, grain))]] : [];
    add(maker, method === 'count' ? countType(grain) : grain.type, [[say(maker, method), yaml(grain.name)], ...where]);
  };

const countType = (grain: Grain): Type => numberIn(grain.keys.includes('day') ? '天' : grain.keys.includes('customer') ? '人' : '个');

/** A measure over calendar days; over rows where no grain can be read at a day. */
const overCalendar =
  (method: 'count' | 'any'): Add =>
  (maker, rows) => {
    const daily = rows.grains.filter(({ keys }) => keys.length === 1 && ['day', 'week', 'month'].includes(keys[0] ?? ''));
    if (daily.length === 0) overRows(anyOrAll)(maker, rows);
    else addOverDays(maker, method, daily);
  };

function addOverDays(maker: Maker, method: 'count' | 'any', daily: readonly Grain[]): void {
  const { dice } = maker;
  const grain = dice.pick(daily);
  const test = dice.chance(0.6)
    ? ofGrain(maker, grain)
    : `(${ofGrain(maker, grain)} ${either(maker, '且', 'and')} ${ofGrain(maker, dice.pick(daily))})`;
  const window: Fields = dice.chance(0.5) ? [[say(maker, 'window'), say(maker, dice.weighted<string>(BOUNDED))]] : [];
  const main: readonly [string, string] = [say(maker, method), either(maker, '日历天', 'calendar_days')];
  add(maker, method === 'count' ? numberIn('天') : { is: 'truth' }, [main, [say(maker, 'where'), yaml(test)], ...window]);
}

/** Runs of days. */
const streak =
  (starting: 'before the period' | 'this period'): Add =>
  (maker, rows) => {
    const { dice } = maker;
    const table = tableWith(maker, (each) => each.when !== null && each.columns[each.when]?.is === 'day');
    const blocks = dice.chance(0.65);
    const fields: Fields = [
      [say(maker, 'streak'), `${table.name}.${table.when}`],
      [say(maker, 'starting'), say(maker, starting)],
      ...(blocks ? [[say(maker, 'each'), yaml(`${dice.pick([1, 2, 3, 5])}${either(maker, '天', ' days')}`)] as const] : []),
      ...whereOf(maker, rows, table, 0.4),
      ...creditOf(maker, table),
    ];
    add(maker, numberIn(blocks ? '次' : '天'), fields);
  };

/** The grains whose groups have a number. */
const numbered = (rows: Rows): readonly Grain[] =>
  rows.grains.filter(({ type, table }) => type.is === 'number' && !table.includes('spans'));

/** What a nested method is of: a number of a row, or a grain; and the further fields of the sum. */
function nestedBase(maker: Maker, rows: Rows, grain: Grain | null) {
  const table = tableOfFormula(maker, rows) ?? tableWith(maker, hasNumbers);
  const own = grain === null ? rowNumber(maker, rows, table) : { text: grain.name, type: grain.type };
  const others: Fields = grain === null ? [...whereOf(maker, rows, table, 0.4), ...rowFields(maker, table)] : [];
  return { own, others };
}

/** 合计 with nested tiers, over the groups of a grain or over rows. */
const sumOfTiers =
  (method: 'progressive' | 'whole'): Add =>
  (maker, rows) => {
    const { own, others } = nestedBase(maker, rows, maker.dice.chance(0.5) ? maker.dice.pick(numbered(rows)) : null);
    const tiers = tierFields(maker, method, own.type, own.text);
    add(maker, tiers.type, [[say(maker, 'sum'), flow(tiers.fields)], ...others]);
  };

/** 合计 with a nested 阶梯 over the groups of a grain, and now and then another over rows. */
const sumOfSteps: Add = (maker, rows) => {
  addSteps(maker, rows, maker.dice.pick(numbered(rows)));
  if (maker.dice.chance(0.4)) addSteps(maker, rows, null);
};

function addSteps(maker: Maker, rows: Rows, grain: Grain | null): void {
  const { dice } = maker;
  const { own, others } = nestedBase(maker, rows, grain);
  const result = numberIn(dice.pick(['元', '分']));
  const limits = limitsOf(maker, own.type);
  const chosen = limits.slice(dice.below(2), 2 + dice.below(3));
  const tiers = (chosen.length === 0 ? limits.slice(0, 1) : chosen).map((limit) => {
    const word = dice.chance(0.5) ? either(maker, '满', 'from') : either(maker, '超过', 'above');
    return `["${word} ${literal(maker, own.type, limit)}", ${yaml(expression(maker, result, 1).text)}]`;
  });
  const nested = flow([
    [say(maker, 'steps'), yaml(own.text)],
    [say(maker, 'tiers'), `[${tiers.join(', ')}]`],
  ]);
  add(maker, result, [[say(maker, 'sum'), nested], ...others]);
}

/** The measures of 7.1, each in the ways in which it can be written. */
export const MEASURES: readonly Add[] = [
  ...['sum', 'count', 'highest', 'lowest', 'mean', 'any', 'all'].map(overGroups),
  sumOfSteps,
  sumOfTiers('progressive'),
  sumOfTiers('whole'),
  overCalendar('count'),
  overCalendar('any'),
  streak('before the period'),
  streak('this period'),
  overRows(numeric('sum', 'highest')),
  overRows(numeric('lowest', 'mean')),
  overRows(countRows),
  overRows(countDistinct),
  overRows(isThere('any')),
  overRows(isThere('all')),
  overRows(anyOrAll),
  overRows(pick, 0),
  overRows(latest),
  sameRows,
  coarser,
];
