/** What stands in every table of an organisation, as a count and a sum of hashes for each who wrote there: no row changes without its being seen. */

import { sql } from 'kysely';
import { type Office, read } from '../../src/desk/office/office.ts';
import { APPEND_ONLY } from '../../src/desk/state/append-only.ts';

/** The rows of each table and actor (`grants root`); '-' where a table does not say who wrote. */
export type Standing = ReadonlyMap<string, string>;

/** That somebody looked is kept as an access: no change. */
const TABLES = APPEND_ONLY.filter((table) => table !== 'accesses');

/** What stands in the tables of an organisation. */
export async function standing(office: Office): Promise<Standing> {
  const parts = TABLES.map(
    (table) => sql`SELECT ${table}::text AS name, t.actor, count(*) || ' ' || sum(t.hash) AS rows
      FROM (SELECT hashtextextended(r::text, 0) AS hash,
          coalesce(to_jsonb(r) ->> 'actor', (to_jsonb(r) ->> 'entry')::jsonb ->> 'actor', '-') AS actor
        FROM ${sql.table(table)} r WHERE r.organisation = ${office.organisation.id}::uuid) t GROUP BY t.actor`,
  );
  const all = await read(office, (desk) =>
    sql<{ name: string; actor: string; rows: string }>`${sql.join(parts, sql` UNION ALL `)}`.execute(desk),
  );
  return new Map(all.rows.map(({ name, actor, rows }) => [`${name} ${actor}`, rows]));
}

/** The tables that differ, with the one who wrote there. */
export const differing = (before: Standing, after: Standing): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

/** Those of the differences that somebody else is said to have written; the machine has its own work, such as what is due by a day. */
export const ofOthers = (differences: readonly string[], person: string | null): readonly string[] =>
  differences.filter((name) => !name.endsWith(' -') && !name.endsWith(` ${person}`) && !name.endsWith(' root'));

/** Waits until the jobs of an organisation have ended: what they write is the work of those who asked for them. */
export async function quiet(office: Office): Promise<void> {
  for (let k = 0; k < 600; k += 1) {
    const query = sql<{ open: string }>`SELECT count(*) AS open FROM jobs j
      WHERE NOT EXISTS (SELECT FROM job_ends e WHERE e.organisation = j.organisation AND e.job = j.number)`;
    const { rows } = await read(office, (desk) => query.execute(desk));
    if (rows[0]?.open === '0') return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`jobs of ${office.organisation.name} do not end`);
}
