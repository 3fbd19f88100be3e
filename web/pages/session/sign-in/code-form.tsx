/** Shows the second factor after the password: the digits of an authenticator, or a backup code. */

import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { type SignedIn, showCode } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SIGN_IN } from '../words.ts';
import { Refused } from './password-form.tsx';
import styles from './sign-in.module.css';

const IDLE = { busy: false, answer: null, error: null } as const;

/** The form. */
export function CodeForm({ enter }: { readonly enter: () => void }): ReactElement {
  const say = useWords(SIGN_IN);
  const [kind, setKind] = useState<'totp' | 'backup-code'>('totp');
  const [code, setCode] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly answer: SignedIn | null; readonly error: unknown }>(IDLE);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setState({ ...IDLE, busy: true });
    try {
      const answer = await showCode(code.trim(), kind);
      if (answer === 'in') return enter();
      setState({ ...IDLE, answer });
    } catch (error) {
      setState({ ...IDLE, error });
    }
  };
  const other = kind === 'totp' ? 'backup-code' : 'totp';
  return (
    <form onSubmit={send} className={styles['form']}>
      {kind === 'totp' ? <p>{say('codeWhy')}</p> : null}
      <label htmlFor="code">{say(kind === 'totp' ? 'code' : 'backupCode')}</label>
      <Input
        {...{ id: 'code', size: 'large', autoComplete: 'one-time-code', required: true, value: code, autoFocus: true }}
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        onChange={({ target }) => setCode(target.value)}
      />
      {state.answer === null ? null : <Refused answer={state.answer} wrong={say('wrongCode')} />}
      {state.error === null ? null : <Failed error={state.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={state.busy} block>
        {say('verify')}
      </Button>
      <Button type="link" onClick={() => setKind(other)}>
        {say(kind === 'totp' ? 'backup' : 'device')}
      </Button>
    </form>
  );
}
