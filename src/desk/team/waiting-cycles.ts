/** What waits for one in review cycles: forms, targets, sums to part, committees, interviews, plans, objections. */

import { reachOf } from '../access/authority.ts';
import { seenOf } from '../access/demand.ts';
import { partsOf } from '../cycles/allotments/allot.ts';
import { type Cycle, cyclesOf } from '../cycles/cycles.ts';
import { formsOf } from '../cycles/forms/read.ts';
import type { Stage } from '../cycles/rows.ts';
import { targetsOf } from '../cycles/targets/offers.ts';
import { stateOf, type Window, windowsOf } from '../cycles/windows.ts';
import { committeesOf } from '../results/calibration/committee.ts';
import { breachesIn } from '../results/calibration/decide.ts';
import { objectionsOf } from '../results/notice/objections.ts';
import { interviewsOf } from '../results/talks/interview.ts';
import type { Asking, Waiting } from './kinds.ts';

type Running = { readonly cycle: Cycle; readonly windows: ReadonlyMap<Stage, Window> };

/** All of it, over the cycles that were not cancelled. */
export async function waitingInCycles(asking: Asking): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const cycle of await cyclesOf(asking.desk)) {
    if (cycle.cancelled) continue;
    const running: Running = { cycle, windows: await windowsOf(asking.desk, cycle.number) };
    for (const look of [forms, targets, sums, committees, talks, objections]) found.push(...(await look(asking, running)));
  }
  return found;
}

const isOpen = ({ windows }: Running, stage: Stage, day: string, until: string | null = null): boolean =>
  stateOf(windows.get(stage), day, until) === 'open';

const dueOf = ({ windows }: Running, stage: Stage): string | null => windows.get(stage)?.to ?? null;

/** Something that waits, of which most says little. */
const waits = (row: Pick<Waiting, 'kind' | 'number' | 'since' | 'steps'> & Partial<Waiting>): Waiting => ({
  ...{ person: null, cycle: null, due: null, text: null, subject: {} },
  ...row,
});

/** Forms about others; one's own stands with what everybody has to do. */
async function forms({ desk, actor, day }: Asking, running: Running): Promise<readonly Waiting[]> {
  const cycle = running.cycle.number;
  const own = await formsOf(desk, { cycle, rater: actor });
  return own
    .filter(({ ratee, state }) => ratee !== actor && (state === 'open' || state === 'given back'))
    .filter(({ until }) => isOpen(running, 'rating', day, until))
    .map(({ number, ratee: person, until, at: since }) =>
      waits({ kind: 'form', number, person, cycle, since, steps: ['fill'], due: until ?? dueOf(running, 'rating') }),
    );
}

/** Targets whose last offer is the other side's: those of the people one leads, and one's own. */
async function targets({ desk, authority, actor, day }: Asking, running: Running): Promise<readonly Waiting[]> {
  if (!isOpen(running, 'targets', day)) return [];
  const cycle = running.cycle.number;
  const open = (await targetsOf(desk, cycle)).filter(({ offer, agreed }) => offer.number !== agreed?.number);
  // Nobody agrees to a target of whom they act for.
  const isOneself = authority.is === 'member' && authority.behalf === null;
  const own = open.filter(({ offer: { side, person } }) => isOneself && side === 'supervisor' && person === actor);
  const theirs = open.filter(({ offer: { side, person } }) => side === 'employee' && person !== actor);
  const leads = reachOf(authority, 'approve targets') !== 'nowhere' && theirs.length > 0;
  const persons = theirs.map(({ offer }) => offer.person);
  const reached = leads ? await seenOf(desk, 'approve targets', persons) : new Set<string>();
  return [...own, ...theirs.filter(({ offer }) => reached.has(offer.person))].map(
    ({ offer: { number, person, side, at: since, comment: text, metric, value, unit, day: on }, agreed }) => {
      const subject = { metric, value, unit, day: on, side, agreed: agreed?.value ?? null };
      const due = dueOf(running, 'targets');
      return waits({ kind: 'target', number, person, cycle, since, steps: ['agree', 'offer'], text, subject, due });
    },
  );
}

async function sums({ desk, actor, day }: Asking, running: Running): Promise<readonly Waiting[]> {
  if (!isOpen(running, 'rating', day)) return [];
  const cycle = running.cycle.number;
  const own = (await partsOf(desk, cycle)).filter(({ sum, parts }) => sum.leader === actor && parts === null);
  return own.map(({ sum: { number, at: since, reason: text, unit, points } }) =>
    waits({ kind: 'sum', number, cycle, since, steps: ['allot'], text, subject: { unit, points }, due: dueOf(running, 'rating') }),
  );
}

/** The silent vote of a member, the decisions of a chair, and what only a written exception lets a committee do. */
async function committees({ desk, authority, actor }: Asking, running: Running): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const committee of await committeesOf(desk, running.cycle.number)) {
    const { number, members, chair, state, steps } = committee;
    const since = steps.at(-1)?.at ?? running.cycle.at;
    const common = { number, cycle: running.cycle.number, due: dueOf(running, 'calibration'), since };
    const took = (wanted: string): boolean => steps.some(({ step, actor: by }) => step === wanted && (wanted !== 'voted' || by === actor));
    if (state === 'voting' && members.includes(actor) && !took('voted')) found.push(waits({ ...common, kind: 'vote', steps: ['vote'] }));
    if (state === 'deciding' && chair === actor) found.push(waits({ ...common, kind: 'calibration', steps: ['decide'] }));
    const mayAllow = state === 'deciding' && !members.includes(actor) && reachOf(authority, 'grant exceptions') === 'everywhere';
    if (mayAllow && !took('exception') && (await breachesIn(desk, committee)).length > 0)
      found.push(waits({ ...common, kind: 'exception', steps: ['except'] }));
  }
  return found;
}

/** Interviews that one has to hold, and steps of plans whose day has come. */
async function talks({ desk, actor, day }: Asking, { cycle: { number: cycle } }: Running): Promise<readonly Waiting[]> {
  const own = (await interviewsOf(desk, cycle, day)).filter(({ supervisor }) => supervisor === actor);
  return own.flatMap(({ person, state, due, entries }): readonly Waiting[] => {
    const held = waits({ kind: 'interview', number: cycle, person, cycle, due, since: `${due}T00:00:00.000Z`, steps: ['notes'] });
    const plans = entries.filter((each) => each.entry === 'plan' && each.outcome === null && (each.due ?? day) <= day);
    return [
      ...(state === 'held' ? [] : [held]),
      ...plans.map(({ number, due: on, at: since, text }) =>
        waits({ kind: 'plan', number, person, cycle, due: on, since, text, steps: ['close'] }),
      ),
    ];
  });
}

async function objections({ desk, authority, actor }: Asking, { cycle: { number: cycle } }: Running): Promise<readonly Waiting[]> {
  if (reachOf(authority, 'handle disputes') !== 'everywhere') return [];
  const open = (await objectionsOf(desk, cycle)).filter((each) => each.answer === null && ![each.actor, each.person].includes(actor));
  return open.map(({ number, person, at: since, text }) =>
    waits({ kind: 'objection', number, person, cycle, since, text, steps: ['uphold', 'dismiss'] }),
  );
}
