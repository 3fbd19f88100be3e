/** What can be done next with a period of a scheme, by whom is signed in; how a job gets on, and what the server refuses. */

import { useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, type ReactNode, useState } from 'react';
import { api, type JobTold } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { Job } from '../../../parts/job.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ACTIONS } from '../words/close.ts';
import { ConfirmDialog, LockDialog, PayDialog, RejectDialog } from './dialogs.tsx';
import { type Hands, type Run, stageOf } from './stage.ts';

/** A period of a scheme with its run, and whose hand its next step needs. `moved` are batches that the run does not know. */
export type Acting = {
  readonly scheme: string;
  readonly title: string;
  readonly period: string;
  readonly run: Run | null;
  readonly hands: Hands;
  readonly moved: boolean;
  /** Hears of the run that came of computing. */
  readonly computed?: (run: number) => void;
};

type Question = 'review' | 'approve' | 'reject' | 'lock' | 'pay';

/** The buttons, the answer to the last of them, and a place for what else stands beside the buttons. */
export function useRunActions(acting: Acting): { readonly buttons: ReactNode; readonly told: ReactNode } {
  const [job, setJob] = useState<number | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const steps = useSteps(acting.run?.number ?? 0, setJob);
  const ended = ({ end }: JobTold): void => {
    const { run } = (end?.answer ?? {}) as { readonly run?: number };
    if (end?.outcome === 'done') setJob(null);
    if (end?.outcome === 'done' && run !== undefined) acting.computed?.(run);
  };
  const close = (): void => setQuestion(null);
  const told = (
    <>
      {job === null ? null : <Job key={job} job={job} ended={ended} />}
      {steps.error === null ? null : <Failed error={steps.error} />}
      {question === null ? null : <Asking {...{ question, acting, steps, close }} />}
    </>
  );
  return { buttons: <Buttons {...{ acting, steps, ask: setQuestion }} />, told };
}

type Steps = ReturnType<typeof useSteps>;

/** The changes that steps are; one that begins takes away what another was told. */
function useSteps(run: number, setJob: (job: number | null) => void) {
  const compute = api.useMutation('post', '/runs');
  const review = api.useMutation('post', '/runs/{run}/review');
  const approve = api.useMutation('post', '/runs/{run}/approve');
  const reject = api.useMutation('post', '/runs/{run}/reject');
  const lock = api.useMutation('post', '/runs/{run}/lock');
  const pay = api.useMutation('post', '/runs/{run}/pay');
  const all = [compute, review, approve, reject, lock, pay];
  const params = { path: { run } };
  // What was refused is told where it was tried: whoever moves on has left it behind.
  const { href } = useLocation();
  const [triedAt, setTriedAt] = useState(href);
  const fresh = (): void => {
    setTriedAt(href);
    for (const each of all) each.reset();
    setJob(null);
  };
  const asJob = { onSuccess: ({ job }: { readonly job: number }) => setJob(job) };
  return {
    error: triedAt === href ? (all.find(({ error }) => error !== null)?.error ?? null) : null,
    isBusy: all.some(({ isPending }) => isPending),
    compute: (body: { readonly scheme: string; readonly period: string }) => {
      fresh();
      compute.mutate({ body }, asJob);
    },
    review: () => {
      fresh();
      review.mutate({ params, body: { note: null } });
    },
    approve: () => {
      fresh();
      approve.mutate({ params, body: { note: null } });
    },
    reject: (note: string) => {
      fresh();
      reject.mutate({ params, body: { note } });
    },
    lock: (body: { readonly pinned: boolean; readonly holding: boolean }) => {
      fresh();
      lock.mutate({ params, body }, asJob);
    },
    pay: () => {
      fresh();
      pay.mutate({ params, body: { note: null } });
    },
  };
}

type AskingProps = { readonly question: Question; readonly acting: Acting; readonly steps: Steps; readonly close: () => void };

