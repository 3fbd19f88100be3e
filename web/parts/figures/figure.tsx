/** A figure as the engine says it (3,824.00元, 4条, about 2.5%): its number weighs more than its unit, and unknown is quiet. */

import type { ReactElement } from 'react';
import styles from './figure.module.css';

/** A figure in words, and how much it weighs on the page. */
type FigureProps = {
  readonly text: string;
  readonly state?: 'value' | 'unknown' | 'not applicable';
  readonly size?: 'plain' | 'strong' | 'hero';
};

/** The figure. */
export function Figure({ text, state = 'value', size = 'plain' }: FigureProps): ReactElement {
  const name = `${styles['figure']} ${styles[size]}`;
  if (state !== 'value') return <span className={`${name} ${styles['none']}`}>{text}</span>;
  const [, before = '', number = '', unit = ''] = /^(\D*?)([-−]?\d[\d,.]*)(.*)$/s.exec(text) ?? [];
  // A day is one word.
  if (number === '' || /^\d{4}-\d\d/.test(text)) return <span className={name}>{text}</span>;
  return (
    <span className={name}>
      {before === '' ? null : <small>{before}</small>}
      {number.replace('-', '−')}
      {unit === '' ? null : <small>{unit}</small>}
    </span>
  );
}
