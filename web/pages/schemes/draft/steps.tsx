/** The way of a draft: submitted by who wrote it, judged by another hand, released, announced. */

import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input, Modal, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Language } from '../../../../src/lib/problem.ts';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Failed } from '../../../parts/failed.tsx';
import { DayInput, MonthInput } from '../../../parts/fields/day.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LIFE } from '../one/words.ts';
import { today } from '../rows.ts';
import type { Figures } from './cost/figures.ts';
import { Whole } from './cost/whole.tsx';
import styles from './draft.module.css';
import { DRAFT, STEPS } from './words.ts';

/** A draft as the API tells it. */
type Draft = Answer<'/drafts/{draft}'>['draft'];

/** What may be done with a draft now. */
type Act = 'submit' | 'withdraw' | 'drop' | 'review' | 'approve' | 'reject' | 'release' | 'announce';

const STEP_OF = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  drop: 'dropped',
  review: 'reviewed',
  approve: 'approved',
  reject: 'rejected',
} as const;

/** What follows from a state, by what is needed for it; the first of them is what one is likely to want. */
const ACTS: Readonly<Record<Draft['state'], readonly (readonly [Act, 'write schemes' | 'review schemes' | 'release schemes'])[]>> = {
  writing: [
    ['submit', 'write schemes'],
    ['drop', 'write schemes'],
  ],
  rejected: [['drop', 'write schemes']],
  submitted: [
    ['review', 'review schemes'],
    ['reject', 'review schemes'],
    ['withdraw', 'write schemes'],
  ],
  reviewed: [
    ['approve', 'review schemes'],
    ['reject', 'review schemes'],
    ['withdraw', 'write schemes'],
  ],
  approved: [
    ['release', 'release schemes'],
    ['reject', 'review schemes'],
    ['withdraw', 'write schemes'],
  ],
  released: [['announce', 'release schemes']],
  dropped: [],
};

/** Those who wrote a draft do not judge it; the server holds the same. */
const JUDGING: readonly Act[] = ['review', 'approve', 'release'];

/** The buttons; `hindrance` is why it cannot be submitted yet. */
export function Steps({ draft, hindrance }: { readonly draft: Draft; readonly hindrance: boolean }): ReactElement {
  const say = useWords(STEPS);
  const me = useMe();
  const [act, setAct] = useState<Act | null>(null);
  const isOwn = draft.actor === me.person;
  const acts = ACTS[draft.state].filter(([each, duty]) => may(me, duty) && !(isOwn && JUDGING.includes(each)));
  return (
    <>
      {acts.map(([each], k) => (
        <Button
          key={each}
          {...(each === 'drop' || each === 'reject' ? { danger: true } : k === 0 ? { type: 'primary' as const } : {})}
          disabled={each === 'submit' && hindrance}
          onClick={() => setAct(each)}
        >
          {say(each)}
        </Button>
      ))}
      {act === null ? null : <Ask act={act} draft={draft} close={() => setAct(null)} />}
    </>
  );
}

type AskProps = { readonly act: Act; readonly draft: Draft; readonly close: () => void };

function Ask({ act, draft, close }: AskProps): ReactElement {
  const say = useWords(STEPS);
  return (
    <Modal open title={say(act)} onCancel={close} footer={null} destroyOnHidden>
      {act === 'release' ? <Release draft={draft} close={close} /> : null}
      {act === 'announce' ? <Announce draft={draft} close={close} /> : null}
      {act !== 'release' && act !== 'announce' ? <Step act={act} draft={draft} close={close} /> : null}
    </Modal>
  );
}

type FormProps = { readonly draft: Draft; readonly close: () => void };

function Step({ act, draft, close }: FormProps & { readonly act: keyof typeof STEP_OF }): ReactElement {
  const say = useWords(STEPS);
  const told = useWords(DRAFT);
  const language = useLanguage();
  const [note, setNote] = useState('');
  const kept = api.useQuery('get', '/drafts/{draft}/simulations', { params: { path: { draft: draft.number } } });
  const fitting = (kept.data?.rows ?? []).filter(({ version }) => version === draft.newest);
  // Until what was computed is known, a reason would be asked for that nobody owes.
  const isFinding = act === 'review' && kept.isPending;
  const [chosen, setChosen] = useState<number | null | undefined>(undefined);
  const simulation = act === 'review' ? (chosen === undefined ? (fitting.at(-1)?.number ?? null) : chosen) : null;
  const take = api.useMutation('post', '/drafts/{draft}/steps', { onSuccess: close });
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    take.mutate({
      params: { path: { draft: draft.number }, header: { 'If-Match': `"${draft.newest}"` } },
      body: { step: STEP_OF[act], simulation, note: note.trim() === '' ? null : note },
    });
  };
  const options = [
    ...fitting.map(({ number, version, figures }) => ({
      ...{
        value: number,
        label: told('kept', { number, version, periods: periodsIn(figures, language) }),
      },
    })),
    { value: null, label: say('noSimulation') },
  ];
  const needsReason = act === 'reject' || act === 'withdraw' || act === 'drop' || (act === 'review' && simulation === null);
  return (
    <form onSubmit={send} className={styles['form']}>
      {act === 'submit' ? <p className={styles['mend']}>{say('otherHand')}</p> : null}
      {act === 'approve' ? <Comes draft={draft} /> : null}
      {act === 'review' ? (
        <>
          <label htmlFor="step-simulation">{say('simulation')}</label>
          <Select id="step-simulation" value={simulation} options={options} onChange={setChosen} />
        </>
      ) : null}
      <label htmlFor="step-note">{say('note')}</label>
      <Input.TextArea id="step-note" rows={3} required={needsReason} value={note} onChange={({ target }) => setNote(target.value)} />
      {take.error === null ? null : <Failed error={take.error} />}
      <Buttons word={say(act)} isBusy={take.isPending || isFinding} close={close} />
    </form>
  );
}

