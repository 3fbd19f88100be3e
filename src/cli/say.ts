/** Prints problems and figures to the terminal: problems to standard error in the wanted language, with their lines. */

import { apiMessages } from '../api/house/messages.ts';
import { receiveMessages } from '../api/receive/messages.ts';
import { serveMessages } from '../api/serve/messages.ts';
import { accessMessages } from '../desk/access/messages.ts';
import { accountMessages } from '../desk/accounts/messages.ts';
import { adjustmentMessages } from '../desk/adjustments/messages.ts';
import { attachmentMessages } from '../desk/attachments/messages.ts';
import { auditMessages } from '../desk/audit/messages.ts';
import { backupMessages } from '../desk/backup/messages.ts';
import { caseMessages } from '../desk/cases/messages.ts';
import { cycleMessages } from '../desk/cycles/messages.ts';
import { demoMessages } from '../desk/demo/messages.ts';
import { doctorMessages } from '../desk/doctor/messages.ts';
import { deskBatchMessages } from '../desk/facts/messages.ts';
import { jobMessages } from '../desk/jobs/messages.ts';
import { meetingMessages } from '../desk/meetings/messages.ts';
import { deskMessages } from '../desk/messages.ts';
import { monthMessages } from '../desk/months/messages.ts';
import { noticeMessages } from '../desk/notices/messages.ts';
import { exportMessages } from '../desk/payroll/messages.ts';
import { peopleMessages } from '../desk/people/messages.ts';
import { receivingMessages } from '../desk/receiving/messages.ts';
import { resultMessages } from '../desk/results/messages.ts';
import { runMessages } from '../desk/runs/messages.ts';
import { announcementMessages } from '../desk/schemes/announcements/messages.ts';
import { livesMessages } from '../desk/schemes/lives/messages.ts';
import { engineMessages } from '../engine/messages.ts';
import { reportMessages } from '../engine/reports/messages.ts';
import { answerMessages } from '../facts/answer-messages.ts';
import { batchMessages } from '../facts/batches/messages.ts';
import { doubtMessages } from '../facts/doubts/messages.ts';
import { importMessages } from '../facts/import/messages.ts';
import { keptMessages } from '../facts/kept/messages.ts';
import { fileMessages } from '../facts/messages.ts';
import { sourceMessages } from '../facts/sources/messages.ts';
import type { Language, Messages, Problem } from '../lib/problem.ts';
import { methodMessages } from '../methods/method-messages.ts';
import { payrollMessages } from '../paper/payroll/messages.ts';
import { sealMessages } from '../paper/seal/messages.ts';
import { planMessages } from '../plan/plan-messages.ts';
import { report } from '../plan/report.ts';
import { syntaxMessages } from '../plan/syntax-messages.ts';
import type { Options } from './command.ts';
import { houseMessages } from './house/messages.ts';
import { cliMessages } from './messages.ts';

/** Every sentence that Hengji can say about what is wrong. */
export const MESSAGES: Messages = {
  ...syntaxMessages,
  ...planMessages,
  ...methodMessages,
  ...engineMessages,
  ...reportMessages,
  ...fileMessages,
  ...importMessages,
  ...sourceMessages,
  ...receivingMessages,
  ...peopleMessages,
  ...cycleMessages,
  ...attachmentMessages,
  ...receiveMessages,
  ...apiMessages,
  ...serveMessages,
  ...demoMessages,
  ...batchMessages,
  ...answerMessages,
  ...keptMessages,
  ...doubtMessages,
  ...deskMessages,
  ...accessMessages,
  ...caseMessages,
  ...payrollMessages,
  ...deskBatchMessages,
  ...jobMessages,
  ...monthMessages,
  ...exportMessages,
  ...noticeMessages,
  ...resultMessages,
  ...meetingMessages,
  ...runMessages,
  ...accountMessages,
  ...livesMessages,
  ...announcementMessages,
  ...adjustmentMessages,
  ...sealMessages,
  ...auditMessages,
  ...backupMessages,
  ...doctorMessages,
  ...cliMessages,
  ...houseMessages,
};

/** Prints problems to standard error, errors first in the order found. */
export function sayProblems(problems: readonly Problem[], texts: ReadonlyMap<string, string>, language: Language): void {
  const sorted = [...problems.filter((p) => p.severity === 'error'), ...problems.filter((p) => p.severity === 'warning')];
  for (const problem of sorted) process.stderr.write(`${report(problem, texts, MESSAGES, language)}\n\n`);
}

/** The options outside square brackets that are not given; none where none of them is given, for then nothing was begun. */
function missingOf(line: string, given: Options): readonly string[] {
  const needed = [...line.replaceAll(/\[[^\]]*\]/g, '').matchAll(/--([\w-]+)/g)].map(([, name]) => name as keyof Options);
  const there = (name: keyof Options): boolean =>
    given[name] !== undefined || (/^periods?$/.test(name) && (given.period ?? given.periods) !== undefined);
  return needed.some(there) ? needed.filter((name) => !there(name)).map((name) => `--${name}`) : [];
}

