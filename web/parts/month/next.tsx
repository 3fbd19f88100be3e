/** How far the next step of each item is, in the sentences of the engine. */

import { ArrowUpOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { nextOf, treeOf } from '../trace/node.ts';
import styles from './month.module.css';
import { type Month, WhyLink } from './whose.tsx';
import { MONTH } from './words.ts';

/** The card; none where nothing has a next step. */
export function Next({ month }: { readonly month: Month }): ReactElement | null {
  const say = useWords(MONTH);
  const steps = month.items
    .filter(({ section }) => section === 'pay' || section === 'score')
    .flatMap(({ name, title }) => {
      const tree = treeOf(month.explanation, name);
      const next = tree === null ? null : (nextOf(tree)?.next ?? null);
      return next === null ? [] : [{ name, title, next }];
    });
  if (steps.length === 0 || month.final) return null;
  return (
    <section className={styles['next']} aria-labelledby="next-step">
      <h2 id="next-step">
        <ArrowUpOutlined aria-hidden /> {say('next')}
      </h2>
      <ul>
        {steps.map(({ name, title, next }) => (
          <li key={name}>
            <WhyLink month={month} item={name}>
              {title}
            </WhyLink>
            <span>{next}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
