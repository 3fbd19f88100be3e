/** The page of a PDF: paper, margins, colours, fonts, and a pen that draws lines of text and moves to a new page. */

import { createRequire } from 'node:module';
import PdfKit from 'pdfkit';
import { type Document, textOf, type Words } from '../../lib/document.ts';
import type { Ruler } from '../wrap.ts';

/** A4 in points, and the margins. */
export const PAPER = { width: 595.28, height: 841.89, left: 54, right: 54, top: 62, bottom: 66 } as const;

/** The width of the text. */
export const TEXT_WIDTH = PAPER.width - PAPER.left - PAPER.right;

/** Colours. */
export const INK = {
  text: '#1f2328',
  quiet: '#5d6673',
  accent: '#1b4f8a',
  line: '#d5dbe3',
  shade: '#f3f6fa',
  notice: '#fff6e0',
  amber: '#c77d00',
} as const;

/** What is drawn on, and how far down it is. */
export type Pen = { readonly pdf: PDFKit.PDFDocument; y: number };

const FONTS = { body: '400Regular/NotoSansSC_400Regular.ttf', strong: '700Bold/NotoSansSC_700Bold.ttf' } as const;

/** A PDF must say when it was made; all say this day, so that the same document gives the same bytes. */
const SAME_DAY = new Date('2000-01-01T00:00:00Z');

/** Ends a PDF and gives its bytes. */
export async function bytesOf({ pdf }: Pen): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) =>
    pdf
      .on('data', (chunk: Uint8Array) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

/** A pen on the first page. Nothing in the file depends on the day or the machine, so the same document gives the same bytes. */
export function openPen(document: Pick<Document, 'language' | 'title' | 'under'>): Pen {
  const lang = document.language === 'zh' ? 'zh-CN' : 'en';
  const info = { Title: document.title, Subject: document.under, Creator: 'Hengji', Producer: 'Hengji', CreationDate: SAME_DAY };
  const pdf = fontedPdf({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    bufferPages: true,
    lang,
    displayTitle: true,
    info,
    pdfVersion: '1.7',
  });
  pdf.font('body');
  return { pdf, y: PAPER.top };
}

/** A font as pdfkit has read it; its types tell neither that it keeps it, nor that it takes it back. */
type ReadFont = { readonly hasGlyphForCodePoint: (point: number) => boolean };

/** The fonts by name, read once: they are 20 MB, and a payroll prints thousands of documents. */
const fonts = new Map<string, ReadFont>();

function fontedPdf(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const pdf = new PdfKit(options);
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FONTS)) {
    const font = fonts.get(name);
    pdf.registerFont(name, font === undefined ? resolve(`@expo-google-fonts/noto-sans-sc/${file}`) : (font as unknown as string));
    if (font === undefined) fonts.set(name, (pdf.font(name) as unknown as FontInUse)._font.font);
  }
  return pdf;
}

/** What pdfkit keeps of the font in use. */
type FontInUse = { readonly _font: { readonly font: ReadFont } };

/** The characters of a text that the fonts cannot draw: a PDF shows an empty box for them. */
export function unprintable(text: string): readonly string[] {
  fontedPdf({});
  const signs = [...new Set(text)].filter((sign) => sign !== '\n');
  return signs.filter((sign) => [...fonts.values()].some((font) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)));
}

/** How far down text may stand. */
export const BOTTOM = PAPER.height - PAPER.bottom;

/** Moves to a new page. */
export function newPage(pen: Pen): void {
  pen.pdf.addPage();
  pen.y = PAPER.top;
}

/** Moves to a new page where less than so much is left; nothing is moved from the top of a page. */
export function demand(pen: Pen, height: number): void {
  if (pen.y + height > BOTTOM && pen.y > PAPER.top) newPage(pen);
}

/** The height of a line of a size. */
export const lineHeight = (size: number): number => size * 1.6;

const widths = new WeakMap<PDFKit.PDFDocument, Map<string, number>>();

/** How wide a text of a size is. */
export const rulerOf =
  ({ pdf }: Pen, size: number, heavy = false): Ruler =>
  (text, strong) => {
    const known = widths.get(pdf) ?? new Map<string, number>();
    widths.set(pdf, known);
    const font = strong || heavy ? 'strong' : 'body';
    const key = `${font}\n${text}`;
    const per = known.get(key) ?? pdf.font(font).fontSize(10).widthOfString(text);
    known.set(key, per);
    return (per * size) / 10;
  };

/** How a line of text looks. */
export type Look = { readonly size: number; readonly colour: string; readonly heavy?: boolean };

/** Draws one line of running text with its top at y. */
export function drawLine(pen: Pen, words: Words, x: number, y: number, look: Look): void {
  const ruler = rulerOf(pen, look.size, look.heavy);
  const heavy = look.heavy === true;
  let at = x;
  for (const piece of words) {
    const as = typeof piece === 'string' ? 'plain' : piece.as;
    const strong = as === 'strong' || (heavy && as !== 'quiet');
    pen.pdf
      .font(strong ? 'strong' : 'body')
      .fontSize(look.size)
      .fillColor(as === 'quiet' ? INK.quiet : look.colour)
      .text(textOf(piece), at, y + (lineHeight(look.size) - look.size * 1.448) / 2, { lineBreak: false });
    at += ruler(textOf(piece), as === 'strong');
  }
}
