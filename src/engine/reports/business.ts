/**
 * What whoever leads a business reads off its months: what people are due, what they sold, the score that the others lead to, their grades.
 * Which lines those are follows from the scheme by the rules that stand here; people of several schemes are put together as one crowd.
 */

import { cellText } from '../../lib/cell.ts';
import { stateAt, VALUE } from '../../lib/column.ts';
import { type Fraction, fraction } from '../../lib/fraction.ts';
import { POINTS, sameUnit, YUAN } from '../../lib/unit.ts';
import type { Shown } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Evaluation } from '../evaluate.ts';
import { duesOf } from '../pay/pay.ts';
import { shownLines } from '../results.ts';
import { figureOf } from './groups.ts';
import { costOf } from './kinds/cost.ts';
import { cell, type Item, known, numberIn, numbersOf, type Person, peopleOf, sumOf } from './people.ts';
import { both, type ReportMonth, type Words } from './report.ts';

/** A month of a scheme: what each subject is due (null: the scheme pays nothing), and the lines that say what was sold and earned. */
export type BusinessMonth = {
  readonly month: ReportMonth;
  readonly dues: readonly (bigint | null)[] | null;
  readonly sales: readonly Item[];
  readonly profit: readonly Item[];
};

/** A month of a scheme as a business reads it. */
export function businessMonth(evaluation: Evaluation): BusinessMonth {
  const month = { evaluation, grouping: null };
  return { month, dues: duesOf(evaluation), sales: salesOf(month), profit: profitOf(month) };
}

/** Names and titles that say of a line in yuan that it is what was sold in the period. */
const SALES =
  /^(?:\w+_)?(?:sales|gmv)$|^(?:本月|本期)?(?:个人|直播)?(?:业绩|销售额|销售业绩|成交额|成交金额|购买额|购买金额|招生额|招生业绩|营业额|GMV)$/iu;

/** The same of what is left of it as profit. */
const PROFIT = /^(?:\w+_)?profit$|^(?:本月|本期)?(?:个人|部门|门店)?(?:[净毛]?利润|净利|毛利)$/iu;

/** The lines of a month that say what was sold. */
export const salesOf = (month: ReportMonth): readonly Item[] => calledIn(month, SALES);

/** The lines of a month that say what was earned. */
const profitOf = (month: ReportMonth): readonly Item[] => calledIn(month, PROFIT);

/** The measures in yuan that are called so, but for those that another of them is made of. */
function calledIn(month: ReportMonth, words: RegExp): readonly Item[] {
  const called = numbersOf(month, ['measures']).filter(
    ({ name, words: said, type }) =>
      type.is === 'number' && !type.percent && sameUnit(type.unit, YUAN) && (words.test(name) || words.test(said.zh)),
  );
  return called.filter(({ name }) => !called.some((other) => other.name !== name && below(month, other.name).has(name)));
}

/** The lines that a line is made of, at any depth. */
function below({ evaluation: { plan } }: ReportMonth, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const use of plan.lines.find(({ line }) => line.name === next)?.uses ?? [])
      if (!found.has(use)) {
        found.add(use);
        open.push(use);
      }
  return found;
}

/** The score of a month: of its lines in points the one that most other scores lead to; null where it has none. */
export function scoreOf(month: ReportMonth): Item | null {
  const scores = new Set(month.evaluation.plan.lines.filter(({ line }) => line.section === 'score').map(({ line }) => line.name));
  const points = numbersOf(month, ['score']).filter(({ type }) => type.is === 'number' && !type.percent && sameUnit(type.unit, POINTS));
  const ranked = points.map((item) => ({ item, weight: [...below(month, item.name)].filter((name) => scores.has(name)).length }));
  return (
    ranked.reduce<(typeof ranked)[number] | null>((best, each) => (best === null || each.weight > best.weight ? each : best), null)?.item ??
    null
  );
}

/** A grade of a line: its word and how many have it. */
export type Grade = { readonly word: string; readonly people: number };

