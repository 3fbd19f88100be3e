/** How rows find their subject, and how a table reaches another: by keys and identifiers, never by guess. */

import type { Expression } from '../../lib/expression.ts';
import type { Span } from '../../lib/problem.ts';
import type { Join, Link } from '../../methods/question.ts';
import { type ColumnDeclaration, columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { type Context, need, report } from '../compile/context.ts';
import { unknownColumn, unknownTable } from '../compile/names.ts';
import { nameId } from '../word-lists.ts';

/** What an identifier column identifies, or null. */
const domainOf = (column: ColumnDeclaration | null): string | null => (column?.type.is === 'id' ? column.type.of : null);

/** The column that is a table's whole key, or null. */
function keyColumn(table: TableDeclaration): ColumnDeclaration | null {
  return table.key.length === 1 ? columnOf(table, table.key[0] ?? '') : null;
}

/** The many-to-one steps from one table to another by identifiers (at most three), or null. */
export function pathTo(context: Pick<Context, 'tables'>, from: TableDeclaration, to: string, depth = 3): readonly Join[] | null {
  if (from.name === to) return [];
  if (depth === 0) return null;
  let best: readonly Join[] | null = null;
  for (const column of from.columns) {
    const domain = domainOf(column);
    const next =
      domain === null
        ? undefined
        : [...context.tables.values()].find((table) => table.name !== from.name && domainOf(keyColumn(table)) === domain);
    if (next === undefined || keyColumn(from)?.name === column.name) continue;
    const rest = pathTo(context, next, to, depth - 1);
    if (rest === null) continue;
    const path = [{ from: column.name, table: next.name, key: keyColumn(next)?.name ?? '' }, ...rest];
    if (best === null || path.length < best.length) best = path;
  }
  return best;
}

/** Notes that the joins of a path are read. */
export function needPath(context: Pick<Context, 'needs'>, table: string, path: readonly Join[]): void {
  let at = table;
  for (const join of path) {
    need(context, at, join.from);
    need(context, join.table, join.key);
    at = join.table;
  }
}

/** The link that `归` names, or the one that the declarations give: own identifier, a table on the way, a shared identifier. */
export function linkOf(context: Context, table: TableDeclaration, credit: Expression | null, at: Span): Link | null {
  if (credit !== null) return creditLink(context, table, credit);
  const domain = domainOf(columnOf(context.subject, context.subjectKey));
  const own = table.columns.filter((column) => domainOf(column) === domain);
  const named = own.find((column) => column.name === context.subjectKey);
  if (named === undefined && own.length > 1)
    return report(context, 'LINK_SEVERAL', at, {
      table: table.name,
      title: table.title,
      first: own[0]?.name ?? '',
      columns: own.map((column) => `「${column.name}」`).join(''),
      columnsEn: own.map((column) => `"${column.name}"`).join(', '),
    });
  const direct = named ?? own[0];
  if (direct !== undefined) return columnLink(context, table, [], direct.name, context.subjectKey);
  const path = pathTo(context, table, context.subject.name);
  const last = path?.at(-1);
  if (path !== null && last !== undefined) {
    const before = path.slice(0, -1);
    return columnLink(context, table, before, last.from, context.subjectKey);
  }
  return (
    sharedLink(context, table) ??
    linkOverTable(context, table) ??
    report(context, 'LINK_NONE', at, {
      table: table.name,
      title: table.title,
      subject: context.subject.name,
      subjectTitle: context.subject.title,
      key: context.subjectKey,
    })
  );
}

/** An identifier that both the table and the subject have: the department of an event, the brand of an order. */
function sharedLink(context: Context, table: TableDeclaration): Link | null {
  for (const column of table.columns) {
    const domain = domainOf(column);
    const twin = domain === null ? undefined : context.subject.columns.find((candidate) => domainOf(candidate) === domain);
    if (twin !== undefined) return columnLink(context, table, [], column.name, twin.name);
  }
  return null;
}

/** A table on the way that holds the subject's identifier: content_stats → contents → employee_id. */
function linkOverTable(context: Context, table: TableDeclaration): Link | null {
  const domain = domainOf(columnOf(context.subject, context.subjectKey));
  for (const other of context.tables.values()) {
    const column = other.columns.find((candidate) => domainOf(candidate) === domain);
    const path = column === undefined || other.name === table.name ? null : pathTo(context, table, other.name);
    if (column !== undefined && path !== null) return columnLink(context, table, path, column.name, context.subjectKey);
  }
  return null;
}

function columnLink(context: Context, table: TableDeclaration, path: readonly Join[], column: string, subjectColumn: string): Link {
  needPath(context, table.name, path);
  need(context, path.at(-1)?.table ?? table.name, column);
  need(context, context.subject.name, subjectColumn);
  return { is: 'column', path, column, subjectColumn };
}

function creditLink(context: Context, table: TableDeclaration, credit: Expression): Link | null {
  if (credit.is !== 'name')
    return report(context, 'CREDIT_COLUMN', credit.at, { found: context.text.slice(credit.at.start, credit.at.end) });
  const name = credit.path.at(-1) ?? '';
  if (credit.path.length === 1 && nameId(name) === 'everybody') return { is: 'all' };
  const owner = credit.path.length === 2 && credit.path[0] !== table.name ? context.tables.get(credit.path[0] ?? '') : table;
  const column = owner === undefined ? null : columnOf(owner, name);
  const path = owner === undefined ? null : pathTo(context, table, owner.name);
  if (owner === undefined) return unknownTable(context, 'TABLE_UNKNOWN', credit.path[0] ?? '', credit.at);
  if (column === null) return unknownColumn(context, owner, name, credit.at);
  if (path === null)
    return report(context, 'CREDIT_UNREACHED', credit.at, {
      name: credit.path.join('.'),
      table: table.name,
      title: table.title,
      owner: owner.name,
    });
  const domain = domainOf(column);
  const key = columnOf(context.subject, context.subjectKey);
  const twin =
    domain === null
      ? undefined
      : domainOf(key) === domain
        ? (key ?? undefined)
        : context.subject.columns.find((candidate) => domainOf(candidate) === domain);
  if (twin === undefined)
    return report(context, 'CREDIT_NO_TWIN', credit.at, {
      name: credit.path.join('.'),
      subject: context.subject.name,
      subjectTitle: context.subject.title,
      key: context.subjectKey,
    });
  return columnLink(context, table, path, column.name, twin.name);
}
