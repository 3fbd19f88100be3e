/** What a run pays in all, adjustments included, to how many people; and how many of its own are unknown yet. For those who may see pay. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Money } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Run } from '../steps/stage.ts';
import { RUN } from '../words/run.ts';
import styles from './run.module.css';

/** The total. */
export function Total({ run: { number, subjects } }: { readonly run: Run }): ReactElement | null {
  const say = useWords(RUN);
  const me = useMe();
  const asked = { params: { path: { run: number }, query: { limit: 1 } } };
  const due = api.useQuery('get', '/runs/{run}/pay', asked, { enabled: may(me, 'read pay') });
  if (due.data === undefined) return null;
  const { people, fen } = due.data;
  const isOpen = people === 0 && subjects > 0;
  const open = isOpen || people >= subjects ? [] : [say('open', { count: subjects - people })];
  return (
    <p className={styles['total']}>
      <span>{say('total')}</span>
      <Money fen={isOpen ? null : fen} size="hero" />
      <span>{[say('count', { count: isOpen ? subjects : people }), ...open].join(' · ')}</span>
    </p>
  );
}
