/** The file of a case: how it is opened, which step leads where, and what evidence lies in it; the same for every kind. */

import { demandOtherHand } from '../access/demand.ts';
import { notify } from '../notices/notices.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { personOn } from '../people/staff/read.ts';
import { demandReason, refused, words } from '../refused.ts';
import { MACHINES, stepOf } from './machine.ts';
import type { CaseKind, Data } from './rows.ts';

/** A step that was taken, and the state that it led to. */
export type CaseStep = {
  readonly step: string;
  readonly state: string;
  readonly note: string | null;
  readonly details: Data;
  readonly actor: string;
  readonly at: string;
};

/** Something that shows what is said: the hash of a file that is kept elsewhere, and what it is called. */
export type Evidence = { readonly sha256: string; readonly name: string };

/** A case with its steps; the first of them opened it. */
export type CaseFile = {
  readonly number: number;
  readonly kind: CaseKind;
  readonly person: string | null;
  readonly text: string;
  readonly subject: Data;
  readonly actor: string;
  readonly at: string;
  readonly state: string;
  readonly steps: readonly CaseStep[];
  readonly evidence: readonly Evidence[];
};

/** What a case is opened with; `state` is one of the first ones of its kind. */
export type Opening = {
  readonly kind: CaseKind;
  readonly person: string | null;
  readonly text: string;
  readonly subject: Data;
  readonly evidence: readonly Evidence[];
  readonly state?: string;
};

/** What the log calls a case. */
export const aboutCase = (number: number): string => `case ${number}`;

/** Plain data as the log holds it: lists and records as their JSON. */
export const flat = (data: Data): Record<string, string | number | boolean | null> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as string) : (JSON.stringify(value) ?? null),
    ]),
  );

/** Opens a case; refused without words, with evidence that is no hash, and about nobody. */
export async function openCase(office: Office, writing: Writing, opening: Opening): Promise<CaseFile> {
  const { desk, actor, at } = writing;
  const { kind, person, subject, evidence } = opening;
  const text = demandReason(opening.text, 'CASE_TEXT');
  if (person !== null && (await personOn(desk, person, '9999-12-31')) === null) throw refused('PERSON_UNSEEN', { person });
  const organisation = office.organisation.id;
  const number = await nextNumber(writing, 'cases');
  const state = opening.state ?? MACHINES[kind].first[0];
  await desk
    .insertInto('cases')
    .values({ organisation, number, kind, person, text, subject: JSON.stringify(subject), actor, at })
    .execute();
  const step = { step: 'open', state, final: false, deciding: false, note: null, details: '{}' };
  await desk
    .insertInto('case_steps')
    .values({ organisation, case_number: number, number: 1, ...step, actor, at })
    .execute();
  await addEvidence(office, writing, number, evidence);
  // What a record says, as the text itself, stays out of the log: it names the record by its place.
  const { record: _, ...told } = subject;
  await writing.log({
    action: `${kind} opened`,
    about: aboutCase(number),
    details: flat({ person, ...told, evidence: evidence.map(({ sha256 }) => sha256) }),
  });
  await tellPerson(office, writing, { kind, number, person, state });
  return await caseNumbered(desk, number);
}

/** Tells the person concerned, where it is somebody else who acts; of an investigation they hear by its outcome alone. */
async function tellPerson(
  office: Office,
  writing: Writing,
  { kind, number, person, state }: Pick<CaseFile, 'kind' | 'number' | 'person' | 'state'>,
): Promise<void> {
  const isQuiet = kind === 'investigation' && !['confirmed', 'cleared'].includes(state);
  if (person === null || person === writing.actor || isQuiet) return;
  const values = { number, ...words('kind', kind), ...words('state', state) };
  await notify(office, writing, { to: [person], kind: 'case moved', values, link: `/cases/${number}`, about: aboutCase(number) });
}

/** Lays evidence into a case; what lies there already is passed over. */
async function addEvidence(office: Office, { desk, actor, at }: Writing, number: number, evidence: readonly Evidence[]): Promise<void> {
  for (const { sha256, name } of evidence) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw refused('CASE_EVIDENCE', { found: sha256.slice(0, 80) });
    await desk
      .insertInto('case_evidence')
      .values({ organisation: office.organisation.id, case_number: number, sha256, name: demandReason(name, 'CASE_TEXT'), actor, at })
      .onConflict((already) => already.doNothing())
      .execute();
  }
}

/** Lays evidence into a case that goes on; by the person concerned, who opened it, or who has taken a step in it. */
export const layEvidence = (
  office: Office,
  { number, evidence }: { readonly number: number; readonly evidence: readonly Evidence[] },
): Promise<CaseFile> =>
  write(office, async (writing) => {
    demandLaying(await caseNumbered(writing.desk, number), writing.actor);
    await putEvidence(office, writing, number, evidence);
    return await caseNumbered(writing.desk, number);
  });

/** Lays evidence into a case inside a change; who may do so was asked before. */
export async function putEvidence(office: Office, writing: Writing, number: number, evidence: readonly Evidence[]): Promise<void> {
  await addEvidence(office, writing, number, evidence);
  const details = flat({ evidence: evidence.map(({ sha256 }) => sha256) });
  await writing.log({ action: 'evidence laid', about: aboutCase(number), details });
}

