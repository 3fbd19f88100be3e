/** Whether somebody can sign in: invited, since when, and the end of it at once. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Asked } from '../../../parts/asked.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Invite } from '../invite/invite.tsx';
import { Renew } from '../invite/renew.tsx';
import { Edit } from './edit.tsx';
import styles from './person.module.css';
import type { Shown } from './shown.ts';
import { PERSON } from './words.ts';

/** The card; none for those who may not know. */
export function Access({ person }: { readonly person: Shown }): ReactElement | null {
  return may(useMe(), 'change people', 'grant roles', 'read log') ? <SignIn person={person} /> : null;
}

function SignIn({ person: { person, name, standing } }: { readonly person: Shown }): ReactElement {
  const say = useWords(PERSON);
  const me = useMe();
  const members = api.useQuery('get', '/members');
  const end = api.useMutation('post', '/members/{person}/end');
  const mayChange = may(me, 'change people');
  return (
    <Card title={say('signIn')}>
      <Asked of={members} lines={1}>
        {({ rows }) => {
          const member = rows.find((each) => each.person === person);
          if (member === undefined)
            return (
              <div className={styles['acts']}>
                <span className={styles['quiet']}>{say('noAccount')}</span>
                {mayChange && standing !== 'left' ? <Invite {...{ person, name }} /> : null}
              </div>
            );
          return (
            <div className={styles['acts']}>
              <span>{say('memberSince', { at: momentText(member.since) })}</span>
              {member.secondFactor ? <span className={styles['quiet']}>{say('hasFactor')}</span> : null}
              {mayChange && member.renewable ? <Renew {...{ person, name, hasFactor: member.secondFactor }} /> : null}
              {mayChange && person !== me.person ? (
                <Edit
                  {...{ act: say('endAccess'), title: say('endAccess'), why: say('endAccessWhy', { name }), fields: [], isDanger: true }}
                  send={() => end.mutateAsync({ params: { path: { person } } })}
                />
              ) : null}
            </div>
          );
        }}
      </Asked>
    </Card>
  );
}
