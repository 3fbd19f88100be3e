/** Backup files as zip archives: parts are written and read one after the other, hashed on the way, and never stand in memory. */

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** What was written or read of a part. */
export type Measured = { readonly bytes: number; readonly sha256: string };

/** A new archive; parts are added one at a time. */
export type ZipWriter = {
  /** Writes a part; `small` packs it. Gives its size and hash when all of it was taken over. */
  add(path: string, source: AsyncIterable<Buffer>, small: boolean): Promise<Measured>;
  /** Returns when the archive is written; errors of the system are thrown here or by the part during which they happened. */
  end(): Promise<void>;
};

/** An archive that can be read. */
export type ZipReader = {
  /** The paths of its parts, in their order. */
  readonly paths: readonly string[];
  /** The bytes of a part; throws where it is broken. */
  read(path: string): AsyncIterable<Buffer>;
  close(): void;
};

/** Begins an archive in a new file, readable by nobody else. `at` is the date of every part. */
export function writeZip(path: string, at: Date): ZipWriter {
  const zip = new ZipFile();
  const written = new Promise<void>((done, failed) => {
    zip.on('error', failed);
    pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx', mode: 0o600 })).then(done, failed);
  });
  // It is awaited by every part; a failure between two parts must not end the process.
  written.catch(() => undefined);
  const failure = (): Promise<never> => written.then(() => new Promise<never>(() => undefined));
  return {
    add: async (name, source, small) => {
      const { stream, measured } = measuring(source);
      zip.addReadStreamLazy(name, { compress: small, mtime: at, mode: 0o100600 }, (give) => give(null, stream));
      return await Promise.race([measured, failure()]);
    },
    end: async () => {
      zip.end();
      await written;
    },
  };
}

/** A stream of what is read, and its measure when it is at its end. */
function measuring(source: AsyncIterable<Buffer>): { readonly stream: Readable; readonly measured: Promise<Measured> } {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* passed(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const stream = Readable.from(passed(), { objectMode: false });
  const measured = new Promise<Measured>((done, failed) => {
    stream.once('end', () => done({ bytes, sha256: hash.digest('hex') }));
    stream.once('error', failed);
  });
  return { stream, measured };
}

/** Opens an archive; throws for a file that is none, or names a part twice. */
export async function openZip(path: string): Promise<ZipReader> {
  const zip = await openPromise(path, { autoClose: false });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error(`two parts ${entry.fileName}`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`no part ${name}`);
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  }
  return { paths: [...entries.keys()], read, close: () => zip.close() };
}

/** Reads a source to its end; gives its size and hash. Stops where it is longer than `most` bytes. */
export async function measure(source: AsyncIterable<Buffer>, most = Number.POSITIVE_INFINITY): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes > most) break;
  }
  return { bytes, sha256: hash.digest('hex') };
}
