/** The kinds of numbers (5.4): unit, percent or plain, and whether the scheme wrote them; a difference of percentages depends on it. */

import type { Expression } from '../../src/lib/expression.ts';
import type { FieldValue, Line } from '../../src/methods/form.ts';
import type { TableDeclaration } from '../../src/methods/tables.ts';
import { columnIn, isFormula, type World } from './world.ts';

/** A number's kind; `number` is false for texts, days and truths. */
export type Kind = {
  readonly number: boolean;
  readonly unit: Readonly<Record<string, number>>;
  readonly percent: boolean;
  readonly written: boolean;
};

const OTHER: Kind = { number: false, unit: {}, percent: false, written: false };
const base = (unit: string): Kind => ({ number: true, unit: { [unit]: 1 }, percent: false, written: false });
const withoutUnit = (kind: Kind): boolean => Object.keys(kind.unit).length === 0;

function product(a: Kind, b: Kind, sign: 1 | -1): Kind {
  const unit: Record<string, number> = { ...a.unit };
  for (const [name, power] of Object.entries(b.unit)) unit[name] = (unit[name] ?? 0) + sign * power;
  for (const [name, power] of Object.entries(unit)) if (power === 0) delete unit[name];
  const hadUnit = !withoutUnit(a) || !withoutUnit(b);
  const percent = a.percent || b.percent || (sign === -1 && hadUnit);
  return { number: true, unit, percent: percent && Object.keys(unit).length === 0, written: a.written && b.written };
}

/** Several numbers of one unit, where any of them may be taken; a written plain 0 has none of its own. */
function oneOf(kinds: readonly Kind[]): Kind {
  const first = kinds.find((kind) => !withoutUnit(kind)) ?? kinds.find((kind) => kind.percent) ?? kinds[0] ?? OTHER;
  return { ...first, written: kinds.every((kind) => kind.written) };
}

/** Whether a − b is in 百分点: both percentages, neither written. */
export const inPoints = (a: Kind, b: Kind): boolean => a.percent && b.percent && !a.written && !b.written;

/** The kind of an expression, over the rows of a table or (null) for subjects. */
export function kindOf(world: World, expression: Expression, table: TableDeclaration | null): Kind {
  const of = (part: Expression): Kind => kindOf(world, part, table);
  switch (expression.is) {
    case 'number':
      return { number: true, unit: expression.unit, percent: expression.percent, written: true };
    case 'name':
      return kindOfName(world, expression.path, table);
    case 'unary':
      return expression.operator === '-' ? of(expression.of) : OTHER;
    case 'binary':
      return kindOfBinary(expression.operator, of(expression.left), of(expression.right));
    case 'if':
      return oneOf([of(expression.then), of(expression.otherwise)]);
    case 'call':
      return kindOfCall(expression.function, expression.arguments.map(of));
    default:
      return OTHER;
  }
}

function kindOfBinary(operator: string, left: Kind, right: Kind): Kind {
  if (operator === '*') return product(left, right, 1);
  if (operator === '/') return product(left, right, -1);
  if (operator === '+') return oneOf([left, right]);
  if (operator !== '-') return OTHER;
  return inPoints(left, right) ? base('百分点') : oneOf([left, right]);
}

function kindOfCall(name: string, kinds: readonly Kind[]): Kind {
  if (name === 'months_between') return base('月');
  return name === 'max' || name === 'min' || name === 'abs' || name === 'day_before' ? oneOf(kinds) : OTHER;
}

const BUILT_IN: Readonly<Record<string, Kind>> = {
  本期天数: base('天'),
  days_in_period: base('天'),
  上期天数: base('天'),
  days_in_last_period: base('天'),
  对象人数: base('人'),
  subject_count: base('人'),
};

