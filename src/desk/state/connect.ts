/** The database of state: the embedded one of the data folder, or another server that DATABASE_URL names. */

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type DataFolder, reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { holdServer } from '../server/server.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** A database that is ready. */
export type State = {
  readonly db: Kysely<Tables>;
  /** The role that every transaction takes on; null where the connection's own role already stands behind row-level security. */
  readonly role: string | null;
  readonly embedded: boolean;
  close(): Promise<void>;
};

/** The role of the application where the connection is one that row-level security does not hold. */
const APPLICATION = 'hengji_app';

/** DATE, TIMESTAMPTZ, BIGINT and NUMERIC stay texts: no number and no local time on the way. */
const AS_TEXT = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.TIMESTAMP]);
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    AS_TEXT.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Connects, starting the embedded server where no address is given; brings the database to the present form. */
export async function openState(data: DataFolder, address = process.env['DATABASE_URL']): Promise<State> {
  const server = address === undefined || address === '' ? await holdServer(data.postgres) : null;
  const pool = new pg.Pool({
    ...(server === null ? { connectionString: address } : { ...server.connection, database: 'postgres' }),
    max: 4,
    types,
    application_name: 'hengji',
    options: '-c timezone=UTC -c datestyle=ISO',
  });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy().catch(() => undefined);
    await server?.release();
  };
  try {
    await reach(db, address);
    await migrate(db as Kysely<unknown>);
    return { db, role: await applicationRole(db), embedded: server !== null, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function reach(db: Kysely<Tables>, address: string | undefined): Promise<void> {
  try {
    await sql`SELECT 1`.execute(db);
  } catch (error) {
    throw refused('DATABASE_UNREACHABLE', { address: withoutPassword(address ?? ''), reason: reasonOf(error) }, error);
  }
}

/** An address as it may be shown. */
export const withoutPassword = (address: string): string => address.replace(/:[^:@/]*@/, ':…@');

/**
 * Row-level security does not hold superusers and roles that bypass it: their transactions take on a role that it holds, which is made
 * here with no right but to read and add rows.
 */
async function applicationRole(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ above: boolean; made: boolean }>`
    SELECT rolsuper OR rolbypassrls AS above, EXISTS (SELECT FROM pg_roles WHERE rolname = ${APPLICATION}) AS made
    FROM pg_roles WHERE rolname = current_user`.execute(db);
  if (rows[0]?.above !== true) return null;
  try {
    await sql.raw(GRANTS).execute(db);
  } catch (error) {
    throw refused('DATABASE_ROLE', { role: APPLICATION, reason: reasonOf(error) }, error);
  }
  return APPLICATION;
}

/** Several processes may begin at once, so the role is made under a lock. */
const GRANTS = `
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(4153002);
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION}') THEN
    CREATE ROLE ${APPLICATION} NOLOGIN;
  END IF;
  GRANT USAGE ON SCHEMA public TO ${APPLICATION};
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO ${APPLICATION};
  GRANT UPDATE ON audit_heads TO ${APPLICATION};
END $$;
`;
