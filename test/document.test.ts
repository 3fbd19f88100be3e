/** Documents of schemes: everything is in them, in both languages, and both sides of every boundary are where the product cuts. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkoutPath, shippedSchemes, sourceOf, tableLibrary } from '../src/cli/library.ts';
import { type Document, documentWords, plainText, type Table } from '../src/lib/document.ts';
import type { Language } from '../src/lib/problem.ts';
import { METHODS } from '../src/methods/shelf.ts';
import { documentText } from '../src/paper/text.ts';
import { compile } from '../src/plan/compile/compile.ts';
import { schemeDocument } from '../src/plan/document/document.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import type { Plan } from '../src/plan/plan.ts';
import { usualPeriod } from '../src/plan/usual.ts';
import { planOf, schemeText } from './scheme-text.ts';
import { shippedPlan } from './shipped-plan.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** All texts of a document. */
const textsOf = (document: Document): readonly string[] => documentWords(document).split('\n');

/** The document as one text. */
const told = (plan: Plan, language: Language = 'zh'): string => textsOf(schemeDocument(plan, language)).join('\n');

const sections = (text: string, language: Language = 'zh'): string => told(planOf(schemeText(text)), language);

describe.each(['livestream-clinic', 'new-media-trial'])('%s', (name) => {
  test.each(LANGUAGES)('in %s is worded as agreed', async (language) => {
    const document = schemeDocument(shippedPlan(name), language);
    await expect(documentText(document, 100)).toMatchFileSnapshot(`golden/document-${name}.${language}.txt`);
  });
});

