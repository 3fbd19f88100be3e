/** Compares an item of the same months under two sets of rules: for each person and period, in groups and in all, to the printed fen. */

import { cellText } from '../lib/cell.ts';
import { NOT_APPLICABLE, stateAt, VALUE } from '../lib/column.ts';
import { decimal, type Fraction, fraction, minus, plus } from '../lib/fraction.ts';
import { sameUnit } from '../lib/unit.ts';
import type { Type } from '../methods/node.ts';
import type { Evaluation } from './evaluate.ts';
import { itemText } from './results.ts';

/** What an item is for a person: its text as results print it, which for numbers is `number`; or why there is none: absent is no subject. */
export type Side = {
  readonly state: 'value' | 'unknown' | 'not applicable' | 'absent';
  readonly text: string | null;
  readonly number: Fraction | null;
};

/** How a cell, or a person over all periods, comes out. `undecided`: a side is unknown or does not apply; `one side`: no subject of both. */
export type Outcome = 'gain' | 'lose' | 'same' | 'changed' | 'undecided' | 'one side';

/** A person in a period: both sides as printed, and the exact difference of the printed numbers where both are numbers. */
export type Compared = {
  readonly subject: string;
  readonly label: string;
  readonly period: string;
  readonly group: string | null;
  readonly old: Side;
  readonly new: Side;
  readonly difference: Fraction | null;
  readonly outcome: Outcome;
};

/** The same month twice; `old` is null where nothing paid before, `grouping` is the question that gives each subject its group. */
export type Pair<Old extends Evaluation | null = Evaluation | null> = {
  readonly old: Old;
  readonly new: Evaluation;
  readonly grouping: string | null;
};

/** Each person of each pair, by ids and then in the order of the pairs. */
export function compareMonths(pairs: readonly Pair[], item: string): readonly Compared[] {
  const months = pairs.map((pair) => comparedMonth(pair, item));
  const ids = [...new Set(months.flatMap((month) => [...month.keys()]))].toSorted();
  return ids.flatMap((id) => months.map((month) => month.get(id)).filter((cell) => cell !== undefined));
}

function comparedMonth(pair: Pair, item: string): ReadonlyMap<string, Compared> {
  const [before, after] = [pair.old === null ? nobody : reader(pair.old, item, pair.grouping), reader(pair.new, item, pair.grouping)];
  const period = pair.new.plan.period.text;
  const ids = new Set([...(pair.old?.facts.subjects.ids ?? []), ...pair.new.facts.subjects.ids]);
  const cells = [...ids].map((subject): Compared => {
    const [old, now] = [before(subject), after(subject)];
    const [x, y] = [old.side.number, now.side.number];
    const difference = x === null || y === null ? null : minus(y, x);
    const { label, group } = old.side.state === 'absent' ? now : old;
    const outcome = outcomeOf(old.side, now.side, difference);
    return { subject, label, period, group, old: old.side, new: now.side, difference, outcome };
  });
  return new Map(cells.map((cell) => [cell.subject, cell]));
}

const ABSENT: Side = { state: 'absent', text: null, number: null };

type Read = { readonly side: Side; readonly label: string; readonly group: string | null };

const nobody = (): Read => ({ side: ABSENT, label: '', group: null });

