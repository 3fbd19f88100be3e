/** The methods of 7.2 that make a value for one subject out of other values, each as its paragraph tells it. */

import type { Expression } from '../../src/lib/expression.ts';
import type { Boundary, CaseRow, Form } from '../../src/methods/form.ts';
import {
  compare,
  exact,
  type Fraction,
  floor,
  fraction,
  greater,
  lesser,
  minus,
  over,
  plus,
  reaches,
  sum,
  times,
} from '../oracle/fraction.ts';
import * as calendar from './calendar.ts';
import { choice, subjectCell } from './expression.ts';
import { end } from './rows.ts';
import { type Cell, dayIn, hasValue, NOT_APPLICABLE, number, numberIn, ofNumbers, textIn, together, UNKNOWN } from './values.ts';
import { fieldIn, needed, optional, type World, wordIn } from './world.ts';

type Method = (world: World, form: Form, subject: number) => Cell;

const main: (world: World, form: Form, subject: number) => Cell = (world, form, subject) =>
  subjectCell(world, needed(form, form.method), subject);

const casesIn = (world: World, form: Form, id: string): readonly CaseRow[] => fieldIn(world, form, id, 'cases')?.rows ?? [];

const begun = (world: World, { lower }: Boundary, value: Fraction, subject: number): boolean => {
  if (lower === null) return true;
  const side = compare(value, numberIn(subjectCell(world, lower.value, subject)));
  return lower.word === 'from' ? side >= 0 : side > 0;
};

const notEnded = (world: World, { upper }: Boundary, value: Fraction, subject: number): boolean => {
  if (upper === null) return true;
  const side = compare(value, numberIn(subjectCell(world, upper.value, subject)));
  return upper.word === 'up to' ? side <= 0 : side < 0;
};

/** The row of a table of cases into which a value falls; null below the first. */
function rowFor(world: World, rows: readonly CaseRow[], value: Fraction, subject: number): CaseRow | null {
  const inside = rows.filter(({ boundary }) => begun(world, boundary, value, subject));
  if (rows.every(({ boundary }) => boundary.upper === null && boundary.lower !== null)) return inside.at(-1) ?? null;
  if (inside.length === 0 || inside[0] !== rows[0]) return null;
  return inside.find(({ boundary }) => notEnded(world, boundary, value, subject)) ?? null;
}

/** 阶梯 and 分档: the result of the one band into which the value falls. */
const bands: Method = (world, form, subject) => {
  const value = main(world, form, subject);
  if (!hasValue(value)) return value;
  const row = rowFor(world, casesIn(world, form, 'tiers'), numberIn(value), subject);
  return subjectCell(world, row?.result ?? needed(form, 'short of'), subject);
};

/** The base with 负数 taken into account. */
const baseOf = (form: Form, value: Fraction): Fraction => (wordIn(form, 'negative', 'as computed') === 'zero' ? greater(value, 0n) : value);

/** 分段累进: what lies inside each tier, at the tier's own rate. */
const progressive: Method = (world, form, subject) =>
  ofNumbers([main(world, form, subject)], (value) => inTiers(world, form, value as Fraction, subject));

/** What a base comes to by 分段累进 or 全额累进, as a form says it. */
export function byTiers(world: World, form: Form, base: Fraction, subject: number): Cell {
  return form.method === 'whole' ? atOneRate(world, form, base, subject) : inTiers(world, form, base, subject);
}

function inTiers(world: World, form: Form, value: Fraction, subject: number): Cell {
  const base = baseOf(form, value);
  let total = fraction(0n);
  let below: Fraction | null = null;
  for (const { boundary, result } of casesIn(world, form, 'tiers')) {
    const upper: Fraction | null = boundary.upper === null ? null : numberIn(subjectCell(world, boundary.upper.value, subject));
    const reached: Fraction = upper === null ? base : lesser(base, upper);
    const part = below === null ? reached : greater(minus(reached, below), 0n);
    total = plus(total, times(part, numberIn(subjectCell(world, result, subject))));
    below = upper;
  }
  return number(total);
}

