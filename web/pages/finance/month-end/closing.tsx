/** A scheme in the close of a month: how far it is, what blocks it, what is next; its facts and its steps below. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { Money, yuanText } from '../../../parts/money.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useRunActions } from '../steps/run-actions.tsx';
import { type Closing as Row, stageOf } from '../steps/stage.ts';
import { StepBar } from '../steps/step-bar.tsx';
import { CLOSE, STAGES, TAKEN } from '../words/close.ts';
import { Blocking } from './blocking.tsx';
import type { Due } from './due.ts';
import styles from './month-end.module.css';

/** The scheme; `month` is the one that the page is of. */
type ClosingProps = { readonly row: Row; readonly month: string; readonly due: Due | undefined };

/** The row. */
export function Closing({ row, month, due }: ClosingProps): ReactElement {
  const say = useWords(CLOSE);
  const language = useLanguage();
  const stages = useWords(STAGES);
  const { scheme, title, period, run, hands, exports, moved } = row;
  const stage = stageOf(run);
  const { buttons, told } = useRunActions({ scheme, title, period, run, hands, moved: moved.length > 0 });
  return (
    <article className={styles['row']} data-stage={stage} aria-label={title}>
      <div className={styles['main']}>
        <div className={styles['what']}>
          <h2>
            {run === null ? (
              title
            ) : (
              <Link to="/finance/runs/$run" params={{ run: String(run.number) }}>
                {title}
              </Link>
            )}
          </h2>
          <p>
            {[
              ...(period === month ? [] : [periodText(period, language)]),
              ...(run === null ? [] : [say('run', { run: run.number }), say('people', { count: run.subjects })]),
              ...(exports === 0 ? [] : [say('files', { count: exports })]),
            ].join(' · ')}
          </p>
        </div>
        {due === undefined || run === null || stage === 'rejected' ? null : <Comes {...due} />}
        <div className={styles['steps']}>
          <StepBar stage={stage} />
        </div>
        <div className={styles['next']}>
          {stage === 'rejected' || stage === 'paid' ? <span className={styles['stage']}>{stages(stage)}</span> : null}
          {buttons}
        </div>
      </div>
      {told}
      <Blocking row={row} />
      <details>
        <summary>{say('details')}</summary>
        <div className={styles['details']}>
          <Facts {...row} />
          <History run={run} />
        </div>
      </details>
    </article>
  );
}

/** What it comes to, against the month before; what is not whole is not compared. */
function Comes({ now, last }: Due): ReactElement {
  const say = useWords(CLOSE);
  const missing = now.missing + last.missing;
  const change = now.pay === null || last.pay === null ? null : BigInt(now.pay) - BigInt(last.pay);
  return (
    <div className={styles['due']}>
      <Money fen={now.pay} size="strong" />
      <small>
        {missing > 0 && now.pay !== null ? say('open', { count: missing }) : null}
        {missing > 0 || change === null ? null : say('change', { change: change === 0n ? say('unchanged') : yuanText(change, true) })}
      </small>
    </div>
  );
}

function Facts({ facts }: Pick<Row, 'facts'>): ReactElement {
  const say = useWords(CLOSE);
  return (
    <section>
      <h3>{say('facts')}</h3>
      {facts === null ? <p>{say('factsHidden')}</p> : null}
      <ul className={styles['facts']}>
        {facts?.map(({ table, title, rows, last }) => (
          <li key={table}>
            <Link to="/finance/batches" search={{ table }}>
              {title}
            </Link>
            <span className={rows === 0 ? styles['zero'] : ''}>{rows === 0 ? say('noRows') : say('rows', { count: rows })}</span>
            <small>{last === null ? '' : say('came', { at: momentText(last) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who did what, the oldest first. */
export function History({ run }: Pick<Row, 'run'>): ReactElement {
  const say = useWords(CLOSE);
  const taken = useWords(TAKEN);
  if (run === null)
    return (
      <section>
        <h3>{say('history')}</h3>
        <p>{say('noHistory')}</p>
      </section>
    );
  const steps = [{ step: 'computed', actor: run.actor, at: run.at, note: null }, ...run.steps];
  return (
    <section>
      <h3>{say('history')}</h3>
      <ol className={styles['history']}>
        {steps.map(({ step, actor, at, note }) => (
          <li key={step}>
            <b>{taken(step as keyof typeof TAKEN)}</b>
            <span>
              <PersonName person={actor} /> · {momentText(at)}
            </span>
            {note === null ? null : <q>{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
