/** Asks for the password again, where a step needs to know who is there: before a signature, a lock, a payment. */

import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef, Modal } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { client, demoHere, proof } from '../api.ts';
import { Failed } from '../parts/failed.tsx';
import { useWords } from '../words/use-words.ts';
import { PROOF } from './words.ts';

type Waiting = { readonly settle: (isProved: boolean) => void };

/** The question; it stands once on every page. */
export function Proof(): ReactElement {
  const say = useWords(PROOF);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const field = useRef<InputRef>(null);
  const demo = useQuery({ queryKey: ['demo'], queryFn: demoHere, enabled: waiting !== null, staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    proof.ask = () => new Promise((settle) => setWaiting({ settle }));
    return () => {
      proof.ask = null;
    };
  }, []);
  const end = (isProved: boolean): void => {
    waiting?.settle(isProved);
    setWaiting(null);
    setPassword('');
    setState({ busy: false, error: null });
  };
  const prove = async (): Promise<void> => {
    setState({ busy: true, error: null });
    const { error } = await client.POST('/session/proof', { body: { password } }).catch((lost: unknown) => ({ error: lost }));
    if (error === undefined) end(true);
    else setState({ busy: false, error });
  };
  return (
    <Modal
      title={say('title')}
      open={waiting !== null}
      okText={say('confirm')}
      onOk={prove}
      onCancel={() => end(false)}
      confirmLoading={state.busy}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <p style={{ marginBottom: 12 }}>{say('why')}</p>
      <label htmlFor="proof-password">{say('password')}</label>
      <Input.Password
        id="proof-password"
        ref={field}
        value={password}
        autoComplete="current-password"
        onChange={({ target }) => setPassword(target.value)}
        onPressEnter={prove}
      />
      {demo.data == null ? null : <p>{say('demo', { password: demo.data.password })}</p>}
      {state.error === null ? null : <Failed error={state.error} />}
    </Modal>
  );
}
