/** What stands where there is nothing yet: a sentence that says so, what will bring something, and perhaps a way there. */

import type { ReactElement, ReactNode } from 'react';
import styles from './empty.module.css';

/** What it says. */
type EmptyProps = { readonly title: string; readonly why?: string; readonly children?: ReactNode };

/** Nothing yet. */
export function Empty({ title, why, children }: EmptyProps): ReactElement {
  return (
    <div className={styles['empty']}>
      <svg viewBox="0 0 64 40" width="96" height="60" aria-hidden="true">
        <path d="M8 11h48M32 6v26M22 34h20" />
        <path d="M8.5 12c0 8 3 12 8 12s8-4 8-12" />
        <path d="M39.500 12c0 8 3 12 8 12s8-4 8-12" />
      </svg>
      <p className={styles['title']}>{title}</p>
      {why === undefined ? null : <p className={styles['why']}>{why}</p>}
      {children}
    </div>
  );
}
