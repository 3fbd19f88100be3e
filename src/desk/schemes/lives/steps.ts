/** The way of a draft to a release: submitted, reviewed, approved, released; or rejected, withdrawn, dropped. */

import type { Period } from '../../../lib/period.ts';
import { hasErrors } from '../../../lib/problem.ts';
import { demand } from '../../access/demand.ts';
import type { Duty } from '../../access/roles.ts';
import { type Desk, type Office, together, type Writing, write } from '../../office/office.ts';
import { demandReason, Refused, refused, words } from '../../refused.ts';
import { type Released, release } from '../release.ts';
import { type Draft, type DraftState, demandNewest, draftNumbered, draftProblems, draftVersion } from './drafts.ts';
import type { DraftStep } from './rows.ts';

/** A step that is taken by itself; a release does more. */
export type JudgingStep = Exclude<DraftStep, 'released'>;

/** A step as it is asked for: of the version that was seen; a review names the simulation that it looked at. */
export type StepOrder = {
  readonly draft: number;
  readonly version: number;
  readonly step: JudgingStep;
  readonly simulation?: number | null;
  readonly note: string | null;
};

const FROM: Readonly<Record<DraftStep, readonly DraftState[]>> = {
  submitted: ['writing'],
  reviewed: ['submitted', 'reviewed'],
  approved: ['reviewed'],
  released: ['approved'],
  rejected: ['submitted', 'reviewed', 'approved'],
  withdrawn: ['submitted', 'reviewed', 'approved'],
  dropped: ['writing', 'rejected'],
};

const DUTY = {
  submitted: 'write schemes',
  reviewed: 'review schemes',
  approved: 'review schemes',
  rejected: 'review schemes',
  withdrawn: 'write schemes',
  dropped: 'write schemes',
} as const satisfies Readonly<Record<JudgingStep, Duty>>;

/**
 * Takes a step; gives the draft as it stands then. What is submitted has no errors; a rejection, a withdrawal and a review without a
 * simulation need a reason. The database keeps authors from reviewing and approving what they wrote.
 */
export async function takeDraftStep(office: Office, order: StepOrder): Promise<Draft> {
  const { draft: number, step, note } = order;
  demand(office, DUTY[step]);
  return await write(office, async (writing) => {
    const draft = await draftNumbered(writing.desk, number);
    demandNewest(draft, order.version);
    demandStep(draft, step);
    const simulation = order.simulation ?? null;
    if (step === 'submitted') await demandSound(writing.desk, draft);
    if (step === 'reviewed') await demandSimulated(writing.desk, draft, { simulation, note });
    if (['rejected', 'withdrawn', 'dropped'].includes(step)) demandReason(note);
    await insertStep(office, writing, { draft, step, simulation: step === 'reviewed' ? simulation : null, note });
    return await draftNumbered(writing.desk, number);
  });
}

function demandStep({ number, state }: Draft, step: DraftStep): void {
  if (!FROM[step].includes(state)) throw refused('DRAFT_STATE', { draft: number, ...words('state', state), ...words('step', step) });
}

async function demandSound(desk: Desk, { number, scheme, newest }: Draft): Promise<void> {
  const { texts } = await draftVersion(desk, number, newest);
  const problems = draftProblems(scheme, texts);
  if (hasErrors(problems)) throw new Refused(problems);
}

type Seen = { readonly simulation: number | null; readonly note: string | null };

async function demandSimulated(desk: Desk, { number, newest }: Draft, { simulation, note }: Seen): Promise<void> {
  if (simulation === null) {
    demandReason(note, 'REVIEW_UNSEEN');
    return;
  }
  const found = await desk
    .selectFrom('draft_simulations')
    .select('version')
    .where('number', '=', simulation)
    .where('draft', '=', number)
    .executeTakeFirst();
  if (found?.version !== newest) throw refused('REVIEW_OTHER', { draft: number, version: newest, simulation });
}

type NewStep = { readonly draft: Draft; readonly step: DraftStep; readonly simulation: number | null; readonly note: string | null };

async function insertStep(office: Office, writing: Writing, { draft, step, simulation, note }: NewStep): Promise<void> {
  const { desk, actor, at, log } = writing;
  const { hash } = await draftVersion(desk, draft.number, draft.newest);
  const position = (draft.steps.at(-1)?.position ?? 0) + 1;
  await desk
    .insertInto('draft_steps')
    .values({
      ...{ organisation: office.organisation.id, draft: draft.number, position, version: draft.newest, hash },
      ...{ step, simulation, note, actor, at },
    })
    .execute();
  const details = { scheme: draft.scheme, version: draft.newest, hash, ...(simulation === null ? {} : { simulation }), note };
  await log({ action: `draft ${step}`, about: `draft ${draft.number}`, details });
}

/** How an approved draft is released. */
export type DraftRelease = {
  readonly draft: number;
  readonly version: number;
  readonly from: Period;
  readonly retroactive: boolean;
  readonly note: string | null;
};

/** Releases an approved draft as a version of its scheme: just the texts that were approved, by nobody who wrote any of them. */
export async function releaseDraft(office: Office, { draft: number, version, from, retroactive, note }: DraftRelease): Promise<Released> {
  demand(office, 'release schemes');
  return await together(office, (own) =>
    write(own, async (writing) => {
      const draft = await draftNumbered(writing.desk, number);
      demandNewest(draft, version);
      demandStep(draft, 'released');
      const { texts } = await draftVersion(writing.desk, number, version);
      const released = await release(own, { texts, from, retroactive, note });
      await insertStep(own, writing, { draft, step: 'released', simulation: null, note });
      const { actor, at } = writing;
      const values = { organisation: own.organisation.id, draft: number, draft_version: version, actor, at };
      await writing.desk
        .insertInto('draft_releases')
        .values({ ...values, scheme: released.scheme, version: released.version })
        .execute();
      return released;
    }),
  );
}
