/** Random measures (7.1) with their fields: 其中, 按, 窗口, 归, over tables, finer grains and calendar days. */

import { either, flow, fresh, type Maker, numberIn, say, type Type, yaml } from './draft.ts';
import { expression } from './expressions.ts';
import { limitsOf, literal } from './literals.ts';
import { type Formula, type Grain, ofGrain, ownColumns, ownNumbers, type Rows, rowCondition, rowNumber } from './row-expressions.ts';
import { TABLES, type Table } from './tables.ts';

type Fields = readonly (readonly [string, string])[];

const WINDOWS = {
  bounded: [
    'this period',
    'last period',
    'same period last year',
    'last completed quarter',
    'quarter before that',
    'this year to date',
    'last three months',
    'last six months',
    'last twelve months',
  ],
  open: ['before the period', 'to the end of the period', 'all time'],
} as const;

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
  if (maker.dice.chance(0.3)) return [];
  const shape = table.columns[table.when];
  const words = shape?.is === 'day' ? [...WINDOWS.bounded, ...WINDOWS.open, ...WINDOWS.open] : [...WINDOWS.bounded, 'all time'];
  return [[say(maker, 'window'), say(maker, maker.dice.pick(words))]];
}

function creditOf(maker: Maker, table: Table): Fields {
  if (table.name !== 'prizes' && maker.dice.chance(0.6)) return [];
  const credit = maker.dice.chance(0.3) ? either(maker, '全体', 'everybody') : maker.dice.pick(table.credits);
  return [[say(maker, 'credit'), credit]];
}

const whereOf = (maker: Maker, rows: Rows, table: Table, share: number): Fields =>
  maker.dice.chance(share) ? [[say(maker, 'where'), yaml(rowCondition(maker, rows, table, 2))]] : [];

/** What chooses the rows of a measure over a table. */
const rowFields = (maker: Maker, rows: Rows, table: Table, where = 0.55): Fields => [
  ...whereOf(maker, rows, table, where),
  ...windowOf(maker, table),
  ...creditOf(maker, table),
];

/** A measure's main field with its type, and further fields of its own. */
type Measured = { readonly table: Table; readonly type: Type; readonly fields: Fields };

type DrawMeasure = (maker: Maker, rows: Rows) => Measured;

const numeric =
  (method: string): DrawMeasure =>
  (maker, rows) => {
    const table = tableOfFormula(maker, rows) ?? tableWith(maker, hasNumbers);
    const { text, type } = rowNumber(maker, rows, table);
    return { table, type, fields: [[say(maker, method), yaml(text)]] };
  };

const count: DrawMeasure = (maker) => {
  const table = tableWith(maker, () => true);
  if (maker.dice.chance(0.2)) return { table, type: numberIn(table.counts), fields: [[say(maker, 'count'), table.name]] };
  const columns = Object.entries(table.columns).filter(([, { is }]) => is !== 'number' && is !== 'period' && is !== 'month');
  const [column = '', shape] = maker.dice.pick(columns);
  const unit = column === 'customer_id' ? '人' : shape?.is === 'day' && (column === 'day' || column.endsWith('_on')) ? '天' : '个';
  return {
    table,
    type: numberIn(unit),
    fields: [[say(maker, 'count'), yaml(`${either(maker, '不同', 'distinct')} ${table.name}.${column}`)]],
  };
};

