/** What would come of it: the total in one look, then each item with its difference and its next step. */

import type { ReactElement } from 'react';
import { Figure } from '../../../parts/figures/figure.tsx';
import { Card } from '../../../parts/page.tsx';
import { TRACE } from '../../../parts/trace/words.ts';
import { useWords } from '../../../words/use-words.ts';
import { WHAT_IF } from '../words.ts';
import type { Outcome } from './engine.ts';
import styles from './what-if.module.css';

type OutcomeProps = { readonly outcomes: readonly Outcome[] };

/** The item that stands for all: the total, else the first that pays or scores. */
export const mainOf = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes.find(({ section }) => section === 'total') ?? outcomes.find(({ section }) => section === 'pay' || section === 'score');

/** The total. */
export function TotalWouldBe({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const say = useWords(WHAT_IF);
  const trace = useWords(TRACE);
  const { title, now, then, state, difference, missing } = outcome;
  return (
    <section className={styles['hero']} aria-live="polite" data-outcome={outcome.name}>
      <p>{title}</p>
      {then === null ? <strong>{say('others')}</strong> : <Figure text={then} state={state} size="hero" />}
      {missing.length === 0 ? null : <p>{trace('missing', { titles: missing.join(trace('comma')) })}</p>}
      <p>
        {difference === null ? (
          say(then === now ? 'same' : 'was', { figure: now })
        ) : (
          <>
            {say('was', { figure: now })} <span className={styles[difference.isLess ? 'less' : 'more']}>{difference.text}</span>
          </>
        )}
      </p>
    </section>
  );
}

/** The items. */
export function ItemsWouldBe({ outcomes }: OutcomeProps): ReactElement {
  const say = useWords(WHAT_IF);
  return (
    <Card title={say('items')}>
      <ul className={styles['outcome']}>
        {outcomes.map(({ name, title, now, then, state, difference, changed, next }) => (
          <li key={name} data-outcome={name}>
            <span>
              {title}
              {changed ? <small> {say('was', { figure: now })}</small> : null}
            </span>
            <span className={styles['value']}>
              {then === null ? (
                <span className={styles['others']}>{say('others')}</span>
              ) : (
                <Figure text={then} state={state} size="strong" />
              )}
              {difference === null ? null : <span className={styles[difference.isLess ? 'less' : 'more']}>{difference.text}</span>}
            </span>
            {next === null ? null : <small className={styles['next']}>{next}</small>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
