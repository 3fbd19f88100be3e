/** A group's total or pool, and what of it is one's own. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { partOf, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';

/** A bar that is filled so far, of a hundred; nothing where it is not known. */
export const Bar = ({ of }: { readonly of: number | null }): ReactElement | null =>
  of === null ? null : (
    <span className={styles['bar']} aria-hidden="true">
      <span style={{ width: `${of}%` }} />
    </span>
  );

/** The whole, the own part, and the weight by which it is divided. */
export function Pool({ line: { said } }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const [whole, own] = [said['pool'] ?? said['sum'], said['part'] ?? said['own']];
  return (
    <div className={styles['whole']}>
      <dl className={styles['badges']}>
        <div className={styles['first']}>
          <dt>{say('own')}</dt>
          <dd>{own}</dd>
        </div>
        <div>
          <dt>{say('group')}</dt>
          <dd>{whole}</dd>
        </div>
        {said['weight'] === undefined ? null : (
          <div>
            <dt>{say('weight')}</dt>
            <dd>{said['weight']}</dd>
          </div>
        )}
      </dl>
      <Bar of={partOf(own, whole)} />
    </div>
  );
}
