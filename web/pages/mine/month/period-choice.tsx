/** Chooses another month; the address says which, so that it can be kept and sent. */

import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { useWords } from '../../../words/use-words.ts';
import type { MonthRow } from '../months.ts';
import { MONTH } from '../words.ts';
import styles from './month.module.css';

/** The choice: a plain list of the browser, which a phone shows best. */
export function PeriodChoice({ rows, meant }: { readonly rows: readonly MonthRow[]; readonly meant: MonthRow }): ReactElement {
  const say = useWords(MONTH);
  const language = useLanguage();
  const navigate = useNavigate();
  const isAlone = new Set(rows.map(({ scheme }) => scheme)).size === 1;
  const go = (value: string): void => {
    const found = rows.find((row) => keyOf(row) === value);
    if (found !== undefined) void navigate({ to: '/mine/month', search: { scheme: found.scheme, period: found.period } });
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
