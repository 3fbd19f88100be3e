/** The role that every transaction takes on where the connection's own is above row-level security: it may read and add rows, no more. */

import { type Kysely, sql } from 'kysely';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { APPEND_ONLY } from './append-only.ts';
import type { Tables } from './tables.ts';

const APPLICATION = 'hengji_app';

const READ_AND_ADD = [...APPEND_ONLY, 'organisations', 'audit_heads'].map((name) => `public.${name}`);

/** Makes the role where it is missing, and gives its name; refused where that is not allowed, or where the role is above all rules itself. */
export async function applicationRole(db: Kysely<Tables>): Promise<string> {
  try {
    if (!(await isReady(db))) await sql.raw(GRANTS).execute(db);
    if (!(await isReady(db))) throw new Error('it is a superuser or bypasses row-level security');
    return APPLICATION;
  } catch (error) {
    throw refused('DATABASE_ROLE', { role: APPLICATION, reason: reasonOf(error) }, error);
  }
}

/** Whether the role is there, stands below row-level security and has all its rights. */
async function isReady(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ ready: boolean }>`
    SELECT NOT rolsuper AND NOT rolbypassrls AND has_column_privilege(oid, 'public.audit_heads', 'seq', 'UPDATE')
      AND (SELECT bool_and(has_table_privilege(r.oid, name, 'SELECT') AND has_table_privilege(r.oid, name, 'INSERT'))
        FROM unnest(${READ_AND_ADD}::text[]) AS name) AS ready
    FROM pg_roles r WHERE rolname = ${APPLICATION}`.execute(db);
  return rows[0]?.ready === true;
}

/** Roles belong to the whole server: another database of it may make the same one in the same moment. */
const GRANTS = `
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(4153002);
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION}') THEN
    BEGIN
      CREATE ROLE ${APPLICATION} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT ${APPLICATION} TO CURRENT_USER;
  END IF;
  GRANT USAGE ON SCHEMA public TO ${APPLICATION};
  GRANT SELECT, INSERT ON ${READ_AND_ADD.join(', ')} TO ${APPLICATION};
  GRANT UPDATE (seq, hash) ON public.audit_heads TO ${APPLICATION};
END $$;
`;
