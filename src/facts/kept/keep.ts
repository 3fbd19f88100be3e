/** Keeps a computed month: two files that are there whole or not at all, read again before they count. */

import type { KeptMonth } from '../../engine/kept/month.ts';
import { resultText, traceText } from '../../engine/kept/text.ts';
import { type Committed, commitFile } from '../disk/commit.ts';
import type { Disk } from '../disk/disk.ts';
import { textHash } from './hash.ts';
import { type KeptRead, readResults, readTrace } from './read.ts';
import { writePart } from './write.ts';

/** Where a month is to be kept: `name` belongs to this run alone; its files are `<name>.results.parquet` and `<name>.trace.parquet`. */
export type KeepOrder = { readonly disk: Disk; readonly folder: string; readonly name: string; readonly kept: KeptMonth };

/** The two hashes that a run is pinned to: of the canonical texts of its results and of its trace. */
export type RunHashes = { readonly results: string; readonly trace: string };

/** The files of a kept month, each with the month as it was read again; `hashes` are of the canonical texts that this gave. */
export type KeptFiles = { readonly results: Committed<KeptMonth>; readonly trace: Committed<KeptMonth>; readonly hashes: RunHashes };

/** What a run is pinned to. A replay is right where it comes to the same two hashes. */
export const hashesOf = (kept: KeptMonth): RunHashes => ({ results: textHash(resultText(kept)), trace: textHash(traceText(kept)) });

/**
 * Writes both files and reads them again. Throws the error of the disk, or EEXIST for a name that is taken; the row that names the
 * files makes them a run, so files without one may be removed.
 */
export async function keepMonth({ disk, folder, name, kept }: KeepOrder): Promise<KeptFiles> {
  const hashes = hashesOf(kept);
  const results = await commitFile({
    disk,
    folder,
    name: `${name}.results.parquet`,
    write: (path) => writePart(kept, 'results', hashes.results, path),
    verify: async (path) => demanded(await readResults(path), hashes.results),
  });
  const trace = await commitFile({
    disk,
    folder,
    name: `${name}.trace.parquet`,
    write: (path) => writePart(kept, 'trace', hashes.trace, path),
    verify: async (path) => demanded(await readTrace(results.verified, path), hashes.trace),
  });
  return { results, trace, hashes };
}

/** What was read again; anything else than what was written is no file to keep. */
function demanded(read: KeptRead, wanted: string): KeptMonth {
  if (read.kept === null || read.sha256 !== wanted) throw new Error(`What was written reads otherwise (${read.problem?.code ?? 'hash'})`);
  return read.kept;
}
