/** The five steps of a run as a bar: those that are done, the one that waits, those to come. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { STEPS } from '../words/close.ts';
import { FIVE, type Stage, stepsDone } from './stage.ts';
import styles from './step-bar.module.css';

/** The bar. */
export function StepBar({ stage }: { readonly stage: Stage }): ReactElement {
  const say = useWords(STEPS);
  const done = stepsDone(stage);
  const last = FIVE[done - 1];
  const said = last === undefined ? say('nothing') : say('reached', { step: say(last) });
  return (
    <div className={styles['bar']} role="img" aria-label={said}>
      {FIVE.map((step, k) => (
        <span key={step} className={k < done ? styles['done'] : k === done ? styles['next'] : ''}>
          <i />
          {say(step)}
        </span>
      ))}
    </div>
  );
}
