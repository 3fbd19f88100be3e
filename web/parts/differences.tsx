/** What changed between two documents, as the server tells it: what was, struck through, and what is instead. */

import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './differences.module.css';
import { Empty } from './empty.tsx';
import { PARTS } from './words.ts';

/** Changes by section. */
type DifferencesProps = {
  readonly sections: readonly {
    readonly section: readonly string[];
    readonly changes: readonly { readonly old: string | null; readonly new: string | null }[];
  }[];
};

/** The changes. */
export function Differences({ sections }: DifferencesProps): ReactElement {
  const say = useWords(PARTS);
  if (sections.length === 0) return <Empty title={say('noChange')} />;
  return (
    <div className={styles['sections']}>
      {sections.map(({ section, changes }, k) => (
        <section key={k}>
          <h3>{section.join(' › ')}</h3>
          <ul>
            {changes.map((change, at) => (
              <li key={at}>
                {change.old === null ? null : <del>{change.old}</del>}
                {change.new === null ? null : <ins>{change.new}</ins>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
