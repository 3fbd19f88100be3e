/** Random schemes whose measured lines are given: everything but the reading of facts. */

import { exact, fraction } from '../../oracle/fraction.ts';
import type { Cell, Row } from '../values.ts';
import * as values from '../values.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  bareName,
  type Draft,
  type DraftLine,
  either,
  flow,
  fresh,
  type Maker,
  type Name,
  numberIn,
  say,
  type Type,
  unitKey,
  yaml,
} from './draft.ts';
import { condition, constant, expression } from './expressions.ts';
import { limitsFor, literal, someCell, someLiteral } from './literals.ts';
import { type Draw, nearLimit, type Piece, VALUE_DRAWS } from './methods.ts';
import { PEOPLE_DRAWS } from './people.ts';

/** The columns of a subject, with what expressions may make of them. */
export const SUBJECT_COLUMNS: Readonly<Record<string, Type>> = {
  base: numberIn('元'),
  rate: numberIn('%'),
  level: numberIn('次'),
  grade: { is: 'text' },
  boss: { is: 'truth' },
  hired_on: { is: 'day' },
  regular_on: { is: 'day' },
};

/** The declaration of the subjects' table. */
export const STAFF = `  staff: { 计数: 人, 键: [staff_id], 列: { staff_id: 编号 staff, name: 文本, team: 编号 team, grade: 文本, boss: 是否, hired_on: 日期, regular_on: 日期, base: 元, rate: "% 2", level: 次 } }\n`;

const MEASURED: Readonly<Record<string, string>> = {
  元: 'yuan',
  分: 'points',
  人: 'people',
  次: 'times',
  天: 'days',
  百分点: 'pp',
  '%': 'percent',
  '': 'plain',
  text: 'word',
  truth: 'flag',
  day: 'on',
};

/** The table that measured lines of given values pretend to read. */
export const FACTS = `  facts: { 计数: 条, 列: { staff_id: 编号 staff, key: 文本, yuan: 元, points: 分 1, people: 人, times: 次, days: 天, pp: 百分点 2, percent: "% 2", plain: 数 2, word: 文本, flag: 是否, on: 日期 } }\n`;

/** How often a scheme declares its tables itself. */
export const DECLARED = 0.05;

/** A period with the cycle that it is of. */
export type Cycle = { readonly cycle: string; readonly period: string };

/** Periods of every kind, with how often each is drawn. */
export const CYCLES: readonly (readonly [Cycle, number])[] = [
  [{ cycle: 'month', period: '2026-03' }, 2],
  [{ cycle: 'month', period: '2026-02' }, 1],
  [{ cycle: 'month', period: '2024-02' }, 1],
  [{ cycle: 'quarter', period: '2026-Q1' }, 1],
  [{ cycle: 'half year', period: '2026-H1' }, 1],
  [{ cycle: 'year', period: '2026' }, 1],
  [{ cycle: 'interval', period: '2026-02-20/2026-03-10' }, 1],
];

const BUILT_IN: readonly (readonly [string, string, Type])[] = [
  ['期初', 'period_start', { is: 'day' }],
  ['期末', 'period_end', { is: 'day' }],
  ['本期天数', 'days_in_period', numberIn('天')],
  ['上期天数', 'days_in_last_period', numberIn('天')],
  ['对象人数', 'subject_count', numberIn('人')],
];

/** A maker for a seed. */
export function makerOf(dice: Dice): Maker {
  const language = dice.weighted([
    ['zh', 2],
    ['en', 1],
    ['mixed', 1],
  ] as const);
  const names: Name[] = Object.entries(SUBJECT_COLUMNS).map(([name, type]) => ({
    name: dice.chance(0.2) ? `staff.${name}` : name,
    type,
    written: false,
    is: 'column',
  }));
  const maker: Maker = { dice, language, limits: limitsFor(dice), names, parameters: [], lines: [], count: 0 };
  for (const [zh, en, type] of BUILT_IN) names.push({ name: either(maker, zh, en), type, written: false, is: 'built-in' });
  return maker;
}

/** The head of a scheme for a cycle. */
export function headOf(maker: Maker, cycle: string, table: string, where: string | null): string {
  const subjects = where === null ? table : `${table} ${either(maker, '其中', 'where')} ${where}`;
  return `${say(maker, 'scheme')}: random\n${say(maker, 'title')}: random\n${say(maker, 'cycle')}: ${say(maker, cycle)}\n${say(maker, 'subjects')}: ${subjects}\n`;
}

