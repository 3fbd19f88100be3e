/** Cycles on one calendar: a bar for each window, today as a line through all of them, and in words what is open and what comes next. */

import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { useWords } from '../../../words/use-words.ts';
import { today } from '../../schemes/rows.ts';
import { CYCLES, STAGE_STATES, STAGE_WORDS } from '../words/cycles.ts';
import styles from './all.module.css';
import { type Calendar, calendarOf, daysBetween, monthsOf, placeOf, spanOf } from './calendar.ts';
import { type Row, type Stage, stageNow } from './cycles.ts';

/** The timeline. */
export function Timeline({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const windows = rows.flatMap(({ stages }) => windowsOf(stages));
  const calendar = calendarOf(windows, today());
  const place = calendar === null ? {} : ({ '--today': `${placeOf(calendar, today())}%` } as CSSProperties);
  return (
    <div style={place}>
      {calendar === null ? null : <Scale calendar={calendar} />}
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <li key={row.cycle.number}>
            <Line row={row} calendar={calendar} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Window = { readonly stage: Stage['stage']; readonly state: Stage['state']; readonly from: string; readonly to: string };

/** The stages that have days. */
const windowsOf = (stages: readonly Stage[]): readonly Window[] =>
  stages.flatMap(({ stage, state, from, to }) => (from === null || to === null ? [] : [{ stage, state, from, to }]));

/** How many parts of a hundred the name of a month needs, and the name of a stage within its bar. */
const NARROW = 7;
const ROOMY = 16;

function Scale({ calendar }: { readonly calendar: Calendar }): ReactElement {
  const say = useWords(CYCLES);
  const language = useLanguage();
  const now = placeOf(calendar, today());
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const months = [calendar.from, ...monthsOf(calendar)].map((day) => ({ day, place: placeOf(calendar, day) }));
  return (
    <div className={styles['scale']} aria-hidden>
      <div>
        {months
          .filter(({ place }, k) => place < 100 - NARROW && (k > 0 || (months[1]?.place ?? 100) > NARROW))
          .map(({ day, place }) => (
            <span key={day} style={{ left: `${place}%` }} data-near={Math.abs(place - now) < NARROW ? 'true' : undefined}>
              {format.format(new Date(`${day}T00:00:00Z`))}
            </span>
          ))}
        <b style={{ left: `${now}%` }}>{say('today')}</b>
      </div>
    </div>
  );
}

function Line({
  row: { cycle, stages, standing, forms },
  calendar,
}: {
  readonly row: Row;
  readonly calendar: Calendar | null;
}): ReactElement {
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  return (
    <article className={styles['line']} data-standing={standing} aria-label={cycle.name}>
      <div className={styles['what']}>
        <h3>
          <Link to="/reviews/$cycle" params={{ cycle: String(cycle.number) }}>
            {cycle.name}
          </Link>
        </h3>
        <p>
          {titleOf(cycle.scheme)} · {periodText(cycle.period, language)}
        </p>
      </div>
      <div className={styles['middle']}>
        {calendar === null || standing === 'unset' || standing === 'cancelled' ? null : <Track stages={stages} calendar={calendar} />}
        <p className={styles['now']}>
          <Now {...{ standing, stages }} />
        </p>
      </div>
      <Forms {...forms} />
    </article>
  );
}

function Track({ stages, calendar }: { readonly stages: readonly Stage[]; readonly calendar: Calendar }): ReactElement {
  const say = useWords(CYCLES);
  const stageWord = useWords(STAGE_WORDS);
  const stateWord = useWords(STAGE_STATES);
  return (
    <ol className={styles['track']}>
      {windowsOf(stages).map((window) => {
        const { stage, state, from, to } = window;
        const words = say('window', { stage: stageWord(stage), from, to, state: stateWord(state) });
        return (
          <li key={stage} data-state={state} title={words} style={spanOf(calendar, window)} aria-label={words}>
            {placeOf(calendar, to) - placeOf(calendar, from) > ROOMY ? <span aria-hidden>{stageWord(stage)}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** What is open now and until when; else what comes next. */
export function Now({ standing, stages }: Pick<Row, 'standing' | 'stages'>): ReactElement {
  const say = useWords(CYCLES);
  const stageWord = useWords(STAGE_WORDS);
  if (standing === 'cancelled' || standing === 'unset' || standing === 'over') return <>{say(standing)}</>;
  const found = stageNow(stages);
  if (found === null) return <>{say('over')}</>;
  const [stage, from, to] = [stageWord(found.stage), found.from ?? '', found.to ?? ''];
  if (found.state !== 'open') return <>{say('next', { stage, from })}</>;
  const count = daysBetween(today(), to);
  return <b>{count === 0 ? say('lastDay', { stage }) : say('nowOpen', { stage, to, count })}</b>;
}

function Forms({ given, waiting }: Row['forms']): ReactElement {
  const say = useWords(CYCLES);
  const all = given + waiting;
  if (all === 0) return <p className={styles['forms']}>{say('noForms')}</p>;
  return (
    <div className={styles['forms']}>
      <p>
        {say('forms')} <strong>{say('formsOf', { given, all })}</strong>
      </p>
      <span className={styles['meter']} style={{ '--part': `${(100 * given) / all}%` } as CSSProperties} />
      <p>{waiting === 0 ? '' : say('formsWaiting', { count: waiting })}</p>
    </div>
  );
}
