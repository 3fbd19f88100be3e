/** The entries: who did what and when, the newest first, found by words; each with its details. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked, Older } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Find } from '../../../parts/fields/find.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LOG } from '../words.ts';
import { About } from './about.tsx';
import { Details } from './details.tsx';
import type { Entry } from './entry.ts';
import styles from './log.module.css';
import { Actor, type Names, NamesContext, useNames } from './names.tsx';

/** So many are asked for at once. */
const PAGE = 200;

/** Before which entry the newest page ends: beyond any. */
const NEWEST = 2_000_000_000;

/** The entries. */
export function Entries(): ReactElement {
  const say = useWords(LOG);
  const { search = '' } = useSearch({ from: '/audit/log' });
  const navigate = useNavigate({ from: '/audit/log' });
  const names = useNames();
  const log = api.useInfiniteQuery(
    'get',
    '/log',
    { params: { query: { limit: PAGE } } },
    {
      pageParamName: 'before',
      initialPageParam: NEWEST,
      getNextPageParam: ({ rows }: Answer<'/log'>) => (rows.length < PAGE ? undefined : rows[0]?.seq),
    },
  );
  return (
    <div className={styles['side']}>
      <Find
        {...{ label: say('search'), value: search, className: styles['find'] }}
        find={(text) => void navigate({ search: text === '' ? {} : { search: text }, replace: true })}
      />
      <Asked of={log} lines={10}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows.toReversed());
          const found = rows.filter((entry) => textOf(entry, names).includes(search.trim().toLowerCase()));
          const title = search === '' ? say('count', { count: rows.length }) : say('foundIn', { count: rows.length, found: found.length });
          return (
            <Card title={title} flush>
              <NamesContext value={names}>
                <Found rows={found} />
              </NamesContext>
              <Older of={log} />
            </Card>
          );
        }}
      </Asked>
    </div>
  );
}

/** All that an entry may be found by, the names of people among it. */
function textOf({ action, words, about, aboutWords, actor, person, details }: Entry, { of }: Names): string {
  const named = [actor, person ?? '', aboutWords.zh].map((id) => of.get(id) ?? '');
  const told = [action, words.zh, words.en, about, aboutWords.zh, aboutWords.en, actor, ...Object.values(details).map(String)];
  return [...told, ...named].join(' ').toLowerCase();
}

function Found({ rows }: { readonly rows: readonly Entry[] }): ReactElement {
  const say = useWords(LOG);
  const language = useLanguage();
  if (rows.length === 0) return <Empty title={say('none')} />;
  const columns: readonly Column<Entry>[] = [
    { ...{ key: 'seq', head: say('seq'), align: 'right' }, cell: ({ seq }) => seq },
    { ...{ key: 'at', head: say('at') }, cell: ({ at }) => <span className={styles['at']}>{momentText(at)}</span> },
    { ...{ key: 'actor', head: say('actor') }, cell: ({ actor }) => <Actor actor={actor} /> },
    { ...{ key: 'action', head: say('action'), isTitle: true }, cell: ({ words }) => words[language] },
    { ...{ key: 'about', head: say('about') }, cell: (entry) => <About {...entry} /> },
    { ...{ key: 'details', head: say('details') }, cell: ({ details }) => <Details details={details} /> },
  ];
  return <DataTable label={say('entries')} rows={rows} rowKey={({ seq }) => seq} columns={columns} />;
}