/** The subjects' rows: ties in groups, blanks, ids whose order is not that of the rows. */
export function staffRows(maker: Maker, count: number): readonly Row[] {
  const { dice } = maker;
  const ids = dice.some(['a', 'b', 'B', 'c1', 'c10', 'c2', 'd', '张', '李', 'é', 'Z', '0'], count);
  const missing = dice.pick([0.05, 0.12, 0.25]);
  return ids.map((id) => ({
    staff_id: values.text(id),
    name: values.text(`n${id}`),
    team: dice.chance(0.1) ? values.UNKNOWN : values.text(dice.pick(['t1', 't2', 't3'])),
    ...Object.fromEntries(
      Object.entries(SUBJECT_COLUMNS).map(([name, type]): readonly [string, Cell] => [name, someCell(maker, type, missing)]),
    ),
  }));
}

/** Parameters that stand for numbers, with a dated history now and then. */
export function addParameters(maker: Maker): void {
  for (let k = maker.dice.below(4); k > 0; k -= 1) {
    const type = numberIn(maker.dice.pick(['元', '分', '%', '', '次']));
    const name = fresh(maker);
    const made = maker.dice.chance(0.75) ? constant(maker, type) : expression(maker, type, 1);
    const entry = (text: string): string => `{ ${say(maker, 'source')}: x, ${say(maker, 'value')}: ${yaml(text)} }`;
    const dated = maker.dice.chance(0.5);
    const more = dated
      ? `, ${maker.dice.pick(['2026-03-01', '2026-01-01', '2026-02-20', '2026-03-02'])}: ${entry(constant(maker, type).text)}`
      : '';
    const open = !dated && maker.dice.chance(0.15);
    const text = open
      ? `{ ${say(maker, 'open')}: { ${say(maker, 'proposal')}: ${yaml(made.text)}, ${say(maker, 'reason')}: x } }`
      : `{ ${say(maker, 'always')}: ${entry(made.text)}${more} }`;
    maker.parameters.push({ name, text });
    maker.names.push({ name, type, written: made.written, is: 'parameter' });
  }
}

/** Adds a line of a method with options; it can be used by later lines. */
export function addLine(maker: Maker, method: string, draw: Draw): void {
  const piece = draw(maker);
  const name = fresh(maker);
  const check = method === 'require' && maker.dice.chance(0.6);
  const section = check ? 'checks' : sectionFor(maker, piece.type);
  const untouched = maker.dice.chance(0.35);
  const bare = piece.fields.length === 1 && piece.fields[0]?.[0] === say(maker, 'value') && maker.dice.chance(0.4);
  const options = untouched && section !== 'pay' && section !== 'total' ? [] : optionsFor(maker, piece, section);
  const text = bare && options.length === 0 ? (piece.fields[0]?.[1] ?? '') : flow([...piece.fields, ...options]);
  maker.lines.push({ section, name, text });
  if (!check) maker.names.push({ name, type: piece.type, written: piece.written === true && options.length === 0, is: 'line' });
}

function sectionFor(maker: Maker, type: Type): DraftLine['section'] {
  const yuan = type.is === 'number' && type.unit === '元';
  return maker.dice.pick(yuan ? ['pay', 'total', 'score'] : ['score', 'outcome']);
}

const ROUNDINGS = ['round half up to', 'cut to', 'round up to', 'round down to'];

/** Options of a line: steps, gates, texts; pay is rounded to whole fen at the end. */
function optionsFor(maker: Maker, { type }: Piece, section: string): readonly (readonly [string, string])[] {
  const { dice } = maker;
  const fields: (readonly [string, string])[] = [];
  const pay = (section === 'pay' || section === 'total') && type.is === 'number' && type.unit === '元';
  const steps = type.is === 'number' ? stepsOf(maker, type, pay) : [];
  if (steps.length > 0) fields.push([say(maker, 'then'), `[${steps.map((step) => `"${step}"`).join(', ')}]`]);
  if (type.is === 'number' && dice.chance(0.2)) fields.push([say(maker, 'void if'), yaml(condition(maker, 1).text)]);
  if (dice.chance(0.25)) fields.push([say(maker, 'only if'), yaml(condition(maker, 1).text)]);
  if (dice.chance(0.1)) fields.push([say(maker, 'internal'), say(maker, 'yes')]);
  if (dice.chance(0.1)) fields.push([say(maker, 'title'), 'a title']);
  if (dice.chance(0.1) && type.is === 'number' && type.unit !== '') fields.push([say(maker, 'unit'), type.unit]);
  return dice.some(fields, fields.length);
}

