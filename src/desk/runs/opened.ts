/**
 * What was opened of kept runs a while ago. A run never changes once it is kept: whoever looks again need not open it
 * again. Nothing here says who may look; that is asked each time, before.
 */

import { stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { Evaluation } from '../../engine/evaluate.ts';
import { realDisk } from '../../facts/disk/disk.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Office } from '../office/office.ts';
import { onceDone } from '../once.ts';
import type { State } from '../state/connect.ts';

/** A person of a kept run as its only subject. */
export type Subject = { readonly plan: Plan; readonly evaluation: Evaluation };

type Kept = {
  readonly rows: LRUCache<string, Promise<number | null>>;
  readonly subjects: LRUCache<string, Promise<Subject | null>>;
  readonly hashes: LRUCache<string, Promise<string>>;
};

/** How many of each are kept; a person of a run takes some ten kilobytes. */
const MOST = { rows: 100_000, subjects: 2_000, hashes: 2_000 } as const;

const opened = new WeakMap<State, Kept>();

function keptOf({ state }: Office): Kept {
  const known = opened.get(state);
  if (known !== undefined) return known;
  const made: Kept = {
    rows: new LRUCache({ max: MOST.rows }),
    subjects: new LRUCache({ max: MOST.subjects }),
    hashes: new LRUCache({ max: MOST.hashes }),
  };
  opened.set(state, made);
  return made;
}

/** The rows of a person in runs, null where a run says nothing of the person; `make` is asked once for all that are not known. */
export async function rowsOnce(
  office: Office,
  { runs, subject }: { readonly runs: readonly number[]; readonly subject: string },
  make: (runs: readonly number[]) => Promise<readonly (number | null)[]>,
): Promise<readonly (number | null)[]> {
  const { rows } = keptOf(office);
  const nameOf = (run: number): string => `${office.organisation.id} ${run} ${subject}`;
  const unknown = runs.filter((run) => !rows.has(nameOf(run)));
  const made = unknown.length === 0 ? Promise.resolve([]) : make(unknown);
  const at = (run: number): Promise<number | null> => made.then((all) => all[unknown.indexOf(run)] ?? null);
  return await Promise.all(runs.map((run) => onceDone(rows, nameOf(run), () => at(run))));
}

/** A person of a run; null where it says nothing of the person. */
export const subjectOnce = (office: Office, { run, subject }: Whose, make: () => Promise<Subject | null>): Promise<Subject | null> =>
  onceDone(keptOf(office).subjects, `${office.organisation.id} ${run} ${subject}`, make);

/** Whose figures of which run. */
export type Whose = { readonly run: number; readonly subject: string };

/**
 * The SHA-256 of a file: read again where the file system says that anything of it is not as it was. Rejects with the error of the disk.
 */
export async function hashOnce(office: Office, path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return await onceDone(keptOf(office).hashes, [path, dev, ino, size, mtimeNs, ctimeNs].join(' '), () => realDisk.hashOf(path));
}
