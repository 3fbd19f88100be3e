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

const TABLE_KEYS: ReadonlyMap<string, string> = new Map(
  [TABLE_WORDS, COLUMN_WORDS, TYPE_WORDS].flatMap((list) => Object.entries(list).map(([zh, en]) => [en, zh] as const)),
);

const chineseKey = (key: string): string => {
  const id = wordId(key);
  return id === null ? (TABLE_KEYS.get(key) ?? key.replaceAll('\n', ' ')) : word(id, 'zh');
};

/** An entry of a map or an item of a list; `first` when nothing stands before it on its line. */
type Anchor = { readonly path: string; readonly start: number; readonly end: number; readonly first: boolean; readonly flow: boolean };

/** A comment, or a blank line (an empty source) before what stands at the offset. */
type Mark = { readonly offset: number; readonly source: string };

/** A text with its entries in the order in which they start, outer ones first, and the offset at which its head ends. */
type Page = { readonly text: string; readonly anchors: readonly Anchor[]; readonly head: number };

/** The comments and blank lines of a text that {@link readTree} can read; none of a text that it cannot. */
export function commentsOf(text: string): Comments {
  if (!/#|\n[ \t]*\r?\n/.test(text)) return NO_COMMENTS;
  const { tree } = readTree(text, '');
  if (tree === null) return NO_COMMENTS;
  const anchors = anchorsIn(tree, ROOT, text).toSorted((a, b) => a.start - b.start);
  const page: Page = { text, anchors, head: headEnd(text, anchors[0]?.start ?? text.length) };
  const kept = new Map<string, { before: string[]; beside: string[]; after: string[] }>();
  for (const mark of [...blankLines(page), ...[...new Parser().parse(text)].flatMap(commentsIn)].toSorted((a, b) => a.offset - b.offset)) {
    const { path, side } = homeOf(mark, page);
    const remarks = kept.get(path) ?? { before: [], beside: [], after: [] };
    const parted = mark.source !== '' && side !== 'beside' && afterBlankLine(text, mark.offset);
    remarks[side].push(...(parted ? [''] : []), tidy(mark.source));
    kept.set(path, remarks);
  }
  return kept;
}

/** Where the head of the text ends: comments before the first entry that a blank line parts from it. */
function headEnd(text: string, first: number): number {
  const blank = /^[\s\S]*\n[ \t]*\r?\n/.exec(text.slice(0, first));
  return blank === null ? 0 : blank[0].length;
}

/** The blank lines before entries that stand on lines of their own. */
const blankLines = ({ text, anchors }: Page): readonly Mark[] =>
  anchors
    .filter((anchor, index) => index > 0 && anchor.start !== anchors[index - 1]?.start && anchor.first && !anchor.flow)
    .filter((anchor) => afterBlankLine(text, anchor.start))
    .map((anchor) => ({ offset: anchor.start, source: '' }));

/** The entry at which a comment stands, and on which side of it. */
function homeOf({ offset, source }: Mark, page: Page): { readonly path: string; readonly side: keyof Remarks } {
  const { text, anchors, head } = page;
  if (source !== '' && offset < head) return { path: ROOT, side: 'before' };
  const beside = standsFirst(text, offset) ? null : besideWhat(page, offset);
  if (beside !== null) return { path: beside.path, side: 'beside' };
  const next = anchors.find((anchor) => anchor.start >= offset && anchor.first);
  const indent = indentAt(text, offset);
  if (next !== undefined && (source === '' || indent <= indentAt(text, next.start))) return { path: next.path, side: 'before' };
  const last = anchors.findLast((anchor) => anchor.start < offset && anchor.first && indentAt(text, anchor.start) <= indent);
  if (last === undefined || indent === 0) return { path: ROOT, side: 'after' };
  return { path: anchors.find((anchor) => anchor.start === last.start)?.path ?? last.path, side: 'after' };
}

/**
 * The entry that ended last before the comment on its line, else the one that is still open there. Of several that end
 * together it is the outermost that began on the line, else the innermost.
 */
function besideWhat({ text, anchors }: Page, offset: number): Anchor | null {
  const line = lineStart(text, offset);
  const before = anchors.filter((anchor) => anchor.end > line && anchor.end <= offset);
  const end = before.reduce((latest, anchor) => Math.max(latest, anchor.end), 0);
  const ended = before.filter((anchor) => anchor.end === end);
  const open = anchors.findLast((anchor) => anchor.start >= line && anchor.start < offset);
  return ended.find((anchor) => anchor.start >= line) ?? ended.at(-1) ?? open ?? null;
}

/** A comment as printed: a blank after its sign, none at its end. */
const tidy = (source: string): string => source.trimEnd().replace(/^#(?=[^\s#!])/, '# ');

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** The blanks at the start of the offset's line. */
const indentAt = (text: string, offset: number): number => /^ */.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;

const standsFirst = (text: string, offset: number): boolean => /^[\s\ufeff-]*$/.test(text.slice(lineStart(text, offset), offset));

/** Whether the line above the offset's line is blank. */
function afterBlankLine(text: string, offset: number): boolean {
  const line = lineStart(text, offset);
  return line > 0 && text.slice(lineStart(text, line - 1), line).trim() === '';
}

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