/** The command line that shows more, ready to be pasted: started as this one was, words with blanks or signs in quotes. */
export function pasteable(words: readonly string[]): string {
  const program = { hengji: 'npm run -s hengji --', npx: 'npx hengji' }[process.env['npm_lifecycle_event'] ?? ''] ?? 'hengji';
  return [program, ...words.map(quoted)].join(' ');
}

/** A word of the command line, in quotes where it holds blanks or signs. */
export const quoted = (word: string): string => (/^[\p{L}\p{N}_./:\\-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

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
  explain:
    'hengji explain <scheme> --facts <dir> --period 2026-10 --subject E001 [--item commission] [--records]   (or: hengji explain R7 --subject E001)',
  outcomes: 'hengji outcomes <scheme> --facts <dir> --period 2026-10 [--json]',
  simulate:
    'hengji simulate <scheme> --facts <dir> --periods 2026-07..2026-09 --with <other scheme | parameter=value …> [--with-facts DIR] [--by team_id] [--json] [--xlsx FILE]',
  compare:
    'hengji compare <scheme> --facts <dir> --period 2026-10 [--with <other scheme | parameter=value …>] [--with-facts DIR] [--subject E001] [--item commission] [--json]',
  report:
    'hengji report <kind> <scheme> --facts <dir> --period 2026-10 [--periods 2026-08..2026-10] [--items sales,score] [--by team_id] [--subject E001] [--json] [--xlsx FILE]',
  indicators: 'hengji indicators [word] [--json]',
  seek: "hengji seek <scheme> --facts <dir> --period 2026-10 --vary sales --goal 'total >= 10000元' [--subject E001] [--from 0元] [--to 20万元] [--step 1元] [--json]",
  doc: 'hengji doc <scheme> [--html FILE] [--pdf FILE]',
  verify: 'hengji verify <file… | folder…> [--key FINGERPRINT|FILE] [--data DIR]',
  import:
    "hengji import <file…> [--table T] [--sheet S] [--source NAME] [--map column=header …] [--replace B3] [--note TEXT] [--preview]   (or: hengji import [--sql ADDRESS|env:NAME --query 'SELECT …' --table T]   or: tap | hengji import [--singer - --map-stream stream=table …])",
  watch: 'hengji watch <folder> [--once] [--interval SECONDS] [--table T] [--source NAME] [--map column=header …]',
  receive: 'hengji receive [--port 8088] [--host 127.0.0.1] | hengji receive [--new-token NAME | --end-token NAME | --tokens]',
  serve: 'hengji serve [--host 127.0.0.1] [--port 8080] [--base-url https://hengji.example.com] [--demo]',
  invite:
    'hengji invite <person> --email ADDRESS [--name NAME] [--role administrator …] [--unit U] [--outside] [--base-url URL]   (or: hengji invite E001 [--renew])',
  batches: 'hengji batches [--as-of 2026-11-03] [--json]',
  undo: 'hengji undo <batch> --reason TEXT',
  release: 'hengji release <scheme> --from 2026-10 [--retroactive] [--note TEXT]',
  releases: 'hengji releases [--as-of 2026-11-03] [--json]',
  compute: 'hengji compute <scheme> --period 2026-10 [--as-of 2026-11-03] [--json]',
  runs: 'hengji runs [run] [--scheme S] [--period 2026-10] [--as-of 2026-11-03] [--json]',
  replay: 'hengji replay <run…> | --all',
  diff: 'hengji diff <run> <run> [--subject E001] [--item commission] [--json]',
  review: 'hengji review <run>',
  approve: 'hengji approve <run | adjustment> [--note TEXT]',
  reject: 'hengji reject <run | adjustment> --reason TEXT',
  lock: 'hengji lock <run> [--hold] [--pinned]',
  pay: 'hengji pay <run>',
  adjust: 'hengji adjust <scheme> --period 2026-10 --reason TEXT [--pay-in 2026-11] [--instalments 3] [--json]',
  adjustments: 'hengji adjustments [adjustment] [--scheme S] [--as-of 2026-11-03] [--json]',
  export: 'hengji export <run> <file.xlsx | file.csv | file.json | file.pdf | folder/ …>',
  statement: 'hengji statement <subject> [--as-of 2026-11-03] [--json]',
  org: 'hengji org [--json] | hengji org add NAME',
  audit: 'hengji audit [--limit 50] [--json] | hengji audit verify [--head SEQ:HASH] [--json]',
  doctor: 'hengji doctor [--deep] [--clean] [--json]',
  backup: 'hengji backup FILE [--without-keys] [--json] | hengji backup verify FILE [--json]',
  restore: 'hengji restore FILE --data NEW-FOLDER',
  demo: 'hengji demo',
};

/** Says what of a command is missing where some of it is there, and how it is used, on standard error; gives exit code 2. */
export function usage(command: string, language: Language, given: Options = {}): number {
  const missing = missingOf(USAGE[command] ?? '', given);
  const values = { missing: missing.join('、'), missingEn: missing.join(', ') };
  if (missing.length > 0) sayProblems([{ code: 'OPTIONS_MISSING', severity: 'error', place: null, values }], new Map(), language);
  process.stderr.write(`${language === 'zh' ? '用法：' : 'usage: '}${USAGE[command] ?? ''}\n`);
  return 2;
}
