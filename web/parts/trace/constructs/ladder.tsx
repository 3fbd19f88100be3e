/** Steps, bands and whole tiers: a ladder on which one rung is reached. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { bare, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** The ladder. */
export function Ladder({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const reached = line.rows.findIndex(({ active }) => active);
  return (
    <ol className={styles['ladder']}>
      {line.rows.map(({ text, active, holes }, k) => (
        <li
          key={text}
          className={active ? styles['here'] : k < reached ? styles['passed'] : ''}
          {...(active ? { 'aria-current': true } : {})}
        >
          <span>{holes['bound'] ?? text}</span>
          {active ? <em>{say('here')}</em> : null}
          {holes['result'] === undefined ? null : <strong>{bare(holes['result'])}</strong>}
        </li>
      ))}
    </ol>
  );
}
