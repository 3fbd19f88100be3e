/** The rows of review cycles as the query builder knows them, and the words that stand in them. */

import type { ColumnType } from 'kysely';

type Json<Value> = ColumnType<Value, string, never>;
type Own = { readonly organisation: string };
type By = { readonly actor: string; readonly at: string };
type Numbered = Own & By & { readonly number: number };

/** The stages of a cycle, in their order. */
export const STAGES = ['targets', 'rating', 'calibration', 'notice', 'result', 'interview', 'signature'] as const;

/** A stage of a cycle. */
export type Stage = (typeof STAGES)[number];

/** How people come to rate: themselves, their supervisor, peers, a panel, or another department for the items that it owns. */
export type FormKind = 'self' | 'supervisor' | 'peer' | 'panel' | 'owner';

/** Where a rating needs its reasons in words: nowhere, everywhere, below full marks, or outside a middle band in percent of full marks. */
export type Evidence =
  | { readonly is: 'none' }
  | { readonly is: 'always' }
  | { readonly is: 'deductions' }
  | { readonly is: 'outside'; readonly from: string; readonly to: string };

/** What holds in a cycle: what becomes of targets that nobody agreed to, where reasons are due, and the least group of peers. */
export type CycleSettings = {
  readonly unagreed: 'supervisor' | 'nothing';
  readonly evidence: Evidence;
  readonly peers: number;
};

/** Who offers a target or agrees to one. */
export type Side = 'employee' | 'supervisor';

/** What becomes of a form. */
export type FormStep = 'submitted' | 'given back' | 'waited for' | 'replaced' | 'reweighted';

/** When somebody is reminded of a window. */
export type ReminderKind = 'opens' | 'three days' | 'last day' | 'over';

/** A cycle: a version of a scheme for a period. */
export type CycleRow = Numbered & {
  readonly name: string;
  readonly scheme: string;
  readonly version: number;
  readonly period: string;
  readonly first_day: string;
  readonly last_day: string;
};

/** The tables by name. */
export type CycleTables = {
  readonly cycles: CycleRow & { readonly settings: Json<CycleSettings> };
  readonly cycle_windows: Numbered & {
    readonly cycle: number;
    readonly stage: Stage;
    readonly from_day: string;
    readonly to_day: string;
    readonly reason: string | null;
  };
  readonly cycle_exclusions: Numbered & {
    readonly cycle: number;
    readonly person: string;
    readonly excluded: boolean;
    readonly reason: string;
  };
  readonly cycle_steps: Numbered & {
    readonly cycle: number;
    readonly step: string;
    readonly batch: number | null;
    readonly note: string | null;
  };
  readonly target_offers: Numbered & {
    readonly cycle: number;
    readonly person: string;
    readonly metric: string;
    readonly day: string;
    readonly value: string;
    readonly unit: string;
    readonly side: Side;
    readonly comment: string | null;
  };
  readonly target_agreements: Own & By & { readonly offer: number; readonly side: Side | 'window' };
  readonly rating_forms: Numbered & {
    readonly cycle: number;
    readonly ratee: string;
    readonly rater: string;
    readonly role: string;
    readonly kind: FormKind;
    readonly items: Json<readonly string[]>;
    readonly why: string;
    readonly replaces: number | null;
  };
  readonly form_marks: Numbered & {
    readonly form: number;
    readonly item: string;
    readonly score: string | null;
    readonly grade: string | null;
    readonly evidence: string | null;
  };
  readonly form_steps: Numbered & {
    readonly form: number;
    readonly step: FormStep;
    readonly until_day: string | null;
    readonly reason: string | null;
  };
  readonly attachments: Numbered & {
    readonly about: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: string;
    readonly sha256: string;
  };
  readonly allotment_sums: Numbered & {
    readonly cycle: number;
    readonly unit: string;
    readonly leader: string;
    readonly points: string;
    readonly own_part: 'none' | 'leader';
    readonly reason: string;
  };
  readonly allotments: Numbered & { readonly sum: number };
  readonly allotment_parts: Own & {
    readonly allotment: number;
    readonly person: string;
    readonly points: string;
    readonly comment: string | null;
  };
  readonly cycle_reminders: Own &
    By & {
      readonly cycle: number;
      readonly stage: Stage;
      readonly kind: ReminderKind;
      readonly day: string;
      readonly person: string;
    };
};
