/** Prints a problem for a person: where it stands, the line with a caret under the place, what is wrong and how to mend it. */

import { fill, type Language, type Messages, type Place, type Problem, type Span } from '../lib/problem.ts';

/**
 * The printed form of a problem, lines joined by \n. `texts` holds the scheme texts by file, for the line and the caret;
 * a text that is missing there leaves only the file's name. Lines and columns count from 1.
 */
export function report(problem: Problem, texts: ReadonlyMap<string, string>, messages: Messages, language: Language): string {
  const message = messages[problem.code]?.[language] ?? { what: problem.code, mend: '' };
  const word = {
    zh: { error: '错误', warning: '提醒' },
    en: { error: 'error', warning: 'warning' },
  }[language][problem.severity];
  const sentences = [`${word}${language === 'zh' ? '：' : ': '}${fill(message.what, problem.values)}`, fill(message.mend, problem.values)];
  const lines = [
    ...(problem.place === null ? [] : placeLines(problem.place, texts, language)),
    ...withinLines(problem.place, language),
    ...sentences,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** In which indicator, and at which words of it, a problem is that is told where a scheme refers to it. */
function withinLines(place: Place | null, language: Language): readonly string[] {
  const within = place?.in === 'text' ? place.within : undefined;
  if (within === undefined) return [];
  const { indicator, text } = within;
  return [language === 'zh' ? `在引用的指标 ${indicator} 里：${text}` : `in the indicator ${indicator} it refers to: ${text}`];
}

function placeLines(place: Place, texts: ReadonlyMap<string, string>, language: Language): readonly string[] {
  if (place.in === 'cell') return [cellText(place, language)];
  const text = texts.get(place.file);
  if (text === undefined) return [place.file];
  const { line, column } = positionOf(text, place.span.start);
  return [`${place.file}:${line}:${column}`, ...excerpt(text, place.span)];
}

/** `orders.xlsx › 10月 › row 3, column 金额` */
function cellText(place: Place & { in: 'cell' }, language: Language): string {
  const row = place.row === undefined ? [] : [language === 'zh' ? `第 ${place.row} 行` : `row ${place.row}`];
  const column = place.column === undefined ? [] : [language === 'zh' ? `「${place.column}」列` : `column ${place.column}`];
  const cell = [...row, ...column].join(language === 'zh' ? '，' : ', ');
  return [place.file, place.sheet ?? '', cell].filter((part) => part !== '').join(' › ');
}

/** The line and column of an offset, both from 1; a column is a character, whatever its width. A byte order mark has none. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: [...withoutMark(before.slice(start))].length + 1,
  };
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** How many columns of a line are shown at most; a longer line is shown around its place. */
const WIDEST = 120;

/** The line, and below it carets under the place (to the end of the line where the place goes on). */
function excerpt(text: string, span: Span): readonly string[] {
  const start = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const after = text.indexOf('\n', span.start);
  const end = after < 0 ? text.length : after;
  if (text.slice(start, end).trim() === '') return [];
  const show = (part: string) => withoutMark(part).replace(/\r$/, '').replaceAll('\t', ' ');
  const [before, marked, rest] = [
    show(text.slice(start, span.start)),
    show(text.slice(span.start, Math.min(span.end, end))),
    show(text.slice(Math.max(span.start, Math.min(span.end, end)), end)),
  ];
  const head = fromEnd(before, WIDEST / 2);
  const body = fromStart(marked, WIDEST);
  const tail = fromStart(rest, WIDEST / 2);
  const carets = '^'.repeat(Math.max(1, columnsOf(body)));
  return [`    ${head}${body}${tail}`, `    ${' '.repeat(columnsOf(head))}${carets}`];
}

function fromStart(text: string, columns: number): string {
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept) + columnsOf(character) > columns) return `${kept}…`;
    kept += character;
  }
  return text;
}

function fromEnd(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const characters = [...text];
  while (columnsOf(characters.join('')) > columns) characters.splice(0, Math.max(1, Math.floor((characters.length - columns) / 2)));
  return `…${characters.join('')}`;
}

/** The columns that a text takes in a terminal: two for a full-width character, none for a combining mark. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\p{Cf}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** East Asian wide and full-width characters (Unicode TR 11), and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
