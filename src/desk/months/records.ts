/** The facts behind a figure of a person: the rows that belong to that person alone. */

import { lineNamed, trace } from '../../engine/explain.ts';
import { isOwn, type Records, type RowPlace, records } from '../../facts/records.ts';
import { asHouse } from '../access/unveiled.ts';
import { type Office, read } from '../office/office.ts';
import { refused } from '../refused.ts';
import { runNumbered } from '../runs/find.ts';
import { type OpenedRun, openSubject } from '../runs/reopen.ts';
import { replayExactly } from '../runs/replay.ts';
import { demandFigures, type MonthOrder, personMonth } from './month.ts';

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

/** What is asked: the name of a line, how many rows at most of each question. */
type Asked = { readonly item: string; readonly limit: number };

/** The rows behind a line of a person's month, in the run that stands. */
export const recordsBehind = async (office: Office, { item, limit, ...order }: MonthOrder & Asked): Promise<readonly Behind[]> =>
  rowsBehind(office, await personMonth(office, order), { person: order.person, item, limit });

/** The same in a run of one's own choice; refused where its figures of the person may not be seen. */
export async function recordsInRun(
  office: Office,
  { run, person, ...asked }: Asked & { readonly run: number; readonly person: string },
): Promise<readonly Behind[]> {
  const hiddenOf = await demandFigures(office, person);
  const found = await read(office, (desk) => runNumbered(desk, run));
  const opened = await openSubject(office, found, person);
  if (opened === null) throw refused('RESULT_MISSING', { person, scheme: found.scheme, period: found.period });
  return await rowsBehind(office, { ...opened, hidden: hiddenOf(opened) }, { person, ...asked });
}

type Opened = OpenedRun & { readonly hidden: ReadonlySet<string> };

/** The run is computed again from its facts, to the byte, with the authority of the machine. */
async function rowsBehind(
  office: Office,
  { run, plan, evaluation, hidden }: Opened,
  { person, item, limit }: Asked & { readonly person: string },
): Promise<readonly Behind[]> {
  const tree = lineNamed(plan, item) === undefined || hidden.has(item) ? null : trace(evaluation, item, 0);
  if (tree === null) throw refused('RESULT_ITEM_MISSING', { item });
  if (tree.questions.length === 0) return [];
  const { month } = await asHouse(office, (house) => replayExactly(house, run.number));
  try {
    const found: Behind[] = [];
    for (const question of tree.questions) {
      const own = isOwn(month.store, month.plan.questions, question);
      const rows = own
        ? await records(month.store, month.plan.questions, question, person, limit)
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