/** 全额累进: the whole base at the rate of the tier into which it falls; below the first limit that is the first rate. */
const whole: Method = (world, form, subject) =>
  ofNumbers([main(world, form, subject)], (value) => atOneRate(world, form, value as Fraction, subject));

function atOneRate(world: World, form: Form, value: Fraction, subject: number): Cell {
  const base = baseOf(form, value);
  const row = rowFor(world, casesIn(world, form, 'tiers'), base, subject);
  return number(times(base, numberIn(subjectCell(world, row?.result as Expression, subject))));
}

/** 插值: straight lines between the points. */
const interpolate: Method = (world, form, subject) =>
  ofNumbers([main(world, form, subject)], (value) => {
    const x = value as Fraction;
    const points = (fieldIn(world, form, 'points', 'points')?.rows ?? []).map((row) => ({
      x: numberIn(subjectCell(world, row.x, subject)),
      y: numberIn(subjectCell(world, row.y, subject)),
    }));
    const after = points.findIndex((point) => compare(point.x, x) >= 0);
    const [left, right] = [points[after - 1], points[after]];
    if (after === -1) return number(points.at(-1)?.y ?? exact(0n));
    if (left === undefined || right === undefined) return number(right?.y ?? exact(0n));
    const share = over(minus(x, left.x), minus(right.x, left.x));
    return number(plus(left.y, times(share, minus(right.y, left.y))));
  });

/** 每满: whole blocks, rounded down, of the value or of what lies above the gate; below the gate 0 whatever 得 is. */
const everyFull: Method = (world, form, subject) => {
  const [value, each] = [main(world, form, subject), subjectCell(world, needed(form, 'each'), subject)];
  const gives = subjectCell(world, needed(form, 'gives'), subject);
  const gate = optional(form, 'gate');
  if (gate === null) return ofNumbers([value, each, gives], blocks);
  const least = subjectCell(world, gate, subject);
  const stateless = together(value, least);
  if (stateless !== null) return stateless;
  if (compare(numberIn(value), numberIn(least)) < 0) return number(0n);
  const excess = wordIn(form, 'starting', 'zero') === 'excess';
  return ofNumbers([excess ? number(minus(numberIn(value), numberIn(least))) : value, each, gives], blocks);
};

function blocks(...[value, each, gives]: readonly Fraction[]): Cell {
  const whole = floor(over(value as Fraction, each as Fraction));
  return number(times(gives as Fraction, whole > 0n ? whole : 0n));
}

/** 对照: a text that the table does not have ends the run. */
const lookup: Method = (world, form, subject) => {
  const value = main(world, form, subject);
  if (!hasValue(value)) return value;
  const rows = fieldIn(world, form, 'table', 'codes')?.rows ?? [];
  const row = rows.find(({ code }) => code === textIn(value)) ?? rows.find(({ code }) => code === null);
  return row === undefined ? end(`${textIn(value)} is not in the table`) : subjectCell(world, row.result, subject);
};

/** 条件: the first condition that holds. */
const cases: Method = (world, form, subject) => {
  const rows = fieldIn(world, form, 'cases', 'choices')?.rows ?? [];
  const from = (k: number): Cell => {
    const row = rows[k];
    if (row === undefined) throw new Error('条件 ends with 否则');
    if (row.condition === null) return subjectCell(world, row.result, subject);
    return choice(
      subjectCell(world, row.condition, subject),
      () => subjectCell(world, row.result, subject),
      () => from(k + 1),
    );
  };
  return from(0);
};

