/** A simulation as figures: every person and period, people over all periods, periods, groups and all, for whichever way it is shown. */

import { rounded } from '../../lib/cell.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { unitText } from '../../lib/unit.ts';
import type { Type } from '../../methods/node.ts';
import {
  byGroup,
  byPeriod,
  type Compared,
  commonType,
  compareMonths,
  type Pair,
  type Part,
  type Person,
  peopleOf,
  type Side,
  wholeOf,
} from '../compare.ts';
import { placesOf } from '../results.ts';
import { stateText } from '../words.ts';

/** What a simulation comes to for one item. */
export type Report = {
  readonly scheme: { readonly name: string; readonly title: string };
  readonly item: { readonly name: string; readonly title: string | null };
  readonly type: Type;
  /** With how many decimals sums and differences are printed. */
  readonly places: number;
  readonly periods: readonly string[];
  /** What was changed, as written. */
  readonly changes: readonly string[];
  /** The folder of facts that lies over the baseline's, or null. */
  readonly layer: string | null;
  /** The column by which people are grouped, or null. */
  readonly by: string | null;
  readonly cells: readonly Compared[];
  readonly people: readonly Person[];
  readonly whole: Part;
  readonly parts: readonly Part[];
  readonly groups: readonly Part[];
};

/** What a report is made of beside the months. */
export type Asked = {
  readonly item: string;
  readonly changes: readonly string[];
  readonly layer: string | null;
  readonly by: string | null;
};

/** The report of some months, or a problem where the item is not of one kind on both sides. */
export function reportOf(pairs: readonly Pair[], { item, changes, layer, by }: Asked): Report | Problem {
  const types = pairs.map((pair) => commonType(pair, item));
  const [first] = pairs;
  const [type] = types;
  if (first === undefined || type === undefined || type === null || types.includes(null))
    return { code: 'SIMULATE_UNITS', severity: 'error', place: null, values: { item } };
  const { plan } = first.old ?? first.new;
  const cells = compareMonths(pairs, item);
  const periods = pairs.map((pair) => pair.new.plan.period.text);
  return {
    scheme: { name: plan.scheme.name, title: plan.scheme.title },
    item: { name: item, title: plan.lines.find(({ line }) => line.name === item)?.line.title ?? null },
    type,
    places: type.is === 'number' ? Math.max(...types.map((each) => (each?.is === 'number' ? placesOf(each) : 0))) : 0,
    periods,
    changes,
    layer,
    by,
    cells,
    people: peopleOf(cells),
    whole: wholeOf(cells),
    parts: byPeriod(cells, periods),
    groups: by === null ? [] : byGroup(cells),
  };
}

/** What is printed for one side: its text, 未知, 不适用, or 不在 for somebody who is no subject there. */
export function sideText(side: Side, language: Language): string {
  if (side.state === 'value') return side.text ?? '';
  if (side.state === 'absent') return language === 'zh' ? '不在' : 'absent';
  return stateText(side.state, language);
}

/** A difference with its sign: +50.00, -3.20, 0.00. */
export const signed = (value: Fraction, places: number): string => `${value.n > 0n ? '+' : ''}${rounded(value, places)}`;

/** The unit of the figures: 元, %, or nothing. */
export function unitOf({ type }: Report, language: Language): string {
  if (type.is !== 'number') return '';
  return type.percent ? '%' : unitText(type.unit, language);
}