/** Reads what an item is for a subject, with the subject's name and group. */
function reader({ plan, facts, column }: Evaluation, item: string, grouping: string | null): (id: string) => Read {
  const built = plan.lines.find(({ line }) => line.name === item)?.built;
  if (built?.is !== 'value') throw new Error(`Bug: ${item} has no value for each subject`);
  const cells = column(built.node);
  const groups = grouping === null ? undefined : facts.answers.get(grouping);
  const rows = new Map(facts.subjects.ids.map((id, row) => [id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row === undefined) return nobody();
    const state = stateAt(cells, row);
    const group = groups === undefined || stateAt(groups, row) !== VALUE ? null : cellText(groups, row);
    const named = state === VALUE ? 'value' : state === NOT_APPLICABLE ? 'not applicable' : 'unknown';
    const text = itemText(cells, built.type, row);
    const number = built.type.is === 'number' && text !== null ? decimal(text) : null;
    return { side: { state: named, text, number }, label: facts.subjects.labels[row] ?? '', group };
  };
}

function outcomeOf(old: Side, now: Side, difference: Fraction | null): Outcome {
  if (old.state === 'absent' || now.state === 'absent') return 'one side';
  if (old.state !== 'value' || now.state !== 'value') return 'undecided';
  if (difference === null) return old.text === now.text ? 'same' : 'changed';
  return signOf(difference);
}

const signOf = ({ n }: Fraction): Outcome => (n > 0n ? 'gain' : n < 0n ? 'lose' : 'same');

/** Sums of printed numbers over the `count` cells with a number on both sides; `alone` holds what only one side knows. */
export type Totals = {
  readonly count: number;
  readonly old: Fraction;
  readonly new: Fraction;
  readonly difference: Fraction;
  readonly alone: { readonly old: Fraction; readonly new: Fraction };
};

const ZERO = fraction(0n);

/** The sums over some cells. */
function totalsOf(cells: readonly Compared[]): Totals {
  const sum = (some: readonly Compared[], side: 'old' | 'new'): Fraction =>
    some.reduce((total, cell) => plus(total, cell[side].number ?? ZERO), ZERO);
  const both = cells.filter(({ difference }) => difference !== null);
  const rest = cells.filter(({ difference }) => difference === null);
  const [old, now] = [sum(both, 'old'), sum(both, 'new')];
  return { count: both.length, old, new: now, difference: minus(now, old), alone: { old: sum(rest, 'old'), new: sum(rest, 'new') } };
}

/** Some people: how many, and by how much in all. */
export type Crowd = { readonly count: number; readonly difference: Fraction };

/** Who gains, loses, stays; whose text changes; who has a cell that is undecided, or is a subject on one side only. Their differences sum to the total's. */
export type Crowds = Readonly<Record<Outcome, Crowd>>;

/** A person over all periods. */
export type Person = {
  readonly subject: string;
  readonly label: string;
  readonly cells: readonly Compared[];
  readonly totals: Totals;
  readonly outcome: Outcome;
};

/** The cells by person, in order. */
export function peopleOf(cells: readonly Compared[]): readonly Person[] {
  return [...Map.groupBy(cells, ({ subject }) => subject)].map(([subject, own]) => {
    const totals = totalsOf(own);
    return { subject, label: own.find(({ label }) => label !== '')?.label ?? '', cells: own, totals, outcome: personOutcome(own, totals) };
  });
}

function personOutcome(cells: readonly Compared[], { difference }: Totals): Outcome {
  for (const first of ['undecided', 'one side', 'changed'] as const) if (cells.some(({ outcome }) => outcome === first)) return first;
  return signOf(difference);
}

/** People by how they come out. */
function crowdsOf(people: readonly Person[]): Crowds {
  const crowd = (outcome: Outcome): Crowd => {
    const own = people.filter((person) => person.outcome === outcome);
    return { count: own.length, difference: own.reduce((sum, { totals }) => plus(sum, totals.difference), ZERO) };
  };
  return {
    gain: crowd('gain'),
    lose: crowd('lose'),
    same: crowd('same'),
    changed: crowd('changed'),
    undecided: crowd('undecided'),
    'one side': crowd('one side'),
  };
}

/** A part of the cells (a period, a group, or all) with its sums and its people. */
export type Part = { readonly name: string | null; readonly totals: Totals; readonly crowds: Crowds };

/** All cells as one part. */
export const wholeOf = (cells: readonly Compared[]): Part => ({ name: null, totals: totalsOf(cells), crowds: crowdsOf(peopleOf(cells)) });

/** The cells of each period, in the order given. */
export const byPeriod = (cells: readonly Compared[], periods: readonly string[]): readonly Part[] =>
  periods.map((name) => ({ ...wholeOf(cells.filter(({ period }) => period === name)), name }));

/** The cells by group: names sorted, the people without one last. */
export function byGroup(cells: readonly Compared[]): readonly Part[] {
  const parts = [...Map.groupBy(cells, ({ group }) => group)].map(([name, own]) => ({ ...wholeOf(own), name }));
  return parts.toSorted((a, b) => (a.name === null ? 1 : b.name === null || a.name < b.name ? -1 : 1));
}

/** The type of an item where it is of one unit and kind on both sides, so that a difference means something; else null. */
export function commonType(pair: Pair, item: string): Type | null {
  const [a, b] = [pair.old ?? pair.new, pair.new].map(({ plan }) => {
    const built = plan.lines.find(({ line }) => line.name === item)?.built;
    return built?.is === 'value' ? built.type : null;
  });
  if (a === null || a === undefined || b === null || b === undefined || a.is !== b.is) return null;
  if (a.is !== 'number' || b.is !== 'number') return a;
  return sameUnit(a.unit, b.unit) && a.percent === b.percent ? a : null;
}
