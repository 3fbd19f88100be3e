/** Figures of groups of people: the sum where figures add up (money, counts), else the mean; and changes between periods. */

import { type Fraction, minus } from '../../lib/fraction.ts';
import { counted } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';
import { addsUp, cell, groupsOf, type Item, known, meanOf, type Person, peopleOf, ratioOf, SHARE, sumOf } from './people.ts';
import { both, type Cell, type ReportMonth, type Words } from './report.ts';

/** The figure of an item over some people; null where nobody has one. */
export function figureOf(people: readonly Person[], item: Item): { readonly value: Fraction | null; readonly missing: number } {
  const { values, missing } = known(people, item);
  if (values.length === 0 && people.length > 0) return { value: null, missing };
  return { value: addsUp(item.type) ? sumOf(values) : meanOf(values), missing };
}

/** 合计 or 平均: how the figure of a group comes about. */
export const basisOf = ({ type }: Item): Words => (addsUp(type) ? both('合计', 'sum') : both('平均', 'mean'));

/** The people of a period that belong to a group; all of them where no group is meant. */
export const membersOf = (month: ReportMonth, group: string | null | undefined): readonly Person[] =>
  group === undefined ? peopleOf(month) : (groupsOf(peopleOf(month)).find(({ name }) => name === group)?.people ?? []);

/** A difference as a cell of the item's type. */
export const changeOf = ({ type }: Item, now: Fraction | null, before: Fraction | null): Shown =>
  cell(type, now === null || before === null ? null : minus(now, before));

/** A relative change as a percentage; unknown where there was nothing before. */
export function relativeOf(now: Fraction | null, before: Fraction | null): Cell {
  const gap = now === null || before === null ? null : minus(now, before);
  const size = before === null || before.n >= 0n ? before : { n: -before.n, d: before.d };
  return cell(SHARE, ratioOf(gap, size));
}

/** A remark about people whose figure is unknown; none where all are known. */
export const missingNote = (item: Item, missing: number): readonly Words[] =>
  missing === 0
    ? []
    : [
        both(
          `「${item.words.zh}」有 ${missing} 人未知，没有计入。`,
          `"${item.words.en}" is unknown for ${counted(missing, 'person', 'people')}, not counted.`,
        ),
      ];
