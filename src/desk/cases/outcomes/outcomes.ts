/** Outcomes for a person (training, demotion, transfer, dismissal): put forward with evidence, heard, decided by two; never by a machine. */

import { demand, demandSees } from '../../access/demand.ts';
import { type Office, read, together, write } from '../../office/office.ts';
import { noteEmployment } from '../../people/staff/people.ts';
import { moveSeat, type SeatOrder } from '../../people/staff/seats.ts';
import { demandReason, refused } from '../../refused.ts';
import { type CaseFile, caseNumbered, demandEvidence, type Evidence, openCase, takeCaseStep } from '../file.ts';
import { demandProposal, type ProposalPlace } from '../proposals.ts';
import { caseSetting } from '../settings.ts';

/** What can come of it: 培训, 降级, 调岗, 辞退. */
export const OUTCOME_KINDS = ['training', 'demotion', 'transfer', 'dismissal'] as const;

/** An outcome that is put forward, perhaps because a scheme proposes it. */
export type Outcome = {
  readonly person: string;
  readonly what: (typeof OUTCOME_KINDS)[number];
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly proposal: ProposalPlace | null;
};

/** Puts an outcome forward. */
export async function putForward(office: Office, { person, what, text, evidence, proposal }: Outcome): Promise<CaseFile> {
  await demandProposal(office, proposal, person);
  return await write(office, async (writing) => {
    await demandSees(writing.desk, 'propose outcomes', person);
    if (person === writing.actor) throw refused('OWN_AFFAIR', { person, what });
    demandEvidence(evidence, await caseSetting(writing.desk, 'evidence needed'));
    return await openCase(office, writing, { kind: 'outcome', person, text, subject: { what, proposal }, evidence });
  });
}

/** What the person says to it; or, by somebody who decides, why nothing was said although there was time. */
export const hearPerson = (
  office: Office,
  { number, statement }: { readonly number: number; readonly statement: string },
): Promise<CaseFile> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'outcome');
    const own = file.person === writing.actor;
    if (!own) demand(office, 'decide outcomes');
    return await takeCaseStep(office, writing, file, { step: 'hear', note: demandReason(statement, 'CASE_TEXT'), details: { own } });
  });

/** A decision with its reason. */
export type OutcomeDecision = { readonly number: number; readonly step: 'decide' | 'confirm' | 'drop'; readonly note: string };

/** Decides an outcome, confirms it as the second person, or drops it. */
export async function decideOutcome(office: Office, { number, step, note }: OutcomeDecision): Promise<CaseFile> {
  demand(office, step === 'confirm' ? 'confirm outcomes' : 'decide outcomes');
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'outcome');
    return await takeCaseStep(office, writing, file, { step, note: demandReason(note) });
  });
}

/** What takes effect: another seat, the last day of the employment, or nothing that is written down about people (training). */
export type Effect =
  | { readonly is: 'seat'; readonly seat: Omit<SeatOrder, 'main' | 'person'> }
  | { readonly is: 'leaving'; readonly day: string }
  | { readonly is: 'nothing' };

const EFFECTS: Readonly<Record<Outcome['what'], Effect['is']>> = {
  training: 'nothing',
  demotion: 'seat',
  transfer: 'seat',
  dismissal: 'leaving',
};

/** Lets a decided outcome take effect, as dated rows of people, by somebody who may change them. */
export async function effectOutcome(
  office: Office,
  { number, effect }: { readonly number: number; readonly effect: Effect },
): Promise<CaseFile> {
  demand(office, 'change people');
  return await together(office, async (joined) => {
    const file = await read(joined, (desk) => caseNumbered(desk, number, 'outcome'));
    const person = file.person ?? '';
    const wanted = EFFECTS[file.subject['what'] as Outcome['what']];
    if (effect.is !== wanted) throw refused('OUTCOME_EFFECT', { number, wanted, found: effect.is });
    const after = await write(joined, (writing) => takeCaseStep(joined, writing, file, { step: 'effect', details: effect }));
    if (effect.is === 'seat') await moveSeat(joined, { ...effect.seat, person });
    if (effect.is === 'leaving') await noteEmployment(joined, { person, kind: 'left', day: effect.day, leaving: 'dismissed' });
    return after;
  });
}
