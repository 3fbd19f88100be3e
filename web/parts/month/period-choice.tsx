/** Chooses another month; pages keep it in the address, so that it can be kept and sent. */

import type { ReactElement } from 'react';
import type { Answer } from '../../answer.ts';
import { useLanguage } from '../../look/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../fields/choice.tsx';
import { periodText } from '../figures/period.ts';
import { useSchemeTitles } from '../names/schemes.ts';
import { MONTH } from './words.ts';

/** A month that tells something. */
export type MonthRow = Answer<'/mine/months'>['rows'][number];

/** The months, the one that is shown, and what happens when another is chosen. */
type ChoiceProps = {
  readonly rows: readonly MonthRow[];
  readonly meant: MonthRow;
  readonly choose: (month: { readonly scheme: string; readonly period: string }) => void;
};

/** The choice. */
export function PeriodChoice({ rows, meant, choose }: ChoiceProps): ReactElement {
  const say = useWords(MONTH);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const isAlone = new Set(rows.map(({ scheme }) => scheme)).size === 1;
  const go = (value: string): void => {
    const found = rows.find((row) => keyOf(row) === value);
    if (found !== undefined) choose({ scheme: found.scheme, period: found.period });
  };
  const options = rows.map((row) => ({
    value: keyOf(row),
    label: isAlone ? periodText(row.period, language) : `${periodText(row.period, language)} · ${titleOf(row.scheme)}`,
  }));
  return <Choice label={say('period')} value={keyOf(meant)} options={options} choose={go} />;
}

const keyOf = ({ scheme, period }: MonthRow): string => `${scheme} ${period}`;
