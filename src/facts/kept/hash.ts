/** The hash of a canonical text: what a run is pinned to, and what a replay must come to again. */

import { createHash } from 'node:crypto';

/** The SHA-256 of the UTF-8 bytes of a text that comes in pieces, in small hexadecimal signs. */
export function textHash(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece, 'utf8');
  return hash.digest('hex');
}
