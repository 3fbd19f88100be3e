/** The people of the organisation: its units at the side, who sits in them, and which roles they hold. */

import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { useNarrow } from '../../../look/media.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { Find } from '../../../parts/fields/find.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Invite } from '../invite/invite.tsx';
import { Edit, type Filled } from '../person/edit.tsx';
import { PEOPLE } from '../words.ts';
import styles from './people.module.css';
import { unitTree } from './tree.ts';

/** The page. */
export function PeoplePage(): ReactElement {
  const say = useWords(PEOPLE);
  const { unit, find, on } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const query = {
    limit: 1000,
    ...(unit === undefined ? {} : { unit }),
    ...(find === undefined ? {} : { words: find }),
    ...(on === undefined ? {} : { on }),
  };
  const people = api.useQuery('get', '/people', { params: { query } }, { placeholderData: keepPreviousData });
  const search = (
    <Find
      {...{ label: say('find'), value: find ?? '', className: styles['find'] }}
      find={(text) =>
        void navigate({
          search: ({ find: _, ...old }) => (text === '' ? old : { ...old, find: text }),
          replace: true,
        })
      }
    />
  );
  return (
    <Page
      title={say('title')}
      under={
        <>
          {say('under')} <AsOf {...(on === undefined ? {} : { on })} />
        </>
      }
      actions={<Actions />}
    >
      <div className={styles['both']}>
        <Units {...(unit === undefined ? {} : { unit })} {...(on === undefined ? {} : { on })} />
        <Asked of={people} lines={10}>
          {({ rows }) => (
            <Card title={say('count', { count: rows.length })} aside={search} flush>
              {rows.length === 0 ? <Empty title={say('none')} why={say('noneWhy')} /> : <People rows={rows} />}
            </Card>
          )}
        </Asked>
      </div>
    </Page>
  );
}

/** Which day is looked at; the seats and the tree are those of that day. */
function AsOf({ on }: { readonly on?: string }): ReactElement {
  const say = useWords(PEOPLE);
  const me = useMe();
  const navigate = useNavigate({ from: '/people' });
  return (
    <span className={styles['asOf']}>
      <label htmlFor="people-on">{say('asOf')}</label>
      <DayInput
        {...{ id: 'people-on', value: on ?? me.today, isShort: true }}
        change={(day) =>
          void navigate({
            search: ({ on: _, ...old }) => (day === '' || day === me.today ? old : { ...old, on: day }),
            replace: true,
          })
        }
      />
    </span>
  );
}

/** What HR does for all: a new person, or many by a workbook. */
function Actions(): ReactElement {
  const say = useWords(PEOPLE);
  const me = useMe();
  const navigate = useNavigate({ from: '/people' });
  const name = api.useMutation('post', '/people');
  const employ = api.useMutation('post', '/people/{person}/employment');
  const roles = <Link to="/people/roles">{say('rolesPage')}</Link>;
  if (!may(me, 'change people')) return roles;
  const add = async ({ person = '', name: called = '', day = '' }: Filled): Promise<void> => {
    const id = person.trim();
    await name.mutateAsync({ body: { person: id, name: called.trim() } });
    await employ.mutateAsync({ params: { path: { person: id } }, body: { kind: 'joined', day, probationUntil: null, leaving: null } });
    await navigate({ to: '/people/$person', params: { person: id } });
  };
  return (
    <>
      <Edit
        {...{ act: say('add'), title: say('add'), begins: { day: me.today }, send: add }}
        fields={[
          { key: 'person', title: say('id'), kind: 'text' },
          { key: 'name', title: say('name'), kind: 'text' },
          { key: 'day', title: say('joined'), kind: 'day' },
        ]}
      />
      <Link to="/people-workbook">{say('workbook')}</Link>
      {roles}
    </>
  );
}

