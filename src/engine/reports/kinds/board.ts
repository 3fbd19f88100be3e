/** 榜单 board: who leads in an item; equals share the better place, and the list ends where the places end. */

import { compare } from '../../../lib/fraction.ts';
import { groupsOf, type Item, numberIn, numericItemsOf, type Person, peopleOf } from '../people.ts';
import { both, type Cell, orderOf, type ReportKind, type ReportMonth, type ReportTable, titleOf, type Words } from '../report.ts';

const PLACE = { is: 'number', unit: { 名: 1 }, percent: false, scale: 1n } as const;
const USUAL = 3;

/** report board --items sales [--top 3] [--order lowest] [--by team_id]: a table for each item, or for each item and group. */
export const BOARD: ReportKind = {
  id: 'board',
  words: both('榜单', 'TOP board'),
  periods: 'one',
  make: ({ months, items, options }) => {
    const month = months.at(-1) as ReportMonth;
    const found = numericItemsOf(month, items);
    if ('code' in found) return found;
    if (found.length === 0) return { code: 'REPORT_ITEMS', values: {} };
    const top = Number(options['top'] ?? USUAL);
    if (!Number.isSafeInteger(top) || top < 1) return { code: 'REPORT_TOP', values: { found: options['top'] ?? '' } };
    const order = orderOf(options);
    if (typeof order === 'object') return order;
    const people = peopleOf(month);
    const groups =
      month.grouping === null ? [{ title: null, people }] : groupsOf(people).map((group) => ({ ...group, title: titleOf(group) }));
    return found.flatMap((item) => groups.map((group) => boardOf(item, group.title, group.people, top, order === 'lowest')));
  },
};

/** The first places of an item over some people. */
export function boardOf(item: Item, group: Words | null, people: readonly Person[], top: number, lowest: boolean): ReportTable {
  const ranked = people.flatMap((person) => {
    const value = numberIn(item.at(person.row));
    return value === null ? [] : [{ person, value }];
  });
  const sorted = ranked.toSorted((a, b) => (lowest ? compare(a.value, b.value) : compare(b.value, a.value)) || a.person.row - b.person.row);
  const places: number[] = [];
  for (const [k, { value }] of sorted.entries()) {
    const before = sorted[k - 1]?.value;
    places.push(before !== undefined && compare(before, value) === 0 ? (places[k - 1] ?? k) : k + 1);
  }
  const rows = sorted
    .map((each, k) => ({ ...each, place: places[k] ?? 0 }))
    .filter(({ place }) => place <= top)
    .map(({ person, place }): readonly Cell[] => [
      { type: PLACE, value: { n: BigInt(place), d: 1n }, state: 'value' },
      person.id,
      person.label,
      item.at(person.row),
    ]);
  const missing = people.length - ranked.length;
  return {
    id: group === null ? item.name : `${item.name}/${group.en}`,
    title: group === null ? item.words : both(`${item.words.zh} · ${group.zh}`, `${item.words.en} · ${group.en}`),
    columns: [
      { id: 'place', words: both('名次', 'place') },
      { id: 'subject', words: both('编号', 'id'), left: true },
      { id: 'name', words: both('姓名', 'name'), left: true },
      { id: item.name, words: item.words },
    ],
    rows,
    notes: missing === 0 ? [] : [both(`另有 ${missing} 人没有这个数，不在榜单里。`, `${missing} more have no figure and are not ranked.`)],
  };
}
