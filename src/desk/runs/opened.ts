/**
 * What was opened of kept runs a while ago. A run never changes once it is kept: whoever looks again need not open it
 * again. Nothing here says who may look; that is asked each time, before.
 */

import { statSync } from 'node:fs';
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
  readonly plans: LRUCache<string, Promise<Plan>>;
  readonly subjects: LRUCache<string, Promise<Subject | null>>;
  readonly hashes: LRUCache<string, Promise<string>>;
};

/** How many of each are kept; a person of a run takes some ten kilobytes, a plan about a megabyte. */
const MOST = { plans: 60, subjects: 2_000, hashes: 2_000 } as const;

const opened = new WeakMap<State, Kept>();

function keptOf({ state }: Office): Kept {
  const known = opened.get(state);
  if (known !== undefined) return known;
  const made: Kept = {
    plans: new LRUCache({ max: MOST.plans }),
    subjects: new LRUCache({ max: MOST.subjects }),
    hashes: new LRUCache({ max: MOST.hashes }),
  };
  opened.set(state, made);
  return made;
}

/** A person of a run; null where it says nothing of the person. */
export const subjectOnce = (office: Office, { run, subject }: Whose, make: () => Promise<Subject | null>): Promise<Subject | null> =>
  onceDone(keptOf(office).subjects, `${office.organisation.id} ${run} ${subject}`, make);

/** The plan of a run. */
export const planOnce = (office: Office, run: number, make: () => Promise<Plan>): Promise<Plan> =>
  onceDone(keptOf(office).plans, `${office.organisation.id} ${run}`, make);

/** Whose figures of which run. */
export type Whose = { readonly run: number; readonly subject: string };

/**
 * The SHA-256 of a file: read again where the file system says that anything of it is not as it was. Rejects with the error of the disk.
 */
export async function hashOnce(office: Office, path: string): Promise<string> {
  // At once: it takes microseconds, and many times that where another thread has to be woken for it.
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return await onceDone(keptOf(office).hashes, [path, dev, ino, size, mtimeNs, ctimeNs].join(' '), () => realDisk.hashOf(path));
}
