/** Traps inside [ ] and { }: brackets that are never closed, and commas that cut an expression into pieces. */

import type { Span } from '../../lib/problem.ts';
import { type Finding, finding, stretch } from './finding.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The finding for brackets that are not closed, or only on a line that is not indented enough; or null. */
export function unclosedBracket(text: string, at: Span): Finding | null {
  const open = text.charAt(at.start);
  const close = CLOSING[open];
  if (close === undefined || (at.end > at.start + 1 && text.charAt(at.end - 1) === close)) return null;
  const line = /^\s*[^\r\n:]*[\]}]/.exec(text.slice(at.end));
  if (line !== null) {
    const indent = /^\s*/.exec(line[0])?.[0].length ?? 0;
    return finding('yaml-flow-indentation', stretch(at.end + indent, line[0].length - indent));
  }
  return finding('yaml-unclosed-bracket', stretch(at.start, 1), { open, close });
}

/** How many pieces one expression can be cut into. */
const FARTHEST = 10;

/**
 * The stretches of neighbouring scalars that belong together because a parenthesis, a quotation mark or a 「 opened in
 * the first one is closed in a later one: `最大(a` and `b)`.
 */
export function cutByCommas(text: string, scalars: readonly Span[]): readonly Finding[] {
  const found: Finding[] = [];
  for (let i = 0; i < scalars.length; i += 1) {
    const from = scalars[i];
    if (from === undefined || isBalanced(text.slice(from.start, from.end))) continue;
    const near = scalars.slice(i + 1, i + 1 + FARTHEST);
    const further = near.findIndex((to) => isBalanced(text.slice(from.start, to.end)));
    const to = near[further];
    if (to === undefined) continue;
    const whole = text.slice(from.start, to.end);
    const quoted = `'${whole.replaceAll("'", "''")}'`;
    found.push(finding('yaml-comma-cuts', { start: from.start, end: to.end }, { text: whole, quoted }, 'trap'));
    i += further + 1;
  }
  return found;
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '「': '」',
  '‘': '’',
  '“': '”',
  "'": "'",
  '"': '"',
};

/** Whether all parentheses and quotation marks of a text are closed; ' and " open only where no word ends. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  let before = '';
  for (const character of text.replaceAll('（', '(').replaceAll('）', ')')) {
    const waiting = open.at(-1);
    const closing = PAIRS[character];
    const inQuotes = waiting !== undefined && waiting !== ')';
    const apostrophe = character === closing && /[\p{L}\p{N}]/u.test(before);
    if (character === waiting) open.pop();
    else if (closing !== undefined && !inQuotes && !apostrophe) open.push(closing);
    else if (character === ')' && !inQuotes) return false;
    before = character;
  }
  return open.length === 0;
}
