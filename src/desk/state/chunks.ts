/** Many rows in one statement, given as one array for each column: PostgreSQL reads that many times quicker than a list of VALUES. */

import { type RawBuilder, sql } from 'kysely';

const ROWS = 50_000;

/** The types of columns that are no text. */
const TYPES: Readonly<Record<string, string>> = {
  organisation: 'uuid',
  adjustment: 'integer',
  simulation: 'integer',
  cycle: 'integer',
  edition: 'integer',
  publication: 'integer',
  fen: 'numeric',
  due_day: 'date',
  places: 'jsonb',
  at: 'timestamptz',
};

const typeOf = (column: string): RawBuilder<unknown> => sql.raw(TYPES[column] ?? 'text');

/** Rows for a table: the columns whose value is the same in all of them, and the names of those that each row has its own of. */
export type ManyRows<Name extends string> = {
  readonly table: string;
  readonly common: Readonly<Record<string, string | number>>;
  readonly own: readonly Name[];
  readonly rows: readonly Readonly<Record<Name, string | null>>[];
};

/** The INSERT statements for all rows, one for each piece of them; none where there are no rows. */
export function* insertsOf<Name extends string>({ table, common, own, rows }: ManyRows<Name>): Generator<RawBuilder<unknown>> {
  const names = [...Object.keys(common), ...own].map((name) => sql.ref(name));
  const same = Object.entries(common).map(([name, value]) => sql`${value}::${typeOf(name)}`);
  for (let at = 0; at < rows.length; at += ROWS) {
    const piece = rows.slice(at, at + ROWS);
    const arrays = own.map((name) => sql`${piece.map((row) => row[name])}::${typeOf(name)}[]`);
    const values = [...same, sql.raw('each.*')];
    yield sql`INSERT INTO ${sql.table(table)} (${sql.join(names)}) SELECT ${sql.join(values)} FROM unnest(${sql.join(arrays)}) AS each`;
  }
}
