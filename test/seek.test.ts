/** `hengji seek` over a real month: a person's sales, a rate, a boundary, what decides which records count; and what is said of mistakes. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { engineMessages } from '../src/engine/messages.ts';
import type { Messages } from '../src/lib/problem.ts';
import { planMessages } from '../src/plan/plan-messages.ts';
import { folderWith, hengji, testFolder } from './terminal.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = testFolder();
const month = ['--facts', join(import.meta.dirname, 'cases', 'online-consultant', 'public', 'facts'), '--period', '2026-10'];
const seek = ['seek', 'online-consultant', ...month];

type Answer = {
  readonly reached: readonly Readonly<Record<'from' | 'to' | 'valueFrom' | 'valueTo', string>>[];
  readonly withoutResult: readonly unknown[];
  readonly now: Readonly<Record<string, unknown>>;
  readonly grid: Readonly<Record<string, string>>;
  readonly exact: { readonly computed: number; readonly proven: number };
};

async function answer(words: readonly string[]): Promise<Answer> {
  const { code, out, err } = await hengji([...words, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

/** What simulate says that the total comes to with a changed parameter. */
async function simulated(change: string): Promise<string> {
  const { out } = await hengji(['simulate', 'online-consultant', ...month, '--with', change, '--json']);
  return JSON.parse(out).total.new;
}

describe('a value of one person', () => {
  test('what sales give 10,000 yuan, to the fen', async () => {
    // 4,564.73 without a commission of 1,914.73 is 2,650; 3,750 + 102,857.00 × 3.5% = 7,349.995, rounded to 7,350.00
    const found = await answer([...seek, '--subject', 'E001', '--vary', 'sales', '--goal', 'total >= 10000元']);
    expect(found.reached).toEqual([{ from: '252857', to: '10000000', valueFrom: '10000', valueTo: '351150' }]);
    expect(found.now).toEqual({ varied: '86589.32', value: '4564.73', reached: false, unknown: 0 });
    expect(found.exact.computed).toBeLessThan(200);
  });

  test('is told with now, the nearest value, its neighbours, and how it was found', async () => {
    const words = [...seek, '--subject', 'E001', '--vary', 'sales', '--goal', 'total >= 10000元'];
    await expect((await hengji(words)).out).toMatchFileSnapshot('golden/seek.zh.txt');
    await expect((await hengji([...words, '--lang', 'en'])).out).toMatchFileSnapshot('golden/seek.en.txt');
  });

  test('a column of the person, and a comparison of two lines', async () => {
    const scheme = join(folderWith(folder, 'columns', {}), 'columns.yaml');
    writeFileSync(
      scheme,
      '方案: columns\n标题: 基数\n周期: 月\n对象: employees\n薪酬:\n  base: base_pay\n  half: { 值: base × 50% + 100元, 后: [四舍五入到 0.01元] }\n',
    );
    const facts = folderWith(folder, 'columns-facts', { 'employees.csv': 'employee_id,name,base_pay\nE1,甲,300.00\nE2,乙,\n' });
    const words = ['seek', scheme, '--facts', facts, '--period', '2026-10', '--vary', 'base_pay', '--goal', 'base > half'];
    const found = await answer([...words, '--subject', 'E2', '--to', '1000元']);
    expect(found.now).toMatchObject({ varied: null, value: null, reached: null });
    expect(found.reached).toEqual([{ from: '200.02', to: '1000', valueFrom: '200.02', valueTo: '1000' }]);
  });
});

describe('a number of the scheme', () => {
  test('what rate keeps the total: the last that does and the first that does not, as simulate says', async () => {
    const found = await answer([...seek, '--vary', '提成档[2]', '--goal', '合计(total) <= 28000元']);
    expect(found.reached).toEqual([{ from: '0', to: '0.0252', valueFrom: '24549.16', valueTo: '27991.21' }]);
    const tiers = (rate: string): string => `提成档=[[到 5万元, 2%], [到 10万元, ${rate}], [到 15万元, 3%], [以上, 3.5%]]`;
    expect([await simulated(tiers('2.52%')), await simulated(tiers('2.53%'))]).toEqual(['27991.21', '28004.87']);
  });

  test('a boundary stays between its neighbours', async () => {
    const found = await answer([...seek, '--vary', '提成档[1].边界', '--goal', 'sum(total) <= 28000元']);
    expect(found.grid).toMatchObject({ from: '0', to: '99999.99', step: '0.01' });
    expect(found.reached).toEqual([{ from: '47592.05', to: '99999.99', valueFrom: '28000', valueTo: '27280.95' }]);
    const tiers = (mark: string): string => `提成档=[[到 ${mark}, 2%], [到 10万元, 2.5%], [到 15万元, 3%], [以上, 3.5%]]`;
    expect([await simulated(tiers('47592.05元')), await simulated(tiers('47592.04元'))]).toEqual(['28000.00', '28000.01']);
  });

  test('one that decides which records count is computed from the facts for each value', async () => {
    const marks = [400, 700, 1000];
    const totals = [await simulated('成交线=400元'), await simulated('成交线=700元'), await simulated('成交线=1000元')];
    expect(new Set(totals).size).toBeGreaterThan(1);
    const limit = Math.min(...totals.map(Number));
    const words = [...seek, '--vary', '成交线', '--from', '400元', '--to', '1000元', '--step', '300元'];
    const { reached, exact } = await answer([...words, '--goal', `合计(total) <= ${limit}元`]);
    expect(exact).toEqual({ computed: 3, proven: 0 });
    expect(reached[0]).toMatchObject({ from: String(marks[totals.findIndex((total) => Number(total) === limit)]), to: '1000' });
  });

  test('an own step and range, and a rate that no value reaches', async () => {
    const found = await answer([
      ...seek,
      '--vary',
      '全勤奖额',
      '--goal',
      '合计(total) = 28000元',
      '--from',
      '1元',
      '--step',
      '7元',
      '--to',
      '50元',
    ]);
    expect(found.grid).toEqual({ from: '1', to: '50', step: '7', values: '8' });
    const { out } = await hengji([...seek, '--vary', '全勤奖额', '--goal', '合计(total) > 100万元', '--lang', 'en']);
    expect(out).toContain('no value reaches the goal');
  });
});

