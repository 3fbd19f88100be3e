/** All batches, the newest first: by table, state and month, each with its rows, days and totals; taken back where no lock has used it, or replaced. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked, Older } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { MonthInput } from '../../../parts/fields/day.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useTableChoices } from '../../../parts/names/tables.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { decimalText } from '../figures.ts';
import { BATCHES } from '../words/imports.ts';
import styles from './batches.module.css';
import { BatchDetails } from './details.tsx';

type Batches = Answer<'/facts/batches'>;
type Batch = Batches['rows'][number];

/** So many are asked for at once. */
const PAGE = 100;

/** Before which batch the newest page ends: beyond any. */
const NEWEST = 2_000_000_000;

/** The page. */
export function BatchesPage(): ReactElement {
  const say = useWords(BATCHES);
  const me = useMe();
  const { batch } = useSearch({ from: '/finance/batches' });
  const navigate = useNavigate({ from: '/finance/batches' });
  return (
    <Page
      title={say('title')}
      under={say(may(me, 'import facts') ? 'under' : 'underOthers')}
      actions={
        may(me, 'import facts') ? (
          <Link to="/finance/import" className={styles['action']}>
            {say('import')}
          </Link>
        ) : undefined
      }
    >
      <Filter />
      <Card flush>
        <Found />
      </Card>
      <Drawer
        {...LAYER}
        {...{ open: batch !== undefined, size: 720, title: batch === undefined ? '' : `${say('number')} #${batch}` }}
        onClose={() => void navigate({ search: ({ batch: _, ...old }) => old, replace: true })}
      >
        {batch === undefined ? null : <BatchDetails batch={Number(batch)} />}
      </Drawer>
    </Page>
  );
}

const STATES = ['in force', 'undone', 'replaced'] as const;

/** The batches that are asked for; older ones come as they are wanted. */
function Found(): ReactElement {
  const say = useWords(BATCHES);
  const { table, state, month } = useSearch({ from: '/finance/batches' });
  const asked = {
    ...(table === undefined ? {} : { table }),
    ...(state === undefined ? {} : { state: state as Batch['state'] }),
    ...(month === undefined ? {} : { month }),
  };
  const batches = api.useInfiniteQuery(
    'get',
    '/facts/batches',
    { params: { query: { limit: PAGE, ...asked } } },
    { pageParamName: 'before', initialPageParam: NEWEST, getNextPageParam: ({ next }: Batches) => next ?? undefined },
  );
  const none =
    Object.keys(asked).length === 0 ? ([say('none'), say('noneWhy')] as const) : ([say('noneFound'), say('noneFoundWhy')] as const);
  return (
    <Asked of={batches} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        return (
          <>
            {rows.length === 0 ? <Empty title={none[0]} why={none[1]} /> : <List rows={rows} />}
            <Older of={batches} />
          </>
        );
      }}
    </Asked>
  );
}

function Filter(): ReactElement {
  const say = useWords(BATCHES);
  const { table, state, month } = useSearch({ from: '/finance/batches' });
  const navigate = useNavigate({ from: '/finance/batches' });
  const named = useTableChoices();
  const states = STATES.map((value) => ({ value: value as string, label: say(value) }));
  const set = (key: 'table' | 'state' | 'month', to: string): void =>
    void navigate({ search: ({ [key]: _, ...old }) => (to === '' ? old : { ...old, [key]: to }), replace: true });
  return (
    <div className={styles['filter']}>
      <Select
        {...{ value: table ?? '', options: [{ value: '', label: say('allTables') }, ...named], 'aria-label': say('table') }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(to: string) => set('table', to)}
      />
      <Select
        {...{ value: state ?? '', options: [{ value: '', label: say('anyState') }, ...states], 'aria-label': say('state') }}
        onChange={(to: string) => set('state', to)}
      />
      <div className={styles['month']}>
        <MonthInput {...{ label: say('month'), none: say('allMonths'), value: month ?? '', change: (to) => set('month', to) }} />
      </div>
    </div>
  );
}

function List({ rows }: { readonly rows: readonly Batch[] }): ReactElement {
  return <DataTable label={useWords(BATCHES)('title')} rows={rows} rowKey={({ number }) => number} columns={useColumns()} />;
}

function useColumns(): readonly Column<Batch>[] {
  const say = useWords(BATCHES);
  const navigate = useNavigate({ from: '/finance/batches' });
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000 });
  const titleOf = (name: string): string => tables.data?.rows.find(({ table }) => table === name)?.title ?? name;
  const open = (number: number): void => void navigate({ search: (old) => ({ ...old, batch: String(number) }), replace: true });
  return [
    {
      ...{ key: 'number', head: say('number'), isTitle: true },
      cell: ({ number, table }) => (
        <Button type="link" className={styles['open'] ?? ''} onClick={() => open(number)}>
          {`#${number} ${titleOf(table)}`}
        </Button>
      ),
    },
    { ...{ key: 'file', head: say('file') }, cell: ({ file }) => file },
    { ...{ key: 'rows', head: say('rows'), align: 'right' }, cell: ({ rows }) => decimalText(String(rows)) },
    {
      ...{ key: 'days', head: say('days') },
      cell: ({ days }) => (days === null ? '' : days.from === days.to ? days.from : `${days.from} – ${days.to}`),
    },
    {
      ...{ key: 'state', head: say('state') },
      cell: ({ state, lateRows, replaces }) => (
        <>
          <span className={styles[state.replace(' ', '-')]}>{say(state)}</span>
          {replaces === null ? null : <small>{say('replacing', { batch: replaces })}</small>}
          {lateRows === 0 ? null : <small className={styles['late']}>{say('late', { count: lateRows })}</small>}
        </>
      ),
    },
    {
      ...{ key: 'by', head: say('by') },
      cell: ({ actor, at }) => (
        <>
          <PersonName person={actor} /> · {momentText(at)}
        </>
      ),
    },
  ];
}
