/** The rows of cases and of what is noted during a period, as the query builder knows them. */

import type { ColumnType, Generated } from 'kysely';

type Json<Value> = ColumnType<Value, string, never>;
type Kept = { readonly organisation: string; readonly actor: string; readonly at: string };

/** What a case can be: 申诉, 申请, 评奖, 人事处理, 调查, 关键行为. */
export type CaseKind = 'dispute' | 'application' | 'award' | 'outcome' | 'investigation' | 'behaviour';

/** Plain data of a row. */
export type Data = Readonly<Record<string, unknown>>;

/** A row for a fact table, its cells as texts, by column; null is unknown. */
export type FactRow = Readonly<Record<string, string | boolean | null>>;

/** What is asked of somebody else before a dispute is settled. */
export type RequestKind = 'correction' | 'form' | 'rule';

/** The tables by name. */
export type CaseTables = {
  readonly cases: Kept & {
    readonly number: number;
    readonly kind: CaseKind;
    readonly person: string | null;
    readonly text: string;
    readonly subject: Json<Data>;
  };
  readonly case_steps: Kept & {
    readonly case_number: number;
    readonly number: number;
    readonly step: string;
    readonly state: string;
    readonly final: boolean;
    readonly deciding: boolean;
    readonly note: string | null;
    readonly details: Json<Data>;
  };
  readonly case_evidence: Kept & { readonly case_number: number; readonly sha256: string; readonly name: string };
  readonly nominations: Kept & { readonly case_number: number; readonly candidate: string; readonly text: string };
  readonly votes: Kept & { readonly case_number: number; readonly candidate: string; readonly stars: number };
  readonly case_requests: Kept & {
    readonly number: number;
    readonly case_number: number;
    readonly kind: RequestKind;
    readonly request: Json<Data>;
  };
  readonly case_effects: Kept & { readonly request: number; readonly person: string; readonly fen: string | null };
  readonly case_request_ends: Kept & { readonly request: number; readonly outcome: Json<Data> };
  readonly decided_rows: Kept & {
    readonly number: number;
    readonly case_number: number | null;
    readonly person: string | null;
    readonly fact_table: string;
    readonly cells: Json<FactRow>;
  };
  readonly decided_batches: Kept & { readonly decided: number; readonly batch: number };
  readonly holds: Kept & {
    readonly number: number;
    readonly case_number: number;
    readonly person: string;
    readonly scheme: string;
    readonly period: string;
    readonly item: string | null;
    readonly why: string;
  };
  readonly hold_ends: Kept & { readonly hold: number; readonly note: string };
  readonly case_settings: Kept & { readonly number: number; readonly name: string; readonly value: number };
  readonly behaviour_kinds: Kept & {
    readonly number: number;
    readonly type: string;
    readonly fact_table: string;
    readonly least: string;
    readonly most: string;
    readonly withdrawn: boolean;
  };
  readonly submission_rules: Kept & {
    readonly number: number;
    readonly name: string;
    readonly what: 'report' | 'facts';
    readonly cadence: 'daily' | 'weekly' | 'monthly';
    readonly due: number;
    readonly people: Json<readonly string[]>;
    readonly fact_table: string | null;
    readonly from_day: string;
    readonly to_day: string | null;
  };
  readonly submission_rule_ends: Kept & { readonly rule: number; readonly to_day: string };
  readonly submissions: Kept & {
    readonly number: number;
    readonly rule: number;
    readonly person: string;
    readonly last_day: string;
    readonly text: string;
    readonly evidence: Json<readonly string[]>;
  };
  readonly submission_decisions: Kept & {
    readonly submission: number;
    readonly person: string;
    readonly step: 'taken' | 'given back';
    readonly note: string | null;
  };
  readonly samples: Kept & {
    readonly number: number;
    readonly person: string;
    readonly week_end: string;
    readonly seed: string;
    readonly customers: number;
    readonly population: string;
    readonly picked: Json<readonly string[]>;
    readonly checker: string;
    readonly most: Generated<string>;
  };
  readonly sample_scores: Kept & {
    readonly sample: number;
    readonly customer: string;
    readonly score: string;
    readonly note: string | null;
  };
};
