/** The methods of 7.4 across subjects, in the plainest way: every subject is compared with every other. */

import type { Form } from '../../src/methods/form.ts';
import { compare, exact, type Fraction, floor, fraction, minus, over, plus, sum, times } from '../oracle/fraction.ts';
import { subjectCell } from './expression.ts';
import { end } from './rows.ts';
import { type Cell, hasValue, NOT_APPLICABLE, number, numberIn, same, text, together, truth, truthIn, UNKNOWN } from './values.ts';
import { fieldIn, needed, optional, type World, wordIn } from './world.ts';

type Across = (world: World, form: Form) => readonly Cell[];

const cellsOf = (world: World, form: Form, id: string): readonly Cell[] =>
  world.subjects.map((_, subject) => subjectCell(world, needed(form, id), subject));

/** The members of each group, by their places; who has no group is in none. */
function membersOf(world: World, form: Form): readonly (readonly number[])[] {
  const within = optional(form, 'within');
  const everyone = world.subjects.map((_, subject) => subject);
  if (within === null) return [everyone];
  const names = everyone.map((subject) => subjectCell(world, within, subject));
  const placed = everyone.filter((subject) => hasValue(names[subject] as Cell));
  const groups = placed.map((subject) => placed.filter((other) => same(names[subject] as Cell, names[other] as Cell)));
  return groups.filter((group, k) => groups.findIndex((other) => other[0] === group[0]) === k);
}

/** One cell for each subject: what its group gives, unknown for those in none. */
function byGroup(
  world: World,
  form: Form,
  give: (members: readonly number[]) => readonly Cell[],
  alone: (subject: number) => Cell = () => UNKNOWN,
): readonly Cell[] {
  const cells: Cell[] = world.subjects.map((_, subject) => alone(subject));
  for (const members of membersOf(world, form)) {
    const given = give(members);
    for (const [k, subject] of members.entries()) cells[subject] = given[k] as Cell;
  }
  return cells;
}

/** Whether a goes before b. */
const before = (form: Form, a: Fraction, b: Fraction): boolean =>
  wordIn(form, 'order', 'highest first') === 'highest first' ? compare(a, b) > 0 : compare(a, b) < 0;

const isSame = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;

/** 排名. */
const rank: Across = (world, form) => {
  const cells = cellsOf(world, form, 'rank');
  const ranks = (members: readonly number[]): readonly Cell[] =>
    members.map((subject, place) => {
      const own = cells[subject] as Cell;
      if (!hasValue(own)) return own;
      const others = members.map((member) => cells[member] as Cell);
      const better = others.filter((other) => hasValue(other) && before(form, numberIn(other), numberIn(own))).length;
      const equal = others.filter((other) => hasValue(other) && isSame(numberIn(other), numberIn(own))).length;
      const earlier = others.slice(0, place).filter((other) => hasValue(other) && isSame(numberIn(other), numberIn(own))).length;
      const ties = wordIn(form, 'ties', '');
      if (ties === 'share the better') return number(better + 1);
      return number(ties === 'share the worse' ? better + equal : better + earlier + 1);
    });
  return byGroup(world, form, ranks, (subject) => together(cells[subject] as Cell) ?? UNKNOWN);
};

/** 名额. */
const quota: Across = (world, form) => {
  const [among, by, places] = [cellsOf(world, form, 'among'), cellsOf(world, form, 'by'), cellsOf(world, form, 'quota')];
  const own = (subject: number, placed: (subject: number) => Cell): Cell => {
    const cell = among[subject] as Cell;
    if (!hasValue(cell)) return cell;
    return truthIn(cell) ? (together(by[subject] as Cell, places[subject] as Cell) ?? placed(subject)) : truth(false);
  };
  const chosen = (members: readonly number[]): readonly Cell[] => {
    const candidates = members.filter((subject) => own(subject, () => truth(true)).is === 'truth' && truthIn(among[subject] as Cell));
    const [first] = sorted(form, candidates, (subject) => numberIn(by[subject] as Cell));
    const count = first === undefined ? 0 : Number(floor(numberIn(places[first] as Cell)));
    const taken = chosenOf(form, candidates, (subject) => numberIn(by[subject] as Cell), count);
    return members.map((member) => own(member, (subject) => truth(taken.includes(subject))));
  };
  return byGroup(world, form, chosen, (subject) => own(subject, () => UNKNOWN));
};

/** Who gets one of so many places. */
function chosenOf(form: Form, candidates: readonly number[], of: (subject: number) => Fraction, count: number): readonly number[] {
  if (candidates.length <= count) return candidates;
  if (count <= 0) return [];
  const inOrder = sorted(form, candidates, of);
  const edge = of(inOrder[count - 1] as number);
  const tied = isSame(of(inOrder[count] as number), edge);
  const word = wordIn(form, 'tie at the edge', '');
  if (!tied || word === 'in order') return inOrder.slice(0, count);
  return inOrder.filter((subject) => before(form, of(subject), edge) || (word === 'all of them' && isSame(of(subject), edge)));
}

/** The best first, equals by id. */
function sorted(form: Form, subjects: readonly number[], of: (subject: number) => Fraction): readonly number[] {
  return subjects.toSorted((a, b) => (before(form, of(a), of(b)) ? -1 : before(form, of(b), of(a)) ? 1 : a - b));
}

