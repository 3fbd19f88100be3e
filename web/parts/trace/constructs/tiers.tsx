/** Tiers: what falls into each and what it gives; those that count in front, the rest when asked for. */

import { type ReactElement, useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import type { RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** The table of tiers. */
export function Tiers({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const [showsAll, setAll] = useState(false);
  const active = line.rows.filter((row) => row.active);
  const shown = showsAll || active.length === 0 ? line.rows : active;
  const others = line.rows.length - shown.length;
  return (
    <div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('band')}</th>
            <th scope="col">{say('part')}</th>
            <th scope="col">{say('gives')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ text, active: isActive, holes }) => (
            <tr key={text} className={isActive ? styles['active'] : ''}>
              <td>
                {holes['bound']} · <strong>{holes['result']}</strong>
              </td>
              <td>{holes['part']}</td>
              <td>{holes['amount']}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others === 0 ? null : (
        <button type="button" className={styles['more']} onClick={() => setAll(true)} data-screen-only>
          {say('otherRows', { count: others })}
        </button>
      )}
    </div>
  );
}
