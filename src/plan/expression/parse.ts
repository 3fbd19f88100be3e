/** Parses the small typed expressions at the leaves of a scheme. */

import type { Expression } from '../../lib/expression.ts';
import type { Problem } from '../../lib/problem.ts';
import { FUNCTION_WORDS, functionId } from '../word-lists.ts';
import { nearestWord } from '../words.ts';
import type { PlacedText } from '../yaml/scalar-text.ts';
import { lex } from './lex.ts';
import { parseList } from './list.ts';
import {
  accept,
  beginsValue,
  following,
  isKeyword,
  isSign,
  last,
  leftOver,
  missingValue,
  nested,
  type Parsing,
  peek,
  placeFrom,
  spanIn,
  take,
  unclosed,
  written,
  writtenToken,
} from './parsing.ts';
import { COMPARISON, LOWEST, NOT, operatorPower, SUM, UNARY } from './power.ts';
import { type Fault, fault, isFault, type Token } from './token.ts';

/** The longest expression, in UTF-16 units. */
export const LONGEST_EXPRESSION = 10_000;

/** How many words and signs an expression may have. */
export const MOST_TOKENS = 2_000;

/**
 * The tree of an expression, or null and one problem: the first thing that is wrong, with its exact stretch of the
 * larger text. Never throws.
 */
export function parseExpression(text: PlacedText, file: string): { expression: Expression | null; problems: Problem[] } {
  const result = parseText(text);
  if (!isFault(result)) return { expression: result, problems: [] };
  const span = spanIn(text, result.start, result.end);
  return {
    expression: null,
    problems: [
      {
        code: result.code,
        severity: 'error',
        place: { in: 'text', file, span },
        values: result.values,
      },
    ],
  };
}

function parseText(text: PlacedText): Expression | Fault {
  const { length } = text.value;
  if (length > LONGEST_EXPRESSION) return fault('expression-too-long', 0, 1, { length, limit: LONGEST_EXPRESSION });
  const tokens = lex(text.value);
  if (isFault(tokens)) return tokens;
  if (tokens.length === 1) return fault('expression-empty', 0, length);
  if (tokens.length > MOST_TOKENS) return fault('expression-too-long', 0, 1, { length: tokens.length, limit: MOST_TOKENS });
  const parsing: Parsing = { text, tokens, next: 0, depth: 0 };
  const expression = parsePower(parsing, LOWEST);
  if (isFault(expression) || peek(parsing).is === 'end') return expression;
  return leftOver(parsing);
}

/** A value and everything that binds at least as tightly as `least`. */
function parsePower(p: Parsing, least: number): Expression | Fault {
  const start = peek(p).start;
  let left = parsePrefix(p, least);
  let tightest = UNARY;
  let middle: number | null = null;
  while (!isFault(left)) {
    const operator = following(p);
    if (operator === null || operator.power < least) return left;
    if (operator.power > tightest || (operator.power === COMPARISON && tightest === COMPARISON)) return afterComparison(p, start, middle);
    p.next += operator.tokens;
    middle = operator.power === COMPARISON && operatorPower(operator.as) !== null ? peek(p).start : null;
    left = parseFollowing(p, left, operator.as, operator.power, start);
    tightest = operator.power;
  }
  return left;
}

type Following = NonNullable<ReturnType<typeof following>>['as'];

function parseFollowing(p: Parsing, left: Expression, as: Following, power: number, start: number): Expression | Fault {
  if (as === 'known' || as === 'unknown') return { is: 'known', of: left, negated: as === 'unknown', at: placeFrom(p, start) };
  if (as === 'in' || as === 'not in') {
    const list = parseList(p);
    return isFault(list) ? list : { is: 'in', of: left, list, negated: as === 'not in', at: placeFrom(p, start) };
  }
  const right = parsePower(p, power + 1);
  return isFault(right) ? right : { is: 'binary', operator: as, left, right, at: placeFrom(p, start) };
}

/** After `a < b`, `x 属于 …` or `x 已知` stands another operator; `middle` is where the b of `a < b` begins. */
function afterComparison(p: Parsing, start: number, middle: number | null): Fault {
  const [text, operator] = [written(p, start, last(p).end), peek(p)];
  if (middle !== null && operator.is === 'sign' && operatorPower(operator.sign) === COMPARISON) {
    const shared = written(p, middle, last(p).end);
    p.next += 1;
    const third = parsePower(p, SUM);
    if (isFault(third)) return third;
    const end = last(p).end;
    return fault('expression-chain', start, end, {
      first: text,
      second: `${shared} ${written(p, operator.start, end)}`,
    });
  }
  return fault('expression-parentheses', start, operator.end, {
    text,
    word: writtenToken(p, operator),
  });
}

