/** Looking at everything inside a transaction of somebody who may not see it all: to count and to judge, never to show. */

import { sql } from 'kysely';
import type { Desk } from '../office/office.ts';

/**
 * Reads within a transaction as if everything were to be seen: for counting all whom somebody decides about, never for showing them. It is
 * the same transaction, so that what is counted is what is changed, and no change waits for a second connection.
 */
export async function unveiled<T>(desk: Desk, use: (desk: Desk) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ own: string | null }>`SELECT current_setting('hengji.authority', true) AS own`.execute(desk);
  await sql`SELECT set_config('hengji.authority', 'machine', true)`.execute(desk);
  try {
    return await use(desk);
  } finally {
    // A transaction that the database has given up takes no more statements, and shows nothing either.
    await sql`SELECT set_config('hengji.authority', ${rows[0]?.own ?? ''}, true)`.execute(desk).catch(() => undefined);
  }
}