function kindOfName(world: World, path: readonly string[], table: TableDeclaration | null): Kind {
  const [first = '', second] = path;
  if (second !== undefined) return kindOfColumn(world.tables.get(first) ?? null, second);
  const line = world.lines.get(first);
  if (line !== undefined) return kindOfLine(world, line, table);
  const parameter = world.parameters.get(first);
  if (parameter !== undefined) return parameter.kind === 'expression' ? kindOf(world, parameter.expression, table) : OTHER;
  const column = kindOfColumn(table ?? world.subjectTable, first);
  return column.number ? column : (BUILT_IN[first] ?? column);
}

function kindOfColumn(table: TableDeclaration | null, name: string): Kind {
  const type = table === null ? null : columnIn(table, name)?.type;
  return type?.is === 'number' ? { number: true, unit: type.unit, percent: type.percent, written: false } : OTHER;
}

/** The kind of a line; of a formula over the rows of a table, as if it stood there. */
function kindOfLine(world: World, line: Line, table: TableDeclaration | null): Kind {
  const kind = kindOfForm(world, line, isFormula(line) ? table : null);
  const untouched = line.then.length === 0 && line.voidIf === null && line.onlyIf === null;
  return { ...kind, written: kind.written && untouched };
}

/** The main field's kind where the result is one of the values themselves. */
const LIKE_MAIN = new Set([
  'value',
  'each row',
  'highest',
  'lowest',
  'mean',
  'pick',
  'latest',
  'pool',
  'group sum',
  'guarantee',
  'scorecard',
  'raters',
]);
/** Methods whose unit comes from somewhere else than percent columns; they are never a percentage of their own. */
const FIELD: Readonly<Record<string, string>> = { 'every full': 'gives', weighted: 'weighted', 'add up': 'add up' };

function kindOfForm(world: World, line: Line, table: TableDeclaration | null): Kind {
  const { form } = line;
  const rows = new Set(['each row', 'highest', 'lowest', 'mean', 'pick', 'latest', 'sum', 'raters', 'scorecard']);
  const written = form.method === 'value' || form.method === 'each row';
  const kinds = (value: FieldValue | undefined): readonly Kind[] => (value === undefined ? [] : resultsOf(value).map((each) => of(each)));
  const of = (expression: Expression): Kind =>
    kindOf(world, expression, rows.has(form.method) ? (table ?? mainTable(world, expression)) : null);
  const main = form.fields.get(form.method);
  const whole = (kind: Kind): Kind => ({ ...kind, written: kind.written && written });
  if (form.method === 'count' && main?.kind === 'expression') return kindOfCount(world, main.expression);
  if (form.method === 'rank') return base('名');
  if (form.method === 'sum' && main?.kind === 'line') {
    const rates = oneOf(tierKinds(world, main.form.fields.get('tiers')));
    if (main.form.method === 'steps') return whole(rates);
    return whole(product(oneOf(kinds(main.form.fields.get(main.form.method))), rates, 1));
  }
  if (LIKE_MAIN.has(form.method) || form.method === 'sum') return whole(oneOf(kinds(main)));
  if (form.method === 'progressive' || form.method === 'whole')
    return whole(product(oneOf(kinds(main)), oneOf(tierKinds(world, form.fields.get('tiers'))), 1));
  if (form.method === 'attain') return whole(product(oneOf(kinds(main)), oneOf(kinds(form.fields.get('target'))), -1));
  if (form.method === 'steps' || form.method === 'bands' || form.method === 'prorate')
    return whole(oneOf(tierKinds(world, form.fields.get(form.method === 'prorate' ? 'prorate' : 'tiers'))));
  if (form.method === 'lookup') return whole(oneOf(kinds(form.fields.get('table'))));
  if (form.method === 'interpolate') return whole(oneOf(kinds(form.fields.get('points'))));
  if (form.method === 'events') return whole(oneOf([...kinds(form.fields.get('deduct')), ...kinds(form.fields.get('reward'))]));
  if (form.method === 'weighted') return whole(oneOf(partKinds(world, main)));
  if (form.method === 'cases') return whole(oneOf(kinds(main)));
  const field = FIELD[form.method];
  return field === undefined ? OTHER : whole(oneOf(kinds(form.fields.get(field))));
}

