/** The comments of a scheme text, each with the entry at which it stands, so that printing loses none. */

import { type CST, Parser } from 'yaml';
import { readTree, type Tree } from '../tree.ts';
import { COLUMN_WORDS, TABLE_WORDS, TYPE_WORDS } from '../word-lists.ts';
import { word, wordId } from '../words.ts';

/** The comments at one entry, each with its #; '' is a blank line. `after` stands below the entry's last line. */
export type Remarks = { readonly before: readonly string[]; readonly beside: readonly string[]; readonly after: readonly string[] };

/** Comments by the path of their entry (see {@link pathTo}); those of the root are the head and the foot of the text. */
export type Comments = ReadonlyMap<string, Remarks>;

/** No comments. */
export const NO_COMMENTS: Comments = new Map();

/** The path of an entry below another: keys by their Chinese keyword, items of lists by their index. */
export const pathTo = (parent: string, key: string): string => `${parent}\n${chineseKey(key)}`;

/** The path of the root. */
export const ROOT = '';

/** The path above, or null above the root. */
export const parentOf = (path: string): string | null => (path === ROOT ? null : path.slice(0, path.lastIndexOf('\n')));

const TABLE_KEYS = new Map(
  [TABLE_WORDS, COLUMN_WORDS, TYPE_WORDS].flatMap((list) => Object.entries(list).map(([zh, en]) => [en, zh] as const)),
);

const chineseKey = (key: string): string => {
  const id = wordId(key);
  return id === null ? (TABLE_KEYS.get(key) ?? key.replaceAll('\n', ' ')) : word(id, 'zh');
};

/** An entry of a map or an item of a list; `first` when nothing stands before it on its line. */
type Anchor = { readonly path: string; readonly start: number; readonly end: number; readonly first: boolean; readonly flow: boolean };

/** The comments and blank lines of a text that {@link readTree} can read; none of a text that it cannot. */
export function commentsOf(text: string): Comments {
  const { tree } = readTree(text, '');
  if (tree === null) return NO_COMMENTS;
  const anchors = anchorsIn(tree, ROOT, text).toSorted((a, b) => a.start - b.start);
  const kept: Kept = new Map();
  const found = [...new Parser().parse(text)].flatMap(commentsIn).toSorted((a, b) => a.offset - b.offset);
  const blanks = anchors.filter((anchor) => anchor.first && !anchor.flow && afterBlankLine(text, anchor.start));
  const outermost = blanks.filter(
    (anchor) => !blanks.some((other) => other.start === anchor.start && other.path.length < anchor.path.length),
  );
  const marks = [...found, ...outermost.map((anchor) => ({ offset: anchor.start, source: '' }))].toSorted((a, b) => a.offset - b.offset);
  const head = headEnd(text, anchors[0]?.start ?? text.length);
  for (const mark of marks) place(kept, mark, { text, anchors, head });
  return kept;
}

type Kept = Map<string, { before: string[]; beside: string[]; after: string[] }>;

type Mark = { readonly offset: number; readonly source: string };

type Page = { readonly text: string; readonly anchors: readonly Anchor[]; readonly head: number };

/** Where the head of the text ends: comments before the first entry that a blank line parts from it. */
function headEnd(text: string, first: number): number {
  const blank = /^[\s\S]*\n[ \t]*\r?\n/.exec(text.slice(0, first));
  return blank === null ? 0 : blank[0].length;
}

function place(kept: Kept, mark: Mark, page: Page): void {
  const { text, anchors, head } = page;
  const keep = (path: string, side: keyof Remarks): void => {
    const remarks = kept.get(path) ?? { before: [], beside: [], after: [] };
    if (mark.source !== '' && side !== 'beside' && mark.offset > 0 && afterBlankLine(text, mark.offset)) remarks[side].push('');
    remarks[side].push(tidy(mark.source));
    kept.set(path, remarks);
  };
  if (mark.source !== '' && mark.offset < head) return keep(ROOT, 'before');
  if (!standsFirst(text, mark.offset)) {
    const beside = besideWhat(page, mark.offset);
    if (beside !== null) return keep(beside.path, 'beside');
  }
  const next = anchors.find((anchor) => anchor.start >= mark.offset && anchor.first);
  const column = columnOf(text, mark.offset);
  const deeper = mark.source !== '' && column > (next === undefined ? 0 : columnOf(text, next.start));
  if (next !== undefined && !deeper) return keep(next.path, 'before');
  const above = anchors.filter((anchor) => anchor.start < mark.offset && anchor.first && columnOf(text, anchor.start) <= column);
  const level = above.at(-1);
  return level === undefined || (next === undefined && column === 0) ? keep(ROOT, 'after') : keep(outermostAt(above, level).path, 'after');
}

/** The entry on the comment's line that has ended before it, else the one that is still open there. */
function besideWhat({ text, anchors }: Page, offset: number): Anchor | null {
  const start = text.lastIndexOf('\n', offset) + 1;
  const ended = anchors.find((anchor) => anchor.end > start && anchor.end <= offset && anchor.start >= start);
  const open = anchors.findLast((anchor) => anchor.start >= start && anchor.start < offset);
  return ended ?? open ?? anchors.find((anchor) => anchor.end > start && anchor.end <= offset) ?? null;
}

const outermostAt = (anchors: readonly Anchor[], level: Anchor): Anchor => anchors.find((anchor) => anchor.start === level.start) ?? level;

/** A comment as printed: a blank after its sign, none at its end. */
const tidy = (source: string): string => source.trimEnd().replace(/^#(?=[^\s#!])/, '# ');

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

const standsFirst = (text: string, offset: number): boolean => /^[\s\ufeff-]*$/.test(text.slice(lineStart(text, offset), offset));

const afterBlankLine = (text: string, offset: number): boolean => /\n[ \t]*\r?\n$/.test(text.slice(0, lineStart(text, offset)));

function anchorsIn(tree: Tree, path: string, text: string): readonly Anchor[] {
  if (tree.is === 'scalar') return [];
  const parts =
    tree.is === 'map'
      ? tree.entries.map(({ key, keyAt, value }) => ({ step: key, start: keyAt.start, value }))
      : tree.items.map((value, index) => ({ step: String(index), start: value.at.start, value }));
  return parts.flatMap(({ step, start, value }) => {
    const own = pathTo(path, step);
    const anchor = { path: own, start, end: value.at.end, first: standsFirst(text, start), flow: tree.flow };
    return [anchor, ...anchorsIn(value, own, text)];
  });
}

/** The comments in a token of the concrete syntax and in all its parts. */
function commentsIn(token: CST.Token): readonly Mark[] {
  if (token.type === 'comment') return [{ offset: token.offset, source: token.source }];
  const parts: unknown[] = [];
  for (const name of ['start', 'props', 'items', 'key', 'sep', 'value', 'end'])
    parts.push((token as unknown as Record<string, unknown>)[name]);
  return parts.flat().flatMap((part) => (typeof part === 'object' && part !== null ? commentsIn(part as CST.Token) : []));
}
