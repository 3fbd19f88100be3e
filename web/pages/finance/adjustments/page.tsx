/** Adjustments of locked periods: proposed under today's facts, looked at line by line, decided by another hand. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked, Older } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { LAYER } from '../../../parts/layer.ts';
import { Money } from '../../../parts/money.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ADJUST } from '../words/adjust.ts';
import styles from './adjustments.module.css';
import { AdjustmentDetails } from './details.tsx';
import { Propose } from './propose.tsx';

type Adjustments = Answer<'/adjustments'>;
type Adjustment = Adjustments['rows'][number];

/** So many are asked for at once. */
const PAGE = 100;

/** Before which adjustment the newest page ends: beyond any. */
const NEWEST = 2_000_000_000;

const STATES = ['proposed', 'approved', 'rejected'] as const;

/** The page. */
export function AdjustmentsPage(): ReactElement {
  const say = useWords(ADJUST);
  const me = useMe();
  const { state, adjustment, scheme, period } = useSearch({ from: '/finance/adjustments' });
  const navigate = useNavigate({ from: '/finance/adjustments' });
  // Whoever comes from a month with late facts wants to propose.
  const [isAsking, setAsking] = useState(scheme !== undefined && period !== undefined);
  const options = [{ value: '', label: say('any') }, ...STATES.map((value) => ({ value: value as string, label: say(value) }))];
  return (
    <Page
      title={say('title')}
      under={say('under')}
      actions={
        <>
          <Select
            {...{ value: state ?? '', options, 'aria-label': say('state'), style: { minWidth: 120 } }}
            onChange={(to: string) => void navigate({ search: to === '' ? {} : { state: to }, replace: true })}
          />
          {may(me, 'propose adjustments') ? (
            <Button type="primary" onClick={() => setAsking(true)}>
              {say('propose')}
            </Button>
          ) : null}
        </>
      }
    >
      {isAsking && may(me, 'propose adjustments') ? <Propose close={() => setAsking(false)} /> : null}
      <Card flush>
        <Found />
      </Card>
      <Drawer
        {...LAYER}
        {...{ open: adjustment !== undefined, size: 640, title: adjustment === undefined ? '' : `${say('number')} #${adjustment}` }}
        onClose={() => void navigate({ search: ({ adjustment: _, ...old }) => old, replace: true })}
      >
        {adjustment === undefined ? null : <AdjustmentDetails key={adjustment} adjustment={Number(adjustment)} />}
      </Drawer>
    </Page>
  );
}

/** The adjustments that are asked for; older ones come as they are wanted. */
function Found(): ReactElement {
  const say = useWords(ADJUST);
  const { state } = useSearch({ from: '/finance/adjustments' });
  const query = { limit: PAGE, ...(state === undefined ? {} : { state: state as Adjustment['state'] }) };
  const found = api.useInfiniteQuery(
    'get',
    '/adjustments',
    { params: { query } },
    { pageParamName: 'before', initialPageParam: NEWEST, getNextPageParam: ({ next }: Adjustments) => next ?? undefined },
  );
  return (
    <Asked of={found} lines={6}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        return (
          <>
            {rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <List rows={rows} />}
            <Older of={found} />
          </>
        );
      }}
    </Asked>
  );
}

function List({ rows }: { readonly rows: readonly Adjustment[] }): ReactElement {
  const say = useWords(ADJUST);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const navigate = useNavigate({ from: '/finance/adjustments' });
  const open = (number: number): void => void navigate({ search: (old) => ({ ...old, adjustment: String(number) }), replace: true });
  const columns: readonly Column<Adjustment>[] = [
    {
      ...{ key: 'number', head: say('number'), isTitle: true },
      cell: ({ number, scheme }) => (
        <Button type="link" className={styles['open'] ?? ''} onClick={() => open(number)}>
          {`#${number} ${titleOf(scheme)}`}
        </Button>
      ),
    },
    { ...{ key: 'period', head: say('charge') }, cell: ({ period }) => periodText(period, language) },
    { ...{ key: 'reason', head: say('reason') }, cell: ({ reason }) => reason },
    { ...{ key: 'fen', head: say('amount'), align: 'right' }, cell: ({ fen }) => <Money fen={fen} signed size="strong" /> },
    {
      ...{ key: 'state', head: say('state') },
      cell: ({ state }) => (
        <span className={styles['state']} data-state={state}>
          {say(state)}
        </span>
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
  return <DataTable label={say('title')} rows={rows} rowKey={({ number }) => number} columns={columns} />;
}
