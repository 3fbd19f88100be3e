/** What a draft would pay: past months under the rules in force and under the draft, person by person, kept as reviewers see it. */

import { createHash } from 'node:crypto';
import type { Pair } from '../../../engine/compare.ts';
import type { Evaluation } from '../../../engine/evaluate.ts';
import { topLines } from '../../../engine/explain.ts';
import { shownLines } from '../../../engine/results.ts';
import { reportJson } from '../../../engine/simulation/json.ts';
import { reportOf } from '../../../engine/simulation/report.ts';
import { type Canonical, canonical } from '../../../lib/canonical.ts';
import { type Period, parsePeriods } from '../../../lib/period.ts';
import { demand, demandOneOf } from '../../access/demand.ts';
import { engineVersion } from '../../engine-version.ts';
import { activeBatches } from '../../facts/active.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, nextNumber, type Office, read, write } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import { computePinned, type Pinned, pinnedPlan, type Rules } from '../../runs/pinned.ts';
import { insertsOf } from '../../state/chunks.ts';
import { versionFor } from '../release.ts';
import { type DraftVersion, draftNumbered, draftVersion } from './drafts.ts';

/** What is asked: the newest version of a draft, over which periods (`2026-07..2026-09`), which item, and beside which scheme. */
export type SimulationOrder = {
  readonly draft: number;
  readonly periods: string;
  /** The first total of the draft where none is named. */
  readonly item?: string | null;
  /** The scheme that pays today; the draft's own where none is named. Where none is in force, everybody is new. */
  readonly against?: string | null;
  readonly progress?: (done: number, total: number) => void;
};

/** A kept simulation: its figures without those of single people, and a hash over all of it. */
export type Simulation = {
  readonly number: number;
  readonly draft: number;
  readonly version: number;
  readonly hash: string;
  readonly figures: Canonical;
  readonly actor: string;
  readonly at: string;
};

/** A month on both sides, with what it was computed from. */
export type Month = { readonly pair: Pair; readonly sources: Canonical };

/** Demands what a simulation needs: without the facts every month would come out empty, and nobody would be told. */
export function demandSimulation(office: Office): void {
  demandOneOf(office, 'write schemes', 'review schemes');
  demand(office, 'read facts');
}

/** Computes both sides of each period by the same way as a run, compares them as `simulate` does, and keeps what came out. */
export async function simulateDraft(office: Office, order: SimulationOrder): Promise<Simulation> {
  demandSimulation(office);
  const periods = parsePeriods(order.periods);
  if (periods === null) throw refused('PERIODS_TEXT', { found: order.periods });
  const { version, against, both } = await read(office, (desk) => pinnedSides(desk, order, periods));
  const months: Month[] = [];
  for (const [done, sides] of both.entries()) {
    order.progress?.(done, periods.length);
    months.push(await monthOf(office, sides));
  }
  order.progress?.(periods.length, periods.length);
  return await keep(office, version, whole(months, { version, against, item: order.item ?? null }));
}

/** What both sides of a period are computed by: released rules and a draft, or others. */
type Sides<By extends Rules = DraftVersion> = { readonly old: Pinned | null; readonly now: Pinned<By> };

/** All that the simulation is made of, as the record stands at one moment. */
async function pinnedSides(
  desk: Desk,
  order: SimulationOrder,
  periods: readonly Period[],
): Promise<{ readonly version: DraftVersion; readonly against: string; readonly both: readonly Sides[] }> {
  const draft = await draftNumbered(desk, order.draft);
  const version = await draftVersion(desk, draft.number, draft.newest);
  const against = order.against ?? draft.scheme;
  const both: Sides[] = [];
  for (const period of periods) {
    const before = await versionFor(desk, against, period, LATEST);
    both.push({ old: before === null ? null : await pinned(desk, before, period), now: await pinned(desk, version, period) });
  }
  return { version, against, both };
}

/** Rules for a period with the batches that are in force. */
export async function pinned<By extends Rules>(desk: Desk, version: By, period: Period): Promise<Pinned<By>> {
  const { plan } = pinnedPlan(version, period);
  return { version, period, batches: await activeBatches(desk, new Set(plan.needs.keys()), LATEST) };
}

