/** Imports the rows of a query to a database: they become a file, and the file a batch like every other. */

import { join } from 'node:path';
import type { Origin } from '../../facts/batches/manifest.ts';
import { Unreadable } from '../../facts/files/rows.ts';
import { queryLines } from '../../facts/sources/sql.ts';
import type { Problem } from '../../lib/problem.ts';
import { demand } from '../access/demand.ts';
import type { Office } from '../office/office.ts';
import { type ImportedBatch, type ImportRequest, importBatch } from './import.ts';
import { withIncoming } from './incoming.ts';

/** What shall be imported: the table must be named; the source is that of database and table where none is given. */
export type QueryRequest = Omit<ImportRequest, 'file' | 'sheet' | 'table' | 'origin' | 'content'> & {
  readonly table: string;
  /** The address of the database, with its password. */
  readonly address: string;
  readonly query: string;
};

/** Imports what a query gives: all its rows or none. The same rows again, in whatever order, are one batch; no row makes none. */
export async function importQuery(office: Office, request: QueryRequest): Promise<ImportedBatch> {
  demand(office, 'import facts');
  const { address, query, table } = request;
  return await withIncoming(office.data, async (folder) => {
    try {
      const { lines, from } = await queryLines({ address, query, path: join(folder, `${fileName(table)}.sql.jsonl`) });
      const source = request.source ?? `${from.database} ${table}`;
      if (lines.rows === 0 && request.replaces === null) return nothing(source, emptySource(source));
      const origin: Origin = { is: 'sql', address: from.shown, query };
      return await importBatch(office, { ...request, file: lines.path, sheet: null, source, origin, content: lines.content });
    } catch (error) {
      return nothing(request.source ?? table, unreadableSource(error));
    }
  });
}

/** The name of a table as part of the name of a file; whatever is no letter, digit or line is left out. */
const fileName = (table: string): string => table.replaceAll(/[^\p{L}\p{N}_-]/gu, '').slice(0, 60) || 'rows';

/** An import of which nothing came. */
export const nothing = (source: string, problem: Problem): ImportedBatch => ({
  table: null,
  preview: null,
  batch: null,
  again: false,
  source,
  problems: [problem],
});

/** That a source had no rows: told, and no error. */
export const emptySource = (source: string): Problem => ({ code: 'SOURCE_EMPTY', severity: 'warning', place: null, values: { source } });

/** What is wrong with a source that cannot be read to its end; every other error is thrown on. */
export function unreadableSource(error: unknown): Problem {
  if (!(error instanceof Unreadable)) throw error;
  return { code: error.code, severity: 'error', place: null, values: error.values };
}
