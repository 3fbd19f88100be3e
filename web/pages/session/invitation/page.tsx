/** The page of an invitation: whose it is, a password, and in; or why it opens nothing any more. The token stands behind # in the address, where no server and no log sees it. */

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { client, isLost, queries } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CodeForm } from '../sign-in/code-form.tsx';
import { Entrance } from '../sign-in/entrance.tsx';
import styles from '../sign-in/sign-in.module.css';
import { INVITATION, SIGN_IN } from '../words.ts';
import { AcceptForm, type Invitation } from './accept-form.tsx';

const tokenHere = (): string => window.location.hash.slice(1);

async function open(token: string): Promise<Invitation> {
  const { data, error } = await client.POST('/invitations/opened', { body: { token } });
  if (data === undefined) throw error;
  return data;
}

/** Another link that is opened on the same page changes what stands behind # alone. */
function useToken(): string {
  const [token, setToken] = useState(tokenHere);
  useEffect(() => {
    const changed = (): void => setToken(tokenHere());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return token;
}

/** The page. */
export function InvitationPage(): ReactElement {
  const say = useWords(INVITATION);
  const token = useToken();
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => open(token), staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    document.title = `${say('title')} · 衡绩`;
  }, [say]);
  return (
    <Entrance>
      <section className={styles['card']}>
        {invitation.isError ? (
          <>
            <h1>{say('shut')}</h1>
            <Failed error={invitation.error} {...(isLost(invitation.error) ? { retry: invitation.refetch } : {})} />
            <p className={styles['else']}>
              <Link to="/sign-in">{say('signIn')}</Link>
            </p>
          </>
        ) : (
          <Asked of={invitation} lines={6}>
            {(found) => <Opened key={token} {...{ token, invitation: found }} />}
          </Asked>
        )}
      </section>
    </Entrance>
  );
}

type OpenedProps = { readonly token: string; readonly invitation: Invitation };

function Opened({ token, invitation }: OpenedProps): ReactElement {
  const [say, sayCode] = [useWords(INVITATION), useWords(SIGN_IN)];
  const [isAsked, setAsked] = useState(false);
  const { organisation, name, way } = invitation;
  const enter = (): void => {
    queries.clear();
    // As a new visit, whose way back does not lead to an invitation that is used.
    window.location.replace('/');
  };
  if (isAsked)
    return (
      <>
        <h1>{sayCode('codeTitle')}</h1>
        <CodeForm enter={enter} />
      </>
    );
  return (
    <>
      <h1>{say(way === 'another password' ? 'again' : 'welcome', { name })}</h1>
      <p className={styles['why']}>{say(way, { organisation })}</p>
      <AcceptForm {...{ token, invitation, enter }} ask={() => setAsked(true)} />
    </>
  );
}
