/** A watched folder: files that are complete are taken one after the other and moved aside, each only after what became of it is certain. */

import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';

/** What became of a file: it is in the record; it is refused, with the words that are laid beside it; or it is tried again at the next look. */
export type Verdict = { readonly is: 'taken' } | { readonly is: 'refused'; readonly words: string } | { readonly is: 'later' };

/** How a folder is watched. */
export type Watching = {
  readonly folder: string;
  /** Milliseconds between two looks; a file that looks the same in both is complete. */
  readonly interval: number;
  /** Whether the watch ends after the first two looks. */
  readonly once: boolean;
  /** Ends the watch; a file that is being taken is finished first. */
  readonly signal: AbortSignal;
  readonly take: (path: string) => Promise<Verdict>;
  /** Told where a file was moved to. */
  readonly moved?: (from: string, to: string) => void;
};

/** The files of a folder by name, each with what tells that it was written meanwhile. */
type Look = ReadonlyMap<string, string>;

/** Watches until the signal, or once; gives whether all that was taken was well. Refuses a folder that cannot be read or moved in. */
export async function watchFolder(watching: Watching): Promise<boolean> {
  const { folder, interval, once, signal } = watching;
  let before = await lookInto(folder);
  let good = true;
  while (!signal.aborted) {
    await pause(interval, undefined, { signal }).catch(() => undefined);
    const now = signal.aborted ? new Map<string, string>() : await lookInto(folder);
    for (const [name, marks] of now)
      if (!signal.aborted && before.get(name) === marks) good = (await settle(watching, name, marks)) && good;
    if (once) return good;
    before = now;
  }
  return good;
}

/** What somebody is still writing or is none of ours: our own folders, hidden files, locks of open workbooks, unfinished copies. */
const PASSED_OVER = /^(?:done|refused)$|^\.|^~\$|\.(?:part|partial|tmp|crdownload|download)$/i;

async function lookInto(folder: string): Promise<Look> {
  const names = await readdir(folder).catch((error) => {
    throw refused('WATCH_FOLDER', { folder, reason: String((error as NodeJS.ErrnoException).code ?? reasonOf(error)) }, error);
  });
  const found = new Map<string, string>();
  for (const name of names.filter((each) => !PASSED_OVER.test(each)).toSorted()) {
    const marks = await marksOf(join(folder, name));
    if (marks !== null) found.set(name, marks);
  }
  return found;
}

/** What tells that a file was written meanwhile; null where there is none, or no plain file. */
async function marksOf(path: string): Promise<string | null> {
  const status = await stat(path, { bigint: true }).catch(() => null);
  return status?.isFile() === true ? `${status.size} ${status.mtimeNs} ${status.ino}` : null;
}

/** Takes a file and moves it aside, unless another one stands under its name by then: that one is for the next look. */
async function settle(watching: Watching, name: string, marks: string): Promise<boolean> {
  const { folder, take, moved } = watching;
  const path = join(folder, name);
  const verdict = await take(path);
  if (verdict.is === 'later') return false;
  if ((await marksOf(path)) !== marks) return verdict.is === 'taken';
  try {
    const to = join(folder, verdict.is === 'taken' ? 'done' : 'refused');
    await mkdir(to, { recursive: true });
    const free = await freeName(to, name);
    if (verdict.is === 'refused') await writeFile(join(to, `${free}.problems.txt`), verdict.words);
    await rename(path, join(to, free));
    moved?.(path, join(to, free));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw refused('WATCH_MOVE', { file: path, reason: String((error as NodeJS.ErrnoException).code ?? reasonOf(error)) }, error);
  }
  return verdict.is === 'taken';
}

/** The name itself, or with a number where a file of it was moved there before. */
async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${stem} (${number})${ending}`;
    if (!taken.has(tried)) return tried;
  }
}
