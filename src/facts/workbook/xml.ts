/** XML as a stream of tags and texts, without document types and entities of its own. */

import { SaxesParser } from 'saxes';
import { Unreadable } from '../files/rows.ts';

/** What hears the tags: names come without their prefix. */
export type XmlListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** How deep tags may stand in each other, and how many signs may come without a tag: more than Excel ever writes, and little to hold. */
const LIMITS = { depth: 100, signs: 1024 ** 2 } as const;

/** Reads XML to its end and yields after each stretch of bytes how many there were; throws {@link Unreadable} for what is no plain XML, or is a trap. */
export async function* xmlStretches(stream: AsyncIterable<Buffer>, part: string, listener: XmlListener): AsyncGenerator<number> {
  const broken = () => new Unreadable('WORKBOOK_BROKEN', { part });
  const progress = { tags: 0, depth: 0 };
  const parser = listening(listener, progress, broken);
  let [tags, silent] = [0, 0];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }));
      silent = tags === progress.tags ? silent + chunk.length : 0;
      if (silent > LIMITS.signs) throw new Unreadable('WORKBOOK_TOO_LARGE');
      tags = progress.tags;
      yield chunk.length;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof Unreadable || (error instanceof Error && 'syscall' in error)) throw error;
    throw broken();
  }
}

/** Reads XML to its end. */
export async function readXml(stream: AsyncIterable<Buffer>, part: string, listener: XmlListener): Promise<void> {
  const stretches = xmlStretches(stream, part, listener);
  for (let next = await stretches.next(); next.done !== true; next = await stretches.next());
}

/** How many tags have come, and how many of them are open. */
type Progress = { tags: number; depth: number };

function listening(listener: XmlListener, progress: Progress, broken: () => Error): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  parser.on('doctype', () => {
    throw new Unreadable('WORKBOOK_DTD');
  });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => {
    progress.tags += 1;
    progress.depth += 1;
    if (progress.depth > LIMITS.depth) throw new Unreadable('WORKBOOK_TOO_LARGE');
    listener.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    progress.tags += 1;
    progress.depth -= 1;
    listener.close?.(local(tag.name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  return parser;
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);
