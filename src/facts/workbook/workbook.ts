/** Workbooks: the sheets of an .xlsx file, its texts and the formats of its numbers. */

import { type NumberFormat, Unreadable } from '../files/rows.ts';
import { readXml, type XmlListener } from './xml.ts';
import { type Archive, openArchive, ZIP_LIMITS } from './zip.ts';

/** A sheet of a workbook: its name, whether it is hidden, and the part of the archive that holds it. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

/** An open workbook. */
export type Workbook = {
  readonly archive: Archive;
  readonly sheets: readonly SheetPart[];
  /** Whether its dates count from 1904. */
  readonly from1904: boolean;
  /** Whether the results of its formulas are those of its cells; some programs write 0 and leave the computing to the next one. */
  readonly computed: boolean;
  /** The texts that cells name by number. */
  texts(): Promise<readonly string[]>;
  /** How numbers are shown, by the style that cells name by number. */
  formats(): Promise<readonly NumberFormat[]>;
};

/**
 * What may stand in memory as a whole: bytes and number of shared texts, signs of one text, bytes of any other part, cell styles and
 * sheets. Excel itself allows 32,767 signs, 65,490 styles.
 */
const LIMITS = {
  texts: 192 * 1024 ** 2,
  count: 4 * 1024 ** 2,
  signs: 1024 ** 2,
  part: 64 * 1024 ** 2,
  styles: 65_536,
  sheets: 1000,
} as const;

const tooLarge = (): Unreadable => new Unreadable('WORKBOOK_TOO_LARGE');

/** Reads a part that is no sheet; throws {@link Unreadable} where it is larger than any such part. */
async function readPart(archive: Archive, part: string, listener: XmlListener, limit: number = LIMITS.part): Promise<void> {
  if (archive.size(part) > limit) throw tooLarge();
  await readXml(await archive.read(part), part, listener);
}

/** Opens a workbook and reads which sheets it has; throws {@link Unreadable} for what is none. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path);
  try {
    const main = (await relations(archive, '')).find((each) => each.type.endsWith('/officeDocument'))?.target;
    if (main === undefined) throw new Unreadable('WORKBOOK_BROKEN', { part: '_rels/.rels' });
    const parts = await relations(archive, main);
    const { sheets, from1904, computed } = await readMain(archive, main, parts);
    if (sheets.length === 0) throw new Unreadable('WORKBOOK_BROKEN', { part: main });
    const partOf = (type: string) => parts.find((each) => each.type.endsWith(type))?.target ?? null;
    return {
      archive,
      sheets,
      from1904,
      computed,
      texts: once(() => sharedTexts(archive, partOf('/sharedStrings'))),
      formats: once(() => numberFormats(archive, partOf('/styles'))),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    known ??= read();
    return known;
  };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** What a part of the archive refers to; '' for the archive as a whole. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  await readPart(archive, path, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (found.length >= ZIP_LIMITS.entries) throw tooLarge();
      found.push({ id: Id, type: Type, target: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readMain(
  archive: Archive,
  main: string,
  parts: readonly Relation[],
): Promise<{ sheets: SheetPart[]; from1904: boolean; computed: boolean }> {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let computed = true;
  await readPart(archive, main, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (tag === 'calcPr') computed = isComputed(attributes);
      if (tag !== 'sheet') return;
      if (sheets.length >= LIMITS.sheets) throw tooLarge();
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const target = parts.find((each) => each.id === id);
      if (target?.type.endsWith('/worksheet') !== true) return;
      sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: target.target });
    },
  });
  return { sheets, from1904, computed };
}

/** Whether a workbook vouches for the results that it holds: it may ask to be computed when opened, or say that this was never finished. */
function isComputed({ fullCalcOnLoad, calcCompleted, calcMode, calcOnSave }: Readonly<Record<string, string>>): boolean {
  const stale = isTrue(fullCalcOnLoad) || isFalse(calcCompleted) || (calcMode === 'manual' && isFalse(calcOnSave));
  return !stale;
}

const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

async function sharedTexts(archive: Archive, part: string | null): Promise<string[]> {
  if (part === null || !archive.names.has(part)) return [];
  const texts: string[] = [];
  const rich = richText();
  const listener: XmlListener = {
    open: (name) => rich.open(name),
    text: (text) => rich.text(text),
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      if (texts.length >= LIMITS.count) throw tooLarge();
      texts.push(rich.take());
    },
  };
  await readPart(archive, part, listener, LIMITS.texts);
  return texts;
}

/** Gathers the text of a cell from its runs, without the hints for reading it aloud. */
export function richText(): { open(name: string): void; text(text: string): void; close(name: string): void; take(): string } {
  let gathered = '';
  let inText = false;
  let aloud = false;
  return {
    open: (name) => {
      if (name === 'rPh') aloud = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (!inText || aloud) return;
      if (gathered.length + text.length > LIMITS.signs) throw tooLarge();
      gathered += text;
    },
    close: (name) => {
      if (name === 'rPh') aloud = false;
      if (name === 't') inText = false;
    },
    take: () => {
      const text = gathered;
      gathered = '';
      return text.includes('_x')
        ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : text;
    },
  };
}

async function numberFormats(archive: Archive, part: string | null): Promise<NumberFormat[]> {
  if (part === null || !archive.names.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await readPart(archive, part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (formats.length >= LIMITS.styles) throw tooLarge();
      formats.push(formatOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** What a number format shows; formats below 164 that the file does not spell out are built in. */
function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return { is: 'percent' };
    const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return date ? { is: 'date', day: ![17, 27, 36, 50, 52, 57].includes(id) } : { is: 'plain' };
  }
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  if (/^0{2,}$/.test(signs)) return { is: 'filled', digits: signs.length };
  if (signs.includes('%')) return { is: 'percent' };
  if (/general|通用/i.test(signs) || !/[ymdhse年月日]/i.test(signs.replace(/E[+-]/gi, ''))) return { is: 'plain' };
  return { is: 'date', day: /[dhs日]/i.test(signs) };
}
