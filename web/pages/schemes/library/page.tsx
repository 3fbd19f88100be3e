/** The library of schemes: what is in force for whom, what is being drafted, what is to be looked at again. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Find } from '../../../parts/fields/find.tsx';
import { Tag } from '../../../parts/figures/tag.tsx';
import { Tiles } from '../../../parts/figures/tiles.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type SchemeRow, schemeRows, today } from '../rows.ts';
import { STATES } from '../words.ts';
import styles from './library.module.css';
import { NewDraft } from './new-draft.tsx';
import { LIBRARY } from './words.ts';

/** The page. */
export function SchemesPage(): ReactElement {
  const say = useWords(LIBRARY);
  const me = useMe();
  const [isNew, setNew] = useState(false);
  const versions = api.useQuery('get', '/schemes');
  const drafts = api.useQuery('get', '/drafts');
  const due = api.useQuery('get', '/scheme-reviews');
  const actions = may(me, 'write schemes') ? (
    <Button type="primary" onClick={() => setNew(true)}>
      {say('newScheme')}
    </Button>
  ) : null;
  return (
    <Page title={say('title')} under={say('under')} actions={actions}>
      <Asked of={versions} lines={8}>
        {(released) => (
          <Asked of={drafts} lines={8}>
            {(begun) => (
              <Asked of={due} lines={8}>
                {(reviews) => <Library {...{ versions: released.rows, drafts: begun.rows, due: reviews.rows }} />}
              </Asked>
            )}
          </Asked>
        )}
      </Asked>
      {isNew ? <NewDraft close={() => setNew(false)} /> : null}
    </Page>
  );
}

type LibraryProps = Omit<Parameters<typeof schemeRows>[0], 'today'>;

function Library(parts: LibraryProps): ReactElement {
  const say = useWords(LIBRARY);
  const { find = '' } = useSearch({ from: '/schemes' });
  const navigate = useNavigate({ from: '/schemes' });
  const all = schemeRows({ ...parts, today: today() });
  const words = find.trim().toLowerCase();
  const rows = all.filter(({ scheme, title }) => `${scheme} ${title}`.toLowerCase().includes(words));
  const search = (
    <Find
      {...{ label: say('find'), value: find, className: styles['find'] }}
      find={(text) => void navigate({ search: text === '' ? {} : { find: text }, replace: true })}
    />
  );
  return (
    <>
      <Summary rows={all} />
      <Card title={say('all')} aside={search} flush>
        {rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <Table rows={rows} />}
      </Card>
    </>
  );
}

function Summary({ rows }: { readonly rows: readonly SchemeRow[] }): ReactElement {
  const say = useWords(LIBRARY);
  const late = rows.filter(({ due }) => due !== null && due.days < 0).length;
  const drafts = rows.flatMap((row) => row.drafts);
  const waiting = drafts.filter(({ state }) => state === 'submitted' || state === 'reviewed' || state === 'approved').length;
  return (
    <Tiles
      tiles={[
        { title: say('inForce'), value: rows.filter(({ state }) => state === 'in force').length },
        { title: say('writing'), value: drafts.length - waiting },
        { title: say('waiting'), value: waiting, isWarm: waiting > 0 },
        { title: say('late'), value: late, isWarm: late > 0 },
      ]}
    />
  );
}

function Table({ rows }: { readonly rows: readonly SchemeRow[] }): ReactElement {
  const say = useWords(LIBRARY);
  const columns: readonly Column<SchemeRow>[] = [
    {
      ...{ key: 'title', head: say('scheme'), isTitle: true },
      cell: ({ scheme, title }) => (
        <Link to="/schemes/$scheme" params={{ scheme }} className={styles['name']}>
          {title}
        </Link>
      ),
    },
    { key: 'state', head: say('state'), cell: (row) => <State row={row} /> },
    { key: 'whose', head: say('whose'), cell: (row) => <Whose row={row} /> },
    {
      ...{ key: 'version', head: say('version') },
      cell: ({ now }) => (now === null ? '' : say('versionSince', { version: now.version, day: now.effective })),
    },
    { key: 'due', head: say('review'), cell: (row) => <Due row={row} /> },
  ];
  return <DataTable label={say('title')} rows={rows} columns={columns} rowKey={({ scheme }) => scheme} />;
}

function State({ row: { state, drafts } }: { readonly row: SchemeRow }): ReactElement {
  const say = useWords(STATES);
  return (
    <div className={styles['tags']}>
      {state === 'draft' ? null : <Tag tone={state === 'in force' ? 'jade' : 'quiet'}>{say(state)}</Tag>}
      {drafts.map(({ number, state: of }) => (
        <Link key={number} to="/drafts/$draft" params={{ draft: String(number) }}>
          <Tag tone="amber">{say('draftIs', { number, state: say(of) })}</Tag>
        </Link>
      ))}
    </div>
  );
}

/** Whom it is assigned to; where nothing is assigned, whom its own condition names. */
function Whose({ row: { scheme, now } }: { readonly row: SchemeRow }): ReactElement {
  const say = useWords(LIBRARY);
  const titles = useTitles();
  const me = useMe();
  const all = api.useQuery('get', '/assignments', {}, { enabled: may(me, 'read schemes') });
  const own = all.data?.rows.filter((row) => row.scheme === scheme && (row.to === null || row.to >= today())) ?? [];
  const groups = own.flatMap(({ unit, post }) => {
    const name = [unit === null ? null : titles.unit(unit), post === null ? null : titles.post(post)].filter((part) => part !== null);
    return name.length === 0 ? [] : [name.join(' · ')];
  });
  const people = own.filter(({ person }) => person !== null).length;
  const assigned = [...groups, ...(people === 0 ? [] : [say('people', { count: people })])];
  return <>{(assigned.length === 0 ? (now?.whom ?? []) : assigned).join(say('comma'))}</>;
}

function Due({ row: { due } }: { readonly row: SchemeRow }): ReactElement | null {
  const say = useWords(LIBRARY);
  if (due === null) return null;
  const isLate = due.days < 0;
  return (
    <span className={isLate ? styles['late'] : ''}>
      {due.due} {isLate ? <small>{say('lateBy', { count: -due.days })}</small> : ''}
    </span>
  );
}
