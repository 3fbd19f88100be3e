/** `hengji watch`: imports the files that appear in a folder, and moves each aside with what became of it. */

import { basename } from 'node:path';
import { type Verdict, watchFolder } from '../../desk/facts/folder.ts';
import { type ImportRequest, importBatch } from '../../desk/facts/import.ts';
import type { Office } from '../../desk/office/office.ts';
import { Refused, refused } from '../../desk/refused.ts';
import { hasErrors, type Language, type Problem } from '../../lib/problem.ts';
import { report } from '../../plan/report.ts';
import type { Command, Options } from '../command.ts';
import { userPath } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { MESSAGES, say, sayProblems, usage } from '../say.ts';
import { sayImported } from './imported.ts';
import { standing, tablesOf } from './order.ts';
import { untilStopped } from './stopping.ts';

/** watch FOLDER [--once] [--interval SECONDS] [--table T] [--source NAME] [--map column=header …]; exit 1 where --once finds a file that is refused. */
export const watchCommand: Command = async (words, options, language) => {
  const [folder, more] = words;
  if (folder === undefined || more !== undefined) return usage('watch', language);
  return await withOffice(options, language, async (office) => {
    const interval = intervalOf(options.interval ?? '5');
    const path = userPath(folder);
    const once = options.once === true;
    const zh = language === 'zh';
    if (!once) say(zh ? `正在看着 ${path}；按 Ctrl+C 停止。` : `Watching ${path}; Ctrl+C stops.`);
    const take = taker(office, { folder: path, options, language });
    const moved = (_: string, to: string) => say(zh ? `  已移到 ${to}` : `  moved to ${to}`);
    const good = await untilStopped((signal) => watchFolder({ folder: path, interval, once, signal, take, moved }));
    return good || !once ? 0 : 1;
  });
};

/** Seconds as milliseconds; refused where it is no time between two looks. */
function intervalOf(text: string): number {
  const seconds = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds < 0.1) throw refused('WATCH_INTERVAL', { found: text });
  return seconds * 1000;
}

type Taking = { readonly folder: string; readonly options: Options; readonly language: Language };

/** Imports a file; what may be otherwise at the next look (a database that is away, a full disk) is told once for as long as it lasts. */
function taker(office: Office, { folder, options, language }: Taking): (path: string) => Promise<Verdict> {
  let waiting = '';
  return async (file) => {
    try {
      const { table, source, mapping } = standing(options);
      const usual = { sheet: null, replaces: null, note: null, preview: false, origin: { is: 'folder', folder } } as const;
      const request: ImportRequest = { ...usual, file, table, source, mapping, tables: await tablesOf(office) };
      const imported = await importBatch(office, request);
      waiting = '';
      if (imported.problems.some(({ code }) => code === 'IMPORT_FILE_CHANGED')) return { is: 'later' };
      sayProblems(imported.problems, new Map(), language);
      sayImported(basename(file), imported, { language, preview: false });
      return hasErrors(imported.problems) ? { is: 'refused', words: wordsOf(imported.problems) } : { is: 'taken' };
    } catch (error) {
      const problem = passing(error, file);
      if (waiting !== `${file} ${problem.code}`) sayProblems([problem], new Map(), language);
      waiting = `${file} ${problem.code}`;
      return { is: 'later' };
    }
  };
}

/** A reason that lies outside the file; every other error is thrown on. */
function passing(error: unknown, file: string): Problem {
  const code = error instanceof Refused ? (error.problems[0]?.code ?? '') : String((error as NodeJS.ErrnoException).code ?? '');
  if (error instanceof Refused ? !/^(?:DATABASE_|CHANGED_|DISK_|IMPORT_FILE$|DATA_FOLDER$)/.test(code) : !/^E[A-Z]+$/.test(code))
    throw error;
  const reason = error instanceof Refused ? report({ ...error.problems[0], place: null } as Problem, new Map(), MESSAGES, 'en') : code;
  return { code: 'WATCH_LATER', severity: 'warning', place: null, values: { file: basename(file), reason: reason.split('\n')[0] ?? '' } };
}

/** All problems of a file as a text for whoever looks for it: first in Chinese, then in English. */
const wordsOf = (problems: readonly Problem[]): string =>
  (['zh', 'en'] as const)
    .map((language) => problems.map((problem) => `${report(problem, new Map(), MESSAGES, language)}\n`).join('\n'))
    .join(`\n${'─'.repeat(40)}\n\n`);
