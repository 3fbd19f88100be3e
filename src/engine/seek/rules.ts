/** For each operator what follows for its result from what is known of its inputs; an operator without a rule leaves it open. */

import { NOT_APPLICABLE, UNKNOWN } from '../../lib/column.ts';
import { compare, type Fraction, fraction, plus, same } from '../../lib/fraction.ts';
import {
  added,
  anyOf,
  EITHER,
  type Known,
  lacking,
  least,
  most,
  negated,
  OPEN,
  product,
  type Range,
  range,
  reciprocal,
  truth,
} from './known.ts';
import type { Rule, Step } from './step.ts';
import { bandRule, blocksRule, interpolateRule, progressiveRule } from './tables.ts';

/** A rule over numbers alone: whatever lacks a value leaves the result without one. */
const numeric =
  (rule: (inputs: readonly Range[], step: Step) => Known): Rule =>
  (step) => {
    const missing = lacking(step.inputs);
    if (missing !== null) return missing;
    return step.inputs.every((input) => input.is === 'number') ? rule(step.inputs, step) : OPEN;
  };

const two = (rule: (a: Range, b: Range) => Known): Rule => numeric(([a, b]) => (a === undefined || b === undefined ? OPEN : rule(a, b)));

const one = (rule: (a: Range, step: Step) => Known): Rule => numeric(([a], step) => (a === undefined ? OPEN : rule(a, step)));

/** The rules by operator. Ranges of whatever moves in one way are made exact afterwards by its values at both ends. */
export const RULES: Readonly<Record<string, Rule>> = {
  add: two(added),
  subtract: two((a, b) => added(a, negated(b))),
  negate: one(negated),
  multiply: two(product),
  divide: two((a, b) => {
    const inverse = reciprocal(b);
    return inverse === null ? OPEN : product(a, inverse);
  }),
  compare: ({ inputs: [a, b], settings }) => (a === undefined || b === undefined ? OPEN : compared(a, b, String(settings['test']))),
  and: ({ inputs }) => combined(inputs, false),
  or: ({ inputs }) => combined(inputs, true),
  not: ({ inputs: [a] }) => (a?.is === 'truth' ? (a.value === null ? EITHER : truth(!a.value)) : (a ?? OPEN)),
  known: ({ inputs: [a], settings }) => {
    if (a === undefined || a.is === 'open') return EITHER;
    return truth(a.is !== 'none' || (a.state === NOT_APPLICABLE && settings['applicable'] !== true));
  },
  same: ({ inputs: [a] }) => a ?? OPEN,
  gate: ({ inputs: [value, open] }) => {
    if (value === undefined || open?.is !== 'truth') return open ?? OPEN;
    if (open.value === null) return OPEN;
    return open.value ? value : { is: 'none', state: NOT_APPLICABLE };
  },
  choose: ({ inputs }) => chosen(inputs),
  largest: numeric((inputs) => extreme(inputs, most)),
  smallest: numeric((inputs) => extreme(inputs, least)),
  absolute: one((a) => {
    if (a.low.n >= 0n) return a;
    return a.high.n <= 0n ? negated(a) : range(fraction(0n), most(a.high, negated(a).high), 'any');
  }),
  round: one((a, { settings, later }) => {
    const step = settings['step'] as Fraction;
    if (!same(step, later['step'] as Fraction)) return OPEN;
    return range(plus(a.low, { n: -step.n, d: step.d }), plus(a.high, step), a.way);
  }),
  band: bandRule,
  progressive: numeric(progressiveRule),
  interpolate: numeric(interpolateRule),
  blocks: numeric(blocksRule),
  lookup: ({ inputs: [text, ...results], settings }) => {
    if (text === undefined || text.is === 'none') return text ?? OPEN;
    const at = text.is === 'text' ? (settings['codes'] as readonly string[]).indexOf(text.value) : -1;
    return text.is === 'text' ? (results[at === -1 ? results.length - 1 : at] ?? OPEN) : OPEN;
  },
  in: ({ inputs: [text], settings }) =>
    text?.is === 'text' ? truth((settings['list'] as readonly string[]).includes(text.value)) : text?.is === 'none' ? text : OPEN,
  'sum applicable': ({ inputs }) => {
    const taking = inputs.filter((input) => input.is !== 'none' || input.state !== NOT_APPLICABLE);
    if (taking.length === 0) return { is: 'none', state: NOT_APPLICABLE };
    if (taking.some((input) => input.is === 'none'))
      return inputs.some((input) => input.is === 'open') ? OPEN : { is: 'none', state: UNKNOWN };
    return taking.every((input) => input.is === 'number') ? taking.reduce(added) : OPEN;
  },
};

