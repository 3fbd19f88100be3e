/** What stands where something is still on its way: quiet bars, and a word for whoever listens. */

import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './loading.module.css';
import { PARTS } from './words.ts';

/** Bars in the place of what comes. */
export function Loading({ lines = 4 }: { readonly lines?: number }): ReactElement {
  const say = useWords(PARTS);
  return (
    <div className={styles['loading']} role="status" aria-label={say('loading')}>
      {Array.from({ length: lines }, (_, k) => (
        <span key={k} style={{ width: `${[92, 64, 78, 48, 70][k % 5]}%` }} />
      ))}
    </div>
  );
}
