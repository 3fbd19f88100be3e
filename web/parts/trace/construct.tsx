/** How a construct shows what it did: each by its own small component, chosen by what the engine's trace calls it. */

import type { ReactElement } from 'react';
import { Choices } from './constructs/choices.tsx';
import styles from './constructs/constructs.module.css';
import { Curve } from './constructs/curve.tsx';
import { Events } from './constructs/events.tsx';
import { Goal } from './constructs/goal.tsx';
import { Ladder } from './constructs/ladder.tsx';
import { List } from './constructs/list.tsx';
import { Blocks, Days } from './constructs/periods.tsx';
import { Grades, Quota, Rank } from './constructs/place.tsx';
import { Pool } from './constructs/pool.tsx';
import { Raters } from './constructs/raters.tsx';
import { Shares } from './constructs/shares.tsx';
import { Tiers } from './constructs/tiers.tsx';
import { type RowsProps, type Way, wayOf } from './read.ts';

const SHOWN: Readonly<Record<Way, (props: RowsProps) => ReactElement | null>> = {
  ...{ tiers: Tiers, ladder: Ladder, choices: Choices, curve: Curve, events: Events, shares: Shares, raters: Raters },
  ...{ rank: Rank, quota: Quota, grades: Grades, pool: Pool, goal: Goal, blocks: Blocks, days: Days, plain: List },
};

/** What the construct of a line did. */
export function Construct({ line }: RowsProps): ReactElement | null {
  const Shown = SHOWN[wayOf(line)];
  return <Shown line={line} />;
}

/** The sentences of a line; what is a formula stands as one. */
export function Reasons({ line }: RowsProps): ReactElement | null {
  if (line.reasons.length === 0) return null;
  return (
    <div className={styles['reasons']}>
      {line.reasons.map((text) => (
        <p key={text} className={text.startsWith('= ') ? styles['formula'] : ''}>
          {text}
        </p>
      ))}
    </div>
  );
}
