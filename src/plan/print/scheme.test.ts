/** Tests of printing schemes: the laws of parsing and printing in both languages, for random schemes and for those that are shipped. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemes } from '../../../test/random-schemes.ts';
import { withoutPlaces } from '../../../test/without-places.ts';
import { sourceOf } from '../../cli/library.ts';
import type { Language } from '../../lib/problem.ts';
import { baseUnit } from '../../lib/unit.ts';
import { compile } from '../compile/compile.ts';
import { readTables } from '../library.ts';
import { parseScheme } from '../parse/scheme.ts';
import type { Plan } from '../plan.ts';
import { columnsOf } from '../report.ts';
import type { Scheme } from '../scheme.ts';
import { usualPeriod } from '../usual.ts';
import { nameId, nameWord } from '../word-lists.ts';
import { printScheme } from './scheme.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The scheme of a text that has none but warnings. */
function read(text: string): Scheme {
  const { scheme, problems } = parseScheme(text, 'scheme.yaml');
  if (scheme === null) throw new Error(`${JSON.stringify(problems)}\n${text}`);
  return scheme;
}

/** The meaning of a scheme: no places, and the names that the language itself gives in Chinese. */
const meaning = (scheme: unknown): unknown => chinese(withoutPlaces(scheme));

function chinese(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chinese);
  if (typeof value !== 'object' || value === null) return value;
  const { is, path } = value as { is?: string; path?: readonly string[] };
  if (is === 'name' && path?.length === 1) {
    const [name = ''] = path;
    return { is, path: [baseUnit(name) ?? nameWord(nameId(name) ?? name, 'zh')] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, chinese(each)]));
}

