/** Signs in by e-mail and password. */

import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { type SignedIn, signIn } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SIGN_IN } from '../words.ts';
import styles from './sign-in.module.css';

/** What comes after it: in, or a second factor. */
type Next = { readonly enter: () => void; readonly ask: () => void };

/** The form. */
export function PasswordForm({ enter, ask }: Next): ReactElement {
  const say = useWords(SIGN_IN);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly answer: SignedIn | null; readonly error: unknown }>(IDLE);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ ...IDLE, busy: true });
    try {
      const answer = await signIn(email.trim(), password);
      if (answer === 'in') return enter();
      if (answer === 'second factor') return ask();
      setState({ ...IDLE, answer });
    } catch (error) {
      setState({ ...IDLE, error });
    }
  };
  return (
    <form onSubmit={send} className={styles['form']}>
      <label htmlFor="email">{say('email')}</label>
      <Input
        {...{ id: 'email', type: 'email', size: 'large', autoComplete: 'username', required: true, value: email }}
        onChange={({ target }) => setEmail(target.value)}
      />
      <label htmlFor="password">{say('password')}</label>
      <Input.Password
        {...{ id: 'password', size: 'large', autoComplete: 'current-password', required: true, value: password }}
        onChange={({ target }) => setPassword(target.value)}
      />
      {state.answer === null ? null : <Refused answer={state.answer} wrong={say('wrong')} />}
      {state.error === null ? null : <Failed error={state.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={state.busy} block>
        {say('enter')}
      </Button>
    </form>
  );
}

const IDLE = { busy: false, answer: null, error: null } as const;

/** Says why somebody is not in. */
export function Refused({ answer, wrong }: { readonly answer: SignedIn; readonly wrong: string }): ReactElement {
  const say = useWords(SIGN_IN);
  return (
    <p role="alert" className={styles['wrong']}>
      {typeof answer === 'object' ? say('wait', { seconds: answer.wait }) : wrong}
    </p>
  );
}
