/** Computes what a run is pinned to: a scheme version, a period and a list of batches; nothing else goes in, so the same comes out. */

import { resolve } from 'node:path';
import { type Evaluation, evaluate } from '../../engine/evaluate.ts';
import { type KeptMonth, keptMonth } from '../../engine/kept/month.ts';
import { openBatches } from '../../facts/batches/open.ts';
import { doubtsAbout } from '../../facts/doubts/doubts.ts';
import { gather } from '../../facts/gather.ts';
import { textHash } from '../../facts/kept/hash.ts';
import { hashesOf } from '../../facts/kept/keep.ts';
import type { FactStore } from '../../facts/store.ts';
import type { Period } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import type { BatchRow } from '../facts/active.ts';
import { batchFolder } from '../facts/import.ts';
import type { Office } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { planOf } from '../schemes/pinned.ts';
import type { VersionRow } from '../schemes/release.ts';

/** What a month is computed by: the texts of a version, or of a draft, with their hash. */
export type Rules = Pick<VersionRow, 'texts' | 'hash'>;

/** What a run is pinned to; batches in the order of their commits. */
export type Pinned<By extends Rules = VersionRow> = {
  readonly version: By;
  readonly period: Period;
  readonly batches: readonly BatchRow[];
};

/** The hashes of a run, hexadecimal SHA-256: of its facts, its scheme, its results and its trace. */
export type RunHashes = { readonly facts: string; readonly scheme: string; readonly results: string; readonly trace: string };

/** A computed month with all that it leaves; the store serves questions about rows until `close`. */
export type PinnedMonth<By extends Rules = VersionRow> = {
  readonly pinned: Pinned<By>;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly kept: KeptMonth;
  readonly hashes: RunHashes;
  /** Warnings; an error is a refusal. */
  readonly problems: readonly Problem[];
  readonly store: FactStore;
  readonly close: () => void;
};

/** The plan of a version for a period; refused where it has errors. */
export function pinnedPlan(
  { texts }: Pick<Rules, 'texts'>,
  period: Period,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const { plan, problems } = planOf(texts, period);
  if (plan === null || hasErrors(problems)) throw new Refused(problems);
  return { plan, problems };
}

/** Computes it; refused where a file of a batch is not what it was or a fact contradicts another. */
export async function computePinned<By extends Rules>(
  office: Office,
  pinned: Pinned<By>,
  progress?: (done: number, total: number) => void,
): Promise<PinnedMonth<By>> {
  const { plan, problems } = pinnedPlan(pinned.version, pinned.period);
  const files = pinned.batches.map(({ number, manifest, file }) => ({
    manifest,
    // A candidate for a batch lies elsewhere, by its whole path.
    path: resolve(batchFolder(office), file),
    name: `B${number}`,
  }));
  const opened = await openBatches(files, plan.tables, plan.needs, {
    questions: plan.questions,
    ...(progress === undefined ? {} : { progress }),
  });
  const { store } = opened;
  if (store === null) throw new Refused([...problems, ...opened.problems]);
  try {
    const { facts, problems: found } = await gather(store, plan.questions);
    const soFar = [...problems, ...opened.problems, ...found];
    if (facts === null || hasErrors(soFar)) throw new Refused(soFar);
    const doubts = await doubtsAbout(store, plan.questions, plan.period);
    const evaluation = evaluate(plan, facts);
    const all = [...soFar, ...doubts, ...evaluation.problems];
    if (hasErrors(all)) throw new Refused(all);
    const kept = keptMonth(evaluation);
    return { pinned, plan, evaluation, kept, hashes: allHashes(pinned, kept), problems: all, store, close: () => store.close() };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** All hashes of a computed month. */
const allHashes = ({ version, batches }: Pinned<Rules>, kept: KeptMonth): RunHashes => ({
  facts: textHash(batches.map(({ fact_table, manifest }) => `${fact_table} ${manifest.parquet.sha256}\n`)),
  scheme: version.hash,
  ...hashesOf(kept),
});
