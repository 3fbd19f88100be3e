/** Random schemes that read facts: measures of every kind over a set of facts, and a few lines on top of them. */

import { type Dice, diceOf } from './dice.ts';
import type { Draft, Maker } from './draft.ts';
import { addCalendar, addFormula, addGrain, addGroupMeasure, addMeasure, addNested, addStreak } from './measures.ts';
import { type Draw, VALUE_DRAWS } from './methods.ts';
import { PEOPLE_DRAWS } from './people.ts';
import { addEvents, addRaters, addScorecard } from './ratings.ts';
import type { Rows } from './row-expressions.ts';
import { DECLARATIONS, type FactSet } from './tables.ts';
import { addLine, addParameters, headOf, makerOf } from './value-scheme.ts';

const PERIODS = ['2026-03', '2026-03', '2026-02', '2024-02', '2026-Q1', '2026-H1', '2026', '2026-02-20/2026-03-10'] as const;
const CYCLES = ['month', 'month', 'month', 'month', 'quarter', 'half year', 'year', 'interval'] as const;

const MEASURES: readonly ((maker: Maker, rows: Rows) => void)[] = [
  addMeasure,
  addMeasure,
  addMeasure,
  addMeasure,
  addGroupMeasure,
  addGroupMeasure,
  addGroupMeasure,
  addGroupMeasure,
  addCalendar,
  addStreak,
  addNested,
  addRaters,
  addScorecard,
  addEvents,
];

/** A random scheme over a set of facts. */
export function factDraft(seed: number, facts: FactSet): Draft {
  const dice: Dice = diceOf(seed);
  const maker: Maker = { ...makerOf(dice), limits: facts.limits };
  const rows: Rows = { grains: [], formulas: [] };
  const which = dice.below(PERIODS.length);
  if (dice.chance(0.5)) addParameters(maker);
  if (dice.chance(0.7)) addFormula(maker, rows);
  for (let k = 1 + dice.below(2); k > 0; k -= 1) addGrain(maker, rows);
  for (let k = 5 + dice.below(4); k > 0; k -= 1) dice.pick(MEASURES)(maker, rows);
  const draws = { ...VALUE_DRAWS, ...PEOPLE_DRAWS };
  for (let k = dice.below(3); k > 0; k -= 1) {
    const method = dice.pick(Object.keys(draws));
    addLine(maker, method, draws[method] as Draw);
  }
  return {
    head: headOf(maker, CYCLES[which] ?? 'month', 'staff', null),
    tables: DECLARATIONS,
    parameters: maker.parameters,
    lines: maker.lines,
    period: PERIODS[which] ?? '2026-03',
    rows: facts.rows,
    given: new Map(),
  };
}
