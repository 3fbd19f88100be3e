/** Verifies the log of an organisation: every link, the head, and the signed heads; page by page, whatever its length. */

import type { Problem } from '../../lib/problem.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { checkLinks, GENESIS, type Link } from './chain.ts';
import { type Head, type SignedHead, signerOf } from './heads.ts';

/**
 * Why the log does not hold at an entry: `missing`, `previous`, `hash` and `entry` are of the links; `head` is the row that names the
 * last entry; `cut` is a signed or printed head beyond the end; `other` is one that names another hash than the link has; `signature`
 * is one whose signature is not of what it says; `key` one of a key that nobody here knows.
 */
export type Flaw = {
  readonly seq: number;
  readonly why: 'missing' | 'previous' | 'hash' | 'entry' | 'head' | 'cut' | 'other' | 'signature' | 'key';
};

/** What was found. `head` is that of the links that hold together; `signed` counts signed heads, `lastSigned` is the entry of the last one. */
export type LogReport = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly head: Head;
  readonly lastAt: string | null;
  readonly signed: number;
  readonly lastSigned: number | null;
  readonly signers: readonly string[];
  readonly flaws: readonly Flaw[];
};

/** What else is known: fingerprints of keys, and heads that were printed on exports. */
export type Known = { readonly keys: ReadonlySet<string>; readonly heads: readonly Head[] };

/** How many entries are read at once. */
const PAGE = 1_000;

/** How many flaws of signed heads are told; the rest of a log that was cut says the same again. */
const TOLD = 20;

/** Verifies the log of an office's organisation as it stands now. */
export const verifyLog = (office: Office, known: Known): Promise<LogReport> =>
  read(office, (desk) => verifyLogOf(desk, office.organisation, known));

/** Verifies the log of an organisation inside a transaction that sees its rows. */
export async function verifyLogOf(desk: Desk, organisation: LogReport['organisation'], known: Known): Promise<LogReport> {
  const { id } = organisation;
  const links = await verifyLinks(desk, id);
  const flaws: Flaw[] = links.flaw === null ? [] : [links.flaw];
  const row = await desk.selectFrom('audit_heads').selectAll().where('organisation', '=', id).executeTakeFirst();
  const namesLast = row !== undefined && Number(row.seq) === links.head.seq && row.hash.equals(links.head.hash);
  if (links.flaw === null && !namesLast) flaws.push({ seq: Number(row?.seq ?? 0), why: 'head' });
  const heads = await verifySigned(desk, id, known.keys);
  flaws.push(...heads.flaws);
  for (const head of known.heads) flaws.push(...(await verifyPrinted(desk, id, head)));
  const { signed, lastSigned, signers } = heads;
  return { organisation, head: links.head, lastAt: links.lastAt, signed, lastSigned, signers, flaws };
}

type Links = { readonly head: Head; readonly lastAt: string | null; readonly flaw: Flaw | null };

/** Goes along the links to the first that does not hold, or to the end. */
async function verifyLinks(desk: Desk, organisation: string): Promise<Links> {
  let head: Head = { seq: 0, hash: GENESIS };
  let lastAt: string | null = null;
  for (;;) {
    const page = await pageAfter(desk, organisation, head.seq);
    const flaw = checkLinks(page, head, organisation);
    const whole = flaw === null ? page : page.filter(({ seq }) => Number(seq) < flaw.seq);
    const last = whole.at(-1);
    if (last !== undefined) {
      head = { seq: Number(last.seq), hash: last.hash };
      lastAt = (JSON.parse(last.entry) as { at: string }).at;
    }
    if (flaw !== null || page.length < PAGE) return { head, lastAt, flaw };
  }
}

/** The page includes entries at and below 0, which no honest log has, the first time. */
const pageAfter = (desk: Desk, organisation: string, seq: number): Promise<readonly Link[]> => {
  const query = desk.selectFrom('audit').select(['seq', 'entry', 'previous', 'hash']).where('organisation', '=', organisation);
  return (seq === 0 ? query : query.where('seq', '>', String(seq))).orderBy('seq').limit(PAGE).execute();
};

type Signed = Pick<LogReport, 'signed' | 'lastSigned' | 'signers' | 'flaws'>;

async function verifySigned(desk: Desk, organisation: string, keys: ReadonlySet<string>): Promise<Signed> {
  const flaws: Flaw[] = [];
  const signers = new Set<string>();
  let [signed, lastSigned]: [number, number | null] = [0, null];
  for (;;) {
    const page = await signedAfter(desk, organisation, lastSigned);
    for (const head of page) {
      signed += 1;
      lastSigned = Number(head.seq);
      const signer = signerOf(head);
      if (signer !== null) signers.add(signer);
      const why = flawOf(head, signer, keys);
      if (why !== null && flaws.length < TOLD) flaws.push({ seq: lastSigned, why });
    }
    if (page.length < PAGE) return { signed, lastSigned, signers: [...signers], flaws };
  }
}

type Found = SignedHead & { readonly found: Buffer | null };

const signedAfter = (desk: Desk, organisation: string, seq: number | null): Promise<readonly Found[]> => {
  const query = desk
    .selectFrom('signed_heads as s')
    .leftJoin('audit as a', (join) => join.onRef('a.organisation', '=', 's.organisation').onRef('a.seq', '=', 's.seq'))
    .select(['s.organisation', 's.seq', 's.hash', 's.key', 's.signature', 's.at', 'a.hash as found'])
    .where('s.organisation', '=', organisation);
  return (seq === null ? query : query.where('s.seq', '>', String(seq))).orderBy('s.seq').limit(PAGE).execute();
};

function flawOf({ hash, found }: Found, signer: string | null, keys: ReadonlySet<string>): Flaw['why'] | null {
  if (signer === null) return 'signature';
  if (found === null) return 'cut';
  if (!found.equals(hash)) return 'other';
  return keys.has(signer) ? null : 'key';
}

async function verifyPrinted(desk: Desk, organisation: string, { seq, hash }: Head): Promise<readonly Flaw[]> {
  const link = await desk
    .selectFrom('audit')
    .select('hash')
    .where('organisation', '=', organisation)
    .where('seq', '=', String(seq))
    .executeTakeFirst();
  if (link === undefined) return [{ seq, why: 'cut' }];
  return link.hash.equals(hash) ? [] : [{ seq, why: 'other' }];
}

/** The problem of each kind of flaw. */
const FLAW_CODES: Readonly<Record<Flaw['why'], string>> = {
  missing: 'AUDIT_MISSING',
  previous: 'AUDIT_PREVIOUS',
  hash: 'AUDIT_HASH',
  entry: 'AUDIT_ENTRY',
  head: 'AUDIT_HEAD',
  cut: 'AUDIT_CUT',
  other: 'AUDIT_OTHER',
  signature: 'AUDIT_SIGNATURE',
  key: 'AUDIT_KEY',
};

/** What is the matter with a log, as problems. */
export const flawProblems = ({ flaws, organisation }: LogReport): readonly Problem[] =>
  flaws.map(({ seq, why }) => ({
    code: FLAW_CODES[why],
    severity: 'error',
    place: null,
    values: { seq, organisation: organisation.name },
  }));
