/** The life of a scheme: who did what, when and why, the newest first. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './one.module.css';
import { LIFE, ONE } from './words.ts';

/** The life. */
export function Life({ scheme }: { readonly scheme: string }): ReactElement {
  const say = useWords(ONE);
  const what = useWords(LIFE);
  const life = api.useQuery('get', '/schemes/{scheme}/life', { params: { path: { scheme } } });
  return (
    <Asked of={life}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={say('noLife')} />
        ) : (
          <ol className={styles['life']}>
            {rows.toReversed().map((row, k) => (
              <li key={k}>
                <time dateTime={row.at}>{momentText(row.at)}</time>
                <div>
                  <strong>{isWord(row.what) ? what(row.what) : row.what}</strong>
                  {row.draft === null ? null : <span> {say('ofDraft', { number: row.draft })}</span>}
                  {row.version === null ? null : <span> {say('versionOnly', { version: row.version })}</span>}
                  {row.day === null ? null : <span> {say('from', { day: row.day })}</span>}
                  <p className={styles['quiet']}>
                    <PersonName person={row.actor} />
                    {row.note === null ? '' : ` · ${row.note}`}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        )
      }
    </Asked>
  );
}

const isWord = (what: string): what is keyof typeof LIFE => Object.hasOwn(LIFE, what);
