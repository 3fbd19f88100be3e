/** Whose figures a printed page tells of, for on paper nobody sees who was signed in. */

import type { ReactElement } from 'react';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { periodText } from '../figures/period.ts';
import styles from './month.module.css';
import type { Month } from './whose.tsx';
import { MONTH } from './words.ts';

/** A line that is printed and not shown: name, number, unit, scheme and period. */
export function OnPaper({ month: { name, person, unit, title, period } }: { readonly month: Month }): ReactElement {
  const say = useWords(MONTH);
  const language = useLanguage();
  const who = say('whose', { name, person });
  return <p className={styles['paper']}>{[who, ...(unit === null ? [] : [unit]), title, periodText(period, language)].join(' · ')}</p>;
}
