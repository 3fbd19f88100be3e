/** What a committee decides, by its chair with a reason; and its close, which the limits of the scheme or a written exception must allow. */

import { demand, demandOtherHand } from '../../access/demand.ts';
import { unveiled } from '../../access/unveiled.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandOpen } from '../cycle.ts';
import { figureOf } from '../edition/content.ts';
import { editionNumbered, resultIn, resultsIn } from '../edition/read.ts';
import { type Change, demandChange } from './change.ts';
import { type Committee, committeeIn, demandChair, stepCommittee } from './committee.ts';
import { type Breach, breachesOf, type Graded } from './limits.ts';

/** A decision about a person. */
export type DecisionOrder = Change & { readonly committee: number; readonly person: string; readonly reason: string | null };

/** A decision as it stands; `tied` says that it broke a tie where the places end. */
export type Decision = Change & { readonly number: number; readonly person: string; readonly tied: boolean; readonly reason: string };

/** Records a decision, after the vote; gives its number. A later one about the same person takes its place. */
export async function decideResult(office: Office, order: DecisionOrder): Promise<number> {
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const committee = await committeeIn(desk, order.committee, 'deciding');
    demandChair(office, committee);
    await demandOpen(office, desk, { cycle: committee.cycle, stage: 'calibration' });
    const { person } = order;
    await demandOtherHand(office, writing, { what: `committee ${committee.number}`, makers: [], beneficiaries: [person] });
    const result = await resultIn(desk, committee.edition, person);
    if (result === null) throw refused('PERSON_UNSEEN', { person });
    const change = await demandChange(desk, committee, order);
    const tied = result.places.some(
      (place) => place.tied && committee.rules.some(({ grade, quota }) => quota === place.line && grade === change.grade),
    );
    const reason = demandReason(order.reason);
    const number = await nextNumber(writing, 'committee_decisions');
    const own = { organisation: office.organisation.id, number, committee: committee.number, person, ...change, tied, reason };
    await desk
      .insertInto('committee_decisions')
      .values({ ...own, actor, at })
      .execute();
    const details = { person, grade: change.grade, points: change.points, tied: tied ? 'yes' : 'no', reason };
    await writing.log({ action: 'calibration decided', about: `committee ${committee.number}`, details });
    return number;
  });
}

/** The decisions of a committee that count, by person. */
export async function decisionsOf(desk: Desk, committee: number): Promise<ReadonlyMap<string, Decision>> {
  const rows = await desk
    .selectFrom('committee_decisions')
    .select(['number', 'person', 'grade', 'points', 'tied', 'reason'])
    .where('committee', '=', committee)
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.person, row]));
}

/** Where the grades as decided do not keep the limits of the scheme; those of all are counted, also of the members. */
export const breachesIn = (desk: Desk, committee: Committee): Promise<readonly Breach[]> =>
  unveiled(desk, async () => {
    const { quotas } = await editionNumbered(desk, committee.edition);
    const decisions = await decisionsOf(desk, committee.number);
    const graded = (await resultsIn(desk, committee.edition)).map(
      ({ person, content, places }): Graded => ({
        ...{ person, places },
        grade: decisions.get(person)?.grade ?? figureOf(content, committee.item),
      }),
    );
    return breachesOf(graded, rulesOf(committee, quotas), quotas);
  });

/** The rules that were named, and the forced distribution that the grade itself is. */
export function rulesOf(
  { rules, item }: Pick<Committee, 'rules' | 'item'>,
  quotas: readonly { readonly is: string; readonly line: string }[],
): Committee['rules'] {
  const forced = quotas.some(({ is, line }) => is === 'distribution' && line === item);
  return forced && !rules.some(({ quota }) => quota === item) ? [...rules, { grade: null, quota: item }] : rules;
}

/** Allows, in writing, that the decisions go beyond the limits of the scheme; nobody allows it for a committee they sit in. */
export async function allowException(office: Office, number: number, reason: string | null): Promise<void> {
  demand(office, 'grant exceptions');
  await write(office, async (writing) => {
    const committee = await committeeIn(writing.desk, number, 'deciding');
    await demandOtherHand(office, writing, { what: `committee ${number}`, makers: [], beneficiaries: committee.members });
    const covers = await lastDecision(writing.desk, number);
    await stepCommittee(office, writing, { committee: number, step: 'exception', covers, note: demandReason(reason) });
  });
}

/** Closes the committee: its decisions stand. An exception holds for what was decided before it alone. */
export async function closeCommittee(office: Office, number: number): Promise<void> {
  await write(office, async (writing) => {
    const committee = await committeeIn(writing.desk, number, 'deciding');
    demandChair(office, committee);
    const [breach] = await breachesIn(writing.desk, committee);
    if (breach !== undefined && !(await isAllowed(writing.desk, committee))) throw brokenLimit(number, breach);
    await stepCommittee(office, writing, { committee: number, step: 'closed', note: null });
  });
}

async function isAllowed(desk: Desk, { number, steps }: Committee): Promise<boolean> {
  const allowed = steps.findLast(({ step }) => step === 'exception');
  return allowed !== undefined && (allowed.covers ?? 0) >= (await lastDecision(desk, number));
}

async function lastDecision(desk: Desk, committee: number): Promise<number> {
  const numbers = [...(await decisionsOf(desk, committee)).values()].map(({ number }) => number);
  return Math.max(0, ...numbers);
}

const brokenLimit = (number: number, breach: Breach): Error =>
  breach.is === 'too many'
    ? refused('COMMITTEE_QUOTA', { number, title: breach.title, grade: breach.grade, people: breach.people, most: breach.most })
    : refused('COMMITTEE_ELIGIBLE', { number, title: breach.title, grade: breach.grade, person: breach.person });
