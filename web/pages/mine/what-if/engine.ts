/** Tries other figures on an own month, in the browser and by the engine that pays; loaded when somebody wants to try. */

import { shownAt } from '../../../../src/engine/explain.ts';
import { toldMonth } from '../../../../src/engine/telling/month.ts';
import type { OwnFigure } from '../../../../src/engine/what-if/own.ts';
import { type PlanTexts, planFrom } from '../../../../src/engine/what-if/texts.ts';
import { movableLines, whatIf } from '../../../../src/engine/what-if/what-if.ts';
import { shownText, signedText } from '../../../../src/engine/words.ts';
import { compare, type Fraction, minus } from '../../../../src/lib/fraction.ts';
import type { Language } from '../../../../src/lib/problem.ts';
import { sameUnit, unitText, YUAN } from '../../../../src/lib/unit.ts';
import type { Type } from '../../../../src/methods/node.ts';
import type { Plan, PlanLine } from '../../../../src/plan/plan.ts';
import { nextOf, type TraceLine, treeOf } from '../../../parts/trace/node.ts';
import { stepOf } from './steps.ts';

/** What the server lets one take along. */
export type Taken = { readonly person: string; readonly period: string; readonly texts: PlanTexts; readonly figures: readonly OwnFigure[] };

/** A figure that can be moved: what it is now (null where it is not known yet), and how far a step of the slider goes. */
export type Movable = {
  readonly name: string;
  readonly title: string;
  readonly type: Type & { readonly is: 'number' };
  readonly now: Fraction | null;
  readonly step: Fraction;
};

/** An own month on which other figures can be tried. */
export type Trial = { readonly taken: Taken; readonly plan: Plan; readonly movable: readonly Movable[] };

/** Figures that are moved, by the name of their line. */
export type Moves = ReadonlyMap<string, Fraction>;

/** An item as it is and as it would be. */
export type Outcome = {
  readonly name: string;
  readonly title: string;
  readonly section: string;
  readonly now: string;
  /** Null where it cannot be told, for it depends on other people too. */
  readonly then: string | null;
  readonly state: TraceLine['state'];
  /** The difference with its sign, where both are numbers and differ. */
  readonly difference: { readonly text: string; readonly isLess: boolean } | null;
  readonly changed: boolean;
  readonly next: string | null;
  /** What an unknown one still waits for. */
  readonly missing: readonly string[];
};

/** Opens what was taken along; null where it makes no plan. */
export function openTrial(taken: Taken): Trial | null {
  const plan = planFrom(taken.texts, taken.period);
  const month = plan === null ? null : whatIf(plan, taken.person, taken.figures, new Map());
  if (plan === null || month === null) return null;
  const movable = movableLines(plan).flatMap(({ line, built }): readonly Movable[] => {
    if (built.is !== 'value' || built.type.is !== 'number') return [];
    const { value } = shownAt(month.evaluation.column(built.node), built.type, 0);
    const now = typeof value === 'object' ? value : null;
    return [{ name: line.name, title: line.title ?? line.name, type: built.type, now, step: stepOf(now, built.type) }];
  });
  return { taken, plan, movable: movable.toSorted((a, b) => urgency(a) - urgency(b)) };
}

/** What people ask first: money, then what is not known yet; the rest as the scheme has it. */
const urgency = ({ type: { unit }, now }: Movable): number => (sameUnit(unit, YUAN) ? 0 : now === null ? 1 : 2);

/** What every item of the results would come to. */
export function tried({ taken, plan }: Trial, moves: Moves, language: Language): readonly Outcome[] {
  const [before, after] = [new Map(), moves].map((each) => whatIf(plan, taken.person, taken.figures, each));
  if (before == null || after == null) return [];
  const [now, then] = [before, after].map(({ evaluation }) => toldMonth(evaluation, new Set(), language));
  const lines = new Map(plan.lines.map((each) => [each.line.name, each]));
  return (then?.items ?? []).flatMap((item): readonly Outcome[] => {
    const old = now?.items.find(({ name }) => name === item.name);
    const line = lines.get(item.name);
    if (old === undefined || line === undefined || item.section === 'measures') return [];
    const isOpen = after.others.has(item.name);
    const tree = treeOf((then?.explanation ?? []) as readonly TraceLine[], item.name);
    return [
      {
        ...{ name: item.name, title: item.title, section: item.section, now: old.text, then: isOpen ? null : item.text, state: item.state },
        difference: isOpen
          ? null
          : differenceOf(
              line,
              [before, after].map(({ evaluation }) => evaluation.column),
              language,
            ),
        changed: isOpen || old.exact !== item.exact || old.text !== item.text,
        next: tree === null || isOpen ? null : (nextOf(tree)?.next ?? null),
        missing: isOpen ? [] : (tree?.missing ?? []),
      },
    ];
  });
}

type Columns = readonly ((node: number) => Parameters<typeof shownAt>[0])[];

function differenceOf({ built }: PlanLine, columns: Columns, language: Language): Outcome['difference'] {
  if (built.is !== 'value') return null;
  const [old, own] = columns.map((column) => shownAt(column(built.node), built.type, 0).value);
  if (typeof old !== 'object' || typeof own !== 'object' || old == null || own == null || compare(old, own) === 0) return null;
  const by = minus(own, old);
  return { text: signedText(by, built.type, language), isLess: by.n < 0n };
}

/** A figure in words. */
export const figureText = (value: Fraction, type: Type, language: Language): string => shownText({ type, value, state: 'value' }, language);

/** The unit behind a field. */
export const unitOf = ({ type }: Movable, language: Language): string => (type.percent ? '%' : unitText(type.unit, language));
