/** All organisations of an installation: what row-level security hides from every organisation, and only the owner of the tables may see. */

import { sql } from 'kysely';
import { reasonOf } from '../data-folder.ts';
import type { Desk } from '../office/office.ts';
import { refused } from '../refused.ts';
import type { State } from '../state/connect.ts';

/** An organisation by id and name. */
export type Organisation = { readonly id: string; readonly name: string };

/**
 * The organisations that a transaction sees, by id; it must be one of the connection's own role, which has not taken on the application's.
 * A role above row-level security reads them as they are. The owner of the tables is under it too: it lifts the force from this one
 * table behind a savepoint, reads, and goes back, so that nobody else ever sees the table without it. Every other role is refused.
 */
export async function everyOrganisation(desk: Desk, { role }: Pick<State, 'role'>): Promise<readonly Organisation[]> {
  const list = () => desk.selectFrom('organisations').select(['id', 'name']).orderBy('id').execute();
  if (role !== null) return await list();
  try {
    await sql`SAVEPOINT every_organisation`.execute(desk);
    await sql`SET LOCAL lock_timeout = '10s'`.execute(desk);
    await sql`ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY`.execute(desk);
    const all = await list();
    await sql`ROLLBACK TO SAVEPOINT every_organisation`.execute(desk);
    return all;
  } catch (error) {
    throw refused('EVERYONE_HIDDEN', { reason: reasonOf(error) }, error);
  }
}

/** Lets a transaction see and add the rows of an organisation, also where its role stands under row-level security. */
export async function asOrganisation(desk: Desk, id: string): Promise<void> {
  await sql`SELECT set_config('hengji.organisation', ${id}, true), set_config('hengji.authority', 'machine', true)`.execute(desk);
}
