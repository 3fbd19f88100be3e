/** Random expressions over rows (6.3): numbers and conditions of a table, its joins, formulas and finer grains. */

import * as calendar from '../calendar.ts';
import { either, type Maker, numberIn, sameType, type Type } from './draft.ts';
import { constant } from './expressions.ts';
import { limitsOf, literal, TEXTS } from './literals.ts';
import { CODES, GRADES, ITEMS, ROLES, type Shape, TABLES, type Table } from './tables.ts';
import { SUBJECT_COLUMNS } from './value-scheme.ts';

/** A finer grain that was drafted before: its keys by name, and the table of its rows. */
export type Grain = {
  readonly name: string;
  readonly type: Type;
  readonly keys: readonly string[];
  readonly table: string;
  /** What it asks, without its keys; and the texts of these. */
  readonly asks: Fields;
  readonly per: readonly string[];
};

/** Fields of a line by their words, as texts. */
export type Fields = readonly (readonly [string, string])[];

/** A measure over rows that was drafted before, without its condition. */
export type Asked = { readonly table: Table; readonly type: Type; readonly fields: Fields };

/** A formula over the rows of a table. */
export type Formula = { readonly name: string; readonly type: Type; readonly table: string };

/** What conditions over rows may use beside columns. */
export type Rows = { readonly grains: Grain[]; readonly formulas: Formula[]; readonly asked: Asked[] };

/** The columns that rows of a table see, with their names as written and their types. */
function columnsSeen(maker: Maker, table: Table): readonly { readonly name: string; readonly shape: Shape; readonly column: string }[] {
  const own = Object.entries(table.columns).map(([column, shape]) => ({
    name: maker.dice.chance(0.5) ? `${table.name}.${column}` : column,
    shape,
    column,
  }));
  const joined = table.leads.flatMap((other) =>
    Object.entries(TABLES[other]?.columns ?? {}).map(([column, shape]) => ({ name: `${other}.${column}`, shape, column })),
  );
  const subject =
    table.name === 'visits' ? [] : Object.entries(SUBJECT_COLUMNS).map(([column, shape]) => ({ name: `staff.${column}`, shape, column }));
  return maker.dice.chance(0.6) ? own : [...own, ...joined, ...subject];
}

const isNumber = (shape: Shape): shape is Type & { readonly is: 'number' } => shape.is === 'number';

/** The number columns of a table itself, qualified. */
export const ownNumbers = (table: Table): readonly { readonly name: string; readonly type: Type }[] =>
  Object.entries(table.columns).flatMap(([column, shape]) => (isNumber(shape) ? [{ name: `${table.name}.${column}`, type: shape }] : []));

/** The columns of a table of some shape, qualified. */
export const ownColumns = (table: Table, is: Shape['is']): readonly string[] =>
  Object.entries(table.columns).flatMap(([column, shape]) => (shape.is === is ? [`${table.name}.${column}`] : []));

/** A number over rows, in which the table itself is named. */
export function rowNumber(maker: Maker, rows: Rows, table: Table): { readonly text: string; readonly type: Type } {
  const { dice } = maker;
  const formulas = rows.formulas.filter((formula) => formula.table === table.name && formula.type.is === 'number');
  if (formulas.length > 0 && dice.chance(0.75)) {
    const formula = dice.pick(formulas);
    return { text: formula.name, type: formula.type };
  }
  const first = dice.pick(ownNumbers(table));
  if (dice.chance(0.6)) return { text: first.name, type: first.type };
  return sumOf(maker, table, first);
}

function sumOf(
  maker: Maker,
  table: Table,
  first: { readonly name: string; readonly type: Type },
): { readonly text: string; readonly type: Type } {
  const { dice } = maker;
  const others = columnsSeen(maker, table).filter(({ shape }) => isNumber(shape) && sameType(shape, first.type));
  const minus = dice.chance(0.6);
  const right = others.length > 0 && dice.chance(0.75) ? dice.pick(others).name : null;
  const text = `${first.name} ${minus ? either(maker, '−', '-') : '+'} ${right ?? constant(maker, first.type).text}`;
  const points = minus && right !== null && first.type.is === 'number' && first.type.percent;
  return { text, type: points ? numberIn('百分点') : first.type };
}

/** A condition over the rows of a table. */
export function rowCondition(maker: Maker, rows: Rows, table: Table, depth: number): string {
  const { dice } = maker;
  const kind = dice.below(depth > 0 ? 12 : 8);
  const inner = (): string => rowCondition(maker, rows, table, depth - 1);
  if (kind >= 10) return `(${inner()} ${either(maker, '或', 'or')} ${inner()})`;
  if (kind >= 9) return `(${inner()} ${either(maker, '且', 'and')} ${inner()})`;
  if (kind === 8) return `(${either(maker, '非', 'not')} ${inner()})`;
  if (kind >= 5) return grainCondition(maker, rows, table) ?? columnCondition(maker, table);
  if (kind === 4) return formulaCondition(maker, rows, table) ?? columnCondition(maker, table);
  return columnCondition(maker, table);
}

function formulaCondition(maker: Maker, rows: Rows, table: Table): string | null {
  const formulas = rows.formulas.filter((formula) => formula.table === table.name);
  if (formulas.length === 0) return null;
  const { name, type } = maker.dice.pick(formulas);
  return type.is === 'truth' ? name : compared(maker, name, type);
}

