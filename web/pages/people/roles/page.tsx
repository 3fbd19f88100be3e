/** Roles: who holds which, what each may do, and what is handed over to colleagues for some days. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { may, useMe } from '../../../frame/me.ts';
import { Page } from '../../../parts/page.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Delegations } from './delegations.tsx';
import { Grants } from './grants.tsx';
import { Meanings } from './meanings.tsx';
import { ROLES_PAGE } from './words.ts';

const SIDES = ['grants', 'delegations', 'meanings'] as const;

/** The page. Whoever has nothing to do with others' roles begins with what they hand over themselves. */
export function RolesPage(): ReactElement {
  const say = useWords(ROLES_PAGE);
  const search = useSearch({ from: '/people/roles' });
  const navigate = useNavigate({ from: '/people/roles' });
  const usual = may(useMe(), 'grant roles', 'change people', 'read log') ? 'grants' : 'delegations';
  const side = SIDES.find((each) => each === search.side) ?? usual;
  return (
    <Page title={say('title')} under={say('under')}>
      <Sides
        label={say('title')}
        sides={SIDES.map((key) => ({ key, title: say(key) }))}
        active={side}
        choose={(key) => void navigate({ search: { side: key }, replace: true })}
      >
        {side === 'grants' ? <Grants /> : side === 'delegations' ? <Delegations /> : <Meanings />}
      </Sides>
    </Page>
  );
}
