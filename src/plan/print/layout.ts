/** Lays a sheet out as YAML: on one line what fits, else line by line, with every comment at its entry. */

import { columnsOf } from '../report.ts';
import { isBalanced } from '../yaml/flow-traps.ts';
import { quoteForYaml } from '../yaml/quote.ts';
import { type Comments, parentOf, pathTo, type Remarks, ROOT } from './comments.ts';
import type { Sheet, SheetEntry } from './sheet.ts';

/** How many columns a line may have that holds more than one thing (a full-width character takes two). */
const WIDEST = 120;

/** The sheet as YAML text that ends with a line end; comments whose entry is gone stand before the nearest one around it. */
export function layOut(sheet: Sheet, comments: Comments): string {
  const page: Page = { comments: settled(sheet, comments) };
  const { before, after } = page.comments.get(ROOT) ?? NONE;
  const head = withoutEnds(before);
  const lines = [...head, ...(head.length === 0 ? [] : ['']), ...blockLines(page, sheet, '', ROOT), ...after];
  return `${lines.join('\n')}\n`;
}

type Page = { readonly comments: Comments };

const NONE: Remarks = { before: [], beside: [], after: [] };

const isBlank = (line: string): boolean => line === '';

const withoutStart = (lines: readonly string[]): readonly string[] => {
  const start = lines.findIndex((line) => !isBlank(line));
  return start === -1 ? [] : lines.slice(start);
};

const withoutEnds = (lines: readonly string[]): readonly string[] => withoutStart(withoutStart(lines).toReversed()).toReversed();

/** The comments at paths that are printed: others move to the nearest entry around them. */
function settled(sheet: Sheet, comments: Comments): Comments {
  if (comments.size === 0) return comments;
  const printed = new Set([ROOT, ...pathsIn(sheet, ROOT)]);
  const result = new Map<string, Remarks>();
  for (const [path, remarks] of comments) {
    let home = path;
    while (!printed.has(home)) home = parentOf(home) ?? ROOT;
    const have = result.get(home) ?? NONE;
    const said = [...remarks.before, ...remarks.beside, ...remarks.after].filter((line) => !isBlank(line));
    const merged =
      home === path
        ? {
            before: [...have.before, ...remarks.before],
            beside: [...have.beside, ...remarks.beside],
            after: [...have.after, ...remarks.after],
          }
        : { ...have, before: [...have.before, ...said] };
    result.set(home, merged);
  }
  return result;
}

const partsOf = (sheet: Sheet): readonly SheetEntry[] => {
  if (sheet.is === 'map') return sheet.entries;
  return sheet.is === 'list' ? sheet.items.map((value, index) => ({ key: String(index), value })) : [];
};

const pathsIn = (sheet: Sheet, path: string): readonly string[] =>
  partsOf(sheet).flatMap(({ key, value }) => [pathTo(path, key), ...pathsIn(value, pathTo(path, key))]);

/** Whether a comment stands at something inside, so that it needs lines of its own. */
const hasCommentInside = ({ comments }: Page, sheet: Sheet, path: string): boolean =>
  comments.size > 0 &&
  pathsIn(sheet, path).some((inner) => {
    const { before, beside, after } = comments.get(inner) ?? NONE;
    return [...before, ...beside, ...after].some((line) => !isBlank(line));
  });

/** A sheet on one line, or null where it needs several. */
function flow(sheet: Sheet, inside: boolean): string | null {
  if (sheet.is === 'text') return quoteForYaml(sheet.text, inside);
  if (sheet.is === 'quoted') return `'${sheet.text.replaceAll("'", "''")}'`;
  if ((sheet.is === 'map' || sheet.is === 'list') && sheet.open && partsOf(sheet).length > 0) return null;
  if (sheet.is === 'row' || sheet.is === 'list') {
    const cells = sheet.is === 'row' ? sheet.cells : sheet.items;
    return bracketed(
      cells.map((cell) => flow(cell, true)),
      '[',
      ']',
    );
  }
  const entries = sheet.entries.map(({ key, value }) => {
    const written = flow(value, true);
    return written === null ? null : `${quoteForYaml(key, true)}: ${written}`;
  });
  return entries.length === 0 ? '{}' : bracketed(entries, '{ ', ' }');
}

