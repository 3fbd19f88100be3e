/** The rows of facts that an example gives, as typed cells of the tables that its plan reads; what does not fit is a problem. */

import type { Expression } from '../../lib/expression.ts';
import { parsePeriod } from '../../lib/period.ts';
import type { Problem, Span, Values } from '../../lib/problem.ts';
import { isPlain, sameUnit, unitText } from '../../lib/unit.ts';
import { type ColumnDeclaration, type ColumnType, columnOf, storedScale, type TableDeclaration } from '../../methods/tables.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Example, ExampleRow, ExampleTable } from '../../plan/scheme.ts';
import { nearestWord } from '../../plan/words.ts';
import { constantOf, isZero, type Tell, telling, type Written } from './written.ts';

/** A cell as tables hold it: an integer at the column's scale, a text, yes or no, the days since 1970-01-01; null where it is blank. */
export type GivenCell = bigint | string | boolean | number | null;

/** A row with a cell for each declared column of its table, and its place in the text. */
export type GivenRow = { readonly cells: readonly GivenCell[]; readonly at: Span };

/** A table that the plan reads with the rows of an example; none where the example does not name it. */
export type GivenTable = { readonly declaration: TableDeclaration; readonly rows: readonly GivenRow[]; readonly at: Span };

/** The tables that a plan reads, filled with the rows of an example; null after problems. */
export function givenTables(
  plan: Plan,
  example: Example,
): { readonly tables: readonly GivenTable[] | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = telling(plan, problems);
  const facts = example.facts ?? [];
  for (const { name, at } of facts) demandRead(plan, name, at, tell);
  const tables = plan.tables.filter(({ name }) => plan.needs.has(name)).map((table) => givenTable(plan, table, example, tell));
  return { tables: problems.length === 0 ? tables : null, problems };
}

/** A table of an example must be one that the scheme reads: rows of another would do nothing. */
function demandRead({ tables, needs }: Plan, name: string, at: Span, tell: Tell): void {
  if (needs.has(name)) return;
  const read = tables.filter((table) => needs.has(table.name));
  const declared = tables.find((table) => table.name === name);
  const known = {
    known: read.map((table) => `${table.name}（${table.title}）`).join('、'),
    knownEn: read.map((table) => table.name).join(', '),
  };
  if (declared !== undefined) return void tell('EXAMPLE_TABLE_UNREAD', at, { name, title: declared.title, ...known });
  const nearest = nearestOf(name, read);
  if (nearest === null) tell('EXAMPLE_TABLE', at, { name, ...known });
  else tell('EXAMPLE_TABLE_NEAR', at, { name, nearest });
}

/** The name that was meant by a title, an alias or a slip. */
const nearestOf = (name: string, things: readonly Pick<ColumnDeclaration, 'name' | 'title' | 'aliases'>[]): string | null =>
  things.find((each) => [each.title, ...each.aliases].includes(name))?.name ??
  nearestWord(
    name,
    things.map((each) => each.name),
  );

function givenTable(plan: Plan, table: TableDeclaration, example: Example, tell: Tell): GivenTable {
  const written: ExampleTable | undefined = example.facts?.find(({ name }) => name === table.name);
  const rows = (written?.rows ?? []).map((row): GivenRow => ({ at: row.at, cells: cellsOf(plan, table, row, tell) }));
  return { declaration: table, rows, at: written?.at ?? example.at };
}

function cellsOf(plan: Plan, table: TableDeclaration, row: ExampleRow, tell: Tell): readonly GivenCell[] {
  for (const { name, at } of row.cells) {
    if (columnOf(table, name) !== null) continue;
    const values = { name, table: table.name, title: table.title };
    const nearest = nearestOf(name, table.columns);
    const known = {
      known: table.columns.map((each) => `${each.name}（${each.title}）`).join('、'),
      knownEn: table.columns.map((each) => each.name).join(', '),
    };
    if (nearest === null) tell('EXAMPLE_COLUMN', at, { ...values, ...known });
    else tell('EXAMPLE_COLUMN_NEAR', at, { ...values, nearest });
  }
  return table.columns.map((column) => {
    const cell = row.cells.find(({ name }) => name === column.name);
    return cell === undefined || cell.value === null ? null : givenCell(plan, column, cell.value, tell);
  });
}

