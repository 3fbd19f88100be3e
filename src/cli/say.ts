/** Prints problems and figures to the terminal: problems to standard error in the wanted language, with their lines. */

import { answerMessages } from '../facts/answer-messages.ts';
import { fileMessages } from '../facts/messages.ts';
import type { Language, Messages, Problem } from '../lib/problem.ts';
import { methodMessages } from '../methods/messages.ts';
import { planMessages } from '../plan/messages.ts';
import { report } from '../plan/report.ts';
import { syntaxMessages } from '../plan/syntax-messages.ts';
import { cliMessages } from './messages.ts';

/** Every sentence that Hengji can say about what is wrong. */
export const MESSAGES: Messages = {
  ...syntaxMessages,
  ...planMessages,
  ...methodMessages,
  ...fileMessages,
  ...answerMessages,
  ...cliMessages,
};

/** Prints problems to standard error, errors first in the order found. */
export function sayProblems(problems: readonly Problem[], texts: ReadonlyMap<string, string>, language: Language): void {
  const sorted = [...problems.filter((p) => p.severity === 'error'), ...problems.filter((p) => p.severity === 'warning')];
  for (const problem of sorted) process.stderr.write(`${report(problem, texts, MESSAGES, language)}\n\n`);
}

/** Prints a line to standard output. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
