/** A small picture of what a table pays as its base grows; a cliff, where more gives less, is marked and said. */

import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import { useLook } from '../../../look/choices.ts';
import { PALETTES } from '../../../look/tokens.ts';
import { axesOf, Chart } from '../../../parts/chart/chart.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Curve } from '../model/curve.ts';
import styles from './draft.module.css';
import { DRAFT } from './words.ts';

/** A figure as it is read on an axis. */
const shown = (value: number): string => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value);

/** The curve, and how others that use the table run beside it. */
export function CurvePicture({ curve, others }: { readonly curve: Curve; readonly others: readonly Curve[] }): ReactElement {
  const say = useWords(DRAFT);
  const look = useLook();
  const option = useMemo(() => optionOf([curve, ...others.filter(({ base }) => base === curve.base)], look), [curve, others, look]);
  const falls = [curve, ...others].flatMap(({ line, cliffs }) => cliffs.map((cliff) => ({ line, ...cliff })));
  return (
    <figure className={styles['curve']}>
      <figcaption>{say('curve', { line: curve.line, base: curve.base })}</figcaption>
      <Chart option={option} height={190} label={say('curve', { line: curve.line, base: curve.base })} />
      {falls.slice(0, 4).map(({ line, x, before, after }, k) => (
        <p key={k} className={styles['cliff']}>
          {say('cliff', { line, x: shown(x), before: shown(before), after: shown(after) })}
        </p>
      ))}
    </figure>
  );
}

function optionOf(curves: readonly Curve[], look: 'light' | 'dark'): EChartsCoreOption {
  const [first] = curves;
  const axes = axesOf(look);
  const { cinnabar, line } = PALETTES[look];
  return {
    grid: { left: 8, right: 20, top: curves.length > 1 ? 48 : 28, bottom: 4, outerBoundsMode: 'same' },
    legend: { show: curves.length > 1, top: 0, left: 0, itemWidth: 14, textStyle: { color: PALETTES[look].quiet } },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => shown(value) },
    xAxis: {
      ...{ type: 'value', name: first?.unit.x, nameLocation: 'end', max: first?.points.at(-1)?.[0], ...axes },
      splitLine: { show: false },
      axisLabel: { ...axes.axisLabel, formatter: shown, hideOverlap: true },
    },
    yAxis: { type: 'value', name: first?.unit.y, splitNumber: 4, ...axes, axisLabel: { ...axes.axisLabel, formatter: shown } },
    series: curves.map((curve, k) => ({
      ...{ type: 'line', name: curve.line, data: curve.points, showSymbol: false, lineStyle: { width: 2 } },
      areaStyle: { opacity: curves.length > 1 ? 0 : 0.1 },
      markLine:
        k > 0
          ? undefined
          : {
              ...{ silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: line, type: 'dashed' } },
              data: curve.bounds.map((x) => ({ xAxis: x })),
            },
      markPoint: {
        ...{ symbol: 'circle', symbolSize: 8, itemStyle: { color: cinnabar }, label: { show: false } },
        data: curve.cliffs.map(({ x, after }) => ({ coord: [x, after] })),
      },
    })),
  };
}
