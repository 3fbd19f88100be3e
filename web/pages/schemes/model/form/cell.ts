/** A cell: a text of a scheme that a form shows, with its place; what is written into the form is written there. */

import type { Span } from '../../../../../src/lib/problem.ts';
import type { ScalarTree } from '../../../../../src/plan/tree.ts';

/** A cell. One over several lines is written in the text alone. */
export type Cell = { readonly text: string; readonly at: Span; readonly isQuoted: boolean; readonly isLong: boolean };

/** A change of the text: what stands in a stretch from then on. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** The cell of a scalar; blocks of text (| and >) are long. */
export function cellOf(text: string, { value, quoted, at }: ScalarTree): Cell {
  const raw = text.slice(at.start, at.end);
  return { text: value, at, isQuoted: quoted, isLong: raw.includes('\n') || /^[|>]/.test(raw) };
}

/** Writes a cell anew. A word in quotes is a text of the scheme, not a name, and stays one. */
export function cellChange({ at, text, isQuoted }: Cell, written: string): TextChange {
  const said = written.trim();
  return { from: at.start, to: at.end, insert: isQuoted && isWord(text) && isWord(said) ? quoted(said) : scalar(said) };
}

/** A text as a scalar of YAML that reads as the same text, also in brackets. */
export const scalar = (text: string): string => (NEEDS_QUOTES.test(text) ? quoted(text) : text);

/** A sign that opens something else, a comma or a bracket that would end it, a colon or a # that would part it. */
const NEEDS_QUOTES = /^(?:['"&*!|>%@`#]|[-?:](?:\s|$))|[,[\]{}]|:(?:\s|$)|\s#|^$/;

const isWord = (text: string): boolean => /^[\p{L}\p{N}_]+$/u.test(text);

const quoted = (text: string): string => (text.includes("'") ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `'${text}'`);
