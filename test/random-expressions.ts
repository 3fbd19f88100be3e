/** Random expressions for property tests: every kind of tree that the parser can give. */

import fc from 'fast-check';
import type { BinaryOperator, Expression } from '../src/lib/expression.ts';
import { fraction } from '../src/lib/fraction.ts';
import { BASE_UNITS } from '../src/lib/unit.ts';
import { EXPRESSION_WORDS, FUNCTION_WORDS, NAME_WORDS, WORD_LISTS } from '../src/plan/word-lists.ts';

const at = { start: 0, end: 0 };
const words = fc.constantFrom(
  'a',
  '甲',
  'm_uv',
  'x2',
  '月',
  'is',
  'max',
  'orders',
  '第1季',
  '满 意',
  'a.b',
  '」',
  "'",
  ...Object.entries(EXPRESSION_WORDS).flat(),
  ...Object.entries(NAME_WORDS).flat(),
  ...Object.entries(WORD_LISTS.boundary).flat(),
  '满意度',
  '到期额',
);
const bases = fc.constantFrom(...Object.keys(BASE_UNITS));
const decimals = fc.tuple(fc.nat(10 ** 12), fc.nat(4)).map(([n, places]) => fraction(BigInt(n), 10n ** BigInt(places)));
const powers = (signs: readonly number[]) =>
  fc
    .uniqueArray(fc.tuple(bases, fc.constantFrom(...signs)), {
      maxLength: 3,
      selector: ([base]) => base,
    })
    .map((list) => Object.fromEntries(list));

const numbers: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    is: fc.constant('number' as const),
    value: decimals,
    unit: powers([1, 2, -1, -2]),
    percent: fc.constant(false),
    at: fc.constant(at),
  }),
  fc.record({
    is: fc.constant('number' as const),
    value: decimals,
    unit: powers([-1]),
    percent: fc.constant(true),
    at: fc.constant(at),
  }),
);
const texts: fc.Arbitrary<Expression> = fc.oneof(words, fc.string({ unit: 'grapheme' })).map((value) => ({ is: 'text', value, at }));
const plain: fc.Arbitrary<Expression> = fc.oneof(
  numbers,
  texts,
  fc.constantFrom('2026-01-01', '1999-12-31').map((value) => ({ is: 'date' as const, value, at })),
  fc.boolean().map((value) => ({ is: 'truth' as const, value, at })),
);
const names: fc.Arbitrary<Expression> = fc.array(words, { minLength: 1, maxLength: 3 }).map((path) => ({ is: 'name', path, at }));
const items = fc.oneof(
  plain,
  numbers.map((of): Expression => ({ is: 'unary', operator: '-', of, at })),
);
const operators = fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '=', '!=', '<', '<=', '>', '>=', 'and', 'or');

const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
  const part = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'expression' },
      fc.oneof(plain, names),
      fc.record({
        is: fc.constant('unary' as const),
        operator: fc.constantFrom('-' as const, 'not' as const, 'distinct' as const),
        of: part,
        at: fc.constant(at),
      }),
      fc.record({
        is: fc.constant('binary' as const),
        operator: operators,
        left: part,
        right: part,
        at: fc.constant(at),
      }),
      fc.tuple(part, part, part).map(
        ([condition, then, otherwise]): Expression => ({
          is: 'if',
          condition,
          then,
          otherwise,
          at,
        }),
      ),
      fc.record({
        is: fc.constant('in' as const),
        of: part,
        list: fc.array(items, { minLength: 1, maxLength: 3 }),
        negated: fc.boolean(),
        at: fc.constant(at),
      }),
      fc.record({
        is: fc.constant('known' as const),
        of: part,
        negated: fc.boolean(),
        at: fc.constant(at),
      }),
      fc.record({
        is: fc.constant('call' as const),
        function: fc.constantFrom(...Object.values(FUNCTION_WORDS)),
        arguments: fc.array(part, { maxLength: 3 }),
        at: fc.constant(at),
      }),
    ),
  };
});

/** Any expression, without places. */
export const expressions: fc.Arbitrary<Expression> = tree;
