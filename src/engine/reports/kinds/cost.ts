/** 人力成本率 cost: what pay comes to against sales, for each group and in all. */

import { figureOf } from '../groups.ts';
import { addsUp, cell, groupsOf, type Item, itemsOf, type Person, peopleOf, ratioOf, SHARE } from '../people.ts';
import { both, type Cell, type ReportKind, type ReportMonth, type Words } from '../report.ts';

/** report cost --items total,sales [--by team_id]: the first item is what is paid, the second what is sold. */
export const COST: ReportKind = {
  id: 'cost',
  words: both('薪酬占销售', 'pay against sales'),
  periods: 'one',
  make: ({ months, items }) => {
    const month = months.at(-1) as ReportMonth;
    const found = itemsOf(month, items);
    if ('code' in found) return found;
    const [pay, sales, more] = found;
    if (pay === undefined || sales === undefined || more !== undefined || !addsUp(pay.type) || !addsUp(sales.type))
      return { code: 'REPORT_COST_ITEMS', values: {} };
    const people = peopleOf(month);
    const groups = month.grouping === null ? [] : groupsOf(people);
    const rows = [
      ...groups.map(({ name, people: members }) => rowOf(both(name ?? '（没有）', name ?? '(none)'), pay, sales, members)),
      rowOf(both('全体', 'all'), pay, sales, people),
    ];
    const open = figureOf(people, pay).missing + figureOf(people, sales).missing;
    return [
      {
        id: 'cost',
        title: both(`${pay.words.zh} ÷ ${sales.words.zh}`, `${pay.words.en} ÷ ${sales.words.en}`),
        columns: [
          { id: 'group', words: both('分组', 'group'), left: true },
          { id: 'people', words: both('人数', 'people') },
          { id: pay.name, words: pay.words },
          { id: sales.name, words: sales.words },
          { id: 'rate', words: both('占比', 'rate') },
        ],
        rows,
        notes: open === 0 ? [] : [both(`有 ${open} 个数未知，没有计入。`, `${open} figures are unknown and not counted.`)],
      },
    ];
  },
};

function rowOf(name: Words, pay: Item, sales: Item, people: readonly Person[]): readonly Cell[] {
  const [paid, sold] = [figureOf(people, pay).value, figureOf(people, sales).value];
  return [name, String(people.length), cell(pay.type, paid), cell(sales.type, sold), cell(SHARE, ratioOf(paid, sold))];
}
