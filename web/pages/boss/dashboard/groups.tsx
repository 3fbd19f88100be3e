/** Where pay goes: by unit, post or scheme as a chart and a table; a unit leads to its parts, and each group to its people. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage, useLook } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { axesOf, Chart } from '../../../parts/chart/chart.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Money, yuanText } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { lengthOf, percentOf, plain, shortYuan } from '../figures.ts';
import { useNames } from '../names.ts';
import { GROUPS } from '../words/dashboard.ts';
import styles from './dashboard.module.css';
import { inksOf, tooltipOf } from './inks.ts';
import { Moved } from './moved.tsx';

type Group = Answer<'/dashboard/groups'>['rows'][number];

const BYS = ['unit', 'post', 'scheme'] as const;

type By = (typeof BYS)[number];

const byOf = (text: string | undefined): By => BYS.find((each) => each === text) ?? 'unit';

/** The card. */
export function Groups({ month }: { readonly month: string }): ReactElement {
  const say = useWords(GROUPS);
  const search = useSearch({ from: '/boss' });
  const navigate = useNavigate({ from: '/boss' });
  const by = byOf(search.by);
  const unit = by === 'unit' ? search.unit : undefined;
  const query = { month, by, ...(unit === undefined ? {} : { unit }) };
  const told = api.useQuery('get', '/dashboard/groups', { params: { query } });
  const choice = (
    <Segmented<By>
      {...{ value: by, 'aria-label': say('by'), options: BYS.map((value) => ({ value, label: say(value) })) }}
      onChange={(to) =>
        void navigate({ search: ({ month: of }) => ({ ...(of === undefined ? {} : { month: of }), by: to }), replace: true })
      }
    />
  );
  return (
    <Card title={say('title')} aside={choice} flush>
      {unit === undefined ? null : <Path month={month} unit={unit} />}
      <Asked of={told} lines={6}>
        {({ rows }) => (
          <div className={styles['groups']}>
            <Picture rows={rows} month={month} by={by} unit={unit} />
            <Table rows={rows} month={month} by={by} unit={unit} />
          </div>
        )}
      </Asked>
    </Card>
  );
}

