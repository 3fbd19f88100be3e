/** What is wrong with the text: each with its line and the way to mend it; a press goes there. */

import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Remark } from '../model/checked.ts';
import styles from './draft.module.css';
import { DRAFT } from './words.ts';

type RemarksProps = { readonly text: string; readonly remarks: readonly Remark[]; readonly goTo: (offset: number) => void };

/** The remarks, errors first. */
export function Remarks({ text, remarks, goTo }: RemarksProps): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  if (remarks.length === 0) return <Empty title={say('sound')} why={say('soundWhy')} />;
  const sorted = remarks.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <ul className={styles['remarks']}>
      {sorted.map((remark, k) => {
        const { at, severity, code } = remark;
        const { what, mend } = remark[language];
        return (
          <li key={k} data-code={code} data-severity={severity}>
            {at === null ? null : (
              <button type="button" onClick={() => goTo(at.start)}>
                {say('line', { line: text.slice(0, at.start).split('\n').length })}
              </button>
            )}
            <p className={styles['what']}>{what}</p>
            <p className={styles['mend']}>{mend}</p>
          </li>
        );
      })}
    </ul>
  );
}
