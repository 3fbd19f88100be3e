/** How pay spreads over people, and which grades the schemes gave. */

import { keepPreviousData } from '@tanstack/react-query';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage, useLook } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { axesOf, Chart } from '../../../parts/chart/chart.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { yuanText } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { shortYuan } from '../figures.ts';
import { BOSS, SPREAD } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import { inksOf, tooltipOf } from './inks.ts';

type Told = Answer<'/dashboard/spread'>;

/** Two cards side by side. */
export function Spread({ month }: { readonly month: string }): ReactElement {
  const say = useWords(SPREAD);
  const told = api.useQuery('get', '/dashboard/spread', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Asked of={told} lines={6}>
      {({ bands, grades }) => (
        <div className={styles[grades.length === 0 ? 'one' : 'pair']} data-old={told.isPlaceholderData}>
          <Card title={say('bands')}>
            <Bands bands={bands} />
          </Card>
          {grades.length === 0 ? null : (
            <Card title={say('grades')}>
              <Grades grades={grades} />
            </Card>
          )}
        </div>
      )}
    </Asked>
  );
}

function Bands({ bands }: Pick<Told, 'bands'>): ReactElement {
  const say = useWords(SPREAD);
  const speak = useWords(BOSS);
  const [language, look] = [useLanguage(), useLook()];
  const whole = (fen: string): string => yuanText(fen).replace(/\.00$/, '');
  const option = useMemo((): EChartsCoreOption => {
    const axes = inksOf(look);
    return {
      grid: { left: 8, right: 8, top: 24, bottom: 4, outerBoundsMode: 'same' },
      xAxis: {
        type: 'category',
        ...axesOf(look),
        data: bands.map(({ from }) => say('from', { amount: shortYuan(from, language) })),
      },
      yAxis: {
        ...{ type: 'value', minInterval: 1, ...axesOf(look), name: say('people') },
        nameTextStyle: { color: axes.quiet },
      },
      tooltip: {
        ...tooltipOf(look),
        formatter: (at: readonly { readonly dataIndex: number }[]) =>
          bands
            .slice(at[0]?.dataIndex ?? -1, (at[0]?.dataIndex ?? -1) + 1)
            .map(({ from, to, people }) => `${whole(from)}–${whole(to)}<br>${say('count', { count: people })}`)
            .join(''),
      },
      series: [
        {
          ...{ type: 'bar', barCategoryGap: '8%', color: axes.series[0], itemStyle: { borderRadius: [4, 4, 0, 0] } },
          label: {
            show: true,
            position: 'top',
            color: axes.quiet,
            formatter: ({ value }: { readonly value: number }) => (value === 0 ? '' : String(value)),
          },
          data: bands.map(({ people }) => people),
        },
      ],
    };
  }, [bands, look, language, say]);
  const columns = [
    {
      key: 'band',
      head: say('band'),
      isTitle: true as const,
      cell: ({ from, to }: Told['bands'][number]) => `${whole(from)}–${whole(to)}`,
    },
    { key: 'people', head: say('people'), align: 'right' as const, cell: ({ people }: Told['bands'][number]) => people },
  ];
  return (
    <>
      <Chart option={option} height={240} label={say('bandsLabel')} />
      <details className={styles['details']}>
        <summary>{speak('table')}</summary>
        <DataTable label={say('bands')} rows={bands} columns={columns} rowKey={({ from }) => from} />
      </details>
    </>
  );
}

/** A bar for each scheme, parted by grades; the words and counts stand below it, so that nobody needs the colours. */
function Grades({ grades }: Pick<Told, 'grades'>): ReactElement {
  const say = useWords(SPREAD);
  return (
    <ul className={styles['grades']}>
      {grades.map(({ scheme, title, item, grades: own, open }) => (
        <li key={`${scheme} ${item.zh}`}>
          <h3>{title}</h3>
          <div className={styles['bar']} aria-hidden>
            {own.map(({ word, people }, k) => (
              <span key={word} style={{ flexGrow: people }} data-step={k % 6} />
            ))}
            {open === 0 ? null : <span style={{ flexGrow: open }} data-step="open" />}
          </div>
          <p>
            {own.map(({ word, people }, k) => (
              <span key={word} data-step={k % 6}>
                {word} <b>{people}</b>
              </span>
            ))}
            {open === 0 ? null : (
              <span data-step="open">
                {say('open')} <b>{open}</b>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
