/** Documents as plain data: headings, paragraphs, lists and tables, which renderers turn into text, HTML or PDF. */

import type { Language } from './problem.ts';

/** A piece of running text: as it stands, with weight, or in the background. */
export type Piece = string | { readonly text: string; readonly as: 'strong' | 'quiet' };

/** Running text. */
export type Words = readonly Piece[];

/** A column of a table: its head, and the side at which its cells stand. */
export type TableColumn = { readonly head: string; readonly align: 'left' | 'right' };

/** A table; every row has a cell for each column. */
export type Table = {
  readonly is: 'table';
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Words[])[];
};

/** A part of a document. A `rule` is the sentence that matters most in its place, a `notice` is a warning. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly words: Words }
  | { readonly is: 'paragraph'; readonly as: 'plain' | 'rule' | 'quiet' | 'notice'; readonly words: Words }
  | { readonly is: 'list'; readonly items: readonly Words[] }
  | Table;

/** A whole document; `under` stands below its title, `foot` at the foot of every page. */
export type Document = {
  readonly language: Language;
  readonly title: string;
  readonly under: string;
  readonly foot: string;
  readonly blocks: readonly Block[];
};

/** Text with weight. */
export const strong = (text: string): Piece => ({ text, as: 'strong' });

/** Text in the background. */
export const quiet = (text: string): Piece => ({ text, as: 'quiet' });

/** The bare text of a piece. */
export const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

/** Running text without its weights. */
export const plainText = (words: Words): string => words.map(textOf).join('');

/** A heading: level 1 opens a section, level 2 a part of it. */
export const heading = (level: 1 | 2, ...words: Words): Block => ({ is: 'heading', level, words });

/** A paragraph of running text. */
export const paragraph = (...words: Words): Block => ({ is: 'paragraph', as: 'plain', words });

/** A table whose cells stand left; `rows` are texts or running texts. */
export const table = (heads: readonly string[], rows: readonly (readonly (string | Words)[])[], caption: string | null = null): Table => ({
  is: 'table',
  caption,
  columns: heads.map((head) => ({ head, align: 'left' })),
  rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? [cell] : cell))),
});

/** All words of a document, one text a line. */
export function documentWords({ title, under, foot, blocks }: Document): string {
  const texts = blocks.flatMap((block): readonly string[] => {
    if (block.is === 'list') return block.items.map(plainText);
    if (block.is !== 'table') return [plainText(block.words)];
    const cells = block.rows.flatMap((row) => row.map(plainText));
    return [...(block.caption === null ? [] : [block.caption]), ...block.columns.map(({ head }) => head), ...cells];
  });
  return [title, under, foot, ...texts].join('\n');
}
