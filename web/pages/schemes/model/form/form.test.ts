/** Tests of a scheme as a form: what it finds, and that what a form changes reads as it was meant and compiles. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseScheme } from '../../../../../src/plan/parse/scheme.ts';
import { type Checked, check } from '../checked.ts';
import { cellChange, type TextChange } from './cell.ts';
import { decided, fromDay, newest, withField, withLine, without } from './changes.ts';
import { type FormParameter, formOf, type SchemeForm, type Section } from './form.ts';
import { type Answers, lineBy, nameFor, parameterBy, RECIPES } from './recipes.ts';
import { rowAbove } from './tiers.ts';

const TABLES = Object.fromEntries(readdirSync('schemes/tables').map((name) => [name, readFileSync(join('schemes/tables', name), 'utf8')]));

const checked = (text: string): Checked => check({ text, indicators: {}, tables: TABLES });

const wrong = (text: string): readonly string[] =>
  checked(text)
    .remarks.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const form = (text: string): SchemeForm => {
  const read = formOf(text);
  if (read === null) throw new Error(`no form:\n${text}`);
  return read;
};

const changed = (text: string, change: TextChange | null): string => {
  if (change === null) throw new Error(`no change:\n${text}`);
  return text.slice(0, change.from) + change.insert + text.slice(change.to);
};

const parameter = (text: string, name: string): FormParameter => {
  const found = form(text).parameters.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no parameter ${name}`);
  return found;
};

const SHOP = `方案: shop # 一家店
标题: 店员
周期: 月
对象: employees 其中 position = '店员'
参数:
  提成档: { 标题: 店员提成, 始终: { 来源: 店务会, 值: [[到 3万元, 1%], [以上, 2%]] } } # 第二条
  目标: { 待定: { 建议: 10万元, 理由: 还没有定 } }
  底薪:
    2026-01-01: { 来源: 店务会, 值: 2000元 }
指标:
  业绩: { 合计: orders.amount } # 不扣退款
薪酬:
  提成: { 分段累进: 业绩, 档: 提成档, 负数: 零, 后: [四舍五入到 0.01元] }
  底: 底薪
示例:
  - { 给: { 业绩: 3万元 }, 得: { 提成: 300元 } }
`;

describe('a scheme as a form', () => {
  test('finds the head, parameters with their values, and lines with their fields', () => {
    const { language, head, parameters, lines } = form(SHOP);
    expect(language).toBe('zh');
    expect(head.map(({ key }) => key)).toEqual(['标题', '周期', '对象']);
    expect(parameters.map(({ name, title, decided: all, open }) => [name, title?.text ?? null, all.length, open === null])).toEqual([
      ['提成档', '店员提成', 1, true],
      ['目标', null, 0, false],
      ['底薪', null, 1, true],
    ]);
    expect(parameter(SHOP, '底薪').decided[0]?.from).toBe('2026-01-01');
    expect(lines.get('pay')?.map(({ name, fields }) => [name, fields.map(({ key, is }) => `${key} ${is}`)])).toEqual([
      ['提成', ['分段累进 cell', '档 cell', '负数 cell', '后 list']],
      ['底', ['value cell']],
    ]);
    expect(formOf('标题：没有空格')).toBeNull();
  });

  test('every shipped word of the head stays what it was when a cell is written anew with what it says', () => {
    for (const field of form(SHOP).head) {
      if (field.is !== 'cell') throw new Error('one cell each');
      const same = changed(SHOP, cellChange(field.cell, field.cell.text));
      expect(form(same).head).toHaveLength(3);
      expect(wrong(same)).toEqual([]);
    }
  });

  test.each([
    ['店员，一店', '店员，一店'],
    ['店员: 一店 # 甲, [乙]', '店员: 一店 # 甲, [乙]'],
    ["'甲'乙", "'甲'乙"],
    ['"甲" \\ 乙', '"甲" \\ 乙'],
    ['- 甲', '- 甲'],
    ["甲's", "甲's"],
  ])('a title %j is written so that it reads the same', (title, read) => {
    const [field] = form(SHOP).head;
    if (field?.is !== 'cell') throw new Error('a title');
    const text = changed(SHOP, cellChange(field.cell, title));
    const [again] = form(text).head;
    expect(again?.is === 'cell' ? again.cell.text : null).toBe(read);
    expect(wrong(text)).toEqual([]);
  });

  test('a word in quotes stays a text, and an expression that loses its comma loses its quotes', () => {
    const cell = (text: string) => {
      const field = form(text).lines.get('score')?.[0]?.fields[0];
      if (field?.is !== 'cell') throw new Error('a cell');
      return field.cell;
    };
    const word = `${SHOP}评分:\n  甲: '优'\n`;
    expect(changed(word, cellChange(cell(word), '良'))).toContain("甲: '良'");
    const most = `${SHOP}评分:\n  甲: '最大(3分, 5分)'\n`;
    expect(changed(most, cellChange(cell(most), '5分'))).toContain('甲: 5分');
    expect(changed(most, cellChange(cell(most), '最小(3分, 5分)'))).toContain("甲: '最小(3分, 5分)'");
  });

  test('what nobody has decided is decided with its source', () => {
    const { open } = parameter(SHOP, '目标');
    if (open === null) throw new Error('open');
    const text = changed(SHOP, decided(SHOP, 'zh', { open, source: '店务会: 2026-12, 第三条' }));
    expect(text).toContain("目标: { 始终: { 来源: '店务会: 2026-12, 第三条', 值: 10万元 } }");
    expect(wrong(text)).toEqual([]);
    expect(parameter(text, '目标').open).toBeNull();
  });

  test('a value is changed from a day on, in either way of writing, and what was before stays', () => {
    for (const name of ['提成档', '底薪']) {
      const last = newest(parameter(SHOP, name));
      if (last === null) throw new Error('a value');
      const text = changed(SHOP, fromDay(SHOP, 'zh', { last, day: '2027-01-01', source: '店务会' }));
      expect(wrong(text)).toEqual([]);
      const after = parameter(text, name);
      expect(after.decided).toHaveLength(2);
      expect(newest(after)?.from).toBe('2027-01-01');
    }
    expect(SHOP).toContain('# 第二条');
  });

  test('a condition with a comma is put in above as it is written', () => {
    const text = `${SHOP}评分:\n  甲: { 条件: [['最大(业绩, 1元) > 5元', 5分], [否则, 0分]] }\n`;
    const field = form(text).lines.get('score')?.[0]?.fields[0];
    if (field?.is !== 'table' || field.table.rows[0] === undefined) throw new Error('a table');
    const more = changed(text, rowAbove(text, field.table.rows[0]));
    expect(more).toContain("[['最大(业绩, 1元) > 5元', 5分], ['最大(业绩, 1元) > 5元', 5分], [否则, 0分]]");
  });
});

describe('a line', () => {
  test('is taken out with the comment behind it, and with its section where it was the only one', () => {
    const [only] = form(SHOP).lines.get('measures') ?? [];
    const [first] = form(SHOP).lines.get('pay') ?? [];
    if (only === undefined || first === undefined) throw new Error('lines');
    expect(changed(SHOP, without(SHOP, only, 'measures'))).toBe(SHOP.replace('指标:\n  业绩: { 合计: orders.amount } # 不扣退款\n', ''));
    expect(changed(SHOP, without(SHOP, first, 'pay'))).toBe(SHOP.replace(/ {2}提成: .*\n/, ''));
    const dated = parameter(SHOP, '底薪');
    expect(changed(SHOP, without(SHOP, dated, 'parameters'))).toBe(SHOP.replace(/ {2}底薪:\n.*\n/, ''));
  });

  test('is put at the end of its section, behind comments; a section that is missing is begun in its place', () => {
    expect(changed(SHOP, withLine(SHOP, 'zh', 'measures', '单数: { 计数: orders }'))).toBe(
      SHOP.replace('# 不扣退款\n', '# 不扣退款\n  单数: { 计数: orders }\n'),
    );
    expect(changed(SHOP, withLine(SHOP, 'zh', 'score', '甲: 5分'))).toBe(SHOP.replace('薪酬:\n', '评分:\n  甲: 5分\n薪酬:\n'));
    const bare = '方案: a\n标题: 甲\n周期: 月\n对象: employees';
    expect(changed(bare, withLine(bare, 'zh', 'score', '甲: 5分'))).toBe(`${bare}\n评分:\n  甲: 5分\n`);
    expect(withLine('{ 方案: a }', 'zh', 'score', '甲: 5分')).toBeNull();
  });

  test('says one thing more of itself, however it is written', () => {
    const text = `${SHOP}评分:\n  甲:\n    值: 5分\n    说明: 五分 # 记\n  乙: '最大(3分, 5分)'\n`;
    const more = (name: string, section: Section, key: string, value: string): string => {
      const line = form(text)
        .lines.get(section)
        ?.find((each) => each.name === name);
      if (line === undefined) throw new Error('a line');
      return changed(text, withField(text, 'zh', { line, section, key, value }));
    };
    expect(more('业绩', 'measures', 'where', "channel = '直播'")).toContain(
      "业绩: { 合计: orders.amount, 其中: channel = '直播' } # 不扣退款",
    );
    expect(more('甲', 'score', 'source', '第二条')).toContain('    说明: 五分 # 记\n    来源: 第二条\n');
    expect(more('乙', 'score', 'source', '甲: 乙')).toContain("乙: { 值: '最大(3分, 5分)', 来源: '甲: 乙' }");
    expect(more('底', 'pay', 'void if', '业绩 < 1元')).toContain('底: { 值: 底薪, 作废: 业绩 < 1元 }');
    for (const all of [more('甲', 'score', 'source', '第二条'), more('乙', 'score', 'source', '甲: 乙'), more('底', 'pay', 'note', '无')])
      expect(wrong(all)).toEqual([]);
  });

  test('has a name: as it is called, in marks where that is no plain name, none where it is taken', () => {
    const taken = new Set(['业绩']);
    expect(['新客', '满意度（好评）', '合计', '2024 年', ' ', '业绩', '「甲'].map((called) => nameFor(called, taken))).toEqual([
      '新客',
      '「满意度（好评）」',
      '「合计」',
      '「2024 年」',
      null,
      null,
      null,
    ]);
  });
});

describe('what a form begins compiles', () => {
  const answers = (part: Partial<Answers>): Answers => ({ of: [], target: '', figure: '', unit: '', ...part });
  const GIVEN: Readonly<Record<string, Answers>> = {
    sum: answers({ of: ['orders.refunded'] }),
    count: answers({ of: ['orders'] }),
    mean: answers({ of: ['orders.amount'] }),
    pick: answers({ of: ['month_tasks.target'] }),
    bands: answers({ of: ['业绩'], unit: '元' }),
    attain: answers({ of: ['业绩'], target: '10万元' }),
    weighted: answers({ of: ['甲', '满意度（好评）', '丙'] }),
    progressive: answers({ of: ['业绩'], unit: '元' }),
    whole: answers({ of: ['业绩'], unit: '元' }),
    steps: answers({ of: ['业绩'], unit: '元' }),
    added: answers({ of: ['提成', '底'] }),
    formula: answers({ figure: '提成 × 2' }),
  };
  const BASE = changed(SHOP, withLine(SHOP, 'zh', 'score', '甲: 5分\n  「满意度（好评）」: 6分\n  丙: 7分'));
  const ALL = Object.entries(RECIPES).flatMap(([section, recipes]) =>
    recipes.map((recipe) => ({ section: section as Section, recipe, id: recipe.id })),
  );

  test.each(ALL)('$section by $id, in both languages', ({ section, recipe }) => {
    const given = GIVEN[recipe.id] ?? answers({});
    const text = changed(BASE, withLine(BASE, 'zh', section, lineBy(recipe, { name: '新的', answers: given }, 'zh')));
    expect(wrong(text)).toEqual([]);
    const english = { ...given, unit: given.unit === '元' ? ' yuan' : given.unit, target: given.target === '' ? '' : '100000 yuan' };
    const line = lineBy(recipe, { name: 'fresh', answers: english }, 'en');
    expect(line).not.toMatch(/新|档|值|元|分/);
    expect(wrong(changed(BASE, withLine(BASE, 'zh', section, line)))).toEqual([]);
  });

  test('a parameter, with a source that needs quotes', () => {
    const line = parameterBy({ name: '新的', value: '20%', source: '店务会, 第二条' }, 'zh');
    const text = changed(BASE, withLine(BASE, 'zh', 'parameters', line));
    expect(wrong(text)).toEqual([]);
    expect(newest(parameter(text, '新的'))?.source?.text).toBe('店务会, 第二条');
  });
});

const SHIPPED = readdirSync('schemes').filter((name) => existsSync(join('schemes', name, 'scheme.yaml')));

test.each(SHIPPED)('the form of %s holds all its parameters and lines', (name) => {
  const text = readFileSync(join('schemes', name, 'scheme.yaml'), 'utf8');
  const { scheme } = parseScheme(text, 'scheme.yaml');
  const { parameters, lines } = form(text);
  expect(parameters.map((each) => [each.name, each.decided.length])).toEqual(
    scheme?.parameters.map((each) => [each.name, each.history.length]),
  );
  for (const [section, own] of lines)
    expect(own.map((each) => each.name)).toEqual(scheme?.lines.filter((each) => each.section === section).map((each) => each.name));
});
