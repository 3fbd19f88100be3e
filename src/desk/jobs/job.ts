/** Long work: what one does, what it is given while it does it, and how it ends. */

import type { Values } from '../../lib/problem.ts';
import type { Office, Said } from '../office/office.ts';
import type { Plain } from '../state/tables.ts';

/** A job by its organisation and its number there. */
export type JobKey = { readonly organisation: string; readonly job: number };

/** How far a job has come: a share from 0 to 1, and what it is at, as a word of `words.ts` with its values. */
export type Progress = { readonly fraction: number; readonly step: string; readonly values: Values };

/** What a kind is given beside its input: where it says how far it has come, and the sign that it shall stop. */
export type JobWork = {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
};

/** A kind of long work. */
export type JobKind = {
  readonly name: string;
  /** Heavy ones take much memory, and are done one at a time; light ones beside them. */
  readonly weight: 'heavy' | 'light';
  /**
   * The actions of the log with which the job has had its effect, each with the answer that follows from the entry. The change that
   * logs one of them ends the job in its own transaction, so that a job which is worked on twice acts once. Changes before it may
   * happen twice.
   */
  readonly ends: Readonly<Record<string, (said: Said) => Plain>>;
  /** Does the work as an office of the person who asked; its answer counts where no change has ended the job. */
  run(office: Office, input: Plain, work: JobWork): Promise<Plain>;
};

/** The number in what a log entry is about: 12 of `run 12`. */
export const numberIn = ({ about }: Said): number => Number(/ (\d+)$/.exec(about)?.[1]);
