/** Which schemes are somebody's: assigned to the person, or to a unit above or a post of a present seat. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { PERSON } from './words.ts';

type Assignment = Answer<'/assignments'>['rows'][number];
type Unit = Answer<'/units'>['rows'][number];

/** A unit and all above it. */
function lineOf(units: readonly Unit[], unit: string): ReadonlySet<string> {
  const line = new Set<string>();
  for (let at: string | null = unit; at !== null && !line.has(at); at = units.find((each) => each.unit === at)?.parent ?? null)
    line.add(at);
  return line;
}

/** The card; none for those who may not see schemes. */
export function Schemes({ person }: { readonly person: Shown }): ReactElement | null {
  return may(useMe(), 'read schemes') ? <Own person={person} /> : null;
}

function Own({ person: { person, seats } }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const me = useMe();
  const units = api.useQuery('get', '/units', {}, { staleTime: 300_000 });
  const assignments = api.useQuery('get', '/assignments');
  const lines = seats.map(({ unit, post }) => ({ line: lineOf(units.data?.rows ?? [], unit), post }));
  const isOwn = (row: Assignment): boolean =>
    row.person === null
      ? lines.some(({ line, post }) => (row.unit === null || line.has(row.unit)) && (row.post === null || row.post === post))
      : row.person === person;
  return (
    <Card title={say('schemes')} aside={may(me, 'write schemes') ? <Assign person={person} /> : null}>
      <Asked of={assignments} lines={2}>
        {({ rows }) => {
          const own = rows.filter(isOwn).toSorted((a, b) => (a.from < b.from ? 1 : -1));
          return own.length === 0 ? (
            <p className={styles['quiet']}>{say('noScheme')}</p>
          ) : (
            <ul className={styles['lines']}>
              {own.map((row) => (
                <Line key={`${row.scheme} ${row.person} ${row.unit} ${row.post} ${row.from}`} row={row} today={me.today} />
              ))}
            </ul>
          );
        }}
      </Asked>
    </Card>
  );
}

function useSchemes(): readonly { readonly scheme: string; readonly title: string }[] {
  const schemes = api.useQuery('get', '/schemes', {}, { staleTime: 300_000 });
  const titles = new Map(schemes.data?.rows.map(({ scheme, title }) => [scheme, title]));
  return [...titles].map(([scheme, title]) => ({ scheme, title }));
}

function Line({ row, today }: { readonly row: Assignment; readonly today: string }): ReactElement {
  const say = useWords(PERSON);
  const titles = useTitles();
  const title = useSchemes().find(({ scheme }) => scheme === row.scheme)?.title ?? row.scheme;
  const by = [...(row.unit === null ? [] : [titles.unit(row.unit)]), ...(row.post === null ? [] : [titles.post(row.post)])];
  const days = row.to === null ? say('since', { from: row.from }) : say('fromTo', { from: row.from, to: row.to });
  return (
    <li className={row.to !== null && row.to < today ? styles['over'] : ''}>
      <Link to="/schemes/$scheme" params={{ scheme: row.scheme }}>
        {title}
      </Link>
      <small>
        {row.person === null ? say('by', { by: by.join(' · ') }) : say('byPerson')} · {days}
      </small>
    </li>
  );
}

function Assign({ person }: { readonly person: string }): ReactElement {
  const say = useWords(PERSON);
  const { today } = useMe();
  const assign = api.useMutation('post', '/assignments');
  const options = useSchemes().map(({ scheme, title }) => ({ value: scheme, label: title }));
  return (
    <Edit
      {...{ act: say('assign'), title: say('assign'), begins: { from: today } }}
      fields={[
        { key: 'scheme', title: say('scheme'), kind: 'choice', options },
        { key: 'from', title: say('fromDay'), kind: 'day' },
        { key: 'reason', title: say('reason'), kind: 'text' },
      ]}
      send={({ scheme = '', from = '', reason = '' }) =>
        assign.mutateAsync({ body: { scheme, person, unit: null, post: null, from, to: null, reason: reason.trim() } })
      }
    />
  );
}
