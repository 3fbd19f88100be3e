/** Traps in lines of YAML: a colon, dash, blank or comma that is not the one that YAML knows, and text that YAML cuts. */

import type { Span } from '../../lib/problem.ts';
import { type Finding, finding, type Standing, stretch } from './finding.ts';
import { isBalanced } from './flow-traps.ts';

/** The finding for quoted text whose closing mark is missing, or null. */
export function unclosedQuote(text: string, at: Span): Finding | null {
  const quote = text.charAt(at.start);
  if (at.end - at.start > 1 && text.charAt(at.end - 1) === quote) return null;
  return finding('yaml-unclosed-quote', stretch(at.start, 1), { quote });
}

/** The finding for a key that holds YAML punctuation of the wrong width, or more than one line; or null. */
export function keyTrap(text: string, at: Span): Finding | null {
  const key = text.slice(at.start, at.end);
  if (key.includes('\n')) return loneLine(text, at);
  return wideBlank(key, at.start) ?? wideColon(key, at.start, true);
}

/** What is wrong with a line that should be `key: value` and has no colon that YAML sees. */
export function loneLine(text: string, at: Span): Finding {
  const line = text.slice(at.start, at.end).split(/\r?\n/)[0] ?? '';
  const better = wideBlank(line, at.start) ?? wideColon(line, at.start, true) ?? tightColon(line, at.start) ?? tightDash(line, at.start);
  return better ?? finding('yaml-lone-line', stretch(at.start, line.length), { text: line }, 'trap');
}

/**
 * The finding for a map that stands as the value of a key on the key's own line (`a: b: c`), or that grew out of a
 * value and a deeper next line; null for a map on lines of its own.
 */
export function valueMapTrap(text: string, keyAt: Span, innerKey: Span, flow: boolean): Finding | null {
  if (!flow && text.slice(keyAt.end, innerKey.start).includes('\n')) return null;
  const inner = text.slice(innerKey.start, innerKey.end);
  const key = text.slice(keyAt.start, keyAt.end);
  const mark = text.slice(keyAt.end, innerKey.start).indexOf('?');
  if (mark >= 0) return finding('yaml-start', stretch(keyAt.end + mark, 1), { character: '?' });
  const brk = inner.lastIndexOf('\n');
  if (brk >= 0) {
    const name = inner.slice(brk + 1).trimStart();
    return finding(
      'yaml-deeper-line',
      stretch(innerKey.end - name.length, name.length),
      { key, name, value: inner.slice(0, brk).trim() },
      'trap',
    );
  }
  const comma = flow ? inner.indexOf('，') : -1;
  if (comma >= 0) return finding('yaml-wide-comma', stretch(innerKey.start + comma, 1), { text: inner }, 'trap');
  return finding('yaml-colon-cuts', { start: innerKey.start, end: innerKey.end + 1 }, { key, text: inner }, 'trap');
}

/** Everything suspicious about a scalar without quotes. */
export function scalarTraps(text: string, at: Span, standing: Standing): readonly Finding[] {
  const source = text.slice(at.start, at.end);
  const found = standsAlone(text, at, standing) ? aloneTrap(source, at.start) : startTrap(source, at.start);
  const all = [found, ...continuationTraps(source, at.start), standing.flow ? wideComma(source, at.start) : null, cutByComment(text, at)];
  return all.filter((each) => each !== null);
}

/** Whether a scalar stands where a key could stand: at the root, in a list, or below its key on a line of its own. */
const standsAlone = (text: string, at: Span, { parent, keyEnd }: Standing): boolean =>
  parent !== 'map' || keyEnd === null || text.slice(keyEnd, at.start).includes('\n');

const aloneTrap = (source: string, start: number): Finding | null => {
  const line = source.split(/\r?\n/)[0] ?? '';
  return (
    wideBlank(line, start) ?? tightDash(source, start) ?? wideColon(line, start, false) ?? tightColon(line, start) ?? startTrap(line, start)
  );
};

