/** Brings a database to the form that this version of Hengji needs; several processes may try at once, one does it. */

import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { RECORD } from './migrations/0001-record.ts';

const statement = (text: string): Migration => ({ up: async (db) => void (await sql.raw(text).execute(db)) });

/** By name, in order; a released one is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-record': statement(RECORD) };

/** The name of the newest form. */
export const NEWEST_FORM = Object.keys(MIGRATIONS).at(-1) ?? '';

/** Applies what is missing, each step in one transaction; refuses a database of a newer Hengji. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'hengji_forms',
    migrationLockTableName: 'hengji_forms_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const code = error instanceof Error && /corrupted migrations/.test(error.message) ? 'DATABASE_NEWER' : 'DATABASE_FORM';
  throw refused(code, { reason: reasonOf(error) }, error);
}
