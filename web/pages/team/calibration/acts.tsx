/** How far the committee has come, and what one may do about that: be done voting, end the vote, allow more than the quota, close. */

import { Button, Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { Failed } from '../../../parts/failed.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { useWords } from '../../../words/use-words.ts';
import { CALIBRATION } from '../words/calibration.ts';
import styles from './calibration.module.css';
import type { Board } from './counts.ts';

const STATES = ['voting', 'deciding', 'closed'] as const;

/** The steps, and the buttons. */
export function Acts({ board: { committee, breaches } }: { readonly board: Board }): ReactElement {
  const say = useWords(CALIBRATION);
  const me = useMe();
  const [asks, setAsks] = useState<'endVote' | 'except' | null>(null);
  const finish = api.useMutation('post', '/committees/{number}/votes/finished');
  const close = api.useMutation('post', '/committees/{number}/close');
  const { number, state, members, chair, steps } = committee;
  const path = { params: { path: { number } } };
  const voted = steps.filter(({ step }) => step === 'voted');
  const isDone = voted.some(({ actor }) => actor === me.person);
  const isMember = members.includes(me.person);
  const isChair = chair === me.person;
  const at = state === 'kept as facts' ? 2 : STATES.indexOf(state);
  const error = finish.error ?? close.error;
  return (
    <>
      <section className={styles['acts']}>
        <ol>
          {STATES.map((each, k) => (
            <li key={each} aria-current={k === at ? 'step' : undefined} data-past={k < at}>
              {say(each)}
              {each === 'voting' && state === 'voting' ? (
                <small>{say('votedOf', { count: voted.length, all: members.length })}</small>
              ) : null}
            </li>
          ))}
        </ol>
        <div>
          {state === 'voting' && isMember && isDone ? <span>{say('youAreDone')}</span> : null}
          {state === 'voting' && isMember && !isDone ? (
            <Button type="primary" loading={finish.isPending} onClick={() => finish.mutate(path)}>
              {say('finish')}
            </Button>
          ) : null}
          {state === 'voting' && isChair ? <Button onClick={() => setAsks('endVote')}>{say('endVote')}</Button> : null}
          {state === 'deciding' && !isMember && breaches.length > 0 && may(me, 'grant exceptions') ? (
            <Button onClick={() => setAsks('except')}>{say('except')}</Button>
          ) : null}
          {state === 'deciding' && isChair ? (
            <Button type="primary" loading={close.isPending} onClick={() => close.mutate(path)}>
              {say('close')}
            </Button>
          ) : null}
        </div>
      </section>
      {error === null ? null : <Failed error={error} />}
      {asks === null ? null : <Reason number={number} what={asks} leave={() => setAsks(null)} />}
    </>
  );
}

type ReasonProps = { readonly number: number; readonly what: 'endVote' | 'except'; readonly leave: () => void };

function Reason({ number, what, leave }: ReasonProps): ReactElement {
  const say = useWords(CALIBRATION);
  const id = useId();
  const [reason, setReason] = useState('');
  const end = api.useMutation('post', '/committees/{number}/votes/closed');
  const except = api.useMutation('post', '/committees/{number}/exceptions');
  const way = what === 'endVote' ? end : except;
  const send = (): void => way.mutate({ params: { path: { number } }, body: { reason } }, { onSuccess: leave });
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say(what), okText: say('confirm'), cancelText: say('cancel'), confirmLoading: way.isPending }}
      {...{ onCancel: leave, onOk: send, okButtonProps: { disabled: reason.trim() === '' } }}
    >
      <div className={styles['form']}>
        <p>{say(what === 'endVote' ? 'endVoteWhy' : 'exceptWhy')}</p>
        <label htmlFor={id}>{say('reason')}</label>
        <Input.TextArea id={id} value={reason} autoSize={{ minRows: 3 }} autoFocus onChange={({ target }) => setReason(target.value)} />
        {way.error === null ? null : <Failed error={way.error} />}
      </div>
    </Modal>
  );
}
