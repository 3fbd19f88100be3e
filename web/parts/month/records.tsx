/** The records behind a line, asked for when somebody wants to see them. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../answer.ts';
import { useWords } from '../../words/use-words.ts';
import { Asked } from '../asked.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { grouped, useCellColumns } from '../facts/cells.ts';
import { TRACE } from '../trace/words.ts';
import styles from './records.module.css';
import { type Month, useRecords } from './whose.tsx';
import { MONTH } from './words.ts';

/** What is disputed: the title that people know it by, and the node of the trace. */
export type Disputed = {
  readonly title: string;
  readonly node:
    | { readonly is: 'rule'; readonly path: string }
    | { readonly is: 'fact'; readonly table: string; readonly batch: number; readonly row: number };
};

type RecordsProps = {
  readonly month: Month;
  readonly name: string;
  readonly title: string;
  /** Begins a dispute about a record; left out where the period is not out. */
  readonly dispute?: (disputed: Disputed) => void;
};

/** The records. */
export function Records({ month, name, title, dispute }: RecordsProps): ReactElement {
  const say = useWords(TRACE);
  const [shows, setShows] = useState(false);
  const records = useRecords(month, name, shows);
  return (
    <div className={styles['records']}>
      <Button size="small" onClick={() => setShows(!shows)} aria-expanded={shows}>
        {say(shows ? 'hideRecords' : 'records')}
      </Button>
      {shows ? (
        <Asked of={records} lines={3}>
          {({ rows }) =>
            rows.map((each) => <Question key={each.question} {...{ each, title }} {...(dispute === undefined ? {} : { dispute })} />)
          }
        </Asked>
      ) : null}
    </div>
  );
}

type Behind = Answer<'/mine/month/records'>['rows'][number];
type Row = { readonly cells: Behind['rows'][number]; readonly place: Behind['places'][number] | null; readonly k: number };
type QuestionProps = { readonly each: Behind } & Pick<RecordsProps, 'title' | 'dispute'>;

function Question({ each, title, dispute }: QuestionProps): ReactElement {
  const say = useWords(TRACE);
  const why = useWords(MONTH);
  const cellColumns = useCellColumns();
  if (!each.own) return <p>{say('others')}</p>;
  if (each.total === 0) return <p>{say('noRecords')}</p>;
  const headOf = (head: string): string => (head === 'row' ? say('row') : head === 'batch' ? say('batch') : head);
  const rows = byDay(each.rows.map((cells, k): Row => ({ cells, place: each.places[k] ?? null, k })));
  const heads = each.columns.map((name, k) => ({
    ...{ name, head: headOf(each.heads[k] ?? name) },
    // What is known of a row at a glance is what comes after its place in the file.
    ...(name === 'row' || name === 'batch' ? { wideOnly: true as const } : {}),
  }));
  const columns: readonly Column<Row>[] = [
    ...cellColumns(heads, rows),
    ...(dispute === undefined || each.table === null
      ? []
      : [disputing(each.table, dispute, { word: why('disputeRow'), toldOf: (row) => toldOf(each, row) })]),
  ];
  return (
    <div className={styles['table']}>
      <DataTable label={say('recordsOf', { title })} rows={rows} columns={columns} rowKey={({ k }) => k} />
      <p className={styles['count']}>
        {each.total > rows.length ? say('shownOf', { total: each.total, count: rows.length }) : say('all', { count: each.total })}
      </p>
    </div>
  );
}

/** Rows by the day that they have, the oldest first; without a day they stay as they came. */
function byDay(rows: readonly Row[]): readonly Row[] {
  const dayOf = ({ cells }: Row): string => cells.find((cell) => /^\d{4}-\d\d-\d\d/.test(cell ?? '')) ?? '';
  return rows.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b), 'en') || a.k - b.k);
}

/** So many of its cells tell a record. */
const TOLD = 4;

/** What a record is known by: its first cells without the place in the file, such as number, day and amount. */
const toldOf = ({ columns }: Behind, { cells }: Row): string =>
  cells
    .filter((cell, k) => cell !== '' && cell !== null && columns[k] !== 'row' && columns[k] !== 'batch')
    .slice(0, TOLD)
    .map((cell) => grouped(cell ?? ''))
    .join(' · ');

type Words = { readonly word: string; readonly toldOf: (row: Row) => string };

const disputing = (table: string, dispute: (disputed: Disputed) => void, { word, toldOf }: Words): Column<Row> => ({
  key: 'dispute',
  head: '',
  cell: (row) =>
    row.place === null ? null : (
      <button
        type="button"
        className={styles['dispute']}
        onClick={() => dispute({ title: toldOf(row), node: { is: 'fact', table, ...(row.place as NonNullable<Row['place']>) } })}
      >
        {word}
      </button>
    ),
});
