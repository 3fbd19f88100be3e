/** A seal: what a file is, the hash of its content, and the signature of both by a key. */

import { createPublicKey, sign, verify } from 'node:crypto';
import { type Canonical, canonical, parseCanonical } from '../../lib/canonical.ts';
import { fingerprintOf, type SigningKeys } from './keys.ts';

/** The first word of every seal; another format would be another word. */
export const SEAL_FORMAT = 'hengji-seal-1';

/** The kinds of files that carry seals. */
export type SealKind = 'json' | 'csv' | 'xlsx' | 'pdf';

/** What a file says of itself, as texts by name: the organisation, the run, its hashes … */
export type About = Readonly<Record<string, string>>;

/** A seal whose signature holds; `content` is the SHA-256 of the sealed content, `fingerprint` tells the key. */
export type Seal = { readonly kind: SealKind; readonly about: About; readonly content: string; readonly fingerprint: string };

/** The text of a new seal: canonical JSON, one line. */
export function sealText(
  kind: SealKind,
  about: About,
  { content, keys }: { readonly content: string; readonly keys: SigningKeys },
): string {
  const key = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
  const statement = { format: SEAL_FORMAT, kind, about, content, key };
  const signature = sign(null, Buffer.from(canonical(statement)), keys.privateKey).toString('hex');
  return canonical({ ...statement, signature });
}

/** Reads the text of a seal; null where it is none, or where its signature is not of exactly what it says. */
export function readSeal(text: string): Seal | null {
  const found = parseCanonical(text);
  if (!isRecord(found)) return null;
  const { signature, ...statement } = found;
  const { format, kind, about, content, key } = statement;
  if (format !== SEAL_FORMAT || !isKind(kind) || !isAbout(about) || Object.keys(statement).length !== 5) return null;
  if (!isHex(content) || !isHex(key) || !isHex(signature) || !ED25519.test(key)) return null;
  const publicKey = createPublicKey({ key: Buffer.from(key, 'hex'), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(canonical(statement)), publicKey, Buffer.from(signature, 'hex'))) return null;
  return { kind, about, content, fingerprint: fingerprintOf(publicKey) };
}

const isRecord = (value: Canonical | undefined): value is Readonly<Record<string, Canonical>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKind = (value: Canonical | undefined): value is SealKind => ['json', 'csv', 'xlsx', 'pdf'].some((kind) => kind === value);

const isAbout = (value: Canonical | undefined): value is About =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');

/** Only small letters: one byte sequence has one text, so that no flipped bit goes unseen. */
const isHex = (value: Canonical | undefined): value is string => typeof value === 'string' && /^(?:[0-9a-f]{2})+$/.test(value);

/** The SPKI form of an Ed25519 key (RFC 8410): always the same head, and 32 bytes that may be any. */
const ED25519 = /^302a300506032b6570032100.{64}$/;