/** The cell that a constant gives in a column; a problem where it is of another kind or unit, or has too many decimals. */
function givenCell(plan: Plan, column: ColumnDeclaration, expression: Expression, tell: Tell): GivenCell {
  const value = constantOf(expression);
  const cell = value === null ? null : fitting(value, column.type);
  if (cell !== null) return cell;
  const found = plan.text.slice(expression.at.start, expression.at.end);
  return tell('EXAMPLE_CELL', expression.at, { found, column: column.name, title: column.title, ...wantedOf(column.type) });
}

function fitting(value: Written, type: ColumnType): Exclude<GivenCell, null> | null {
  switch (type.is) {
    case 'number':
      return value.is === 'number' ? fittingNumber(value, type) : null;
    case 'date':
      return value.is === 'date' ? value.value : null;
    case 'truth':
      return value.is === 'truth' ? value.value : null;
    case 'period':
      return fittingPeriod(value, type.month);
    default:
      return value.is === 'text' && value.value !== '' && value.value.trim() === value.value ? value.value : null;
  }
}

/** The largest magnitude that tables hold. */
const LARGEST = 2n ** 63n - 1n;

/** A number at the scale of its column. In a column of percentages the % is written: 12.5 would be 12.5 % there and 1250 % here. */
function fittingNumber(value: Written & { readonly is: 'number' }, type: ColumnType & { readonly is: 'number' }): bigint | null {
  const { unit, percent } = value.type;
  if (!isZero(value) && (!sameUnit(unit, type.unit) || (isPlain(unit) && percent !== type.percent))) return null;
  const scaled = value.value.n * storedScale(type);
  if (scaled % value.value.d !== 0n) return null;
  const stored = scaled / value.value.d;
  return stored > LARGEST || stored < -LARGEST ? null : stored;
}

/** A period as text, or a year that reads as a number. */
function fittingPeriod(value: Written, month: boolean): string | null {
  const year = value.is === 'number' && isPlain(value.type.unit) && value.value.d === 1n ? String(value.value.n) : null;
  const period = parsePeriod(value.is === 'text' ? value.value : (year ?? ''));
  return period === null || (month && period.kind !== 'month') ? null : period.text;
}

/** What a column holds and what may be written there, in both languages. */
function wantedOf(type: ColumnType): Values {
  switch (type.is) {
    case 'number': {
      const { decimals } = type;
      const [zh, en] = type.percent ? ['%', '%'] : [unitText(type.unit, 'zh'), unitText(type.unit, 'en')];
      const [places, placesEn] =
        decimals === 0 ? ['整数', 'a whole number'] : [`最多 ${decimals} 位小数的数`, `a number with at most ${decimals} decimals`];
      const [holds, holdsEn] =
        zh === '' ? [`没有单位、${places}`, `${placesEn} without unit`] : [`以「${zh}」为单位、${places}`, `${placesEn} in ${en}`];
      return { holds, holdsEn, sample: `5${zh}`, sampleEn: `5${en}` };
    }
    case 'date':
      return { holds: '日期', holdsEn: 'a day', sample: '2026-10-03', sampleEn: '2026-10-03' };
    case 'truth':
      return { holds: '是或否', holdsEn: 'yes or no', sample: '是', sampleEn: 'yes' };
    case 'period': {
      const [holds, holdsEn] = type.month ? ['月份', 'a month'] : ['周期', 'a period'];
      return { holds, holdsEn, sample: '2026-10', sampleEn: '2026-10' };
    }
    case 'id':
      return { holds: '编号，写在引号里', holdsEn: 'an identifier in quotes', sample: "'E001'", sampleEn: "'E001'" };
    case 'text':
      return { holds: '文字，写在引号里', holdsEn: 'a text in quotes', sample: "'顾问'", sampleEn: "'adviser'" };
  }
}
