/** An expression while it is being parsed: the token at hand, what can follow it, and what is wrong when nothing can. */

import type { BinaryOperator } from '../../lib/expression.ts';
import type { Span } from '../../lib/problem.ts';
import type { PlacedText } from '../yaml/scalar-text.ts';
import { COMPARISON, operatorPower } from './power.ts';
import { type Fault, fault, type Keyword, type Token } from './token.ts';

/** How deep parentheses, functions, 若 and signs may stand in each other. */
export const DEEPEST_EXPRESSION = 64;

/** The stretch of the larger text that a stretch of the expression's text is. */
export function spanIn(text: PlacedText, start: number, end: number): Span {
  const first = text.offsetAt(start);
  return { start: first, end: end > start ? Math.max(first, text.offsetAt(end - 1) + 1) : first };
}

/** An expression that is being parsed: `next` is the index of the token at hand. */
export type Parsing = {
  readonly text: PlacedText;
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
};

const END: Token = { is: 'end', start: 0, end: 0 };
/** The token at hand. */
export const peek = (p: Parsing): Token => p.tokens[p.next] ?? p.tokens.at(-1) ?? END;
/** The token before the one at hand. */
export const last = (p: Parsing): Token => p.tokens[p.next - 1] ?? END;
/** A stretch of the text as written. */
export const written = (p: Parsing, start: number, end: number): string => p.text.value.slice(start, end);
/** A token as written. */
export const writtenToken = (p: Parsing, token: Token): string => written(p, token.start, token.end);
/** Whether a token is that sign. */
export const isSign = (token: Token, sign: string): boolean => token.is === 'sign' && token.sign === sign;
/** Whether a token is one of those keywords. */
export const isKeyword = (token: Token, ...keywords: Keyword[]): boolean => token.is === 'keyword' && keywords.includes(token.keyword);

/** The token at hand; the next one is at hand then. */
export function take(p: Parsing): Token {
  const token = peek(p);
  p.next += 1;
  return token;
}

/** Takes the token at hand if it is that sign; whether it was. */
export function accept(p: Parsing, sign: string): boolean {
  const found = isSign(peek(p), sign);
  if (found) p.next += 1;
  return found;
}

/** The place of a node that began at a token and ends before the token at hand. */
export const placeFrom = (p: Parsing, start: number): Span => spanIn(p.text, start, last(p).end);

/** Whether a token can begin a value. */
export const beginsValue = (token: Token): boolean =>
  token.is === 'number' ||
  token.is === 'text' ||
  token.is === 'date' ||
  token.is === 'name' ||
  isSign(token, '(') ||
  isKeyword(token, 'if', 'not', 'distinct', 'yes', 'no');

/** What is wrong when a value has ended and something stands there that cannot follow. */
export function leftOver(p: Parsing): Fault {
  const token = peek(p);
  const text = writtenToken(p, token);
  if (isSign(token, ')')) return fault('expression-extra-parenthesis', token.start, token.end);
  if (isKeyword(token, 'yes') || (token.is === 'name' && token.path[0] === 'is'))
    return fault('expression-is', token.start, token.end, { word: text });
  if (beginsValue(token)) {
    const left = last(p);
    const joined = `${writtenToken(p, left)} ${text}`;
    const code = left.is === 'name' && token.is === 'name' ? 'expression-two-names' : 'expression-two-values';
    return fault(code, left.start, token.end, { left: writtenToken(p, left), right: text, joined });
  }
  return fault('expression-stray', token.start, token.end, { text });
}

/** Reads something one level deeper, up to the limit. */
export function nested<T extends object>(p: Parsing, start: Token, read: () => T | Fault): T | Fault {
  if (p.depth >= DEEPEST_EXPRESSION) return fault('expression-too-deep', start.start, start.end, { limit: DEEPEST_EXPRESSION });
  p.depth += 1;
  const result = read();
  p.depth -= 1;
  return result;
}

/** What the token at hand does to the value before it: how tightly, and as what. */
export function following(p: Parsing): {
  readonly power: number;
  readonly as: BinaryOperator | 'in' | 'not in' | 'known' | 'unknown';
  readonly tokens: number;
} | null {
  const [token, next] = [peek(p), p.tokens[p.next + 1] ?? END];
  const name = token.is === 'sign' ? token.sign : token.is === 'keyword' ? token.keyword : '';
  const power = operatorPower(name);
  if (power !== null) return { power, as: name as BinaryOperator, tokens: 1 };
  if (name === 'in' || name === 'not in' || name === 'known' || name === 'unknown') return { power: COMPARISON, as: name, tokens: 1 };
  if (name === 'not' && isKeyword(next, 'in')) return { power: COMPARISON, as: 'not in', tokens: 2 };
  if (token.is !== 'name' || !token.bare || token.path[0] !== 'is' || next.is !== 'keyword') return null;
  return next.keyword === 'known' || next.keyword === 'unknown' ? { power: COMPARISON, as: next.keyword, tokens: 2 } : null;
}

/** What is wrong where a value should begin and the token just taken begins none. */
export function missingValue(p: Parsing, token: Token): Fault {
  p.next -= 1;
  const before = p.next === 0 ? null : last(p);
  const beside =
    token.is === 'end' || isSign(token, ')') || isSign(token, ',') || isKeyword(token, 'then', 'else') ? (before ?? token) : token;
  return fault('expression-missing-value', beside.start, beside.end, {
    sign: writtenToken(p, beside),
  });
}

/** The fault of a parenthesis that is never closed. */
export const unclosed = (open: Token): Fault => fault('expression-unclosed-parenthesis', open.start, open.end);
