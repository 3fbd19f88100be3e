/** What somebody looks for first on a page, as a row of figures; one leads where it is worked on, one that wants a look is warm. */

import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import styles from './tiles.module.css';

/** A figure: what it counts, the count, and perhaps where it leads. */
export type Tile = {
  readonly title: string;
  readonly value: ReactNode;
  readonly isWarm?: boolean;
  readonly to?: LinkProps['to'];
};

/** The row; two beside each other on a phone, or three where there are three. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): ReactElement {
  return (
    <dl className={styles['tiles']} data-count={tiles.length}>
      {tiles.map(({ title, value, isWarm = false, to }) => (
        <div key={title} className={isWarm ? styles['warm'] : ''}>
          <dt>{to === undefined ? title : <Link to={to}>{title}</Link>}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
