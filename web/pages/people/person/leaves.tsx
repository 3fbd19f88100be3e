/** The leaves of somebody, and noting one. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { TakeBack } from './take-back.tsx';
import { LEAVES, PERSON } from './words.ts';

type Kind = keyof typeof LEAVES;

/** The card. */
export function Leaves({ person: { person } }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const kinds = useWords(LEAVES);
  const me = useMe();
  const params = { path: { person } };
  const leaves = api.useQuery('get', '/people/{person}/leaves', { params });
  const note = api.useMutation('post', '/people/{person}/leaves');
  const mayChange = may(me, 'change people');
  const options = (Object.keys(LEAVES) as Kind[]).map((value) => ({ value, label: kinds(value) }));
  const add = (
    <Edit
      {...{ act: say('noteLeave'), title: say('noteLeave'), begins: { from: me.today, to: me.today } }}
      fields={[
        { key: 'kind', title: say('leaveKind'), kind: 'choice', options },
        { key: 'from', title: say('firstDay'), kind: 'day' },
        { key: 'to', title: say('lastDay'), kind: 'day' },
      ]}
      send={({ from = '', to = '', kind = '' }) => note.mutateAsync({ params, body: { from, to, kind: kind as Kind } })}
    />
  );
  return (
    <Card title={say('leaves')} aside={mayChange ? add : null}>
      <Asked of={leaves} lines={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles['quiet']}>{say('noLeave')}</p>
          ) : (
            <ul className={styles['lines']}>
              {rows.toReversed().map(({ from, to, kind }) => (
                <li key={from}>
                  <span>{kind in LEAVES ? kinds(kind as Kind) : kind}</span>
                  <span className={styles['acts']}>
                    {from === to ? from : say('fromTo', { from, to })}
                    {mayChange ? <TakeBack row={{ table: 'leaves', key: { person, from_day: from } }} /> : null}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}
