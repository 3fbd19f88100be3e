/** Cases as HR sees them: what each is about, whether it goes on, and which steps somebody may take in a state of it. */

import type { Answer } from '../../../answer.ts';
import type { Duty } from '../../../frame/me.ts';

/** A case, as the API tells it. */
export type Case = Answer<'/cases/{number}'>;

/** The kinds, in the order in which they are offered. */
export const KINDS = ['dispute', 'application', 'outcome', 'award', 'investigation', 'behaviour'] as const;

/** A kind. */
export type CaseKind = (typeof KINDS)[number];

/** What a dispute is about. */
export type DisputedNode =
  | { readonly is: 'fact'; readonly table: string; readonly batch: number; readonly row: number }
  | { readonly is: 'rule'; readonly path: string }
  | { readonly is: 'rating'; readonly cycle: number; readonly form: number; readonly item: string | null };

/** The node of a dispute; null of other cases. */
export const nodeOf = ({ kind, subject }: Case): DisputedNode | null => (kind === 'dispute' ? (subject['node'] as DisputedNode) : null);

/** The steps that are taken with nothing but a note. */
export type StepName =
  | 'examine'
  | 'explain'
  | 'accept'
  | 'settle'
  | 'endorse'
  | 'grant'
  | 'reject'
  | 'effect'
  | 'hear'
  | 'decide'
  | 'confirm'
  | 'drop'
  | 'clear'
  | 'dismiss'
  | 'vote'
  | 'cancel';

/** A step in a state: who may take it, whether it needs words, after which steps it needs another hand, whether it turns something down. */
export type Turn = {
  readonly step: StepName;
  readonly duties: readonly Duty[];
  readonly note: 'none' | 'may' | 'must';
  readonly apart: readonly string[];
  readonly isNo?: true;
};

const turn = (step: StepName, note: Turn['note'], ...duties: readonly Duty[]): Turn => ({ step, note, duties, apart: [] });
const after = (apart: readonly string[], own: Turn): Turn => ({ ...own, apart });
const no = (own: Turn): Turn => ({ ...own, isNo: true });

const DROP = no(turn('drop', 'must', 'decide outcomes'));

const TURNS: Readonly<Record<CaseKind, Readonly<Record<string, readonly Turn[]>>>> = {
  dispute: {
    raised: [turn('examine', 'may', 'handle disputes')],
    'under examination': [turn('accept', 'must', 'handle disputes'), no(turn('explain', 'must', 'handle disputes'))],
    corrected: [turn('settle', 'none', 'compute', 'propose adjustments')],
  },
  application: {
    'first stage': [after(['open'], turn('endorse', 'may', 'decide applications')), no(turn('reject', 'must', 'decide applications'))],
    'last stage': [
      after(['open', 'endorse'], turn('grant', 'may', 'decide applications')),
      no(turn('reject', 'must', 'decide applications')),
    ],
    'raise granted': [turn('effect', 'none', 'change people')],
  },
  outcome: {
    'put forward': [turn('hear', 'must', 'decide outcomes'), DROP],
    heard: [after(['open'], turn('decide', 'must', 'decide outcomes')), DROP],
    'half decided': [after(['open', 'decide'], turn('confirm', 'must', 'confirm outcomes')), DROP],
    decided: [DROP],
  },
  award: {
    nominating: [turn('vote', 'none', 'run awards'), no(turn('cancel', 'must', 'run awards'))],
    voting: [no(turn('cancel', 'must', 'run awards'))],
  },
  investigation: {
    open: [turn('clear', 'must', 'investigate')],
    found: [after(['open', 'find'], turn('confirm', 'must', 'investigate')), turn('clear', 'must', 'investigate')],
  },
  behaviour: {
    recorded: [after(['open'], turn('confirm', 'may', 'record events')), after(['open'], no(turn('dismiss', 'must', 'record events')))],
  },
};

/** The states in which a case waits for somebody; in any other it is over. */
const WAITING: Readonly<Record<CaseKind, readonly string[]>> = {
  dispute: ['raised', 'under examination', 'accepted', 'corrected'],
  application: ['first stage', 'last stage', 'raise granted'],
  outcome: ['put forward', 'heard', 'half decided', 'decided'],
  award: ['nominating', 'voting'],
  investigation: ['open', 'found'],
  behaviour: ['recorded'],
};

const kindOf = ({ kind }: Pick<Case, 'kind'>): CaseKind => kind as CaseKind;

/** Who asks: their id, and which duties they hold. */
export type Hand = { readonly person: string; readonly may: (...duties: readonly Duty[]) => boolean };

/** The steps that somebody may take now: none in what is their own, and none that needs another hand than theirs. */
export function turnsOf(each: Case, { person, may }: Hand): readonly Turn[] {
  if (each.person === person) return [];
  const taken = each.steps.filter(({ actor }) => actor === person).map(({ step }) => step);
  return (TURNS[kindOf(each)][each.state] ?? []).filter(
    ({ duties, apart }) => may(...duties) && !apart.some((step) => taken.includes(step)),
  );
}

/** Whether a case goes on. */
export const goesOn = (each: Case): boolean => WAITING[kindOf(each)].includes(each.state);

/** Whether it is somebody's turn: what they may do moves the case on, and is not in the place of whom it waits for. */
export const isTurnOf = (each: Case, hand: Hand): boolean => turnsOf(each, hand).some(({ step, isNo }) => isNo !== true && step !== 'hear');