/** 强制分布. */
const distribution: Across = (world, form) => {
  const cells = cellsOf(world, form, 'distribution');
  const grades = fieldIn(world, form, 'grades', 'shares')?.rows ?? [];
  const shares = grades.map(({ share }) => numberIn(subjectCell(world, share, 0)));
  const ends = shares.map((_, k) => floor(times(sum(shares.slice(0, k + 1)), world.subjects.length)));
  const gradeAt = (place: number): string => {
    const found = ends.findIndex((last, k) => k < ends.length - 1 && BigInt(place) < last);
    return grades[found === -1 ? grades.length - 1 : found]?.name ?? '';
  };
  const known = world.subjects.map((_, subject) => subject).filter((subject) => hasValue(cells[subject] as Cell));
  const of = (subject: number): Fraction => numberIn(cells[subject] as Cell);
  const inOrder = sorted(form, known, of);
  return cells.map((cell, subject) => {
    if (!hasValue(cell)) return cell;
    const equals = inOrder.flatMap((other, place) => (isSame(of(other), of(subject)) ? [place] : []));
    const ties = wordIn(form, 'ties', '');
    const place = ties === 'share the better' ? equals[0] : ties === 'share the worse' ? equals.at(-1) : inOrder.indexOf(subject);
    return text(gradeAt(place ?? 0));
  });
};

/** 奖池. */
const pool: Across = (world, form) => {
  const amounts = cellsOf(world, form, 'pool');
  const byWeight = wordIn(form, 'split', '') === 'by weight';
  const weights = byWeight ? cellsOf(world, form, 'weights') : amounts.map(() => number(1n));
  const step = optional(form, 'unit step');
  const unit = step === null ? exact('0.01') : numberIn(subjectCell(world, step, 0));
  const apart = (subject: number): boolean => [amounts[subject], weights[subject]].some((cell) => cell?.is === 'not applicable');
  const parts = (all: readonly number[]): readonly Cell[] => {
    const members = all.filter((member) => !apart(member));
    const given = dividedAmong(
      form,
      unit,
      members.map((member) => ({ amount: amounts[member] as Cell, weight: weights[member] as Cell })),
    );
    return all.map((member) => given[members.indexOf(member)] ?? NOT_APPLICABLE);
  };
  return byGroup(world, form, parts, (subject) => (apart(subject) ? NOT_APPLICABLE : UNKNOWN));
};

/** What each member is given: nothing is known of anybody while one pool or weight is unknown. */
function dividedAmong(form: Form, unit: Fraction, members: readonly { readonly amount: Cell; readonly weight: Cell }[]): readonly Cell[] {
  if (members.some(({ amount, weight }) => !hasValue(amount) || !hasValue(weight))) return members.map(() => UNKNOWN);
  const [first] = members;
  if (first === undefined) return [];
  if (members.some(({ amount }) => !same(amount, first.amount))) return end('the members of a group have different pools');
  const weights = members.map(({ weight }) => numberIn(weight));
  if (weights.some((weight) => weight.top < 0n)) return end('a weight is negative');
  return split(form, numberIn(first.amount), unit, weights).map(number);
}

/** The parts of a pool in whole units. */
function split(form: Form, amount: Fraction, unit: Fraction, weights: readonly Fraction[]): readonly Fraction[] {
  const units = over(amount, unit);
  if (units.bottom !== 1n) return end('the pool is no whole number of units');
  const size = units.top < 0n ? -units.top : units.top;
  const all = sum(weights);
  const shares = all.top === 0n ? weights.map(() => fraction(1n, BigInt(weights.length))) : weights.map((weight) => over(weight, all));
  const exactly = shares.map((share) => times(share, size));
  const parts = exactly.map(floor);
  let left = size - parts.reduce((a, b) => a + b, 0n);
  const rests = exactly.map((value, k) => minus(value, parts[k] as bigint));
  const broken = weights.map((_, k) => k).filter((k) => (rests[k] as Fraction).top > 0n);
  const inTurn =
    wordIn(form, 'remainder', '') === 'in order'
      ? broken
      : broken.toSorted((a, b) => compare(rests[b] as Fraction, rests[a] as Fraction) || a - b);
  for (const k of inTurn) {
    if (left === 0n) break;
    parts[k] = (parts[k] as bigint) + 1n;
    left -= 1n;
  }
  const sign = units.top < 0n ? -1n : 1n;
  return parts.map((part) => times(times(unit, part), sign));
}

/** 组内合计. */
const groupSum: Across = (world, form) => {
  const cells = cellsOf(world, form, 'group sum');
  return byGroup(world, form, (members) => {
    const own = members.map((member) => cells[member] as Cell);
    const total = own.some((cell) => cell.is === 'unknown')
      ? UNKNOWN
      : number(own.reduce<Fraction>((all, cell) => (cell.is === NOT_APPLICABLE.is ? all : plus(all, numberIn(cell))), fraction(0n)));
    return members.map(() => total);
  });
};

/** 必须: where the two differ the run ends. */
const require: Across = (world, form) => {
  const [found, wanted] = [cellsOf(world, form, 'require'), cellsOf(world, form, 'wanted')];
  return found.map((cell, subject) => {
    const other = wanted[subject] as Cell;
    const stateless = together(cell, other);
    if (stateless !== null) return stateless;
    return same(cell, other) ? truth(true) : end('what must be equal differs');
  });
};

/** The methods across subjects, by their English words. */
export const ACROSS_METHODS: Readonly<Record<string, Across>> = {
  rank,
  quota,
  distribution,
  pool,
  'group sum': groupSum,
  require,
};
