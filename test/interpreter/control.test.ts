/** The campaign can fail: a bug that is put into one kernel, or into what the facts are asked, is found within few schemes. */

import { expect, test } from 'vitest';
import type { Node, Operator } from '../../src/methods/node.ts';
import { OPERATORS } from '../../src/methods/operators/shelf.ts';
import type { Question, Questions } from '../../src/methods/question.ts';
import { SEED } from './campaign.ts';
import { compareGiven } from './compare.ts';
import { compareFacts, withFacts } from './facts.ts';
import { diceOf } from './random/dice.ts';
import { factDraft } from './random/fact-scheme.ts';
import { factSet } from './random/tables.ts';
import { valueDraft } from './random/value-scheme.ts';

type Settings = Record<string, unknown>;

/** Changes the settings of an operator's nodes before it runs: a kernel that reads them wrongly. */
const damaged = (operator: Operator, change: (settings: Settings) => Settings): Operator => ({
  ...operator,
  run: (call) => operator.run({ ...call, node: { ...call.node, settings: change(call.node.settings as Settings) } as Node }),
});

/** Runs something while an operator is damaged. */
function whileDamaged<T>(name: string, change: (settings: Settings) => Settings, run: () => T): T {
  const operators = OPERATORS as Map<string, Operator>;
  const whole = operators.get(name);
  if (whole === undefined) throw new Error(`no operator ${name}`);
  operators.set(name, damaged(whole, change));
  try {
    return run();
  } finally {
    operators.set(name, whole);
  }
}

/** How many schemes are read until a difference shows; null if none does. */
function found(limit: number): number | null {
  for (let k = 0; k < limit; k += 1) if (compareGiven(valueDraft(SEED + k)).is === 'different') return k + 1;
  return null;
}

type Cut = { readonly value: { readonly n: bigint; readonly d: bigint }; readonly upper: boolean };

const firstCut = (settings: Settings, change: (cut: Cut) => Cut): Settings => ({
  ...settings,
  cuts: (settings['cuts'] as readonly Cut[]).map((cut, k) => (k === 0 ? change(cut) : cut)),
});

const swapped =
  (key: string, a: string, b: string) =>
  (settings: Settings): Settings => ({
    ...settings,
    [key]: settings[key] === a ? b : settings[key] === b ? a : settings[key],
  });

test('nothing is found while nothing is damaged', () => {
  expect(found(300)).toBeNull();
});

test.each<[string, string, (settings: Settings) => Settings]>([
  ['the first limit of 分档 belongs to the other side', 'band', (settings) => firstCut(settings, (cut) => ({ ...cut, upper: !cut.upper }))],
  [
    'the first limit of 分段累进 is a hundredth too high',
    'progressive',
    (settings) => firstCut(settings, (cut) => ({ ...cut, value: { n: cut.value.n * 100n + cut.value.d, d: cut.value.d * 100n } })),
  ],
  ['≥ reads as >', 'compare', (settings) => ({ ...settings, test: settings['test'] === '>=' ? '>' : settings['test'] })],
  ['halves are cut', 'round', swapped('mode', 'half up', 'cut')],
  ['equals take the worse rank', 'rank', swapped('ties', 'better', 'worse')],
  ['what is left of a pool goes the other way', 'split', swapped('remainder', 'in order', 'largest remainder')],
])('%s: found', (_, operator, change) => {
  expect(whileDamaged(operator, change, () => found(300))).not.toBeNull();
});

/** Windows that end a day early. */
const shortWindows = (questions: Questions): Questions => ({
  ...questions,
  questions: questions.questions.map((question): Question => {
    const { source } = question;
    if (source.is !== 'table' || source.window?.by !== 'date' || source.window.range.last === null) return question;
    const range = { ...source.window.range, last: source.window.range.last - 1 };
    return { ...question, source: { ...source, window: { ...source.window, range } } };
  }),
});

/** Conditions over rows that nobody reads. */
const withoutConditions = (questions: Questions): Questions => ({
  ...questions,
  questions: questions.questions.map((question) => ({ ...question, where: null })),
});

test.each([
  ['windows end a day early', shortWindows],
  ['其中 is not read', withoutConditions],
])('%s: found', async (_, asked) => {
  const facts = factSet(diceOf(SEED));
  const outcomes = await withFacts(facts, async (store) => {
    const read: string[] = [];
    for (let k = 0; k < 40 && !read.includes('different'); k += 1)
      read.push((await compareFacts(factDraft(SEED + k, facts), store, asked)).is);
    return read;
  });
  expect(outcomes).toContain('different');
});
