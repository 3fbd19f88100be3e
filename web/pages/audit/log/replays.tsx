/** Runs that are computed again: each shows beside it whether the same bytes came of it. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { Replay } from '../../../parts/replay/replay.tsx';
import { useWords } from '../../../words/use-words.ts';
import { REPLAYS } from '../words.ts';
import styles from './log.module.css';

type Run = Answer<'/runs'>['rows'][number];

/** The runs. */
export function Replays(): ReactElement {
  const say = useWords(REPLAYS);
  const runs = api.useQuery('get', '/runs', { params: { query: { limit: 200 } } });
  return (
    <Card title={<span className={styles['why']}>{say('why')}</span>} flush>
      <Asked of={runs} lines={6}>
        {({ rows }) => (rows.length === 0 ? <Empty title={say('none')} /> : <Runs rows={rows} />)}
      </Asked>
    </Card>
  );
}

function Runs({ rows }: { readonly rows: readonly Run[] }): ReactElement {
  const say = useWords(REPLAYS);
  const language = useLanguage();
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  const titleOf = (name: string): string => schemes.data?.rows.find(({ scheme }) => scheme === name)?.title ?? name;
  const columns: readonly Column<Run>[] = [
    {
      ...{ key: 'scheme', head: say('scheme'), isTitle: true },
      cell: ({ number, scheme }) => (
        <Link to="/finance/runs/$run" params={{ run: String(number) }}>
          {titleOf(scheme)}
        </Link>
      ),
    },
    { key: 'period', head: say('period'), cell: ({ period }) => periodText(period, language) },
    { ...{ key: 'number', head: say('number'), align: 'right' }, cell: ({ number }) => `#${number}` },
    { key: 'state', head: say('state'), cell: ({ state }) => say(state) },
    { key: 'replay', head: say('replay'), cell: ({ number }) => <Replay run={number} /> },
  ];
  return <DataTable label={say('title')} rows={rows} rowKey={({ number }) => number} columns={columns} />;
}
