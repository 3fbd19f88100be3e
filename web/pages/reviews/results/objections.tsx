/** Objections to public notices, with their answers; whoever handles disputes answers those that wait. */

import { Button, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { momentText } from '../../../parts/figures/period.ts';
import { Tag } from '../../../parts/figures/tag.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import sides from '../parts/sides.module.css';
import { COMMON } from '../words/common.ts';
import { PUBLISHING } from '../words/results.ts';
import styles from './results.module.css';

/** The objections; nothing where there are none. */
export function Objections({ cycle }: { readonly cycle: number }): ReactElement | null {
  const say = useWords(PUBLISHING);
  const me = useMe();
  const [answered, setAnswered] = useState<number | null>(null);
  const found = api.useQuery('get', '/cycles/{cycle}/objections', { params: { path: { cycle } } });
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles['under']}>
      <h3>{say('objections')}</h3>
      <ul className={styles['list']}>
        {rows.map(({ number, person, text, actor, at, answer }) => (
          <li key={number}>
            <div className={styles['line']}>
              <b>
                {person === null ? (
                  say('objectionAny')
                ) : (
                  <>
                    {say('objectionOf', { person: '' })}
                    <PersonName person={person} />
                  </>
                )}
              </b>
              {answer === null && may(me, 'handle disputes') ? (
                <Button size="small" type="primary" onClick={() => setAnswered(number)}>
                  {say('answer')}
                </Button>
              ) : null}
            </div>
            <q>{text}</q>
            <p className={sides['quiet']}>
              <PersonName person={actor} /> · {momentText(at)}
            </p>
            {answer === null ? null : (
              <p>
                <Tag tone={answer.outcome === 'upheld' ? 'amber' : 'jade'}>{say(answer.outcome)}</Tag> {answer.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      {answered === null ? null : <Answering objection={answered} close={() => setAnswered(null)} />}
    </section>
  );
}

const OUTCOMES = ['dismissed', 'upheld'] as const;

function Answering({ objection, close }: { readonly objection: number; readonly close: () => void }): ReactElement {
  const say = useWords(PUBLISHING);
  const common = useWords(COMMON);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('dismissed');
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/objections/{number}/answer', { onSuccess: close });
  return (
    <Ask
      {...{ title: say('answerTitle'), act: say('answer'), change, close, isReady: reason.trim() !== '' }}
      send={() => change.mutate({ params: { path: { number: objection } }, body: { outcome, reason } })}
    >
      <Fields>
        <Field title={say('outcome')}>
          {(id) => (
            <Select
              {...{ id, value: outcome, options: OUTCOMES.map((value) => ({ value, label: say(value) })), onChange: setOutcome }}
              getPopupContainer={LAYER.getContainer}
            />
          )}
        </Field>
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
    </Ask>
  );
}
