/** What a card says of which there is nothing yet, among others that have something: a sentence, and what will bring some. */

import type { ReactElement } from 'react';
import styles from './parts.module.css';

/** The sentence. */
export const Nothing = ({ title, why }: { readonly title: string; readonly why: string }): ReactElement => (
  <p className={styles['nothing']}>
    {title} · {why}
  </p>
);
