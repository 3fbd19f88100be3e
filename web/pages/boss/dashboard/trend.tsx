/** Month by month: pay and sales as bars, pay for each hundred yuan of sales as a line; and the same as a table. */

import { keepPreviousData } from '@tanstack/react-query';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Language } from '../../../../src/lib/problem.ts';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage, useLook } from '../../../look/choices.ts';
import type { Look } from '../../../look/tokens.ts';
import { Asked } from '../../../parts/asked.tsx';
import { axesOf, Chart } from '../../../parts/chart/chart.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Money, yuanText } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Say } from '../../../words/words.ts';
import { lengthOf, shortYuan } from '../figures.ts';
import { BOSS, TREND } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import { inksOf } from './inks.ts';

type Row = Answer<'/dashboard/trend'>['rows'][number];

/** The card. */
export function Trend({ month }: { readonly month: string }): ReactElement {
  const say = useWords(TREND);
  const told = api.useQuery('get', '/dashboard/trend', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Card title={say('title')}>
      <Asked of={told} lines={6}>
        {({ rows }) => <Months rows={rows} />}
      </Asked>
    </Card>
  );
}

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

type Ground = { readonly say: Say<typeof TREND>; readonly language: Language; readonly look: Look };

/** The chart of some months; sales and the share only where there are some. */
function trendOption(rows: readonly Row[], { say, language, look }: Ground): EChartsCoreOption {
  const axes = inksOf(look);
  const hasSales = rows.some(({ sales }) => sales !== null);
  const [jade, amber, blue] = axes.series;
  const exact = (at: number): string =>
    rows
      .slice(at, at + 1)
      .flatMap(({ month, pay, sales, share, missing }) => [
        `${periodText(month, language)}${missing === 0 ? '' : ` · ${say('open', { count: missing })}`}`,
        `${say('pay')} ${pay === null ? '—' : yuanText(pay)}`,
        ...(sales === null ? [] : [`${say('sales')} ${yuanText(sales)}`]),
        ...(share === null ? [] : [`${say('share')} ¥${share}`]),
      ])
      .join('<br>');
  const value = { type: 'value', ...axesOf(look) };
  const bar = (of: 'pay' | 'sales', color: string | undefined) => ({
    ...{ name: say(of), type: 'bar', barMaxWidth: 28, itemStyle: { borderRadius: [4, 4, 0, 0] }, color },
    // A month of which something is not known yet stands lighter.
    data: rows.map((row) => ({ value: lengthOf(row[of]), itemStyle: { opacity: of === 'pay' && row.missing > 0 ? 0.5 : 1 } })),
  });
  return {
    grid: { left: 8, right: 8, top: 44, bottom: 4, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: axes.quiet } },
    tooltip: { trigger: 'axis', formatter: (at: readonly { readonly dataIndex: number }[]) => exact(at[0]?.dataIndex ?? -1) },
    xAxis: { type: 'category', ...axesOf(look), data: rows.map(({ month }) => monthShort(month, language)) },
    yAxis: [
      { ...value, axisLabel: { color: axes.quiet, formatter: (fen: number) => shortYuan(fen, language) } },
      { ...value, splitLine: { show: false }, axisLabel: { color: axes.quiet, formatter: (yuan: number) => `¥${yuan}` }, show: hasSales },
    ],
    series: [
      bar('pay', jade),
      ...(hasSales
        ? [
            bar('sales', amber),
            {
              ...{ name: say('share'), type: 'line', yAxisIndex: 1, color: blue, symbolSize: 7 },
              data: rows.map(({ share }) => (share === null ? null : Number(share))),
            },
          ]
        : []),
    ],
  };
}

/** 2026-10 as 10月 or Oct; with its year in January. */
function monthShort(month: string, language: Language): string {
  const text = periodText(month, language);
  if (language === 'en') return month.endsWith('-01') ? text : text.slice(0, 3);
  return month.endsWith('-01') ? text : text.replace(/^\d+年/, '');
}