describe.each(shippedSchemes())('%s', (name) => {
  const plan = shippedPlan(name);

  test.each(LANGUAGES)('in %s holds every line, parameter, example, table and column', (language) => {
    const all = told(plan, language);
    const { scheme, tables, needs } = plan;
    const titles = [
      ...scheme.lines.flatMap(({ name: line, title, source, note }) => [title ?? line, source ?? '', note ?? '']),
      ...scheme.parameters.flatMap(({ name: parameter, title }) => [parameter, title ?? '']),
      ...scheme.parameters.flatMap(({ history, open }) => [...history.map(({ source }) => source), open?.reason ?? '']),
      ...scheme.examples.flatMap(({ title, cases }) => [
        title ?? '',
        ...cases.map(({ subject }) => (subject === '甲' ? '' : (subject ?? ''))),
      ]),
      ...tables.filter((table) => needs.has(table.name)).flatMap((table) => [table.name, table.title]),
      ...[...needs].flatMap(([table, columns]) => [...columns].map((column) => (table === '' ? '' : column))),
    ];
    expect(titles.filter((title) => !all.includes(title))).toEqual([]);
    expect(scheme.lines.filter(({ name: line }) => language === 'en' && !all.includes(line))).toEqual([]);
  });

  test.each(LANGUAGES)('in %s leaves no hole open and says nothing twice in a row', (language) => {
    const texts = textsOf(schemeDocument(plan, language));
    expect(texts.filter((text) => /\{\w+\}|undefined|\[object/.test(text))).toEqual([]);
    expect(texts.filter((text) => /。。|，，|的的|\.\.(?!\.)/.test(text.replaceAll('…', '')))).toEqual([]);
  });

  test('in English says none of its own words in Chinese', () => {
    const own = new Set([...plan.text.matchAll(/\p{Script=Han}/gu)].map(([sign]) => sign));
    for (const table of plan.tables) for (const named of [table, ...table.columns]) for (const sign of named.title) own.add(sign);
    const foreign = textsOf(schemeDocument(plan, 'en')).flatMap((text) =>
      [...text].filter((sign) => /\p{Script=Han}/u.test(sign) && !own.has(sign)),
    );
    expect(foreign).toEqual([]);
  });
});

describe('every method', () => {
  const blocks = [...readFileSync(checkoutPath('docs', 'language.md'), 'utf8').matchAll(/^```yaml (scheme|lines)\n([\s\S]*?)^```$/gm)];
  const texts = blocks.map(([, mark, text = '']) => (mark === 'scheme' ? text : withHead(text)));
  const plans = texts.flatMap((text) => {
    const { scheme } = parseScheme(text, 'language.md');
    const plan = scheme === null ? null : compile(sourceOf(scheme, text, 'language.md'), usualPeriod(scheme), tableLibrary().tables).plan;
    return plan === null ? [] : [plan];
  });

  test('stands in an example of the language reference, so that the next test hears it', () => {
    const heard = new Set(plans.flatMap((plan) => plan.scheme.lines.map(({ form }) => form.method)));
    // A reference (use) is put in before a plan is made, so its indicator's own lines are heard.
    expect(METHODS.map(({ id }) => id).filter((id) => id !== 'use' && !heard.has(id))).toEqual([]);
    expect(plans.length).toBeGreaterThan(30);
  });

  test.each(LANGUAGES)('has a whole sentence in %s', (language) => {
    for (const plan of plans) {
      const document = schemeDocument(plan, language);
      const rules = document.blocks.filter((block) => block.is === 'paragraph' && block.as === 'rule');
      expect(rules).toHaveLength(plan.scheme.lines.length);
      const end = language === 'zh' ? '。' : '\\.';
      for (const rule of rules) expect(plainText(rule.is === 'paragraph' ? rule.words : [])).toMatch(new RegExp(`^[^{}]{4,}${end}$`, 'u'));
      expect(textsOf(document).filter((text) => /\{\w+\}|undefined/.test(text))).toEqual([]);
    }
  });
});

/** A fragment of the reference as a whole scheme. */
function withHead(text: string): string {
  const head = Object.entries({ 方案: 'fragment', 标题: 'fragment', 周期: '月', 对象: 'employees' });
  return head.map(([key, value]) => (new RegExp(`^${key}:`, 'm').test(text) ? '' : `${key}: ${value}\n`)).join('') + text;
}

/** The table of the only line of a document that has one, as texts. */
function bandsOf(plan: Plan): readonly (readonly [stretch: string, result: string])[] {
  const tables = schemeDocument(plan, 'zh').blocks.filter((block): block is Table => block.is === 'table');
  const table = tables.find(({ columns }) => columns.at(-1)?.head === '结果');
  return (table?.rows ?? []).map(([stretch = [], result = []]) => [plainText(stretch), plainText(result)]);
}

describe('boundaries', () => {
  test.each([
    ['[[到 5万元, 1分], [到 10万元, 2分], [以上, 3分]]', '', ['到 5万元', '超过 5万元 到 10万元', '超过 10万元']],
    ['[[不足 5万元, 1分], [以上, 3分]]', '', ['不足 5万元', '满 5万元']],
    ['[[满 5万元, 1分], [超过 10万元, 2分]]', ', 不到: 0分', ['不足 5万元', '满 5万元 到 10万元', '超过 10万元']],
    ['[[超过 5万元, 1分], [满 10万元, 2分]]', ', 不到: 0分', ['到 5万元', '超过 5万元 不足 10万元', '满 10万元']],
    ['[[不足 5元, 1分], [到 5元, 2分], [以上, 3分]]', '', ['不足 5元', '正好 5元', '超过 5元']],
    [
      '[[满 0元 不足 5元, 1分], [满 5元 到 8元, 2分], [超过 8元, 3分]]',
      ', 不到: 0分',
      ['不足 0元', '满 0元 不足 5元', '满 5元 到 8元', '超过 8元'],
    ],
  ])('of %s are said on both sides', (cases, below, stretches) => {
    const plan = planOf(schemeText(`指标:\n  x: { 合计: orders.amount }\n评分:\n  y: { 分档: x, 档: ${cases}${below} }\n`));
    expect(bandsOf(plan).map(([stretch]) => stretch)).toEqual(stretches);
  });

  /** Whether a whole number of yuan lies in a stretch as a reader reads it. */
  const reads = (stretch: string, value: number): boolean =>
    stretch.split(/ (?=[满超不到])/).every((side) => {
      const bound = Number(/-?[\d.]+/.exec(side.replace('−', '-'))?.[0] ?? 'NaN') * (side.includes('万') ? 10_000 : 1);
      if (side.startsWith('满')) return value >= bound;
      if (side.startsWith('超过')) return value > bound;
      if (side.startsWith('正好')) return value === bound;
      return side.startsWith('不足') ? value < bound : value <= bound;
    });

  test('a reader finds exactly one row, and it is the one that the product takes', async () => {
    const { runExamples } = await import('./scheme-text.ts');
    const sides = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 5 });
    const tables = fc.tuple(sides, fc.infiniteStream(fc.boolean()), fc.boolean());
    fc.assert(
      fc.property(tables, ([numbers, included, fromBelow]) => {
        const cuts = numbers.toSorted((a, b) => a - b);
        const word = (): string => (fromBelow ? ['超过', '满'] : ['不足', '到'])[Number(included.next().value)] ?? '';
        const rows = cuts.map((cut, k) => `[${word()} ${cut}元, ${k + 1}分]`);
        const field = fromBelow ? `档: [${rows.join(', ')}], 不到: 0分` : `档: [${rows.join(', ')}, [以上, 0分]]`;
        const values = cuts.flatMap((cut) => [cut - 1, cut, cut + 1]);
        const lines = `指标:\n  x: { 合计: orders.amount }\n评分:\n  y: { 分档: x, ${field} }\n`;
        const bands = bandsOf(planOf(schemeText(lines)));
        const expected = values.map((value) => {
          const found = bands.filter(([stretch]) => reads(stretch, value));
          expect({ value, bands, found: found.length }).toMatchObject({ found: 1 });
          return found[0]?.[1] ?? '';
        });
        const examples = values.map((value, k) => `  - { 给: { x: ${value}元 }, 得: { y: ${expected[k]} } }\n`).join('');
        const wrong = runExamples(schemeText(`${lines}示例:\n${examples}`)).flatMap(({ failures }) => failures);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is said', () => {
  test('of a head: validity, review, trial, suspended posts', () => {
    const head = `生效: 2026-01-01\n失效: 2026-12-31\n复审: 2026-06-30\n试行: 2026-01-01 到 2026-03-31\n停用岗位: [前台, 保安]\n评分:\n  y: 5分\n`;
    const all = sections(head);
    for (const text of ['2026-12-31', '2026-06-30', '前台、保安', '试行：2026-01-01 到 2026-03-31（含两端）']) expect(all).toContain(text);
    expect(sections(head, 'en')).toContain('Trial from 2026-01-01 to 2026-03-31');
  });

  test('of a parameter that changed: every date, and at the line a table for each', () => {
    const text = `参数:
  档:
    2025-01-01: { 来源: 甲, 值: [[到 3万元, 1%], [以上, 2%]] }
    2026-01-01: { 来源: 乙, 值: [[到 6万元, 1%], [以上, 3%]] }
  线: { 2025-01-01: { 来源: 丙, 值: 1元 }, 2026-01-01: { 来源: 丁, 值: 2元 } }
指标:
  x: { 合计: orders.amount }
薪酬:
  y: { 分段累进: x, 档: 档, 负数: 照算, 后: [四舍五入到 0.01元] }
  z: { 值: 线 × 2 }
`;
    const all = sections(text);
    expect(all).toContain('档，2025-01-01 起');
    expect(all).toContain('档，2026-01-01 起');
    expect(all).toContain('超过 6万元：3%');
    expect(all).toContain('一个周期用它第一天有效的数值');
    expect(all).toContain('z = 线 × 2');
    expect(all).toContain('x 为负数时照算');
  });

  test('of an open parameter: that it is open, the proposal, the reason, and that nothing may be paid', () => {
    const all = sections('参数:\n  线: { 待定: { 建议: 500元, 理由: 财务没有答复 } }\n薪酬:\n  y: 线\n');
    expect(all).toContain('待定，建议 500元');
    expect(all).toContain('财务没有答复');
    expect(all).toContain('y = 线（待定，建议 500元）。');
    expect(all).toContain('1 个参数待定');
  });

  test('of steps in their order, of gates and of what makes a line void', () => {
    const all = sections(`评分:
  y: { 标题: 得分, 值: 5分, 后: [上限 4分, 四舍五入到 1分], 作废: is_manager, 仅当: position = '前台' }
`);
    expect(all).toContain('依次：(1) 不超过 4分（超过的按它算）；(2) 四舍五入到 1分。');
    expect(all).toContain('是否主管为是时为 0分');
    expect(all).toContain('只对岗位为"前台"的对象算');
    expect(all).toContain('不适用的项没有数，也不是 0');
  });

  test('of whose records count: own, those of the department, those of everybody', () => {
    const all = sections(`指标:
  a: { 合计: orders.amount }
  b: { 合计: orders.amount, 归: department_id, 窗口: 上期 }
  c: { 计数: visits, 归: 全体, 窗口: 截至期末 }
  d: { 合计: orders.amount, 归: { employee_id: 60%, customers.owner_id: 40% } }
`);
    expect(all).toContain('a = 本人本月（看付款日）订单的实付金额之和。');
    expect(all).toContain('b = 与本人同一部门的上月（看付款日）订单的实付金额之和。');
    expect(all).toContain('c = 不分对象的全部截至本月末的（看到诊日）到诊的条数。');
    expect(all).toContain('看同一部门、团队等的数时，对象自己的这一列空着，那个数就未知。');
    expect(all).toContain('顾客的归属员工');
  });

  test('of two lines with one title: both with their names', () => {
    const all = sections('评分:\n  甲: { 标题: 得分, 值: 1分 }\n  乙: { 标题: 得分, 值: 甲 + 1分 }\n');
    expect(all).toContain('「得分（乙）」 = 「得分（甲）」 + 1分。');
  });

  test('a comment beside a code explains it', () => {
    const all = sections('评分:\n  y:\n    计分: events.type\n    扣:\n      late: 1分 # 迟到\n    其他: 忽略\n');
    expect(all).toContain('迟到');
  });
});
