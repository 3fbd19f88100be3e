/** One person: employment, seats, base pay, leaves, whose schemes pay, what is private, and sign-in; with the small changes that HR makes. */

import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PEOPLE } from '../words.ts';
import { Access } from './access.tsx';
import { Edit } from './edit.tsx';
import { Employment } from './employment.tsx';
import { Leaves } from './leaves.tsx';
import { BasePay } from './pay.tsx';
import styles from './person.module.css';
import { Private } from './private.tsx';
import { Schemes } from './schemes.tsx';
import { Seats } from './seats.tsx';
import type { Shown } from './shown.ts';
import { EDIT, PERSON } from './words.ts';

/** The page. */
export function PersonPage(): ReactElement {
  const say = useWords(PERSON);
  const { person } = useParams({ from: '/people/$person' });
  const shown = api.useQuery('get', '/people/{person}', { params: { path: { person } } });
  return (
    <Page
      title={shown.data?.name ?? say('title')}
      under={shown.data === undefined ? person : <Under shown={shown.data} />}
      back="/people"
      actions={shown.data === undefined ? null : <Rename shown={shown.data} />}
    >
      <Asked of={shown} lines={10}>
        {(found) => (
          <div className={styles['cards']}>
            <div className={styles['column']}>
              <Seats person={found} />
              <Schemes person={found} />
              <Leaves person={found} />
            </div>
            <div className={styles['column']}>
              <Employment person={found} />
              <BasePay person={found} />
              <Private person={found} />
              <Access person={found} />
            </div>
          </div>
        )}
      </Asked>
    </Page>
  );
}

function Under({ shown: { person, standing, seats } }: { readonly shown: Shown }): ReactElement {
  const sayPeople = useWords(PEOPLE);
  const titles = useTitles();
  const main = seats.find((seat) => seat.main) ?? seats[0];
  const parts = [
    person,
    ...(standing === null ? [] : [sayPeople(standing)]),
    ...(main === undefined ? [] : [titles.unit(main.unit), titles.post(main.post)]),
  ];
  return <>{parts.join(' · ')}</>;
}

function Rename({ shown: { person, name } }: { readonly shown: Shown }): ReactElement | null {
  const say = useWords(PERSON);
  const edit = useWords(EDIT);
  const rename = api.useMutation('post', '/people');
  if (!may(useMe(), 'change people')) return null;
  return (
    <Edit
      act={edit('save')}
      label={say('rename')}
      title={say('rename')}
      fields={[{ key: 'name', title: say('name'), kind: 'text' }]}
      begins={{ name }}
      send={({ name: to = '' }) => rename.mutateAsync({ body: { person, name: to.trim() } })}
    />
  );
}
