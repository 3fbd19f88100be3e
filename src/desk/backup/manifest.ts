/** The manifest of a backup: what it is of, and the size and hash of each part. */

import { createHash } from 'node:crypto';
import { type Canonical, canonical, parseCanonical } from '../../lib/canonical.ts';
import type { Organisation } from './everyone.ts';

/** The first word of every manifest; a backup of another form would have another word. */
const FORMAT = 'hengji-backup-1';

/** The name of the manifest in the archive; it is the last part. */
export const MANIFEST = 'manifest.json';

/** A part: `record/<organisation>/<table>.jsonl`, `accounts/<table>.jsonl`, `batches/<organisation>/<file>`, `runs/<organisation>/<file>`, `archives/<organisation>/<file>`, `attachments/<organisation>/<file>`, `exports/<organisation>/<hash>`, `uploads/<organisation>/<upload>/<file>` or `keys/<file>`. */
export type Part = { readonly path: string; readonly bytes: number; readonly sha256: string };

/**
 * What a backup says of itself. `form` is the newest step of the database; `content` the hash of all that it holds but keys and uploads;
 * `leftOut` the files of the data folder that no backup holds, because they are secrets.
 */
export type BackupManifest = {
  readonly at: string;
  readonly version: string;
  readonly form: string;
  readonly organisations: readonly Organisation[];
  readonly parts: readonly Part[];
  readonly content: string;
  readonly leftOut: readonly string[];
};

/** The hash of the content: form, organisations and parts without keys and uploads, which are no part of the record. Two backups of one state have the same, whenever and wherever they were made. */
export const contentHash = ({ form, organisations, parts }: Pick<BackupManifest, 'form' | 'organisations' | 'parts'>): string =>
  hashOf({
    form,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    parts: parts
      .filter(({ path }) => !/^(?:keys|uploads)\//.test(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  });

/** The text of a manifest: canonical JSON with a hash over all of it. */
export function manifestText(manifest: BackupManifest): string {
  const { at, version, form, organisations, parts, content, leftOut } = manifest;
  const own = { format: FORMAT, at, version, form, organisations: [...organisations], parts: [...parts], content, leftOut: [...leftOut] };
  return canonical({ ...own, whole: hashOf(own) });
}

const hashOf = (value: Canonical): string => createHash('sha256').update(canonical(value), 'utf8').digest('hex');

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PATH =
  /^(?:record\/[0-9a-f-]{36}\/[a-z_]+\.jsonl|accounts\/[a-z_]+\.jsonl|(?:batches|runs|archives|attachments|exports)\/[0-9a-f-]{36}\/[\w.-]+|uploads\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/[^/\\\p{Cc}]+|keys\/[^/\\\p{Cc}]+)$/u;

/** Reads a manifest; null for a text that is none, or that is not what its own hashes are of. */
export function parseManifest(text: string): BackupManifest | null {
  const value = parseCanonical(text);
  if (!isRecord(value)) return null;
  const { whole, ...own } = value;
  if (own['format'] !== FORMAT || whole !== hashOf(own)) return null;
  const { at, version, form, content, organisations, parts } = own;
  if (typeof at !== 'string' || typeof version !== 'string' || typeof form !== 'string' || typeof content !== 'string') return null;
  if (!Array.isArray(organisations) || !organisations.every(isOrganisation) || !Array.isArray(parts) || !parts.every(isPart)) return null;
  // A backup of an earlier version names none.
  const leftOut = own['leftOut'] ?? [];
  if (!Array.isArray(leftOut) || !leftOut.every((each) => typeof each === 'string')) return null;
  const manifest = { at, version, form, organisations, parts, content, leftOut };
  return content === contentHash(manifest) && new Set(parts.map(({ path }) => path)).size === parts.length ? manifest : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, Canonical>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOrganisation = (value: unknown): value is Organisation =>
  isRecord(value) && typeof value['id'] === 'string' && ID.test(value['id']) && typeof value['name'] === 'string';

/** Paths are only of our own making: none leads out of the data folder. */
const isPart = (value: unknown): value is Part =>
  isRecord(value) &&
  typeof value['path'] === 'string' &&
  PATH.test(value['path']) &&
  !/\/\.\.?$/.test(value['path']) &&
  typeof value['bytes'] === 'number' &&
  value['bytes'] >= 0 &&
  typeof value['sha256'] === 'string';
