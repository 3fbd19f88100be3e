/** Seals files, and says of a file whether it is as it was when it was sealed. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SigningKeys } from './keys.ts';
import { PLACES } from './places.ts';
import { type About, readSeal, SEAL_FORMAT, type Seal, type SealKind, sealText } from './seal.ts';
import { TAIL, utf8Of } from './tail.ts';

/** What a file turns out to be: as sealed, changed since, with a seal that is itself changed, or without one. */
export type Verdict =
  | { readonly is: 'valid'; readonly seal: Seal }
  | { readonly is: 'changed'; readonly seal: Seal }
  | { readonly is: 'broken' }
  | { readonly is: 'unsealed' };

/** Who seals, and what the file says of itself. */
export type Sealing = { readonly keys: SigningKeys; readonly about: About };

/** Seals the finished content of a file where it lies, for the kinds that carry their seal inside. */
export async function sealInside(path: string, kind: keyof typeof PLACES, { keys, about }: Sealing): Promise<void> {
  const content = await hashOf(path, (await stat(path)).size);
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const { cut, append } = PLACES[kind].put(await tailOf(file), sealText(kind, about, { content, keys }));
    await file.truncate(size - cut);
    await file.write(append, 0, append.length, size - cut);
  } finally {
    await file.close();
  }
}

/** The text of the file that stands beside a CSV file and seals it. */
export async function sealBeside(path: string, { keys, about }: Sealing): Promise<string> {
  return `${sealText('csv', about, { content: await hashOf(path, (await stat(path)).size), keys })}\n`;
}

/** Where the seal of a CSV file stands. */
export const besideOf = (path: string): string => `${path}.seal`;

/** What a file turns out to be; system errors are thrown. */
export async function inspect(path: string): Promise<Verdict> {
  const file = await open(path, 'r');
  try {
    const [tail, kind] = [await tailOf(file), await kindOf(path, file)];
    const { size } = await file.stat();
    if (kind === 'csv') return await judged(await besideText(path), kind, () => hashOf(path, size));
    const found = PLACES[kind].find(tail);
    if (found === null) return tail.includes(SEAL_FORMAT) ? { is: 'broken' } : { is: 'unsealed' };
    return await judged(found.text, kind, () => hashOf(path, size - found.cut, found.content));
  } finally {
    await file.close();
  }
}

async function judged(text: string | null, kind: SealKind, hash: () => Promise<string>): Promise<Verdict> {
  if (text === null) return { is: 'unsealed' };
  const seal = readSeal(text);
  if (seal === null) return { is: 'broken' };
  return { is: seal.kind === kind && seal.content === (await hash()) ? 'valid' : 'changed', seal };
}

/** The text of a seal beside, without its line end; null where there is none, '' where it ends otherwise. */
async function besideText(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(besideOf(path));
    return bytes.subarray(-2).toString('latin1') === '}\n' ? utf8Of(bytes.subarray(0, -1)) : '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const KINDS: Readonly<Record<string, SealKind>> = { '.json': 'json', '.csv': 'csv', '.xlsx': 'xlsx', '.pdf': 'pdf' };

/** The kind of a file by the end of its name, else by its first bytes. */
async function kindOf(path: string, file: FileHandle): Promise<SealKind> {
  const named = KINDS[extname(path).toLowerCase()];
  if (named !== undefined) return named;
  const head = Buffer.alloc(5);
  await file.read(head, 0, 5, 0);
  if (head.toString('latin1') === '%PDF-') return 'pdf';
  if (head.toString('latin1').startsWith('PK')) return 'xlsx';
  return head[0] === 0x7b ? 'json' : 'csv';
}

async function tailOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, TAIL));
  await file.read(tail, 0, tail.length, size - tail.length);
  return tail;
}

/** The SHA-256 of the first so many bytes of a file, and then of others. */
async function hashOf(path: string, size: number, then: Uint8Array = Buffer.alloc(0)): Promise<string> {
  const hash = createHash('sha256');
  if (size > 0) for await (const chunk of createReadStream(path, { end: size - 1 })) hash.update(chunk);
  return hash.update(then).digest('hex');
}
