/** My account: the roles, how Hengji looks here, the second factor, the password, the way out. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { signOut } from '../../../api.ts';
import { LanguageChoice, LookChoice } from '../../../frame/choosing.tsx';
import { useMe } from '../../../frame/me.ts';
import { useTitles } from '../../../parts/names/titles.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { isRole, ROLES } from '../../../words/roles.ts';
import { useWords } from '../../../words/use-words.ts';
import { ACCOUNT } from '../words.ts';
import { Factor } from './factor.tsx';
import { Password } from './password.tsx';

/** The page. */
export function AccountPage(): ReactElement {
  const say = useWords(ACCOUNT);
  const me = useMe();
  const leave = async (): Promise<void> => {
    await signOut();
    window.location.assign('/sign-in');
  };
  return (
    <Page
      title={me.name}
      under={`${me.organisation.name} · ${me.person}`}
      width="reading"
      actions={<Button onClick={() => void leave()}>{say('signOut')}</Button>}
    >
      <Card
        title={say('roles')}
        aside={
          me.roles.every(({ role }) => isImplied(role)) ? null : (
            <Link to="/people/roles" search={{ side: 'delegations' }}>
              {say('handOver')}
            </Link>
          )
        }
      >
        <Roles />
      </Card>
      <Card title={say('look')}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
          <LanguageChoice />
          <LookChoice />
        </div>
      </Card>
      <Factor />
      <Password />
    </Page>
  );
}

function Roles(): ReactElement {
  const say = useWords(ACCOUNT);
  const sayRole = useWords(ROLES);
  const me = useMe();
  const titles = useTitles();
  return (
    <ul>
      {me.roles.map(({ role, units }) => (
        <li key={`${role} ${units}`}>
          {isRole(role) ? sayRole(role) : role}
          {isImplied(role) ? '' : ` · ${units === null ? say('everywhere') : units.map(titles.unit).join(say('comma'))}`}
        </li>
      ))}
    </ul>
  );
}

/** Whether a role follows from being a member: it reaches oneself only. */
const isImplied = (role: string): boolean => role === 'employee' || role === 'rater';
