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

/** A figure as it is read on an axis: in Chinese tens of thousands of yuan are 万. */
function shown(value: number, unit: string): string {
  const [figure, word] = unit === '元' && Math.abs(value) >= 10_000 ? [value / 10_000, '万'] : [value, ''];
  return `${new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(figure)}${word}`;
}

/** The same with its unit, in a sentence. */
const withUnit = (value: number, unit: string): string => `${shown(value, unit)}${/^[a-z]/.test(unit) ? ' ' : ''}${unit}`;

/** The curve, and how others that use the table run beside it. */
export function CurvePicture({ curve, others }: { readonly curve: Curve; readonly others: readonly Curve[] }): ReactElement {
  const say = useWords(DRAFT);
  const look = useLook();
  const option = useMemo(() => optionOf([curve, ...others.filter(({ base }) => base === curve.base)], look), [curve, others, look]);
  const falls = [curve, ...others].flatMap(({ line, unit, cliffs }) => cliffs.map((cliff) => ({ line, unit, ...cliff })));
  return (
    <figure className={styles['curve']}>
      <figcaption>{say('curve', { line: curve.line, base: curve.base })}</figcaption>
      <Chart option={option} height={190} label={say('curve', { line: curve.line, base: curve.base })} />
      {falls.slice(0, 4).map(({ line, unit, x, before, after }, k) => (
        <p key={k} className={styles['cliff']}>
          {say('cliff', { line, x: withUnit(x, unit.x), before: withUnit(before, unit.y), after: withUnit(after, unit.y) })}
        </p>
      ))}
    </figure>
  );
}

function optionOf(curves: readonly Curve[], look: 'light' | 'dark'): EChartsCoreOption {
  const [first] = curves;
  const axes = axesOf(look);
  const { cinnabar, ink, line, quiet, surface } = PALETTES[look];
  const [x, y] = [first?.unit.x ?? '', first?.unit.y ?? ''];
  const name = { nameTextStyle: { color: quiet }, nameGap: 8 };
  return {
    grid: { left: 4, right: 8, top: curves.length > 1 ? 52 : 26, bottom: 4, outerBoundsMode: 'same' },
    legend: { show: curves.length > 1, top: 0, left: 0, itemWidth: 14, textStyle: { color: PALETTES[look].quiet } },
    tooltip: {
      trigger: 'axis',
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: ink },
      formatter: (at: readonly Pointed[]) => told(at, curves),
    },
    xAxis: {
      ...{ type: 'value', max: first?.points.at(-1)?.[0], ...axes },
      splitLine: { show: false },
      axisLabel: { ...axes.axisLabel, formatter: (value: number) => withUnit(value, x), hideOverlap: true },
    },
    yAxis: {
      ...{ type: 'value', name: y, splitNumber: 4, ...axes, ...name },
      axisLabel: { ...axes.axisLabel, formatter: (value: number) => shown(value, y) },
    },
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

/** Where somebody points, as charts tell it. */
type Pointed = { readonly seriesIndex?: number; readonly value?: readonly [number, number] };

/** What stands there: the base, and what each curve gives; charts take HTML, and titles come from people. */
function told(at: readonly Pointed[], curves: readonly Curve[]): string {
  const lines = at.flatMap(({ seriesIndex, value }) => {
    const curve = curves[seriesIndex ?? -1];
    return curve === undefined || value === undefined ? [] : [`${curve.line} <b>${withUnit(value[1], curve.unit.y)}</b>`];
  });
  const [first] = curves;
  const x = at[0]?.value?.[0];
  const head = first === undefined || x === undefined ? [] : [`${first.base} ${withUnit(x, first.unit.x)}`];
  return [...new Set([...head, ...lines])].map(safe).join('<br>');
}

/** All signs but our own strong ones. */
const safe = (text: string): string => text.replace(/<(?!\/?b>)|[&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
