/** Pairs of acts that are never one person's (TRUST T16): which routes each is about, and why some that decide have none. */

/** Who tries the second act: the one who did the first, in which way. */
export type Way = 'the same person' | 'one they handed over to' | 'one who gains by it' | 'one who got the role meanwhile';

/** A pair: who did the first act, and by which route the second is refused, with which code. */
export type Pair = { readonly first: string; readonly then: string; readonly way: Way; readonly codes: readonly string[] };

const HAND = ['SAME_HAND', 'GUARD_SAME_HAND'] as const;

/** The pairs. */
export const PAIRS: readonly Pair[] = [
  { first: 'computes the run', then: 'runs.approve', way: 'the same person', codes: HAND },
  { first: 'computes the run', then: 'runs.approve', way: 'one they handed over to', codes: HAND },
  { first: 'imports its facts', then: 'runs.approve', way: 'one who got the role meanwhile', codes: HAND },
  { first: 'releases its scheme', then: 'runs.approve', way: 'one who got the role meanwhile', codes: HAND },
  { first: 'is paid by the run', then: 'runs.approve', way: 'one who gains by it', codes: ['OWN_AFFAIR'] },
  { first: 'locks the period', then: 'runs.pay', way: 'the same person', codes: HAND },
  { first: 'proposes the adjustment', then: 'adjustments.approve', way: 'the same person', codes: HAND },
  { first: 'is paid by the adjustment', then: 'adjustments.approve', way: 'one who gains by it', codes: ['OWN_AFFAIR'] },
  { first: 'writes the draft', then: 'drafts.step', way: 'the same person', codes: HAND },
  { first: 'writes the draft', then: 'drafts.step', way: 'one they handed over to', codes: HAND },
  { first: 'writes the draft', then: 'drafts.release', way: 'the same person', codes: [...HAND, 'DRAFT_STATE'] },
  { first: 'grants roles', then: 'grants.make', way: 'one who gains by it', codes: ['OWN_AFFAIR'] },
  { first: 'is the auditor', then: 'grants.make', way: 'one who got the role meanwhile', codes: ['GRANT_FOES'] },
];

/** Routes that decide and have no pair here: either by their nature, or because somebody still has to write it. */
export const WITHOUT: Readonly<Record<string, string>> = {
  'adjustments.reject': 'to reject pays nobody anything',
  'runs.reject': 'to reject pays nobody anything',
  'runs.lock': 'the second hand is the one that approved; whoever locks does not release the pay (runs.pay)',
  'applications.decide': 'owed here; src/desk/cases tests it: who applied, and whom it is about',
  'outcomes.decide': 'owed here; src/desk/cases tests it: who put it forward, two who decide',
  'behaviours.decide': 'owed here; src/desk/cases tests it: who noted it, and whom it is about',
  'reports.decide': 'owed here; src/desk/cases tests it: nobody takes an own report, and only who leads the person or asked for it',
  'investigations.confirm': 'owed here; src/desk/cases tests it: who opened it, and whom it is about',
  'forms.decide': 'a missing rater is decided about, not a figure',
  'committees.decide': 'owed here; src/desk/results tests it: nobody decides about themselves',
};

/** What a route is called that decides something. */
export const DECIDING = /\.(approve|reject|release|decide|confirm|lock|pay|step)$/;
