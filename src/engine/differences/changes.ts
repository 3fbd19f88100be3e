/** What changed for whom between two runs: for each person the shown items that are not the same, with the exact difference. */

import { fractionAt } from '../../lib/cell.ts';
import { type Column, stateAt, VALUE } from '../../lib/column.ts';
import { type Fraction, minus, same } from '../../lib/fraction.ts';
import { sameUnit } from '../../lib/unit.ts';
import type { Shown } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Evaluation } from '../evaluate.ts';
import { lineNamed, shownAt } from '../explain.ts';

/** Two runs, usually of one period: under two versions of the rules, over other facts, or both. */
export type Runs = { readonly old: Evaluation; readonly new: Evaluation };

/** A subject's rows among the subjects of both runs; null where it is none. */
export type Person = { readonly subject: string; readonly label: string; readonly old: number | null; readonly new: number | null };

/** A figure on both sides; null where the person or the line is missing on that side. `difference` is new less old, both numbers of one unit. */
export type Change = {
  readonly name: string;
  readonly title: string;
  readonly old: Shown | null;
  readonly new: Shown | null;
  readonly difference: Fraction | null;
};

/** A person with the shown items that changed, in the order of the new scheme, then those that it no longer has. */
export type Changed = Person & { readonly changes: readonly Change[] };

/** Everybody, or of some people those, whose shown items are not all the same, by id. Whoever is in one run only has all items on that side. */
export function changesOf(runs: Runs, people: readonly Person[] = peopleOf(runs)): readonly Changed[] {
  const readers = shownNames(runs).map((name) => changeReader(runs, name));
  return people.flatMap((person) => {
    const changes = readers.map((read) => read(person)).filter((change) => change !== null);
    return changes.length === 0 ? [] : [{ ...person, changes }];
  });
}

/** Everybody of both runs, by id. */
export function peopleOf({ old, new: now }: Runs): readonly Person[] {
  const rows = (side: Evaluation): ReadonlyMap<string, number> => new Map(side.facts.subjects.ids.map((id, row) => [id, row]));
  const [before, after] = [rows(old), rows(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.map((subject): Person => {
    const [a, b] = [before.get(subject) ?? null, after.get(subject) ?? null];
    const label = (b === null ? null : now.facts.subjects.labels[b]) ?? (a === null ? null : old.facts.subjects.labels[a]) ?? '';
    return { subject, label, old: a, new: b };
  });
}

type Rows = Pick<Person, 'old' | 'new'>;

/** Reads how a line changed for a person; null where it is the same on both sides. */
export function changeReader(runs: Runs, name: string): (person: Rows) => Change | null {
  const [a, b] = [figureOf(runs.old, name), figureOf(runs.new, name)];
  const title = b?.title ?? a?.title ?? name;
  const isAlike = a !== null && b !== null && sameType(a.type, b.type);
  return ({ old, new: now }) => {
    if (isAlike && old !== null && now !== null && sameCell(a.column, old, b.column, now)) return null;
    const before = a === null || old === null ? null : shownAt(a.column, a.type, old);
    const after = b === null || now === null ? null : shownAt(b.column, b.type, now);
    if (before === null && after === null) return null;
    return { name, title, old: before, new: after, difference: isAlike ? differenceOf(before, after) : null };
  };
}

/** Whether values of two types can be compared: numbers of one unit, or the same kind. */
function sameType(a: Type, b: Type): boolean {
  if (a.is !== 'number' || b.is !== 'number') return a.is === b.is;
  return sameUnit(a.unit, b.unit) && a.percent === b.percent;
}

/** Whether a cell is the same in two columns. */
export function sameCell(a: Column, rowA: number, b: Column, rowB: number): boolean {
  const state = stateAt(a, rowA);
  if (a.is !== b.is || state !== stateAt(b, rowB)) return false;
  if (state !== VALUE) return true;
  const [i, j] = [a.size === 1 ? 0 : rowA, b.size === 1 ? 0 : rowB];
  if (a.is === 'truth' && b.is === 'truth') return a.bits[i] === b.bits[j];
  if (a.is === 'date' && b.is === 'date') return a.days[i] === b.days[j];
  if (a.is === 'text' && b.is === 'text') return a.words[a.codes[i] ?? 0] === b.words[b.codes[j] ?? 0];
  if (a.is !== 'number' || b.is !== 'number') return false;
  if (a.scale === b.scale && a.den === null && b.den === null && a.wide === b.wide) return a.num[i] === b.num[j];
  const [x, y] = [fractionAt(a, rowA), fractionAt(b, rowB)];
  return x !== null && y !== null && same(x, y);
}

function differenceOf(before: Shown | null, after: Shown | null): Fraction | null {
  const [x, y] = [before?.value, after?.value];
  return typeof x !== 'object' || typeof y !== 'object' || x === null || y === null ? null : minus(y, x);
}

/** The shown lines of both sides, those of the new one first. */
function shownNames({ old, new: now }: Runs): readonly string[] {
  const shown = ({ plan }: Evaluation): readonly string[] =>
    plan.lines
      .filter(({ line, built }) => !line.internal && line.section !== 'checks' && built.is === 'value')
      .map(({ line }) => line.name);
  return [...new Set([...shown(now), ...shown(old)])];
}

type Figure = { readonly title: string; readonly type: Type; readonly column: Column };

function figureOf({ plan, column }: Evaluation, name: string): Figure | null {
  const found = lineNamed(plan, name);
  if (found === undefined || found.built.is !== 'value') return null;
  return { title: found.line.title ?? name, type: found.built.type, column: column(found.built.node) };
}
