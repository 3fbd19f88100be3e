/** Recorded events with their points, and steps that were reached several times: how often, how much each, what it comes to. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import type { RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** The list of events. */
export function Events({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const start = line.said['start'];
  return (
    <ul className={styles['ledger']}>
      {start === undefined ? null : (
        <li>
          <span>{say('start')}</span>
          <strong>{start}</strong>
        </li>
      )}
      {line.rows.map(({ text, active, holes }) => (
        <li key={text} className={active ? styles['counted'] : styles['idle']}>
          <span>
            {holes['remark'] ?? holes['code'] ?? holes['step']}
            {holes['count'] === undefined ? null : <small>{eachOf(holes, say('bySeverity'))}</small>}
          </span>
          {holes['sign'] === undefined ? null : (
            <strong className={holes['sign'] === '+' ? styles['plus'] : styles['minus']}>
              {holes['sign']}
              {holes['amount']}
            </strong>
          )}
        </li>
      ))}
      {line.method === 'events' && line.rows.length === 0 ? <li className={styles['idle']}>{say('noEvents')}</li> : null}
    </ul>
  );
}

/** How often times how much; what goes by severity has no amount of its own. */
function eachOf(holes: Readonly<Record<string, string>>, bySeverity: string): string {
  const each = holes['price'] ?? holes['each'];
  return each === undefined || each === '' ? bySeverity : `${holes['count']} × ${each}`;
}
