/** Amounts as people read them: whole fen as a text become ¥1,234.56, in figures that line up; unknown is never zero. */

import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './money.module.css';
import { PARTS } from './words.ts';

/** Fen as yuan: -123456 is −¥1,234.56. `signed` puts a plus before what is above zero. */
export function yuanText(fen: string | bigint, signed = false): string {
  const amount = BigInt(fen);
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = amount < 0n ? '−' : signed && amount > 0n ? '+' : '';
  return `${sign}¥${whole}.${digits.slice(-2)}`;
}

/** What an amount is: fen as a text; null is unknown. */
type MoneyProps = {
  readonly fen: string | bigint | null;
  readonly signed?: boolean;
  /** How much it weighs on the page. */
  readonly size?: 'plain' | 'strong' | 'hero';
};

/** An amount. */
export function Money({ fen, signed = false, size = 'plain' }: MoneyProps): ReactElement {
  const say = useWords(PARTS);
  if (fen === null) return <span className={styles['unknown']}>{say('unknown')}</span>;
  const text = yuanText(fen, signed);
  const name = [styles['money'], styles[size], BigInt(fen) < 0n ? styles['taken'] : ''].join(' ');
  if (size !== 'hero') return <span className={name}>{text}</span>;
  // The fen of a large amount stand smaller, so that the eye takes the yuan first.
  const [yuan = '', rest = ''] = text.split('.');
  return (
    <span className={name}>
      {yuan}
      <small>.{rest}</small>
    </span>
  );
}
