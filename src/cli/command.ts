/** What a command of the terminal is: its options, its words, its exit code. */

import type { Language } from '../lib/problem.ts';

/** The options that commands may have. */
export const OPTIONS = {
  facts: { type: 'string' },
  period: { type: 'string' },
  periods: { type: 'string' },
  by: { type: 'string' },
  vary: { type: 'string' },
  goal: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  step: { type: 'string' },
  'with-facts': { type: 'string' },
  json: { type: 'boolean' },
  xlsx: { type: 'string' },
  html: { type: 'string' },
  pdf: { type: 'string' },
  subject: { type: 'string' },
  item: { type: 'string' },
  items: { type: 'string' },
  top: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  cuts: { type: 'string' },
  grades: { type: 'string' },
  ties: { type: 'string' },
  records: { type: 'boolean' },
  with: { type: 'string', multiple: true },
  key: { type: 'string' },
  lang: { type: 'string' },
  write: { type: 'boolean' },
  release: { type: 'boolean' },
  data: { type: 'string' },
  org: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options as read, all optional. */
export type Options = Partial<Record<Exclude<keyof typeof OPTIONS, 'json' | 'records' | 'help' | 'write' | 'with' | 'release'>, string>> & {
  readonly json?: boolean;
  readonly records?: boolean;
  readonly help?: boolean;
  readonly write?: boolean;
  readonly release?: boolean;
  readonly with?: string[];
};

/** A command: its words after the name, its options, the language; gives the exit code. */
export type Command = (words: readonly string[], options: Options, language: Language) => Promise<number>;
