/** Tests of formatting texts: every comment is kept at its entry, formatting twice changes nothing, errors leave no text. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatScheme, languageOf } from './format.ts';

const HEAD = '方案: a\n标题: 甲\n周期: 月\n对象: employees\n';

/** The formatted text after the usual four lines. */
function formatted(text: string): string {
  const { text: result, problems } = formatScheme(HEAD + text, 'a.yaml', null);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (result ?? '').replace(HEAD, '');
}

test('the facts of an example change their language, their names and texts do not', () => {
  const zh = `指标:\n  x: { 计数: visits }\n示例:\n  - 周期: 2026-10\n    事实:\n      orders:\n        - { employee_id: '是', amount: 5万元, month: 2026-Q3, paid: 是, x: 未知 }\n    得: { x: 0次 }\n`;
  const en = formatScheme(HEAD + zh, 'a.yaml', 'en').text ?? '';
  expect(en).toContain(
    "    facts:\n      orders:\n        - { employee_id: '是', amount: 50000 yuan, month: 2026-Q3, paid: yes, x: unknown }\n    gives: { x: 0 times }\n",
  );
  expect(formatScheme(en, 'a.yaml', 'zh').text).toBe(HEAD + zh);
});

describe('comments stay where they are', () => {
  test.each([
    ['above an entry', '薪酬:\n  # 第一条\n  # 续\n  x: 1\n'],
    ['behind an entry', '薪酬:\n  x: { 标题: 甲, 值: 1 } # 第一条\n'],
    ['behind a section', '薪酬: # 钱\n  x: 1\n'],
    ['below the last entry of a section', '指标:\n  x: 1\n  # 还缺一条\n薪酬:\n  y: 1\n'],
    ['between sections', '指标:\n  x: 1\n# 以下是钱\n薪酬:\n  y: 1\n'],
    ['at the end', '薪酬:\n  x: 1\n# 完\n'],
    ['after a blank line', '指标:\n  x: 1\n\n  # 第二组\n\n  y: 1\n\n# 钱\n薪酬:\n  z: 1\n'],
    [
      'at a row of a table',
      '薪酬:\n  x:\n    阶梯: s\n    档:\n      # 小单\n      - [满 1万元, 50元] # 每单\n      - [满 2万元, 100元]\n',
    ],
    ['at an example', '薪酬:\n  x: 1\n示例:\n  # 平常\n  - { 得: { x: 1 } } # 甲\n  - { 得: { x: 1 } }\n  # 还缺\n'],
    ['in an example', '薪酬:\n  x: 1\n示例:\n  - 标题: 乙 # 名\n    # 应得\n    得: { x: 1 }\n'],
    [
      'at the rows of an example, which never break',
      `指标:\n  x: { 计数: visits }\n示例:\n  - 事实:\n      # 到诊\n      visits: # 三次\n        # 一\n        - { employee_id: 'E1', customer_id: '''C 1''', arrived_on: 2026-10-01, consumed: 是, visit_type: '初诊', store_id: 'S1', team_id: 未知 } # 二\n      ratings:\n        - { period: 2026-10 }\n      orders: []\n    得: { x: 1次 }\n`,
    ],
    ['at a text of several lines', '薪酬:\n  x:\n    说明: |- # 条文\n      第一条\n      # 不是注释\n    值: 1\n'],
  ])('%s', (_, text) => {
    expect(formatted(text)).toBe(text);
  });

  test('the head of a text stays its head, though sections move', () => {
    const { text } = formatScheme(`# 某医院\n# 2026\n\n标题: 甲\n# 名\n方案: a\n周期: 月\n对象: employees\n`, 'a.yaml', null);
    expect(text).toBe('# 某医院\n# 2026\n\n# 名\n方案: a\n标题: 甲\n周期: 月\n对象: employees\n');
  });

  test('a comment inside brackets gives the entry lines of its own', () => {
    expect(formatted('薪酬:\n  x: { 标题: 甲, # 名\n    阶梯: s, 档: [[满 1万元, 50元], # 小\n      [满 2万元, 100元]] }\n')).toBe(
      '薪酬:\n  x:\n    标题: 甲 # 名\n    阶梯: s\n    档:\n      - [满 1万元, 50元] # 小\n      - [满 2万元, 100元]\n',
    );
  });

  test('a comment at something that is no longer written stands above what holds it', () => {
    expect(formatted('薪酬:\n  x:\n    # 固定\n    值: 1 # 元\n    内部: 否 # 公开\n')).toBe('薪酬:\n  # 固定\n  # 元\n  # 公开\n  x: 1\n');
  });

  test('a sign without a blank gets one, so that it is a comment everywhere', () => {
    expect(formatted('薪酬:\n  x: { 值: 1 } #甲\n')).toBe('薪酬:\n  x: 1 # 甲\n');
  });

  test('a text that a comment would make look cut is quoted', () => {
    expect(formatted("薪酬:\n  x:\n    标题: '甲(乙' # 名\n    值: 1\n")).toBe("薪酬:\n  x:\n    标题: '甲(乙' # 名\n    值: 1\n");
  });
});