/** 加权: with 重分 the parts that have a value share the whole weight. */
const weighted: Method = (world, form, subject) => {
  const parts = (fieldIn(world, form, 'weighted', 'shares')?.rows ?? []).map(({ name, share }) => ({
    cell: world.line(name)[subject] ?? UNKNOWN,
    weight: numberIn(subjectCell(world, share, subject)),
  }));
  const counted = wordIn(form, 'missing', 'wait') === 'reweight' ? parts.filter(({ cell }) => hasValue(cell)) : parts;
  const weight = sum(counted.map((part) => part.weight));
  if (counted.length === 0 || weight.top === 0n) return UNKNOWN;
  return ofNumbers(
    counted.map(({ cell }) => cell),
    (...numbers) => number(over(sum(numbers.map((value, k) => times(value, counted[k]?.weight ?? 0n))), weight)),
  );
};

/** 加总: leaves out what does not apply. */
const addUp: Method = (world, form, subject) => {
  const value = form.fields.get('add up');
  const items = value?.kind === 'list' ? value.items : [needed(form, 'add up')];
  const cells = items.map((item) => subjectCell(world, item, subject)).filter((cell) => cell.is !== 'not applicable');
  return cells.length === 0 ? NOT_APPLICABLE : ofNumbers(cells, (...numbers) => number(sum(numbers)));
};

/** 按日折算: each day of the period at the amount of the last row that has begun. */
const prorate: Method = (world, form, subject) => {
  const rows = casesIn(world, form, 'prorate').map(({ boundary, result }) => ({
    since: subjectCell(world, boundary.lower?.value as Expression, subject),
    amount: subjectCell(world, result, subject),
  }));
  const stateless = together(...rows.flatMap(({ since, amount }) => [since, amount]));
  if (stateless !== null) return stateless;
  const { first, last } = calendar.stretchOf(world.period);
  let total = fraction(0n);
  for (let day = first; day <= last; day += 1) {
    const begun = rows.filter((_, k) => rows.slice(0, k + 1).every(({ since }) => dayIn(since) <= day));
    total = plus(total, begun.length === 0 ? 0n : numberIn(begun.at(-1)?.amount as Cell));
  }
  return number(over(total, last - first + 1));
};

/** 保底: what is missing to the guaranteed amount. */
const guarantee: Method = (world, form, subject) =>
  ofNumbers([main(world, form, subject), subjectCell(world, needed(form, 'earned'), subject)], (least, earned) =>
    number(greater(minus(least as Fraction, earned as Fraction), 0n)),
  );

/** 达成率: actual ÷ target, unknown where the target is 0. */
const attain: Method = (world, form, subject) =>
  ofNumbers([main(world, form, subject), subjectCell(world, needed(form, 'target'), subject)], (actual, target) =>
    (target as Fraction).top === 0n ? UNKNOWN : number(over(actual as Fraction, target as Fraction)),
  );

/** The methods that look at one subject only, by their English words. */
export const NUMBER_METHODS: Readonly<Record<string, Method>> = {
  value: main,
  progressive,
  whole,
  steps: bands,
  bands,
  interpolate,
  'every full': everyFull,
  lookup,
  cases,
  weighted,
  'add up': addUp,
  prorate,
  guarantee,
  propose: main,
  attain,
};

/** A step after the value (chapter 9). */
export function step(_world: World, word: string, value: Cell, by: Cell): Cell {
  return ofNumbers([value, by], (a, b) => number(stepped(word, a as Fraction, b as Fraction)));
}

function stepped(word: string, value: Fraction, by: Fraction): Fraction {
  if (word === 'cap') return lesser(value, by);
  if (word === 'floor') return greater(value, by);
  const steps = over(value, by);
  const down = fraction(floor(steps));
  if (word === 'round down to') return times(down, by);
  const [size, sign] = reaches(value, 0n) ? [steps, 1n] : [times(steps, -1n), -1n];
  const cut = fraction(floor(size));
  const rest = minus(size, cut);
  const up = word === 'round up to' ? rest.top > 0n : word === 'round half up to' && reaches(rest, fraction(1n, 2n));
  return times(times(up ? plus(cut, 1n) : cut, sign), by);
}
