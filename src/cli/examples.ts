/** Runs all examples of a scheme and says which of its tiers and branches they reach. */

import { type Branch, coverage } from '../engine/coverage.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import { givenTables } from '../engine/examples/rows.ts';
import { type ExampleResult, runExample } from '../engine/examples.ts';
import type { ExampleDatabase } from '../facts/examples/answer.ts';
import { parsePeriod } from '../lib/period.ts';
import { hasErrors, type Problem } from '../lib/problem.ts';
import { compile } from '../plan/compile/compile.ts';
import type { Plan } from '../plan/plan.ts';
import type { Example } from '../plan/scheme.ts';
import { usualPeriod } from '../plan/usual.ts';
import { type Loaded, tableLibrary } from './library.ts';

/** What came of a scheme's examples: how many there are, which ran, which passed, the branches, and all problems. */
export type Examined = {
  readonly count: number;
  readonly ran: readonly ExampleResult[];
  readonly passed: readonly ExampleResult[];
  readonly branches: readonly Branch[];
  readonly problems: readonly Problem[];
};

/** Where examples with facts are answered: one database for all of them, opened when the first one comes. */
export type ExampleFacts = { readonly database: () => Promise<ExampleDatabase>; readonly close: () => Promise<void> };

/** A place for the facts of examples; nothing is loaded before it is asked. */
export function exampleFacts(): ExampleFacts {
  let opened: Promise<ExampleDatabase> | null = null;
  return {
    database: () => {
      opened ??= import('../facts/examples/answer.ts').then(({ openExampleDatabase }) => openExampleDatabase());
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

/** Runs the examples of a loaded scheme, each in its own period or the scheme's usual one. */
export async function examine(loaded: Loaded, facts: ExampleFacts): Promise<Examined> {
  if (loaded.source === null) return { count: 0, ran: [], passed: [], branches: [], problems: loaded.problems };
  const { examples } = loaded.source.scheme;
  const outcomes: Outcome[] = [];
  for (const example of examples) outcomes.push(await runOne(loaded, loaded.source, example, facts));
  const ran = outcomes.flatMap(({ result }) => (result === null ? [] : [result]));
  return {
    count: examples.length,
    ran,
    passed: ran.filter((result) => result.failures.length === 0 && !hasErrors(result.problems)),
    branches: coverage(evaluationsOf(loaded.source, ran)),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

/** Computes an example with a plan of its scheme; one that gives facts is answered over these. */
export async function runWithFacts(plan: Plan, example: Example, facts: ExampleFacts): Promise<ExampleResult> {
  if (example.facts === null) return runExample(plan, example);
  const failed = (problems: readonly Problem[]): ExampleResult => ({ example, evaluation: null, failures: [], problems });
  const { tables, problems } = givenTables(plan, example);
  if (tables === null) return failed(problems);
  const { answerExample } = await import('../facts/examples/answer.ts');
  const answered = await answerExample(await facts.database(), plan, tables);
  return answered.facts === null ? failed(answered.problems) : runExample(plan, example, answered.facts);
}

/** The evaluations of the examples; without any, one of nobody, so that the branches are counted all the same. */
function evaluationsOf(source: NonNullable<Loaded['source']>, ran: readonly ExampleResult[]): readonly Evaluation[] {
  const evaluations = ran.flatMap((result) => (result.evaluation === null ? [] : [result.evaluation]));
  if (evaluations.length > 0) return evaluations;
  const { plan } = compile(source, usualPeriod(source.scheme), tableLibrary().tables);
  const none: Example = { title: null, period: null, facts: null, cases: [], at: source.scheme.subjects.at };
  const alone = plan === null ? null : runExample(plan, none).evaluation;
  return alone === null ? [] : [alone];
}

type Outcome = { readonly result: ExampleResult | null; readonly problems: readonly Problem[] };

async function runOne(loaded: Loaded, source: NonNullable<Loaded['source']>, example: Example, facts: ExampleFacts): Promise<Outcome> {
  const period = example.period === null ? usualPeriod(source.scheme) : parsePeriod(example.period);
  if (period === null) {
    const place = { in: 'text', file: loaded.file, span: example.at } as const;
    return { result: null, problems: [{ code: 'PERIOD_TEXT', severity: 'error', place, values: { found: example.period ?? '' } }] };
  }
  const { plan, problems } = compile(source, period, tableLibrary().tables);
  if (plan === null) return { result: null, problems };
  const result = await runWithFacts(plan, example, facts);
  return { result, problems: result.problems };
}
