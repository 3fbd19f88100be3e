/** 人力成本率 cost: what pay comes to against sales, for each group and in all. */

import { sameUnit } from '../../../lib/unit.ts';
import type { Type } from '../../../methods/node.ts';
import { figureOf } from '../groups.ts';
import { addsUp, cell, groupsOf, type Item, itemsOf, type Person, peopleOf, SHARE, shareOf } from '../people.ts';
import { both, type Cell, type ReportKind, type ReportMonth, titleOf, type Words } from '../report.ts';

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
    if (pay === undefined || sales === undefined || more !== undefined || !comparable(pay.type, sales.type))
      return { code: 'REPORT_COST_ITEMS', values: {} };
    const people = peopleOf(month);
    const groups = month.grouping === null ? [] : groupsOf(people);
    const rows = [
      ...groups.map((group) => rowOf(titleOf(group), pay, sales, group.people)),
      rowOf(both('全体', 'all'), pay, sales, people),
    ];
    const open = people.length - withBoth(people, pay, sales).length;
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
        notes:
          open === 0
            ? []
            : [both(`另有 ${open} 人缺其中一个数，两边都没有计入。`, `${open} more lack one of the two figures and are in neither.`)],
      },
    ];
  },
};

/** Whether a share of one in the other makes sense. */
const comparable = (pay: Type, sales: Type): boolean =>
  addsUp(pay) && addsUp(sales) && pay.is === 'number' && sales.is === 'number' && sameUnit(pay.unit, sales.unit);

/** The people who have both figures: a share of what some are paid in what others sell would say nothing. */
const withBoth = (people: readonly Person[], pay: Item, sales: Item): readonly Person[] =>
  people.filter(({ row }) => pay.at(row).state === 'value' && sales.at(row).state === 'value');

function rowOf(name: Words, pay: Item, sales: Item, people: readonly Person[]): readonly Cell[] {
  const { counted, paid, sold, share } = costOf(people, pay, sales);
  return [name, String(counted), cell(pay.type, paid), cell(sales.type, sold), cell(SHARE, share)];
}

/** What some people are paid against what they sell: of those who have both figures, how many they are, both sums, and the share. */
export type Cost = { readonly counted: number; readonly paid: Amount; readonly sold: Amount; readonly share: Amount };

/** The cost of some people. */
export function costOf(people: readonly Person[], pay: Item, sales: Item): Cost {
  const counted = withBoth(people, pay, sales);
  const [paid, sold] = [pay, sales].map((item) => (counted.length === 0 ? null : figureOf(counted, item).value)) as [Amount, Amount];
  return { counted: counted.length, paid, sold, share: shareOf(paid, sold) };
}

type Amount = ReturnType<typeof figureOf>['value'];
