/** Results of many people as a table: which lines there are, and a row for each person. */

import { z } from 'zod';
import type { ResultsTable } from '../../desk/months/table.ts';
import { itemText } from '../../engine/results.ts';
import { isPlain, unitText } from '../../lib/unit.ts';
import { number, page } from '../house/shapes.ts';

/** Which rows are asked for. */
export const rowsAsked = { ...page, search: z.string().min(1).max(100).optional() };

/** In which unit the numbers of a line stand, by its English word: yuan, times, % …; null where it holds none, or plain numbers. */
const unit = z.string().nullable();

/** A page of the table; a person's values are in the order of the lines: null where it is unknown, does not apply, or may not be seen. */
export const table = z.object({
  ...{ run: number, scheme: z.string(), period: z.string(), state: z.string(), count: z.number(), next: z.number().nullable() },
  lines: z.array(z.object({ name: z.string(), title: z.string(), section: z.string(), unit })),
  rows: z.array(z.object({ person: z.string(), name: z.string(), values: z.array(z.string().nullable()) })),
});

function unitOf({ type }: ResultsTable['lines'][number]['cells']): string | null {
  if (type.is !== 'number') return null;
  if (type.percent) return '%';
  return isPlain(type.unit) ? null : unitText(type.unit, 'en');
}

/** A page of the table as it is told. */
export const tableTold = ({ run, lines, rows, count, next }: ResultsTable): z.input<typeof table> => ({
  ...{ run: run.number, scheme: run.scheme, period: run.period, state: run.state, count, next },
  lines: lines.map(({ name, title, section, cells }) => ({ name, title, section, unit: unitOf(cells) })),
  rows: rows.map(({ subject, label, row, hidden }) => ({
    ...{ person: subject, name: label },
    values: lines.map(({ name, cells }) => (hidden.has(name) ? null : itemText(cells.column, cells.type, row))),
  })),
});
