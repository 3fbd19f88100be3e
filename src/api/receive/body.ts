/** The body of a push: which kind of file it is, and its way to the disk, never as a whole in memory. */

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';

const KINDS: Readonly<Record<string, string>> = {
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'application/x-ndjson': '.jsonl',
  'application/jsonl': '.jsonl',
  'application/json-lines': '.jsonl',
  'application/vnd.apache.parquet': '.parquet',
  'application/x-parquet': '.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

const ENDINGS = new Set(['.csv', '.tsv', '.txt', '.jsonl', '.ndjson', '.parquet', '.xlsx']);

/** How a body is declared. */
export type Declared = { readonly type: string; readonly encoding: string; readonly name: string | null };

/** The name of the file that a body is: as it is called, else by its type; null where its kind is unclear or it is compressed. */
export function fileNameOf(table: string, { type, encoding, name }: Declared): string | null {
  if (encoding !== '' && encoding !== 'identity') return null;
  const ending = KINDS[type.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
  if (name === null) return ending === undefined ? null : `${table}${ending}`;
  const own = extname(name).toLowerCase();
  const chosen = ENDINGS.has(own) ? own : ending;
  return chosen === undefined ? null : `${stemOf(name) || table}${chosen}`;
}

/** The name of a file that may be of any kind; null where it has none, or is compressed. */
export function anyNameOf({ encoding, name }: Declared): string | null {
  if ((encoding !== '' && encoding !== 'identity') || name === null) return null;
  return `${stemOf(name) || 'file'}${extname(name)
    .toLowerCase()
    .replaceAll(/[^.a-z0-9]/g, '')
    .slice(0, 12)}`;
}

/** What a file is called before its ending, in signs that every disk takes. */
const stemOf = (name: string): string =>
  basename(name.replaceAll('\\', '/'), extname(name))
    .replaceAll(/[^\p{L}\p{N}_ .()-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 80);

/** How a body came: its hash; or that it is too large, or broke off. */
export type Came =
  | { readonly is: 'whole'; readonly sha256: string; readonly bytes: number }
  | { readonly is: 'too large' }
  | { readonly is: 'cut off' };

/** Writes a body to a file, up to a limit of bytes. */
export async function bodyInto(path: string, body: ReadableStream<Uint8Array> | null, limit: number): Promise<Came> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limit) return;
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(counted, file);
  } catch (error) {
    if (file.errored !== null && file.errored === error && 'syscall' in file.errored) throw error;
    return { is: 'cut off' };
  }
  return bytes > limit ? { is: 'too large' } : { is: 'whole', sha256: hash.digest('hex'), bytes };
}
