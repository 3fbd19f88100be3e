/** Rows under construction: what is known about them so far, and the joins that their values have asked for. */

import type { Sql, SqlJoin } from '../sql/tree.ts';
import type { Context, Node } from './context.ts';
import type { Scope, Value } from './value.ts';

/** The alias of the source's own rows. */
export const ROWS = 'r';

/** What rows are asked for. */
export type RowsRequest = Pick<Node, 'source' | 'link' | 'keys' | 'level' | 'late'>;

/** Rows under construction: joins are added as values need them, so conditions are read off at the end. */
export type Rows = Scope & {
  readonly context: Context;
  readonly request: RowsRequest;
  readonly joins: SqlJoin[];
  /** Aliases of joins by what they stand for, so that nothing is joined twice. */
  readonly aliases: Map<string, string>;
  readonly keys: Value[];
  /** For whom a row stands: the number of the subject or of the link value (the value itself when late), 0 for all. */
  level: Sql;
};

/** The alias under which something is joined; `join` is called the first time. */
export function joined(rows: Rows, what: string, join: (alias: string) => SqlJoin): string {
  const present = rows.aliases.get(what);
  if (present !== undefined) return present;
  const alias = `j${rows.aliases.size}`;
  rows.aliases.set(what, alias);
  rows.joins.push(join(alias));
  return alias;
}
