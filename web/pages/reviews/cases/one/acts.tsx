/** What can be done with a case now: the steps that are somebody's turn, each with its words. */

import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { may, useMe } from '../../../../frame/me.ts';
import { Failed } from '../../../../parts/failed.tsx';
import { Job } from '../../../../parts/job.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { Ask } from '../../parts/ask.tsx';
import { ReasonField, written } from '../../parts/reason-field.tsx';
import { CASE, STEPS } from '../../words/cases.ts';
import { COMMON } from '../../words/common.ts';
import { Whose } from '../about.tsx';
import { type Case, goesOn, type Turn, turnsOf } from '../case.ts';
import styles from '../cases.module.css';
import { Effect } from './effect.tsx';
import { Investigate } from './investigate.tsx';
import { useStep } from './use-step.ts';

/** The card. */
export function Acts({ each }: { readonly each: Case }): ReactElement {
  const say = useWords(CASE);
  const me = useMe();
  const turns = turnsOf(each, { person: me.person, may: (...duties) => may(me, ...duties) });
  const takesEffect = each.kind === 'outcome' && each.state === 'decided' && may(me, 'change people');
  return (
    <Card title={say('acts')}>
      <div className={styles['stack']}>
        {goesOn(each) ? (
          <p className={styles['quiet']}>
            {say('noTurn', { who: '' })}
            <Whose each={each} />
          </p>
        ) : (
          <p>{say('over')}</p>
        )}
        {takesEffect ? <Effect each={each} /> : null}
        <div className={styles['buttons']}>
          {each.kind === 'investigation' && goesOn(each) && may(me, 'investigate') && each.person !== me.person ? (
            <Investigate number={each.number} state={each.state} />
          ) : null}
          {turns.map((turn) => (
            <Act key={turn.step} each={each} turn={turn} />
          ))}
        </div>
      </div>
    </Card>
  );
}

function Act({ each, turn: { step, note, isNo } }: { readonly each: Case; readonly turn: Turn }): ReactElement {
  const say = useWords(STEPS);
  const common = useWords(COMMON);
  const [isAsking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const { take, isPending, error, job } = useStep(each, step, () => setAsking(false));
  const press = (): void => (note === 'none' ? take(null) : setAsking(true));
  return (
    <>
      <Button {...(isNo ? {} : { type: 'primary' as const })} loading={isPending} onClick={press}>
        {say(step)}
      </Button>
      {note === 'none' && error !== null ? <Failed error={error} /> : null}
      {job === null ? null : <Job key={job} job={job} />}
      {isAsking ? (
        <Ask
          {...{
            title: say(step),
            act: say(step),
            change: { isPending, error },
            close: () => setAsking(false),
            send: () => take(written(words)),
          }}
          isReady={note === 'may' || words.trim() !== ''}
        >
          <ReasonField title={common(note === 'must' ? 'reason' : 'note')} value={words} change={setWords} />
        </Ask>
      ) : null}
    </>
  );
}
