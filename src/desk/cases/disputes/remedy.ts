/** How a dispute is put right at the source: a correction of facts, a form given back, another rule; proposed, then done by other hands. */

import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { demand, demandOtherHand, demandSees } from '../../access/demand.ts';
import { type ImportedBatch, importBatch } from '../../facts/import.ts';
import { withIncoming } from '../../facts/incoming.ts';
import { type Desk, nextNumber, type Office, read, together, write } from '../../office/office.ts';
import { demandReason, Refused, refused } from '../../refused.ts';
import { aboutCase, type CaseFile, caseNumbered, flat, takeCaseStep } from '../file.ts';
import type { RequestKind } from '../rows.ts';
import { type Correction, correctedFile, knownChanges } from './correction.ts';
import { batchOf, type Effect, effectsOf } from './effects.ts';
import type { DisputedNode, ResultPlace } from './node.ts';

/** What is proposed: rows with other values, a form that its rater gets back, a passage of the scheme that is to be written anew. */
export type Remedy =
  | Correction
  | { readonly is: 'form'; readonly cycle: number; readonly form: number; readonly text: string }
  | { readonly is: 'rule'; readonly path: string; readonly text: string };

/** What is asked of somebody else. */
export type Request = { readonly number: number; readonly case_number: number; readonly remedy: Remedy; readonly actor: string };

/** What was proposed, and who moves by it. */
export type ProposedRemedy = { readonly request: number; readonly effects: readonly Effect[] };

const FOR: Readonly<Record<DisputedNode['is'], RequestKind>> = { fact: 'correction', rating: 'form', rule: 'rule' };

/**
 * Proposes how a dispute under examination is put right, and shows whom it moves. Nothing is in force by it. Computing it takes as long as
 * two runs.
 */
export async function proposeRemedy(office: Office, number: number, remedy: Remedy): Promise<ProposedRemedy> {
  const file = await read(office, (desk) => caseNumbered(desk, number, 'dispute'));
  const { node, ...place } = file.subject as ResultPlace & { readonly node: DisputedNode };
  if (FOR[node.is] !== remedy.is) throw refused('REMEDY_OTHER', { number, wanted: FOR[node.is], found: remedy.is });
  await read(office, (desk) => demandSees(desk, 'handle disputes', file.person ?? ''));
  const effects = remedy.is === 'correction' ? await effectsOf(office, place, remedy) : [];
  const proposed =
    remedy.is === 'correction'
      ? { ...remedy, changes: await knownChanges(office, await batchOf(office, remedy.batch), remedy.changes) }
      : remedy;
  return await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const now = await caseNumbered(desk, number, 'dispute');
    if (now.state !== 'under examination') throw refused('REMEDY_STATE', { number });
    const makers = [{ actor: now.actor, about: aboutCase(number) }];
    await demandOtherHand(office, writing, { what: aboutCase(number), makers, beneficiaries: [now.person ?? ''] });
    const organisation = office.organisation.id;
    const request = await nextNumber(writing, 'case_requests');
    const row = { organisation, number: request, case_number: number, kind: remedy.is, request: JSON.stringify(proposed), actor, at };
    await desk.insertInto('case_requests').values(row).execute();
    for (const { person, fen } of effects)
      await desk
        .insertInto('case_effects')
        .values({ organisation, request, person, fen: fen === null ? null : String(fen), actor, at })
        .execute();
    await log({ action: 'remedy proposed', about: aboutCase(number), details: flat({ request, remedy, people: effects.length }) });
    return { request, effects };
  });
}

/** What was proposed last for a dispute; null where nothing was. */
export async function lastRequest(desk: Desk, case_number: number): Promise<Request | null> {
  const query = desk.selectFrom('case_requests').selectAll().where('case_number', '=', case_number).orderBy('number', 'desc');
  const found = await query.executeTakeFirst();
  return found === undefined ? null : { ...found, remedy: found.request as unknown as Remedy };
}

/** All that disputes asked for, and whether it was done. */
export async function requestsOf(
  desk: Desk,
): Promise<
  readonly { readonly number: number; readonly case: number; readonly kind: RequestKind; readonly remedy: Remedy; readonly done: boolean }[]
