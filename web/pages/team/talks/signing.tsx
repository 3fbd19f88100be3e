/** The signatures under a result in their order, and one's own as the head: signed, or refused with a reason. */

import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TALKS } from '../words/talks.ts';
import styles from './talks.module.css';

type Shown = Answer<'/cycles/{cycle}/results/{person}'>;

type SigningProps = {
  readonly cycle: number;
  readonly result: NonNullable<Shown['result']>;
  readonly signing: Shown['signing'];
  /** Whether a newer result waits to be published: then nobody signs. */
  readonly isNewer: boolean;
  readonly isHead: boolean;
};

/** The card. */
export function Signing({ cycle, result, signing, isNewer, isHead }: SigningProps): ReactElement | null {
  const say = useWords(TALKS);
  const [reason, setReason] = useState('');
  const sign = api.useMutation('post', '/cycles/{cycle}/results/{person}/signatures');
  if (signing.length === 0) return null;
  const next = signing.find(({ state }) => state === 'open' || state === 'changed');
  const mine = isHead && next?.role === 'head' && !isNewer;
  const send = (step: 'signed' | 'refused'): void => {
    const body = { role: 'head', step, hash: result.hash, reason: reason.trim() === '' ? null : reason.trim() } as const;
    sign.mutate({ params: { path: { cycle, person: result.person } }, body });
  };
  return (
    <Card title={say('signing')}>
      <ul className={styles['signing']}>
        {signing.map(({ role, state, signature }) => (
          <li key={role} data-state={state}>
            <span>{say(role)}</span>
            <strong>{say(`sign ${state}`)}</strong>
            <small>
              {signature === null ? null : (
                <>
                  <PersonName person={signature.actor} /> · {momentText(signature.at)} {signature.reason ?? ''}
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
      {mine ? (
        <div className={styles['form']}>
          <p className={styles['quiet']}>{say('signs')}</p>
          <Input
            value={reason}
            placeholder={say('refusing')}
            aria-label={say('refusing')}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className={styles['end']}>
            <Button type="primary" loading={sign.isPending} onClick={() => send('signed')}>
              {say('sign')}
            </Button>
            <Button danger disabled={reason.trim() === ''} loading={sign.isPending} onClick={() => send('refused')}>
              {say('refuse')}
            </Button>
          </div>
        </div>
      ) : null}
      {sign.error === null ? null : <Failed error={sign.error} />}
    </Card>
  );
}
