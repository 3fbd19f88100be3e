/** The base pay of somebody from which day on, for those who may see it; of everybody else it is not said that there is one. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Money } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Edit, fenOf } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { TakeBack } from './take-back.tsx';
import { PERSON } from './words.ts';

/** The card; none without the duty. */
export function BasePay({ person: { person } }: { readonly person: Shown }): ReactElement | null {
  const me = useMe();
  return may(me, 'read base pay') ? <Pays person={person} /> : null;
}

function Pays({ person }: { readonly person: string }): ReactElement {
  const say = useWords(PERSON);
  const me = useMe();
  const params = { path: { person } };
  const pays = api.useQuery('get', '/people/{person}/base-pay', { params });
  const set = api.useMutation('post', '/people/{person}/base-pay');
  const mayChange = may(me, 'change people');
  const change = (
    <Edit
      {...{ act: say('setPay'), title: say('setPay'), begins: { from: me.today } }}
      fields={[
        { key: 'from', title: say('fromDay'), kind: 'day' },
        { key: 'yuan', title: say('monthly'), kind: 'yuan' },
      ]}
      send={({ from = '', yuan = '' }) => set.mutateAsync({ params, body: { from, fen: fenOf(yuan) ?? '' } })}
    />
  );
  return (
    <Card title={say('basePay')} aside={mayChange ? change : null}>
      <Asked of={pays} lines={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles['quiet']}>{say('noPay')}</p>
          ) : (
            <ul className={styles['lines']}>
              {rows.toReversed().map(({ from, fen }, k) => (
                <li key={from} className={k > 0 ? styles['over'] : ''}>
                  <span>{say('since', { from })}</span>
                  <span className={styles['acts']}>
                    <Money fen={fen} />
                    {mayChange ? <TakeBack row={{ table: 'base_pays', key: { person, from_day: from } }} /> : null}
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
