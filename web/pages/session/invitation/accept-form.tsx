/** Accepts an invitation: the e-mail that it is for, a password, and signed in at once. */

import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { paths } from '../../../../src/api/client/schema.ts';
import { client, type SignedIn, signIn } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Refused } from '../sign-in/password-form.tsx';
import styles from '../sign-in/sign-in.module.css';
import { INVITATION, SIGN_IN } from '../words.ts';

/** An invitation that is open. */
export type Invitation = paths['/invitations/opened']['post']['responses'][200]['content']['application/json'];

/** So many signs a password has at least; the server says it once more. */
const LEAST = 12;

const IDLE = { busy: false, answer: null, error: null } as const;

type AcceptProps = {
  readonly token: string;
  readonly invitation: Invitation;
  readonly enter: () => void;
  /** What comes where the account has a second factor. */
  readonly ask: () => void;
};

/** The form. */
export function AcceptForm({ token, invitation: { name, email, way }, enter, ask }: AcceptProps): ReactElement {
  const [say, saySignIn] = [useWords(INVITATION), useWords(SIGN_IN)];
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly answer: SignedIn | null; readonly error: unknown }>(IDLE);
  const isChosen = way !== 'own password';
  const missing = Math.max(0, LEAST - [...password].length);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ ...IDLE, busy: true });
    try {
      // No hook: the invitation would be asked for once more, and be one that is used.
      const { error } = await client.POST('/invitations/accepted', { body: { token, name, password } });
      if (error !== undefined) return setState({ ...IDLE, error });
      const answer = await signIn(email, password);
      if (answer === 'in') return enter();
      if (answer === 'second factor') return ask();
      setState({ ...IDLE, answer });
    } catch (error) {
      setState({ ...IDLE, error });
    }
  };
  return (
    <form onSubmit={send} className={styles['form']}>
      <label htmlFor="email">{saySignIn('email')}</label>
      <Input {...{ id: 'email', type: 'email', size: 'large', autoComplete: 'username', readOnly: true, value: email }} />
      <label htmlFor="password">{say(isChosen ? 'choose' : 'present')}</label>
      <Input.Password
        {...{ id: 'password', size: 'large', required: true, value: password, autoFocus: true, 'aria-describedby': 'password-rule' }}
        autoComplete={isChosen ? 'new-password' : 'current-password'}
        onChange={({ target }) => setPassword(target.value)}
      />
      {isChosen ? (
        <p id="password-rule" className={styles['rule']} data-met={password !== '' && missing === 0}>
          {password === '' ? say('rule', { least: LEAST }) : missing > 0 ? say('missing', { count: missing }) : say('enough')}
        </p>
      ) : null}
      {state.answer === null ? null : <Refused answer={state.answer} wrong={saySignIn('wrong')} />}
      {state.error === null ? null : <Failed error={state.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={state.busy} disabled={isChosen && missing > 0} block>
        {say('enter')}
      </Button>
    </form>
  );
}
