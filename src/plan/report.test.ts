/** Tests of the printed form of problems: where, the line, the caret, and both languages. */

import { describe, expect, test } from 'vitest';
import type { Place, Problem } from '../lib/problem.ts';
import { columnsOf, positionOf, report } from './report.ts';

const messages = {
  'test-cliff': {
    zh: { what: '再多 {more} 就少 {less}。', mend: '补一档。' },
    en: { what: '{more} more costs {less}.', mend: 'Add a band.' },
  },
};

const problem = (place: Place | null, severity: Problem['severity'] = 'error'): Problem => ({
  code: 'test-cliff',
  severity,
  place,
  values: { more: '1元', less: 250 },
});

const inText = (text: string, part: string, language: 'zh' | 'en' = 'zh') => {
  const start = text.indexOf(part);
  const place: Place = { in: 'text', file: 'a.yaml', span: { start, end: start + part.length } };
  return report(problem(place), new Map([['a.yaml', text]]), messages, language).split('\n');
};

describe('a place in a text', () => {
  test('the caret stands under full-width characters', () => {
    expect(inText('方案: a\n提成: 业绩 × 两%\n', '两%')).toEqual([
      'a.yaml:2:10',
      '    提成: 业绩 × 两%',
      '                 ^^^',
      '错误：再多 1元 就少 250。',
      '补一档。',
    ]);
  });

  test('a byte order mark and CRLF take no column, a tab takes one', () => {
    expect(inText('\ufeffa:\tb\r\nc: d\r\n', 'b', 'en')).toEqual([
      'a.yaml:1:4',
      '    a: b',
      '       ^',
      'error: 1元 more costs 250.',
      'Add a band.',
    ]);
    expect(inText('\ufeffa: b\r\nc: d\r\n', 'd').slice(0, 3)).toEqual(['a.yaml:2:4', '    c: d', '       ^']);
  });

  test('a place over several lines is marked to the end of its first', () => {
    expect(inText('a: [b,\n  c]\n', '[b,\n  c]').slice(0, 3)).toEqual(['a.yaml:1:4', '    a: [b,', '       ^^^']);
  });

  test('an empty place gets one caret, at the end of the text too', () => {
    const place: Place = { in: 'text', file: 'a.yaml', span: { start: 4, end: 4 } };
    expect(
      report(problem(place), new Map([['a.yaml', 'a: b']]), messages, 'zh')
        .split('\n')
        .slice(0, 3),
    ).toEqual(['a.yaml:1:5', '    a: b', '        ^']);
  });

  test('a long line is shown around the place', () => {
    const [, line = '', caret = ''] = inText(`${'业'.repeat(200)}X${'绩'.repeat(200)}`, 'X');
    expect(line).toBe(`    …${'业'.repeat(30)}X${'绩'.repeat(30)}…`);
    expect(caret).toBe(`${' '.repeat(65)}^`);
  });

  test('without the text only the file is named', () => {
    const place: Place = { in: 'text', file: 'a.yaml', span: { start: 0, end: 1 } };
    expect(report(problem(place), new Map(), messages, 'en').split('\n')[0]).toBe('a.yaml');
  });
});

describe('a place in a fact file', () => {
  test.each([
    [
      { in: 'cell', file: 'o.xlsx', sheet: '10月', row: 3, column: '金额' },
      'o.xlsx › 10月 › 第 3 行，「金额」列',
      'o.xlsx › 10月 › row 3, column 金额',
    ],
    [{ in: 'cell', file: 'o.csv', row: 3, column: '金额' }, 'o.csv › 第 3 行，「金额」列', 'o.csv › row 3, column 金额'],
    [{ in: 'cell', file: 'o.csv', column: '金额' }, 'o.csv › 「金额」列', 'o.csv › column 金额'],
    [{ in: 'cell', file: 'o.csv' }, 'o.csv', 'o.csv'],
  ] satisfies [Place, string, string][])('%j', (place, zh, en) => {
    const first = (language: 'zh' | 'en') => report(problem(place), new Map(), messages, language).split('\n')[0];
    expect([first('zh'), first('en')]).toEqual([zh, en]);
  });
});

test('no place, a warning, and a code without words', () => {
  expect(report(problem(null, 'warning'), new Map(), messages, 'zh')).toBe('提醒：再多 1元 就少 250。\n补一档。');
  expect(report(problem(null, 'warning'), new Map(), {}, 'en')).toBe('warning: test-cliff');
});

test.each([
  ['a', 1],
  ['业', 2],
  ['：', 2],
  ['×', 1],
  ['、', 2],
  ['　', 2],
  ['e\u0301', 1],
  ['😀', 2],
  ['𠮷', 2],
])('%s takes %i columns', (text, columns) => expect(columnsOf(text)).toBe(columns));

test('lines and columns count characters from 1', () => {
  expect(positionOf('a\n😀b', 4)).toEqual({ line: 2, column: 2 });
});
