/** The rows of a batch as they were imported, some at a time, each with its number in the file. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { useCellColumns } from '../../../parts/facts/cells.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { BATCHES } from '../words/imports.ts';
import styles from './batches.module.css';

type Rows = Answer<'/facts/batches/{batch}/rows'>;
type Row = Rows['rows'][number];

/** So many are asked for at once. */
const PAGE = 50;

/** The rows; `count` is how many there are. */
export function BatchRows({ batch, count }: { readonly batch: number; readonly count: number }): ReactElement {
  const say = useWords(BATCHES);
  const found = api.useInfiniteQuery(
    'get',
    '/facts/batches/{batch}/rows',
    { params: { path: { batch }, query: { limit: PAGE } } },
    { pageParamName: 'after', initialPageParam: 0, getNextPageParam: ({ next }: Rows) => next ?? undefined },
  );
  return (
    <Card title={say('inside')} flush>
      <Asked of={found} lines={4}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const { columns = [], withheld = [] } = pages[0] ?? {};
          return (
            <>
              {withheld.length === 0 ? null : (
                <p className={styles['said']}>{say('withheld', { columns: withheld.map(({ title }) => title).join(say('comma')) })}</p>
              )}
              {rows.length === 0 ? null : <Table rows={rows} columns={columns} />}
              <div className={styles['older']}>
                <span>{rows.length === count ? say('allRows', { count }) : say('rowsShown', { count: rows.length, total: count })}</span>
                {found.hasNextPage ? (
                  <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                    {say('moreRows')}
                  </Button>
                ) : null}
              </div>
            </>
          );
        }}
      </Asked>
    </Card>
  );
}

function Table({ rows, columns }: { readonly rows: readonly Row[]; readonly columns: Rows['columns'] }): ReactElement {
  const say = useWords(BATCHES);
  const cellColumns = useCellColumns();
  const shown: readonly Column<Row>[] = [
    // No column of a table begins with a blank.
    { ...{ key: ' row', head: say('row'), isTitle: true }, cell: ({ number }) => say('rowNumber', { row: number }) },
    ...cellColumns(
      columns.map(({ name, title }) => ({ name, head: title })),
      rows,
    ),
  ];
  return (
    <div className={styles['rows']} data-as-written>
      <DataTable label={say('inside')} rows={rows} rowKey={({ number }) => number} columns={shown} />
    </div>
  );
}
