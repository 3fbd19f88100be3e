/** What stands around the pages of those who are not in yet: the mark of the house, and the choice of language and look. */

import type { ReactElement, ReactNode } from 'react';
import { LanguageChoice, LookChoice } from '../../../frame/choosing.tsx';
import { Mark } from '../../../frame/person.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SIGN_IN } from '../words.ts';
import styles from './sign-in.module.css';

/** The entrance. */
export function Entrance({ children }: { readonly children: ReactNode }): ReactElement {
  const say = useWords(SIGN_IN);
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <LanguageChoice />
        <LookChoice />
      </header>
      <main className={styles['main']}>
        <div className={styles['brand']}>
          <Mark />
          <p className={styles['name']}>
            衡绩 <span lang="en">Hengji</span>
          </p>
          <p className={styles['motto']}>{say('motto')}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
