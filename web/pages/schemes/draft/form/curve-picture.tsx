/** A small picture of what a table pays as its base grows; a cliff, where more gives less, is marked and said. */

import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Language } from '../../../../../src/lib/problem.ts';
import { useLanguage, useLook } from '../../../../look/choices.ts';
import { type Look, PALETTES } from '../../../../look/tokens.ts';
import { axesOf, Chart } from '../../../../parts/chart/chart.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { shortYuan } from '../../../boss/figures.ts';
import type { Curve, CurveUnit } from '../../model/curve.ts';
import styles from './form.module.css';
import { FORM } from './words.ts';

const figure = (value: number): string => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value);

/** A figure on an axis: money in few signs. */
const onAxis = (value: number, { isYuan }: CurveUnit, language: Language): string =>
  isYuan ? shortYuan(value * 100, language) : figure(value);

const withWord = (text: string, { word }: CurveUnit): string => `${text}${/^[a-z]/.test(word) ? ' ' : ''}${word}`;

/** The same with its unit, where that does not stand at the axis. */
const named = (value: number, unit: CurveUnit, language: Language): string =>
  unit.isYuan && language === 'en' ? `¥${onAxis(value, unit, language)}` : withWord(onAxis(value, unit, language), unit);

/** A figure in a sentence: whole, with its unit. */
const exact = (value: number, unit: CurveUnit): string => withWord(figure(value), unit);

/** The curve, and how others that use the table run beside it. */
export function CurvePicture({ curve, others }: { readonly curve: Curve; readonly others: readonly Curve[] }): ReactElement {
  const say = useWords(FORM);
  const look = useLook();
  const language = useLanguage();
  const option = useMemo(
    () => optionOf([curve, ...others.filter(({ base }) => base === curve.base)], { look, language }),
    [curve, others, look, language],
  );
  const falls = [curve, ...others].flatMap(({ line, unit, cliffs }) => cliffs.map((cliff) => ({ line, unit, ...cliff })));
  return (
    <figure className={styles['curve']}>
      <figcaption>{say('curve', { line: curve.line, base: curve.base })}</figcaption>
      <Chart option={option} height={190} label={say('curve', { line: curve.line, base: curve.base })} />
      {falls.slice(0, 4).map(({ line, unit, x, before, after }, k) => (
        <p key={k} className={styles['cliff']}>
          {say('cliff', { line, x: exact(x, unit.x), before: exact(before, unit.y), after: exact(after, unit.y) })}
        </p>
      ))}
    </figure>
  );
}

const NONE: CurveUnit = { word: '', isYuan: false };

type Ground = { readonly look: Look; readonly language: Language };

function optionOf(curves: readonly Curve[], { look, language }: Ground): EChartsCoreOption {
  const [first] = curves;
  const axes = axesOf(look);
  const { cinnabar, ink, line, quiet, surface } = PALETTES[look];
  const { x, y } = first?.unit ?? { x: NONE, y: NONE };
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
      axisLabel: { ...axes.axisLabel, formatter: (value: number) => named(value, x, language), hideOverlap: true },
    },
    yAxis: {
      ...{ type: 'value', name: y.word, splitNumber: 4, ...axes, ...name },
      axisLabel: { ...axes.axisLabel, formatter: (value: number) => onAxis(value, y, language) },
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
    return curve === undefined || value === undefined ? [] : [`${curve.line} <b>${exact(value[1], curve.unit.y)}</b>`];
  });
  const [first] = curves;
  const x = at[0]?.value?.[0];
  const head = first === undefined || x === undefined ? [] : [`${first.base} ${exact(x, first.unit.x)}`];
  return [...new Set([...head, ...lines])].map(safe).join('<br>');
}

/** All signs but our own strong ones. */
const safe = (text: string): string => text.replace(/<(?!\/?b>)|[&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
