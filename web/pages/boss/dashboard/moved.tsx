/** By how much an amount moved against another month: in yuan, and in percent below it. */

import type { ReactElement } from 'react';
import { yuanText } from '../../../parts/money.tsx';
import { useWords } from '../../../words/use-words.ts';
import { changeOf } from '../figures.ts';
import { BOSS } from '../words/dashboard.ts';
import styles from './dashboard.module.css';

type MovedProps = { readonly now: string | null; readonly last: string | null };

/** The move; a line where one of both is not known. */
export function Moved({ now, last }: MovedProps): ReactElement {
  const change = changeOf(now, last);
  const say = useWords(BOSS);
  if (change === null) return <>—</>;
  if (change.fen === 0n) return <>{say('same')}</>;
  return (
    <>
      {yuanText(change.fen, true)}
      {change.percent === null ? null : <small className={styles['percent']}>{change.percent}</small>}
    </>
  );
}
