/** SWOT 起点 swot: what a SWOT sheet starts from: each item against its target and the last period, sorted by a written rule; people judge. */

import { compare, type Fraction, fraction } from '../../../lib/fraction.ts';
import { cell, meanOf, numberIn, peopleOf, SHARE } from '../people.ts';
import { both, type Cell, type ReportKind, type ReportMonth, type Words } from '../report.ts';
import { attainLines, figuresOf } from './targets.ts';

/** report swot [--items 完成率 …]: lines of 达成率. */
export const SWOT: ReportKind = {
  id: 'swot',
  words: both('SWOT 起点', 'SWOT starting figures'),
  periods: 'earlier',
  make: ({ months, earlier: [year = null, last = null], items }) => {
    const now = months.at(-1) as ReportMonth;
    const lines = attainLines(now, items);
    if ('code' in lines) return lines;
    const rows = lines.map(({ line }): readonly Cell[] => {
      const [then, before, at] = [year, last, now].map((month) => (month === null ? null : meanCompletion(month, line.name)));
      return [
        both(line.title ?? line.name, line.name),
        cell(SHARE, at ?? null),
        cell(SHARE, before ?? null),
        cell(SHARE, then ?? null),
        mark(at, before),
      ];
    });
    return [
      {
        id: 'swot',
        title: both('目标完成率（各人平均）', 'completion of targets (mean over people)'),
        columns: [
          { id: 'item', words: both('项目', 'item'), left: true },
          { id: 'now', words: both('本期', 'this period') },
          { id: 'last', words: both('上期', 'last period') },
          { id: 'year', words: both('去年同期', 'last year') },
          { id: 'mark', words: both('归入', 'goes to'), left: true },
        ],
        rows,
        notes: [
          both(
            '完成目标且没有比上期低的归入优势，完成但在下降的归入威胁；没有完成但在上升的归入机会，其余归入劣势。这只是起点，由人判断。',
            'Met and not below the last period: strength; met but falling: threat; not met but rising: opportunity; else weakness. A starting point for people to judge.',
          ),
        ],
      },
    ];
  },
};

function meanCompletion(month: ReportMonth, name: string): Fraction | null {
  const values = peopleOf(month).flatMap(({ row }) => {
    const { completion } = figuresOf(month, name, row);
    return completion !== null && typeof completion === 'object' && 'state' in completion ? (numberIn(completion) ?? []) : [];
  });
  return meanOf(values);
}

function mark(now: Fraction | null | undefined, last: Fraction | null | undefined): Words {
  if (now === null || now === undefined) return both('未知', 'unknown');
  const met = compare(now, fraction(1n)) >= 0;
  const move = last === null || last === undefined ? 0 : compare(now, last);
  if (met) return move < 0 ? both('威胁', 'threat') : both('优势', 'strength');
  return move > 0 ? both('机会', 'opportunity') : both('劣势', 'weakness');
}
