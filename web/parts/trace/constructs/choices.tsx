/** Cases and lookups: what holds gives what; the row that decided is marked, conditions before it did not hold. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { bare, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** The table of choices. */
export function Choices({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const isLookup = line.method === 'lookup';
  const decided = line.rows.findIndex(({ active }) => active);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say(isLookup ? 'code' : 'condition')}</th>
          <th scope="col">{say('gives')}</th>
        </tr>
      </thead>
      <tbody>
        {line.rows.map(({ text, active, holes }, k) => (
          <tr key={text} className={active ? styles['active'] : ''}>
            <td>
              {holes[isLookup ? 'code' : 'condition'] ?? say('otherwise')}
              {holes['remark'] === undefined ? null : <small>{holes['remark']}</small>}
              {!isLookup && k < decided ? <small>{say('notMet')}</small> : null}
            </td>
            <td className={styles['wraps']}>{bare(holes['result'] ?? '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
