/** Tests of parsing expressions: what is read, how tightly it binds, where it stands, and the limits. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../lib/expression.ts';
import { fraction, written } from '../../lib/fraction.ts';
import { unitText } from '../../lib/unit.ts';
import { syntaxMessages } from '../syntax-messages.ts';
import { readTree } from '../tree.ts';
import { placedAlone, placedText } from '../yaml/scalar-text.ts';
import { LONGEST_EXPRESSION, MOST_TOKENS, parseExpression } from './parse.ts';
import { DEEPEST_EXPRESSION } from './parsing.ts';

const parse = (text: string) => parseExpression(placedAlone(text), 'scheme.yaml');

/** The tree with a parenthesis around everything that has parts. */
function shape(e: Expression | null): string {
  if (e === null) return 'nothing';
  if (e.is === 'number') return `${written(e.value)}${unitText(e.unit, 'zh')}${e.percent ? '%' : ''}`;
  if (e.is === 'text') return `'${e.value}'`;
  if (e.is === 'date') return `date ${e.value}`;
  if (e.is === 'truth') return String(e.value);
  if (e.is === 'name') return e.path.join('.');
  if (e.is === 'unary') return `(${e.operator} ${shape(e.of)})`;
  if (e.is === 'binary') return `(${shape(e.left)} ${e.operator} ${shape(e.right)})`;
  if (e.is === 'if') return `(if ${shape(e.condition)} ${shape(e.then)} ${shape(e.otherwise)})`;
  if (e.is === 'in') return `(${shape(e.of)} ${e.negated ? 'not in' : 'in'} ${e.list.map(shape).join(' ')})`;
  if (e.is === 'known') return `(${e.negated ? 'unknown' : 'known'} ${shape(e.of)})`;
  return `${e.function}(${e.arguments.map(shape).join(' ')})`;
}

const read = (text: string) => {
  const { expression, problems } = parse(text);
  return problems.length > 0 ? problems.map(({ code }) => code).join() : shape(expression);
};

