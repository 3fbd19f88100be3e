/** What blocks, each with its remedy and a link to where it is done; and how much of it waits for whom. */

import type { ReactElement } from 'react';
import type { Answer } from '../../../answer.ts';
import { useLanguage } from '../../../look/choices.ts';
import { type Block, Told, Way } from '../../../parts/blocks/block.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { READY } from '../words/ready.ts';
import styles from './ready.module.css';

type Ready = Answer<'/readiness'>;

type BlocksProps = {
  readonly rows: Ready['rows'];
  readonly people: Ready['people'];
  readonly scheme: string;
  readonly period: string;
};

/** The list. */
export function Blocks({ rows, people, scheme, period }: BlocksProps): ReactElement {
  const say = useWords(READY);
  const language = useLanguage();
  return (
    <>
      <ul className={styles['blocks']}>
        {(rows as readonly Block[]).map((block, k) => (
          <li key={k} data-is={block.is}>
            <p>
              <Told block={block} />
            </p>
            <p className={styles['mend']}>{block.mend[language]}</p>
            <Way {...{ block, scheme, period }} />
          </li>
        ))}
      </ul>
      {people.length < 2 ? null : (
        <details>
          <summary>{say('people')}</summary>
          <ul>
            {people.map(({ person, blocks }) => (
              <li key={person}>
                <PersonName person={person} /> · {say('owes', { count: blocks.length })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