/** Computes both sides of a period. */
export async function monthOf<By extends Rules>(office: Office, { old, now }: Sides<By>): Promise<Month> {
  const before = old === null ? null : await sideOf(office, old);
  const after = await sideOf(office, now);
  return {
    pair: { old: before?.evaluation ?? null, new: after.evaluation, grouping: null },
    sources: {
      period: now.period.text,
      before: old === null ? null : { scheme: old.version.scheme, version: old.version.version, hash: old.version.hash },
      facts: { old: before?.facts ?? null, new: after.facts },
    },
  };
}

type Computed = { readonly evaluation: Evaluation; readonly facts: string };

async function sideOf<By extends Rules>(office: Office, side: Pinned<By>): Promise<Computed> {
  const month = await computePinned(office, side);
  month.close();
  return { evaluation: month.evaluation, facts: month.hashes.facts };
}

/** A comparison in two parts: that of everybody together, and that of each person. */
export type Figures = {
  readonly whole: { readonly [key: string]: Canonical };
  readonly people: readonly { readonly [key: string]: Canonical }[];
};

function whole(
  months: readonly Month[],
  { version, against, item }: { readonly version: DraftVersion; readonly against: string; readonly item: string | null },
): Figures {
  const { draft, version: own, hash } = version;
  const figures = figuresOf(months, { item, changes: [`D${draft} v${own}`] });
  return { ...figures, whole: { draft, version: own, hash, against, ...figures.whole } };
}

/** What comes of months on both sides: which item is compared (the first total where none is named), and what the other side is called. */
export function figuresOf(
  months: readonly Month[],
  { item, changes }: { readonly item: string | null; readonly changes: readonly string[] },
): Figures {
  const pairs = months.map(({ pair }) => pair);
  const report = reportOf(pairs, { item: itemOf(pairs, item), changes, layer: null, by: null });
  if ('code' in report) throw new Refused([report]);
  const { people, ...rest } = JSON.parse(reportJson(report)) as Figures['whole'] & { readonly people: Figures['people'] };
  const { version: engine, fingerprint } = engineVersion();
  return { whole: { engine: { version: engine, fingerprint }, sources: months.map(({ sources }) => sources), ...rest }, people };
}

/** The item that is compared; it must stand in every month on both sides, or nothing could be told of it. */
function itemOf(pairs: readonly Pair[], asked: string | null): string {
  const [first] = pairs;
  const item = asked ?? (first === undefined ? '' : (topLines(first.new.plan)[0] ?? ''));
  const sides = pairs.flatMap(({ old, new: now }) => (old === null ? [now] : [old, now]));
  const isThere = sides.every((side) => shownLines(side).some(({ line }) => line.name === item));
  if (!isThere) throw refused('SIMULATION_ITEM', { item: item || '—' });
  return item;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function keep(office: Office, version: DraftVersion, { whole: all, people }: Figures): Promise<Simulation> {
  const figures = canonical(all);
  const rows = people.map((each) => ({ subject: String(each['subject']), figures: canonical(each) }));
  const hash = sha256(`${[figures, ...rows.map((row) => row.figures)].join('\n')}\n`);
  return await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const number = await nextNumber(writing, 'draft_simulations');
    const { draft, version: of } = version;
    const organisation = office.organisation.id;
    await desk.insertInto('draft_simulations').values({ organisation, number, draft, version: of, hash, figures, actor, at }).execute();
    const common = { organisation, simulation: number };
    for (const insert of insertsOf({ table: 'draft_simulation_people', common, own: ['subject', 'figures'], rows }))
      await insert.execute(desk);
    await log({ action: 'draft simulated', about: `draft ${draft}`, details: { simulation: number, version: of, hash } });
    return { number, draft, version: of, hash, figures: all, actor, at };
  });
}

/** The simulations of a draft, oldest first. */
export async function simulationsOf(desk: Desk, draft: number): Promise<readonly Simulation[]> {
  const rows = await desk
    .selectFrom('draft_simulations')
    .select(['number', 'draft', 'version', 'hash', 'figures', 'actor', 'at'])
    .where('draft', '=', draft)
    .orderBy('number')
    .execute();
  return rows.map(({ figures, ...row }) => ({ ...row, figures: JSON.parse(figures) as Canonical }));
}

/** What a simulation says of each person whose pay may be seen, by their ids. */
export async function simulatedPeople(desk: Desk, simulation: number): Promise<readonly Canonical[]> {
  const rows = await desk
    .selectFrom('draft_simulation_people')
    .select('figures')
    .where('simulation', '=', simulation)
    .orderBy('subject')
    .execute();
  return rows.map(({ figures }) => JSON.parse(figures) as Canonical);
}