describe('numbers with units', () => {
  test.each([
    ['5万元', '50000元'],
    ['5 万元', '50000元'],
    ['50000 yuan', '50000元'],
    ['3千万', '30000000'],
    ['1.5亿元', '150000000元'],
    ['2百人', '200人'],
    ['2.5%', '0.025%'],
    ['2.5 %', '0.025%'],
    ['２．５％', '0.025%'],
    ['20元/人', '20元/人'],
    ['20 yuan/people', '20元/人'],
    ['1千元/百分点', '1000元/百分点'],
    ['2 pp', '2百分点'],
    ['9.75分/个', '9.75分/个'],
    ['30秒', '30秒'],
    ['5分钟', '5分钟'],
    ['60秒/条', '60秒/条'],
    ['100元/人/天', '100元/人/天'],
    ['5/人', '5/人'],
    ['2元·天/人', '2元·天/人'],
    ['5%·天', 'expression-character'],
    ['0.5%/个', '0.005/个%'],
    ['-5元', '(- 5元)'],
    ['20元 / 人', '(20元 / 人)'],
    ['20元÷人', '(20元 / 人)'],
    ['20元/天数', '(20元 / 天数)'],
    ['20元/人.数', '(20元 / 人.数)'],
    ['若 x = 1则 2 否则 3', '(if (x = 1) 2 3)'],
    ['0.000000000001', '0.000000000001'],
    ['0.0000000000001', 'expression-number-long'],
    ['999999999999999元', '999999999999999元'],
    ['1000000000000000元', 'expression-number-long'],
    ['100000000000万元', 'expression-number-long'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('values are exact', () => {
    const { expression } = parse('2.5%');
    expect(expression).toMatchObject({
      is: 'number',
      value: fraction(1n, 40n),
      unit: {},
      percent: true,
    });
  });
});

describe('names, texts, dates and truth', () => {
  test.each([
    ['sales', 'sales'],
    ['orders.amount', 'orders.amount'],
    ['「满 意 度」', '满 意 度'],
    ['「满 意」.「a」」b」', '满 意.a」b'],
    ['若干', '若干'],
    ['x且y', 'x且y'],
    ['orders.in', 'orders.in'],
    ['第１季', '第1季'],
    ["'网络咨询'", "'网络咨询'"],
    ['“甲，１”', "'甲，１'"],
    ["'it''s'", "'it's'"],
    ['‘a’', "'a'"],
    ['"a"', "'a'"],
    ['2026-01-01', 'date 2026-01-01'],
    ['２０２６－０１－０１', 'date 2026-01-01'],
    ['2024-02-29', 'date 2024-02-29'],
    ['2026-02-29', 'expression-date'],
    ['2026 - 01', 'expression-leading-zero'],
    ['2026 - 10 - 1', '((2026 - 10) - 1)'],
    ['是', 'true'],
    ['no', 'false'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('how tightly things bind', () => {
  test.each([
    ['a + b × c', '(a + (b * c))'],
    ['a − b - c', '((a - b) - c)'],
    ['a ÷ b × c', '((a / b) * c)'],
    ['（ａ＋１）×２', '((ａ + 1) * 2)'],
    ['−a × b', '((- a) * b)'],
    ['a × −b', '(a * (- b))'],
    ['a 或 b 且 c', '(a or (b and c))'],
    ['非 a = b 且 c', '((not (a = b)) and c)'],
    ['not a or b', '((not a) or b)'],
    ['a + 1 ≥ b × 2', '((a + 1) >= (b * 2))'],
    ['a != 1 and b ≠ 2', '((a != 1) and (b != 2))'],
    ['(a < b) = c', '((a < b) = c)'],
    ['不同 visits.customer_id', '(distinct visits.customer_id)'],
    ['a + b 已知', '(known (a + b))'],
    ['x is unknown 且 y 未知', '((unknown x) and (unknown y))'],
    ['若 a 且 b 则 1 否则 若 c 则 2 否则 3 + x', '(if (a and b) 1 (if c 2 (3 + x)))'],
    ['if a then if b then 1 else 2 else 3', '(if a (if b 1 2) 3)'],
    ['1500元 + (若 is_manager 则 200元 否则 0元)', '(1500元 + (if is_manager 200元 0元))'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('lists and functions', () => {
  test.each([
    ['status 属于 late, early，absent、leave', "(status in 'late' 'early' 'absent' 'leave')"],
    ['a 不属于 (b, 5元, -3) 且 c', "((a not in 'b' 5元 (- 3)) and c)"],
    ["a not in 'b c', 2026-01-01, 是", "(a not in 'b c' date 2026-01-01 true)"],
    ['a in 「外 派」', "(a in '外 派')"],
    ['若 a 属于 b, c 则 1 否则 2', "(if (a in 'b' 'c') 1 2)"],
    ['最大(a, b + 1)', 'max(a (b + 1))'],
    ['months_between(hired_on, 2026-01-01)', 'months_between(hired_on date 2026-01-01)'],
    ['最小（a，b）', 'min(a b)'],
    ['abs (a)', 'abs(a)'],
    ['月(orders.paid_on) = month', '(month(orders.paid_on) = month)'],
    ['最大(a 属于 (b, c), d)', "max((a in 'b' 'c') d)"],
    ['每天()', 'each_day()'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('where things stand', () => {
  test('each part of the tree knows its stretch of the scheme text', () => {
    const text = "a: '若 x 属于 ''b'', c 则 5万元 否则 (y + 1)'";
    const root = readTree(text, 'scheme.yaml').tree;
    const scalar = root?.is === 'map' ? root.entries[0]?.value : undefined;
    if (scalar?.is !== 'scalar') throw new Error('no scalar');
    const { expression } = parseExpression(placedText(text, scalar), 'scheme.yaml');
    if (expression?.is !== 'if') throw new Error('no if');
    const { condition, then, otherwise } = expression;
    const stand = [expression, condition, then, otherwise].map(({ at }) => text.slice(at.start, at.end));
    expect(stand).toEqual([text.slice(4, -1), "x 属于 ''b'', c", '5万元', 'y + 1']);
  });
});

describe('limits', () => {
  const deep = (depth: number, open: string, close: string) => read(`${open.repeat(depth)}x${close.repeat(depth)}`);

  test.each([
    ['(', ')', 'x'],
    ['最大(', ')', ''],
    ['- ', '', ''],
    ['非 ', '', ''],
    ['若 x 则 1 否则 ', '', ''],
  ])('%s stands in itself at most 64 times', (open, close) => {
    expect(deep(DEEPEST_EXPRESSION - 1, open, close)).not.toMatch(/expression/);
    expect(deep(DEEPEST_EXPRESSION, open, close)).not.toMatch(/expression/);
    expect(deep(DEEPEST_EXPRESSION + 1, open, close)).toBe('expression-too-deep');
  });

  test('10,000 characters', () => {
    const text = (length: number) => `'${'x'.repeat(length - 2)}'`;
    expect(read(text(LONGEST_EXPRESSION - 1))).not.toMatch(/expression/);
    expect(read(text(LONGEST_EXPRESSION))).not.toMatch(/expression/);
    expect(read(text(LONGEST_EXPRESSION + 1))).toBe('expression-too-long');
  });

  test('2,000 words and signs, the end counted', () => {
    const sum = (terms: number) => `${'-'.repeat(terms % 2)}${'x+'.repeat((terms - 2 - (terms % 2)) / 2)}x`;
    expect(read(sum(MOST_TOKENS - 1))).not.toMatch(/expression/);
    expect(read(sum(MOST_TOKENS))).not.toMatch(/expression/);
    expect(read(sum(MOST_TOKENS + 1))).toBe('expression-too-long');
  });

  test('hostile texts are refused, not choked on', () => {
    for (const part of ['(', '-', '最大(', '「', "'", '若 ', '非 ', '.', '1,', '!']) {
      expect(parse(part.repeat(Math.floor(9_999 / part.length))).expression).toBe(null);
    }
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    'a',
    '甲',
    ' ',
    '.',
    ',',
    '、',
    '(',
    ')',
    '「',
    '」',
    "'",
    '+',
    '-',
    '*',
    '=',
    '<',
    '若 ',
    ' 则 ',
    ' 否则 ',
    ' 且 ',
    '非 ',
    ' 属于 ',
    ' 已知',
    '不同 ',
    '是',
    '5',
    '万',
    '元',
    '/人',
    '%',
    '2026-01-01',
    '最大',
    'is known',
    '：',
    '!',
    '&',
    '😀',
    '０',
  );

  test('parsing gives a tree, or one problem that points into the text and has words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const { expression, problems } = parse(text);
        expect(problems).toHaveLength(expression === null ? 1 : 0);
        for (const { code, place } of problems) {
          expect(Object.keys(syntaxMessages)).toContain(code);
          const span = place?.in === 'text' ? place.span : { start: -1, end: -1 };
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
