/** The complaints of the YAML library, turned into findings that say what the writer did. */

import type { YAMLError } from 'yaml';
import { type Finding, finding, stretch } from './finding.ts';

/** What a complaint of the library means; `other` when another explanation, if there is one, should speak. */
export function explainError(text: string, error: YAMLError): Finding {
  const start = Math.min(error.pos[0], text.length);
  const explain = EXPLANATIONS[error.code] ?? OTHER;
  return explain(text, start, error.message);
}

type Explanation = (text: string, start: number, message: string) => Finding;

const OTHER: Explanation = (_, start) => finding('yaml-unreadable', stretch(start, 1), {}, 'other');

const LONE: Explanation = (text, start) => {
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return finding('yaml-lone-line', stretch(start, line.length), { text: line }, 'other');
};

const INDENTATION: Explanation = (text, start, message) => {
  if (message.startsWith('Flow')) return OTHER(text, start, message);
  const line = text.charAt(start) === '\n' ? start + 1 : start;
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0].length ?? 0;
  const word = /^[^\r\n]*/.exec(text.slice(line + indent))?.[0] ?? '';
  return finding('yaml-indentation', stretch(line + indent, Math.max(1, word.length)), {}, 'first');
};

const UNEXPECTED: Explanation = (text, start, message) => {
  const character = text.charAt(start);
  if (message.startsWith('Unexpected block-seq-ind on same line')) return finding('yaml-list-on-key-line', stretch(start, 1));
  if (/flow-(seq|map)-end/.test(message)) return finding('yaml-extra-bracket', stretch(start, 1), { bracket: character });
  if (message.startsWith('Unexpected ,')) return finding('yaml-extra-comma', stretch(start, 1));
  if (message.startsWith('Not a YAML token')) return blockMark(text, start);
  if (!message.startsWith('Unexpected scalar at node end')) return OTHER(text, start, message);
  if (/^-[^\s-]/.test(text.slice(start, start + 2)))
    return finding('yaml-tight-dash', stretch(start, 1), {
      item: /^-([^\r\n]*)/.exec(text.slice(start))?.[1] ?? '',
    });
  return textAfter(text, start);
};

/** `> 5` and `| x` open a block of text. */
const blockMark = (text: string, start: number): Finding => {
  const mark = Math.max(text.lastIndexOf('>', start), text.lastIndexOf('|', start));
  return finding('yaml-start', stretch(Math.max(0, mark), 1), { character: text.charAt(mark) });
};

const textAfter = (text: string, start: number): Finding => {
  const rest = /^[^\r\n,\]}]*/.exec(text.slice(start))?.[0].trimEnd() ?? '';
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  return finding('yaml-text-after', stretch(start, Math.max(1, rest.length)), { before, rest });
};

const MISSING: Explanation = (text, start, message) => {
  if (message.startsWith('Missing closing')) return finding('yaml-unreadable', stretch(start, 1), {}, 'other');
  if (message.startsWith('Sequence item without -')) return INDENTATION(text, start, message);
  if (message.startsWith('Missing directives-end')) return finding('yaml-unreadable', stretch(start, 1), {}, 'other');
  if (message.startsWith('Missing , or :')) return textAfter(text, /^\s*/.exec(text.slice(start))?.[0].length === 0 ? start : start + 1);
  return LONE(text, start, message);
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  TAB_AS_INDENT: (_, start) => finding('yaml-tab', stretch(start, 1)),
  BAD_SCALAR_START: (text, start) => finding('yaml-start', stretch(start, 1), { character: text.charAt(start) }),
  BAD_DIRECTIVE: (text, start) => finding('yaml-start', stretch(start, 1), { character: text.charAt(start) }),
  BAD_DQ_ESCAPE: (text, start) => finding('yaml-escape', stretch(start, 2), { text: text.slice(start, start + 2) }),
  TAG_RESOLVE_FAILED: (text, start) => {
    const mark = /^[^ \t\r\n,[\]{}]*/.exec(text.slice(start))?.[0] ?? '!';
    return finding('yaml-mark', stretch(start, mark.length), { sign: '!', mark });
  },
  RESOURCE_EXHAUSTION: () => finding('yaml-too-deep', stretch(0, 1), { limit: 64 }),
  BAD_INDENT: INDENTATION,
  UNEXPECTED_TOKEN: UNEXPECTED,
  MISSING_CHAR: MISSING,
  MULTILINE_IMPLICIT_KEY: LONE,
};
