/** The tables of the record as a backup holds them: in an order in which they can be loaded, with the columns that are kept. */

import { sql } from 'kysely';
import type { Desk } from '../office/office.ts';
import { LATER_TABLES } from '../state/append-only.ts';
import type { Tables } from '../state/tables.ts';

/** All tables; a row refers only to rows of its own table and of those before it, save for what `load.ts` interleaves. */
export const RECORD_TABLES: readonly (keyof Tables)[] = [
  'organisations',
  'audit_heads',
  'audit',
  'signed_heads',
  'source_mappings',
  'batches',
  'batch_undos',
  'scheme_versions',
  'runs',
  'run_batches',
  'run_steps',
  'locks',
  'settled',
  'held',
  'adjustments',
  'adjustment_lines',
  'adjustment_steps',
  'exports',
  ...LATER_TABLES,
];

/**
 * The tables of sign-in that a backup holds, in an order in which they can be loaded: without them nobody would get in after a restore.
 * Sessions, open invitations and half-done sign-ins are left out: whoever finds a backup must not go on with them, and they are had anew.
 */
export const ACCOUNT_TABLES = ['users', 'credentials', 'second_factors', 'memberships', 'api_keys'] as const;

/** A table of the record, or one of sign-in with the schema that it stands in. */
export type KeptTable = keyof Tables | `account.${(typeof ACCOUNT_TABLES)[number]}`;

/** A column: its name, its type as SQL writes it, and its place in the primary key (null outside it). */
export type Column = { readonly name: string; readonly type: string; readonly key: number | null };

/** The columns of a table that are kept, in their order: all but numbers of transactions, which mean nothing in another database. */
export async function columnsOfTable(desk: Desk, table: KeptTable): Promise<readonly Column[]> {
  const { rows } = await sql<{ name: string; type: string; key: number | null }>`
    SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      array_position(i.indkey::int2[], a.attnum) AS key
    FROM pg_attribute a
    JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
    WHERE a.attrelid = ${table}::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'xid8'::regtype
    ORDER BY a.attnum`.execute(desk);
  return rows.map(({ name, type, key }) => ({ name, type, key }));
}

/** The column that says whose a row is. */
export const ownerColumn = (table: KeptTable): 'id' | 'organisation' => (table === 'organisations' ? 'id' : 'organisation');