/** What is counted (7.1): rows in the unit of their table, groups and different values in days, people or pieces. */
function kindOfCount(world: World, counted: Expression): Kind {
  const named = counted.is === 'unary' ? counted.of : counted;
  const [first = '', second] = named.is === 'name' ? named.path : [];
  if (counted.is === 'unary') return base(unitOfDifferent(second ?? first));
  const table = world.tables.get(first);
  if (table !== undefined) return { ...base(''), unit: table.counts };
  if (first === '日历天' || first === 'calendar_days') return base('天');
  const keys = world.lines.get(first)?.form.fields.get('per');
  const things = keys?.kind === 'list' ? keys.items.map((key) => thingOf(world, key)) : [];
  return base(things.includes('day') ? '天' : things.includes('customer') ? '人' : '个');
}

function unitOfDifferent(column: string): string {
  if (/^(customer|employee|member|person|user|rater)_id$/.test(column)) return '人';
  return /^(day|date)$|_on$/.test(column) ? '天' : '个';
}

/** What a key of a grain is: a day, or what an identifier column identifies; a bare column is known by its name. */
function thingOf(world: World, key: Expression): string {
  if (key.is === 'call') return key.function === 'each_day' ? 'day' : key.function;
  const [first = '', second] = key.is === 'name' ? key.path : [];
  const tables = second === undefined ? [...world.tables.values()] : [...world.tables.values()].filter(({ name }) => name === first);
  const type = tables.map((table) => columnIn(table, second ?? first)?.type).find((each) => each !== undefined);
  return type?.is === 'date' ? 'day' : type?.is === 'id' ? type.of : '';
}

/** The kinds of a table of cases, also of one that a parameter holds. */
function tierKinds(world: World, value: FieldValue | undefined): readonly Kind[] {
  if (value?.kind === 'cases') return value.rows.map((row) => kindOf(world, row.result, null));
  const name = value?.kind === 'expression' && value.expression.is === 'name' ? value.expression.path[0] : undefined;
  const parameter = name === undefined ? undefined : world.parameters.get(name);
  return parameter?.kind === 'cases' ? tierKinds(world, parameter) : [];
}

const partKinds = (world: World, value: FieldValue | undefined): readonly Kind[] =>
  value?.kind === 'shares' ? value.rows.map((row) => kindOfName(world, [row.name], null)) : [];

/** The expressions that a field's value may come to. */
function resultsOf(value: FieldValue): readonly Expression[] {
  if (value.kind === 'expression') return [value.expression];
  if (value.kind === 'codes' || value.kind === 'choices' || value.kind === 'cases') return value.rows.map((row) => row.result);
  if (value.kind === 'points') return value.rows.map((row) => row.y);
  if (value.kind === 'list') return value.items;
  if (value.kind !== 'catalogue') return [];
  return value.rows.flatMap(({ amount }) => {
    if (amount.is === 'fixed') return [amount.value];
    return amount.is === 'range' ? [amount.from] : amount.rows.map((row) => row.result);
  });
}

/** The first table that an expression over rows names. */
export function mainTable(world: World, expression: Expression): TableDeclaration | null {
  const named = namesIn(expression).find((path) => path.length === 2);
  if (named !== undefined) return world.tables.get(named[0] ?? '') ?? null;
  for (const [name = ''] of namesIn(expression)) {
    const line = world.lines.get(name);
    const main = line !== undefined && isFormula(line) ? line.form.fields.get('each row') : undefined;
    const found = main?.kind === 'expression' ? mainTable(world, main.expression) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The expressions of which an expression is made. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'unary':
    case 'known':
    case 'in':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'if':
      return [expression.condition, expression.then, expression.otherwise];
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** All names that stand in an expression. */
export const namesIn = (expression: Expression): readonly (readonly string[])[] =>
  expression.is === 'name' ? [expression.path] : partsOf(expression).flatMap(namesIn);
