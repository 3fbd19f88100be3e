/** The rows of the database as the query builder knows them; DATE, BIGINT and NUMERIC are texts, moments as 2026-11-30T08:00:00.000Z. */

import type { ColumnType, Generated } from 'kysely';
import type { Manifest } from '../../facts/batches/manifest.ts';
import type { Problem } from '../../lib/problem.ts';
import type { CaseTables } from '../cases/rows.ts';
import type { CycleTables } from '../cycles/rows.ts';
import type { MeetingTables } from '../meetings/rows.ts';
import type { NoticeTables } from '../notices/rows.ts';
import type { PeopleTables } from '../people/rows.ts';
import type { ResultTables } from '../results/rows.ts';
import type { LivesTables } from '../schemes/lives/rows.ts';
import type { SchemeTexts } from '../schemes/texts.ts';

type Json<Value> = ColumnType<Value, string, never>;
type By = { readonly actor: string; readonly at: string };
type Own = { readonly organisation: string };
type OfPeriod = Own & { readonly scheme: string; readonly period: string };

/** How far a run has come; each step is a row that says who and when. */
export type RunStep = 'in review' | 'approved' | 'rejected' | 'locked' | 'paid';

/** The engine that computed a run: the version of the package and a hash over its source files. */
export type EngineVersion = { readonly version: string; readonly fingerprint: string };

/** A file of a kept run beside the batches. */
export type KeptFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** A value as JSON writes it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** How a job ended: done, refused for a reason that people can mend, failed for one that they cannot, or cancelled. */
export type JobOutcome = 'done' | 'refused' | 'failed' | 'cancelled';

/** The tables of the record itself, by name. */
type RecordTables = {
  readonly organisations: { readonly id: string; readonly name: string; readonly at: string };
  readonly audit_heads: Own & { readonly seq: string; readonly hash: Buffer };
  readonly audit: Own & { readonly seq: string; readonly entry: string; readonly previous: Buffer; readonly hash: Buffer };
  readonly signed_heads: Own & {
    readonly seq: string;
    readonly hash: Buffer;
    readonly key: string;
    readonly signature: string;
    readonly at: string;
  };
  readonly source_mappings: Own &
    By & {
      readonly number: number;
      readonly source: string;
      readonly fact_table: string;
      readonly mapping: Json<Readonly<Record<string, string>>>;
    };
  readonly batches: Own &
    By & {
      readonly number: number;
      readonly file: string;
      readonly fact_table: string;
      readonly source: string;
      readonly content_hash: string;
      readonly manifest: Json<Manifest>;
      readonly late: Json<Readonly<Record<string, number>>>;
      readonly replaces: number | null;
      readonly note: string | null;
    };
  readonly batch_undos: Own & By & { readonly batch: number; readonly reason: string };
  readonly scheme_versions: Own &
    By & {
      readonly scheme: string;
      readonly version: number;
      readonly hash: string;
      readonly texts: Json<SchemeTexts>;
      readonly effective: string;
      readonly retroactive: boolean;
      readonly note: string | null;
    };
  readonly runs: OfPeriod &
    By & {
      readonly number: number;
      readonly version: number;
      readonly first_day: string;
      readonly last_day: string;
      readonly purpose: 'regular' | 'correction';
      readonly facts_hash: string;
      readonly scheme_hash: string;
      readonly results_hash: string;
      readonly trace_hash: string;
      readonly engine: Json<EngineVersion>;
      readonly files: Json<readonly KeptFile[]>;
      readonly subjects: number;
      readonly made_by: Generated<string>;
    };
  readonly run_batches: Own & { readonly run: number; readonly position: number; readonly batch: number };
  /** Warnings about the facts of a run, as they were found when it was computed. */
  readonly run_doubts: Own & { readonly run: number; readonly position: number; readonly problem: Json<Problem> };
  readonly run_steps: Own & By & { readonly run: number; readonly step: RunStep; readonly note: string | null };
  readonly locks: OfPeriod &
    By & { readonly first_day: string; readonly last_day: string; readonly run: number; readonly made_by: Generated<string> };
  readonly settled: OfPeriod & { readonly subject: string; readonly item: string; readonly fen: string };
  readonly held: OfPeriod & { readonly subject: string; readonly item: string; readonly why: string };
  readonly adjustments: OfPeriod &
    By & {
      readonly number: number;
      readonly run: number;
      readonly base: number;
      readonly reason: string;
      readonly made_by: Generated<string>;
    };
  readonly adjustment_lines: Own & {
    readonly adjustment: number;
    readonly subject: string;
    readonly item: string;
    readonly pay_period: string;
    readonly fen: string;
  };
  readonly adjustment_steps: Own &
    By & { readonly adjustment: number; readonly step: 'approved' | 'rejected'; readonly note: string | null };
  readonly push_tokens: Own & By & { readonly number: number; readonly name: string; readonly hash: string };
  readonly push_token_ends: Own & By & { readonly token: number };
  readonly pushes: Own &
    By & { readonly token: number; readonly key: string; readonly request: string; readonly status: number; readonly answer: string };
  readonly grants: Own &
    By & {
      readonly number: number;
      readonly person: string;
      readonly role: string;
      readonly unit: string | null;
      readonly reason: string | null;
    };
  readonly grant_ends: Own & By & { readonly granted: number; readonly reason: string | null };
  readonly delegations: Own &
    By & {
      readonly number: number;
      readonly giver: string;
      readonly taker: string;
      readonly roles: Json<readonly string[]>;
      readonly from_day: string;
      readonly to_day: string;
      readonly reason: string;
    };
  readonly delegation_ends: Own & By & { readonly delegation: number };
  readonly proxies: Own & By & { readonly seq: string; readonly about: string; readonly behalf: string };
  readonly answers: Own & By & { readonly key: string; readonly request: string; readonly status: number; readonly answer: string };
  readonly accesses: Own & By & { readonly id: string; readonly action: string; readonly about: string };
  readonly jobs: Own &
    By & {
      readonly number: number;
      readonly kind: string;
      readonly input: Json<Plain>;
      readonly behalf: string | null;
      readonly by_machine: boolean;
    };
  readonly job_ends: Own &
    By & {
      readonly job: number;
      readonly outcome: JobOutcome;
      readonly answer: Json<Plain>;
      readonly problems: Json<readonly Problem[]>;
    };
  readonly exports: Own & By & { readonly number: number; readonly run: number; readonly name: string; readonly sha256: string };
  readonly payslip_signatures: Own & By & { readonly run: number; readonly person: string; readonly hash: string };
};

/** All tables by name. */
export type Tables = RecordTables & CaseTables & CycleTables & MeetingTables & NoticeTables & PeopleTables & ResultTables & LivesTables;
