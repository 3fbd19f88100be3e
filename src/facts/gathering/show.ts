/** Values and rows of the facts as people read them. */

import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import { dayText } from '../../lib/day.ts';
import { decimalText, fraction, written } from '../../lib/fraction.ts';
import type { Place } from '../../lib/problem.ts';
import type { Shown } from '../answers/behind.ts';
import type { StoredTable } from '../store.ts';

/** The value as text: numbers as decimals at their scale, percentages with their sign; null where there is none. */
export function shownText(value: DuckDBValue, type: Shown['type']): string | null {
  if (value === null) return null;
  if (value instanceof DuckDBDateValue) return dayText(value.days);
  if (typeof value !== 'bigint') return String(value);
  if (type.is === 'number') return `${decimalText(value, type.decimals)}${type.percent ? '%' : ''}`;
  if (type.is !== 'answer') return String(value);
  const places = String(type.question.scale).length - 1;
  return type.question.scale === 10n ** BigInt(places) ? decimalText(value, places) : written(fraction(value, type.question.scale));
}

/** The cell of a row; `source` and `row` are its "_source" and "_row". */
export function cellOf(table: StoredTable, source: DuckDBValue, row: DuckDBValue, column: string | null): Place {
  const from = table.sources[Number(source)];
  return {
    in: 'cell',
    file: from?.file ?? table.declaration.name,
    ...(from?.sheet === undefined ? {} : { sheet: from.sheet }),
    row: Number(row),
    ...(column === null ? {} : { column }),
  };
}
