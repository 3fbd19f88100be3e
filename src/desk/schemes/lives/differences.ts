/** What changed between two texts of a scheme, in words: from the documents that people read. */

import type { Document } from '../../../lib/document.ts';
import type { Language } from '../../../lib/problem.ts';
import { hasErrors } from '../../../lib/problem.ts';
import { documentChanges, type SectionChanges } from '../../../plan/changes/changes.ts';
import { schemeDocument } from '../../../plan/document/document.ts';
import { usualPeriod } from '../../../plan/usual.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import { parsedScheme } from '../parsed.ts';
import { periodOf, planOf } from '../pinned.ts';
import { type VersionRow, versionFor } from '../release.ts';
import type { SchemeTexts } from '../texts.ts';
import { draftNumbered, draftVersion } from './drafts.ts';

/** Changes by section. `old` and `new` say what was compared; `old` is null where there was nothing before. */
export type Differences = { readonly old: string | null; readonly new: string; readonly sections: readonly SectionChanges[] };

/** The document of kept texts; refused with their errors where they are no scheme. */
export function documentOf(texts: SchemeTexts, language: Language): Document {
  const { scheme, problems } = parsedScheme(texts.scheme, texts.file);
  if (scheme === null) throw new Refused(problems);
  const planned = planOf(texts, usualPeriod(scheme));
  if (planned.plan === null || hasErrors(planned.problems)) throw new Refused(planned.problems);
  return schemeDocument(planned.plan, language);
}

/** A text with what it is called. */
type Named = { readonly name: string; readonly texts: SchemeTexts };

function differences(old: Named | null, now: Named, language: Language): Differences {
  const before = old === null ? null : documentOf(old.texts, language);
  return { old: old?.name ?? null, new: now.name, sections: documentChanges(before, documentOf(now.texts, language)) };
}

const versionName = ({ scheme, version }: Pick<VersionRow, 'scheme' | 'version'>): string => `${scheme} v${version}`;

/** What a version of a draft changes against the version in force for a period, in words. */
export async function draftDifferences(
  desk: Desk,
  order: { readonly draft: number; readonly version?: number; readonly period: string; readonly language: Language },
): Promise<Differences> {
  const draft = await draftNumbered(desk, order.draft);
  const { texts, version } = await draftVersion(desk, draft.number, order.version ?? draft.newest);
  const before = await versionFor(desk, draft.scheme, periodOf(order.period), LATEST);
  const old = before === null ? null : { name: versionName(before), texts: before.texts };
  return differences(old, { name: `D${draft.number} v${version}`, texts }, order.language);
}

/** What changed from one released version to another, in words. */
export async function versionDifferences(
  desk: Desk,
  { scheme, from, to, language }: { readonly scheme: string; readonly from: number; readonly to: number; readonly language: Language },
): Promise<Differences> {
  const [old, now] = [await versionNumbered(desk, scheme, from), await versionNumbered(desk, scheme, to)];
  return differences({ name: versionName(old), texts: old.texts }, { name: versionName(now), texts: now.texts }, language);
}

/** A released version by its number; refused where there is none. */
export async function versionNumbered(desk: Desk, scheme: string, version: number): Promise<VersionRow> {
  const found = await desk
    .selectFrom('scheme_versions')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('version', '=', version)
    .executeTakeFirst();
  if (found === undefined) throw refused('SCHEME_VERSION_MISSING', { scheme, version });
  return found;
}
