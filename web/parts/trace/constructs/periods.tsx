/** Whole blocks as squares, and the days of a period as the stretches that are paid. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { blocksOf, partOf, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';
import { Bar } from './pool.tsx';

/** So many whole blocks; the one that is not full yet is hollow. */
export function Blocks({ line: { said } }: RowsProps): ReactElement | null {
  const say = useWords(TRACE);
  const blocks = blocksOf(said['count']);
  if (blocks === null) return null;
  return (
    <div className={styles['blocks']}>
      <span aria-hidden="true">
        {Array.from({ length: blocks.squares }, (_, k) => (
          <i key={k} />
        ))}
        {blocks.more ? '…' : <i className={styles['hollow']} />}
      </span>
      <small>{say('blocks', { count: said['count'] ?? '', each: said['each'] ?? '', amount: said['amount'] ?? '' })}</small>
    </div>
  );
}

/** From which day on how much, for how many days of the period. */
export function Days({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  return (
    <ul className={styles['ledger']}>
      {line.rows.map(({ text, holes }) => (
        <li key={text} className={partOf(holes['days'], holes['all']) === 0 ? styles['idle'] : styles['counted']}>
          <span>
            {say('since', { from: holes['from'] ?? '' })} · {holes['result']}
          </span>
          <strong>
            {holes['days']}
            <small> / {holes['all']}</small>
          </strong>
          <Bar of={partOf(holes['days'], holes['all'])} />
        </li>
      ))}
    </ul>
  );
}
