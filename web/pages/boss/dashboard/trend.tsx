/** Month by month: pay and sales as bars, pay for each hundred yuan of sales as a line; and the same as a table. */

import { keepPreviousData } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage, useLook } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Chart } from '../../../parts/chart/chart.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Money } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { BOSS, TREND } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import { trendOption } from './trend-option.ts';

type Row = Answer<'/dashboard/trend'>['rows'][number];

/** The card. */
export function Trend({ month }: { readonly month: string }): ReactElement {
  const say = useWords(TREND);
  const told = api.useQuery('get', '/dashboard/trend', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Card title={say('title')}>
      <div className={styles['told']} data-old={told.isPlaceholderData}>
        <Asked of={told} lines={6}>
          {({ rows }) => <Months rows={rows} />}
        </Asked>
      </div>
    </Card>
  );
}

/** What adjustments of closed months pay in each month, beside its pay. */
const adjustedColumn = (head: string): Column<Row> => ({
  ...{ key: 'adjusted', head, align: 'right' },
  cell: ({ adjusted: { people, fen } }) => (people === 0 ? '—' : <Money fen={fen} signed />),
});

function Months({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const say = useWords(TREND);
  const speak = useWords(BOSS);
  const [language, look] = [useLanguage(), useLook()];
  const option = useMemo(() => trendOption(rows, { say, language, look }), [rows, say, language, look]);
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'month', head: say('month'), isTitle: true },
      cell: ({ month, standing, missing }) =>
        [
          periodText(month, language),
          ...(standing === 'so far' ? [say('soFar')] : []),
          ...(missing === 0 ? [] : [say('open', { count: missing })]),
        ].join(' · '),
    },
    { key: 'people', head: say('people'), align: 'right', cell: ({ people }) => people },
    { key: 'pay', head: say('pay'), align: 'right', cell: ({ pay }) => <Money fen={pay} /> },
    ...(rows.every(({ adjusted }) => adjusted.people === 0) ? [] : [adjustedColumn(say('adjusted'))]),
    { key: 'sales', head: say('sales'), align: 'right', cell: ({ sales }) => (sales === null ? '—' : <Money fen={sales} />) },
    { key: 'share', head: say('share'), align: 'right', cell: ({ share }) => (share === null ? '—' : `¥${share}`) },
  ];
  return (
    <>
      <Chart option={option} height={280} label={say('label')} />
      <details className={styles['details']}>
        <summary>{speak('table')}</summary>
        <DataTable label={say('title')} rows={rows.toReversed()} columns={columns} rowKey={({ month }) => month} />
      </details>
    </>
  );
}
