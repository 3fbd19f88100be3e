/** Applications: for a raise, a share of profit, a major contribution; decided in one stage or two, by hands that gain nothing by it. */

import { compare, decimal, fraction } from '../../../lib/fraction.ts';
import { demand, demandSees } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Office, read, together, type Writing, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { setBasePay } from '../../people/staff/people.ts';
import { basePayOn } from '../../people/staff/read.ts';
import { demandReason, refused } from '../../refused.ts';
import { decideRow } from '../decided/decide.ts';
import { type CaseFile, caseNumbered, demandEvidence, type Evidence, openCase, takeCaseStep } from '../file.ts';
import { demandProposal, type ProposalPlace } from '../proposals.ts';
import type { FactRow } from '../rows.ts';
import { caseSetting } from '../settings.ts';

/** What can be applied for: 加薪, 分红, 重大贡献. */
export const APPLICATION_KINDS = ['raise', 'profit share', 'contribution'] as const;

/** An application: `amount` is yuan a month for a raise, yuan for a share, points for a contribution; a raise says from which day. */
export type Application = {
  readonly person: string;
  readonly what: (typeof APPLICATION_KINDS)[number];
  readonly amount: string;
  readonly from: string | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly proposal: ProposalPlace | null;
};

/** Applies; for oneself, or for somebody whom one may put forward. */
export async function applyFor(office: Office, order: Application): Promise<CaseFile> {
  const { person, what, text, evidence, proposal } = order;
  const amount = demandAmount(order);
  const from = what === 'raise' ? demandDay(order.from ?? '') : null;
  await demandProposal(office, proposal, person);
  return await write(office, async (writing) => {
    await demandSees(writing.desk, 'propose outcomes', person);
    demandEvidence(evidence, await caseSetting(writing.desk, 'evidence needed'));
    const state = (await caseSetting(writing.desk, 'application stages')) === 1 ? 'last stage' : 'first stage';
    const subject = { what, amount, from, proposal };
    return await openCase(office, writing, { kind: 'application', person, text, subject, evidence, state });
  });
}

/** An amount above nothing, to the fen or the ten-thousandth of a point. */
function demandAmount({ what, amount }: Application): string {
  const found = decimal(amount);
  const places = what === 'contribution' ? 4 : 2;
  if (found === null || compare(found, fraction(0n)) <= 0 || 10n ** BigInt(places) % found.d !== 0n || amount.length > 20)
    throw refused('APPLICATION_AMOUNT', { found: amount.slice(0, 40) });
  return amount;
}

/** How an application is decided; a refusal needs a reason. */
export type ApplicationDecision = { readonly number: number; readonly step: 'endorse' | 'grant' | 'reject'; readonly note: string | null };

/** Decides an application: passes it on to the last stage, grants or rejects it. What is granted becomes a row that waits for the facts. */
export async function decideApplication(office: Office, { number, step, note }: ApplicationDecision): Promise<CaseFile> {
  demand(office, 'decide applications');
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'application');
    if (step === 'reject') demandReason(note);
    const taken = step === 'grant' && file.subject['what'] === 'raise' ? 'grant raise' : step;
    const after = await takeCaseStep(office, writing, file, { step: taken, note });
    if (step !== 'endorse') await decideFact(office, writing, file, step === 'grant');
    return after;
  });
}

async function decideFact(office: Office, writing: Writing, { number, person, subject }: CaseFile, approved: boolean): Promise<void> {
  const day = dayOf(office.now());
  const [what, amount] = [String(subject['what']), String(subject['amount'])];
  const common = { case_number: number, person };
  if (what !== 'contribution') {
    const kind = what === 'raise' ? 'raise' : 'profit_share';
    const cells: FactRow = { employee_id: person, kind, amount, decided_on: day, approved };
    await decideRow(office, writing, { ...common, fact_table: 'applications', cells });
  } else if (approved)
    await decideRow(office, writing, {
      ...common,
      fact_table: 'contributions',
      cells: { employee_id: person, approved_on: day, points: amount },
    });
}

/** Takes an application back; whoever made it, or for whom it was made. */
export const withdrawApplication = (office: Office, number: number): Promise<CaseFile> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'application');
    if (file.person !== writing.actor && file.actor !== writing.actor) throw refused('CASE_NOT_OWN', { number });
    return await takeCaseStep(office, writing, file, { step: 'withdraw' });
  });

/** Lets a granted raise take effect: the base pay from its day on is what it was plus the raise. By somebody who may change people. */
export async function effectRaise(office: Office, number: number): Promise<CaseFile> {
  demand(office, 'change people');
  demand(office, 'read base pay');
  return await together(office, async (joined) => {
    const file = await read(joined, (desk) => caseNumbered(desk, number, 'application'));
    const [person, from] = [file.person ?? '', String(file.subject['from'])];
    const before = await read(joined, (desk) => basePayOn(desk, person, from));
    if (before === null) throw refused('RAISE_NO_PAY', { person, from });
    const raise = decimal(String(file.subject['amount']));
    if (raise === null) throw new Error('Bug: an application without an amount');
    const fen = before + (raise.n * 100n) / raise.d;
    return await write(joined, async (writing) => {
      const after = await takeCaseStep(joined, writing, file, { step: 'effect', details: { from, fen: String(fen) } });
      await setBasePay(joined, { person, from, fen });
      return after;
    });
  });
}
