/** 多维分析 pivot: an item by groups (posts, teams, projects) down and periods across; sums where figures add up, else means. */

import { basisOf, figureOf, membersOf, missingNote } from '../groups.ts';
import { cell, groupsOf, type Item, itemOf, peopleOf } from '../people.ts';
import { both, type Cell, type ReportKind, type ReportMonth, type ReportTable } from '../report.ts';
import { trendItems } from './trend.ts';

/** report pivot --periods 2026-08..2026-10 --by position [--items sales,score]: a table for each item. */
export const PIVOT: ReportKind = {
  id: 'pivot',
  words: both('多维分析', 'pivot'),
  periods: 'given',
  make: ({ months, items }) => {
    const found = trendItems(months.at(-1) as ReportMonth, items);
    return 'code' in found ? found : found.map((item) => tableOf(months, item));
  },
};

function tableOf(months: readonly ReportMonth[], item: Item): ReportTable {
  const grouped = months.some(({ grouping }) => grouping !== null);
  const names = grouped ? [...new Set(months.flatMap((month) => groupsOf(peopleOf(month)).map(({ name }) => name)))] : [];
  const figure = (month: ReportMonth, group: string | null | undefined): Cell => {
    const own = itemOf(month, item.name);
    return 'code' in own ? null : cell(own.type, figureOf(membersOf(month, group), own).value);
  };
  const sorted = names.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const rows = sorted.map((name): readonly Cell[] => [name ?? both('（没有）', '(none)'), ...months.map((month) => figure(month, name))]);
  const basis = basisOf(item);
  return {
    id: item.name,
    title: both(`${item.words.zh}（${basis.zh}）`, `${item.words.en} (${basis.en})`),
    columns: [
      { id: 'group', words: both('分组', 'group'), left: true },
      ...months.map(({ evaluation: { plan } }) => ({ id: plan.period.text, words: both(plan.period.text) })),
    ],
    rows: [...rows, [both('全体', 'all'), ...months.map((month) => figure(month, undefined))]],
    notes: months.flatMap((month) => {
      const own = itemOf(month, item.name);
      const period = month.evaluation.plan.period.text;
      const notes = 'code' in own ? [] : missingNote(own, figureOf(peopleOf(month), own).missing);
      return notes.map(({ zh, en }) => both(`${period}：${zh}`, `${period}: ${en}`));
    }),
  };
}