/** Operators that may find the facts to break a rule of the scheme, which ends the run: nothing is proven beside one that moves. */
export const FINDERS: ReadonlySet<string> = new Set(['require', 'split', 'lookup']);

/** Operators whose result for one subject depends on the others. */
export const AMONG_SUBJECTS: ReadonlySet<string> = new Set(['rank', 'quota', 'group', 'split', 'distribute', 'subject count']);

const TESTS: Readonly<Record<string, (least: number, most: number) => boolean | null>> = {
  '<': (low, high) => (high < 0 ? true : low >= 0 ? false : null),
  '<=': (low, high) => (high <= 0 ? true : low > 0 ? false : null),
  '>': (low, high) => (low > 0 ? true : high <= 0 ? false : null),
  '>=': (low, high) => (low >= 0 ? true : high < 0 ? false : null),
  '=': (low, high) => (low === 0 && high === 0 ? true : low > 0 || high < 0 ? false : null),
  '!=': (low, high) => (low === 0 && high === 0 ? false : low > 0 || high < 0 ? true : null),
};

/** A comparison: decided where it comes out the same from one end of the bounds to the other. */
function compared(a: Known, b: Known, test: string): Known {
  const missing = lacking([a, b]);
  if (missing !== null) return missing;
  if (a.is === 'number' && b.is === 'number') {
    const decided = TESTS[test]?.(compare(a.low, b.high), compare(a.high, b.low)) ?? null;
    return decided === null ? EITHER : truth(decided);
  }
  if (a.is === 'text' && b.is === 'text' && (test === '=' || test === '!=')) return truth((a.value === b.value) === (test === '='));
  return EITHER;
}

/** 且 and 或: one decisive side decides, whatever the others are. */
function combined(inputs: readonly Known[], decisive: boolean): Known {
  if (inputs.some((input) => input.is === 'truth' && input.value === decisive)) return truth(decisive);
  const undecided = inputs.some((input) => input.is === 'truth' && input.value === null);
  const missing = lacking(inputs);
  if (missing !== null) return undecided ? OPEN : missing;
  return undecided ? EITHER : truth(!decisive);
}

/** The first condition that holds decides; where one may or may not, either way is possible from there on. */
function chosen(inputs: readonly Known[]): Known {
  const possible: Known[] = [];
  for (let k = 0; k + 1 < inputs.length; k += 2) {
    const [condition, result] = [inputs[k] as Known, inputs[k + 1] as Known];
    if (condition.is !== 'truth') return possible.length === 0 ? condition : anyOf([...possible, condition]);
    if (condition.value === false) continue;
    possible.push(result);
    if (condition.value === true) return anyOf(possible);
  }
  return anyOf([...possible, inputs.at(-1) ?? OPEN]);
}

function extreme(inputs: readonly Range[], pick: (a: Fraction, b: Fraction) => Fraction): Known {
  const [low, high] = [inputs.map((input) => input.low).reduce(pick), inputs.map((input) => input.high).reduce(pick)];
  const ways = new Set(inputs.map((input) => input.way).filter((way) => way !== 'level'));
  return range(low, high, ways.size === 0 ? 'level' : ways.size === 1 ? ([...ways][0] ?? 'any') : 'any');
}
