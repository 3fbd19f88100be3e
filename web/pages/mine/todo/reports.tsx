/** The reports that one has to hand in by a day, with the way to the page where they are handed in. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { isOpen, type Owed } from '../reports/owed.ts';
import { REPORTS, TODO } from '../words.ts';
import styles from './todo.module.css';

/** What is owed. */
export function useReports(): { readonly rows: readonly Owed[]; readonly isKnown: boolean } {
  const found = api.useQuery('get', '/me/reports');
  return { rows: found.data?.rows.filter(isOpen) ?? [], isKnown: !found.isPending };
}

/** More of them stand on their own page. */
const SHOWN = 3;

/** The card: what is due first in front. */
export function Reports({ rows }: { readonly rows: readonly Owed[] }): ReactElement | null {
  const say = useWords(TODO);
  const told = useWords(REPORTS);
  if (rows.length === 0) return null;
  return (
    <Card title={say('reports', { count: rows.length })}>
      <ul className={styles['list']}>
        {rows
          .toReversed()
          .slice(0, SHOWN)
          .map(({ rule, name, first, last, due, standing }) => (
            <li key={`${rule} ${last}`}>
              <span>
                {name}
                <small>
                  {first === last ? last : told('days', { first, last })} ·{' '}
                  {told(standing === 'missing' ? 'wasDue' : 'until', { day: due })}
                </small>
              </span>
              <Link to="/mine/reports">{told('hand')}</Link>
            </li>
          ))}
      </ul>
    </Card>
  );
}
