/** Holds the differences between runs to every reference scheme: other facts and other parameters, each change with its cause. */

import { expect, test } from 'vitest';
import { type Loaded, loadScheme, sourceOf } from '../src/cli/library.ts';
import { computeLoaded } from '../src/cli/month.ts';
import { causesOf, differencesBetween } from '../src/engine/differences/causes.ts';
import { changesOf, type Runs } from '../src/engine/differences/changes.ts';
import { differenceText } from '../src/engine/differences/words.ts';
import type { Evaluation } from '../src/engine/evaluate.ts';
import { withParameter } from '../src/plan/parse/what-if.ts';
import { oracles } from './oracle/index.ts';
import { madeCase, withFacts } from './scheme-cases.ts';

/** Made cases for each scheme; a longer campaign by HENGJI_DIFFERENCES=50. */
const SEEDS = Number(process.env['HENGJI_DIFFERENCES'] ?? 1);

/** The month of a made case under rules; null where the facts break them. */
const monthOf = (oracle: (typeof oracles)[number], seed: number, loaded: Loaded): Promise<Evaluation | null> => {
  const one = madeCase(oracle, seed);
  return withFacts(one, async (facts) => {
    const month = await computeLoaded(loaded, facts, one.made.period);
    month.close();
    return month.evaluation;
  });
};

/** A month as that of the people of another, so that the same persons stand in both; who has no twin there has joined. */
const ofPeople = (month: Evaluation, ids: readonly string[]): Evaluation => {
  const { subjects } = month.facts;
  return { ...month, facts: { ...month.facts, subjects: { ...subjects, ids: subjects.ids.map((id, row) => ids[row] ?? `new ${id}`) } } };
};

/** The kinds of causes of every change; all are said in both languages, and none is left without. */
function kindsIn(runs: Runs): ReadonlyMap<string, number> {
  const differenceFor = differencesBetween(runs);
  const kinds = new Map<string, number>();
  for (const person of changesOf(runs)) {
    for (const { name } of person.changes) {
      const difference = differenceFor(person, name);
      if (difference === null) throw new Error(`${person.subject} ${name} has changed and has no difference`);
      const causes = causesOf(difference);
      for (const language of ['zh', 'en'] as const) expect(differenceText(difference, language)).not.toMatch(/undefined|\{\w+\}/);
      expect(causes.length, differenceText(difference, 'zh')).toBeGreaterThan(0);
      for (const { is } of causes) kinds.set(is, (kinds.get(is) ?? 0) + 1);
    }
  }
  return kinds;
}

/** The scheme with one of its parameters that is a plain number written twice as large; all such schemes. */
function doubled(loaded: Loaded): readonly { readonly name: string; readonly loaded: Loaded }[] {
  const { source } = loaded;
  if (source === null) return [];
  return source.scheme.parameters.flatMap(({ name, history, open }) => {
    const value = history.at(-1)?.value ?? open?.proposal;
    if (value?.kind !== 'expression' || value.expression.is !== 'number') return [];
    const { start, end } = value.expression.at;
    const below = `${'\n'.repeat(loaded.text.length + 1)}${loaded.text.slice(start, end)} × 2`;
    const { scheme } = withParameter(source.scheme, name, below);
    if (scheme === null) return [];
    const text = `${loaded.text}\n${below.trimStart()}`;
    return [{ name, loaded: { ...loaded, text, source: { ...source, ...sourceOf(scheme, text, source.file) } } }];
  });
}

test.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', { timeout: 120_000 + SEEDS * 20_000 }, async (name, oracle) => {
  const loaded = loadScheme(name);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const [old, now] = [await monthOf(oracle, seed, loaded), await monthOf(oracle, seed + 1000, loaded)];
    if (old === null || now === null) throw new Error(`${name} ${seed} has no month`);
    expect(changesOf({ old, new: old })).toEqual([]);
    const facts = kindsIn({ old, new: ofPeople(now, old.facts.subjects.ids) });
    expect(facts.get('fact') ?? 0).toBeGreaterThan(0);
    for (const kind of facts.keys()) expect(kind).toMatch(/^(?:fact|others|joined|left|period)$/);
    for (const { name: parameter, loaded: changed } of doubled(loaded).slice(0, 2 + SEEDS)) {
      const month = await monthOf(oracle, seed, changed);
      if (month === null) continue;
      const kinds = kindsIn({ old, new: month });
      for (const kind of kinds.keys()) expect([parameter, kind]).toEqual([parameter, expect.stringMatching(/^(?:parameter|others)$/)]);
    }
  }
});
