/** A figure against what it should reach: a target that is attained so far, earnings that are topped up to a guarantee. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { partOf, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';
import { Bar } from './pool.tsx';

/** The figure, the goal, and how much of it is reached. */
export function Goal({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const { said } = line;
  const isTarget = line.method === 'attain';
  const [own, goal] = isTarget ? [said['actual'], said['target']] : [said['earned'], said['floor']];
  return (
    <div className={styles['whole']}>
      <dl className={styles['badges']}>
        <div>
          <dt>{say(isTarget ? 'actual' : 'earned')}</dt>
          <dd>{own}</dd>
        </div>
        <div>
          <dt>{say(isTarget ? 'target' : 'floor')}</dt>
          <dd>{goal}</dd>
        </div>
        <div className={styles['first']}>
          <dt>{say(isTarget ? 'attained' : 'toppedUp')}</dt>
          <dd>{isTarget ? line.text : said['value']}</dd>
        </div>
      </dl>
      <Bar of={partOf(own, goal)} />
    </div>
  );
}
