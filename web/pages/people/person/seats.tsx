/** The seats of somebody: which post in which unit from when to when; moving, a further seat, the end of one. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { unitTree } from '../all/tree.ts';
import { Edit, type Field } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { TakeBack } from './take-back.tsx';
import { PERSON } from './words.ts';

type Seat = Answer<'/people/{person}/seats'>['rows'][number];

/** The card. */
export function Seats({ person: { person } }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const seats = api.useQuery('get', '/people/{person}/seats', { params: { path: { person } } });
  const mayChange = may(useMe(), 'change people');
  return (
    <Card
      title={say('seats')}
      aside={mayChange ? <Moves person={person} hasMain={seats.data?.rows.some((row) => row.main && row.to === null) ?? false} /> : null}
      flush
    >
      <Asked of={seats} lines={3}>
        {({ rows }) => (rows.length === 0 ? <p className={styles['none']}>{say('noSeat')}</p> : <List {...{ person, rows, mayChange }} />)}
      </Asked>
    </Card>
  );
}

type ListProps = { readonly person: string; readonly rows: readonly Seat[]; readonly mayChange: boolean };

function List({ person, rows, mayChange }: ListProps): ReactElement {
  const say = useWords(PERSON);
  const titles = useTitles();
  const end = api.useMutation('post', '/people/{person}/seats/end');
  const { today } = useMe();
  const columns: readonly Column<Seat>[] = [
    {
      ...{ key: 'unit', head: say('unit'), isTitle: true },
      cell: ({ unit, head }) => `${titles.unit(unit)}${head ? ` · ${say('head')}` : ''}`,
    },
    { key: 'post', head: say('post'), cell: ({ post, main }) => `${titles.post(post)}${main ? '' : ` · ${say('further')}`}` },
    { key: 'days', head: say('days'), cell: ({ from, to }) => (to === null ? say('since', { from }) : say('fromTo', { from, to })) },
    {
      ...{ key: 'acts', head: '' },
      cell: ({ unit, post, from, to }) =>
        mayChange ? (
          <span className={styles['acts']}>
            {to === null || to > today ? (
              <Edit
                {...{ act: say('end'), title: say('endSeat'), isQuiet: true, begins: { to: today } }}
                fields={[{ key: 'to', title: say('lastDay'), kind: 'day' }]}
                send={({ to: last = '' }) => end.mutateAsync({ params: { path: { person } }, body: { unit, post, from, to: last } })}
              />
            ) : null}
            <TakeBack row={{ table: 'seats', key: { person, unit, post, from_day: from } }} />
          </span>
        ) : null,
    },
  ];
  return (
    <DataTable
      {...{ label: say('seats'), columns, rows: rows.toSorted((a, b) => (a.from < b.from ? 1 : -1)) }}
      rowKey={({ unit, post, from }) => `${unit} ${post} ${from}`}
    />
  );
}

/** Another main seat from a day on, or one beside it. */
function Moves({ person, hasMain }: { readonly person: string; readonly hasMain: boolean }): ReactElement {
  const say = useWords(PERSON);
  const { today } = useMe();
  const units = unitTree(api.useQuery('get', '/units', {}, { staleTime: 300_000 }).data?.rows ?? []);
  const posts = api.useQuery('get', '/posts', {}, { staleTime: 300_000 }).data?.rows ?? [];
  const move = api.useMutation('post', '/people/{person}/seats/move');
  const take = api.useMutation('post', '/people/{person}/seats');
  const fields: readonly Field[] = [
    { ...{ key: 'unit', title: say('unit'), kind: 'choice' }, options: units.map(({ unit, name }) => ({ value: unit, label: name })) },
    { ...{ key: 'post', title: say('post'), kind: 'choice' }, options: posts.map(({ post, title }) => ({ value: post, label: title })) },
    { key: 'from', title: say('fromDay'), kind: 'day' },
    {
      ...{ key: 'head', title: say('isHead'), kind: 'choice' },
      options: [
        { value: 'no', label: say('no') },
        { value: 'yes', label: say('yes') },
      ],
    },
  ];
  const begins = { from: today, head: 'no' };
  const params = { path: { person } };
  return (
    <span className={styles['acts']}>
      {hasMain ? (
        <Edit
          {...{ act: say('move'), title: say('move'), why: say('moveWhy'), fields, begins }}
          send={({ unit = '', post = '', from = '', head }) =>
            move.mutateAsync({ params, body: { unit, post, from, to: null, head: head === 'yes' } })
          }
        />
      ) : null}
      <Edit
        {...{ act: say(hasMain ? 'addSeat' : 'firstSeat'), title: say(hasMain ? 'addSeat' : 'firstSeat'), fields, begins }}
        send={({ unit = '', post = '', from = '', head }) =>
          take.mutateAsync({ params, body: { unit, post, from, to: null, head: head === 'yes', main: !hasMain } })
        }
      />
    </span>
  );
}
