/** Drafts of schemes: texts that somebody writes, each save a version; what is wrong with them is told, and never refused. */

import { hasErrors, type Problem } from '../../../lib/problem.ts';
import { parseScheme } from '../../../plan/parse/scheme.ts';
import { usualPeriod } from '../../../plan/usual.ts';
import { demand } from '../../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { refused, words } from '../../refused.ts';
import { planOf, textsHash } from '../pinned.ts';
import type { SchemeTexts } from '../texts.ts';
import type { DraftStep } from './rows.ts';

/** A draft that is begun: for which scheme, with which texts. */
export type NewDraft = { readonly scheme: string; readonly texts: SchemeTexts; readonly note: string | null };

/** A save: over which version it was written. */
export type DraftSave = { readonly draft: number; readonly over: number; readonly texts: SchemeTexts; readonly note: string | null };

/** A saved version, with all that is wrong with it so far; `again` where the text is what the version before was. */
export type SavedDraft = {
  readonly draft: number;
  readonly version: number;
  readonly hash: string;
  readonly again: boolean;
  readonly problems: readonly Problem[];
};

/** Where a draft stands. */
export type DraftState = 'writing' | Exclude<DraftStep, 'withdrawn'>;

/** A step of a draft with who took it, when and why. */
export type DraftStepRow = {
  readonly position: number;
  readonly version: number;
  readonly hash: string;
  readonly step: DraftStep;
  readonly simulation: number | null;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** A draft with its steps and the number of its newest version. */
export type Draft = {
  readonly number: number;
  readonly scheme: string;
  readonly newest: number;
  readonly state: DraftState;
  readonly steps: readonly DraftStepRow[];
  readonly actor: string;
  readonly at: string;
};

/** A version of a draft with its texts. */
export type DraftVersion = {
  readonly draft: number;
  readonly version: number;
  readonly parent: number | null;
  readonly hash: string;
  readonly texts: SchemeTexts;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** What is wrong with texts as the draft of a scheme, in a period in which its newest parameters are in force. */
export function draftProblems(scheme: string, texts: SchemeTexts): readonly Problem[] {
  const { scheme: parsed, problems } = parseScheme(texts.scheme, texts.file);
  if (parsed === null) return problems;
  const other: readonly Problem[] =
    parsed.name === scheme ? [] : [{ code: 'DRAFT_NAME', severity: 'error', place: null, values: { scheme, found: parsed.name } }];
  return [...planOf(texts, usualPeriod(parsed)).problems, ...other];
}

/** Begins a draft. */
export async function newDraft(office: Office, { scheme, texts, note }: NewDraft): Promise<SavedDraft> {
  demand(office, 'write schemes');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const name = scheme.trim();
    if (name === '') throw refused('DRAFT_NAME', { scheme: name, found: '' });
    const number = await nextNumber(writing, 'drafts');
    await desk.insertInto('drafts').values({ organisation: office.organisation.id, number, scheme: name, actor, at }).execute();
    return await insertVersion(office, writing, { draft: { number, scheme: name }, over: null, texts, note });
  });
}

/** Saves a draft; refused with DRAFT_STALE where another version came meanwhile, and with DRAFT_FROZEN while it is being judged. */
export async function saveDraft(office: Office, { draft, over, texts, note }: DraftSave): Promise<SavedDraft> {
  demand(office, 'write schemes');
  return await write(office, async (writing) => {
    const found = await draftNumbered(writing.desk, draft);
    demandNewest(found, over);
    if (!['writing', 'rejected'].includes(found.state)) throw refused('DRAFT_FROZEN', { draft, ...words('state', found.state) });
    return await insertVersion(office, writing, { draft: found, over, texts, note });
  });
}

type NewVersion = {
  readonly draft: Pick<Draft, 'number' | 'scheme'>;
  readonly over: number | null;
  readonly texts: SchemeTexts;
  readonly note: string | null;
};

