/** Releases versions of schemes, and finds the one that is in force for a period. */

import { paidOf } from '../../engine/pay/paid.ts';
import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { inTrial } from '../../plan/compile/whole.ts';
import { demand } from '../access/demand.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, write } from '../office/office.ts';
import { demandReason, Refused, refused } from '../refused.ts';
import { demandNotRetired } from './lives/retired.ts';
import { type TrialPeriods, trialPeriods } from './lives/trial-periods.ts';
import { periodOf, planOf, textsHash } from './pinned.ts';
import type { SchemeTexts } from './texts.ts';

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
  /** The periods in which it is on trial: computed and shown, and nobody is paid by it. */
  readonly trial: TrialPeriods | null;
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
  const warnings = [...found, ...paidOf(plan).problems];
  if (hasErrors(warnings)) throw new Refused(warnings);
  if (retroactive) demandReason(note, 'RELEASE_REASON');
  const scheme = plan.scheme.name;
  const hash = textsHash(texts);
  const effective = dayText(from.first);
  const trial = trialPeriods(plan.scheme, from);
  return await write(office, async (writing) => {
    const { desk, at, actor } = writing;
    const last = await desk
      .selectFrom('scheme_versions')
      .selectAll()
      .where('scheme', '=', scheme)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    await demandNotRetired(desk, scheme, { day: effective, asOf: LATEST });
    const problems = [...warnings, ...(trial === null ? [] : await unpaidInTrial(desk, scheme, trial))];
    if (last !== undefined && last.hash === hash && last.effective === effective) {
      await writing.log({ action: 'release repeated', about: `${scheme} v${last.version}`, details: { hash } });
      return { scheme, version: last.version, hash, effective, again: true, covered: [], trial, problems };
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
    await writing.log({
      action: 'scheme released',
      about: `${scheme} v${version}`,
      details: { hash, effective, retroactive, note, ...(trial === null ? {} : { trial: `${trial.first} … ${trial.last}` }) },
    });
    return { scheme, version, hash, effective, again: false, covered, trial, problems };
  });
}

/** A warning where the version that a trial takes the place of paid: in these periods nobody is paid by either. */
async function unpaidInTrial(desk: Desk, scheme: string, { first, last }: TrialPeriods): Promise<readonly Problem[]> {
  const period = periodOf(first);
  const before = await versionFor(desk, scheme, period, LATEST);
  const plan = before === null ? null : planOf(before.texts, period).plan;
  if (plan === null || inTrial(plan.scheme, period)) return [];
  const { totals, alone } = paidOf(plan);
  if (totals.length + alone.length === 0) return [];
  return [{ code: 'TRIAL_UNPAID', severity: 'warning', place: null, values: { scheme, version: before?.version ?? 0, first, last } }];
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

/**
 * The version that is in force for a period as the record stood at a moment: the newest of those that had begun on its first day.
 * Refused with SCHEME_NOT_RELEASED where there is none, and with SCHEME_RETIRED where the scheme had ended by then.
 */
export async function versionInForce(desk: Desk, scheme: string, period: Period, asOf: string): Promise<VersionRow> {
  const found = await versionFor(desk, scheme, period, asOf);
  await demandNotRetired(desk, scheme, { day: dayText(period.first), asOf });
  if (found !== null) return found;
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

/** The version that has begun on the first day of a period, whether or not the scheme was retired meanwhile; null where there is none. */
export async function versionFor(desk: Desk, scheme: string, { first }: Pick<Period, 'first'>, asOf: string): Promise<VersionRow | null> {
  const found = await desk
    .selectFrom('scheme_versions')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('effective', '<=', dayText(first))
    .where('at', '<=', asOf)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return found ?? null;
}

/** All released versions as the record stood at a moment, oldest first. */
export const versionsOf = (desk: Desk, asOf: string): Promise<readonly VersionRow[]> =>
  desk.selectFrom('scheme_versions').selectAll().where('at', '<=', asOf).orderBy('scheme').orderBy('version').execute();
