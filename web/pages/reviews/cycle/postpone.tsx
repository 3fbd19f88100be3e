/** Postponing a stage: by some days, with a reason; the stages behind it move along, and all of it is seen before. */

import { InputNumber } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../../../api.ts';
import { useWords } from '../../../words/use-words.ts';
import { daysLater } from '../all/calendar.ts';
import type { Stage } from '../all/cycles.ts';
import { Ask } from '../parts/ask.tsx';
import { Field, Fields } from '../parts/field.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { COMMON } from '../words/common.ts';
import { WINDOWS } from '../words/cycle.ts';
import { STAGE_WORDS } from '../words/cycles.ts';
import styles from './cycle.module.css';

type PostponeProps = { readonly cycle: number; readonly stages: readonly Stage[]; readonly first: Stage; readonly close: () => void };

/** The dialog. */
export function Postpone({ cycle, stages, first, close }: PostponeProps): ReactElement {
  const say = useWords(WINDOWS);
  const common = useWords(COMMON);
  const stageWord = useWords(STAGE_WORDS);
  const [days, setDays] = useState(3);
  const [reason, setReason] = useState('');
  const change = api.useMutation('post', '/cycles/{number}/windows', { onSuccess: close });
  const windows = moved(stages, first, days);
  const send = (): void =>
    change.mutate({
      params: { path: { number: cycle } },
      body: { windows: windows.map(({ stage, from, to }) => ({ stage, from, to })), reason },
    });
  return (
    <Ask
      {...{
        title: say('postponeOf', { stage: stageWord(first.stage) }),
        act: say('postpone'),
        why: say('postponeWhy'),
        change,
        send,
        close,
      }}
      isReady={reason.trim() !== ''}
    >
      <Fields>
        <Field title={say('by')}>
          {(id) => (
            <InputNumber controls={false} id={id} min={1} max={366} precision={0} value={days} onChange={(to) => setDays(to ?? 1)} />
          )}
        </Field>
        <ReasonField title={common('reason')} value={reason} change={setReason} />
      </Fields>
      <ul className={styles['becomes']}>
        {windows.map(({ stage, old, from, to }) => (
          <li key={stage}>{say('becomes', { stage: stageWord(stage), old: say('fromTo', old), from, to })}</li>
        ))}
      </ul>
    </Ask>
  );
}

/** The windows from a stage on, some days later; what has begun keeps its first day. */
function moved(stages: readonly Stage[], first: Stage, days: number) {
  const from = stages.findIndex(({ stage }) => stage === first.stage);
  return stages.slice(from).flatMap(({ stage, state, from: begin, to: end }) => {
    if (begin === null || end === null) return [];
    const begun = state === 'open' || state === 'over';
    return [{ stage, old: { from: begin, to: end }, from: begun ? begin : daysLater(begin, days), to: daysLater(end, days) }];
  });
}
