/** What can be done with a case now: the steps that are somebody's turn, each with its words. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { api, type JobTold } from '../../../../api.ts';
import { may, useMe } from '../../../../frame/me.ts';
import { useLanguage } from '../../../../look/choices.ts';
import { Failed } from '../../../../parts/failed.tsx';
import { periodText } from '../../../../parts/figures/period.ts';
import { Job } from '../../../../parts/job.tsx';
import { useSchemeTitles } from '../../../../parts/names/schemes.ts';
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
import { Effects } from './request.tsx';
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
  const told = useWords(CASE);
  const [isAsking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const { take, isPending, error, job } = useStep(each, step, () => setAsking(false));
  const asks = note !== 'none' || step === 'settle';
  const press = (): void => (asks ? setAsking(true) : take(null));
  const [adjustment, setAdjustment] = useState<number | null>(null);
  const ended = ({ end }: JobTold): void =>
    setAdjustment(((end?.answer ?? {}) as { readonly adjustment?: number | null }).adjustment ?? null);
  return (
    <>
      <Button {...(isNo ? {} : { type: 'primary' as const })} loading={isPending} onClick={press}>
        {say(step)}
      </Button>
      {!asks && error !== null ? <Failed error={error} /> : null}
      {job === null ? null : <Job key={job} job={job} ended={ended} />}
      {adjustment === null ? null : (
        <Link to="/finance/adjustments" search={{ adjustment: String(adjustment) }}>
          {told('adjustment', { number: adjustment })}
        </Link>
      )}
      {isAsking ? (
        <Ask
          {...{
            title: say(step),
            act: say(step),
            change: { isPending, error },
            close: () => setAsking(false),
            send: () => take(step === 'settle' ? null : written(words)),
          }}
          isReady={note !== 'must' || words.trim() !== ''}
        >
          {step === 'settle' ? (
            <Settling each={each} />
          ) : (
            <ReasonField title={common(note === 'must' ? 'reason' : 'note')} value={words} change={setWords} />
          )}
        </Ask>
      ) : null}
    </>
  );
}

/** What settling a dispute does, and whom it moves. */
function Settling({ each: { number, subject } }: { readonly each: Case }): ReactElement {
  const say = useWords(STEPS);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const found = api.useQuery('get', '/requests');
  const last = found.data?.rows.findLast((request) => request.case === number);
  const place = { scheme: titleOf(String(subject['scheme'])), period: periodText(String(subject['period']), language) };
  return (
    <>
      <p>{say('settleWhy', place)}</p>
      {last?.kind === 'correction' ? <Effects request={last.number} /> : null}
    </>
  );
}
