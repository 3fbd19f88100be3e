/** The details of an entry: names in words where there are any, hashes by their beginnings, amounts in yuan. */

import type { ReactElement } from 'react';
import { yuanText } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import { DETAILS, LOG } from '../words.ts';
import type { Entry } from './entry.ts';
import styles from './log.module.css';

const isNamed = (name: string): name is keyof typeof DETAILS => name in DETAILS;

/** The details. */
export function Details({ details }: Pick<Entry, 'details'>): ReactElement | null {
  const say = useWords(LOG);
  const name = useWords(DETAILS);
  const told = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  if (told.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {told.map(([key, value]) => {
        const text = String(value);
        const isHash = /^[0-9a-f]{64}$/.test(text);
        const shown = isHash ? `${text.slice(0, 12)}…` : typeof value === 'boolean' ? say(value ? 'yes' : 'no') : text;
        return (
          <li key={key} title={isHash ? text : undefined}>
            <span>{isNamed(key) ? name(key) : key}</span> {key === 'fen' && /^-?\d+$/.test(text) ? yuanText(text) : shown}
          </li>
        );
      })}
    </ul>
  );
}
