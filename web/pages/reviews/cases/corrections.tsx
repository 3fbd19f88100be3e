/** Corrections of facts that disputes ask for, for the steward who imports them: the one proposed last for each, until it is done. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CASES } from '../words/cases.ts';
import { RequestTold } from './one/request.tsx';

/** The card; nothing where nothing waits. */
export function Corrections(): ReactElement | null {
  const say = useWords(CASES);
  const found = api.useQuery('get', '/requests');
  const last = new Map((found.data?.rows ?? []).map((request) => [request.case, request]));
  const waiting = [...last.values()].filter(({ kind, done }) => kind === 'correction' && !done);
  if (waiting.length === 0) return null;
  return (
    <Card title={say('corrections')}>
      {waiting.map((request) => (
        <RequestTold key={request.number} request={request} isLast state="accepted" />
      ))}
    </Card>
  );
}
