/** One thing that waits: what it is, until when, and where it is opened what was said, shown and done so far, and the ways to decide it. */

import { RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { api, fileAt } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { CaseFiles } from '../../../parts/case-files/case-files.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { useWords } from '../../../words/use-words.ts';
import { ABOUT, APPROVALS, KINDS, SAID, STEPS, TAKEN } from '../words/approvals.ts';
import { Decide } from './answer.tsx';
import styles from './approvals.module.css';
import type { Waiting } from './decide.ts';
import { sentenceOf, stepWord } from './said.ts';

type ItemProps = {
  readonly waiting: Waiting;
  readonly isOpen: boolean;
  readonly turn: () => void;
  /** Hears what was decided, in a sentence. */
  readonly done: (what: string) => void;
};

/** The thing. What has a page of its own leads there; all else is decided here. */
export function Item({ waiting, isOpen, turn, done }: ItemProps): ReactElement {
  const id = useId();
  const said = useWords(SAID);
  const away = <Away waiting={waiting} />;
  const isHere = !LEADS_AWAY.includes(waiting.kind);
  const what = sentenceOf(waiting, { say: said, language: useLanguage(), schemeOf: useSchemeTitles() });
  return (
    <li className={styles['item']} data-kind={waiting.kind}>
      {isHere ? (
        <button type="button" className={styles['head']} aria-expanded={isOpen} aria-controls={id} onClick={turn}>
          <Told waiting={waiting} what={what} />
          <RightOutlined aria-hidden rotate={isOpen ? 90 : 0} />
        </button>
      ) : (
        <div className={styles['head']}>
          <Told waiting={waiting} what={what} />
          {away}
        </div>
      )}
      {isHere && isOpen ? (
        <div id={id} className={styles['body']}>
          {waiting.kind === 'dispute' ? <Disputed waiting={waiting} /> : null}
          {waiting.text === null ? null : <p className={styles['text']}>{waiting.text}</p>}
          {CASES.includes(waiting.kind) ? <CaseFile number={waiting.number} /> : null}
          {waiting.kind === 'report' ? <ReportFiles number={waiting.number} /> : null}
          <Decide waiting={waiting} done={(word) => done(`${what} · ${word}`)} />
        </div>
      ) : null}
    </li>
  );
}

const CASES: readonly string[] = ['dispute', 'application', 'outcome', 'investigation', 'behaviour'];
const LEADS_AWAY: readonly string[] = [
  'form',
  'sum',
  'vote',
  'calibration',
  'exception',
  'interview',
  'plan',
  'run',
  'adjustment',
  'late',
  'correction',
  'settlement',
];

function Told({ waiting: { kind, cycle, due, since }, what }: { readonly waiting: Waiting; readonly what: string }): ReactElement {
  const say = useWords(APPROVALS);
  const word = useWords(KINDS);
  const cycles = api.useQuery('get', '/cycles', {}, { enabled: cycle !== null, staleTime: 300_000 });
  const name = cycles.data?.rows.find(({ number }) => number === cycle)?.name;
  const today = momentText(new Date().toISOString()).slice(0, 10);
  const isOver = due !== null && due <= today;
  return (
    <span className={styles['told']}>
      <span className={styles['kind']}>{word(kind)}</span>
      <strong>{what}</strong>
      <small>
        {[name, due === null ? say('since', { moment: momentText(since) }) : null].filter((each) => each != null).join(' · ')}
        {due === null ? null : (
          <span
            className={isOver ? styles['over'] : ''}
          >{`${name === undefined ? '' : ' · '}${say(isOver ? 'overdue' : 'due', { day: due })}`}</span>
        )}
      </small>
    </span>
  );
}

/** The way to the page where it is done. */
function Away({ waiting: { kind, number, steps, cycle, person, subject } }: { readonly waiting: Waiting }): ReactElement | null {
  const say = useWords(STEPS);
  const [step = ''] = steps;
  const words = say(stepWord(kind, step) as 'fill');
  if (kind === 'form')
    return (
      <Link to="/mine/forms/$form" params={{ form: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'sum')
    return (
      <Link to="/team/allotment/$sum" params={{ sum: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'vote' || kind === 'calibration' || kind === 'exception')
    return (
      <Link to="/team/calibration/$committee" params={{ committee: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'run')
    return (
      <Link to="/finance/runs/$run" params={{ run: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'adjustment')
    return (
      <Link to="/finance/adjustments" search={{ adjustment: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'correction' || kind === 'settlement')
    return (
      <Link to="/reviews/cases/$number" params={{ number: String(number) }}>
        {words}
      </Link>
    );
  if (kind === 'late')
    return (
      <Link to="/finance/adjustments" search={{ scheme: String(subject['scheme']), period: String(subject['period']) }}>
        {words}
      </Link>
    );
  if ((kind === 'interview' || kind === 'plan') && person !== null)
    return (
      <Link to="/team/talks/$cycle/$person" params={{ cycle: String(cycle), person }}>
        {words}
      </Link>
    );
  return null;
}

/** What a dispute is about, and the way to the month for whoever may see it. */
function Disputed({ waiting: { person, subject } }: { readonly waiting: Waiting }): ReactElement {
  const say = useWords(ABOUT);
  const language = useLanguage();
  const me = useMe();
  const { scheme, period, node } = subject as {
    readonly scheme: string;
    readonly period: string;
    readonly node: { readonly is: 'fact' | 'rule' | 'rating'; readonly path?: string; readonly table?: string };
  };
  const tables = api.useQuery('get', '/facts/tables', {}, { enabled: node.is === 'fact', staleTime: 3_600_000 });
  const table = tables.data?.rows.find((each) => each.table === node.table)?.title ?? '…';
  const words = say(node.is as 'fact', { period: periodText(period, language), table });
  return (
    <p className={styles['evidence']}>
      <span>{words}</span>{' '}
      {may(me, 'read scores') && person !== null ? (
        <Link to="/team/people/$person" params={{ person }} search={{ scheme, period }}>
          {say('look')}
        </Link>
      ) : null}
    </p>
  );
}

/** The files of a report, and whether it came in time. */
function ReportFiles({ number }: { readonly number: number }): ReactElement {
  const say = useWords(APPROVALS);
  const found = api.useQuery('get', '/reports/{number}', { params: { path: { number } } });
  return (
    <Asked of={found} lines={1}>
      {({ files, came, late, due }) => (
        <>
          <p className={styles['state']}>{say(late ? 'cameLate' : 'cameInTime', { day: came, due })}</p>
          {files.map(({ number: file, name }) => (
            <p key={file}>
              <a href={fileAt(`/attachments/${file}`)} download={name}>
                {name}
              </a>
            </p>
          ))}
        </>
      )}
    </Asked>
  );
}

/** The evidence of a case, and what was done about it so far. */
function CaseFile({ number }: { readonly number: number }): ReactElement {
  const say = useWords(APPROVALS);
  const language = useLanguage();
  const taken = useWords(TAKEN);
  const found = api.useQuery('get', '/cases/{number}', { params: { path: { number } } });
  return (
    <Asked of={found} lines={2}>
      {({ steps, stateZh, state }) => (
        <>
          <CaseFiles number={number} />
          <section aria-label={say('steps')}>
            <ul className={styles['steps']}>
              {steps.map(({ step, actor, at, note }) => (
                <li key={`${step} ${at}`}>
                  <small>{momentText(at)}</small> <PersonName person={actor} /> {step in TAKEN ? taken(step as keyof typeof TAKEN) : ''}
                  {note === null ? null : <q>{note}</q>}
                </li>
              ))}
            </ul>
            <p className={styles['state']}>{language === 'zh' ? stateZh : state}</p>
          </section>
        </>
      )}
    </Asked>
  );
}
