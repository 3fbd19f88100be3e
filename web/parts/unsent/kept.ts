/** What somebody wrote and did not send yet, kept in this browser for the person alone: it outlives a page that is left, not a sign-out. */

import type { Me } from '../../frame/me.ts';

const PREFIX = 'hengji.unsent.';

/** So long something is kept, in milliseconds. */
const LONGEST = 14 * 24 * 3_600_000;

/** What is kept: the value, when it was written, and upon what. */
export type Kept = { readonly value: unknown; readonly at: string; readonly base: string };

/** Whose it is and what it is of. */
export const keyOf = ({ organisation, person, behalf }: Pick<Me, 'organisation' | 'person' | 'behalf'>, name: string): string =>
  `${PREFIX}${JSON.stringify([organisation.id, person, behalf, name])}`;

/** What was kept; null where there is nothing, or it is too old. */
export function readKept(key: string, now: Date): Kept | null {
  try {
    const found = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    if (typeof found?.at !== 'string' || typeof found.base !== 'string' || !('value' in found)) return null;
    if (now.getTime() - new Date(found.at).getTime() < LONGEST) return found as Kept;
    forgetKept(key);
    return null;
  } catch {
    return null;
  }
}

/** Keeps a value; a browser that keeps nothing lets it go. */
export function writeKept(key: string, kept: Kept): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // What is written stands on the page all the same.
  }
}

/** Forgets what was kept. */
export function forgetKept(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

/** Forgets all that was kept in this browser: whoever signs out leaves nothing behind. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(window.localStorage)) if (key.startsWith(PREFIX)) window.localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
