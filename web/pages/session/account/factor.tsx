/** The second factor of an account: turned on with an authenticator, turned off with the password. */

import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { beginSecondFactor, endSecondFactor, hasSecondFactor, showCode } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ACCOUNT } from '../words.ts';
import styles from './account.module.css';

/** The key for an authenticator, and the codes for the day on which it is lost. */
type Begun = { readonly secret: string; readonly codes: readonly string[] };

/** The card. */
export function Factor(): ReactElement {
  const say = useWords(ACCOUNT);
  const state = useQuery({ queryKey: ['second factor'], queryFn: hasSecondFactor });
  const [begun, setBegun] = useState<Begun | null>(null);
  const done = (): void => {
    setBegun(null);
    void state.refetch();
  };
  return (
    <Card title={say('factor')}>
      <Asked of={state} lines={2}>
        {(isOn) => (
          <>
            <p>{say(isOn ? 'factorOn' : 'factorOff')}</p>
            {begun === null ? <Change isOn={isOn} begin={setBegun} done={done} /> : <Finish begun={begun} done={done} />}
          </>
        )}
      </Asked>
    </Card>
  );
}

type ChangeProps = { readonly isOn: boolean; readonly begin: (begun: Begun) => void; readonly done: () => void };

function Change({ isOn, begin, done }: ChangeProps): ReactElement {
  const say = useWords(ACCOUNT);
  const [password, setPassword] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setWrong(false);
    if (isOn) {
      if (await endSecondFactor(password)) done();
      else setWrong(true);
      return;
    }
    const begun = await beginSecondFactor(password);
    if (begun === null) setWrong(true);
    else begin({ secret: new URL(begun.uri).searchParams.get('secret') ?? '', codes: begun.codes });
  };
  return (
    <form onSubmit={send} className={styles['form']}>
      <label htmlFor="factor-password">{say('password')}</label>
      <Input.Password
        {...{ id: 'factor-password', autoComplete: 'current-password', required: true, value: password }}
        onChange={({ target }) => setPassword(target.value)}
      />
      {isWrong ? <p role="alert">{say('wrong')}</p> : null}
      <Button htmlType="submit" danger={isOn}>
        {say(isOn ? 'end' : 'begin')}
      </Button>
    </form>
  );
}

function Finish({ begun, done }: { readonly begun: Begun; readonly done: () => void }): ReactElement {
  const say = useWords(ACCOUNT);
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await showCode(code.trim(), 'totp')) === 'in') done();
    else setWrong(true);
  };
  return (
    <form onSubmit={send} className={styles['form']}>
      <p>{say('scan')}</p>
      <p>
        {say('secret')} <code className={styles['secret']}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p>{say('codes')}</p>
      <ul className={styles['codes']}>
        {begun.codes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <label htmlFor="factor-code">{say('code')}</label>
      <Input
        {...{ id: 'factor-code', inputMode: 'numeric', autoComplete: 'one-time-code', required: true, value: code }}
        onChange={({ target }) => setCode(target.value)}
      />
      {isWrong ? <p role="alert">{say('wrongCode')}</p> : null}
      <Button type="primary" htmlType="submit">
        {say('confirm')}
      </Button>
    </form>
  );
}