/** ［ and ｛ look like brackets and are none. */
const startTrap = (source: string, start: number): Finding | null =>
  /^[［｛]/.test(source)
    ? finding('yaml-wide-bracket', stretch(start, 1), { wide: source.charAt(0), narrow: source.startsWith('［') ? '[' : '{' }, 'trap')
    : null;

/** Lines that YAML glued to the line before, though they look like a line of their own. */
function continuationTraps(source: string, start: number): readonly Finding[] {
  const found: Finding[] = [];
  let offset = start;
  for (const [index, line] of source.split('\n').entries()) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const [rest, at] = [line.slice(indent).trimEnd(), offset + indent];
    const trap = index === 0 ? null : (wideBlank(rest, at) ?? wideColon(rest, at, false) ?? tightColon(rest, at));
    if (trap !== null) found.push(trap);
    offset += line.length + 1;
  }
  return found;
}

/** `标题：值`: a word, then a full-width colon. In a key (`anywhere`) it is always meant as punctuation. */
function wideColon(line: string, start: number, anywhere: boolean): Finding | null {
  const match = (anywhere ? /^[^：]*(?=：)/ : /^[^\s：，,;；。'"“「(（]{1,40}(?=：)/u).exec(line);
  return match === null ? null : finding('yaml-wide-colon', stretch(start + match[0].length, 1), { key: match[0] }, 'trap');
}

/** `key:value` */
function tightColon(line: string, start: number): Finding | null {
  const match = /^[\p{L}_][\p{L}\p{N}_.-]*(?=:[^\s/])/u.exec(line);
  return match === null ? null : finding('yaml-tight-colon', stretch(start + match[0].length, 1), { key: match[0] }, 'trap');
}

/** `-item`; a number such as −5 stands alone rightly, but two lines that both begin so are a list. */
function tightDash(source: string, start: number): Finding | null {
  const dashed = /^-[^\s\d-]/.test(source) || (/^-[^\s-]/.test(source) && /\n[ \t]*-/.test(source));
  const line = source.split(/\r?\n/)[0] ?? '';
  return dashed ? finding('yaml-tight-dash', stretch(start, 1), { item: line.slice(1) }, 'trap') : null;
}

/** A full-width or non-breaking blank as indentation, or after the colon or dash. */
function wideBlank(line: string, start: number): Finding | null {
  const match = /^(?:[^\s:]*[:-](?=[\u3000\u00a0])|(?=[\u3000\u00a0]))/.exec(line);
  return match === null ? null : finding('yaml-wide-blank', stretch(start + match[0].length, 1), {}, 'trap');
}

/** A full-width comma between things that [ ] or { } should separate; inside parentheses, quotes and after 属于 it is fine. */
function wideComma(source: string, start: number): Finding | null {
  for (let i = source.indexOf('，'); i >= 0; i = source.indexOf('，', i + 1)) {
    const before = source.slice(0, i);
    if (isBalanced(before) && !/属于|\bin\b/.test(before))
      return finding('yaml-wide-comma', stretch(start + i, 1), { text: source }, 'trap');
  }
  return null;
}

/** Text that ` #` has cut: no blank follows the #, or something is left open before it. */
function cutByComment(text: string, at: Span): Finding | null {
  const comment = /^[ \t]+#[^\r\n]*/.exec(text.slice(at.end, at.end + 200));
  if (comment === null) return null;
  const sign = at.end + comment[0].indexOf('#');
  const glued = /^[^\s#]/.test(text.slice(sign + 1));
  if (!glued && isBalanced(text.slice(at.start, at.end))) return null;
  const kept = text.slice(at.start, at.end);
  return finding(
    'yaml-comment-cuts',
    { start: sign, end: at.end + comment[0].length },
    { kept, cut: text.slice(sign, at.end + comment[0].length) },
    'trap',
  );
}
