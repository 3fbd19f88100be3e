/** Reads the people of a computed period for reports: who they are, their groups, their values of an item; and sums over them. */

import { cellText } from '../../lib/cell.ts';
import { stateAt, VALUE } from '../../lib/column.ts';
import { compare, type Fraction, fraction, over, plus } from '../../lib/fraction.ts';
import { isPlain } from '../../lib/unit.ts';
import type { Shown } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { PlanLine } from '../../plan/plan.ts';
import { shownAt } from '../explain.ts';
import { shownLines } from '../results.ts';
import { both, type Misorder, type ReportMonth, type Words } from './report.ts';

/** A subject of a period. */
export type Person = { readonly row: number; readonly id: string; readonly label: string; readonly group: string | null };

/** The subjects in order, each with its group where one is asked for. */
export function peopleOf({ evaluation: { facts }, grouping }: ReportMonth): readonly Person[] {
  const groups = grouping === null ? undefined : facts.answers.get(grouping);
  return facts.subjects.ids.map((id, row) => ({
    row,
    id,
    label: facts.subjects.labels[row] ?? '',
    group: groups === undefined || stateAt(groups, row) !== VALUE ? null : cellText(groups, row),
  }));
}

/** A line that is reported on: its heading, its type, and its values by row. */
export type Item = {
  readonly name: string;
  readonly words: Words;
  readonly type: Type;
  readonly at: (row: number) => Shown;
};

/** The item of a name in a period, or why there is none. */
export function itemOf({ evaluation }: ReportMonth, name: string): Item | Misorder {
  const lines = evaluation.plan.lines.filter(({ built }) => built.is === 'value');
  const found = lines.find(({ line }) => line.name === name);
  if (found === undefined) {
    const names = lines.map(({ line }) => line.name);
    const code = evaluation.plan.lines.some(({ line }) => line.name === name) ? 'ITEM_FINER' : 'ITEM_UNKNOWN';
    return { code, values: { item: name, known: names.join('、'), knownEn: names.join(', ') } };
  }
  return item(evaluation, found);
}

function item(evaluation: ReportMonth['evaluation'], { line, built }: PlanLine): Item {
  if (built.is !== 'value') throw new Error(`Bug: ${line.name} has no value for each subject`);
  return {
    name: line.name,
    words: both(line.title ?? line.name, line.name),
    type: built.type,
    at: (row) => shownAt(evaluation.column(built.node), built.type, row),
  };
}

/** The items of some names, or the first that there is none of. */
export function itemsOf(month: ReportMonth, names: readonly string[]): readonly Item[] | Misorder {
  const items = names.map((name) => itemOf(month, name));
  const wrong = items.find((each) => 'code' in each);
  return wrong !== undefined && 'code' in wrong ? wrong : items.filter((each) => 'name' in each);
}

/** The items of some names where each is a number, or the first that is none. */
export function numericItemsOf(month: ReportMonth, names: readonly string[]): readonly Item[] | Misorder {
  const items = itemsOf(month, names);
  if ('code' in items) return items;
  const other = items.find(({ type }) => type.is !== 'number');
  return other === undefined ? items : { code: 'REPORT_NO_NUMBER', values: { item: other.words.zh, itemEn: other.words.en } };
}

/** The lines that results show, of some sections and with numbers, as items. */
export const numbersOf = ({ evaluation }: ReportMonth, sections: readonly string[]): readonly Item[] =>
  shownLines(evaluation)
    .filter(({ line, built }) => sections.includes(line.section) && built.is === 'value' && built.type.is === 'number')
    .map((line) => item(evaluation, line));

/** The numbers of an item over some people; people without a value are left out, and those whose value is unknown are counted. */
export function known(people: readonly Person[], { at }: Item): { readonly values: readonly Fraction[]; readonly missing: number } {
  const values = people.flatMap(({ row }) => numberIn(at(row)) ?? []);
  return { values, missing: people.filter(({ row }) => at(row).state === 'unknown').length };
}

/** The number of a cell, or null. */
export const numberIn = ({ value, state }: Shown): Fraction | null =>
  state === 'value' && value !== null && typeof value === 'object' ? value : null;

/** A number as a cell of a type; nothing where there is none. */
export const cell = (type: Type, value: Fraction | null): Shown => ({ type, value, state: value === null ? 'unknown' : 'value' });

/** The sum of some numbers. */
export const sumOf = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0n));

/** The mean, null over nothing. */
export const meanOf = (values: readonly Fraction[]): Fraction | null =>
  values.length === 0 ? null : over(sumOf(values), fraction(BigInt(values.length)));

/** The number in the middle, of an even count the mean of the two in the middle; null over nothing. */
export function medianOf(values: readonly Fraction[]): Fraction | null {
  const sorted = values.toSorted(compare);
  const half = Math.floor(sorted.length / 2);
  return meanOf(sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(Math.max(0, half - 1), half + 1));
}

/** a ÷ b, null where it cannot be said. */
export const ratioOf = (a: Fraction | null, b: Fraction | null): Fraction | null =>
  a === null || b === null || b.n === 0n ? null : over(a, b);

/** The share of a part in a whole, null where the whole is not above 0: a share of a loss would turn the signs. */
export const shareOf = (part: Fraction | null, whole: Fraction | null): Fraction | null =>
  whole === null || whole.n <= 0n ? null : ratioOf(part, whole);

/** Whether figures of different people add up: money and counts do, points, percentages, ratios and what no grid holds (means, quotients) do not. */
export const addsUp = (type: Type): boolean =>
  type.is === 'number' &&
  !type.percent &&
  type.scale !== null &&
  !isPlain(type.unit) &&
  Object.values(type.unit).join() === '1' &&
  type.unit['分'] === undefined &&
  type.unit['名'] === undefined;

/** The type of shares. */
export const SHARE: Type = { is: 'number', unit: {}, percent: true, scale: null };

/** The type of counts of people. */
export const PEOPLE: Type = { is: 'number', unit: { 人: 1 }, percent: false, scale: 1n };

/** The groups of some people by name, in order of their names; people without one come last under null. */
export function groupsOf(people: readonly Person[]): readonly { readonly name: string | null; readonly people: readonly Person[] }[] {
  const names = [...new Set(people.map(({ group }) => group))].toSorted((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0,
  );
  return names.map((name) => ({ name, people: people.filter(({ group }) => group === name) }));
}
