/** Everybody's place by a rank, where the organisation shows them. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import type { Month } from '../../../parts/month/whose.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { WHY } from '../words.ts';
import styles from './why.module.css';

/** The card; nothing where ranks of others are not shown, or the figure ranks nobody. */
export function Ranks({ month: { scheme, period }, item }: { readonly month: Month; readonly item: string }): ReactElement | null {
  const say = useWords(WHY);
  const me = useMe();
  const found = api.useQuery('get', '/mine/month/ranks', { params: { query: { scheme, period } } });
  const line = found.data?.lines.find(({ name }) => name === item);
  if (line === undefined || line.places.length === 0) return null;
  return (
    <Card title={say('ranks')}>
      <ol className={styles['ranks']}>
        {line.places.map(({ person, name, rank }) => (
          <li key={person} {...(person === me.person ? { 'aria-current': true } : {})}>
            <b>{rank}</b> {name}
          </li>
        ))}
      </ol>
    </Card>
  );
}
