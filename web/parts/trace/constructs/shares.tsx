/** What is put together: weighted parts with their weights as bars, lines that are added up, records that credit several people. */

import type { ReactElement } from 'react';
import { bare, near, type RowsProps } from '../read.ts';
import styles from './constructs.module.css';
import { Bar } from './pool.tsx';

/** The list of parts. */
export function Shares({ line }: RowsProps): ReactElement {
  return (
    <ul className={styles['ledger']}>
      {line.rows.map(({ text, active, holes }) => {
        const weight = holes['weight'] ?? holes['share'];
        return (
          <li key={text} className={active ? styles['counted'] : styles['idle']}>
            <span>
              {bare(holes['of'] ?? holes['name'] ?? '')}
              {holes['remark'] === undefined ? null : <small>{holes['remark']}</small>}
            </span>
            <strong>
              {holes['part'] ?? holes['value']}
              {weight === undefined ? null : <small> × {weight}</small>}
            </strong>
            {weight === undefined ? null : <Bar of={near(weight)} />}
          </li>
        );
      })}
    </ul>
  );
}