/** The tree where there is room beside the people, one choice where there is none. */
function Units({ unit, on }: { readonly unit?: string; readonly on?: string }): ReactElement {
  const say = useWords(PEOPLE);
  const navigate = useNavigate({ from: '/people' });
  const units = api.useQuery('get', '/units', { params: { query: on === undefined ? {} : { on } } });
  const tree = unitTree(units.data?.rows ?? []);
  const options = [{ value: '', label: say('everybody') }, ...tree.map((each) => ({ value: each.unit, label: each.name }))];
  return (
    <>
      <Select
        {...{ className: styles['choice'] ?? '', value: unit ?? '', options, 'aria-label': say('units') }}
        onChange={(to) => void navigate({ search: ({ unit: _, ...old }) => (to === '' ? old : { ...old, unit: to }), replace: true })}
      />
      <nav className={styles['units']} aria-label={say('units')}>
        <Asked of={units}>
          {() => (
            <ul>
              <li>
                <Link to="/people" search={on === undefined ? {} : { on }} aria-current={unit === undefined ? 'true' : undefined}>
                  {say('everybody')}
                </Link>
              </li>
              {tree.map((each) => (
                <li key={each.unit} style={{ paddingLeft: each.depth * 16 }}>
                  <Link
                    to="/people"
                    search={{ unit: each.unit, ...(on === undefined ? {} : { on }) }}
                    aria-current={unit === each.unit ? 'true' : undefined}
                  >
                    {each.name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Asked>
      </nav>
    </>
  );
}

type Person = Answer<'/people'>['rows'][number];

function People({ rows }: { readonly rows: readonly Person[] }): ReactElement {
  const say = useWords(PEOPLE);
  const titles = useTitles();
  const rolesOf = useRoles();
  const members = api.useQuery('get', '/members');
  const known = members.data === undefined ? null : new Set(members.data.rows.map(({ person }) => person));
  const columns: readonly Column<Person>[] = [
    {
      ...{ key: 'name', head: say('name'), isTitle: true },
      cell: (row) => (
        <>
          <Link to="/people/$person" params={{ person: row.person }}>
            {row.name}
          </Link>{' '}
          <span className={styles['quiet']}>{row.person}</span>
          {row.standing === 'regular' ? null : (
            <span className={styles['away']}>
              <Standing row={row} />
            </span>
          )}
        </>
      ),
    },
    {
      ...{ key: 'seat', head: say('seat') },
      cell: ({ seats }) => seats.map(({ unit, head }) => `${titles.unit(unit)}${head ? ` · ${say('head')}` : ''}`).join(say('comma')),
    },
    { key: 'post', head: say('post'), cell: ({ seats }) => seats.map(({ post }) => titles.post(post)).join(say('comma')) },
    { key: 'roles', head: say('roles'), cell: ({ person }) => rolesOf(person) },
    // On a phone who is not simply here says so beside the name; the rest stands on the page of the person.
    { key: 'standing', head: say('standing'), wideOnly: true, cell: (row) => <Standing row={row} /> },
    { key: 'access', head: say('access'), cell: (row) => <Access row={row} isMember={known?.has(row.person) ?? null} /> },
  ];
  return <DataTable label={say('title')} rows={rows} columns={columns} rowKey={({ person }) => person} />;
}

/** Of somebody who was never employed here, such as an auditor from outside, there is nothing to say. */
function Standing({ row: { standing, seats } }: { readonly row: Person }): ReactElement | null {
  const say = useWords(PEOPLE);
  if (standing === null || (standing === 'not yet' && seats.length === 0)) return null;
  return (
    <span className={styles['standing']} data-standing={standing}>
      {say(standing)}
    </span>
  );
}

/** Whether somebody can sign in; who is not known to have an account, belongs here and has none is invited. */
function Access({ row, isMember }: { readonly row: Person; readonly isMember: boolean | null }): ReactElement | null {
  const say = useWords(PEOPLE);
  const me = useMe();
  const isNarrow = useNarrow();
  if (isMember === null) return null;
  // On a phone only who has no account yet is told, for whoever invites.
  if (isMember && isNarrow) return null;
  if (isMember) return <span className={styles['standing']}>{say('canSignIn')}</span>;
  return row.standing === 'left' || !may(me, 'change people') ? null : <Invite person={row.person} name={row.name} />;
}

/** The roles of somebody in words, as far as they may be seen. */
function useRoles(): (person: string) => string {
  const say = useWords(PEOPLE);
  const language = useLanguage();
  const titles = useTitles();
  const grants = api.useQuery('get', '/grants');
  const roles = api.useQuery('get', '/roles');
  const word = (role: string): string => roles.data?.rows.find((each) => each.role === role)?.[language] ?? role;
  return (person) =>
    (grants.data?.rows ?? [])
      .filter((each) => each.person === person)
      .map(({ role, unit }) => (unit === null ? word(role) : say('of', { role: word(role), unit: titles.unit(unit) })))
      .join(say('comma'));
}
