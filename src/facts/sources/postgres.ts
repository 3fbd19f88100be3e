/** The rows of a query to a PostgreSQL server, read by a cursor in a transaction that only reads; every value is the server's own text. */

import pg from 'pg';
import { type Address, failed } from './address.ts';
import { demandColumns, type QueryColumn, type QueryRows } from './query.ts';

/** So many rows are fetched at a time. */
const STRETCH = 1000;

/** Gives the rows in stretches, at least one of them (which may be empty); throws `Unreadable` with what the server says. */
export async function* postgresRows(address: Address, query: string): AsyncGenerator<QueryRows> {
  const client = await connected(address);
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const setting of SETTINGS) await client.query(`SET LOCAL ${setting}`);
    await client.query(single(`DECLARE hengji NO SCROLL CURSOR FOR ${query}`));
    let columns: readonly string[] | null = null;
    for (let rows: (string | null)[][] | null = null; rows === null || rows.length > 0; ) {
      const found = await client.query(single(`FETCH FORWARD ${STRETCH} FROM hengji`));
      columns ??= await columnsOf(client, found.fields);
      rows = (found.rows as (string | null)[][]).map((row) => plain(row, found.fields));
      yield { columns, rows };
    }
    await client.query('ROLLBACK');
  } catch (error) {
    throw failed('SQL_QUERY', address, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Days as 2026-10-03, doubles with all digits; a plan for all rows, not for the first ones. */
const SETTINGS = ["datestyle = 'ISO'", 'extra_float_digits = 3', 'cursor_tuple_fraction = 1', 'standard_conforming_strings = on'];

/** A statement of its own: the server takes no second one behind it. */
const single = (text: string) => ({ text, queryMode: 'extended', rowMode: 'array' as const, types: TEXTS });

const TEXTS = { getTypeParser: () => (text: unknown) => text } as unknown as pg.CustomTypesConfig;

async function connected(address: Address): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: address.url, connectionTimeoutMillis: 10_000, application_name: 'hengji import' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw failed('SQL_CONNECT', address, error);
  }
}

const { BOOL } = pg.types.builtins;

/** The server writes truth as t and f. */
const plain = (row: readonly (string | null)[], fields: readonly pg.FieldDef[]): (string | null)[] =>
  row.map((value, index) => (value === null || fields[index]?.dataTypeID !== BOOL ? value : value === 't' ? 'true' : 'false'));

/** Lists, records, ranges, places in a plane. */
const MANIFOLD = 'ACRG';
const NO_FACTS = new Set(['json', 'jsonb', 'jsonpath', 'bytea', 'xml', 'hstore', 'tsvector', 'tsquery']);
const ZONED = new Set(['timestamptz', 'timetz']);

type Type = { readonly oid: string; readonly name: string; readonly category: string };

async function columnsOf(client: pg.Client, fields: readonly pg.FieldDef[]): Promise<readonly string[]> {
  const oids = [...new Set(fields.map(({ dataTypeID }) => dataTypeID))];
  const { rows } = await client.query<Type>(
    'SELECT oid::text AS oid, typname AS name, typcategory AS category FROM pg_catalog.pg_type WHERE oid = ANY ($1::oid[])',
    [oids],
  );
  const types = new Map(rows.map((type) => [type.oid, type]));
  demandColumns(fields.map((field) => columnOf(field.name, types.get(String(field.dataTypeID)))));
  return fields.map(({ name }) => name);
}

function columnOf(name: string, type: Type | undefined): QueryColumn {
  const { name: word, category } = type ?? { name: '?', category: 'A' };
  const refused = MANIFOLD.includes(category) || NO_FACTS.has(word) ? 'type' : ZONED.has(word) ? 'zone' : null;
  return { name, type: word, refused };
}
