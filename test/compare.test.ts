/** `hengji compare` over a real month: other rules, other facts, one person, JSON, and wrong use. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hengji, testFolder } from './terminal.ts';

vi.setConfig({ testTimeout: 30_000 });

const facts = join(import.meta.dirname, 'cases', 'online-consultant', 'public', 'facts');
const order = ['compare', 'online-consultant', '--facts', facts, '--period', '2026-10'];
const tiers = ['--with', '提成档=[[到 5万元, 3%], [到 10万元, 2.5%], [到 15万元, 3%], [以上, 3.5%]]'];

/** A folder with the orders of the month, of which O0001 (E001, 13,333.34 net) has another amount. */
const folder = testFolder();
const layer = join(folder, 'orders.csv');
writeFileSync(layer, readFileSync(join(facts, 'orders.csv'), 'utf8').replace('20000.00,0.00,6666.66', '20000.00,0.00,6666.65'));

describe('what moved and why', () => {
  test('another parameter, from the total down to the passage of the scheme', async () => {
    const { code, out } = await hengji([...order, ...tiers, '--subject', 'E002']);
    expect(code).toBe(0);
    // 15,000 in the first tier: 1 % more is 150
    expect(out).toMatch(
      /■ E002 李娜\n {2}应发合计 2,010\.00元 → 2,160\.00元（\+150\.00元）\n {4}业绩提成 300\.00元 → 450\.00元（\+150\.00元）\n/,
    );
    expect(out).toMatch(/ {6}← 参数「提成档」改了：「2%」→「3%」（第 \d+ 行）\n/);
  });

  test('other facts, in English, of one item', async () => {
    const { code, out } = await hengji([...order, '--with-facts', folder, '--item', 'sales', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toBe(
      '■ E001 王芳\n  个人业绩 86,589.32 yuan → 86,589.33 yuan (+0.01 yuan)\n    ← the records of 个人业绩 changed\n\n1 person moved, the other 5 did not.\n',
    );
  });

  test('as JSON: figures as run prints them, exact differences, causes as data', async () => {
    const { out } = await hengji([...order, ...tiers, '--json', '--subject', 'E002']);
    const { subjects, people } = JSON.parse(out);
    expect([subjects, people.length]).toEqual([6, 1]);
    const [commission, total] = people[0].items;
    expect([commission.item, commission.old, commission.new, commission.difference]).toEqual(['commission', '300.00', '450.00', '150']);
    expect(total.causes).toMatchObject([{ is: 'parameter', name: '提成档', edits: [{ old: { text: '2%' }, new: { text: '3%' } }] }]);
  });

  test('nothing moved: nobody is told', async () => {
    const { code, out } = await hengji([...order, '--with', '成交线=600元', '--item', 'base']);
    expect([code, out]).toEqual([0, '0 人有变动，其余 6 人没有。\n']);
  });
});

test.each([
  [[...order], 2, '用法：hengji compare'],
  [['compare', 'online-consultant', '--facts', facts, ...tiers], 2, '还缺 --period'],
  [[...order, ...tiers, '--subject', 'E999'], 1, 'E999'],
  [[...order, ...tiers, '--item', 'nobody'], 1, '「nobody」'],
  [[...order, '--with', '成交=600元'], 1, '成交'],
])('%j is told what is wrong', async (words, wanted, message) => {
  const { code, err } = await hengji(words);
  expect([code, err]).toEqual([wanted, expect.stringContaining(message)]);
});