describe('for any scheme', () => {
  test.each(LANGUAGES)(
    'parse(print(scheme)) is the scheme, and printing it again gives the same text, in %s',
    (language) => {
      fc.assert(
        fc.property(schemes, (scheme) => {
          const text = printScheme(scheme, language);
          const again = read(text);
          expect(meaning(again)).toEqual(meaning(scheme));
          expect(printScheme(again, language)).toBe(text);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  test('Chinese to English and back gives the Chinese text', () => {
    fc.assert(
      fc.property(schemes, (scheme) => {
        const text = printScheme(scheme, 'zh');
        expect(printScheme(read(printScheme(read(text), 'en')), 'zh')).toBe(text);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

const FOLDER = new URL('../../../schemes/', import.meta.url);
const SHIPPED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('scheme.yaml'));
const LIBRARY = readdirSync(new URL('tables/', FOLDER)).flatMap(
  (file) => readTables(readFileSync(new URL(`tables/${file}`, FOLDER), 'utf8'), file).tables,
);

const planOf = (text: string): Plan => {
  const scheme = read(text);
  const { plan, problems } = compile(sourceOf(scheme, text, 'scheme.yaml'), usualPeriod(scheme), LIBRARY);
  if (plan === null) throw new Error(JSON.stringify(problems));
  return plan;
};

/** What a plan computes and asks, without the words of the text that it holds for sentences. */
const work = ({ scheme, nodes, questions, needs, lines, tables }: Plan): unknown =>
  meaning({
    scheme,
    questions: { ...questions, expectations: questions.expectations.map((each) => ({ ...each, values: Object.keys(each.values) })) },
    needs,
    lines,
    tables,
    nodes: nodes.map((node) => (node.operator === 'require' ? { ...node, settings: { ...node.settings, name: '' } } : node)),
  });

describe.each(SHIPPED)('the shipped %s', (path) => {
  const text = readFileSync(new URL(path, FOLDER), 'utf8');

  test.each(LANGUAGES)(
    'means the same in %s, also when compiled',
    (language) => {
      const printed = printScheme(read(text), language);
      expect(meaning(read(printed))).toEqual(meaning(read(text)));
      expect(printScheme(read(printed), language)).toBe(printed);
      expect(work(planOf(printed))).toEqual(work(planOf(text)));
    },
    30_000,
  );

  test('comes back from English as it was', () => {
    const chineseText = printScheme(read(text), 'zh');
    expect(printScheme(read(printScheme(read(text), 'en')), 'zh')).toBe(chineseText);
  });
});

describe('the layout', () => {
  const HEAD = '方案: a\n标题: 甲\n周期: 月\n对象: employees\n';
  const printed = (text: string, language: Language = 'zh'): string =>
    printScheme(read(HEAD + text), language).slice(language === 'zh' ? HEAD.length : 0);

  test('sections stand in their order, lines and fields as they were written', () => {
    expect(
      printed(
        '示例:\n  - 得: {x: 1}\n总计:\n  y: x\n薪酬:\n  z: {内部: 是, 归: team_id, 合计: orders.amount, 其中: amount > 0}\n  x: {值: 1}\n',
      ),
    ).toBe(
      '薪酬:\n  z: { 合计: orders.amount, 归: team_id, 其中: amount > 0, 内部: 是 }\n  x: 1\n总计:\n  y: x\n示例:\n  - { 得: { x: 1 } }\n',
    );
  });

  test('what does not fit into 120 columns stands line by line', () => {
    const cases = (word: string) => `薪酬:\n  x: { 标题: ${word}, 阶梯: s, 档: [[满 1万元, 50元], [满 2万元, 100元]], 不到: 0元 }\n`;
    const room = 120 - columnsOf(cases('').split('\n')[1] ?? '');
    const [fits, grown] = ['长'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2), '长'.repeat(Math.floor(room / 2) + 1)];
    expect(printed(cases(fits))).toBe(cases(fits));
    expect(printed(cases(grown))).toBe(
      `薪酬:\n  x:\n    标题: ${grown}\n    阶梯: s\n    档: [[满 1万元, 50元], [满 2万元, 100元]]\n    不到: 0元\n`,
    );
  });

  test('a long table has one row on each line', () => {
    const rows = ['一', '二', '三', '四', '五', '六'].map((word, k) => `[满 ${k + 1}00元, 若 甲${word} 则 ${k + 2}元 否则 ${k + 1}元]`);
    expect(printed(`薪酬:\n  x: { 阶梯: s, 档: [${rows.join(', ')}] }\n`)).toBe(
      `薪酬:\n  x:\n    阶梯: s\n    档:\n${rows.map((row) => `      - ${row}\n`).join('')}`,
    );
  });

  test('an expression that brackets would force into quotes gets a line of its own', () => {
    expect(printed("薪酬:\n  x: { 标题: 甲, 值: '最大(a, b)' }\n")).toBe('薪酬:\n  x:\n    标题: 甲\n    值: 最大(a, b)\n');
  });

  test('only keywords change with the language, never names, codes and texts', () => {
    const text =
      "指标:\n  合计额: { 合计: orders.amount, 其中: kind = '合计', 归: 全体 }\n评分:\n  分数: { 对照: 等级, 对照表: { 优: 20分, 否则: 5分 } }\n";
    expect(printed(text, 'en')).toBe(
      'scheme: a\ntitle: 甲\ncycle: month\nsubjects: employees\n' +
        "measures:\n  合计额: { sum: orders.amount, where: kind = '合计', credit: everybody }\n" +
        'score:\n  分数: { lookup: 等级, table: { 优: 20 points, otherwise: 5 points } }\n',
    );
  });

  test('a name that the scheme gives itself hides the name of the language', () => {
    const text = '参数:\n  期末: { 始终: { 来源: 甲, 值: 1元 } }\n薪酬:\n  x: { 值: 期末 }\n  y: 期初\n';
    expect(printed(text, 'en')).toContain('pay:\n  x: 期末\n  y: period_start\n');
  });

  test('a name that looks like a boundary gets its brackets beside one', () => {
    expect(printed('薪酬:\n  x: { 阶梯: s, 档: [[满 a + 「到期额」, 满意度]] }\n')).toBe(
      '薪酬:\n  x: { 阶梯: s, 档: [[满 a + 「到期额」, 满意度]] }\n',
    );
  });

  test('tables, trial and open parameters in both languages', () => {
    const text =
      '试行: 2026-01-01 到 2026-03-31\n停用岗位: [实习, 外派]\n' +
      '表:\n  bonus:\n    标题: 奖金表\n    计数: 次\n    时间: on\n    键: [on]\n    列:\n      on: 日期\n      amount: { 标题: 金额, 类型: 元, 别名: [奖金] }\n' +
      '参数:\n  线: { 标题: 门槛, 待定: { 建议: 5万元, 理由: 未定 } }\n';
    expect(printed(text)).toBe(text);
    expect(printScheme(read(printed(HEAD + text === '' ? '' : text, 'en')), 'zh')).toBe(HEAD + text);
  });
});

test.each(['zh', 'en'] as const)('a condition that is a name like the word for the rest stays a name, in %s', (language) => {
  const text = (condition: string): string =>
    `方案: a\n标题: a\n周期: 月\n对象: employees\n评分:\n  「otherwise」: is_manager\n  「否则」: is_manager\n  乙: { 条件: [[${condition}, 1分], [否则, 2分]] }\n`;
  for (const condition of ['「otherwise」', '「否则」']) {
    const { scheme, problems } = parseScheme(text(condition), 'a.yaml');
    expect(problems).toEqual([]);
    const printed = printScheme(scheme!, language);
    expect(printed).toContain(condition);
    expect(withoutPlaces(parseScheme(printed, 'a.yaml').scheme)).toEqual(withoutPlaces(scheme));
  }
});
