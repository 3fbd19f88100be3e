/** The campaign: so many random schemes read in both ways, what they covered, and the smallest scheme of each difference. */

import type { FactStore } from '../../src/facts/store.ts';
import { compareGiven, drawn, type Outcome, shrink } from './compare.ts';
import { type Coverage, cover } from './coverage.ts';
import { compareFacts, withFacts } from './facts.ts';
import { diceOf } from './random/dice.ts';
import type { Draft } from './random/draft.ts';
import { factDraft } from './random/fact-scheme.ts';
import { type FactSet, factSet } from './random/tables.ts';
import { valueDraft } from './random/value-scheme.ts';

/** What came of a campaign: how often which outcome, what was covered, and the first differences in words. */
export type Campaign = {
  readonly seed: number;
  readonly outcomes: Readonly<Record<Outcome['is'], number>>;
  readonly coverage: Coverage;
  readonly differences: readonly string[];
  readonly refusals: readonly string[];
};

/** The seed of all campaigns: HENGJI_SEED, else always the same. */
export const SEED = Number(process.env['HENGJI_SEED'] ?? 20_260_301);

/** The size at which each construct must stand in 500 schemes. */
const FULL = 20_000;

/** How many schemes all campaigns together read: HENGJI_CAMPAIGN_SIZE, else 20,000. */
const SIZE = Number(process.env['HENGJI_CAMPAIGN_SIZE'] ?? FULL);

/** Of how many schemes one reads facts: few, because one costs as much as twenty with given values, but enough for all floors. */
const SHARE_OF_FACTS = 13;

/** How many of the campaign's schemes read facts, and how many have given values. */
export const SHARES = { facts: Math.ceil(SIZE / SHARE_OF_FACTS), given: SIZE - Math.ceil(SIZE / SHARE_OF_FACTS) };

/** In how many schemes each construct must stand: 500, and fewer in a smaller campaign, where luck weighs more. */
export const FLOOR = SIZE >= FULL ? 500 : Math.floor((300 * SIZE) / FULL);

type Counts = Record<Outcome['is'], number>;

const none = (): Counts => ({ same: 0, ended: 0, refused: 0, different: 0, unread: 0 });

type Tally = { readonly outcomes: Counts; readonly coverage: Coverage; readonly differences: string[]; readonly refusals: string[] };

const newTally = (): Tally => ({ outcomes: none(), coverage: new Map(), differences: [], refusals: [] });

function count(tally: Tally, seed: number, outcome: Outcome): void {
  tally.outcomes[outcome.is] += 1;
  if (outcome.is === 'same') cover(tally.coverage, outcome);
  if (outcome.is === 'refused' || outcome.is === 'unread') tally.refusals.push(`${seed}: ${outcome.told.split('\n')[0]}`);
}

/** The differences that a campaign tells in full; more would hide the first. */
const TOLD = 3;

/** Schemes with given values. */
export function givenCampaign(seed: number, size: number): Campaign {
  const tally = newTally();
  for (let k = 0; k < size; k += 1) {
    const draft = valueDraft(seed + k);
    const outcome = compareGiven(draft);
    count(tally, seed + k, outcome);
    if (outcome.is === 'different' && tally.differences.length < TOLD) tally.differences.push(smallest(seed + k, draft));
  }
  return { seed, ...tally };
}

function smallest(seed: number, draft: Draft): string {
  const small = shrink(draft, (each) => compareGiven(each).is === 'different');
  return `seed ${seed}\n${drawn(small)}\n${compareGiven(small).told}`;
}

/** How many schemes read one set of facts. */
const SCHEMES_OF_A_SET = 20;

/** Schemes that read facts from files. */
export async function factCampaign(seed: number, size: number): Promise<Campaign> {
  const tally = newTally();
  for (let first = 0; first < size; first += SCHEMES_OF_A_SET) {
    const facts = factSet(diceOf(seed + first));
    await withFacts(facts, async (store) => {
      for (let k = first; k < Math.min(size, first + SCHEMES_OF_A_SET); k += 1) await factScheme(tally, seed + k, facts, store);
    });
  }
  return { seed, ...tally };
}

async function factScheme(tally: Tally, seed: number, facts: FactSet, store: FactStore): Promise<void> {
  const draft = factDraft(seed, facts);
  const outcome = await compareFacts(draft, store);
  count(tally, seed, outcome);
  if (outcome.is !== 'different' || tally.differences.length >= TOLD) return;
  const small = await fewerRows(await fewerLines(draft, store));
  const told = await withFacts({ ...facts, rows: small.rows }, (again) => compareFacts(small, again));
  tally.differences.push(`seed ${seed}\n${drawn(small)}\n${told.told}`);
}

/** The draft without the lines and parameters that the difference does not need. */
async function fewerLines(draft: Draft, store: FactStore): Promise<Draft> {
  let best = draft;
  for (let moved = true; moved; ) {
    moved = false;
    for (const smaller of [
      ...best.lines.map((line) => without(best, 'lines', line)),
      ...best.parameters.map((each) => without(best, 'parameters', each)),
    ].toReversed()) {
      if ((await compareFacts(smaller, store)).is !== 'different') continue;
      best = smaller;
      moved = true;
      break;
    }
  }
  return best;
}

const without = (draft: Draft, part: 'lines' | 'parameters', left: unknown): Draft => ({
  ...draft,
  [part]: (draft[part] as readonly unknown[]).filter((each) => each !== left),
});

/** The draft without the rows that the difference does not need: half a table at a time, then less. */
async function fewerRows(draft: Draft): Promise<Draft> {
  let best = draft;
  for (const table of draft.rows.keys())
    for (let size = (best.rows.get(table) ?? []).length; size >= 1; size = Math.floor(size / 2))
      for (let at = 0; at < (best.rows.get(table) ?? []).length; ) {
        const rows = (best.rows.get(table) ?? []).filter((_, k) => k < at || k >= at + size);
        const smaller = { ...best, rows: new Map([...best.rows, [table, rows]]) };
        if (await differs(smaller)) best = smaller;
        else at += size;
      }
  return best;
}

const differs = async (draft: Draft): Promise<boolean> =>
  withFacts({ limits: new Map(), rows: draft.rows, about: 0 }, async (store) => (await compareFacts(draft, store)).is === 'different');
