/** A store of facts made of rows, as opening their files would make it. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type FactStore, type StoredTable, sqlName, sqlText } from '../../src/facts/store.ts';
import { dayText } from '../../src/lib/day.ts';
import type { ColumnType, TableDeclaration } from '../../src/methods/tables.ts';
import type { Cell, Row } from './naive-logic.ts';

const SQL_TYPES = { number: 'BIGINT', id: 'VARCHAR', text: 'VARCHAR', period: 'VARCHAR', date: 'DATE', truth: 'BOOLEAN' } as const;

/** A connection to an empty database with one thread, quick for small questions. */
export async function smallDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/** Stores the rows of the declared tables, as if from files named after them; row 1 of a file is its header. */
export async function storeRows(
  connection: DuckDBConnection,
  declarations: readonly TableDeclaration[],
  rows: ReadonlyMap<string, readonly Row[]>,
): Promise<FactStore> {
  const tables = new Map<string, StoredTable>();
  const statements: string[] = [];
  for (const declaration of declarations) {
    const own = rows.get(declaration.name) ?? [];
    const columns = declaration.columns.map(({ name, type }) => `${sqlName(name)} ${SQL_TYPES[type.is]}`);
    statements.push(`CREATE OR REPLACE TABLE ${sqlName(declaration.name)} (${columns.join(', ')}, _row BIGINT, _source INTEGER)`);
    const values = own.map(
      (row, index) => `(${declaration.columns.map(({ name, type }) => literal(row[name] ?? null, type)).join(', ')}, ${index + 2}, 0)`,
    );
    if (values.length > 0) statements.push(`INSERT INTO ${sqlName(declaration.name)} VALUES ${values.join(', ')}`);
    tables.set(declaration.name, {
      declaration,
      relation: sqlName(declaration.name),
      sources: [{ file: `${declaration.name}.csv` }],
      columns: new Set(declaration.columns.map(({ name }) => name)),
      nullable: new Set(declaration.columns.map(({ name }) => name).filter((name) => own.some((row) => (row[name] ?? null) === null))),
      rows: own.length,
    });
  }
  await connection.run(statements.join(';\n'));
  return { connection, tables, close: () => connection.closeSync() };
}

function literal(value: Cell, type: ColumnType): string {
  if (value === null) return 'NULL';
  if (type.is === 'date') return `DATE '${dayText(Number(value))}'`;
  return typeof value === 'string' ? sqlText(value) : String(value);
}
