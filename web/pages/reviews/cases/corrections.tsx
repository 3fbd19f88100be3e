/** Corrections of facts that accepted disputes ask for, for the steward who imports them: the one proposed last for each. */

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
  const cases = api.useQuery('get', '/cases', { params: { query: { kind: 'dispute' } } });
  const accepted = new Set((cases.data?.rows ?? []).filter(({ state }) => state === 'accepted').map(({ number }) => number));
  const last = new Map((found.data?.rows ?? []).map((request) => [request.case, request]));
  const waiting = [...last.values()].filter((each) => each.kind === 'correction' && !each.done && accepted.has(each.case));
  if (waiting.length === 0) return null;
  return (
    <Card title={say('corrections')}>
      {waiting.map((request) => (
        <RequestTold key={request.number} request={request} isLast state="accepted" />
      ))}
    </Card>
  );
}