function stepsOf(maker: Maker, type: Type & { readonly is: 'number' }, pay: boolean): readonly string[] {
  const { dice } = maker;
  const steps: string[] = [];
  if (dice.chance(0.35)) steps.push(`${say(maker, dice.pick(['cap', 'floor']))} ${bound(maker, type)}`);
  if (dice.chance(0.35)) steps.push(`${say(maker, dice.pick(ROUNDINGS))} ${grid(maker, type)}`);
  if (dice.chance(0.2)) steps.push(`${say(maker, dice.pick(['cap', 'floor']))} ${bound(maker, type)}`);
  if (pay) steps.push(`${say(maker, dice.pick(ROUNDINGS))} ${literal(maker, type, exact(dice.pick(['0.01', '0.1', '1', '100', '0.05'])))}`);
  return steps;
}

const bound = (maker: Maker, type: Type): string =>
  maker.dice.chance(0.6)
    ? someLiteral(maker, type)
    : maker.dice.chance(0.5)
      ? literal(maker, type, nearLimit(maker, type))
      : expression(maker, type, 1).text;

const grid = (maker: Maker, type: Type): string =>
  unitKey(type) === '%'
    ? maker.dice.pick(['1%', '0.5%', '0.01%', '10%'])
    : literal(maker, type, exact(maker.dice.pick(['0.01', '0.1', '1', '0.5', '3', '0.07'])));

/** A random scheme in which every measured line has a given value. */
export function valueDraft(seed: number): Draft {
  const dice = diceOf(seed);
  const maker = makerOf(dice);
  const { cycle, period } = dice.weighted(CYCLES);
  const rows = staffRows(maker, 2 + dice.below(10));
  const given = addMeasured(maker, rows);
  addParameters(maker);
  const draws = { ...VALUE_DRAWS, ...PEOPLE_DRAWS };
  for (const method of dice.some(Object.keys(draws), 3 + dice.below(4))) addLine(maker, method, draws[method] as Draw);
  const where = dice.chance(0.1) ? `name != 'nb'` : null;
  return {
    head: headOf(maker, cycle, 'staff', where),
    tables: `tables:\n${STAFF}${FACTS}`,
    declares: dice.chance(DECLARED),
    parameters: maker.parameters,
    lines: maker.lines,
    period,
    rows: new Map([['staff', rows]]),
    given,
  };
}

/** Measured lines of several types, with their values by subject. */
function addMeasured(maker: Maker, rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<string, Cell>> {
  const { dice } = maker;
  const given = new Map<string, ReadonlyMap<string, Cell>>();
  const types: readonly Type[] = [
    ...['元', '元', '分', '分', '人', '次', '天', '百分点', '%', '%', ''].map(numberIn),
    { is: 'text' },
    { is: 'truth' },
    { is: 'day' },
  ];
  for (const type of dice.some(types, 4 + dice.below(6))) {
    const name = fresh(maker);
    const text = flow([
      [say(maker, 'pick'), `facts.${MEASURED[unitKey(type)]}`],
      [say(maker, 'where'), yaml(`facts.key = '${bareName(name)}'`)],
    ]);
    maker.lines.push({ section: 'measures', name, text });
    maker.names.push({ name, type, written: false, is: 'line' });
    const [missing, gated] = [dice.pick([0, 0.1, 0.2, 0.4]), dice.chance(0.3) ? 0.1 : 0];
    const ratios = type.is === 'number' && dice.chance(0.15);
    given.set(
      bareName(name),
      new Map(rows.map((row) => [values.textIn(row['staff_id'] as Cell), ratio(maker, someCell(maker, type, missing, gated), ratios)])),
    );
  }
  return given;
}

/** The value as it is, or with a denominator of its own. */
const ratio = (maker: Maker, cell: Cell, ratios: boolean): Cell =>
  cell.is === 'number' && ratios && maker.dice.chance(0.7)
    ? values.number(fraction(cell.number.top, cell.number.bottom * BigInt(maker.dice.pick([1, 2, 3, 7, 9]))))
    : cell;