const isParty = ({ person, steps }: CaseFile, who: string): boolean => person === who || steps.some(({ actor }) => actor === who);

const isOver = ({ kind, steps }: CaseFile): boolean => stepOf(kind, steps.at(-1)?.step ?? 'open')?.final === true;

/** Whether somebody may lay evidence into a case: it goes on, and they are a party of it. */
export const mayLay = (file: CaseFile, who: string): boolean => isParty(file, who) && !isOver(file);

/** Demands it; refused with CASE_NOT_OWN, and with CASE_STATE where the case is over. */
export function demandLaying(file: CaseFile, who: string): void {
  const { number, state } = file;
  if (!isParty(file, who)) throw refused('CASE_NOT_OWN', { number });
  if (isOver(file)) throw refused('CASE_STATE', { number, ...words('state', state), ...words('step', 'evidence') });
}

/** A step that is taken: with a note, which some steps need, and plain data. */
export type Taking = {
  readonly step: string;
  readonly note?: string | null;
  readonly details?: Data;
  readonly beneficiaries?: readonly string[];
};

/** Takes a step; refused where the state does not allow it, and to a hand that may not. Gives the case as it stands then. */
export async function takeCaseStep(office: Office, writing: Writing, file: CaseFile, taking: Taking): Promise<CaseFile> {
  const { desk, actor, at } = writing;
  const { kind, number } = file;
  const { note = null, details = {} } = taking;
  const step = stepOf(kind, taking.step);
  if (step === null || !step.from.includes(file.state))
    throw refused('CASE_STATE', { number, ...words('state', file.state), ...words('step', taking.step) });
  if (step.apart !== null) await demandApart(office, writing, file, { apart: step.apart, beneficiaries: taking.beneficiaries ?? [] });
  await desk
    .insertInto('case_steps')
    .values({
      ...{ organisation: office.organisation.id, case_number: number, number: file.steps.length + 1 },
      ...{ step: taking.step, state: step.to, final: step.final, deciding: step.apart !== null, note },
      ...{ details: JSON.stringify(details), actor, at },
    })
    .execute();
  await tellPerson(office, writing, { kind, number, person: file.person, state: step.to });
  await writing.log({ action: `${kind} ${step.to}`, about: aboutCase(number), details: flat({ ...details, note }) });
  return await caseNumbered(desk, number);
}

type Apart = { readonly apart: readonly string[]; readonly beneficiaries: readonly string[] };

async function demandApart(office: Office, writing: Writing, file: CaseFile, { apart, beneficiaries }: Apart): Promise<void> {
  const what = aboutCase(file.number);
  const makers = file.steps.filter(({ step }) => apart.includes(step)).map(({ actor }) => ({ actor, about: what }));
  const concerned = file.person === null ? [] : [file.person];
  await demandOtherHand(office, writing, { what, makers, beneficiaries: [...concerned, ...beneficiaries] });
}

/** A case by its number; one that may not be seen is told like one that is not there. */
export async function caseNumbered(desk: Desk, number: number, kind?: CaseKind): Promise<CaseFile> {
  const [found] = await filesOf(desk, { number });
  if (found === undefined || (kind !== undefined && found.kind !== kind)) throw refused('CASE_MISSING', { number });
  return found;
}

/** Which cases are meant. */
export type Cases = { readonly number?: number; readonly kind?: CaseKind; readonly person?: string };

/** The cases that the office sees, oldest first. */
export async function filesOf(desk: Desk, only: Cases = {}): Promise<readonly CaseFile[]> {
  let query = desk.selectFrom('cases').selectAll().orderBy('number');
  if (only.number !== undefined) query = query.where('number', '=', only.number);
  if (only.kind !== undefined) query = query.where('kind', '=', only.kind);
  if (only.person !== undefined) query = query.where('person', '=', only.person);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const allSteps = await desk.selectFrom('case_steps').selectAll().where('case_number', 'in', numbers).orderBy('number').execute();
  const allEvidence = await desk.selectFrom('case_evidence').selectAll().where('case_number', 'in', numbers).orderBy('sha256').execute();
  const steps = Map.groupBy(allSteps, (each) => each.case_number);
  const evidence = Map.groupBy(allEvidence, (each) => each.case_number);
  return rows.map(({ organisation: _, ...row }) => {
    const own = (steps.get(row.number) ?? []).map(({ step, state, note, details, actor, at }) => ({
      step,
      state,
      note,
      details,
      actor,
      at,
    }));
    const laid = (evidence.get(row.number) ?? []).map(({ sha256, name }) => ({ sha256, name }));
    return { ...row, state: own.at(-1)?.state ?? '', steps: own, evidence: laid };
  });
}

/** Demands evidence where the organisation wants some. */
export function demandEvidence(evidence: readonly Evidence[], needed: number): void {
  if (evidence.length < needed) throw refused('CASE_EVIDENCE_NEEDED', { needed });
}
