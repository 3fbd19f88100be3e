/**
 * Mutated files: valid ones with bytes flipped, cut, repeated and spliced. Whatever comes out is rows or a refusal, never a crash; and of a
 * workbook whose archive was damaged it is the same rows or a refusal, because every part of it has a checksum.
 */

import { extname } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { archive, type Part } from './archive.ts';
import { type HostileFile, type Outcome, outcomeText } from './case.ts';

/** Dice that always fall the same way for a seed: a number below `limit`. */
export type Dice = (limit: number) => number;

/** The dice of a seed (mulberry32). */
function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  };
}

/** The largest file that is mutated: smaller ones are met more often by each change. */
const LARGEST = 64 * 1024;

const TRICKS: readonly ((bytes: Buffer, other: Buffer, roll: Dice) => Buffer)[] = [
  (bytes, _, roll) => changed(bytes, roll(bytes.length), (byte) => byte ^ (1 << roll(8))),
  (bytes, _, roll) => changed(bytes, roll(bytes.length), () => roll(256)),
  (bytes, _, roll) => changed(bytes, roll(bytes.length), () => ODD[roll(ODD.length)] ?? 0),
  (bytes, _, roll) => bytes.subarray(0, roll(bytes.length)),
  (bytes, _, roll) => cut(bytes, roll(bytes.length), roll(64)),
  (bytes, _, roll) => repeated(bytes, roll(bytes.length), roll(64), 1 + roll(200)),
  (bytes, other, roll) => Buffer.concat([bytes.subarray(0, roll(bytes.length)), other.subarray(roll(other.length))]),
  (bytes, other, roll) => spliced(bytes, roll(bytes.length), other, roll),
  (bytes, _, roll) => swapped(bytes, roll(bytes.length), roll(bytes.length)),
];

/** Bytes at which readers stumble: quotes, line ends, NUL, brackets, lengths beyond all. */
const ODD = [...'"\n\r\0,;\t<>&{}[]\\\'eE-.+#%'].map((sign) => sign.charCodeAt(0)).concat([0x80, 0xff, 0xfe, 0xef, 0x7f]);

function changed(bytes: Buffer, at: number, to: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = to(copy[at] ?? 0);
  return copy;
}

const cut = (bytes: Buffer, at: number, length: number): Buffer => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);

const repeated = (bytes: Buffer, at: number, length: number, times: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...new Array<Buffer>(times).fill(bytes.subarray(at, at + length)), bytes.subarray(at)]);

function spliced(bytes: Buffer, at: number, other: Buffer, roll: Dice): Buffer {
  const from = roll(other.length);
  return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + roll(200)), bytes.subarray(at)]);
}

function swapped(bytes: Buffer, one: number, two: number): Buffer {
  const copy = Buffer.from(bytes);
  [copy[one], copy[two]] = [bytes[two] ?? 0, bytes[one] ?? 0];
  return copy;
}

/** A file that is mutated: its name and bytes, and what it comes to as it is. */
type Seed = { readonly name: string; readonly bytes: Buffer; readonly wanted: Outcome };

/** The small single files among those that are read as rows: what is valid is mutated. */
async function seedsOf(files: readonly HostileFile[]): Promise<readonly Seed[]> {
  const seeds: Seed[] = [];
  for (const file of files.filter(({ wanted, large, door }) => wanted.is === 'rows' && large !== true && door !== 'month')) {
    const found = Object.entries(await file.files());
    const [[name, content] = ['', '']] = found;
    const bytes = Buffer.from(content as string);
    if (found.length === 1 && bytes.length > 0 && bytes.length <= LARGEST) seeds.push({ name, bytes, wanted: file.wanted });
  }
  return seeds;
}

/** A mutated file; `only` is the one outcome beside a refusal, where that is known. */
export type Mutant = { readonly name: string; readonly bytes: Uint8Array; readonly only: Outcome | null };

/** So many mutants of the files that are read as rows, each kind of file as often as any other, by the dice of a seed. */
export async function* mutants(files: readonly HostileFile[], count: number, seed: number): AsyncGenerator<Mutant> {
  const kinds = [...Map.groupBy(await seedsOf(files), ({ name }) => extname(name)).values()];
  const roll = dice(seed);
  for (let made = 0; made < count; made += 1) {
    const kind = kinds[made % kinds.length] ?? [];
    yield mutant(kind[roll(kind.length)] as Seed, kind[roll(kind.length)] as Seed, roll);
  }
}

function mutant({ name, bytes, wanted }: Seed, other: Seed, roll: Dice): Mutant {
  if (!name.endsWith('.xlsx')) return { name, bytes: mutated(bytes, other.bytes, TRICKS, roll), only: null };
  if (roll(3) === 0) return { name, bytes: mutated(bytes, other.bytes, DAMAGES, roll), only: wanted };
  const [parts, others] = [partsOf(bytes), partsOf(other.bytes)];
  const at = roll(parts.length);
  const content = mutated(contentOf(parts[at]), contentOf(others[roll(others.length)]), TRICKS, roll);
  return { name, bytes: archive(parts.map((part, index) => (index === at ? { ...part, content } : part))), only: null };
}

function mutated(bytes: Buffer, other: Buffer, tricks: typeof TRICKS, roll: Dice): Buffer {
  let result = bytes;
  for (let count = 1 + roll(4); count > 0; count -= 1) result = tricks[roll(tricks.length)]?.(result, other, roll) ?? result;
  return result;
}

/** The tricks by which a file is damaged and nothing is put into it. */
const DAMAGES = TRICKS.slice(0, 5);

const contentOf = (part: Part | undefined): Buffer => Buffer.from((part?.content ?? '') as string);

/** The parts of a sound archive, one after the other. */
function partsOf(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; bytes.toString('latin1', at, at + 4) === 'PK\u0003\u0004'; ) {
    const [method, packed, name] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + name + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(start, start + packed);
    parts.push({ name: bytes.toString('utf8', at + 30, at + 30 + name), content: method === 8 ? inflateRawSync(content) : content });
    at = start + packed;
  }
  return parts;
}

/** What is wrong with the outcome of a mutant; null for nothing. */
export function unsound(outcome: Outcome | null, only: Outcome | null): string | null {
  if (outcome === null) return 'no outcome';
  if (outcome.is === 'refused') return outcome.told.length > 0 ? null : 'refused without a word';
  if (only === null || outcome.is !== 'rows' || only.is !== 'rows') return null;
  const same = outcomeText({ ...outcome, told: [] }) === outcomeText({ ...only, told: [] });
  return same ? null : `other rows than before: ${outcomeText(outcome)}`;
}