const anyOrAll =
  (method: 'any' | 'all'): DrawMeasure =>
  (maker, rows) => {
    const table = tableWith(maker, () => true);
    const bare = maker.dice.chance(0.65);
    const main = bare ? table.name : anchored(maker, rows, table);
    return { table, type: { is: 'truth' }, fields: [[say(maker, method), yaml(main)]] };
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

/** The measures over rows of tables, which may stand on a finer grain (mean may not). */
const DRAWS: Readonly<Record<string, DrawMeasure>> = {
  sum: numeric('sum'),
  count,
  highest: numeric('highest'),
  lowest: numeric('lowest'),
  mean: numeric('mean'),
  pick,
  latest,
  any: anyOrAll('any'),
  all: anyOrAll('all'),
};

/** Adds a named measure line that later lines may use. */
function add(maker: Maker, type: Type | null, fields: Fields, section = 'measures'): string {
  const name = fresh(maker);
  const internal = maker.dice.chance(0.05) ? [[say(maker, 'internal'), say(maker, 'yes')] as const] : [];
  maker.lines.push({ section, name, text: flow([...maker.dice.some(fields, fields.length), ...internal]) });
  if (type !== null) maker.names.push({ name, type, written: false, is: 'line' });
  return name;
}

/** A measure of a table's rows. */
export function addMeasure(maker: Maker, rows: Rows): void {
  const method = maker.dice.pick([...Object.keys(DRAWS), 'count', 'count', 'pick', 'latest', 'any', 'any', 'all', 'all']);
  const drawn = (DRAWS[method] as DrawMeasure)(maker, rows);
  const chosen = rowFields(maker, rows, drawn.table, method === 'pick' ? 0 : 0.55);
  add(maker, drawn.type, [...drawn.fields, ...chosen]);
}

/** A formula over rows. */
export function addFormula(maker: Maker, rows: Rows): void {
  const table = tableWith(maker, hasNumbers);
  const truth = maker.dice.chance(0.25);
  const made = truth ? { text: anchored(maker, rows, table), type: { is: 'truth' } as const } : rowNumber(maker, rows, table);
  const name = add(maker, null, [[say(maker, 'each row'), yaml(made.text)]]);
  const formula: Formula = { name, type: made.type, table: table.name };
  rows.formulas.push(formula);
}

/** A key of a finer grain, by the name it has. */
function keysOf(maker: Maker, table: Table): { readonly texts: readonly string[]; readonly names: readonly string[] } {
  const { dice } = maker;
  const found: (readonly [string, string])[] = [];
  const day = table.when !== null && table.columns[table.when]?.is === 'day' ? `${table.name}.${table.when}` : null;
  if ('customer_id' in table.columns) found.push(['customer', `${table.name}.customer_id`]);
  if (table.name === 'sales') found.push(['kind', 'sales.kind'], ['good', 'sales.good']);
  const daily: readonly (readonly [string, string])[] =
    day === null
      ? []
      : [
          ['day', day],
          ['week', `${either(maker, '周', 'week')}(${day})`],
          ['month', `${either(maker, '月', 'month')}(${day})`],
        ];
  const keys = [
    ...(daily.length > 0 && dice.chance(0.75) ? [dice.pick([daily[0], ...daily] as const) as readonly [string, string]] : []),
    ...dice.some(found, dice.below(2)),
  ];
  const chosen = keys.length > 0 ? keys : [daily[0] ?? found[0] ?? ['', '']];
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
  const keys = keysOf(maker, table);
  const main = mainOfGrain(maker, rows, table, method);
  const per = keys.texts.length === 1 && dice.chance(0.6) ? yaml(keys.texts[0] ?? '') : `[${keys.texts.map(yaml).join(', ')}]`;
  const name = add(maker, null, [[say(maker, method), yaml(main.text)], [say(maker, 'per'), per], ...rowFields(maker, rows, table, 0.35)]);
  rows.grains.push({ name, type: main.type, keys: keys.names, table: table.name });
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
  const name = add(maker, null, [main, [say(maker, 'per'), yaml(key)], [say(maker, 'window'), say(maker, 'all time')]]);
  rows.grains.push({ name, type: numberIn(tips ? '元' : '次'), keys: ['day'], table: 'shifts (spans)' });
}

/** A measure over the groups of a grain. */
export function addGroupMeasure(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const method = dice.pick(['sum', 'count', 'highest', 'lowest', 'mean', 'any', 'all'] as const);
  const is = method === 'any' || method === 'all' ? 'truth' : 'number';
  const grains = rows.grains.filter(({ type, table }) => (method === 'count' || type.is === is) && !table.includes('spans'));
  const grain = dice.pick(grains);
  const where: Fields = dice.chance(0.4) ? [[say(maker, 'where'), yaml(ofGrain(maker, grain))]] : [];
  add(maker, method === 'count' ? countType(grain) : grain.type, [[say(maker, method), yaml(grain.name)], ...where]);
}

const countType = (grain: Grain): Type => numberIn(grain.keys.includes('day') ? '天' : grain.keys.includes('customer') ? '人' : '个');

/** A measure over calendar days. */
export function addCalendar(maker: Maker, rows: Rows): void {
  const daily = rows.grains.filter(({ keys }) => keys.length === 1 && ['day', 'week', 'month'].includes(keys[0] ?? ''));
  if (daily.length === 0) addMeasure(maker, rows);
  else addOverDays(maker, daily);
}

function addOverDays(maker: Maker, daily: readonly Grain[]): void {
  const { dice } = maker;
  const grain = dice.pick(daily);
  const test = dice.chance(0.6)
    ? ofGrain(maker, grain)
    : `(${ofGrain(maker, grain)} ${either(maker, '且', 'and')} ${ofGrain(maker, dice.pick(daily))})`;
  const method = dice.pick(['count', 'any']);
  const window: Fields = dice.chance(0.5) ? [[say(maker, 'window'), say(maker, dice.pick(WINDOWS.bounded))]] : [];
  const main: readonly [string, string] = [say(maker, method), either(maker, '日历天', 'calendar_days')];
  add(maker, method === 'count' ? numberIn('天') : { is: 'truth' }, [main, [say(maker, 'where'), yaml(test)], ...window]);
}

/** Runs of days. */
export function addStreak(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const table = tableWith(maker, (each) => each.when !== null && each.columns[each.when]?.is === 'day');
  const blocks = dice.chance(0.5);
  const fields: Fields = [
    [say(maker, 'streak'), `${table.name}.${table.when}`],
    [say(maker, 'starting'), say(maker, dice.pick(['before the period', 'this period']))],
    ...(blocks ? [[say(maker, 'each'), yaml(`${dice.pick([1, 2, 3, 5])}${either(maker, '天', ' days')}`)] as const] : []),
    ...whereOf(maker, rows, table, 0.4),
    ...creditOf(maker, table),
  ];
  add(maker, numberIn(blocks ? '次' : '天'), fields);
}

/** 合计 with a nested 阶梯, over rows or over the groups of a grain. */
export function addNested(maker: Maker, rows: Rows): void {
  const { dice } = maker;
  const grains = rows.grains.filter(({ type, table }) => type.is === 'number' && !table.includes('spans'));
  const grain = grains.length > 0 && dice.chance(0.6) ? dice.pick(grains) : null;
  const table = tableWith(maker, hasNumbers);
  const own = grain === null ? rowNumber(maker, rows, table) : { text: grain.name, type: grain.type };
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
  add(maker, result, [[say(maker, 'sum'), nested], ...(grain === null ? rowFields(maker, rows, table, 0.4) : [])]);
}
