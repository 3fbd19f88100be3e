/** Tests of printing expressions: both languages, few parentheses, and the law that what is printed parses to the same tree. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BinaryOperator, Expression } from '../../lib/expression.ts';
import { fraction } from '../../lib/fraction.ts';
import { BASE_UNITS, YUAN } from '../../lib/unit.ts';
import { EXPRESSION_WORDS, FUNCTION_WORDS } from '../word-lists.ts';
import { placedAlone } from '../yaml/scalar-text.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';

const parse = (text: string) => parseExpression(placedAlone(text), 'scheme.yaml');

function both(text: string): readonly string[] {
  const { expression, problems } = parse(text);
  if (expression === null) throw new Error(problems.map(({ code }) => code).join());
  return [printExpression(expression, 'zh'), printExpression(expression, 'en')];
}

describe('printing', () => {
  test.each([
    ['if (a) then ((b * 2)) else (c)', '若 a 则 b × 2 否则 c', 'if a then b * 2 else c'],
    ['50000 yuan + 1.234万元', '5万元 + 12340元', '50000 yuan + 12340 yuan'],
    ['(a - (b - c)) / (d * e)', '(a − (b − c)) ÷ (d × e)', '(a - (b - c)) / (d * e)'],
    ['((a - b) - c) <= -5元', 'a − b − c ≤ −5元', 'a - b - c <= -5 yuan'],
    ['(a or b) and not (c = d)', '(a 或 b) 且 非 c = d', '(a or b) and not c = d'],
    ["x in 'late', '外 派', '否'", "x 属于 late, '外 派', '否'", "x in late, '外 派', '否'"],
    ['max(x in a, b)', '最大(x 属于 (a, b))', 'max(x in (a, b))'],
    ['20元/人 × 人数', '20元/人 × 人数', '20 yuan/people * 人数'],
    ['5/人 + 2.5% + 0.5%/个', '5/人 + 2.5% + 0.5%/个', '5/people + 2.5% + 0.5%/pieces'],
    ['x 已知 或 y is unknown', 'x 已知 或 y 未知', 'x is known or y is unknown'],
    ['不同 「满 意」.x', '不同 「满 意」.x', 'distinct 「满 意」.x'],
    ['「若」 + 「a.b」', '「若」 + 「a.b」', '「若」 + 「a.b」'],
    ['- (-a)', '−(−a)', '-(-a)'],
    ['10000', '10000', '10000'],
    ['9999.5元', '9999.5元', '9999.5 yuan'],
    ['1.5亿元', '1.5亿元', '150000000 yuan'],
    ['是 = 否', '是 = 否', 'yes = no'],
  ])('%s', (text, zh, en) => {
    expect(both(text)).toEqual([zh, en]);
  });

  test('a number that no literal can say becomes a division', () => {
    const third: Expression = {
      is: 'number',
      value: fraction(1n, 3n),
      unit: YUAN,
      percent: false,
      at: { start: 0, end: 0 },
    };
    expect([printExpression(third, 'zh'), printExpression(third, 'en')]).toEqual(['(1元 ÷ 3)', '(1 yuan / 3)']);
  });

  test('a negative number stands with its sign', () => {
    const debt: Expression = {
      is: 'number',
      value: fraction(-50000n),
      unit: YUAN,
      percent: false,
      at: { start: 0, end: 0 },
    };
    expect([printExpression(debt, 'zh'), printExpression(debt, 'en')]).toEqual(['−5万元', '-50000 yuan']);
  });
});

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

const { tree: trees } = fc.letrec<{ tree: Expression }>((tie) => {
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

/** The tree with all stretches of text set to nothing. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'at' ? 0 : typeof each === 'bigint' ? String(each) : each)));

describe('parse(print(tree)) is the tree', () => {
  test.each(['zh', 'en'] as const)('in %s', (language) => {
    fc.assert(
      fc.property(trees, (tree) => {
        const text = printExpression(tree, language);
        const { expression, problems } = parse(text);
        expect(problems).toEqual([]);
        expect(bare(expression)).toEqual(bare(tree));
      }),
      { numRuns: 2000 },
    );
  });
});
