/** How sure figures are: as they come to so far, approved, published, locked. */

import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { PARTS } from '../words.ts';
import styles from './standing.module.css';

/** How sure. */
export type Standing = 'so far' | 'approved' | 'published' | 'locked';

/** A chip that says it. */
export function StandingChip({ standing }: { readonly standing: Standing }): ReactElement {
  const say = useWords(PARTS);
  const isSure = standing === 'locked' || standing === 'published';
  return <span className={`${styles['chip']} ${isSure ? styles['sure'] : styles['open']}`}>{say(standing)}</span>;
}
