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
  table: { type: 'string' },
  sheet: { type: 'string' },
  source: { type: 'string' },
  map: { type: 'string', multiple: true },
  replace: { type: 'string' },
  sql: { type: 'string' },
  query: { type: 'string' },
  'query-file': { type: 'string' },
  singer: { type: 'string' },
  'map-stream': { type: 'string', multiple: true },
  once: { type: 'boolean' },
  interval: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'base-url': { type: 'string' },
  demo: { type: 'boolean' },
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  unit: { type: 'string' },
  outside: { type: 'boolean' },
  renew: { type: 'boolean' },
  tokens: { type: 'boolean' },
  'new-token': { type: 'string' },
  'end-token': { type: 'string' },
  note: { type: 'string' },
  reason: { type: 'string' },
  preview: { type: 'boolean' },
  scheme: { type: 'string' },
  'as-of': { type: 'string' },
  retroactive: { type: 'boolean' },
  pinned: { type: 'boolean' },
  hold: { type: 'boolean' },
  'pay-in': { type: 'string' },
  instalments: { type: 'string' },
  all: { type: 'boolean' },
  head: { type: 'string' },
  'without-keys': { type: 'boolean' },
  deep: { type: 'boolean' },
  clean: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Kinds = typeof OPTIONS;

/** What an option of a kind is read as. */
type Read<Kind> = Kind extends { multiple: true } ? string[] : Kind extends { type: 'boolean' } ? boolean : string;

/** The options as read, all optional. */
export type Options = { readonly [Name in keyof Kinds]?: Read<Kinds[Name]> };

/** A command: its words after the name, its options, the language; gives the exit code. */
export type Command = (words: readonly string[], options: Options, language: Language) => Promise<number>;
