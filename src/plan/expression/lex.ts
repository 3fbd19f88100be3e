/** Cuts the text of an expression into tokens. */

import { readNumber } from './number.ts';
import { asciiTwins, FOREIGN, QUOTES, SIGNS, wordAt } from './signs.ts';
import { type Fault, fault, isFault, keywordOf, type Token } from './token.ts';

/** The tokens of a text, the last one `end`; or the first fault. */
export function lex(value: string): readonly Token[] | Fault {
  const text = asciiTwins(value);
  const tokens: Token[] = [];
  let offset = skipBlanks(text, 0);
  while (offset < text.length) {
    const token = readToken(value, text, offset);
    if (isFault(token)) return token;
    tokens.push(token);
    offset = skipBlanks(text, token.end);
  }
  return [...tokens, { is: 'end', start: value.length, end: value.length }];
}

function skipBlanks(text: string, start: number): number {
  let offset = start;
  while (text.charAt(offset) === ' ') offset += 1;
  return offset;
}

/** `value` is the text as written, `text` the same in ASCII twins, unit for unit. */
function readToken(value: string, text: string, start: number): Token | Fault {
  const character = text.charAt(start);
  if (/\d/.test(character)) return readNumber(text, start);
  if (character === '「' || wordAt(text, start) !== '') return readName(value, text, start);
  if (QUOTES[character] !== undefined) {
    const quoted = readQuoted(value, start);
    return isFault(quoted) ? quoted : { is: 'text', value: quoted.content, start, end: quoted.end };
  }
  return readSign(value, text, start);
}

function readSign(value: string, text: string, start: number): Token | Fault {
  const at = (list: typeof SIGNS) => list.find(([sign]) => text.startsWith(sign, start));
  const foreign = at(FOREIGN);
  const own = at(SIGNS);
  if (foreign !== undefined && foreign[0].length > (own?.[0].length ?? 0)) {
    return fault('expression-foreign-sign', start, start + foreign[0].length, {
      sign: foreign[0],
      instead: foreign[1],
    });
  }
  if (own !== undefined) return { is: 'sign', sign: own[1], start, end: start + own[0].length };
  const dotted = /^\.\d+/.exec(text.slice(start, start + 20));
  if (dotted !== null) return fault('expression-number', start, start + dotted[0].length, { text: dotted[0] });
  const character = String.fromCodePoint(value.codePointAt(start) ?? 0);
  return fault('expression-character', start, start + character.length, { character });
}

/** The content of a quoted stretch and where it ends; the closing mark written twice is one of it. */
function readQuoted(value: string, start: number): { readonly content: string; readonly end: number } | Fault {
  const open = value.charAt(start);
  const close = QUOTES[open] ?? open;
  let content = '';
  for (let i = start + 1; i < value.length; i += 1) {
    if (value.charAt(i) !== close) content += value.charAt(i);
    else if (value.charAt(i + 1) !== close) return { content, end: i + 1 };
    else {
      content += close;
      i += 1;
    }
  }
  return fault('expression-unclosed-quote', start, value.length, { open, close });
}

/** A keyword, or words and 「…」 joined by points. */
function readName(value: string, text: string, start: number): Token | Fault {
  const path: string[] = [];
  let end = start;
  for (;;) {
    const part = readPart(value, text, end);
    if (isFault(part)) return part;
    path.push(part.content);
    end = part.end;
    if (text.charAt(end) !== '.') break;
    end += 1;
  }
  const bare = path.length === 1 && text.charAt(start) !== '「';
  const keyword = bare ? keywordOf(path[0] ?? '') : null;
  return keyword === null ? { is: 'name', path, bare, start, end } : { is: 'keyword', keyword, start, end };
}

function readPart(value: string, text: string, start: number): { readonly content: string; readonly end: number } | Fault {
  if (text.charAt(start) === '「') {
    const quoted = readQuoted(value, start);
    return !isFault(quoted) && quoted.content === '' ? fault('expression-name', start, quoted.end) : quoted;
  }
  const word = wordAt(text, start);
  return word === '' ? fault('expression-name', start - 1, start) : { content: word, end: start + word.length };
}
