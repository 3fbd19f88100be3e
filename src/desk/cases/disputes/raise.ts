/** How a dispute is raised by whom a result is about, taken under examination, explained, accepted, or taken back. */

import { demandOtherHand, demandSees } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Office, type Writing, write } from '../../office/office.ts';
import { shiftDay } from '../../people/days.ts';
import { demandReason, refused } from '../../refused.ts';
import { aboutCase, type CaseFile, caseNumbered, type Evidence, openCase, takeCaseStep } from '../file.ts';
import { localDay } from '../noted/rules.ts';
import { caseSetting } from '../settings.ts';
import { type DisputedNode, demandOut, makersOf, type ResultPlace } from './node.ts';
import { lastRequest } from './remedy.ts';
import { draftForRule } from './rule.ts';

/**
 * A dispute: of whose result, about which node of its trace, in whose words, with what evidence. `record` is what a disputed fact is known
 * by to the person, who saw it behind a figure: whoever handles the dispute reads the record itself.
 */
export type Dispute = ResultPlace & {
  readonly person: string;
  readonly node: DisputedNode;
  readonly record?: string | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
};

/** The last day on which a result that is out since a moment can be disputed. */
const lastDisputeDay = (since: string, days: number): string => shiftDay(localDay(since), days);

/** Raises a dispute about one's own result, until its last day. */
export async function raiseDispute(
  office: Office,
  { scheme, period, person, node, text, evidence, record = null }: Dispute,
): Promise<CaseFile> {
  const since = await demandOut(office, { scheme, period, person });
  return await write(office, async (writing) => {
    if (office.authority.is === 'member' && person !== writing.actor) throw refused('DISPUTE_NOT_OWN', { person });
    const last = lastDisputeDay(since, await caseSetting(writing.desk, 'dispute days'));
    if (dayOf(office.now()) > last) throw refused('DISPUTE_LATE', { scheme, period, last });
    const known = node.is === 'fact' && record !== null ? { record } : {};
    return await openCase(office, writing, { kind: 'dispute', person, text, subject: { scheme, period, node, ...known }, evidence });
  });
}

/** The result and the node that a dispute is about. */
export const disputed = ({ subject }: CaseFile): ResultPlace & { readonly node: DisputedNode } =>
  subject as ResultPlace & { readonly node: DisputedNode };

/** Demands that whoever handles a dispute made nothing of what is disputed. */
async function demandNotMaker(office: Office, writing: Writing, file: CaseFile): Promise<void> {
  const { node, ...place } = disputed(file);
  await demandOtherHand(office, writing, { what: aboutCase(file.number), makers: await makersOf(writing.desk, place, node) });
}

/** A step of whoever handles disputes; an explanation is the note. */
export type Handling = { readonly number: number; readonly step: 'examine' | 'explain' | 'accept'; readonly note: string | null };

/**
 * Takes a dispute under examination, explains why the result stands, or accepts it. It is accepted once it was proposed how the source is
 * to be put right, so that everybody who moves was seen before.
 */
export const handleDispute = (office: Office, { number, step, note }: Handling): Promise<CaseFile> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'dispute');
    await demandSees(writing.desk, 'handle disputes', file.person ?? '');
    if (file.person === writing.actor) throw refused('OWN_AFFAIR', { person: writing.actor, what: aboutCase(number) });
    await demandNotMaker(office, writing, file);
    if (step !== 'examine') demandReason(note);
    const request = step === 'accept' ? await lastRequest(writing.desk, number) : null;
    if (step === 'accept' && file.state === 'under examination' && request === null) throw refused('DISPUTE_NO_REMEDY', { number });
    const after = await takeCaseStep(office, writing, file, { step, note, details: request === null ? {} : { request: request.number } });
    if (request?.remedy.is === 'rule') await draftForRule({ ...office, joined: writing }, after, request.remedy);
    return after;
  });

/** Takes one's own dispute back. */
export const withdrawDispute = (office: Office, number: number, note: string | null): Promise<CaseFile> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'dispute');
    if (office.authority.is === 'member' && file.person !== writing.actor) throw refused('CASE_NOT_OWN', { number });
    return await takeCaseStep(office, writing, file, { step: 'withdraw', note });
  });
