/** Investigations: a suspicion with its rows and evidence; a finding counts once another hand has confirmed it, and then schemes read it. */

import { demand } from '../../access/demand.ts';
import { type Office, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { decideRow } from '../decided/decide.ts';
import { type CaseFile, caseNumbered, demandEvidence, type Evidence, openCase, takeCaseStep } from '../file.ts';
import { caseSetting } from '../settings.ts';
import { endHolds } from './holds.ts';

/** A row of a fact table that a suspicion is about. */
export type SuspectRow = { readonly table: string; readonly batch: number; readonly row: number };

/** A suspicion. */
export type Suspicion = {
  readonly person: string;
  readonly text: string;
  readonly rows: readonly SuspectRow[];
  readonly evidence: readonly Evidence[];
};

/** Opens an investigation; by somebody else than the person whom it is about. */
export async function investigate(office: Office, { person, text, rows, evidence }: Suspicion): Promise<CaseFile> {
  demand(office, 'investigate');
  return await write(office, async (writing) => {
    if (person === writing.actor) throw refused('OWN_AFFAIR', { person, what: 'investigation' });
    return await openCase(office, writing, { kind: 'investigation', person, text, subject: { rows }, evidence });
  });
}

/** What was found: a kind that schemes know (fraud, fake_sales), the day, and where a store is concerned, which. */
export type Finding = {
  readonly number: number;
  readonly kind: string;
  readonly found: string;
  readonly store: string | null;
  readonly note: string;
};

/** Writes down what was found; it counts for nothing before it is confirmed. */
export async function noteFinding(office: Office, { number, kind, found, store, note }: Finding): Promise<CaseFile> {
  demand(office, 'investigate');
  const details = { kind: demandReason(kind, 'CASE_TEXT'), found: demandDay(found), store };
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'investigation');
    demandEvidence(file.evidence, await caseSetting(writing.desk, 'evidence needed'));
    return await takeCaseStep(office, writing, file, { step: 'find', note: demandReason(note), details });
  });
}

/** Confirms a finding as another hand: it becomes a row that waits for the facts, and the holds end. */
export async function confirmFinding(
  office: Office,
  { number, note }: { readonly number: number; readonly note: string },
): Promise<CaseFile> {
  demand(office, 'investigate');
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'investigation');
    const finding = file.steps.findLast(({ step }) => step === 'find')?.details;
    const after = await takeCaseStep(office, writing, file, { step: 'confirm', note: demandReason(note) });
    const cells = {
      employee_id: file.person,
      store_id: (finding?.['store'] as string | null | undefined) ?? null,
      found_on: String(finding?.['found']),
      kind: String(finding?.['kind']),
    };
    await decideRow(office, writing, { case_number: number, person: file.person, fact_table: 'findings', cells });
    await endHolds(office, writing, number, note);
    return after;
  });
}

/** Clears the person: nothing was found, and what was held is free. */
export async function clearPerson(office: Office, { number, note }: { readonly number: number; readonly note: string }): Promise<CaseFile> {
  demand(office, 'investigate');
  return await write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number, 'investigation');
    const after = await takeCaseStep(office, writing, file, { step: 'clear', note: demandReason(note) });
    await endHolds(office, writing, number, note);
    return after;
  });
}
