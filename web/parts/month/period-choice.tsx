/** Chooses another month; pages keep it in the address, so that it can be kept and sent. */

import type { ReactElement } from 'react';
import type { Answer } from '../../answer.ts';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { periodText } from '../figures/period.ts';
import styles from './period-choice.module.css';
import { MONTH } from './words.ts';

/** A month that tells something. */
export type MonthRow = Answer<'/mine/months'>['rows'][number];

/** The months, the one that is shown, and what happens when another is chosen. */
type ChoiceProps = {
  readonly rows: readonly MonthRow[];
  readonly meant: MonthRow;
  readonly choose: (month: { readonly scheme: string; readonly period: string }) => void;
};

/** The choice: a plain list of the browser, which a phone shows best. */
export function PeriodChoice({ rows, meant, choose }: ChoiceProps): ReactElement {
  const say = useWords(MONTH);
  const language = useLanguage();
  const isAlone = new Set(rows.map(({ scheme }) => scheme)).size === 1;
  const go = (value: string): void => {
    const found = rows.find((row) => keyOf(row) === value);
    if (found !== undefined) choose({ scheme: found.scheme, period: found.period });
  };
  return (
    <select aria-label={say('period')} className={styles['choice']} value={keyOf(meant)} onChange={({ target }) => go(target.value)}>
      {rows.map((row) => (
        <option key={keyOf(row)} value={keyOf(row)}>
          {isAlone ? periodText(row.period, language) : `${periodText(row.period, language)} · ${row.scheme}`}
        </option>
      ))}
    </select>
  );
}

const keyOf = ({ scheme, period }: MonthRow): string => `${scheme} ${period}`;
