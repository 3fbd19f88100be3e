/** Schemes as the library shows them: the versions of each, which of them is in force, and what is being drafted. */

import type { Answer } from '../../answer.ts';

/** A released version, as the API tells it. */
export type Version = Answer<'/schemes'>['rows'][number];

/** A draft, as the API tells it. */
export type Draft = Answer<'/drafts'>['rows'][number];

/** When a scheme is to be looked at again. */
type Due = Answer<'/scheme-reviews'>['rows'][number];

/** Where a scheme stands. */
export type SchemeState = 'in force' | 'to come' | 'retired' | 'draft';

/** A scheme: `now` is the version in force or the newest; null where there are drafts only. */
export type SchemeRow = {
  readonly scheme: string;
  readonly title: string;
  readonly state: SchemeState;
  readonly now: Version | null;
  readonly versions: readonly Version[];
  readonly drafts: readonly Draft[];
  readonly due: Due | null;
};

/** What the library is made of. */
type Parts = {
  readonly versions: readonly Version[];
  readonly drafts: readonly Draft[];
  readonly due: readonly Due[];
  readonly today: string;
};

/** Drafts that still lead somewhere. */
const isOpen = ({ state }: Draft): boolean => state !== 'released' && state !== 'dropped';

/** The schemes, those with open drafts first, then by their titles. */
export function schemeRows({ versions, drafts, due, today }: Parts): readonly SchemeRow[] {
  const names = [...new Set([...versions, ...drafts.filter(isOpen)].map(({ scheme }) => scheme))];
  const rows = names.map((scheme): SchemeRow => {
    const own = versions.filter((each) => each.scheme === scheme).toSorted((a, b) => b.version - a.version);
    const inForce = own.find(({ effective }) => effective <= today);
    const now = inForce ?? own[0] ?? null;
    return {
      ...{ scheme, title: now?.title ?? scheme, now, versions: own, state: stateOf(now, today) },
      drafts: drafts.filter((each) => each.scheme === scheme && isOpen(each)),
      due: due.find((each) => each.scheme === scheme) ?? null,
    };
  });
  return rows.toSorted((a, b) => b.drafts.length - a.drafts.length || (a.title < b.title ? -1 : 1));
}

function stateOf(now: Version | null, today: string): SchemeState {
  if (now === null) return 'draft';
  if (now.retiredFrom !== null && now.retiredFrom <= today) return 'retired';
  return now.effective <= today ? 'in force' : 'to come';
}

/** Today by the clock of this machine, for what is only shown. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