function parsePrefix(p: Parsing, least: number): Expression | Fault {
  const token = take(p);
  const at = spanIn(p.text, token.start, token.end);
  if (token.is === 'number') return { is: 'number', value: token.value, unit: token.unit, percent: token.percent, at };
  if (token.is === 'text' || token.is === 'date') return { is: token.is, value: token.value, at };
  if (token.is === 'name')
    return isSign(peek(p), '(') && token.bare ? nested(p, token, () => parseCall(p, token)) : { is: 'name', path: token.path, at };
  if (isKeyword(token, 'yes', 'no')) return { is: 'truth', value: isKeyword(token, 'yes'), at };
  if (isSign(token, '(')) return nested(p, token, () => parseParenthesis(p, token));
  if (isSign(token, '-')) return parseUnary(p, token, '-', UNARY);
  if (isKeyword(token, 'distinct')) return parseUnary(p, token, 'distinct', UNARY);
  const [isNot, isIf] = [isKeyword(token, 'not'), isKeyword(token, 'if')];
  if ((isNot && least > NOT) || (isIf && least > LOWEST)) {
    const word = writtenToken(p, token);
    return fault('expression-parentheses-around', token.start, token.end, { word });
  }
  if (isNot) return parseUnary(p, token, 'not', NOT);
  return isIf ? nested(p, token, () => parseIf(p, token)) : missingValue(p, token);
}

function parseUnary(p: Parsing, token: Token, operator: '-' | 'not' | 'distinct', power: number): Expression | Fault {
  const of = nested(p, token, () => parsePower(p, power));
  return isFault(of) ? of : { is: 'unary', operator, of, at: placeFrom(p, token.start) };
}

function parseParenthesis(p: Parsing, open: Token): Expression | Fault {
  const inner = parsePower(p, LOWEST);
  if (isFault(inner) || accept(p, ')')) return inner;
  return peek(p).is === 'end' ? unclosed(open) : leftOver(p);
}

function parseIf(p: Parsing, token: Token): Expression | Fault {
  const condition = parsePower(p, LOWEST);
  if (isFault(condition)) return condition;
  const then = parseBranch(p, token, 'then');
  if (isFault(then)) return then;
  const otherwise = parseBranch(p, token, 'else');
  return isFault(otherwise) ? otherwise : { is: 'if', condition, then, otherwise, at: placeFrom(p, token.start) };
}

function parseBranch(p: Parsing, start: Token, keyword: 'then' | 'else'): Expression | Fault {
  if (beginsValue(peek(p))) return leftOver(p);
  if (!isKeyword(peek(p), keyword)) return fault(`expression-missing-${keyword}`, start.start, start.end);
  p.next += 1;
  return parsePower(p, LOWEST);
}

function parseCall(p: Parsing, name: Token & { is: 'name' }): Expression | Fault {
  const word = name.path[0] ?? '';
  const id = functionId(word);
  if (id === null) return unknownFunction(word, name);
  const open = take(p);
  const values: Expression[] = [];
  while (!isSign(peek(p), ')') || values.length > 0) {
    const value = parsePower(p, LOWEST);
    if (isFault(value))
      return peek(p).is === 'end' && value.code === 'expression-missing-value' && isSign(last(p), '(') ? unclosed(open) : value;
    values.push(value);
    if (!accept(p, ',')) break;
  }
  if (accept(p, ')')) return { is: 'call', function: id, arguments: values, at: placeFrom(p, name.start) };
  return peek(p).is === 'end' ? unclosed(open) : leftOver(p);
}

function unknownFunction(word: string, name: Token): Fault {
  const [zh, en] = [Object.keys(FUNCTION_WORDS), Object.values(FUNCTION_WORDS)];
  const nearest = nearestWord(word, [...zh, ...en]);
  if (nearest !== null) return fault('expression-unknown-function-near', name.start, name.end, { name: word, nearest });
  return fault('expression-unknown-function', name.start, name.end, {
    name: word,
    zh: zh.join('、'),
    en: en.join(', '),
  });
}
