/** How much money rows are about: the sum of the main amount of their table, so that a warning about them says what is at stake. */

import type { DuckDBValue } from '@duckdb/node-api';
import { decimalText } from '../../lib/fraction.ts';
import type { Values } from '../../lib/problem.ts';
import { sameUnit, YUAN } from '../../lib/unit.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../methods/tables.ts';

/** A column of money. */
export type Amount = ColumnDeclaration & { readonly type: { readonly is: 'number'; readonly decimals: number } };

/** The first column of money that a table declares and its rows have: what a customer paid, a bonus; null where there is none. */
export const mainAmount = ({ columns }: TableDeclaration, has: ReadonlySet<string>): Amount | null =>
  columns.find((column): column is Amount => has.has(column.name) && isMoney(column)) ?? null;

const isMoney = ({ type }: ColumnDeclaration): boolean => type.is === 'number' && !type.percent && sameUnit(type.unit, YUAN);

/** The values of a sentence for a sum of the stored integers: `amount` and `amountEn` in brackets, `sum` and `sumTitle`; blank where no cell is filled. */
export function amountTold(column: Amount | null, sum: DuckDBValue): Values {
  if (column === null || typeof sum !== 'bigint') return { amount: '', amountEn: '' };
  const text = decimalText(sum, column.type.decimals);
  return {
    amount: `（${column.title} ${text} 元）`,
    amountEn: ` (${column.name}: ${text} yuan)`,
    sum: text,
    sumTitle: column.title,
  };
}
