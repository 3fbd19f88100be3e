/** The plan to improve: its steps with their days, what became of each, and a new step. */

import { Button, Input } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TALKS } from '../words/talks.ts';
import styles from './talks.module.css';

type Interview = Answer<'/cycles/{cycle}/interviews'>['rows'][number];
type Entry = Interview['entries'][number];

type PlansProps = { readonly interview: Interview; readonly plans: readonly Entry[]; readonly isMine: boolean };

/** The card; none where there is no plan and one may not make one. */
export function Plans({ interview, plans, isMine }: PlansProps): ReactElement | null {
  const say = useWords(TALKS);
  if (plans.length === 0 && !isMine) return null;
  return (
    <Card title={say('plan')}>
      <ul className={styles['plans']}>
        {plans.map((plan) => (
          <Step key={plan.number} plan={plan} isMine={isMine} />
        ))}
      </ul>
      {isMine ? <Add interview={interview} /> : null}
    </Card>
  );
}

function Step({ plan: { number, text, due, outcome }, isMine }: { readonly plan: Entry; readonly isMine: boolean }): ReactElement {
  const say = useWords(TALKS);
  const [remark, setRemark] = useState('');
  const close = api.useMutation('post', '/plans/{number}/outcome');
  const end = (came: 'done' | 'not done'): void =>
    close.mutate({ params: { path: { number } }, body: { outcome: came, remark: remark.trim() === '' ? null : remark.trim() } });
  return (
    <li>
      <p>{text}</p>
      <small>
        {due === null ? '' : say('until', { day: due })}
        {outcome === null ? '' : ` · ${say(outcome.outcome)}${outcome.remark === null ? '' : `：${outcome.remark}`}`}
      </small>
      {outcome !== null || !isMine ? null : (
        <div className={styles['end']}>
          <Input value={remark} placeholder={say('remark')} aria-label={say('remark')} onChange={({ target }) => setRemark(target.value)} />
          <Button loading={close.isPending} onClick={() => end('done')}>
            {say('done')}
          </Button>
          <Button loading={close.isPending} onClick={() => end('not done')}>
            {say('not done')}
          </Button>
        </div>
      )}
      {close.error === null ? null : <Failed error={close.error} />}
    </li>
  );
}

function Add({ interview: { cycle, person } }: { readonly interview: Interview }): ReactElement {
  const say = useWords(TALKS);
  const id = useId();
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const write = api.useMutation('post', '/cycles/{cycle}/interviews/{person}/entries');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const clear = (): void => {
      setText('');
      setDue('');
    };
    write.mutate({ params: { path: { cycle, person } }, body: { entry: 'plan', text, due } }, { onSuccess: clear });
  };
  return (
    <form onSubmit={send} className={styles['add']}>
      <label htmlFor={id}>{say('newStep')}</label>
      <Input id={id} value={text} maxLength={1000} onChange={({ target }) => setText(target.value)} />
      <label htmlFor={`${id}-due`}>{say('by when')}</label>
      <DayInput id={`${id}-due`} value={due} change={setDue} />
      <Button htmlType="submit" disabled={text.trim() === '' || due === ''} loading={write.isPending}>
        {say('add')}
      </Button>
      {write.error === null ? null : <Failed error={write.error} />}
    </form>
  );
}
