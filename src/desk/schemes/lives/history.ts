/** The life of a scheme as a list: who wrote, judged, released, announced, looked at and ended which version, when and why. */

import type { Desk } from '../../office/office.ts';
import { draftsOf, draftVersions } from './drafts.ts';

/** Something that happened to a scheme; `draft` and `version` say to which text. */
export type LifeEvent = {
  readonly at: string;
  readonly actor: string;
  readonly what:
    | 'saved'
    | 'submitted'
    | 'reviewed'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'dropped'
    | 'released'
    | 'announced'
    | 'looked at'
    | 'retired'
    | 'continued';
  readonly draft: number | null;
  readonly version: number | null;
  /** The day from which on it holds, or on which to look again. */
  readonly day: string | null;
  readonly note: string | null;
};

/** All that happened to a scheme, oldest first; what of it is seen follows from the duties of who asks. */
export async function lifeOf(desk: Desk, scheme: string): Promise<readonly LifeEvent[]> {
  const events = [...(await draftEvents(desk, scheme)), ...(await releaseEvents(desk, scheme)), ...(await laterEvents(desk, scheme))];
  return events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function draftEvents(desk: Desk, scheme: string): Promise<readonly LifeEvent[]> {
  const events: LifeEvent[] = [];
  for (const { number: draft, steps } of await draftsOf(desk, { scheme })) {
    for (const { version, note, actor, at } of await draftVersions(desk, draft))
      events.push({ at, actor, what: 'saved', draft, version, day: null, note });
    for (const { step, version, note, actor, at } of steps)
      if (step !== 'released') events.push({ at, actor, what: step, draft, version, day: null, note });
  }
  return events;
}

async function releaseEvents(desk: Desk, scheme: string): Promise<readonly LifeEvent[]> {
  const rows = await desk
    .selectFrom('scheme_versions as v')
    .leftJoin('draft_releases as d', (join) =>
      join.onRef('d.organisation', '=', 'v.organisation').onRef('d.scheme', '=', 'v.scheme').onRef('d.version', '=', 'v.version'),
    )
    .select(['v.version', 'v.effective as day', 'v.note', 'v.actor', 'v.at', 'd.draft'])
    .where('v.scheme', '=', scheme)
    .orderBy('v.version')
    .execute();
  return rows.map((row) => ({ ...row, what: 'released' }));
}

async function laterEvents(desk: Desk, scheme: string): Promise<readonly LifeEvent[]> {
  const announced = await desk.selectFrom('announcements').selectAll().where('scheme', '=', scheme).orderBy('number').execute();
  const reviews = await desk.selectFrom('scheme_reviews').selectAll().where('scheme', '=', scheme).orderBy('number').execute();
  const ended = await desk.selectFrom('scheme_retirements').selectAll().where('scheme', '=', scheme).orderBy('number').execute();
  return [
    ...announced.map(
      ({ at, actor, version, note }): LifeEvent => ({ at, actor, what: 'announced', draft: null, version, day: null, note }),
    ),
    ...reviews.map(
      ({ at, actor, version, next_on: day, note }): LifeEvent => ({ at, actor, what: 'looked at', draft: null, version, day, note }),
    ),
    ...ended.map(
      ({ at, actor, from_day: day, reason: note }): LifeEvent => ({
        ...{ at, actor, what: day === null ? 'continued' : 'retired' },
        ...{ draft: null, version: null, day, note },
      }),
    ),
  ];
}
