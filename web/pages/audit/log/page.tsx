/** The log: who did what and when, the newest first; found by words, each entry with its details. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LOG } from '../words.ts';
import styles from './log.module.css';

type Entry = Answer<'/log'>['rows'][number];

/** The page. */
export function LogPage(): ReactElement {
  const say = useWords(LOG);
  const { search = '' } = useSearch({ from: '/audit/log' });
  const navigate = useNavigate({ from: '/audit/log' });
  const [limit, setLimit] = useState(200);
  const log = api.useQuery('get', '/log', { params: { query: { limit } } }, { placeholderData: (old) => old });
  return (
    <Page title={say('title')} under={say('under')}>
      <Input.Search
        {...{ value: search, allowClear: true, placeholder: say('search'), 'aria-label': say('search'), style: { maxWidth: 360 } }}
        onChange={({ target }) => void navigate({ search: target.value === '' ? {} : { search: target.value }, replace: true })}
      />
      <Asked of={log} lines={10}>
        {({ rows }) => (
          <Card title={say('count', { count: rows.length })} flush>
            <Found rows={rows.toReversed().filter((entry) => textOf(entry).includes(search.toLowerCase()))} />
            {rows.length < limit || limit >= 1000 ? null : (
              <div className={styles['older']}>
                <Button onClick={() => setLimit(1000)}>{say('older')}</Button>
              </div>
            )}
          </Card>
        )}
      </Asked>
    </Page>
  );
}

const textOf = ({ action, about, actor, details }: Entry): string =>
  [action, about, actor, ...Object.values(details).map(String)].join(' ').toLowerCase();

function Found({ rows }: { readonly rows: readonly Entry[] }): ReactElement {
  const say = useWords(LOG);
  if (rows.length === 0) return <Empty title={say('none')} />;
  const columns: readonly Column<Entry>[] = [
    { ...{ key: 'seq', head: say('seq'), align: 'right' }, cell: ({ seq }) => seq },
    { ...{ key: 'at', head: say('at') }, cell: ({ at }) => <span className={styles['at']}>{momentText(at)}</span> },
    { ...{ key: 'actor', head: say('actor') }, cell: ({ actor }) => <PersonName person={actor} /> },
    { ...{ key: 'action', head: say('action'), isTitle: true }, cell: ({ action }) => action },
    { ...{ key: 'about', head: say('about') }, cell: ({ about }) => about },
    { ...{ key: 'details', head: say('details') }, cell: ({ details }) => <Details details={details} /> },
  ];
  return <DataTable label={say('title')} rows={rows} rowKey={({ seq }) => seq} columns={columns} />;
}

function Details({ details }: Pick<Entry, 'details'>): ReactElement {
  return (
    <span className={styles['details']}>
      {Object.entries(details)
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(' · ')}
    </span>
  );
}
