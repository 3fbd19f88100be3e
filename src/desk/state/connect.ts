/** The database of state: the embedded one of the data folder, or another server that DATABASE_URL names. */

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type DataFolder, reasonOf } from '../data-folder.ts';
import { guarded } from '../office/guarded.ts';
import { refused } from '../refused.ts';
import { holdServer } from '../server/server.ts';
import { demandNoneHeld, sparing } from './alone.ts';
import { migrate } from './migrate.ts';
import { applicationRole } from './role.ts';
import type { Tables } from './tables.ts';

/** A database that is ready. */
export type State = {
  readonly db: Kysely<Tables>;
  /** The role that every transaction takes on; null where the connection's own role already stands behind row-level security. */
  readonly role: string | null;
  readonly embedded: boolean;
  /** How the same database is reached by a connection of its own: for the queue of jobs, and for who listens. */
  readonly way: pg.ClientConfig;
  /** Asks several statements, at least two, in one question and as one transaction; gives the rows of each. */
  atOnce(statements: readonly string[]): Promise<readonly unknown[][]>;
  close(): Promise<void>;
};

/** Connects, starting the embedded server where no address is given; brings the database to the present form. */
export async function openState(data: DataFolder, address = process.env['DATABASE_URL']): Promise<State> {
  const outside = address === undefined || address === '' ? null : address;
  const server = outside === null ? await holdServer(data.postgres) : null;
  const where = server === null ? { connectionString: outside ?? '' } : { ...server.connection, database: 'postgres', ssl: false };
  const way = { ...where, application_name: 'hengji', options: SESSION };
  const pool = new pg.Pool({ ...way, max: 4, types });
  // A connection that breaks, idle or not, fails its query and is replaced by the next; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: sparing(pool) }) });
  const atOnce: State['atOnce'] = async (statements) => {
    demandNoneHeld();
    const answers = (await pool.query(statements.join(';\n'))) as unknown as readonly pg.QueryResult[];
    return answers.map(({ rows }) => rows);
  };
  const close = async (): Promise<void> => {
    await db.destroy().catch(() => undefined);
    await server?.release();
  };
  try {
    if (outside !== null) await reach(outside);
    const { above, formed, ...found } = await guarded(() => look(db));
    const unfit = unfitness(found);
    if (unfit !== null) throw unfit;
    await migrate(db, formed);
    return { db, role: above ? await applicationRole(db) : null, embedded: server !== null, way, atOnce, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Moments are texts in UTC, names mean our own tables, and a commit is on disk before it is told, whatever the server's settings say. */
const SESSION = '-c timezone=UTC -c datestyle=ISO -c search_path=public -c synchronous_commit=on';

/** DATE, TIMESTAMP, BIGINT and NUMERIC stay texts: no number and no local time on the way. */
const AS_TEXT = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP]);
const types = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === pg.types.builtins.TIMESTAMPTZ) return momentText;
    return AS_TEXT.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** A moment as Date writes it, from PostgreSQL's text in UTC. */
function momentText(text: string): string {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  return found === null ? text : `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0')}Z`;
}

async function reach(address: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect().finally(() => client.end());
  } catch (error) {
    throw refused('DATABASE_UNREACHABLE', { address: withoutPassword(address), reason: reasonOf(error) }, error);
  }
}

/** An address as it may be shown. */
export const withoutPassword = (address: string): string =>
  address.replace(/\/\/([^:@/]*)(?::.*)?@/, '//$1:…@').replaceAll(/(password=)[^&\s]*/gi, '$1…');

/** What the server is, as far as it decides whether we may use it. */
type Found = { readonly version: number; readonly encoding: string; readonly fsync: string };

async function look(db: Kysely<Tables>): Promise<Found & { readonly above: boolean; readonly formed: boolean }> {
  const { rows } = await sql<Found & { above: boolean; formed: boolean }>`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      current_setting('fsync') AS fsync, rolsuper OR rolbypassrls AS above, to_regclass('public.hengji_forms') IS NOT NULL AS formed
    FROM pg_roles WHERE rolname = current_user`.execute(db);
  const [first] = rows;
  if (first === undefined) throw new Error('Bug: a connection has a role');
  return first;
}

/** Why a server cannot keep the record; null where it can. */
export function unfitness({ version, encoding, fsync }: Found): Error | null {
  if (version < 150_000) return refused('DATABASE_OLD', { version: `${Math.floor(version / 10_000)}` });
  if (encoding !== 'UTF8') return refused('DATABASE_ENCODING', { encoding });
  return fsync === 'on' ? null : refused('DATABASE_UNSAFE', { setting: 'fsync' });
}
