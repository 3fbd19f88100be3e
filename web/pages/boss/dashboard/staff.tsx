/** Who came and who left, how many of the experienced, and what customers say; where nothing is known, what would tell it. */

import { keepPreviousData } from '@tanstack/react-query';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage, useLook } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { axesOf, Chart } from '../../../parts/chart/chart.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { decimalText } from '../../finance/figures.ts';
import { figureText } from '../figures.ts';
import { BOSS, STAFF } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import { inksOf } from './inks.ts';
import type { Overview } from './told.ts';
import { monthShort } from './trend-option.ts';

type Told = Answer<'/dashboard/staff'>;

/** The card. */
export function Staff({ month, promoters }: { readonly month: string } & Pick<Overview, 'promoters'>): ReactElement {
  const say = useWords(STAFF);
  const told = api.useQuery('get', '/dashboard/staff', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Card title={say('title')}>
      <div className={styles['told']} data-old={told.isPlaceholderData}>
        <Asked of={told} lines={4}>
          {(staff) => (staff.rows.length === 0 ? <p className={styles['quiet']}>{say('noStaff')}</p> : <Counts {...staff} />)}
        </Asked>
      </div>
      <Promoters promoters={promoters} />
    </Card>
  );
}

function Counts({ rows, rate }: Told): ReactElement {
  const say = useWords(STAFF);
  const last = rows.at(-1);
  const left = rows.reduce((sum, each) => sum + each.experiencedLeft, 0);
  const mean = Math.round(rows.reduce((sum, each) => sum + each.experienced, 0) / Math.max(1, rows.length));
  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>{say('people')}</dt>
          <dd>{last?.people ?? 0}</dd>
          <dd>{say('moved', { joined: last?.joined ?? 0, left: last?.left ?? 0 })}</dd>
        </div>
        <div>
          <dt>{say('rate', { count: rows.length })}</dt>
          <dd>{rate === null ? '—' : `${decimalText(rate)}%`}</dd>
          <dd>{rate === null ? say('rateNone') : say('rateHow', { left, mean })}</dd>
        </div>
      </dl>
      <Moves rows={rows} />
    </>
  );
}

function Moves({ rows }: Pick<Told, 'rows'>): ReactElement {
  const say = useWords(STAFF);
  const speak = useWords(BOSS);
  const [language, look] = [useLanguage(), useLook()];
  const option = useMemo((): EChartsCoreOption => {
    const axes = inksOf(look);
    const bar = (of: 'joined' | 'left', color: string | undefined) => ({
      ...{ name: say(of), type: 'bar', barMaxWidth: 12, color, itemStyle: { borderRadius: [3, 3, 0, 0] } },
      data: rows.map((row) => row[of]),
    });
    return {
      grid: { left: 8, right: 8, top: 28, bottom: 4, outerBoundsMode: 'same' },
      legend: { top: 0, right: 0, textStyle: { color: axes.quiet } },
      xAxis: { type: 'category', ...axesOf(look), data: rows.map(({ month }) => monthShort(month, language)) },
      yAxis: { type: 'value', minInterval: 1, ...axesOf(look) },
      series: [bar('joined', axes.series[0]), bar('left', axes.series[3])],
    };
  }, [rows, look, language, say]);
  const columns: readonly Column<Told['rows'][number]>[] = [
    { key: 'month', head: say('month'), isTitle: true, cell: ({ month }) => periodText(month, language) },
    { key: 'people', head: say('people'), align: 'right', cell: ({ people }) => people },
    { key: 'joined', head: say('joined'), align: 'right', cell: ({ joined }) => joined },
    { key: 'left', head: say('left'), align: 'right', cell: ({ left }) => left },
  ];
  return (
    <>
      <Chart option={option} height={150} label={say('label')} />
      <details className={styles['details']}>
        <summary>{speak('table')}</summary>
        <DataTable label={say('label')} rows={rows.toReversed()} columns={columns} rowKey={({ month }) => month} />
      </details>
    </>
  );
}

function Promoters({ promoters }: Pick<Overview, 'promoters'>): ReactElement {
  const say = useWords(STAFF);
  const language = useLanguage();
  if (promoters.length === 0)
    return (
      <p className={styles['promoters']}>
        <b>{say('nps')}</b> {say('npsNone')}
      </p>
    );
  return (
    <dl className={styles['facts']}>
      {promoters.map(({ scheme, title, item, now, last }) => (
        <div key={`${scheme} ${item.zh}`}>
          <dt>
            {say('nps')} · {title}
          </dt>
          <dd>{figureText(now, language)}</dd>
          <dd>{say('last', { figure: figureText(last, language) })}</dd>
        </div>
      ))}
    </dl>
  );
}