const SIGNS = [
  ['<', '<'],
  ['≤', '<='],
  ['>', '>'],
  ['≥', '>='],
  ['=', '='],
  ['≠', '!='],
] as const;

function sign(maker: Maker): string {
  const [zh, en] = maker.dice.pick(SIGNS);
  return either(maker, zh, en);
}

/** A name against a literal on one of the limits. */
function compared(maker: Maker, name: string, type: Type): string {
  const [zh, en] = maker.dice.pick(SIGNS);
  const limit = type.is === 'number' ? literal(maker, type, maker.dice.pick(limitsOf(maker, type))) : constant(maker, type).text;
  return `(${name} ${either(maker, zh, en)} ${limit})`;
}

/** The names by which rows of a table have keys. */
function keysSeen(table: Table): readonly string[] {
  const days = Object.values(table.columns).some(({ is }) => is === 'day') ? ['day', 'week', 'month'] : [];
  const customer = 'customer_id' in table.columns ? ['customer'] : [];
  return [...days, ...customer, ...('kind' in table.columns ? ['kind'] : []), ...('good' in table.columns ? ['good'] : [])];
}

/** Whether rows of a table may read a grain: they have all its keys. */
const readable = (table: Table, grain: Grain): boolean => grain.keys.every((key) => keysSeen(table).includes(key));

function grainCondition(maker: Maker, rows: Rows, table: Table): string | null {
  const grains = rows.grains.filter((grain) => readable(table, grain) && !grain.table.includes('spans'));
  return grains.length === 0 ? null : ofGrain(maker, maker.dice.pick(grains));
}

/** A condition on a grain, perhaps a day earlier. */
export function ofGrain(maker: Maker, grain: Grain): string {
  const { dice } = maker;
  const earlier = grain.keys.includes('day') && dice.chance(0.4);
  const name = earlier ? `${either(maker, '前一天', 'day_before')}(${grain.name})` : grain.name;
  if (dice.chance(0.15)) return `(${name} ${dice.chance(0.5) ? either(maker, '已知', 'is known') : either(maker, '未知', 'is unknown')})`;
  if (grain.type.is === 'truth') return name;
  if (grain.type.is !== 'number') return compared(maker, name, grain.type);
  if (earlier && dice.chance(0.5)) return `(${grain.name} ${sign(maker)} ${name})`;
  return compared(maker, name, grain.type);
}

function columnCondition(maker: Maker, table: Table): string {
  const { dice } = maker;
  const { name, shape, column } = dice.pick(
    columnsSeen(maker, table).filter((each) => each.shape.is !== 'period' && each.shape.is !== 'month'),
  );
  if (shape.is === 'truth') return dice.chance(0.7) ? name : `(${name} = ${either(maker, '是', 'yes')})`;
  if (shape.is === 'id' || dice.chance(0.1))
    return `(${name} ${dice.chance(0.7) ? either(maker, '已知', 'is known') : either(maker, '未知', 'is unknown')})`;
  if (shape.is === 'text') return textCondition(maker, name, column);
  if (shape.is === 'day') return dayCondition(maker, table, name);
  return isNumber(shape) ? numberCondition(maker, table, name, shape) : name;
}

const WORDS: Readonly<Record<string, readonly string[]>> = { code: CODES, item: ITEMS, rater_role: ROLES, grade: GRADES };

function textCondition(maker: Maker, name: string, column: string): string {
  const { dice } = maker;
  const equal: readonly [string, string] = dice.chance(0.5) ? SIGNS[4] : SIGNS[5];
  const words = (name.startsWith('staff.') ? undefined : WORDS[column]) ?? TEXTS;
  if (dice.chance(0.4)) return `(${name} ${either(maker, ...equal)} '${dice.pick(words)}')`;
  const list = dice.some(words, 1 + dice.below(2)).map((word) => `'${word}'`);
  return `(${name} ${dice.chance(0.6) ? either(maker, '属于', 'in') : either(maker, '不属于', 'not in')} ${list.join(', ')})`;
}

function dayCondition(maker: Maker, table: Table, name: string): string {
  const { dice } = maker;
  const days = Object.entries(table.columns).filter(([, shape]) => shape.is === 'day');
  const other =
    days.length > 0 && dice.chance(0.5)
      ? `${table.name}.${dice.pick(days)[0]}`
      : calendar.isoOf(calendar.dayOf(2026, 2, 20) + dice.below(40));
  if (dice.chance(0.3)) return `(${name} ${sign(maker)} ${other})`;
  const months = `${either(maker, '整月数', 'months_between')}(${name}, ${other})`;
  return `(${months} ${sign(maker)} ${dice.pick(['0', '1', '3', '12'])}${either(maker, '月', ' months')})`;
}

function numberCondition(maker: Maker, table: Table, name: string, type: Type & { readonly is: 'number' }): string {
  const { dice } = maker;
  const others = ownNumbers(table).filter((other) => sameType(other.type, type));
  if (others.length === 0 || dice.chance(0.55)) return compared(maker, name, type);
  const [other, word] = [dice.pick(others).name, sign(maker)];
  const times = either(maker, '×', '*');
  if (dice.chance(0.5)) return `(${name} ${word} ${dice.pick(['110%', '50%', '2', '0.3'])} ${times} ${other})`;
  return dice.chance(0.5)
    ? `(${name} ${word} ${other})`
    : `(${name} + ${other} ${word} ${literal(maker, type, dice.pick(limitsOf(maker, type)))})`;
}
