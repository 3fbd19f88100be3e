/** The facts behind a figure of a person: the rows that belong to that person alone. */

import { lineNamed, trace } from '../../engine/explain.ts';
import { isOwn, type Records, type RowPlace, records } from '../../facts/records.ts';
import { asHouse } from '../access/unveiled.ts';
import type { Office } from '../office/office.ts';
import { refused } from '../refused.ts';
import { replayExactly } from '../runs/replay.ts';
import { type MonthOrder, personMonth } from './month.ts';

/** A row of a batch. */
export type BatchRow = { readonly batch: number; readonly row: number };

/** The rows behind one question of a figure. `own` is false where it is made of several people's rows, and then none is told. */
export type Behind = {
  readonly question: string;
  readonly own: boolean;
  /** The titles of the columns, as the table declares them. */
  readonly heads: readonly string[];
  readonly places: readonly (BatchRow | null)[];
} & Omit<Records, 'places'>;

/** What is asked: whose month, the name of a line, how many rows at most of each question. */
export type BehindOrder = MonthOrder & { readonly item: string; readonly limit: number };

/** The rows behind a line of a person's month. The run is computed again from its facts, to the byte, with the authority of the machine. */
export async function recordsBehind(office: Office, { item, limit, ...order }: BehindOrder): Promise<readonly Behind[]> {
  const { run, plan, evaluation, hidden } = await personMonth(office, order);
  const tree = lineNamed(plan, item) === undefined || hidden.has(item) ? null : trace(evaluation, item, 0);
  if (tree === null) throw refused('RESULT_ITEM_MISSING', { item });
  if (tree.questions.length === 0) return [];
  const { month } = await asHouse(office, (house) => replayExactly(house, run.number));
  try {
    const found: Behind[] = [];
    for (const question of tree.questions) {
      const own = isOwn(month.store, month.plan.questions, question);
      const rows = own
        ? await records(month.store, month.plan.questions, question, order.person, limit)
        : { columns: [], rows: [], total: 0, table: null, places: [] };
      const declared = rows.table === null ? [] : (month.store.tables.get(rows.table)?.declaration.columns ?? []);
      const titleOf = (name: string): string =>
        declared.find((each) => each.name === name)?.title ?? plan.lines.find(({ asks }) => asks.includes(name))?.line.title ?? name;
      const heads = rows.columns.map(titleOf);
      found.push({ question, own, ...rows, heads, places: rows.places.map(batchRow) });
    }
    return found;
  } finally {
    month.close();
  }
}

/** The batch in whose file a row stands: B3/orders.csv is of batch 3. */
function batchRow({ file, row }: RowPlace): BatchRow | null {
  const batch = /^B(\d+)\//.exec(file)?.[1];
  return batch === undefined ? null : { batch: Number(batch), row };
}
