/** Reads the words after `hengji` and hands them to the command they name. */

import { parseArgs } from 'node:util';
import type { Language, Problem, Values } from '../lib/problem.ts';
import { nearestWord } from '../plan/words.ts';
import { type Command, OPTIONS, type Options } from './command.ts';
import { say, sayProblems, USAGE, usage } from './say.ts';

/** Each command is loaded when it is called for: a start costs what it needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand,
  fmt: async () => (await import('./commands/fmt.ts')).fmtCommand,
  test: async () => (await import('./commands/test.ts')).testCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  outcomes: async () => (await import('./commands/outcomes.ts')).outcomesCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  indicators: async () => (await import('./commands/indicators.ts')).indicatorsCommand,
  seek: async () => (await import('./commands/seek.ts')).seekCommand,
  doc: async () => (await import('./commands/doc.ts')).docCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  import: async () => (await import('./record/import.ts')).importCommand,
  watch: async () => (await import('./record/watch.ts')).watchCommand,
  receive: async () => (await import('./record/receive.ts')).receiveCommand,
  serve: async () => (await import('./server/serve.ts')).serveCommand,
  invite: async () => (await import('./server/invite.ts')).inviteCommand,
  batches: async () => (await import('./record/batches.ts')).batchesCommand,
  undo: async () => (await import('./record/batches.ts')).undoCommand,
  release: async () => (await import('./office/release.ts')).releaseCommand,
  releases: async () => (await import('./office/release.ts')).releasesCommand,
  compute: async () => (await import('./office/compute.ts')).computeCommand,
  runs: async () => (await import('./office/runs.ts')).runsCommand,
  replay: async () => (await import('./office/runs.ts')).replayCommand,
  diff: async () => (await import('./office/diff.ts')).diffCommand,
  review: async () => (await import('./office/steps.ts')).reviewCommand,
  approve: async () => (await import('./office/steps.ts')).approveCommand,
  reject: async () => (await import('./office/steps.ts')).rejectCommand,
  lock: async () => (await import('./office/steps.ts')).lockCommand,
  pay: async () => (await import('./office/steps.ts')).payCommand,
  adjust: async () => (await import('./office/adjust.ts')).adjustCommand,
  adjustments: async () => (await import('./office/adjust.ts')).adjustmentsCommand,
  export: async () => (await import('./office/export.ts')).exportCommand,
  statement: async () => (await import('./office/statement.ts')).statementCommand,
  org: async () => (await import('./house/org.ts')).orgCommand,
  audit: async () => (await import('./house/audit.ts')).auditCommand,
  doctor: async () => (await import('./house/doctor.ts')).doctorCommand,
  backup: async () => (await import('./house/backup.ts')).backupCommand,
  restore: async () => (await import('./house/restore.ts')).restoreCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
};

/** Runs the command that the words after `hengji` name; gives the exit code, 2 for wrong use. */
export async function commandLine(line: readonly string[]): Promise<number> {
  const parsed = readArguments(line);
  if (parsed === null) return 2;
  const { values, positionals } = parsed;
  const [name = '', ...words] = positionals;
  const language: Language = values.lang === 'en' ? 'en' : 'zh';
  if (values.lang !== undefined && values.lang !== language) return refuse('LANGUAGE_UNKNOWN', { name: values.lang }, language);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined && values.help !== true) return await (await command())(words, values, language);
  if (command !== undefined) say(USAGE[name]);
  else if (name === '' || values.help === true) sayHelp(language, process.stdout);
  else return unknownCommand(name, language);
  return 0;
}

/** Reads options and words; null where an option is wrong, which has been said. */
function readArguments(line: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } | null {
  const { values, positionals, tokens } = parseArgs({
    args: [...line],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const wrong = tokens.map((token) => (token.kind === 'option' ? optionProblem(token) : null)).find((problem) => problem !== null);
  if (wrong === undefined) return { values: values as Options, positionals };
  const language = values['lang'] === 'en' ? 'en' : 'zh';
  const [name = ''] = positionals;
  if (!Object.hasOwn(COMMANDS, name)) refuse(wrong.code, wrong.values, language);
  else {
    sayProblems([wrong], new Map(), language);
    usage(name, language);
  }
  return null;
}

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

/** What is wrong with an option: nobody knows it, its value is missing (the next word is an option), or it takes none. */
function optionProblem({ name, rawName, value, inlineValue }: OptionToken): Problem | null {
  const problem = (code: string, values: Values = {}): Problem => ({
    code,
    severity: 'error',
    place: null,
    values: { name: rawName, ...values },
  });
  const wanted = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS].type : null;
  if (wanted === null) {
    const nearest = nearestWord(name, Object.keys(OPTIONS));
    const mend = nearest === null ? ['', ''] : [`是不是想用 --${nearest}？`, `Did you mean --${nearest}?`];
    return problem('OPTION_UNKNOWN', { nearest: mend[0] ?? '', nearestEn: mend[1] ?? '' });
  }
  if (wanted === 'boolean') return value === undefined ? null : problem('OPTION_NO_VALUE');
  const missing = value === undefined || (inlineValue === false && value.startsWith('-') && value !== '-');
  return missing ? problem('OPTION_VALUE') : null;
}

function unknownCommand(name: string, language: Language): number {
  const nearest = nearestWord(name, Object.keys(COMMANDS));
  const mend = nearest === null ? '' : language === 'zh' ? `是不是想用 ${nearest}？` : `Did you mean ${nearest}?`;
  return refuse('COMMAND_UNKNOWN', { name, nearest: mend }, language);
}

/** Says what is wrong with the words of the command line, and how commands are used; gives exit code 2. */
function refuse(code: string, values: Values, language: Language): number {
  sayProblems([{ code, severity: 'error', place: null, values }], new Map(), language);
  sayHelp(language, process.stderr);
  return 2;
}

function sayHelp(language: Language, to: NodeJS.WriteStream): void {
  const zh = language === 'zh';
  to.write(
    `${zh ? '衡绩：绩效考核与提成激励，精确到分，每一分都有理由。' : 'Hengji: appraisal and incentive pay, exact to the fen, with a reason for every fen.'}\n\n`,
  );
  for (const line of Object.values(USAGE)) to.write(`  ${line}\n`);
  to.write(
    zh
      ? '\n<scheme> 是随带方案的名字或文件；--lang en 用英文。\n'
      : '\n<scheme> is the name of a shipped scheme or a file; --lang en for English.\n',
  );
}
