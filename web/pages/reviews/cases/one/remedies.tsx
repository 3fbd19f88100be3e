/** How a dispute is put right: what was proposed, whom it moves, whether it was done; another proposal while it is under examination. */

import type { ReactElement } from 'react';
import { api } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { Asked } from '../../../../parts/asked.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { REMEDIES } from '../../words/cases.ts';
import type { Case } from '../case.ts';
import { Propose } from './propose.tsx';
import { RequestTold } from './request.tsx';

/** The card; nothing where nothing was proposed and nothing can be. */
export function Remedies({ each }: { readonly each: Case }): ReactElement {
  const say = useWords(REMEDIES);
  const me = useMe();
  const found = api.useQuery('get', '/requests');
  const canPropose = each.state === 'under examination' && may(me, 'handle disputes') && each.person !== me.person;
  return (
    <Asked of={found}>
      {({ rows }) => {
        const own = rows.filter((request) => request.case === each.number).toReversed();
        if (own.length === 0 && !canPropose) return null;
        return (
          <Card title={say('title')}>
            {canPropose && own.length === 0 ? <Propose each={each} /> : null}
            {own.map((request, k) => (
              <RequestTold key={request.number} request={request} isLast={k === 0} state={each.state} />
            ))}
            {canPropose && own.length > 0 ? (
              <details>
                <summary>{say('another')}</summary>
                <Propose each={each} />
              </details>
            ) : null}
          </Card>
        );
      }}
    </Asked>
  );
}
