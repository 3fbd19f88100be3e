/** The audit log as a chain: each entry's hash covers the entry and the hash before it, so that any edit, removal or reordering shows. */

import { createHash } from 'node:crypto';
import { canonical, parseCanonical } from '../../lib/canonical.ts';

/** What happened: who did what to which thing; `details` are texts and whole numbers. `seq` counts from 1 in each organisation. */
export type AuditEntry = {
  readonly organisation: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly about: string;
  readonly details: { readonly [name: string]: string | number | boolean | null };
};

/** A link of the chain as it is stored: the canonical text of the entry, and both hashes. */
export type Link = { readonly seq: string; readonly entry: string; readonly previous: Buffer; readonly hash: Buffer };

/** The hash before the first entry. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** SHA-256(previous ‖ canonical entry). */
export const linkHash = (previous: Buffer, entry: string): Buffer => createHash('sha256').update(previous).update(entry, 'utf8').digest();

/** The canonical text of an entry, which is what its hash covers. */
export const entryText = (entry: AuditEntry): string => canonical(entry);

/** The entry of a canonical text; null where it is none. */
export function parseEntry(text: string): AuditEntry | null {
  const value = parseCanonical(text);
  return value !== null && typeof value === 'object' && !Array.isArray(value) && 'seq' in value ? (value as AuditEntry) : null;
}

/** A place where the chain is broken, and why. */
export type Break = { readonly seq: number; readonly why: 'missing' | 'previous' | 'hash' | 'entry' };

/** Whether the links are whole and in order, for the links that come next to each other; gives the first break. */
export function checkLinks(
  links: readonly Link[],
  from: { readonly seq: number; readonly hash: Buffer },
  organisation: string,
): Break | null {
  let { seq, hash } = from;
  for (const link of links) {
    seq += 1;
    if (Number(link.seq) !== seq) return { seq, why: 'missing' };
    if (!link.previous.equals(hash)) return { seq, why: 'previous' };
    if (!linkHash(link.previous, link.entry).equals(link.hash)) return { seq, why: 'hash' };
    const entry = parseEntry(link.entry);
    if (entry === null || entry.seq !== seq || entry.organisation !== organisation) return { seq, why: 'entry' };
    hash = link.hash;
  }
  return null;
}
