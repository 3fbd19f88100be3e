/** The rows of a query to a MySQL or MariaDB server, streamed in a transaction that only reads; every value is the server's own text. */

import mysql, { type Connection, type FieldPacket, type QueryOptions } from 'mysql2';
import { type Address, failed } from './address.ts';
import { demandColumns, type QueryColumn, type QueryRows } from './query.ts';

/** So many rows are handed on at a time. */
const STRETCH = 1000;

/** Gives the rows in stretches, at least one of them (which may be empty); throws `Unreadable` with what the server says. */
export async function* mysqlRows(address: Address, query: string): AsyncGenerator<QueryRows> {
  const connection = await connected(address);
  try {
    await done((then) => connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY', then));
    yield* streamed(connection, query);
  } catch (error) {
    throw failed('SQL_QUERY', address, error);
  } finally {
    connection.destroy();
  }
}

const done = (ask: (then: (error: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => ask((error) => (error === null ? resolve() : reject(error))));

async function connected(address: Address): Promise<Connection> {
  const { host, port, user, password, database, encrypted } = address;
  try {
    const connection = mysql.createConnection({
      host,
      port: port ?? 3306,
      user,
      password,
      database,
      charset: 'utf8mb4',
      connectTimeout: 10_000,
      multipleStatements: false,
      ...(encrypted ? { ssl: { rejectUnauthorized: true } } : {}),
    });
    connection.on('error', () => undefined);
    await done((then) => connection.connect(then));
    return connection;
  } catch (error) {
    throw failed('SQL_CONNECT', address, error);
  }
}

/** A field of a row as the driver hands it to whoever wants the text. */
type Given = { string(encoding?: string): string | null };

/** What the driver knows of a column beyond what it declares. */
type Column = FieldPacket & { readonly characterSet?: number; readonly extendedFormat?: string };

async function* streamed(connection: Connection, query: string): AsyncGenerator<QueryRows> {
  const options = { sql: query, rowsAsArray: true, typeCast: (field: Given) => field.string('utf8') };
  const asked = connection.query(options as unknown as QueryOptions);
  const stream = asked.stream({ highWaterMark: STRETCH });
  const told: { columns: readonly Column[] | null } = { columns: null };
  stream.on('fields', (fields: readonly Column[] | undefined) => {
    told.columns ??= fields ?? [];
  });
  let columns: readonly string[] | null = null;
  let rows: (string | null)[][] = [];
  for await (const row of stream as AsyncIterable<(string | null)[]>) {
    columns ??= namesOf(told.columns ?? []);
    rows.push(row);
    if (rows.length < STRETCH) continue;
    yield { columns, rows };
    rows = [];
  }
  yield { columns: columns ?? namesOf(told.columns ?? []), rows };
}

function namesOf(fields: readonly Column[]): readonly string[] {
  demandColumns(fields.map(columnOf));
  return fields.map(({ name }) => name);
}

const { Types } = mysql;

/** Bytes, not letters. */
const BINARY = 63;
const LETTERS = new Set<number | undefined>([249, 250, 251, 252, 253, 254]);
const MANIFOLD = new Set<number | undefined>([Types.JSON, Types.GEOMETRY, Types.BIT, 242]);

/** The server writes a FLOAT with six digits, whatever it holds; a moment is another day in another time zone. */
function columnOf({ name, columnType, characterSet, extendedFormat }: Column): QueryColumn {
  const type = columnType === undefined ? '?' : ((Types as unknown as Record<number, string>)[columnType] ?? '?');
  const isBytes = LETTERS.has(columnType) && characterSet === BINARY;
  if (MANIFOLD.has(columnType) || isBytes || extendedFormat === 'json') return { name, type: extendedFormat ?? type, refused: 'type' };
  if (columnType === Types.TIMESTAMP) return { name, type, refused: 'zone' };
  return { name, type, refused: columnType === Types.FLOAT ? 'inexact' : null };
}
