/** What stands after an import: the batch it became, and the way on. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';

/** The end of an import. */
export function Done({ batch }: { readonly batch: number }): ReactElement {
  const say = useWords(IMPORT);
  return (
    <div className={styles['done']} role="status">
      <b>{say('done', { batch })}</b>
      <Link to="/finance/batches" search={{ batch: String(batch) }}>
        {say('see')}
      </Link>
      <Link to="/finance/import" search={{}}>
        {say('next')}
      </Link>
    </div>
  );
}
