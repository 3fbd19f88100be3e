/** The rows of a scheme's life: drafts, steps and simulations, retirement and reviews, announcements and what people say to them. */

import type { ColumnType } from 'kysely';
import type { Language } from '../../../lib/problem.ts';
import type { SchemeTexts } from '../texts.ts';

type Json<Value> = ColumnType<Value, string, never>;
type Own = { readonly organisation: string };
type By = { readonly actor: string; readonly at: string };

/** A step of a draft: from being handed in to being released, or off the way. */
export type DraftStep = 'submitted' | 'reviewed' | 'approved' | 'released' | 'rejected' | 'withdrawn' | 'dropped';

/** What somebody says to an announcement: 询问, 异议. */
export type QuestionKind = 'question' | 'objection';

/** The tables as the query builder knows them. */
export type LivesTables = {
  readonly drafts: Own & By & { readonly number: number; readonly scheme: string };
  readonly draft_versions: Own &
    By & {
      readonly draft: number;
      readonly version: number;
      readonly parent: number | null;
      readonly hash: string;
      readonly texts: Json<SchemeTexts>;
      readonly note: string | null;
    };
  readonly draft_simulations: Own &
    By & { readonly number: number; readonly draft: number; readonly version: number; readonly hash: string; readonly figures: string };
  readonly draft_simulation_people: Own & { readonly simulation: number; readonly subject: string; readonly figures: string };
  readonly draft_steps: Own &
    By & {
      readonly draft: number;
      readonly position: number;
      readonly version: number;
      readonly hash: string;
      readonly step: DraftStep;
      readonly simulation: number | null;
      readonly note: string | null;
    };
  readonly draft_releases: Own &
    By & { readonly draft: number; readonly draft_version: number; readonly scheme: string; readonly version: number };
  readonly scheme_retirements: Own &
    By & { readonly number: number; readonly scheme: string; readonly from_day: string | null; readonly reason: string };
  readonly scheme_reviews: Own &
    By & {
      readonly number: number;
      readonly scheme: string;
      readonly version: number;
      readonly next_on: string | null;
      readonly note: string;
    };
  readonly announcements: Own &
    By & {
      readonly number: number;
      readonly scheme: string;
      readonly version: number;
      readonly training_on: string | null;
      readonly note: string | null;
    };
  readonly announcement_texts: Own & {
    readonly announcement: number;
    readonly language: Language;
    readonly hash: string;
    readonly document: string;
  };
  readonly acknowledgements: Own &
    By & { readonly announcement: number; readonly person: string; readonly language: Language; readonly hash: string };
  readonly announcement_reminders: Own &
    By & { readonly number: number; readonly announcement: number; readonly people: Json<readonly string[]> };
  readonly announcement_questions: Own &
    By & {
      readonly number: number;
      readonly announcement: number;
      readonly person: string;
      readonly kind: QuestionKind;
      readonly words: string;
    };
  readonly announcement_answers: Own & By & { readonly question: number; readonly words: string };
};
