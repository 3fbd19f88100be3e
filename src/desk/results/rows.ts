/** The rows of results as the query builder knows them, and the words that their columns hold. */

import type { ColumnType } from 'kysely';

type Json<Value> = ColumnType<Value, string, never>;
type Kept = { readonly organisation: string; readonly actor: string; readonly at: string };
type Numbered = Kept & { readonly number: number };

/**
 * A rule of the scheme about how many may have something, as an attached run has it: for a quota the places of each group (one group ''
 * where the scheme names none), for a forced distribution up to how many people may have each grade or a better one.
 */
export type Quota =
  | {
      readonly is: 'quota';
      readonly line: string;
      readonly title: string;
      readonly groups: readonly { readonly group: string; readonly places: number }[];
    }
  | {
      readonly is: 'distribution';
      readonly line: string;
      readonly title: string;
      readonly grades: readonly { readonly grade: string; readonly upTo: number }[];
    };

/** How a person stands with a quota: of which group, whether the scheme lets them take part, and whether they are equals on its edge. */
export type Standing = { readonly line: string; readonly group: string; readonly eligible: boolean; readonly tied: boolean };

/** A rule that a committee must keep: nobody has the grade beyond the places of a quota of the scheme; without a grade its distribution. */
export type CommitteeRule = { readonly grade: string | null; readonly quota: string };

/** The steps of a committee: a member is done, the vote is over, more was allowed than the quota, all is decided, and it stands as facts. */
export type CommitteeStep = 'voted' | 'vote closed' | 'exception' | 'closed' | 'kept as facts';

/** A line of a public notice: nothing else is shown of anybody. */
export type NoticeEntry = { readonly person: string; readonly name: string; readonly unit: string | null; readonly grade: string | null };

/** What is written down of an interview: the notes of the talk, the employee's own view, a step of the improvement plan. */
export type InterviewEntry = 'notes' | 'own view' | 'plan';

/** Who signs a result: 本人、部门负责人、上级、复核人. */
export type SigningRole = 'subject' | 'head' | 'superior' | 'reviewer';

/** A file of an archive, below the folder of archives. */
export type ArchivedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What an archive comes to, for the unit above: how many people have which grade, by unit. */
export type ArchiveSummary = {
  readonly people: number;
  readonly refused: number;
  readonly grades: readonly { readonly unit: string | null; readonly grade: string | null; readonly people: number }[];
};

type OfCycle = { readonly cycle: number };
type OfPerson = { readonly person: string };
type Change = { readonly grade: string | null; readonly points: string | null; readonly reason: string };

/** The tables as the query builder knows them. */
export type ResultTables = {
  readonly result_editions: Numbered &
    OfCycle & {
      readonly run: number;
      readonly quotas: Json<readonly Quota[]>;
      readonly grades: Json<Readonly<Record<string, readonly string[]>>>;
      readonly reason: string | null;
    };
  readonly result_rows: Kept &
    OfPerson & {
      readonly edition: number;
      readonly unit: string | null;
      readonly content: string;
      readonly hash: string;
      readonly places: Json<readonly Standing[]>;
    };
  readonly result_marks: Numbered & {
    readonly edition: number;
    readonly person: string | null;
    readonly item: string | null;
    readonly mark: 'in order' | 'in doubt';
    readonly note: string | null;
  };
  readonly committees: Numbered &
    OfCycle & { readonly edition: number; readonly chair: string; readonly item: string; readonly rules: Json<readonly CommitteeRule[]> };
  readonly committee_members: Kept & OfPerson & { readonly committee: number };
  /** `covers`: up to which decision an exception goes; which batch the facts are. */
  readonly committee_steps: Numbered & {
    readonly committee: number;
    readonly step: CommitteeStep;
    readonly covers: number | null;
    readonly note: string | null;
  };
  readonly committee_votes: Kept & OfPerson & Change & { readonly committee: number };
  readonly committee_decisions: Numbered & OfPerson & Change & { readonly committee: number; readonly tied: boolean };
  readonly public_notices: Numbered &
    OfCycle & {
      readonly edition: number;
      readonly title: string;
      readonly item: string;
      readonly entries: Json<readonly NoticeEntry[]>;
      readonly from_day: string;
      readonly to_day: string;
    };
  readonly notice_objections: Numbered & { readonly notice: number; readonly person: string | null; readonly text: string };
  readonly objection_answers: Kept & {
    readonly objection: number;
    readonly outcome: 'upheld' | 'dismissed';
    readonly reason: string;
  };
  readonly publishers: Numbered & OfCycle & OfPerson & { readonly unit: string | null };
  readonly publications: Numbered & OfCycle & { readonly edition: number; readonly unit: string | null; readonly talk_by: string };
  readonly published_results: Kept & OfPerson & { readonly edition: number; readonly publication: number };
  readonly interviews: Kept & OfCycle & OfPerson & { readonly supervisor: string | null; readonly due_day: string };
  readonly interview_entries: Numbered &
    OfCycle &
    OfPerson & { readonly entry: InterviewEntry; readonly text: string; readonly due_day: string | null };
  readonly plan_outcomes: Kept & { readonly plan: number; readonly outcome: 'done' | 'not done'; readonly remark: string | null };
  readonly signing_orders: Numbered & OfCycle & { readonly roles: Json<readonly SigningRole[]> };
  readonly signatures: Numbered &
    OfCycle &
    OfPerson & {
      readonly role: SigningRole;
      readonly step: 'signed' | 'refused';
      readonly hash: string;
      readonly confirmed: boolean;
      readonly reason: string | null;
    };
  readonly result_archives: Numbered &
    OfCycle & {
      readonly edition: number;
      readonly content_hash: string;
      readonly files: Json<readonly ArchivedFile[]>;
      readonly summary: Json<ArchiveSummary>;
    };
};
