/** The log: whether its chain holds, who did what and when, who looked at what, and runs computed again. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Page } from '../../../parts/page.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LOG_SIDES } from '../search.ts';
import { LOG } from '../words.ts';
import { Accesses } from './accesses.tsx';
import { Chain } from './chain.tsx';
import { Entries } from './entries.tsx';
import { Replays } from './replays.tsx';

/** The page. */
export function LogPage(): ReactElement {
  const say = useWords(LOG);
  const { side = 'entries' } = useSearch({ from: '/audit/log' });
  const navigate = useNavigate({ from: '/audit/log' });
  return (
    <Page title={say('title')} under={say('under')}>
      <Chain />
      <Sides
        label={say('title')}
        sides={LOG_SIDES.map((key) => ({ key, title: say(key) }))}
        active={side}
        choose={(key) => void navigate({ search: key === 'entries' ? {} : { side: key }, replace: true })}
      >
        {side === 'entries' ? <Entries /> : side === 'access' ? <Accesses /> : <Replays />}
      </Sides>
    </Page>
  );
}
