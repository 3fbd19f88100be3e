/** A chart in our colours: drawn when it is seen for the first time, as wide as its place, in words for whoever does not see it. */

import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { useLook } from '../../look/choices.ts';
import { FONT, type Look, PALETTES, SERIES } from '../../look/tokens.ts';

/** A chart: what ECharts draws, its height in pixels, and what it shows, in a sentence. */
type ChartProps = { readonly option: EChartsCoreOption; readonly height: number; readonly label: string };

/** The chart. What is pressed on is told by `option`'s own handlers of the page, so give tables beside charts that lead somewhere. */
export function Chart({ option, height, label }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const look = useLook();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    return draw(element, { ...basis(look), ...option });
  }, [option, look]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

/** Draws once the engine is there; gives the way to end it. */
function draw(element: HTMLElement, option: EChartsCoreOption): () => void {
  let end = (): void => undefined;
  let isOver = false;
  void import('./engine.ts').then(({ openChart }) => {
    if (isOver) return;
    const chart = openChart(element);
    chart.setOption(option);
    const size = new ResizeObserver(() => chart.resize());
    size.observe(element);
    end = () => {
      size.disconnect();
      chart.dispose();
    };
  });
  return () => {
    isOver = true;
    end();
  };
}

/** What all our charts share. */
function basis(look: Look): EChartsCoreOption {
  const { ink, surface, line } = PALETTES[look];
  return {
    color: [...SERIES[look]],
    animationDuration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    textStyle: { fontFamily: FONT, color: ink },
    grid: { left: 8, right: 16, top: 32, bottom: 8, outerBoundsMode: 'same' },
    tooltip: { trigger: 'axis', backgroundColor: surface, borderColor: line, textStyle: { color: ink } },
  };
}

/** The axes of a look, for options: hairlines and quiet words. */
export function axesOf(look: Look): { readonly axisLine: object; readonly axisLabel: object; readonly splitLine: object } {
  const { line, quiet } = PALETTES[look];
  return {
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: quiet },
    splitLine: { lineStyle: { color: line, type: 'dashed' } },
  };
}
