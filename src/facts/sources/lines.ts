/** Rows of a source as a file of JSON lines: every value is the text that the source gave, and the same rows have the same hash in any order. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A row: texts by the name of their column; null is blank, and what is no single value is an empty list. */
export type SourceRow = Readonly<Record<string, string | null | readonly never[]>>;

/** A written file. `content` is the SHA-256 that stands for its rows whatever their order, in small hexadecimal signs. */
export type SourceLines = { readonly path: string; readonly rows: number; readonly content: string };

/** Writes rows one after the other; what is given is on its way to the disk when the promise is kept. */
export type LineWriter = {
  write(rows: readonly SourceRow[]): Promise<void>;
  /** Closes the file and says what is in it. */
  end(): Promise<SourceLines>;
  /** Closes the file that nobody wants any more. */
  abandon(): Promise<void>;
};

/** So much text is gathered before it is written. */
const CHUNK = 256 * 1024;

/** Begins a file, which must not be there yet. */
export async function lineWriter(path: string): Promise<LineWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  const content = contentOfAny();
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text !== '') await file.writeFile(text);
  };
  return {
    write: async (rows) => {
      for (const row of rows) {
        const line = JSON.stringify(row);
        content.add(line);
        waiting += `${line}\n`;
        if (waiting.length >= CHUNK) await flush();
      }
    },
    end: async () => {
      await flush();
      await file.close();
      return { path, ...content.end() };
    },
    abandon: () => file.close().catch(() => undefined),
  };
}

const MODULUS = 2n ** 256n;

/**
 * A hash over a bag of lines: the sum of their own hashes. Databases and taps may give the same rows in another order when they are
 * asked again, and a table without a key must not count them twice.
 */
function contentOfAny(): { add(line: string): void; end(): { readonly rows: number; readonly content: string } } {
  let sum = 0n;
  let rows = 0;
  return {
    add: (line) => {
      rows += 1;
      sum = (sum + BigInt(`0x${createHash('sha256').update(line, 'utf8').digest('hex')}`)) % MODULUS;
    },
    end: () => ({
      rows,
      content: createHash('sha256')
        .update(`rows in any order ${rows} ${sum.toString(16)}`)
        .digest('hex'),
    }),
  };
}
