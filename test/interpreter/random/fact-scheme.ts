/** Random schemes that read facts: measures of every kind over a set of facts, and a few lines on top of them. */

import { type Dice, diceOf } from './dice.ts';
import type { Draft, Maker } from './draft.ts';
import { type Add, addFormula, addGrain, addSpan, MEASURES } from './measures.ts';
import { type Draw, VALUE_DRAWS } from './methods.ts';
import { PEOPLE_DRAWS } from './people.ts';
import { RATINGS } from './ratings.ts';
import type { Rows } from './row-expressions.ts';
import { DECLARATIONS, type FactSet } from './tables.ts';
import { addLine, addParameters, CYCLES, DECLARED, headOf, makerOf } from './value-scheme.ts';

/** The kinds of lines that read facts; a scheme has each at most once, so that none is rare. */
const KINDS: readonly Add[] = [...MEASURES, ...RATINGS];

/** A random scheme over a set of facts. */
export function factDraft(seed: number, facts: FactSet): Draft {
  const dice: Dice = diceOf(seed);
  const maker: Maker = { ...makerOf(dice), limits: facts.limits };
  const rows: Rows = { grains: [], formulas: [], asked: [] };
  const { cycle, period } = dice.weighted(CYCLES);
  if (dice.chance(0.5)) addParameters(maker);
  addFormula(maker, rows);
  addGrain(maker, rows, 'number');
  addGrain(maker, rows, 'truth');
  if (dice.chance(0.38)) addSpan(maker, rows);
  for (const add of dice.some(KINDS, 10 + dice.below(4))) add(maker, rows);
  const draws = { ...VALUE_DRAWS, ...PEOPLE_DRAWS };
  for (let k = dice.below(2); k > 0; k -= 1) {
    const method = dice.pick(Object.keys(draws));
    addLine(maker, method, draws[method] as Draw);
  }
  return {
    head: headOf(maker, cycle, 'staff', null),
    tables: DECLARATIONS,
    declares: dice.chance(DECLARED),
    parameters: maker.parameters,
    lines: maker.lines,
    period,
    rows: facts.rows,
    given: new Map(),
  };
}
