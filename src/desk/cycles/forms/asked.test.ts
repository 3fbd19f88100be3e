/** Tests of what a scheme asks of raters: the items of its lines, and what they are called. */

import { expect, test } from 'vitest';
import { shippedPlan } from '../../../../test/shipped-plan.ts';
import { tableLibrary } from '../../../cli/library.ts';
import { parsePeriod } from '../../../lib/period.ts';
import { compile } from '../../../plan/compile/compile.ts';
import { parseScheme } from '../../../plan/parse/scheme.ts';
import type { Plan } from '../../../plan/plan.ts';
import { askedOf, itemsAsked, rolesAsked } from './asked.ts';

/** The titles of the items that a role is asked about, by the lines of a scheme. */
const titlesOf = (lines: string, role: string): readonly string[] => askedOf(itemsAsked(planOf(lines)), role).map(({ title }) => title);

function planOf(lines: string): Plan {
  const text = `方案: form\n标题: 评分\n周期: 月\n对象: employees\n评分:\n${lines}`;
  const { scheme } = parseScheme(text, 'form.yaml');
  const { plan } = compile({ scheme: scheme!, text, file: 'form.yaml' }, parsePeriod('2026-10')!, tableLibrary().tables);
  return plan!;
}

test('an item is called by its title, also in the form of another role that does not repeat it', () => {
  const items = itemsAsked(shippedPlan('service-form'));
  for (const role of ['supervisor', 'self'])
    expect(askedOf(items, role).map(({ item, title }) => [item, title])).toContainEqual(['documents', '文档编写']);
});

test('without a title an item is called by the remark beside it, by the title of a line that asks for it alone, else by its code', () => {
  const form = (items: string) => `  能力:\n    打分表: ratings.score\n    其中: rater_role = 'self'\n    项:\n${items}`;
  expect(titlesOf(form('      documents: 2分 # 文档编写\n      talk: 8分\n'), 'self')).toEqual(['文档编写', 'talk']);
  expect(titlesOf(form('      documents: { 标题: 文档, 值: 2分 } # 文档编写\n'), 'self')).toEqual(['文档']);
  expect(titlesOf("  态度: { 标题: 工作态度, 取: ratings.score, 其中: \"rater_role = 'self' 且 item = 'attitude'\" }", 'self')).toEqual([
    '工作态度',
  ]);
});

test('roles are called by the titles of their groups, and whether any role may rate is told', () => {
  const groups =
    "  评: { 评议: ratings.score, 组: { leader: { 标题: 上级, 值: 60% }, peer: 40% } }\n  自评: { 评议: ratings.score, 其中: rater_role = 'self' }\n";
  expect(rolesAsked(planOf(groups))).toEqual({
    roles: [
      { role: 'leader', title: '上级' },
      { role: 'peer', title: null },
      { role: 'self', title: null },
    ],
    anyRole: false,
  });
  expect(rolesAsked(planOf('  评: { 评议: ratings.score }\n'))).toEqual({ roles: [], anyRole: true });
});

test('names alone may have titles', () => {
  expect(titlesOf('  能力: { 评议: ratings.score, 项: { basic: { 标题: 基本 }, learning: { 标题: 学习 } } }', 'panel')).toEqual([
    '基本',
    '学习',
  ]);
});
