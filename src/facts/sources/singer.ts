/** Reads what a Singer tap writes: records into a file of JSON lines for each stream, and the last state. */

import { join } from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import { Unreadable } from '../files/rows.ts';
import { type Exact, exactJson, exactText, isDigits, isMap } from './exact-json.ts';
import { type LineWriter, lineWriter, type SourceLines, type SourceRow } from './lines.ts';

/** A stream of a tap and its records. */
export type SingerStream = { readonly name: string; readonly lines: SourceLines };

/** All that a tap gave. `state` is the JSON text of the last one, for the tap's next start; null where it gave none. */
export type SingerRead = {
  readonly streams: readonly SingerStream[];
  readonly state: string | null;
  readonly problems: readonly Problem[];
};

type Reading = {
  readonly folder: string;
  readonly writers: Map<string, LineWriter>;
  readonly versioned: Set<string>;
  state: string | null;
};

/**
 * Reads messages to their end, each stream into a file of the folder, which must be empty. Throws {@link Unreadable} where a line is no
 * message that is understood: a line that is passed over might be a row that nobody pays.
 */
export async function readSinger(input: AsyncIterable<Uint8Array>, folder: string): Promise<SingerRead> {
  const reading: Reading = { folder, writers: new Map(), versioned: new Set(), state: null };
  try {
    for await (const { text, line } of linesOf(input)) await take(reading, text, line);
    const streams: SingerStream[] = [];
    for (const [name, writer] of reading.writers) streams.push({ name, lines: await writer.end() });
    return { streams, state: reading.state, problems: [...reading.versioned].map(versionProblem) };
  } catch (error) {
    for (const writer of reading.writers.values()) await writer.abandon();
    throw error;
  }
}

const versionProblem = (stream: string): Problem => ({ code: 'SINGER_VERSION', severity: 'warning', place: null, values: { stream } });

const noMessage = (line: number, text: string): Unreadable => new Unreadable('SINGER_LINE', { line, found: text.slice(0, 60) });

/** The largest number of characters that one message may have. */
const LINE_LIMIT = 16 * 1024 * 1024;

async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<{ readonly text: string; readonly line: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  const decode = (bytes?: Uint8Array): string => {
    const text = attempt(() => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })));
    if (text === null) throw noMessage(line + 1, '�');
    return text;
  };
  for await (const bytes of input) {
    const texts = (rest + decode(bytes)).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      line += 1;
      yield { text, line };
    }
    if (rest.length > LINE_LIMIT) throw noMessage(line + 1, rest);
  }
  yield { text: rest + decode(), line: line + 1 };
}

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

async function take(reading: Reading, text: string, line: number): Promise<void> {
  if (text.trim() === '') return;
  const message = exactJson(text);
  if (message === 'twice') throw new Unreadable('SINGER_KEY_TWICE', { line });
  const type = isMap(message) ? message.get('type') : undefined;
  if (!isMap(message) || typeof type !== 'string') throw noMessage(line, text);
  if (type === 'STATE') {
    const value = message.get('value');
    if (value === undefined) throw noMessage(line, text);
    reading.state = exactText(value);
    return;
  }
  const stream = message.get('stream');
  const isKnown = type === 'SCHEMA' || type === 'RECORD' || type === 'ACTIVATE_VERSION';
  if (!isKnown) throw new Unreadable('SINGER_TYPE', { line, type: type.slice(0, 60) });
  if (typeof stream !== 'string' || stream === '') throw noMessage(line, text);
  if (type === 'SCHEMA') await begin(reading, stream);
  else if (type === 'RECORD') await takeRecord(reading, { stream, line, record: message.get('record') });
  else reading.versioned.add(stream);
}

async function begin({ writers, folder }: Reading, stream: string): Promise<void> {
  if (writers.has(stream)) return;
  const name = stream.replaceAll(/[^\p{L}\p{N}_-]/gu, '_').slice(0, 60);
  writers.set(stream, await lineWriter(join(folder, `${name}.${writers.size + 1}.jsonl`)));
}

type SingerRecord = { readonly stream: string; readonly line: number; readonly record: Exact | undefined };

async function takeRecord({ writers }: Reading, { stream, line, record }: SingerRecord): Promise<void> {
  const writer = writers.get(stream);
  if (writer === undefined) throw new Unreadable('SINGER_SCHEMA', { line, stream });
  if (!isMap(record)) throw noMessage(line, stream);
  await writer.write([Object.fromEntries([...record].map(([key, value]) => [key, cellOf(value)])) satisfies SourceRow]);
}

/** A list or an object is no cell; where a column takes it, it is refused there. */
function cellOf(value: Exact): string | null | readonly never[] {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return isDigits(value) ? value.digits : [];
}