function Asking({ question, acting, steps, close }: AskingProps): ReactElement {
  const language = useLanguage();
  const about = { run: acting.run, title: acting.title, period: periodText(acting.period, language), isBusy: steps.isBusy, close };
  const then =
    <Said,>(act: (said: Said) => void) =>
    (said: Said): void => {
      act(said);
      close();
    };
  if (question === 'review' || question === 'approve') return <ConfirmDialog {...about} step={question} act={then(steps[question])} />;
  if (question === 'reject') return <RejectDialog {...about} act={then(steps.reject)} />;
  if (question === 'lock') return <LockDialog {...about} act={then(steps.lock)} />;
  return <PayDialog {...about} act={then(steps.pay)} />;
}

type ButtonsProps = { readonly acting: Acting; readonly steps: Steps; readonly ask: (question: Question) => void };

function Buttons({ acting, steps, ask }: ButtonsProps): ReactElement | null {
  const say = useWords(ACTIONS);
  const me = useMe();
  const { scheme, period, run, moved, hands } = acting;
  const stage = stageOf(run);
  const compute = (word: 'compute' | 'again', isFirst: boolean): ReactNode =>
    may(me, 'compute') ? (
      <Step key={word} {...{ word, isFirst, isBusy: steps.isBusy, act: () => steps.compute({ scheme, period }) }} />
    ) : null;
  const waits = (who: 'finance' | 'another'): ReactElement => <span key="waits">{say('waits', { who: say(who) })}</span>;
  if (stage === 'none' || stage === 'rejected') return <>{compute(stage === 'none' ? 'compute' : 'again', true) ?? waits('finance')}</>;
  const isMine = may(me, 'approve runs');
  const others = hands?.mine === false ? <Others key="others" others={hands.others} /> : null;
  const reject = isMine ? <Step key="reject" word="reject" isBusy={steps.isBusy} act={() => ask('reject')} /> : null;
  if (stage === 'computed') {
    if (!may(me, 'compute')) return waits('finance');
    return (
      <>
        <Step word="review" isFirst={!moved} isBusy={steps.isBusy} act={() => ask('review')} />
        {compute('again', moved)}
      </>
    );
  }
  if (stage === 'in review') {
    if (!isMine) return hands === null ? waits('another') : <Others others={hands.others} />;
    return (
      <>
        {others ?? <Step word="approve" isFirst isBusy={steps.isBusy} act={() => ask('approve')} />}
        {reject}
      </>
    );
  }
  if (stage === 'approved')
    return (
      <>
        {[
          may(me, 'lock') ? <Step key="lock" word="lock" isFirst isBusy={steps.isBusy} act={() => ask('lock')} /> : waits('finance'),
          reject,
        ]}
      </>
    );
  if (stage === 'locked')
    return <>{may(me, 'pay') ? (others ?? <Step word="pay" isFirst isBusy={steps.isBusy} act={() => ask('pay')} />) : waits('finance')}</>;
  return null;
}

/** Who may take the next step, for somebody who may not: they made it, or are paid by it. */
function Others({ others }: { readonly others: readonly string[] }): ReactElement {
  const say = useWords(ACTIONS);
  if (others.length === 0) return <span>{say('nobodyElse')}</span>;
  return (
    <span>
      {say('waitsFor')}{' '}
      {others.map((person, k) => (
        <span key={person}>
          {k === 0 ? null : say('or')}
          <PersonName person={person} />
        </span>
      ))}
    </span>
  );
}

type StepProps = {
  readonly word: 'compute' | 'again' | 'review' | 'approve' | 'reject' | 'lock' | 'pay';
  readonly isFirst?: boolean;
  readonly isBusy: boolean;
  readonly act: () => void;
};

function Step({ word, isFirst = false, isBusy, act }: StepProps): ReactElement {
  const say = useWords(ACTIONS);
  return (
    <Button type={isFirst ? 'primary' : 'default'} disabled={isBusy} onClick={act}>
      {say(word)}
    </Button>
  );
}
