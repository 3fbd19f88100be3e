/** Writes a text so that YAML reads back the same text, with quotes only where they are needed. */

import { isBalanced } from './flow-traps.ts';

/** The text as a YAML scalar on one line: plain where YAML and our own traps leave it whole, else in '…', else in "…". */
export function quoteForYaml(text: string, insideFlow: boolean): string {
  if (STRANGE.test(text)) return doubleQuoted(text);
  return staysWhole(text, insideFlow) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Line ends, control characters, half pairs and marks that no one can see. */
const STRANGE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

function staysWhole(text: string, insideFlow: boolean): boolean {
  if (text === '' || /^\s|\s$/.test(text)) return false;
  if (/^[?:,[\]{}#&*!|>'"%@`［｛]/.test(text) || /^-(?!\d)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)|\s#|：|[:-][\u3000\u00a0]/.test(text) || /^[\p{L}_][\p{L}\p{N}_.-]*:/u.test(text)) return false;
  return !insideFlow || (!/[,，[\]{}:]/.test(text) && isBalanced(text));
}

const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return NAMED[character] ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}
