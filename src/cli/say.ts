/** Prints problems and figures to the terminal: problems to standard error in the wanted language, with their lines. */

import { engineMessages } from '../engine/messages.ts';
import { reportMessages } from '../engine/reports/messages.ts';
import { answerMessages } from '../facts/answer-messages.ts';
import { doubtMessages } from '../facts/doubts/messages.ts';
import { fileMessages } from '../facts/messages.ts';
import type { Language, Messages, Problem } from '../lib/problem.ts';
import { methodMessages } from '../methods/method-messages.ts';
import { planMessages } from '../plan/plan-messages.ts';
import { report } from '../plan/report.ts';
import { syntaxMessages } from '../plan/syntax-messages.ts';
import { cliMessages } from './messages.ts';

/** Every sentence that Hengji can say about what is wrong. */
export const MESSAGES: Messages = {
  ...syntaxMessages,
  ...planMessages,
  ...methodMessages,
  ...engineMessages,
  ...reportMessages,
  ...fileMessages,
  ...answerMessages,
  ...doubtMessages,
  ...cliMessages,
};

/** Prints problems to standard error, errors first in the order found. */
export function sayProblems(problems: readonly Problem[], texts: ReadonlyMap<string, string>, language: Language): void {
  const sorted = [...problems.filter((p) => p.severity === 'error'), ...problems.filter((p) => p.severity === 'warning')];
  for (const problem of sorted) process.stderr.write(`${report(problem, texts, MESSAGES, language)}\n\n`);
}

/** Many open parameters as one warning: a run says that there are some, `check` tells each. */
export function summed(problems: readonly Problem[]): readonly Problem[] {
  const open = problems.filter((problem) => problem.code === 'PARAMETER_PROPOSED');
  if (open.length < 2) return problems;
  const names = open.map((problem) => String(problem.values['name'])).join('、');
  const one: Problem = { code: 'PARAMETERS_PROPOSED', severity: 'warning', place: null, values: { count: open.length, names } };
  return [one, ...problems.filter((problem) => problem.code !== 'PARAMETER_PROPOSED')];
}

/** Prints a line to standard output. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** How each command is used. */
export const USAGE: Readonly<Record<string, string>> = {
  check: 'hengji check <scheme…> [--period 2026-10] [--release]',
  fmt: 'hengji fmt <scheme…> [--lang zh|en] [--write]',
  test: 'hengji test [scheme…]',
  run: 'hengji run <scheme> --facts <dir> --period 2026-10 [--json] [--xlsx FILE]',
  explain: 'hengji explain <scheme> --facts <dir> --period 2026-10 --subject E001 [--item commission] [--records]',
  outcomes: 'hengji outcomes <scheme> --facts <dir> --period 2026-10 [--json]',
  simulate:
    'hengji simulate <scheme> --facts <dir> --periods 2026-07..2026-09 --with <other scheme | parameter=value …> [--with-facts DIR] [--by team_id] [--json] [--xlsx FILE]',
  report:
    'hengji report <kind> <scheme> --facts <dir> --period 2026-10 [--periods 2026-08..2026-10] [--items sales,score] [--by team_id] [--subject E001] [--json] [--xlsx FILE]',
  indicators: 'hengji indicators [word] [--json]',
  seek: "hengji seek <scheme> --facts <dir> --period 2026-10 --vary sales --goal 'total >= 10000元' [--subject E001] [--from 0元] [--to 20万元] [--step 1元] [--json]",
  doc: 'hengji doc <scheme> [--html FILE] [--pdf FILE]',
  demo: 'hengji demo',
};

/** Says how a command is used, on standard error; gives exit code 2. */
export function usage(command: string, language: Language): number {
  process.stderr.write(`${language === 'zh' ? '用法：' : 'usage: '}${USAGE[command] ?? ''}\n`);
  return 2;
}
