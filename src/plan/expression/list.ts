/** Parses the list after 属于: the only place where bare words are texts. */

import type { Expression } from '../../lib/expression.ts';
import {
  accept,
  beginsValue,
  isKeyword,
  isSign,
  last,
  leftOver,
  missingValue,
  type Parsing,
  peek,
  placeFrom,
  spanIn,
  take,
  unclosed,
  writtenToken,
} from './parsing.ts';
import { type Fault, fault, isFault } from './token.ts';

/** The list after 属于: numbers, dates, texts; bare words are texts; in parentheses or not. */
export function parseList(p: Parsing): readonly Expression[] | Fault {
  const open = peek(p);
  const inParentheses = accept(p, '(');
  const items: Expression[] = [];
  do {
    const item = parseItem(p);
    if (isFault(item)) return item;
    items.push(item);
  } while (accept(p, ',') || accept(p, '、'));
  const [before, token] = [last(p), peek(p)];
  if (beginsValue(token))
    return fault('expression-list-comma', before.start, token.end, {
      left: writtenToken(p, before),
      right: writtenToken(p, token),
    });
  if (!inParentheses || accept(p, ')')) return items;
  return token.is === 'end' ? unclosed(open) : leftOver(p);
}

function parseItem(p: Parsing): Expression | Fault {
  const token = take(p);
  const at = spanIn(p.text, token.start, token.end);
  if (token.is === 'name' && token.path.length === 1 && !isSign(peek(p), '(')) return { is: 'text', value: token.path[0] ?? '', at };
  if (token.is === 'text' || token.is === 'date') return { is: token.is, value: token.value, at };
  if (token.is === 'number') return { is: 'number', value: token.value, unit: token.unit, percent: token.percent, at };
  if (isKeyword(token, 'yes', 'no')) return { is: 'truth', value: isKeyword(token, 'yes'), at };
  if (isSign(token, '-') && peek(p).is === 'number') {
    const of = parseItem(p);
    return isFault(of) ? of : { is: 'unary', operator: '-', of, at: placeFrom(p, token.start) };
  }
  return token.is === 'name'
    ? fault('expression-list-item', token.start, token.end, { text: writtenToken(p, token) })
    : missingValue(p, token);
}