> {
  const rows = await desk
    .selectFrom('case_requests as r')
    .leftJoin('case_request_ends as e', (join) => join.onRef('e.organisation', '=', 'r.organisation').onRef('e.request', '=', 'r.number'))
    .select(['r.number', 'r.case_number', 'r.kind', 'r.request', 'e.at as ended'])
    .orderBy('r.number')
    .execute();
  return rows.map(({ number, case_number, kind, request, ended }) => {
    const remedy = request as unknown as Remedy;
    return { number, case: case_number, kind, remedy, done: ended !== null };
  });
}

/** Whom a proposed remedy moves, as far as the office may see it. */
export async function effectsOfRequest(desk: Desk, request: number): Promise<readonly Effect[]> {
  const rows = await desk.selectFrom('case_effects').select(['person', 'fen']).where('request', '=', request).orderBy('person').execute();
  return rows.map(({ person, fen }) => ({ person, fen: fen === null ? null : BigInt(fen) }));
}

/** The request of an accepted dispute that nobody has done yet, and the case; the case is null for those who do not see it. */
async function openRequest(desk: Desk, number: number, kind: RequestKind): Promise<Request> {
  const found = await desk.selectFrom('case_requests').selectAll().where('number', '=', number).executeTakeFirst();
  if (found === undefined || found.kind !== kind) throw refused('REQUEST_MISSING', { number });
  const ended = await desk.selectFrom('case_request_ends').select('at').where('request', '=', number).executeTakeFirst();
  if (ended !== undefined) throw refused('REQUEST_DONE', { number });
  return { ...found, remedy: found.request as unknown as Remedy };
}

/** What a correction is executed with: the declarations of tables. */
export type Execution = { readonly request: number; readonly tables: readonly TableDeclaration[] };

/** Imports a correction that was asked for by an accepted dispute, as another hand than asked for it. */
export async function executeCorrection(office: Office, { request: number, tables }: Execution): Promise<ImportedBatch> {
  demand(office, 'import facts');
  const before = await read(office, (desk) => openRequest(desk, number, 'correction'));
  const correction = before.remedy as Correction;
  const batch = await batchOf(office, correction.batch);
  return await withIncoming(office.data, async (folder) => {
    const { file, replaces, content } = await correctedFile(office, batch, { ...correction, folder });
    return await together(office, async (joined) => {
      const done = await write(joined, async (writing) => {
        const request = await openRequest(writing.desk, number, 'correction');
        const what = aboutCase(request.case_number);
        await demandOtherHand(joined, writing, { what, makers: [{ actor: request.actor, about: what }] });
        const origin = { is: 'workflow', what: `dispute C${request.case_number}`, period: '' } as const;
        const usual = { sheet: null, mapping: {}, note: `C${request.case_number}`, preview: false, source: batch.source };
        const imported = await importBatch(joined, { ...usual, file, table: correction.table, tables, replaces, origin, content });
        if (imported.batch === null || hasErrors(imported.problems)) throw new Refused(imported.problems);
        await writing.log({ action: 'correction imported', about: what, details: { batch: imported.batch.number } });
        await finish(joined, request, { batch: imported.batch.number });
        return imported;
      });
      return done;
    });
  });
}

/** What was done about a form or a rule. */
export type Done = { readonly request: number; readonly outcome: string };

/** Says what was done about a form that was to be given back, or a rule that was to be written anew. */
export async function fulfilRequest(office: Office, kind: 'form' | 'rule', { request, outcome }: Done): Promise<void> {
  demand(office, kind === 'form' ? 'run cycles' : 'write schemes');
  await together(office, async (joined) => {
    const found = await read(joined, (desk) => openRequest(desk, request, kind));
    await finish(joined, found, { outcome: demandReason(outcome, 'CASE_TEXT') });
  });
}

const finish = (office: Office, request: Request, outcome: Readonly<Record<string, string | number>>): Promise<CaseFile> =>
  write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const file = await caseNumbered(desk, request.case_number, 'dispute');
    const after = await takeCaseStep(office, writing, file, { step: 'correct', details: { request: request.number, ...outcome } });
    const accepted = file.steps.findLast(({ step }) => step === 'accept')?.details['request'];
    if (accepted !== request.number) throw refused('REQUEST_MISSING', { number: request.number });
    const row = { organisation: office.organisation.id, request: request.number, outcome: JSON.stringify(outcome), actor, at };
    await desk.insertInto('case_request_ends').values(row).execute();
    return after;
  });
