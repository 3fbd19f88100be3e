/** A word about how something stands, as a small tag: done, to be looked at, or neither. */

import type { ReactElement, ReactNode } from 'react';
import styles from './tag.module.css';

type TagProps = { readonly tone?: 'jade' | 'amber' | 'quiet'; readonly children: ReactNode };

/** The tag. */
export function Tag({ tone = 'quiet', children }: TagProps): ReactElement {
  return (
    <span className={styles['tag']} data-tone={tone}>
      {children}
    </span>
  );
}
