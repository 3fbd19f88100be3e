/** The windows of a cycle, stage by stage: on a bar of days, set where they are not, postponed with a reason; and what was done so far. */

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { momentText } from '../../../parts/figures/period.ts';
import { Tag } from '../../../parts/figures/tag.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { today } from '../../schemes/rows.ts';
import { calendarOf, placeOf, spanOf } from '../all/calendar.ts';
import type { CycleView, Stage } from '../all/cycles.ts';
import sides from '../parts/sides.module.css';
import { STEP_WORDS, WINDOWS } from '../words/cycle.ts';
import { CYCLES, STAGE_STATES, STAGE_WORDS } from '../words/cycles.ts';
import styles from './cycle.module.css';
import { Postpone } from './postpone.tsx';
import { SetWindows } from './set-windows.tsx';

/** The side. */
export function WindowsSide({ view }: { readonly view: CycleView }): ReactElement {
  const say = useWords(WINDOWS);
  const [isSetting, setSetting] = useState(false);
  const [postponed, setPostponed] = useState<Stage | null>(null);
  const { cycle, stages } = view;
  const isUnset = stages.some(({ state }) => state === 'unset');
  return (
    <div className={sides['side']}>
      <Card
        title={say('title')}
        aside={isUnset && !cycle.cancelled ? <Button onClick={() => setSetting(true)}>{say('set')}</Button> : undefined}
      >
        <ul className={styles['stages']}>
          {stages.map((stage) => (
            <StageLine key={stage.stage} stage={stage} all={stages} postpone={cycle.cancelled ? null : () => setPostponed(stage)} />
          ))}
        </ul>
      </Card>
      <Done view={view} />
      {isSetting ? <SetWindows cycle={cycle.number} stages={stages} close={() => setSetting(false)} /> : null}
      {postponed === null ? null : <Postpone cycle={cycle.number} stages={stages} first={postponed} close={() => setPostponed(null)} />}
    </div>
  );
}

type StageLineProps = { readonly stage: Stage; readonly all: readonly Stage[]; readonly postpone: (() => void) | null };

function StageLine({ stage: { stage, state, from, to }, all, postpone }: StageLineProps): ReactElement {
  const say = useWords(WINDOWS);
  const stageWord = useWords(STAGE_WORDS);
  const stateWord = useWords(STAGE_STATES);
  const calendar = calendarOf(
    all.flatMap((each) => (each.from === null || each.to === null ? [] : [{ from: each.from, to: each.to }])),
    today(),
  );
  return (
    <li data-state={state}>
      <b>{stageWord(stage)}</b>
      <span className={styles['days']}>{from === null || to === null ? '' : say('fromTo', { from, to })}</span>
      <Tag tone={state === 'open' ? 'jade' : 'quiet'}>{stateWord(state)}</Tag>
      <span className={styles['track']} aria-hidden>
        {calendar === null || from === null || to === null ? null : (
          <>
            <i data-state={state} style={spanOf(calendar, { from, to })} />
            <em style={{ left: `${placeOf(calendar, today())}%` }} />
          </>
        )}
      </span>
      {postpone === null || state === 'unset' ? (
        <span />
      ) : (
        <Button size="small" onClick={postpone} aria-label={say('postponeOf', { stage: stageWord(stage) })}>
          {say('postpone')}
        </Button>
      )}
    </li>
  );
}

/** What was postponed, and what was done, the newest first. */
function Done({ view: { windows, steps } }: { readonly view: CycleView }): ReactElement | null {
  const say = useWords(WINDOWS);
  const cycles = useWords(CYCLES);
  const stageWord = useWords(STAGE_WORDS);
  const stepWord = useWords(STEP_WORDS);
  const moved = windows.filter(({ stage, number }) => windows.some((each) => each.stage === stage && each.number < number));
  const told = [
    ...moved.map(({ stage, from, to, reason, actor, at }) => ({
      ...{ at, actor, note: reason, batch: null, what: say('made', { stage: stageWord(stage), from, to }) },
    })),
    ...steps.map(({ step, batch, note, actor, at }) => ({
      ...{ at, actor, note, batch, what: step in STEP_WORDS ? stepWord(step as 'cancelled') : step },
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (told.length === 0) return null;
  return (
    <Card title={say('steps')} aside={moved.length === 0 ? undefined : `${say('history')} ${moved.length}`}>
      <ul className={styles['history']} aria-label={cycles('timeline')}>
        {told.map(({ at, actor, what, note, batch }, k) => (
          <li key={k}>
            <span>
              <b>{what}</b>{' '}
              {batch === null ? null : (
                <Link to="/finance/batches" search={{ batch: String(batch) }}>
                  {stepWord('batch', { batch })}
                </Link>
              )}
            </span>
            <small>
              <PersonName person={actor} /> · {momentText(at)}
            </small>
            {note === null ? null : <q>{note}</q>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
