/** 四象限 quadrant: performance and potential with written cut lines; who stands on a line counts as high. */

import { compare, decimal, type Fraction } from '../../../lib/fraction.ts';
import { type Item, known, meanOf, medianOf, numberIn, numericItemsOf, PEOPLE, type Person, peopleOf } from '../people.ts';
import { both, type Cell, type Misorder, type ReportKind, type ReportMonth, type ReportTable, type Words } from '../report.ts';

/** report quadrant --items score,potential --cuts 80,60 (numbers, mean or median): the four cells, and everybody with the own cell. */
export const QUADRANT: ReportKind = {
  id: 'quadrant',
  words: both('四象限', 'four quadrants'),
  periods: 'one',
  make: ({ months, items, options }) => {
    const month = months.at(-1) as ReportMonth;
    const found = numericItemsOf(month, items);
    if ('code' in found) return found;
    const [across, up, more] = found;
    const [first, second, third] = (options['cuts'] ?? '').split(/[,，]/);
    if (first === undefined || second === undefined || third !== undefined) return { code: 'REPORT_QUADRANT', values: {} };
    if (across === undefined || up === undefined || more !== undefined) return { code: 'REPORT_QUADRANT', values: {} };
    const people = peopleOf(month);
    const [x, y] = [cutOf(first, across, people), cutOf(second, up, people)];
    if ('code' in x) return x;
    if ('code' in y) return y;
    const placed = people.map((person) => ({ person, at: quadrantOf(numberIn(across.at(person.row)), numberIn(up.at(person.row)), x, y) }));
    return [cells(placed), list(placed, across, up)];
  },
};

/** The cut lines that are computed, by the words for them. */
const MIDDLES: ReadonlyMap<string, (values: readonly Fraction[]) => Fraction | null> = new Map([
  ['mean', meanOf],
  ['平均', meanOf],
  ['median', medianOf],
  ['中位数', medianOf],
]);

/** A cut line: a number in the item's own unit (percent as in 80%), the mean or the median of all that have a figure. */
function cutOf(text: string, item: Item, people: readonly Person[]): Fraction | Misorder {
  const word = text.trim();
  const middle = MIDDLES.get(word);
  if (middle !== undefined)
    return (
      middle(known(people, item).values) ?? { code: 'REPORT_CUT_NOBODY', values: { found: word, item: item.words.zh, itemEn: item.name } }
    );
  const percent = item.type.is === 'number' && item.type.percent;
  const number = decimal(word.replace(/%$/, ''));
  if (number === null || word.endsWith('%') !== percent)
    return { code: 'REPORT_CUT', values: { found: word, item: item.words.zh, itemEn: item.name } };
  return percent ? { n: number.n, d: number.d * 100n } : number;
}

const NAMES: readonly Words[] = [
  both('高绩效·高潜力', 'high performance, high potential'),
  both('高绩效·低潜力', 'high performance, low potential'),
  both('低绩效·高潜力', 'low performance, high potential'),
  both('低绩效·低潜力', 'low performance, low potential'),
  both('还不能判断', 'cannot be said yet'),
];

type Placed = { readonly person: Person; readonly at: number };

function quadrantOf(x: Fraction | null, y: Fraction | null, cutX: Fraction, cutY: Fraction): number {
  if (x === null || y === null) return 4;
  return (compare(x, cutX) >= 0 ? 0 : 2) + (compare(y, cutY) >= 0 ? 0 : 1);
}

function cells(placed: readonly Placed[]): ReportTable {
  const rows = NAMES.map((name, k): readonly Cell[] => {
    const members = placed.filter(({ at }) => at === k).map(({ person }) => `${person.id} ${person.label}`.trim());
    return [name, { type: PEOPLE, value: { n: BigInt(members.length), d: 1n }, state: 'value' }, members.join('、')];
  });
  return {
    id: 'quadrants',
    title: both('四象限', 'four quadrants'),
    columns: [
      { id: 'quadrant', words: both('象限', 'quadrant'), left: true },
      { id: 'count', words: both('人数', 'people') },
      { id: 'people', words: both('名单', 'who'), left: true },
    ],
    rows: placed.some(({ at }) => at === 4) ? rows : rows.slice(0, 4),
    notes: [both('正好在分界线上的算高。', 'Who stands on a line counts as high.')],
  };
}

function list(placed: readonly Placed[], across: Item, up: Item): ReportTable {
  return {
    id: 'people',
    title: both('名单', 'people'),
    columns: [
      { id: 'subject', words: both('编号', 'id'), left: true },
      { id: 'name', words: both('姓名', 'name'), left: true },
      { id: across.name, words: across.words },
      { id: up.name, words: up.words },
      { id: 'quadrant', words: both('象限', 'quadrant'), left: true },
    ],
    rows: placed.map(({ person, at }) => [person.id, person.label, across.at(person.row), up.at(person.row), NAMES[at] ?? '']),
    notes: [],
  };
}
