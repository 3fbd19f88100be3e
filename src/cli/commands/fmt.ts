/** `hengji fmt`: prints schemes in the usual layout, in Chinese or English keywords, or writes them back to their files. */

import { randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatScheme } from '../../plan/print/format.ts';
import type { Command } from '../command.ts';
import { loadScheme, userPath } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';

/** fmt <scheme…> [--lang zh|en] [--write]; exit 1 where one of the schemes has errors, and then no file is changed. */
export const fmtCommand: Command = async (words, options, language) => {
  await Promise.resolve();
  const { lang } = options;
  if (words.length === 0 || (lang !== undefined && lang !== 'zh' && lang !== 'en')) return usage('fmt', language);
  const schemes = words.map((name) => {
    const { file, text, source, problems } = loadScheme(name);
    const formatted = source === null ? { text: null, problems } : formatScheme(text, file, lang ?? null);
    sayProblems(formatted.problems, new Map([[file, text]]), language);
    return { file, text, formatted: formatted.text };
  });
  if (schemes.some(({ formatted }) => formatted === null)) return 1;
  for (const { file, text, formatted } of schemes) {
    if (formatted === null) continue;
    if (options.write !== true) process.stdout.write(formatted);
    else say(`${file}${language === 'zh' ? '：' : ': '}${rewritten(file, text, formatted)[language]}`);
  }
  return 0;
};

const CHANGED = { zh: '已整理', en: 'formatted' };
const UNCHANGED = { zh: '没有变化', en: 'unchanged' };

/** Writes the formatted text to its file; what was done, in both languages. */
function rewritten(file: string, text: string, formatted: string): typeof CHANGED {
  if (text === formatted) return UNCHANGED;
  replaceFile(realpathSync(userPath(file)), formatted);
  return CHANGED;
}

/** Replaces a file as a whole: a new file beside it takes its name once it is safely on disk. */
function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const handle = openSync(fresh, 'wx');
    try {
      fchmodSync(handle, statSync(path).mode);
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}
