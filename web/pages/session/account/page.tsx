/** My account: the roles, how Hengji looks here, the second factor, the password, the way out. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { api, signOut } from '../../../api.ts';
import { LanguageChoice, LookChoice } from '../../../frame/choosing.tsx';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card, Page } from '../../../parts/page.tsx';
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
      <Card title={say('roles')}>
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
  const me = useMe();
  const language = useLanguage();
  const roles = api.useQuery('get', '/roles');
  return (
    <Asked of={roles} lines={2}>
      {({ rows }) => (
        <ul>
          <li>{say('employee')}</li>
          {me.roles.flatMap(({ role, units }) => {
            const word = rows.find((each) => each.role === role)?.[language];
            // What follows from being a member is said above.
            if (word === undefined) return [];
            return [<li key={role}>{`${word} · ${units === null ? say('everywhere') : units.join(say('comma'))}`}</li>];
          })}
        </ul>
      )}
    </Asked>
  );
}
