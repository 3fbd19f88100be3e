/** Releases versions of schemes, and finds the one that is in force for a period. */

import { paidOf } from '../../engine/pay/paid.ts';
import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { demand } from '../access/demand.ts';
import { type Desk, type Office, write } from '../office/office.ts';
import { demandReason, Refused, refused } from '../refused.ts';
import type { SchemeTexts } from '../state/tables.ts';
import { planOf, textsHash } from './pinned.ts';

/** What is released: the texts, from which period on, whether it may change periods that are locked, and why. */
export type Release = {
  readonly texts: SchemeTexts;
  readonly from: Period;
  readonly retroactive: boolean;
  readonly note: string | null;
};

/** A released version; `effective` is the first day of its first period. `again` where the same release stood already. */
export type Released = {
  readonly scheme: string;
  readonly version: number;
  readonly hash: string;
  readonly effective: string;
  readonly again: boolean;
  /** Earlier versions that begin later than this one: it stands above them too, so none of them computes anything any more. */
  readonly covered: readonly Pick<VersionRow, 'version' | 'effective'>[];
  /** Warnings about the scheme. */
  readonly problems: readonly Problem[];
};

/**
 * Releases a version. Refused where the scheme has errors or open parameters, where it is not clear what it pays, where a locked period would get other rules without being
 * called retroactive, and where a retroactive one gives no reason.
 */
export async function release(office: Office, { texts, from, retroactive, note }: Release): Promise<Released> {
  demand(office, 'release schemes');
  const { plan, problems: found } = planOf(texts, from, { release: true });
  if (plan === null || hasErrors(found)) throw new Refused(found);
  const problems = [...found, ...paidOf(plan).problems];
  if (hasErrors(problems)) throw new Refused(problems);
  if (retroactive) demandReason(note, 'RELEASE_REASON');
  const scheme = plan.scheme.name;
  const hash = textsHash(texts);
  const effective = dayText(from.first);
  return await write(office, async (writing) => {
    const { desk, at, actor } = writing;
    const last = await desk
      .selectFrom('scheme_versions')
      .selectAll()
      .where('scheme', '=', scheme)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    if (last !== undefined && last.hash === hash && last.effective === effective) {
      await writing.log({ action: 'release repeated', about: `${scheme} v${last.version}`, details: { hash } });
      return { scheme, version: last.version, hash, effective, again: true, covered: [], problems };
    }
    await demandOpen(desk, scheme, effective, retroactive);
    const version = (last?.version ?? 0) + 1;
    const row = {
      organisation: office.organisation.id,
      scheme,
      version,
      hash,
      texts: JSON.stringify(texts),
      effective,
      retroactive,
      note,
      actor,
      at,
    };
    const covered = await desk
      .selectFrom('scheme_versions')
      .select(['version', 'effective'])
      .where('scheme', '=', scheme)
      .where('effective', '>', effective)
      .orderBy('version')
      .execute();
    await desk.insertInto('scheme_versions').values(row).execute();
    await writing.log({ action: 'scheme released', about: `${scheme} v${version}`, details: { hash, effective, retroactive, note } });
    return { scheme, version, hash, effective, again: false, covered, problems };
  });
}

async function demandOpen(desk: Desk, scheme: string, effective: string, retroactive: boolean): Promise<void> {
  if (retroactive) return;
  const locked = await desk
    .selectFrom('locks')
    .select('period')
    .where('scheme', '=', scheme)
    .where('last_day', '>=', effective)
    .orderBy('last_day', 'desc')
    .executeTakeFirst();
  if (locked !== undefined) throw refused('RELEASE_LOCKED', { scheme, period: locked.period, effective });
}

/** A version with its texts. */
export type VersionRow = {
  readonly scheme: string;
  readonly version: number;
  readonly hash: string;
  readonly texts: SchemeTexts;
  readonly effective: string;
  readonly retroactive: boolean;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** The version that is in force for a period as the record stood at a moment: the newest of those that had begun on its first day. */
export async function versionInForce(desk: Desk, scheme: string, period: Period, asOf: string): Promise<VersionRow> {
  const found = await desk
    .selectFrom('scheme_versions')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('effective', '<=', dayText(period.first))
    .where('at', '<=', asOf)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (found !== undefined) return found;
  const known = await desk
    .selectFrom('scheme_versions')
    .select(({ fn }) => ['scheme', fn.min('effective').as('first')])
    .where('at', '<=', asOf)
    .groupBy('scheme')
    .orderBy('scheme')
    .execute();
  const listed = known.map((each) => `${each.scheme} (${each.first})`).join(', ');
  throw refused('SCHEME_NOT_RELEASED', { scheme, period: period.text, known: listed || '—' });
}

/** All released versions as the record stood at a moment, oldest first. */
export const versionsOf = (desk: Desk, asOf: string): Promise<readonly VersionRow[]> =>
  desk.selectFrom('scheme_versions').selectAll().where('at', '<=', asOf).orderBy('scheme').orderBy('version').execute();
