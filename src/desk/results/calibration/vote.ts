/** The silent vote of a committee: each member proposes for each person, and nobody sees the others' votes until it is over. */

import { type Office, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandOpen } from '../cycle.ts';
import { resultIn } from '../edition/read.ts';
import { type Change, demandChange } from './change.ts';
import { type Committee, committeeIn, demandChair, demandMember, stepCommittee } from './committee.ts';

/** What a member proposes for a person. */
export type VoteOrder = Change & { readonly committee: number; readonly person: string; readonly reason: string | null };

/** Casts a vote; it stays. Nobody votes on themselves, nor twice on the same person, nor after having said that one is done. */
export async function castVote(office: Office, order: VoteOrder): Promise<void> {
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const committee = await committeeIn(desk, order.committee, 'voting');
    const member = demandMember(office, committee);
    await demandOpen(office, desk, { cycle: committee.cycle, stage: 'calibration' });
    const { person } = order;
    if (person === member) throw refused('OWN_AFFAIR', { person, what: `committee ${committee.number}` });
    demandNotDone(committee, member);
    if ((await resultIn(desk, committee.edition, person)) === null) throw refused('PERSON_UNSEEN', { person });
    const change = await demandChange(desk, committee, order);
    const before = await desk
      .selectFrom('committee_votes')
      .select('person')
      .where('committee', '=', committee.number)
      .where('person', '=', person)
      .where('actor', '=', member)
      .executeTakeFirst();
    if (before !== undefined) throw refused('VOTE_TWICE', { person });
    const row = {
      organisation: office.organisation.id,
      committee: committee.number,
      person,
      ...change,
      reason: demandReason(order.reason),
    };
    await desk
      .insertInto('committee_votes')
      .values({ ...row, actor, at })
      .execute();
    // What was voted stands in the row alone: the log is read by others before the vote is over.
    await writing.log({ action: 'vote cast', about: `committee ${committee.number}`, details: { person } });
  });
}

/** Says that one has voted on all whom one wants to; with the last member the vote is over. */
export async function finishVoting(office: Office, number: number): Promise<Committee['state']> {
  return await write(office, async (writing) => {
    const committee = await committeeIn(writing.desk, number, 'voting');
    const member = demandMember(office, committee);
    demandNotDone(committee, member);
    await stepCommittee(office, writing, { committee: number, step: 'voted', note: null });
    const done = new Set([member, ...doneIn(committee)]);
    if (!committee.members.every((each) => done.has(each))) return 'voting';
    await stepCommittee(office, writing, { committee: number, step: 'vote closed', note: null });
    return 'deciding';
  });
}

/** The chair ends the vote before all are done, with a reason. */
export async function closeVote(office: Office, number: number, reason: string | null): Promise<void> {
  await write(office, async (writing) => {
    const committee = await committeeIn(writing.desk, number, 'voting');
    demandChair(office, committee);
    await stepCommittee(office, writing, { committee: number, step: 'vote closed', note: demandReason(reason) });
  });
}

const doneIn = ({ steps }: Committee): readonly string[] => steps.flatMap(({ step, actor }) => (step === 'voted' ? [actor] : []));

function demandNotDone(committee: Committee, member: string): void {
  if (doneIn(committee).includes(member)) throw refused('VOTE_DONE', { number: committee.number });
}
