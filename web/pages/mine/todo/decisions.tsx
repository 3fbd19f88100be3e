/** What waits for the vote or the decision of somebody who was named for it, whatever their duties: on a jury, in a committee, as a checker. */

import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { DECIDING } from '../../team/approvals/duties.ts';
import { WaitingList } from '../../team/approvals/waiting-list.tsx';
import { TODO } from '../words.ts';
import styles from './todo.module.css';

type Rows = Answer<'/team/waiting'>['rows'];

/** What waits; forms have a card of their own, and nothing of both is there twice. */
export function useDecisions(): { readonly rows: Rows; readonly isKnown: boolean } {
  const waiting = api.useQuery('get', '/team/waiting');
  return { rows: waiting.data?.rows.filter(({ kind }) => kind !== 'form') ?? [], isKnown: !waiting.isPending };
}

/** The card; it stays while it tells what was just done. */
export function Decisions({ rows }: { readonly rows: Rows }): ReactElement | null {
  const say = useWords(TODO);
  const [done, setDone] = useState<string | null>(null);
  const isDeciding = may(useMe(), ...DECIDING);
  if (rows.length === 0 && done === null) return null;
  if (isDeciding)
    return (
      <Card title={say('decisions')}>
        <Link to="/team/approvals">{say('toDecide', { count: rows.length })}</Link>
      </Card>
    );
  return (
    <Card title={say('decisions')}>
      {done === null ? null : <p role="status">{say('decided', { what: done })}</p>}
      <WaitingList rows={rows} done={setDone} className={styles['inbox']} />
    </Card>
  );
}
