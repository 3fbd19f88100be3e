/**
 * Whose the rows of an import are: values that no known person has, rows without anybody, columns that released schemes need. All of it is
 * a warning: people may be entered later, and a scheme may have no need of these rows.
 */

import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Place, Problem, Values } from '../../lib/problem.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../methods/tables.ts';
import type { Summed } from '../batches/totals.ts';
import { type Amount, amountTold, mainAmount } from '../doubts/amount.ts';
import { nearestId } from '../doubts/nearest.ts';
import { sqlName, sqlText } from '../store.ts';

/** A person who is known, with the name where it is. */
export type KnownPerson = { readonly id: string; readonly name: string | null };

/** A Parquet file that lists people: the columns of their identifiers, and of their names where it has them. */
export type PeopleFile = { readonly path: string; readonly id: string; readonly name: string | null };

/** A column that released schemes read: the titles of those schemes, and of those that find by it whose a row is. */
export type ColumnNeed = { readonly schemes: readonly string[]; readonly owning: readonly string[] };

/** What is known when rows come in. */
export type Expected = {
  readonly people: readonly KnownPerson[];
  readonly lists: readonly PeopleFile[];
  /** The columns of a table that released schemes read, by name. */
  readonly needs: (table: string) => ReadonlyMap<string, ColumnNeed>;
};

/** The rows that come in, the headers of their columns, and the file that they stand in. */
export type Incoming = {
  readonly rows: Summed;
  readonly headers: Readonly<Record<string, string>>;
  readonly place: Place & { readonly in: 'cell' };
};

/** How many values of one column are named. */
const NAMED = 5;

const isPerson = ({ type }: ColumnDeclaration): boolean => type.is === 'id' && type.of === 'employee';

/** The warnings, in the order of the columns of the table. */
export async function whoseRows(incoming: Incoming, expected: Expected): Promise<Problem[]> {
  const { rows } = incoming;
  const needs = expected.needs(rows.table.name);
  const has = new Set(rows.columns.map(({ name }) => name));
  const owners = ownersOf(rows.table, needs);
  const known = await knownPeople(incoming, expected);
  // Rows that somebody can be found for by another column are not nobody's.
  const isWhose = [...owners].some((name) => has.has(name));
  const problems: Problem[] = [];
  for (const column of rows.table.columns) {
    if (!has.has(column.name))
      problems.push(...(await absent(incoming, { column, need: needs.get(column.name), isOwner: owners.has(column.name) && !isWhose })));
    else {
      if (owners.has(column.name)) problems.push(...(await blank(incoming, column)));
      if (known !== null && isPerson(column) && !isList(rows.table, column)) problems.push(...(await strange(incoming, column, known)));
    }
  }
  return problems;
}

/** By which columns it is known whose a row is: as released schemes say; where none reads the table, its first column of people. */
function ownersOf({ columns, key, when }: TableDeclaration, needs: ReadonlyMap<string, ColumnNeed>): ReadonlySet<string> {
  if (needs.size > 0) return new Set([...needs].filter(([, { owning }]) => owning.length > 0).map(([name]) => name));
  const first = columns.find(isPerson);
  return new Set(first === undefined || when === null || key.join() === first.name ? [] : [first.name]);
}

/** Whether a table is a list of people, one a row, and the column what identifies them. */
const isList = ({ key }: TableDeclaration, { name }: ColumnDeclaration): boolean => key.join() === name;

const valuesOf = ({ rows: { table } }: Incoming, column: ColumnDeclaration): Values => ({
  ...{ table: table.title, name: table.name, column: column.title, columnName: column.name },
});

const amountOf = ({ rows: { table, columns } }: Incoming): Amount | null => mainAmount(table, new Set(columns.map(({ name }) => name)));

const sumSql = (amount: Amount | null): string => (amount === null ? 'CAST(NULL AS HUGEINT)' : `sum(${sqlName(amount.name)})`);

async function asked(connection: DuckDBConnection, sql: string): Promise<readonly (readonly DuckDBValue[])[]> {
  return (await connection.runAndReadAll(sql)).getRows();
}

type Absent = { readonly column: ColumnDeclaration; readonly need: ColumnNeed | undefined; readonly isOwner: boolean };

/** A column that the file lacks and that says whose its rows are, or that released schemes need. */
async function absent(incoming: Incoming, { column, need, isOwner }: Absent): Promise<Problem[]> {
  const { rows, place } = incoming;
  if (!isOwner && need === undefined) return [];
  const amount = amountOf(incoming);
  const [[count = 0n, sum = null] = []] = await asked(rows.connection, `SELECT count(*), ${sumSql(amount)} FROM ${rows.relation}`);
  const values = { ...valuesOf(incoming, column), count: Number(count), ...amountTold(amount, sum), ...schemesOf(need) };
  const code = isOwner ? (need === undefined ? 'IMPORT_OWNER_ABSENT' : 'IMPORT_OWNER_NEEDED') : 'IMPORT_COLUMN_NEEDED';
  return Number(count) === 0 ? [] : [{ code, severity: 'warning', place, values }];
}

const schemesOf = (need: ColumnNeed | undefined): Values => ({
  schemes: (need?.schemes ?? []).map((title) => `「${title}」`).join('、'),
  schemesEn: (need?.schemes ?? []).map((title) => `"${title}"`).join(', '),
});