/** Whether a text inside needs quotes only because of the brackets around it: on a line of its own it reads better. */
const needsBracketQuotes = (sheet: Sheet): boolean =>
  sheet.is === 'text'
    ? quoteForYaml(sheet.text, true) !== quoteForYaml(sheet.text, false)
    : partsOf(sheet).some(({ value }) => needsBracketQuotes(value));

const bracketed = (parts: readonly (string | null)[], open: string, close: string): string | null =>
  parts.some((part) => part === null) ? null : `${open}${parts.join(', ')}${close}`;

/** A map or list line by line. */
function blockLines(page: Page, sheet: Sheet, indent: string, path: string): readonly string[] {
  const lines = partsOf(sheet).map(({ key, value }, index) => {
    const own = pathTo(path, key);
    const { before, beside, after } = page.comments.get(own) ?? NONE;
    const [first, ...more] = beside;
    const above = [...(index === 0 ? withoutStart(before) : before), ...more];
    const printed = sheet.is === 'map' ? entryLines(page, { key, value }, indent, own, first) : itemLines(page, value, indent, own, first);
    return [
      ...above.map((line) => (isBlank(line) ? line : `${indent}${line}`)),
      ...printed,
      ...after.map((line) => (isBlank(line) ? line : `${indent}${line}`)),
    ];
  });
  return lines.flat();
}

function entryLines(page: Page, entry: SheetEntry, indent: string, path: string, beside: string | undefined): readonly string[] {
  const { value } = entry;
  const key = `${indent}${quoteForYaml(entry.key, false)}:`;
  const note = beside === undefined ? '' : ` ${beside}`;
  const literal = value.is === 'text' ? literalLines(value.text) : null;
  if (literal !== null) return [`${key} ${literal.head}${note}`, ...literal.lines.map((line) => (line === '' ? '' : `${indent}  ${line}`))];
  const line = oneLine(page, value, path, key, beside !== undefined);
  return line === null ? [`${key}${note}`, ...blockLines(page, value, `${indent}  `, path)] : [`${line}${note}`];
}

function itemLines(page: Page, value: Sheet, indent: string, path: string, beside: string | undefined): readonly string[] {
  const note = beside === undefined ? '' : ` ${beside}`;
  const line = oneLine(page, value, path, `${indent}-`, beside !== undefined);
  if (line !== null) return [`${line}${note}`];
  const lines = blockLines(page, value, `${indent}  `, path);
  const start = lines.findIndex((each) => each.trim() !== '' && !each.trim().startsWith('#'));
  const above = [...(beside === undefined ? [] : [`${indent}${beside}`]), ...lines.slice(0, start).map((each) => each.slice(2))];
  return [...above, `${indent}- ${(lines[start] ?? '').slice(indent.length + 2)}`, ...lines.slice(start + 1)];
}

/** Key (or dash) and value on one line where that fits; a scalar always does. */
function oneLine(page: Page, value: Sheet, path: string, start: string, hasNote: boolean): string | null {
  if (value.is === 'text') return `${start} ${quoteForYaml(value.text, hasNote && !isBalanced(value.text))}`;
  const written = flow(value, false);
  if (written === null || value.is === 'quoted' || value.is === 'row' || value.is === 'record')
    return written === null ? null : `${start} ${written}`;
  const line = `${start} ${written}`;
  const fits = columnsOf(line) <= WIDEST && !hasCommentInside(page, value, path) && !needsBracketQuotes(value);
  return fits || partsOf(value).length === 0 ? line : null;
}

/** A text of several lines as a literal block, where its lines can stand there as they are; else null. */
function literalLines(text: string): { readonly head: string; readonly lines: readonly string[] } | null {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const plain = lines.length > 1 && lines[0] !== '' && lines.at(-1) !== '' && lines.every((line) => /^(?:\S|\S.*\S)?$/u.test(line));
  const strange = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u0085]/u.test(lines.join(''));
  return plain && !strange ? { head: body === text ? '|-' : '|', lines } : null;
}
