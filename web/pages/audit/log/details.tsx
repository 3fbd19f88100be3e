/** The details of an entry in words; hashes last, by their beginnings. */

import { type ReactElement, use } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { DETAILS, LOG } from '../words.ts';
import type { Entry } from './entry.ts';
import styles from './log.module.css';
import { NamesContext } from './names.tsx';

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const isNamed = (name: string): name is keyof typeof DETAILS => name in DETAILS;

/** The details. */
export function Details({ details }: Pick<Entry, 'details'>): ReactElement | null {
  const say = useWords(LOG);
  const name = useWords(DETAILS);
  const { inWords } = use(NamesContext);
  const given = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  // What is only compared by machines stands behind what is read.
  const told = given.toSorted(([, a], [, b]) => Number(isHash(String(a))) - Number(isHash(String(b))));
  if (told.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {told.map(([key, value]) => {
        const text = String(value);
        if (isHash(text))
          return (
            <li key={key} title={text}>
              <span>
                {isNamed(key) ? name(key) : key} {text.slice(0, 8)}…
              </span>
            </li>
          );
        return (
          <li key={key}>
            <span>{isNamed(key) ? name(key) : key}</span> {typeof value === 'boolean' ? say(value ? 'yes' : 'no') : inWords(key, text)}
          </li>
        );
      })}
    </ul>
  );
}
