/** Breaks running text into lines that fit a width, by the Unicode rules, which know where Chinese may be broken. */

import LineBreaker from 'linebreak';
import { type Piece, textOf, type Words } from '../lib/document.ts';

/** How wide a text is, in whatever the page is measured in. */
export type Ruler = (text: string, strong: boolean) => number;

const isStrong = (piece: Piece): boolean => typeof piece !== 'string' && piece.as === 'strong';

/** How wide running text is on one line. */
export const widthOf = (words: Words, ruler: Ruler): number => words.reduce((sum, piece) => sum + ruler(textOf(piece), isStrong(piece)), 0);

/** The lines of running text; a word wider than a whole line is broken inside. */
export function wrap(words: Words, width: number, ruler: Ruler): readonly Words[] {
  const lines: Words[] = [];
  let line: Words = [];
  for (const { chunk, ends } of chunksOf(words)) {
    const longer = [...line, ...chunk];
    if (line.length > 0 && widthOf(trimmed(longer), ruler) > width) {
      lines.push(trimmed(line));
      line = [];
    }
    const fresh = line.length === 0 ? withoutLeadingBlank(chunk) : chunk;
    const parts = widthOf(trimmed([...line, ...fresh]), ruler) > width ? cut(fresh, width, ruler) : [[...line, ...fresh]];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? [];
    if (ends) {
      lines.push(trimmed(line));
      line = [];
    }
  }
  if (line.length > 0) lines.push(trimmed(line));
  return (lines.length === 0 ? [[]] : lines).map(joined);
}

/** The widest part of running text that is not broken. */
export const widestChunk = (words: Words, ruler: Ruler): number =>
  chunksOf(words).reduce((widest, { chunk }) => Math.max(widest, widthOf(trimmed(chunk), ruler)), 0);

type Chunk = { readonly chunk: Words; readonly ends: boolean };

/** The parts of running text between the places where it may be broken. */
function chunksOf(words: Words): readonly Chunk[] {
  const text = words.map(textOf).join('');
  const breaker = new LineBreaker(text);
  const chunks: Chunk[] = [];
  let start = 0;
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    if (splitsNumber(text, found.position) && !found.required) continue;
    chunks.push({ chunk: slice(words, start, found.position), ends: found.required && found.position < text.length });
    start = found.position;
  }
  if (start < text.length) chunks.push({ chunk: slice(words, start, text.length), ends: false });
  return chunks;
}

/** Whether a break would part a number from its unit: 5|万元, 5万|元. */
const splitsNumber = (text: string, position: number): boolean =>
  /\d[万亿%]?$/.test(text.slice(Math.max(0, position - 2), position)) && /^\p{Script=Han}/u.test(text.slice(position, position + 2));

function slice(words: Words, from: number, to: number): Words {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const piece of words) {
    const text = textOf(piece);
    const part = text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    if (part !== '') pieces.push(withText(piece, part));
    offset += text.length;
  }
  return pieces;
}

const withText = (piece: Piece, text: string): Piece => (typeof piece === 'string' ? text : { ...piece, text });

/** Without blanks at the end. */
function trimmed(words: Words): Words {
  const last = words.at(-1);
  if (last === undefined) return words;
  const text = textOf(last).replace(/[ \n]+$/, '');
  if (text === textOf(last)) return words;
  return text === '' ? trimmed(words.slice(0, -1)) : [...words.slice(0, -1), withText(last, text)];
}

function withoutLeadingBlank(words: Words): Words {
  const [first, ...rest] = words;
  return first === undefined ? words : [withText(first, textOf(first).replace(/^[ \u3000]+/, '')), ...rest];
}

/** A chunk that fits no line, character by character. */
function cut(words: Words, width: number, ruler: Ruler): readonly Words[] {
  const lines: Words[] = [];
  let line: Words = [];
  for (const piece of words.flatMap((each) => [...textOf(each)].map((character) => withText(each, character)))) {
    if (line.length > 0 && widthOf([...line, piece], ruler) > width) {
      lines.push(line);
      line = [];
    }
    line = [...line, piece];
  }
  return [...lines, line];
}

/** Neighbouring pieces of one kind as one; none is empty. */
function joined(words: Words): Words {
  const pieces: Piece[] = [];
  for (const piece of words.filter((each) => textOf(each) !== '')) {
    const last = pieces.at(-1);
    const alike =
      last !== undefined && (typeof last === 'string' ? typeof piece === 'string' : typeof piece !== 'string' && last.as === piece.as);
    if (alike) pieces[pieces.length - 1] = withText(last, textOf(last) + textOf(piece));
    else pieces.push(piece);
  }
  return pieces;
}
