/** The command line of Hengji: reads the words after `hengji` and hands them to the command they name. */

import { parseArgs } from 'node:util';
import type { Language } from '../lib/problem.ts';
import { runCommand } from './run.ts';
import { say } from './say.ts';

/** The options that commands may have. */
const OPTIONS = {
  facts: { type: 'string' },
  period: { type: 'string' },
  json: { type: 'boolean' },
  xlsx: { type: 'string' },
  subject: { type: 'string' },
  item: { type: 'string' },
  records: { type: 'boolean' },
  with: { type: 'string', multiple: true },
  lang: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options as read, all optional. */
export type Options = Partial<Record<Exclude<keyof typeof OPTIONS, 'json' | 'records' | 'help' | 'write' | 'with'>, string>> & {
  readonly json?: boolean;
  readonly records?: boolean;
  readonly help?: boolean;
  readonly write?: boolean;
  readonly with?: string[];
};

/** A command: its words after the name, its options, the language; gives the exit code. */
export type Command = (words: readonly string[], options: Options, language: Language) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { run: runCommand };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [name = '', ...words] = positionals;
  const command = COMMANDS[name];
  if (command === undefined) {
    say('hengji run <scheme> --facts <dir> --period <p> [--json]');
    return values.help === true ? 0 : 2;
  }
  return command(words, values as Options, values.lang === 'en' ? 'en' : 'zh');
}

process.exitCode = await main();
