/** Random schemes that read facts: measures of every kind over a set of facts, and a few lines on top of them. */

import { type Dice, diceOf } from './dice.ts';
import type { Draft, Maker } from './draft.ts';
import { addCalendar, addFormula, addGrain, addGroupMeasure, addMeasure, addNested, addSpan, addStreak } from './measures.ts';
import { type Draw, VALUE_DRAWS } from './methods.ts';
import { PEOPLE_DRAWS } from './people.ts';
import { addEvents, addRaters, addScorecard } from './ratings.ts';
import type { Rows } from './row-expressions.ts';
import { DECLARATIONS, type FactSet } from './tables.ts';
import { addLine, addParameters, DECLARED, headOf, makerOf } from './value-scheme.ts';

const PERIODS = ['2026-03', '2026-03', '2026-02', '2024-02', '2026-Q1', '2026-H1', '2026', '2026-02-20/2026-03-10'] as const;
const CYCLES = ['month', 'month', 'month', 'month', 'quarter', 'half year', 'year', 'interval'] as const;

type Add = (maker: Maker, rows: Rows) => void;

/** How often each kind of measure is drawn, so that none is rare. */
const WEIGHTS: readonly (readonly [Add, number])[] = [
  [addMeasure, 8],
  [addGroupMeasure, 6],
  [addCalendar, 2],
  [addStreak, 2],
  [addNested, 3],
  [addRaters, 3],
  [addScorecard, 1],
  [addEvents, 3],
];

const MEASURES: readonly Add[] = WEIGHTS.flatMap(([add, weight]) => Array.from({ length: weight }, () => add));

/** A random scheme over a set of facts. */
export function factDraft(seed: number, facts: FactSet): Draft {
  const dice: Dice = diceOf(seed);
  const maker: Maker = { ...makerOf(dice), limits: facts.limits };
  const rows: Rows = { grains: [], formulas: [] };
  const which = dice.below(PERIODS.length);
  if (dice.chance(0.5)) addParameters(maker);
  addFormula(maker, rows);
  addGrain(maker, rows, 'number');
  addGrain(maker, rows, 'truth');
  if (dice.chance(0.35)) addSpan(maker, rows);
  for (let k = 8 + dice.below(4); k > 0; k -= 1) dice.pick(MEASURES)(maker, rows);
  const draws = { ...VALUE_DRAWS, ...PEOPLE_DRAWS };
  for (let k = dice.below(2); k > 0; k -= 1) {
    const method = dice.pick(Object.keys(draws));
    addLine(maker, method, draws[method] as Draw);
  }
  return {
    head: headOf(maker, CYCLES[which] ?? 'month', 'staff', null),
    tables: DECLARATIONS,
    declares: dice.chance(DECLARED),
    parameters: maker.parameters,
    lines: maker.lines,
    period: PERIODS[which] ?? '2026-03',
    rows: facts.rows,
    given: new Map(),
  };
}