/** A line that gives grades, with how many have each, those with the higher mean score first, and how many have none. */
export type Grades = { readonly name: string; readonly words: Words; readonly grades: readonly Grade[]; readonly open: number };

/** More words than that are no grades. */
const MOST_GRADES = 12;

/** The lines of a month that give grades: shown lines of words, few of them. */
export function gradesOf(month: ReportMonth): readonly Grades[] {
  const score = scoreOf(month);
  return shownLines(month.evaluation).flatMap(({ line, built }): readonly Grades[] => {
    if (built.is !== 'value' || built.type.is !== 'text' || line.section === 'measures') return [];
    const column = month.evaluation.column(built.node);
    const people = peopleOf(month);
    const graded = people.filter(({ row }) => stateAt(column, row) === VALUE);
    const members = Map.groupBy(graded, ({ row }) => cellText(column, row));
    if (members.size === 0 || members.size > MOST_GRADES) return [];
    const mean = (of: readonly Person[]): number => {
      const figure = score === null ? null : figureOf(of, score).value;
      return figure === null ? 0 : Number(figure.n) / Number(figure.d);
    };
    const sorted = [...members].toSorted(([, a], [, b]) => mean(b) - mean(a));
    return [
      {
        ...{ name: line.name, words: both(line.title ?? line.name, line.name), open: people.length - graded.length },
        grades: sorted.map(([word, of]) => ({ word, people: of.length })),
      },
    ];
  });
}

/** Figures that answer how likely customers are to recommend: lines called NPS. */
export const promotersOf = (month: ReportMonth): readonly Item[] =>
  numbersOf(month, ['measures', 'score']).filter(({ name, words }) => /(?:^|_)nps(?:$|_)/i.test(name) || /净推荐|NPS/i.test(words.zh));

/** Amounts of pay. */
const FEN: Type = { is: 'number', unit: YUAN, percent: false, scale: 100n };

/** The people of several months as one crowd: their rows are places in it; `of` says where each comes from. */
export type Crowd = {
  readonly people: readonly Person[];
  readonly pay: Item;
  readonly sales: Item;
  readonly profit: Item;
  readonly of: readonly { readonly month: number; readonly row: number }[];
};

/** The people whom some months pay, each once for each month that pays them. */
export function crowdOf(months: readonly BusinessMonth[]): Crowd {
  const all = months.flatMap(({ month, dues }, k) =>
    dues === null ? [] : peopleOf(month).map((person) => ({ person, place: { month: k, row: person.row } })),
  );
  const place = (row: number) => all[row]?.place ?? { month: -1, row: -1 };
  const payAt = (at: number): Shown => {
    const { month, row } = place(at);
    const fen = months[month]?.dues?.[row] ?? null;
    return cell(FEN, fen === null ? null : fraction(fen, 100n));
  };
  return {
    people: all.map(({ person }, row) => ({ ...person, row })),
    pay: { name: 'pay', words: both('应发', 'pay'), type: FEN, at: payAt },
    sales: { name: 'sales', words: both('销售额', 'sales'), type: FEN, at: (at) => sumAt(months[place(at).month]?.sales, place(at).row) },
    profit: { name: 'profit', words: both('利润', 'profit'), type: FEN, at: (at) => sumAt(months[place(at).month]?.profit, place(at).row) },
    of: all.map((each) => each.place),
  };
}

/** What some lines come to for somebody; it does not apply where there are none. */
function sumAt(lines: readonly Item[] | undefined, row: number): Shown {
  if (lines === undefined || lines.length === 0) return { type: FEN, value: null, state: 'not applicable' };
  const values = lines.map(({ at }) => numberIn(at(row)));
  return cell(FEN, values.includes(null) ? null : sumOf(values as readonly Fraction[]));
}

