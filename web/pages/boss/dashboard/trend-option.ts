/** The chart of some months: pay and sales as bars, pay for each hundred yuan of sales as a line; sales only where there are some. */

import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '../../../../src/lib/problem.ts';
import type { Answer } from '../../../answer.ts';
import type { Look } from '../../../look/tokens.ts';
import { axesOf } from '../../../parts/chart/chart.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { yuanText } from '../../../parts/money.tsx';
import type { Say } from '../../../words/words.ts';
import { lengthOf, shortYuan } from '../figures.ts';
import type { TREND } from '../words/dashboard.ts';
import { inksOf, tooltipOf } from './inks.ts';

type Row = Answer<'/dashboard/trend'>['rows'][number];

type Ground = { readonly say: Say<typeof TREND>; readonly language: Language; readonly look: Look; readonly scale?: number };

/** The chart; `scale` makes its words larger for a wall. */
export function trendOption(rows: readonly Row[], { say, language, look, scale = 1 }: Ground): EChartsCoreOption {
  const axes = inksOf(look);
  const fontSize = Math.round(12 * scale);
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
    legend: { top: 0, left: 0, textStyle: { color: axes.quiet, fontSize } },
    tooltip: { ...tooltipOf(look), formatter: (at: readonly { readonly dataIndex: number }[]) => exact(at[0]?.dataIndex ?? -1) },
    xAxis: {
      type: 'category',
      ...axesOf(look),
      axisLabel: { color: axes.quiet, fontSize },
      data: rows.map(({ month }) => monthShort(month, language)),
    },
    yAxis: [
      { ...value, axisLabel: { color: axes.quiet, fontSize, formatter: (fen: number) => shortYuan(fen, language) } },
      {
        ...value,
        splitLine: { show: false },
        axisLabel: { color: axes.quiet, fontSize, formatter: (yuan: number) => `¥${yuan}` },
        show: hasSales,
      },
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
export function monthShort(month: string, language: Language): string {
  const text = periodText(month, language);
  if (language === 'en') return month.endsWith('-01') ? text : text.slice(0, 3);
  return month.endsWith('-01') ? text : text.replace(/^\d+年/, '');
}