async function insertVersion(
  office: Office,
  { desk, actor, at, log }: Writing,
  { draft, over, texts, note }: NewVersion,
): Promise<SavedDraft> {
  const problems = draftProblems(draft.scheme, texts);
  const hash = textsHash(texts);
  const before = over === null ? null : await draftVersion(desk, draft.number, over);
  const about = `draft ${draft.number}`;
  if (before !== null && before.hash === hash) {
    await log({ action: 'draft save repeated', about, details: { version: before.version, hash } });
    return { draft: draft.number, version: before.version, hash, again: true, problems };
  }
  const version = (over ?? 0) + 1;
  await desk
    .insertInto('draft_versions')
    .values({
      ...{ organisation: office.organisation.id, draft: draft.number, version, parent: over, hash },
      ...{ texts: JSON.stringify(texts), note, actor, at },
    })
    .execute();
  const details = { scheme: draft.scheme, version, hash, errors: hasErrors(problems), note };
  await log({ action: over === null ? 'draft begun' : 'draft saved', about, details });
  return { draft: draft.number, version, hash, again: false, problems };
}

/** Demands that a version is a draft's newest: whoever acts on another has not seen what stands now. */
export function demandNewest({ number, newest }: Pick<Draft, 'number' | 'newest'>, seen: number): void {
  if (seen !== newest) throw refused('DRAFT_STALE', { draft: number, seen, newest });
}

/** All drafts with their states, in their order; of one scheme where it is named. Seen by those alone who write, review or release. */
export async function draftsOf(desk: Desk, only: { readonly scheme?: string; readonly number?: number } = {}): Promise<readonly Draft[]> {
  let query = desk.selectFrom('drafts').select(['number', 'scheme', 'actor', 'at']).orderBy('number');
  if (only.scheme !== undefined) query = query.where('scheme', '=', only.scheme);
  if (only.number !== undefined) query = query.where('number', '=', only.number);
  const drafts = await query.execute();
  const numbers = drafts.map(({ number }) => number);
  if (numbers.length === 0) return [];
  const versions = await desk
    .selectFrom('draft_versions')
    .select(({ fn }) => ['draft', fn.max('version').as('newest')])
    .where('draft', 'in', numbers)
    .groupBy('draft')
    .execute();
  const newest = new Map(versions.map((each) => [each.draft, Number(each.newest)]));
  const rows = await desk.selectFrom('draft_steps').selectAll().where('draft', 'in', numbers).orderBy('position').execute();
  const steps = Map.groupBy(rows, ({ draft }) => draft);
  return drafts.map((each) => {
    const own = (steps.get(each.number) ?? []).map(({ organisation: _, draft: __, ...step }): DraftStepRow => step);
    const last = newest.get(each.number) ?? 0;
    return { ...each, newest: last, steps: own, state: stateOf(own, last) };
  });
}

/** A draft that was withdrawn is being written again, and one that was rejected is so once it is saved anew. */
function stateOf(steps: readonly DraftStepRow[], newest: number): DraftState {
  const last = steps.at(-1);
  if (last === undefined || last.step === 'withdrawn') return 'writing';
  return last.step === 'rejected' && last.version < newest ? 'writing' : last.step;
}

/** A draft by its number; refused where there is none. */
export async function draftNumbered(desk: Desk, number: number): Promise<Draft> {
  const [found] = await draftsOf(desk, { number });
  if (found === undefined) throw refused('DRAFT_MISSING', { draft: number });
  return found;
}

/** A version of a draft; refused where there is none. */
export async function draftVersion(desk: Desk, draft: number, version: number): Promise<DraftVersion> {
  const found = await desk
    .selectFrom('draft_versions')
    .select(['draft', 'version', 'parent', 'hash', 'texts', 'note', 'actor', 'at'])
    .where('draft', '=', draft)
    .where('version', '=', version)
    .executeTakeFirst();
  if (found === undefined) throw refused('DRAFT_VERSION_MISSING', { draft, version });
  return found;
}

/** All versions of a draft, oldest first. */
export const draftVersions = (desk: Desk, draft: number): Promise<readonly DraftVersion[]> =>
  desk
    .selectFrom('draft_versions')
    .select(['draft', 'version', 'parent', 'hash', 'texts', 'note', 'actor', 'at'])
    .where('draft', '=', draft)
    .orderBy('version')
    .execute();
