/** What cannot be done now: thrown with a problem that says what, why and how to go on; nothing was changed then. */

import type { Problem, Values } from '../lib/problem.ts';
import { stateWord } from './state-words.ts';

/** A refusal; its problems are told to the user in both languages. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], cause?: unknown) {
    super(problems.map(({ code }) => code).join(', '), { cause });
    this.problems = problems;
  }
}

/** A refusal for one reason without a place in a file. */
export const refused = (code: string, values: Values = {}, cause?: unknown): Refused =>
  new Refused([{ code, severity: 'error', place: null, values }], cause);

/**
 * Whether a change that ended with an error surely left no row: after a lost connection nobody knows whether its commit came through,
 * and a file that a row may name must stay. A file that no row names is only in the way.
 */
export const surelyNotWritten = (error: unknown): boolean =>
  error instanceof Refused && error.problems.every(({ code }) => code !== 'DATABASE_LOST');

/** A reason as it is kept, without blanks around it; refused where there is none, or nothing but blanks. */
export function demandReason(text: string | null, code = 'REASON_MISSING'): string {
  const said = text?.trim() ?? '';
  if (said === '') throw refused(code);
  return said;
}

/** Demands that the version of a thing that somebody saw is the one that stands; null where nobody said what was seen. */
export function demandVersion(seen: number | null, version: number): void {
  if (seen !== null && seen !== version) throw refused('VERSION_OLD', { seen, version });
}

/** A state for the holes of a message: `{name}` in English and `{nameZh}` in Chinese. */
export const words = (name: string, state: string): Values => ({ [name]: stateWord(state, 'en'), [`${name}Zh`]: stateWord(state, 'zh') });
