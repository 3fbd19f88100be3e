/** Signed heads: the last link of a log at a moment, signed, so that entries cut off at the end are missed. */

import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from '../../lib/canonical.ts';
import { fingerprintOf } from '../../paper/seal/keys.ts';
import type { Writing } from '../office/office.ts';

/** The first word of what is signed; another format would be another word. */
const FORMAT = 'hengji-head-1';

/** The pair of keys that signs (Ed25519). */
export type HeadKeys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** A place in the log: how many entries there are, and the hash of the last one. */
export type Head = { readonly seq: number; readonly hash: Buffer };

/** A head as it stands in the table. `key` is the public key (SPKI, DER) and `signature` the signature, both hexadecimal. */
export type SignedHead = {
  readonly organisation: string;
  readonly seq: string;
  readonly hash: Buffer;
  readonly key: string;
  readonly signature: string;
  readonly at: string;
};

/** A head as people copy it from an export: `12:9f86…`. */
export const headText = ({ seq, hash }: Head): string => `${seq}:${hash.toString('hex')}`;

/** The head of such a text; null where it is none. */
export function parseHead(text: string): Head | null {
  const { seq, hash } = /^(?<seq>[1-9]\d{0,14}):(?<hash>[0-9a-f]{64})$/.exec(text.trim())?.groups ?? {};
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash: Buffer.from(hash, 'hex') };
}

/** Signs the head of the log as it stands now inside a change; a head that is signed already stays. Gives it. */
export async function signHead({ desk, at }: Writing, { privateKey, publicKey }: HeadKeys): Promise<Head> {
  const { organisation, seq, hash } = await desk.selectFrom('audit_heads').selectAll().executeTakeFirstOrThrow();
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
  const signature = sign(null, statement({ organisation, seq, hash, key, at }), privateKey).toString('hex');
  await desk
    .insertInto('signed_heads')
    .values({ organisation, seq, hash, key, signature, at })
    .onConflict((already) => already.doNothing())
    .execute();
  return { seq: Number(seq), hash };
}

/** What a signature covers. The moment is read back as another text, so it is brought to one form. */
function statement({ organisation, seq, hash, key, at }: Omit<SignedHead, 'signature'>): Buffer {
  const said = { format: FORMAT, organisation, seq: Number(seq), hash: hash.toString('hex'), key, at: new Date(at).toISOString() };
  return Buffer.from(canonical(said), 'utf8');
}

/** The fingerprint of the key that has signed a head; null where the signature is not of exactly this head. */
export function signerOf(head: SignedHead): string | null {
  try {
    const key = createPublicKey({ key: Buffer.from(head.key, 'hex'), format: 'der', type: 'spki' });
    const holds = verify(null, statement(head), key, Buffer.from(head.signature, 'hex'));
    return holds && key.asymmetricKeyType === 'ed25519' ? fingerprintOf(key) : null;
  } catch {
    // Node throws for a text that is no key, and for a moment that is none.
    return null;
  }
}
