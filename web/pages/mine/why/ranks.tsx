/** Everybody's place by a rank, where the organisation shows them. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import type { Month } from '../../../parts/month/whose.tsx';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { WHY } from '../words.ts';
import styles from './why.module.css';

/** The card; nothing where ranks of others are not shown, or the figure ranks nobody. */
export function Ranks({ month: { scheme, period }, item }: { readonly month: Month; readonly item: string }): ReactElement | null {
  const say = useWords(WHY);
  const me = useMe();
  // Groups are mostly units, which the record knows by their ids; others are told as the facts name them.
  const { unit } = useTitles();
  const found = api.useQuery('get', '/mine/month/ranks', { params: { query: { scheme, period } } });
  const line = found.data?.lines.find(({ name }) => name === item);
  if (line === undefined || line.places.length === 0) return null;
  return (
    <Card title={say('ranks')}>
      {[...Map.groupBy(line.places, ({ group }) => group)].map(([group, places]) => (
        <section key={group} className={styles['group']}>
          {group === null ? null : <h3>{unit(group)}</h3>}
          <ol className={styles['ranks']}>
            {places.map(({ person, name, rank }) => (
              <li key={person} {...(person === me.person ? { 'aria-current': true } : {})}>
                <b>{rank}</b> {name}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  );
}
