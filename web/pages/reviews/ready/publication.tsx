/** What stands in the way of publishing the results of the cycle that a scheme has for a period. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Obstacles } from '../results/publication.tsx';
import { READY } from '../words/ready.ts';
import styles from './ready.module.css';

/** The card; nothing where there is no cycle. */
export function BeforePublication({ scheme, period }: { readonly scheme: string; readonly period: string }): ReactElement | null {
  const say = useWords(READY);
  const me = useMe();
  const cycles = api.useQuery('get', '/cycles', {}, { enabled: may(me, 'run cycles') });
  const cycle = cycles.data?.rows.find((each) => each.scheme === scheme && each.period === period && !each.cancelled);
  if (cycle === undefined) return null;
  return (
    <Card
      title={say('publication', { cycle: cycle.name })}
      aside={
        <Link to="/reviews/$cycle" params={{ cycle: String(cycle.number) }} search={{ side: 'results' }}>
          {say('cycle')}
        </Link>
      }
    >
      <Standing cycle={cycle.number} />
    </Card>
  );
}

function Standing({ cycle }: { readonly cycle: number }): ReactElement {
  const say = useWords(READY);
  const found = api.useQuery('get', '/cycles/{cycle}/publication', { params: { path: { cycle } } });
  return (
    <Asked of={found} lines={2}>
      {(standing) => (standing.edition === null ? <p className={styles['mend']}>{say('noResult')}</p> : <Obstacles {...standing} />)}
    </Asked>
  );
}
