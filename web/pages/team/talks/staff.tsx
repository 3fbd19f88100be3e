/** Talks of HR with staff outside a review: what was said and agreed, what each still waits for; a new one is written down. */

import { Button, Input, Modal } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { LAYER } from '../../../parts/layer.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { TALKS } from '../words/talks.ts';
import styles from './talks.module.css';

type Talk = Answer<'/talks'>['rows'][number];

/** The talks, the newest first. */
export function StaffTalks(): ReactElement {
  const say = useWords(TALKS);
  const talks = api.useQuery('get', '/talks', { params: { query: {} } });
  const [writes, setWrites] = useState<Talk | 'new' | null>(null);
  return (
    <>
      <div>
        <Button type="primary" onClick={() => setWrites('new')}>
          {say('newTalk')}
        </Button>
      </div>
      <Asked of={talks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say('noTalk')} why={say('noTalkWhy')} />
          ) : (
            rows.map((talk) => <Told key={talk.number} talk={talk} follow={() => setWrites(talk)} />)
          )
        }
      </Asked>
      {writes === null ? null : <Note follows={writes === 'new' ? null : writes} leave={() => setWrites(null)} />}
    </>
  );
}

function Told({ talk, follow }: { readonly talk: Talk; readonly follow: () => void }): ReactElement {
  const say = useWords(TALKS);
  const { person, day, topic, said, items, state, acknowledged, followDay, actor } = talk;
  return (
    <Card
      title={
        <>
          <PersonName person={person} /> · {topic}
        </>
      }
      aside={
        <span className={styles['state']} data-state={state}>
          {say(state)}
        </span>
      }
    >
      <div className={styles['talk']}>
        <small>
          {day} · <PersonName person={actor} />
          {followDay === null ? '' : ` · ${say('lookAgain', { day: followDay })}`}
        </small>
        <p>{said}</p>
        <ul>
          {items.map(({ text, due }, k) => (
            <li key={k}>
              {text} {due === null ? '' : say('until', { day: due })}
            </li>
          ))}
        </ul>
        {acknowledged?.remark == null ? null : <q>{acknowledged.remark}</q>}
        {state === 'to be followed up' || state === 'overdue' ? (
          <div>
            <Button onClick={follow}>{say('follow')}</Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

/** What was agreed, a line each. */
const itemsOf = (agreed: string): { readonly text: string; readonly due: null }[] =>
  agreed
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, due: null }));

/** Writes a talk down; one that takes up another is with the same person. */
function Note({ follows, leave }: { readonly follows: Talk | null; readonly leave: () => void }): ReactElement {
  const say = useWords(TALKS);
  const id = useId();
  const unsent = useUnsent(follows === null ? 'talk' : `talk after ${follows.number}`, {
    person: follows?.person ?? '',
    day: '',
    topic: follows?.topic ?? '',
    said: '',
    agreed: '',
    followDay: '',
  });
  const { value: talk, set: setTalk } = unsent;
  const note = api.useMutation('post', '/talks');
  const set = (name: keyof typeof talk) => (value: string) => setTalk({ ...talk, [name]: value });
  const send = (): void => {
    const { agreed, followDay, ...rest } = talk;
    const body = { ...rest, items: itemsOf(agreed), followDay: followDay === '' ? null : followDay, follows: follows?.number ?? null };
    note.mutate({ body }, { onSuccess: () => [unsent.forget(), leave()] });
  };
  const isShut = [talk.person, talk.day, talk.topic.trim(), talk.said.trim()].includes('');
  return (
    <Modal
      {...LAYER}
      {...{ open: true, title: say('newTalk'), okText: say('keep'), cancelText: say('cancel'), confirmLoading: note.isPending }}
      {...{ onCancel: leave, onOk: send, okButtonProps: { disabled: isShut } }}
    >
      <div className={styles['form']}>
        <UnsentNote of={unsent} />
        {follows === null ? (
          <>
            <label htmlFor={`${id}-person`}>{say('person')}</label>
            <PeopleChoice
              id={`${id}-person`}
              value={talk.person === '' ? [] : [talk.person]}
              change={([person = '']) => set('person')(person)}
            />
          </>
        ) : (
          <p>
            <PersonName person={follows.person} />
          </p>
        )}
        <label htmlFor={`${id}-day`}>{say('day')}</label>
        <DayInput id={`${id}-day`} value={talk.day} change={set('day')} />
        <label htmlFor={`${id}-topic`}>{say('topic')}</label>
        <Input id={`${id}-topic`} value={talk.topic} maxLength={100} onChange={({ target }) => set('topic')(target.value)} />
        <label htmlFor={`${id}-said`}>{say('whatWasSaid')}</label>
        <Input.TextArea
          id={`${id}-said`}
          value={talk.said}
          autoSize={{ minRows: 3 }}
          onChange={({ target }) => set('said')(target.value)}
        />
        <label htmlFor={`${id}-agreed`}>{say('agreed')}</label>
        <Input.TextArea
          id={`${id}-agreed`}
          value={talk.agreed}
          autoSize={{ minRows: 2 }}
          onChange={({ target }) => set('agreed')(target.value)}
        />
        <label htmlFor={`${id}-follow`}>{say('followDay')}</label>
        <DayInput id={`${id}-follow`} value={talk.followDay} change={set('followDay')} />
        {note.error === null ? null : <Failed error={note.error} />}
      </div>
    </Modal>
  );
}