/** Rows that are blank in the column that says whose they are. */
async function blank(incoming: Incoming, column: ColumnDeclaration): Promise<Problem[]> {
  const { rows, headers, place } = incoming;
  const amount = amountOf(incoming);
  const sql = `SELECT count(*), min(_row), ${sumSql(amount)} FROM ${rows.relation} WHERE ${sqlName(column.name)} IS NULL`;
  const [[count = 0n, row = null, sum = null] = []] = await asked(rows.connection, sql);
  if (Number(count) === 0) return [];
  const at = { ...place, row: Number(row), column: headers[column.name] ?? column.name };
  const values = { ...valuesOf(incoming, column), count: Number(count), row: Number(row), ...amountTold(amount, sum) };
  return [{ code: 'IMPORT_OWNER_BLANK', severity: 'warning', place: at, values }];
}

/** The relation of all known people ("id", "name"), and how people are found by what looks like them. */
type Known = { readonly relation: string; readonly connection: DuckDBConnection };

/** All people that are known, those in the file itself among them where it is a list of people; null where nobody is. */
async function knownPeople({ rows }: Incoming, { people, lists }: Expected): Promise<Known | null> {
  const { connection, relation, table, columns } = rows;
  if (!columns.some(isPerson)) return null;
  const list = (texts: readonly (string | null)[]): string =>
    `[${texts.map((text) => (text === null ? 'NULL' : sqlText(text))).join(', ')}]`;
  const own = columns.find((column) => isPerson(column) && isList(table, column));
  const parts = [
    ...(people.length === 0
      ? []
      : [`SELECT unnest(${list(people.map(({ id }) => id))}) AS id, unnest(${list(people.map(({ name }) => name))}) AS name`]),
    ...lists.map(
      ({ path, id, name }) =>
        `SELECT ${sqlName(id)} AS id, ${name === null ? 'NULL' : sqlName(name)} AS name FROM read_parquet(${sqlText(path)})`,
    ),
    ...(own === undefined ? [] : [`SELECT ${sqlName(own.name)} AS id, NULL AS name FROM ${relation}`]),
  ];
  if (people.length + lists.length === 0) return null;
  const all = `SELECT DISTINCT * FROM (${parts.join(' UNION ALL ')}) WHERE id IS NOT NULL`;
  try {
    await connection.run(`CREATE OR REPLACE TEMP TABLE known_people AS ${all}`);
  } catch (error) {
    // Where a list of people cannot be read nobody is called unknown; that the list is broken is told where it is computed from.
    if (!/^(?:IO|Invalid Input) Error/.test(String((error as Error).message))) throw error;
    return null;
  }
  const [[count = 0n] = []] = await asked(connection, 'SELECT count(*) FROM known_people');
  return Number(count) === 0 ? null : { connection, relation: 'known_people' };
}

/** Values of a column of people that no known person has: how many rows, the first values with their rows, who may be meant. */
async function strange(incoming: Incoming, column: ColumnDeclaration, known: Known): Promise<Problem[]> {
  const { rows, headers, place } = incoming;
  const amount = amountOf(incoming);
  const value = sqlName(column.name);
  const groups = `SELECT ${value} AS value, min(_row) AS first, count(*) AS n, ${sumSql(amount)} AS amount FROM ${rows.relation}
    WHERE ${value} IS NOT NULL GROUP BY 1`;
  const sql = `SELECT value, first, count(*) OVER (), sum(n) OVER (), sum(amount) OVER () FROM (${groups}) AS g
    WHERE NOT EXISTS (SELECT 1 FROM ${known.relation} AS k WHERE k.id = g.value) ORDER BY first LIMIT ${NAMED}`;
  const found = await asked(rows.connection, sql);
  const [[, row = null, total = 0n, count = 0n, sum = null] = []] = found;
  if (found.length === 0) return [];
  const named = found.map(([text, first]) => ({ value: String(text), row: Number(first) }));
  const pairs = await likely(
    known,
    named.map((each) => each.value),
  );
  const more = Number(total) - named.length;
  const values = {
    ...valuesOf(incoming, column),
    ...{ count: Number(count), ...amountTold(amount, sum) },
    named: `${named.map((each) => `「${each.value}」（第 ${each.row} 行）`).join('、')}${more > 0 ? ` 等 ${Number(total)} 个` : ''}`,
    namedEn: `${named.map((each) => `"${each.value}" (row ${each.row})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    near: pairs.map(([text, id]) => `「${text}」→「${id}」`).join('、'),
    nearEn: pairs.map(([text, id]) => `"${text}" → "${id}"`).join(', '),
  };
  const at = { ...place, row: Number(row), column: headers[column.name] ?? column.name };
  return [{ code: pairs.length === 0 ? 'IMPORT_PERSON_UNKNOWN' : 'IMPORT_PERSON_UNKNOWN_NEAR', severity: 'warning', place: at, values }];
}

/** Who was most likely meant by each value: the only person of that name, else the only one whose identifier looks like it. */
async function likely(known: Known, values: readonly string[]): Promise<readonly (readonly [value: string, id: string])[]> {
  const people = await asked(known.connection, `SELECT id, name FROM ${known.relation}`);
  const ids = [...new Set(people.map(([id]) => String(id)))];
  return values.flatMap((value) => {
    const named = new Set(people.filter(([, name]) => name === value).map(([id]) => String(id)));
    const [first] = named;
    const meant = named.size === 1 ? (first ?? null) : named.size > 1 ? null : nearestId(value, ids);
    return meant === null ? [] : [[value, meant] as const];
  });
}
