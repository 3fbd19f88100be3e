/** Chooses the language and the look; both stand in a browser, not in the account. */

import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { choose, useChosenLook, useLanguage } from '../look/choices.ts';
import { useWords } from '../words/use-words.ts';
import styles from './shell.module.css';
import { FRAME } from './words.ts';

const LANGUAGES = [
  { value: 'zh' as const, label: <span lang="zh-CN">{'中文'}</span> },
  { value: 'en' as const, label: <span lang="en">{'English'}</span> },
];

/** Chooses the language. */
export function LanguageChoice(): ReactElement {
  const say = useWords(FRAME);
  return (
    <div className={styles['choice']}>
      <span>{say('language')}</span>
      <Segmented aria-label={say('language')} options={LANGUAGES} value={useLanguage()} onChange={(language) => choose({ language })} />
    </div>
  );
}

/** Chooses light, dark, or as the system. */
export function LookChoice(): ReactElement {
  const say = useWords(FRAME);
  const options = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(value) }));
  return (
    <div className={styles['choice']}>
      <span>{say('look')}</span>
      <Segmented aria-label={say('look')} options={options} value={useChosenLook()} onChange={(look) => choose({ look })} />
    </div>
  );
}
