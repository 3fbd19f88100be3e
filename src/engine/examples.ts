/** Runs the examples of a scheme: given values stand in for lines and attributes, expected values must be met exactly. */

import { dayText } from '../lib/day.ts';
import { same } from '../lib/fraction.ts';
import type { Problem, Span } from '../lib/problem.ts';
import type { Facts } from '../methods/facts.ts';
import type { Shown } from '../methods/method.ts';
import type { Plan } from '../plan/plan.ts';
import type { Example } from '../plan/scheme.ts';
import { nearestWord } from '../plan/words.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { givenAlone, givenOver, type Placed } from './examples/given.ts';
import { type Tell, telling, type Written, writtenOf } from './examples/written.ts';
import { shownAt } from './explain.ts';

/** What came of one example. */
export type ExampleResult = {
  readonly example: Example;
  readonly evaluation: Evaluation | null;
  /** Expected lines that came out otherwise. */
  readonly failures: readonly {
    readonly subject: string;
    readonly name: string;
    readonly expected: Shown;
    readonly found: Shown;
    readonly at: Span;
  }[];
  readonly problems: readonly Problem[];
};

/** The subject of an example that names none and gives no facts. */
const ALONE = '甲';

/** Computes one example with a plan of its scheme; `answered` are the answers over the rows of an example that gives facts. */
export function runExample(plan: Plan, example: Example, answered: Facts | null = null): ExampleResult {
  if ((example.facts === null) !== (answered === null)) throw new Error('Bug: the facts of an example are not those that it gives');
  const problems: Problem[] = [];
  const tell = telling(plan, problems);
  const ids = answered?.subjects.ids ?? example.cases.map(({ subject }) => subject ?? ALONE).toSorted();
  const cases = answered === null ? placedAmong(example, ids) : placedOver(example, ids, tell);
  const { facts, overrides } = answered === null ? givenAlone(plan, ids, cases, tell) : givenOver(plan, answered, cases, tell);
  if (problems.length > 0) return { example, evaluation: null, failures: [], problems };
  const evaluation = evaluate(plan, facts, overrides);
  const failures = cases.flatMap((placed) => failuresOf(evaluation, placed, tell));
  return { example, evaluation, failures, problems: [...problems, ...evaluation.problems] };
}

/** The cases of an example without facts, in the order of the subjects that they name. */
const placedAmong = ({ cases }: Example, ids: readonly string[]): readonly Placed[] =>
  ids.flatMap((subject, row) => {
    const one = cases.find((each) => (each.subject ?? ALONE) === subject);
    return one === undefined ? [] : [{ one, subject, row }];
  });

/** The cases of an example with facts: each is about a subject of these, or about the only one. */
function placedOver({ cases }: Example, ids: readonly string[], tell: Tell): readonly Placed[] {
  const known = ids.length === 0 ? { known: '没有', knownEn: 'there are none' } : { known: ids.join('、'), knownEn: ids.join(', ') };
  return cases.flatMap((one) => {
    const [only] = ids;
    if (one.subject === null && (only === undefined || ids.length > 1))
      return tell('EXAMPLE_SUBJECTS', one.at, { count: ids.length, ...known }) ?? [];
    const subject = one.subject ?? only ?? '';
    const row = ids.indexOf(subject);
    if (row >= 0) return [{ one, subject, row }];
    const nearest = nearestWord(subject, ids);
    if (nearest === null) return tell('EXAMPLE_SUBJECT', one.at, { subject, ...known }) ?? [];
    return tell('EXAMPLE_SUBJECT_NEAR', one.at, { subject, nearest }) ?? [];
  });
}

function failuresOf({ plan, column }: Evaluation, { one, subject, row }: Placed, tell: Tell): ExampleResult['failures'] {
  return one.expected.flatMap((expected) => {
    const line = plan.lines.find((each) => each.line.name === expected.name);
    if (line === undefined || line.built.is !== 'value') return tell('EXAMPLE_NAME', expected.at, { name: expected.name }) ?? [];
    const found = shownAt(column(line.built.node), line.built.type, row);
    const wanted = expected.value === null ? null : writtenOf(expected.value, line.built.type, tell, expected.name);
    if (matches(wanted, found)) return [];
    const shown: Shown = {
      type: line.built.type,
      value: wanted === null ? null : shownValue(wanted),
      state: wanted === null ? 'unknown' : 'value',
    };
    return [{ subject, name: expected.name, expected: shown, found, at: expected.at }];
  });
}

const shownValue = (wanted: Written): Shown['value'] => (wanted.is === 'date' ? dayText(wanted.value) : wanted.value);

function matches(wanted: Written | null, found: Shown): boolean {
  if (wanted === null) return found.state !== 'value';
  if (found.state !== 'value' || found.value === null) return false;
  if (wanted.is === 'number') return typeof found.value === 'object' && same(wanted.value, found.value);
  return shownValue(wanted) === found.value;
}
