/** What everybody together would get: the difference, both sums, and how many move which way. */

import type { ReactElement } from 'react';
import { Money } from '../../../../parts/money.tsx';
import { useWords } from '../../../../words/use-words.ts';
import styles from '../draft.module.css';
import { DRAFT } from '../words.ts';
import { fenOf, type Moved, type Part, type Sides } from './figures.ts';

const MOVES: readonly Moved[] = ['gain', 'lose', 'same'];
const MOVE_WORDS = { gain: 'higher', lose: 'lower', same: 'same' } as const;

/** The whole. */
export function Whole({ total, sides }: { readonly total: Part; readonly sides?: Sides }): ReactElement {
  const say = useWords(DRAFT);
  const [before, after] = sides ?? [say('before'), say('after')];
  return (
    <div className={styles['whole']} data-cost>
      <dl>
        <dt>{say('difference')}</dt>
        <dd>
          <Money fen={fenOf(total.difference)} signed size="hero" />
        </dd>
      </dl>
      <dl>
        <dt>
          {before} → {after}
        </dt>
        <dd>
          <Money fen={fenOf(total.old)} /> → <Money fen={fenOf(total.new)} size="strong" />
        </dd>
      </dl>
      <div className={styles['moves']}>
        {MOVES.map((move) => (
          <span key={move} data-move={move}>
            {say(MOVE_WORDS[move])} {say('people', { count: total.people[move]?.count ?? 0 })}
            {move === 'same' || (total.people[move]?.count ?? 0) === 0 ? null : (
              <Money fen={fenOf(total.people[move]?.difference ?? null)} signed />
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
