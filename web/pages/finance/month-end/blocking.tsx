/** What keeps a scheme from being closed, as the page of what is missing tells it too: each with where it is done. */

import type { ReactElement, ReactNode } from 'react';
import { type Block, Told, Way } from '../../../parts/blocks/block.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Closing } from '../steps/stage.ts';
import { CLOSE } from '../words/close.ts';
import styles from './month-end.module.css';

/** The points. */
export function Blocking({ row: { blocking, scheme, period } }: { readonly row: Closing }): ReactElement | null {
  const say = useWords(CLOSE);
  if (blocking.length === 0) return null;
  const points = (blocking as readonly Block[]).map((block, k) => (
    <span key={k}>
      <Told block={block} /> <Way {...{ block, scheme, period }} />
    </span>
  ));
  const rest = points.slice(SHOWN);
  return (
    <div className={styles['blocking']}>
      <Points points={points.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{say('more', { count: rest.length })}</summary>
          <Points points={rest} />
        </details>
      )}
    </div>
  );
}

/** How many points are told at once. */
const SHOWN = 4;

function Points({ points }: { readonly points: readonly ReactNode[] }): ReactElement {
  return (
    <ul>
      {points.map((point, k) => (
        <li key={k}>{point}</li>
      ))}
    </ul>
  );
}