test('unknown people are counted, and stand in no sum', async () => {
  const service = ['--facts', join(import.meta.dirname, 'cases', 'service-form', 'public', 'facts'), '--period', '2026-10'];
  const { code, out } = await hengji([
    'seek',
    'service-form',
    ...service,
    '--subject',
    'E001',
    '--vary',
    'score',
    '--goal',
    '合计(score) >= 250分',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('另有 1 人未知，不在合计里');
});

describe('wrong use and findings', () => {
  test.each([
    [[...seek, '--vary', 'sales']],
    [[...seek, '--goal', 'total > 1元']],
    [['seek', 'online-consultant', '--vary', 'sales', '--goal', 'total > 1元']],
    [['seek', ...month, '--vary', 'sales', '--goal', 'total > 1元']],
  ])('%j is wrong use', async (words) => {
    const { code, out, err } = await hengji(words);
    expect([code, out, err.includes('用法：hengji seek')]).toEqual([2, '', true]);
  });

  const person = ['--subject', 'E001'];
  const messages: Messages = { ...planMessages, ...engineMessages };

  test.each([
    ['GOAL_FORM', ['--vary', 'sales', '--goal', 'total + 1元', ...person]],
    ['GOAL_SUM', ['--vary', '全勤奖额', '--goal', 'sum(total) + 1元 > 2元']],
    ['GOAL_RIGHT', ['--vary', '全勤奖额', '--goal', '合计(total) > base']],
    ['GOAL_WHOSE', ['--vary', '全勤奖额', '--goal', 'total > 1元']],
    ['VARY_FORM', ['--vary', '提成档[x]', '--goal', '合计(total) > 1元']],
    ['VARY_UNKNOWN_NEAR', ['--vary', 'sale', '--goal', 'total > 1元', ...person]],
    ['VARY_UNKNOWN', ['--vary', '完全没有的东西', '--goal', 'total > 1元', ...person]],
    ['VARY_NUMBER', ['--vary', 'is_manager', '--goal', 'total > 1元', ...person]],
    ['VARY_WHOSE', ['--vary', 'sales', '--goal', '合计(total) > 1元']],
    ['VARY_TABLE', ['--vary', '提成档', '--goal', '合计(total) > 1元']],
    ['VARY_CELL', ['--vary', '提成档[4].边界', '--goal', '合计(total) > 1元']],
    ['SEEK_BOUND', ['--vary', 'sales', '--goal', 'total > 1元', ...person, '--to', '5分']],
    ['SEEK_EMPTY', ['--vary', '提成档[2].边界', '--goal', '合计(total) > 1元', '--from', '5万元', '--to', '5万元']],
    ['SEEK_IDLE', ['--vary', '缺勤', '--goal', 'commission > 1元', ...person]],
    ['SEEK_MANY', ['--vary', '成交线', '--goal', '合计(total) > 1元']],
  ] as const)('%s is said in the language of the user, with its place and what to do', async (code, words) => {
    for (const language of ['zh', 'en'] as const) {
      const { code: exit, out, err } = await hengji([...seek, ...words, '--lang', language]);
      expect([exit, out]).toEqual([1, '']);
      const said = messages[code]?.[language] ?? { what: 'missing', mend: '' };
      for (const part of [said.what, said.mend].flatMap((sentence) => sentence.split(/\{\w+\}/))) expect(err).toContain(part);
      expect(err).not.toMatch(/\{\w+\}|undefined/);
      if (!['SEEK_EMPTY', 'SEEK_IDLE', 'SEEK_MANY'].includes(code)) expect(err).toMatch(/^--(goal|vary|to):1:\d+\n {4}.+\n {4} *\^+\n/);
    }
  });

  test.each([
    [['--vary', 'sales', '--goal', 'total >= 10000分', ...person], '--goal:1:1'],
    [['--vary', 'sales', '--goal', 'totl >= 10000元', ...person], '是不是想写「total」'],
    [['--vary', 'sales', '--goal', 'total >= ', ...person], '--goal:1:'],
    [['--vary', 'sales', '--goal', 'total > 1元', '--subject', 'E999'], '「E999」'],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await hengji([...seek, ...words]);
    expect([code, out, err.includes(sentence)]).toEqual([1, '', true]);
  });
});