const FOLDER = new URL('../../../schemes/', import.meta.url);
const SHIPPED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('scheme.yaml'));

const commentsIn = (text: string): readonly string[] => [...text.matchAll(/#注\d+/g)].map(String).toSorted();

describe('for the shipped schemes with comments strewn in', () => {
  test.each(SHIPPED)(
    '%s',
    (path) => {
      const lines = readFileSync(new URL(path, FOLDER), 'utf8').trimEnd().split('\n');
      const places = fc.array(
        fc.record({ line: fc.nat(lines.length), kind: fc.constantFrom('above', 'behind', 'blank'), indent: fc.nat(6) }),
        {
          maxLength: 12,
        },
      );
      fc.assert(
        fc.property(places, fc.constantFrom('zh' as const, 'en' as const), (strewn, language) => {
          const text = strew(lines, strewn);
          const first = formatScheme(text, path, language).text ?? '';
          expect(commentsIn(first.replaceAll('# 注', '#注'))).toEqual(commentsIn(text.replaceAll('# 注', '#注')));
          expect(formatScheme(first, path, language).text).toBe(first);
          const english = formatScheme(first, path, 'en').text ?? '';
          expect(commentsIn(english.replaceAll('# 注', '#注'))).toEqual(commentsIn(text.replaceAll('# 注', '#注')));
        }),
        { numRuns: 3 },
      );
    },
    60_000,
  );
});

type Strewn = { readonly line: number; readonly kind: string; readonly indent: number };

/** The lines with comments above and behind them, and with blank lines. */
function strew(lines: readonly string[], strewn: readonly Strewn[]): string {
  const result = [...lines, ''].flatMap((line, index) => {
    const here = strewn.flatMap((each, number) => (each.line === index ? [{ ...each, note: `# 注${number}` }] : []));
    const above = here.flatMap(({ kind, indent, note }) =>
      kind === 'above' ? [`${' '.repeat(indent)}${note}`] : kind === 'blank' ? [''] : [],
    );
    const behind = here.filter(({ kind }) => kind === 'behind' && line !== '').map(({ note }) => note);
    return [...above, behind.length === 0 ? line : `${line} ${behind.join(' ')}`];
  });
  return `${result.join('\n')}\n`;
}

describe('the language', () => {
  const ENGLISH = 'scheme: a\ntitle: 合计\ncycle: month\nsubjects: employees\npay:\n  合计: 1\n';

  test('stays that of most keywords where none is asked for', () => {
    expect([languageOf(ENGLISH, 'a'), languageOf(HEAD, 'a'), languageOf('[', 'a')]).toEqual(['en', 'zh', 'zh']);
    expect(formatScheme(ENGLISH, 'a', null).text).toBe(ENGLISH);
  });

  test('changes where another is asked for', () => {
    expect(formatScheme(ENGLISH, 'a', 'zh').text).toBe('方案: a\n标题: 合计\n周期: 月\n对象: employees\n薪酬:\n  合计: 1\n');
  });
});

test('a scheme with errors gives no text, but its problems', () => {
  const { text, problems } = formatScheme(`${HEAD}薪酬:\n  x: { 合计: 1, 阶剃: 2 }\n`, 'a', null);
  expect(text).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['FIELD_UNKNOWN']);
});

test.each([
  ['参数:\n  x: { 始终: { 来源: b, 值: 1, 注: 三 } }\n', 'PARAMETER_KEY'],
  ['参数:\n  x: { 待定: { 理由: b, 值: 1 } }\n', 'PARAMETER_KEY'],
  ['示例:\n  - { 对象: { 甲: { 得: { y: 1 }, 多: 1 } } }\n', 'EXAMPLE_KEY'],
  ['示例:\n  - { 对象: { 甲: { 得: { y: 1 } } }, 得: { y: 2 } }\n', 'EXAMPLE_KEY'],
])('what the printer could not print again is refused: %j', (text, code) => {
  const result = formatScheme(HEAD + text, 'a', null);
  expect([result.text, result.problems.map((problem) => problem.code)]).toEqual([null, [code]]);
});

test('a scheme with warnings is formatted and its warnings are told', () => {
  expect(formatScheme(HEAD, 'a', null)).toEqual({ text: HEAD, problems: [] });
});
