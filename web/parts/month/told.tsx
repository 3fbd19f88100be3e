/** A month as a whole: what it comes to and its items; beside them, or between them on a phone, the next step and what moved. */

import type { ReactElement, ReactNode } from 'react';
import { Changes } from './changes.tsx';
import { Hero } from './hero.tsx';
import { Items } from './items.tsx';
import styles from './month.module.css';
import { Next } from './next.tsx';
import type { Month } from './whose.tsx';

type ToldProps = { readonly month: Month; readonly more?: ReactNode };

/** The month; `more` stands beside the way to why. */
export function MonthTold({ month, more }: ToldProps): ReactElement {
  return (
    <div className={styles['told']}>
      <div className={styles['main']}>
        <Hero month={month} {...(more === undefined ? {} : { more })} />
        <div className={styles['lines']}>
          <Items month={month} />
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
