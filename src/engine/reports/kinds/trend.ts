/** 绩效报告 trend: each item against the last period, the same period last year, and for one person against the others. */

import { compare, type Fraction } from '../../../lib/fraction.ts';
import { basisOf, changeOf, figureOf, membersOf, missingNote, relativeOf } from '../groups.ts';
import { cell, groupsOf, type Item, itemOf, known, meanOf, medianOf, numberIn, numbersOf, numericItemsOf, peopleOf } from '../people.ts';
import {
  both,
  type Cell,
  type Misorder,
  type ReportColumn,
  type ReportKind,
  type ReportMonth,
  type ReportTable,
  type Wanted,
  type Words,
} from '../report.ts';
import { attainLines, figuresOf } from './targets.ts';

/** report trend [--items sales,score] [--by team_id] [--subject E001]. */
export const TREND: ReportKind = {
  id: 'trend',
  words: both('绩效报告', 'performance report'),
  periods: 'earlier',
  make: (wanted) => {
    const now = wanted.months.at(-1) as ReportMonth;
    const items = trendItems(now, wanted.items);
    if ('code' in items) return items;
    const subject = wanted.options['subject'];
    if (subject !== undefined) return personTables(wanted, items, subject);
    const groups = now.grouping === null ? [] : groupsOf(peopleOf(now));
    return [
      groupTable(wanted, items, 'all', both('全体', 'all'), undefined),
      ...groups.map(({ name }) => groupTable(wanted, items, name ?? '', both(name ?? '（没有）', name ?? '(none)'), name)),
    ];
  },
};

/** The items that are asked for, else all numbers of scores, pay and totals. */
export const trendItems = (month: ReportMonth, names: readonly string[]): readonly Item[] | Misorder =>
  names.length > 0 ? numericItemsOf(month, names) : numbersOf(month, ['score', 'pay', 'total']);

const COLUMNS: readonly ReportColumn[] = [
  { id: 'item', words: both('项目', 'item'), left: true },
  { id: 'basis', words: both('口径', 'basis'), left: true },
  { id: 'now', words: both('本期', 'this period') },
  { id: 'last', words: both('上期', 'last period') },
  { id: 'change', words: both('比上期', 'change') },
  { id: 'change_share', words: both('环比', 'change %') },
  { id: 'year', words: both('去年同期', 'last year') },
  { id: 'year_share', words: both('同比', 'on last year %') },
];

/** A year before, the one before, and the wanted period. */
const threeOf = ({ earlier, months }: Wanted): readonly (ReportMonth | null)[] => [...earlier, months.at(-1) ?? null];

/** The figures of an item in the three periods for a group (undefined: everybody). */
function figures(wanted: Wanted, name: string, group: string | null | undefined): readonly (Fraction | null)[] {
  return threeOf(wanted).map((month) => {
    const item = month === null ? null : itemOf(month, name);
    return month === null || item === null || 'code' in item ? null : figureOf(membersOf(month, group), item).value;
  });
}

function groupTable(wanted: Wanted, items: readonly Item[], id: string, title: Words, group: string | null | undefined): ReportTable {
  const now = wanted.months.at(-1) as ReportMonth;
  const rows = items.map((item) => changes(item, basisOf(item), figures(wanted, item.name, group)));
  const notes = items.flatMap((item) => missingNote(item, figureOf(membersOf(now, group), item).missing));
  return { id, title, columns: COLUMNS, rows, notes };
}

function changes(item: Item, basis: Cell, [year = null, last = null, now = null]: readonly (Fraction | null)[]): readonly Cell[] {
  return [
    item.words,
    basis,
    cell(item.type, now),
    cell(item.type, last),
    changeOf(item, now, last),
    relativeOf(now, last),
    cell(item.type, year),
    relativeOf(now, year),
  ];
}

function personTables(wanted: Wanted, items: readonly Item[], subject: string): readonly ReportTable[] | Misorder {
  const now = wanted.months.at(-1) as ReportMonth;
  const rowIn = ({ evaluation }: ReportMonth): number => evaluation.facts.subjects.ids.indexOf(subject);
  const row = rowIn(now);
  if (row === -1) return { code: 'SUBJECT_UNKNOWN', values: { subject, scheme: now.evaluation.plan.scheme.name } };
  const own = (name: string): readonly (Fraction | null)[] =>
    threeOf(wanted).map((month) => {
      const item = month === null ? null : itemOf(month, name);
      return month === null || item === null || 'code' in item || rowIn(month) === -1 ? null : numberIn(item.at(rowIn(month)));
    });
  const label = now.evaluation.facts.subjects.labels[row] ?? '';
  const trend: ReportTable = {
    id: 'trend',
    title: both(`${subject} ${label}`.trim()),
    columns: COLUMNS,
    rows: items.map((item) => changes(item, both('本人', 'own'), own(item.name))),
    notes: [],
  };
  return [trend, peers(now, items, row), ...goals(now, row)];
}

/** One person beside the others: mean, median, best, and how many are ahead. */
function peers(now: ReportMonth, items: readonly Item[], row: number): ReportTable {
  const people = peopleOf(now);
  const rows = items.map((item): readonly Cell[] => {
    const { values } = known(people, item);
    const own = numberIn(item.at(row));
    const ahead = own === null ? null : values.filter((value) => compare(value, own) > 0).length;
    return [
      item.words,
      item.at(row),
      cell(item.type, meanOf(values)),
      cell(item.type, medianOf(values)),
      cell(item.type, values.toSorted(compare).at(-1) ?? null),
      ahead === null ? null : String(ahead),
    ];
  });
  return {
    id: 'peers',
    title: both('与同岗位比较', 'beside the others'),
    columns: [
      { id: 'item', words: both('项目', 'item'), left: true },
      { id: 'own', words: both('本人', 'own') },
      { id: 'mean', words: both('平均', 'mean') },
      { id: 'median', words: both('中位数', 'median') },
      { id: 'highest', words: both('最高', 'highest') },
      { id: 'ahead', words: both('高于本人的人数', 'people above') },
    ],
    rows,
    notes: [],
  };
}

/** Targets and benchmarks: the lines of 达成率, where there are any. */
function goals(now: ReportMonth, row: number): readonly ReportTable[] {
  const lines = attainLines(now, []);
  if ('code' in lines) return [];
  const columns: readonly ReportColumn[] = [
    { id: 'item', words: both('项目', 'item'), left: true },
    { id: 'target', words: both('目标或标杆', 'target or benchmark') },
    { id: 'actual', words: both('实际', 'actual') },
    { id: 'completion', words: both('完成率', 'completion') },
  ];
  const rows = lines.map(({ line }): readonly Cell[] => [
    both(line.title ?? line.name, line.name),
    ...Object.values(figuresOf(now, line.name, row)),
  ]);
  return [{ id: 'goals', title: both('与目标和标杆比较', 'against targets and benchmarks'), columns, rows, notes: [] }];
}