/** The way down to a unit, each step a link. */
function Path({ month, unit }: { readonly month: string; readonly unit: string }): ReactElement {
  const say = useWords(GROUPS);
  const { path } = useNames(month);
  const search = useSearch({ from: '/boss' });
  const base = { ...(search.month === undefined ? {} : { month: search.month }), by: 'unit' };
  return (
    <nav className={styles['path']} aria-label={say('path')}>
      {path(unit).map(({ unit: own, name, parent }) => (
        <Link
          key={own}
          to="/boss"
          search={parent === null ? base : { ...base, unit: own }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

type Shown = { readonly rows: readonly Group[]; readonly month: string; readonly by: By; readonly unit: string | undefined };

/** What a group is called. */
function useNameOf({ month, by, unit }: Omit<Shown, 'rows'>): (id: string | null) => string {
  const say = useWords(GROUPS);
  const names = useNames(month);
  return (id) => {
    if (id === null) return say('nobody');
    if (by === 'unit') return id === unit ? say('own', { name: names.unit(id) }) : names.unit(id);
    return by === 'post' ? names.post(id) : names.scheme(id);
  };
}

function Table(shown: Shown): ReactElement {
  const say = useWords(GROUPS);
  const nameOf = useNameOf(shown);
  const { rows, month, by } = shown;
  const whole = rows.reduce((sum, { now: { pay } }) => sum + BigInt(pay ?? 0), 0n);
  const hasSales = rows.some(({ now: { sales } }) => sales !== null);
  const sales: readonly Column<Group>[] = [
    {
      key: 'sales',
      head: say('sales'),
      align: 'right',
      wideOnly: true,
      cell: ({ now }) => (now.sales === null ? '—' : <Money fen={now.sales} />),
    },
    { key: 'share', head: say('share'), align: 'right', cell: ({ now }) => <Share of={now} /> },
  ];
  const columns: readonly Column<Group>[] = [
    { key: 'name', head: say('name'), isTitle: true, cell: (row) => <Name row={row} by={by} name={nameOf(row.id)} /> },
    { key: 'people', head: say('people'), align: 'right', cell: (row) => <People row={row} by={by} month={month} name={nameOf(row.id)} /> },
    { key: 'pay', head: say('pay'), align: 'right', cell: ({ now }) => (now.people === 0 ? '—' : <Money fen={now.pay} size="strong" />) },
    {
      key: 'part',
      head: say('part'),
      align: 'right',
      cell: ({ now }) => (now.pay === null ? '—' : (percentOf(BigInt(now.pay), whole) ?? '—')),
    },
    { key: 'change', head: say('change'), align: 'right', cell: ({ now, last }) => <Change now={now} last={last} /> },
    ...(hasSales ? sales : []),
  ];
  return <DataTable label={say('title')} rows={rows} columns={columns} rowKey={({ id }) => id ?? ''} />;
}

/** Pay for each hundred yuan sold; where that is not what stands beside it, what it is made of. */
function Share({ of: { share, shareOf, pay, sales } }: { readonly of: Group['now'] }): ReactElement {
  const say = useWords(GROUPS);
  if (share === null || shareOf === null) return <>—</>;
  const isWhole = shareOf.pay === pay && shareOf.sales === sales;
  return (
    <>
      {`¥${share}`}
      {isWhole ? null : (
        <small className={styles['note']}>
          {say('shareOf', { pay: yuanText(shareOf.pay), sales: yuanText(shareOf.sales), count: shareOf.people })}
        </small>
      )}
    </>
  );
}

function Name({ row: { id, below }, by, name }: { readonly row: Group; readonly by: By; readonly name: string }): ReactElement {
  const { month } = useSearch({ from: '/boss' });
  if (by !== 'unit' || !below || id === null) return <>{name}</>;
  return (
    <Link to="/boss" search={{ ...(month === undefined ? {} : { month }), by, unit: id }}>
      {name}
    </Link>
  );
}

type PeopleProps = { readonly row: Group; readonly by: By; readonly month: string; readonly name: string };

function People({ row: { id, now }, by, month, name }: PeopleProps): ReactElement {
  const say = useWords(GROUPS);
  if (id === null || now.people === 0) return <>{now.people}</>;
  return (
    <Link to="/boss/people" search={{ month, [by]: id }} aria-label={say('seeOf', { count: now.people, name })}>
      {now.people}
    </Link>
  );
}

/** What is not known is not compared. */
function Change({ now, last }: Pick<Group, 'now' | 'last'>): ReactElement {
  const say = useWords(GROUPS);
  const open = now.missing + last.missing;
  return open === 0 ? <Moved now={now.pay} last={last.pay} /> : <small className={styles['percent']}>{say('open', { count: open })}</small>;
}

/** How many groups are drawn: the table has all of them. */
const DRAWN = 12;

function Picture(shown: Shown): ReactElement | null {
  const say = useWords(GROUPS);
  const [language, look] = [useLanguage(), useLook()];
  const nameOf = useNameOf(shown);
  const drawn = shown.rows.slice(0, DRAWN).map(({ id, now, last }) => ({ name: nameOf(id), now: now.pay, last: last.pay }));
  const key = JSON.stringify(drawn);
  const option = useMemo((): EChartsCoreOption => {
    const rows = (JSON.parse(key) as typeof drawn).toReversed();
    const axes = inksOf(look);
    const exact = (at: number): string =>
      rows
        .slice(at, at + 1)
        .map(
          ({ name, now, last }) =>
            `${plain(name)}<br>${say('now')} ${now === null ? '—' : yuanText(now)}<br>${say('last')} ${last === null ? '—' : yuanText(last)}`,
        )
        .join('');
    const bar = (of: 'now' | 'last') => ({
      ...{ name: say(of), type: 'bar', barMaxWidth: 14, barGap: '10%', itemStyle: { borderRadius: 3, opacity: of === 'now' ? 1 : 0.35 } },
      color: axes.series[0],
      data: rows.map((row) => lengthOf(row[of])),
    });
    return {
      grid: { left: 8, right: 24, top: 28, bottom: 4, outerBoundsMode: 'same' },
      legend: { top: 0, right: 0, textStyle: { color: axes.quiet }, data: [say('now'), say('last')] },
      tooltip: { ...tooltipOf(look), formatter: (at: readonly { readonly dataIndex: number }[]) => exact(at[0]?.dataIndex ?? -1) },
      xAxis: {
        type: 'value',
        ...axesOf(look),
        axisLabel: { color: axes.quiet, formatter: (value: number) => shortYuan(value, language), hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        ...axesOf(look),
        data: rows.map(({ name }) => name),
        axisLabel: { color: axes.quiet, width: 108, overflow: 'truncate' },
      },
      series: [bar('last'), bar('now')],
    };
  }, [key, look, language, say]);
  if (drawn.length < 2) return null;
  return <Chart option={option} height={Math.max(160, 44 + drawn.length * 40)} label={say('label')} />;
}
