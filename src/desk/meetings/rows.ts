/** The rows of meetings, surveys and talks as the query builder knows them. */

import type { ColumnType } from 'kysely';

type Json<Value> = ColumnType<Value, string, never>;
type Own = { readonly organisation: string };
type Kept = Own & { readonly actor: string; readonly at: string };

/** What a meeting is: the review of a month, of a quarter, or of the plan itself. */
export type MeetingKind = 'monthly' | 'quarterly' | 'plan review';

/** What is written down of a meeting: an entry of the SWOT sheet, a note, or a decision with its owner and day. */
export type EntryKind = 'strength' | 'weakness' | 'opportunity' | 'threat' | 'note' | 'decision';

/** A question of a survey with the choices it gives. */
export type Question = { readonly text: string; readonly choices: readonly string[] };

/** A step that a talk agreed on, with the day by which it is done; null where none was named. */
export type AgreedStep = { readonly text: string; readonly due: string | null };

/** The tables as the query builder knows them. */
export type MeetingTables = {
  readonly meetings: Kept & {
    readonly number: number;
    readonly kind: MeetingKind;
    readonly unit: string | null;
    readonly day: string;
    readonly title: string;
    readonly agenda: string;
  };
  readonly meeting_entries: Kept & {
    readonly number: number;
    readonly meeting: number;
    readonly entry: EntryKind;
    readonly text: string;
    readonly owner: string | null;
    readonly due_day: string | null;
  };
  readonly decision_outcomes: Kept & {
    readonly decision: number;
    readonly outcome: 'done' | 'not done';
    readonly remark: string | null;
  };
  readonly surveys: Kept & {
    readonly number: number;
    readonly title: string;
    readonly scheme: string | null;
    readonly questions: Json<readonly Question[]>;
    readonly from_day: string;
    readonly to_day: string;
  };
  readonly survey_takers: Kept & { readonly survey: number };
  readonly survey_replies: Own & { readonly id: string; readonly survey: number; readonly choices: Json<readonly number[]> };
  readonly staff_talks: Kept & {
    readonly number: number;
    readonly person: string;
    readonly day: string;
    readonly topic: string;
    readonly said: string;
    readonly items: Json<readonly AgreedStep[]>;
    readonly follow_day: string | null;
    readonly follows: number | null;
  };
  readonly talk_acknowledgements: Kept & { readonly talk: number; readonly person: string; readonly remark: string | null };
};