/** The months of a simulation, in words. */
const periodsIn = (figures: unknown, language: Language): string =>
  ((figures as { readonly periods?: readonly string[] }).periods ?? []).map((each) => periodText(each, language)).join(' ');

function Buttons({ word, isBusy, close }: { readonly word: string; readonly isBusy: boolean; readonly close: () => void }): ReactElement {
  const say = useWords(STEPS);
  return (
    <div className={styles['buttons']}>
      <Button onClick={close}>{say('cancel')}</Button>
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={isBusy}>
        {word}
      </Button>
    </div>
  );
}

/** What the draft costs by its newest simulation, for who decides; nothing where the newest text was not computed. */
function Comes({ draft: { number, newest } }: Pick<FormProps, 'draft'>): ReactElement | null {
  const kept = api.useQuery('get', '/drafts/{draft}/simulations', { params: { path: { draft: number } } });
  const found = kept.data?.rows.findLast(({ version }) => version === newest);
  return found === undefined ? null : <Whole total={(found.figures as unknown as Figures).total} />;
}

/** The month after a day. */
function monthAfter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function Release({ draft, close }: FormProps): ReactElement {
  const say = useWords(STEPS);
  const [from, setFrom] = useState(monthAfter(today()));
  const [retroactive, setRetroactive] = useState(false);
  const [note, setNote] = useState('');
  const release = api.useMutation('post', '/drafts/{draft}/release');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    release.mutate({
      params: { path: { draft: draft.number }, header: { 'If-Match': `"${draft.newest}"` } },
      body: { from, retroactive, note: note.trim() === '' ? null : note },
    });
  };
  if (release.data !== undefined) {
    const { scheme, version, effective } = release.data;
    return (
      <div className={styles['form']}>
        <p role="status">{say('released', { version, day: effective })}</p>
        <AnnounceForm {...{ scheme, version, close }} />
      </div>
    );
  }
  return (
    <form onSubmit={send} className={styles['form']}>
      <Comes draft={draft} />
      <label htmlFor="release-from">{say('first')}</label>
      <MonthInput id="release-from" value={from} change={setFrom} />
      <Checkbox checked={retroactive} onChange={({ target }) => setRetroactive(target.checked)}>
        {say('retroactive')}
      </Checkbox>
      <label htmlFor="release-note">{say('note')}</label>
      <Input.TextArea id="release-note" rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
      {release.error === null ? null : <Failed error={release.error} />}
      <Buttons word={say('release')} isBusy={release.isPending} close={close} />
    </form>
  );
}

function Announce({ draft, close }: FormProps): ReactElement | null {
  const versions = api.useQuery('get', '/schemes');
  const newest = versions.data?.rows.filter(({ scheme }) => scheme === draft.scheme).at(-1);
  return newest === undefined ? null : <AnnounceForm {...{ scheme: draft.scheme, version: newest.version, close }} />;
}

type AnnounceProps = { readonly scheme: string; readonly version: number; readonly close: () => void };

function AnnounceForm({ scheme, version, close }: AnnounceProps): ReactElement {
  const say = useWords(STEPS);
  const [note, setNote] = useState('');
  const [training, setTraining] = useState('');
  const announce = api.useMutation('post', '/announcements');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const said = { note: note.trim() === '' ? null : note, trainingOn: training === '' ? null : training };
    announce.mutate({ body: { scheme, version, ...said } });
  };
  const link = (
    <Link to="/schemes/$scheme" params={{ scheme }} search={{ side: 'changes', version }}>
      {say('toScheme')}
    </Link>
  );
  if (announce.data !== undefined)
    return (
      <div className={styles['form']}>
        <p role="status">{say('announced')}</p>
        {link}
      </div>
    );
  return (
    <form onSubmit={send} className={styles['form']}>
      {link}
      <label htmlFor="announce-note">{say('note')}</label>
      <Input.TextArea id="announce-note" rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
      <label htmlFor="announce-training">{say('training')}</label>
      <DayInput id="announce-training" value={training} change={setTraining} />
      {announce.error === null ? null : <Failed error={announce.error} />}
      <Buttons word={say('announce')} isBusy={announce.isPending} close={close} />
    </form>
  );
}

/** The steps that were taken, in a line. */
export function Way({ draft }: { readonly draft: Draft }): ReactElement | null {
  const say = useWords(STEPS);
  const life = useWords(LIFE);
  if (draft.steps.length === 0) return null;
  return (
    <ol className={styles['way']} aria-label={say('way')}>
      {draft.steps.map((each) => (
        <li key={each.position}>
          <strong>{life(each.step)}</strong> <PersonName person={each.actor} /> <time dateTime={each.at}>{momentText(each.at)}</time>
          {each.note === null ? null : <q>{each.note}</q>}
        </li>
      ))}
    </ol>
  );
}
