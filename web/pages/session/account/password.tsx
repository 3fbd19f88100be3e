/** Changes the password of an account. */

import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { changePassword } from '../../../api.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ACCOUNT } from '../words.ts';
import styles from './account.module.css';

/** The card. */
export function Password(): ReactElement {
  const say = useWords(ACCOUNT);
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [told, setTold] = useState<'changed' | 'notChanged' | null>(null);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const isChanged = await changePassword(now, next);
    setTold(isChanged ? 'changed' : 'notChanged');
    if (!isChanged) return;
    setNow('');
    setNext('');
  };
  return (
    <Card title={say('change')}>
      <form onSubmit={send} className={styles['form']}>
        <label htmlFor="password-now">{say('now')}</label>
        <Input.Password
          {...{ id: 'password-now', autoComplete: 'current-password', required: true, value: now }}
          onChange={({ target }) => setNow(target.value)}
        />
        <label htmlFor="password-next">{say('next')}</label>
        <Input.Password
          {...{ id: 'password-next', autoComplete: 'new-password', required: true, minLength: 12, value: next }}
          aria-describedby="password-rule"
          onChange={({ target }) => setNext(target.value)}
        />
        <p id="password-rule" className={styles['rule']}>
          {say('rule')}
        </p>
        {told === null ? null : <p role="status">{say(told)}</p>}
        <Button htmlType="submit">{say('change')}</Button>
      </form>
    </Card>
  );
}
