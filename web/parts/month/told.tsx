/** A month as a whole: what it comes to and its items; beside them, or between them on a phone, the next step and what moved. */

import type { ReactElement, ReactNode } from 'react';
import { Changes } from './changes.tsx';
import { Hero } from './hero.tsx';
import { Items } from './items.tsx';
import styles from './month.module.css';
import { Next } from './next.tsx';
import type { Month } from './whose.tsx';

type ToldProps = { readonly month: Month; readonly more?: ReactNode; readonly children?: ReactNode };

/** The month; `more` stands beside the way to why, what it holds below its items. */
export function MonthTold({ month, more, children }: ToldProps): ReactElement {
  return (
    <div className={styles['told']}>
      <div className={styles['main']}>
        <Hero month={month} {...(more === undefined ? {} : { more })} />
        <div className={styles['lines']}>
          <Items month={month} />
          {children}
        </div>
      </div>
      <div className={styles['beside']}>
        <Next month={month} />
        <div className={styles['moved']}>
          <Changes month={month} />
        </div>
      </div>
    </div>
  );
}