/** What some people of a crowd come to. The shares are what they are paid of what they sell and earn, over those who have both figures. */
export type Sums = {
  readonly people: number;
  readonly missing: number;
  readonly pay: Fraction | null;
  readonly sales: Fraction | null;
  readonly share: Fraction | null;
  /** Of whom the share is, how many they are, and both sums; null where there is no share. */
  readonly shareOf: { readonly people: number; readonly pay: Fraction; readonly sales: Fraction } | null;
  readonly profit: Fraction | null;
  readonly profitShare: Fraction | null;
};

/** The sums of some people of a crowd; nothing is known of nobody. */
export function sumsOf({ pay, sales, profit }: Crowd, people: readonly Person[]): Sums {
  const paid = figureOf(people, pay);
  const cost = costOf(people, pay, sales);
  const isShared = cost.share !== null && cost.paid !== null && cost.sold !== null;
  return {
    ...{ people: new Set(people.map(({ id }) => id)).size, missing: paid.missing },
    pay: people.length === 0 ? null : paid.value,
    ...{ sales: knownOf(people, sales), share: cost.share },
    shareOf: isShared ? { people: cost.counted, pay: cost.paid, sales: cost.sold } : null,
    ...{ profit: knownOf(people, profit), profitShare: costOf(people, pay, profit).share },
  };
}

/** The figure of an item where anybody has one. */
const knownOf = (people: readonly Person[], item: Item): Fraction | null =>
  people.some(({ row }) => item.at(row).state === 'value') ? figureOf(people, item).value : null;

/** The crowd with each person once: what several months pay or say of somebody is summed, and unknown where one of them is. */
export function onceEach({ people, pay, sales, profit, of }: Crowd): Crowd {
  const own = [...Map.groupBy(people, ({ id }) => id).values()];
  const summed = (item: Item): Item => ({
    ...item,
    at: (row) => {
      const those = (own[row] ?? []).filter((each) => item.at(each.row).state !== 'not applicable');
      if (those.length === 0) return { type: item.type, value: null, state: 'not applicable' };
      const { value, missing } = figureOf(those, item);
      return cell(item.type, missing > 0 ? null : value);
    },
  });
  return {
    people: own.flatMap(([first], row) => (first === undefined ? [] : [{ ...first, row }])),
    ...{ pay: summed(pay), sales: summed(sales), profit: summed(profit) },
    of: own.flatMap(([first]) => (first === undefined ? [] : (of[first.row] ?? []))),
  };
}

/** A band of pay: from so many yuan (included) to so many (not included), and how many people are in it. */
export type Band = { readonly from: bigint; readonly to: bigint; readonly people: number };

/** Widths of bands in yuan. */
const WIDTHS = [500n, 1_000n, 2_000n, 5_000n, 10_000n, 20_000n, 50_000n, 100_000n, 1_000_000n, 10_000_000n] as const;

const MOST_BANDS = 12n;

/** How the pay of people spreads: bands of one width, twelve at most; each person stands in the band of all that they are paid. */
export function bandsOf(crowd: Crowd): readonly Band[] {
  const { people, pay } = onceEach(crowd);
  const sums = known(people, pay).values;
  if (sums.length === 0) return [];
  const yuan = sums.map(({ n, d }) => floor(n, d));
  const [least, most] = yuan.reduce(([a, b], each) => [each < a ? each : a, each > b ? each : b], [yuan[0] ?? 0n, yuan[0] ?? 0n]);
  const width = WIDTHS.find((each) => floor(most, each) - floor(least, each) < MOST_BANDS) ?? WIDTHS[WIDTHS.length - 1] ?? 1n;
  const [first, last] = [floor(least, width), floor(most, width)];
  const counts = Map.groupBy(yuan, (each) => floor(each, width));
  return Array.from({ length: Number(last - first) + 1 }, (_, k) => {
    const band = first + BigInt(k);
    return { from: band * width, to: (band + 1n) * width, people: counts.get(band)?.length ?? 0 };
  });
}

/** The largest integer that is not above a / b. */
const floor = (a: bigint, b: bigint): bigint => (a % b !== 0n && a < 0n ? a / b - 1n : a / b);
