/** How far targets are reached: the mean completion of each, who reached it, and what it was in the month before. */

import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { figureText } from '../figures.ts';
import { TARGETS } from '../words/dashboard.ts';
import styles from './dashboard.module.css';

type Progress = Answer<'/dashboard/targets'>['rows'][number];

/** The card. */
export function Targets({ month }: { readonly month: string }): ReactElement {
  const say = useWords(TARGETS);
  const told = api.useQuery('get', '/dashboard/targets', { params: { query: { month } } }, { placeholderData: keepPreviousData });
  return (
    <Card title={say('title')}>
      <div className={styles['told']} data-old={told.isPlaceholderData}>
        <Asked of={told} lines={4}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className={styles['quiet']}>{say('none')}</p>
            ) : (
              <ul className={styles['targets']}>
                {rows.map((row) => (
                  <li key={`${row.scheme} ${row.item.zh}`}>
                    <One row={row} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
    </Card>
  );
}

function One({ row: { title, item, met, people, target, actual, now, before } }: { readonly row: Progress }): ReactElement {
  const say = useWords(TARGETS);
  const language = useLanguage();
  const part = now.value === null ? 0 : Math.max(0, Math.min(100, Number(now.value)));
  return (
    <article>
      <h3>
        {item.zh} <small>{title}</small>
      </h3>
      <div className={styles['completion']} data-met={part >= 100}>
        <span aria-hidden style={{ width: `${part}%` }} />
      </div>
      <dl>
        <div>
          <dt>{say('now')}</dt>
          <dd>{figureText(now, language)}</dd>
        </div>
        <div>
          <dt>{say('before')}</dt>
          <dd>{figureText(before, language)}</dd>
        </div>
        <div>
          <dt>{say('met')}</dt>
          <dd>{say('metOf', { met, people })}</dd>
        </div>
        <div className={styles['pairOfFigures']}>
          <dt>{say('actual')}</dt>
          <dd>
            {figureText(actual, language)} / {figureText(target, language)}
          </dd>
        </div>
      </dl>
    </article>
  );
}
