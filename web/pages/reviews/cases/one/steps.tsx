/** What was done in a case, step by step: who, when, in which words, and what came of it. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { may, useMe } from '../../../../frame/me.ts';
import { useLanguage } from '../../../../look/choices.ts';
import { momentText } from '../../../../parts/figures/period.ts';
import { PersonName } from '../../../../parts/names/person-name.tsx';
import { Card } from '../../../../parts/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { CASE, STEP_STATES } from '../../words/cases.ts';
import type { Case } from '../case.ts';
import styles from '../cases.module.css';

/** The card. */
export function Steps({ each: { steps } }: { readonly each: Case }): ReactElement {
  const say = useWords(CASE);
  const stateWord = useWords(STEP_STATES);
  const language = useLanguage();
  return (
    <Card title={say('steps')}>
      <ol className={styles['steps']}>
        {steps.map(({ step, state, note, details, actor, at }, k) => (
          <li key={k}>
            <b>{step === 'open' ? say('opened') : state in STEP_STATES ? stateWord(state as keyof typeof STEP_STATES) : state}</b>
            <p className={styles['quiet']} lang={language}>
              <PersonName person={actor} /> · {momentText(at)}
            </p>
            {note === null ? null : <q>{note}</q>}
            <Came details={details} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What came of a settlement: an adjustment, or a new run. */
function Came({ details }: Pick<Case['steps'][number], 'details'>): ReactElement | null {
  const say = useWords(CASE);
  const me = useMe();
  const { adjustment, run } = details;
  if (typeof adjustment === 'number' && may(me, 'read pay'))
    return (
      <Link to="/finance/adjustments" search={{ adjustment: String(adjustment) }}>
        {say('adjustment', { number: adjustment })}
      </Link>
    );
  if (typeof run !== 'number' || !may(me, 'read runs')) return null;
  return (
    <Link to="/finance/runs/$run" params={{ run: String(run) }}>
      {say('run', { number: run })}
    </Link>
  );
}
