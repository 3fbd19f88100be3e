/** Among others: one's rank, whether one has one of the places, and the grades of a forced distribution. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { near, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** The rank as a badge, with the figure that decided. */
export function Rank({ line }: RowsProps): ReactElement | null {
  const say = useWords(TRACE);
  if (line.state !== 'value') return null;
  return (
    <dl className={styles['badges']}>
      <div className={styles['first']}>
        <dt>{say('rank')}</dt>
        <dd>{line.said['rank'] ?? line.text}</dd>
      </div>
      <div>
        <dt>{say('rankedBy')}</dt>
        <dd>{line.said['by']}</dd>
      </div>
    </dl>
  );
}

/** The places there are, the figure that decides, and whether one is among them. */
export function Quota({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const won = line.value === 'true';
  return (
    <dl className={styles['badges']}>
      <div>
        <dt>{say('places')}</dt>
        <dd>{line.said['places']}</dd>
      </div>
      <div>
        <dt>{say('rankedBy')}</dt>
        <dd>{line.said['value']}</dd>
      </div>
      <div className={won ? styles['first'] : ''}>
        <dt>{say('place')}</dt>
        <dd>{line.state === 'value' ? say(won ? 'hasPlace' : 'noPlace') : line.text}</dd>
      </div>
    </dl>
  );
}

/** The grades, as wide as their shares; one's own is marked. */
export function Grades({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  return (
    <ol className={styles['grades']}>
      {line.rows.map(({ text, active, holes }) => (
        <li
          key={text}
          className={active ? styles['here'] : ''}
          style={{ flexGrow: near(holes['share']) ?? 1 }}
          {...(active ? { 'aria-current': true } : {})}
        >
          <strong>{holes['name']}</strong>
          <small>{holes['share']}</small>
          {active ? <em>{say('here')}</em> : null}
        </li>
      ))}
    </ol>
  );
}
