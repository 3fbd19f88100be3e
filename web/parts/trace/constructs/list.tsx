/** What has no picture of its own: the sentences, what counted in front. */

import type { ReactElement } from 'react';
import type { RowsProps } from '../read.ts';
import styles from './constructs.module.css';

/** The list. */
export function List({ line }: RowsProps): ReactElement | null {
  const rows = line.rows.toSorted((a, b) => Number(b.active) - Number(a.active));
  if (rows.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {rows.map(({ text, active }) => (
        <li key={text} className={active ? styles['active'] : ''}>
          {text}
        </li>
      ))}
    </ul>
  );
}
