/** Differences between two runs: what moved for whom, to the fen, and the fact, the rule, the parameter or the other person that moved it. */

import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, textsOf } from '../../../test/columns.ts';
import { planOf, publicMonth, schemeText } from '../../../test/scheme-text.ts';
import type { Column } from '../../lib/column.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { keptMonth, reopened } from '../kept/month.ts';
import { results } from '../results.ts';
import { type Cause, causesOf, differencesBetween } from './causes.ts';
import { changesOf } from './changes.ts';
import { changeText, differenceLines, differenceText } from './words.ts';

/** A scheme with a parameter, tiers, a column of the subject, a pool by weight, a sum over the team and a rank. */
const scheme = ({ rate = '3%', award = '100元', top = '4%', where = '' } = {}): string =>
  schemeText(`参数:
  二段: { 始终: { 来源: 试, 值: ${rate} } }
  奖: { 标题: 奖金, 始终: { 来源: 试, 值: ${award} } }
指标:
  sales: { 标题: 本月实收, 合计: orders.amount${where} }
  days: { 标题: 出勤, 计数: orders, 单位: 单 }
薪酬:
  base: { 标题: 底薪, 对照: position, 对照表: { 甲: 3000元, 乙: 4000元 } }
  commission: { 标题: 提成, 分段累进: sales, 档: [[到 2万元, 2%], [到 6万元, 二段], [以上, ${top}]], 负数: 零, 后: [四舍五入到 0.01元] }
  pool: { 标题: 奖池, 值: 奖 × 3, 内部: 是 }
  share: { 标题: 分成, 奖池: pool, 组内: team_id, 分法: 按权重, 权重: days, 余数: 依次 }
结果:
  place: { 标题: 名次, 排名: sales, 次序: 高者为先, 并列: 同取优 }
总计:
  total: { 标题: 合计, 值: base + commission + share }
`);

type Someone = { readonly sales: string; readonly days?: string; readonly team?: string; readonly position?: string };

/** A month of some people by their ids. */
function month(people: Readonly<Record<string, Someone>>, text = scheme()): Evaluation {
  const plan = planOf(text);
  const ids = Object.keys(people).toSorted();
  const cells = (make: (one: Someone) => string) => ids.map((id) => make(people[id] ?? { sales: '?' }));
  const answers = new Map<string, Column>(
    plan.questions.questions.map(({ id }, k) => [id, numbersOf(cells(k === 0 ? ({ sales }) => sales : ({ days = '1' }) => days))]),
  );
  const attributes = new Map<string, Column>([
    ['position', textsOf(cells(({ position = '甲' }) => position))],
    ['team_id', textsOf(cells(({ team = 'T1' }) => team))],
  ]);
  return evaluate(plan, { subjects: { ids, labels: ids.map((id) => `名${id}`), attributes }, answers });
}

/** For each changed person the sentence of each changed item. */
function told(old: Evaluation, now: Evaluation, language: 'zh' | 'en' = 'zh'): Readonly<Record<string, readonly string[]>> {
  const differenceFor = differencesBetween({ old, new: now });
  return Object.fromEntries(
    changesOf({ old, new: now }).map((person) => [
      person.subject,
      person.changes.map(({ name }) => differenceText(differenceFor(person, name)!, language)),
    ]),
  );
}

const MONTH = month({ a: { sales: '60000' }, b: { sales: '10000' } });

describe('facts', () => {
  test('a higher figure moves the commission; the tier that it reached is said, and who fell behind', () => {
    // 20,000 × 2% + 40,000 × 3% = 1,600; of 65,000 another 5,000 × 4% = 200
    const found = told(MONTH, month({ a: { sales: '65000' }, b: { sales: '10000' } }));
    expect(Object.keys(found)).toEqual(['a']);
    expect(found['a']?.[0]).toBe('本月实收 60,000.00元 → 65,000.00元（+5,000.00元）：本月实收的记录变了');
    expect(found['a']?.[1]).toContain('提成 1,600.00元 → 1,800.00元（+200.00元）：本月实收 60,000.00元 → 65,000.00元');
    expect(found['a']?.[2]).toMatch(/^合计 .*（\+200\.00元）：本月实收 60,000\.00元 → 65,000\.00元$/);
  });

  test('a column of the subject is named by its title', () => {
    const found = told(MONTH, month({ a: { sales: '60000', position: '乙' }, b: { sales: '10000' } }));
    expect(found['a']?.[0]).toContain('底薪 3,000.00元 → 4,000.00元（+1,000.00元）：岗位 甲 → 乙');
  });

  test('unknown is no number: there is no difference, and what became unknown is said', () => {
    const found = told(MONTH, month({ a: { sales: '?' }, b: { sales: '10000' } }), 'en');
    expect(found['a']?.[1]).toContain('提成 1,600.00 yuan → unknown: 本月实收 60,000.00 yuan → unknown');
  });

  test('who joins or leaves has every item on one side', () => {
    const found = told(MONTH, month({ b: { sales: '10000' }, c: { sales: '0' } }));
    expect(found['a']).toContain('提成 1,600.00元 → 没有：这次不再是对象');
    expect(found['c']).toContain('提成 没有 → 0.00元：这次才是对象');
  });
});

describe('rules', () => {
  const line = (text: string, words: string): number => text.split('\n').findIndex((each) => each.includes(words)) + 1;

  test('a changed parameter is named with both values and its line', () => {
    const text = scheme({ rate: '3.5%' });
    const found = told(MONTH, month({ a: { sales: '60000' }, b: { sales: '10000' } }, text));
    // 40,000 × 0.5% = 200
    expect(found['a']?.[0]).toContain(`（+200.00元）：参数「二段」改了：「3%」→「3.5%」（第 ${line(text, '二段: {')} 行）`);
    expect(Object.keys(found)).toEqual(['a']);
  });

  test('a changed tier of a line is named with its passage, and moves only those who reach it', () => {
    const text = scheme({ top: '5%' });
    const people = { a: { sales: '65000' }, b: { sales: '10000' } };
    const found = told(month(people), month(people, text));
    expect(found['a']?.[0]).toContain(`「提成」的规则改了：「4%」→「5%」（第 ${line(text, '分段累进')} 行）`);
    expect(Object.keys(found)).toEqual(['a']);
  });

  test('another condition of a measure is a rule, not a fact', () => {
    const found = told(MONTH, month({ a: { sales: '50000' }, b: { sales: '10000' } }, scheme({ where: ', 其中: orders.amount > 5元' })));
    expect(found['a']?.[0]).toMatch(/^本月实收 60,000\.00元 → 50,000\.00元（−10,000\.00元）：「本月实收」的规则改了：/);
    expect(found['a']?.[0]).not.toContain('记录');
  });

  test('titles, the language of words and the order of lines are no rule', () => {
    const text = scheme()
      .replace('标题: 提成', '标题: 佣金')
      .replace('分段累进: sales, 档:', '档:')
      .replace('负数: 零', '分段累进: sales, 负数: zero');
    expect(told(MONTH, month({ a: { sales: '60000' }, b: { sales: '10000' } }, text))).toEqual({});
  });

  test('rules and facts that changed together are both said', () => {
    const found = told(MONTH, month({ a: { sales: '65000' }, b: { sales: '10000' } }, scheme({ top: '5%' })));
    expect(found['a']?.[1]).toMatch(/本月实收 60,000\.00元 → 65,000\.00元；「提成」的规则改了：「4%」→「5%」/);
  });

  test('a line that only one scheme has is said', () => {
    const text = scheme().replace('结果:\n', '  meal: { 标题: 餐补, 值: 5元 }\n结果:\n').replace('+ share', '+ share + meal');
    const found = told(MONTH, month({ a: { sales: '60000' }, b: { sales: '10000' } }, text));
    expect(found['a']).toContain('餐补 没有 → 5.00元：方案新加了「餐补」');
    expect(found['a']?.at(-1)).toMatch(/（\+5\.00元）：「合计」的规则改了：/);
  });
});

describe('other people', () => {
  const three = { a: { sales: '300' }, b: { sales: '200' }, c: { sales: '100', team: 'T2' } };

  test('a rank moves because another overtook; nobody else is named', () => {
    const found = told(month(three), month({ ...three, c: { sales: '250', team: 'T2' } }));
    expect(found['b']).toEqual(['名次 2名 → 3名（+1名）：「名次」因别人的变动而变：c 名c']);
    expect(found['a']).toBeUndefined();
  });

  test('a pool moves with the weights of the own team only', () => {
    const found = told(month(three), month({ ...three, a: { sales: '300', days: '2' }, c: { sales: '100', team: 'T2', days: '9' } }));
    // 300 in equal parts is 150 each; by 2 to 1 it is 200 and 100
    expect(found['b']).toEqual([
      '分成 150.00元 → 100.00元（−50.00元）：「分成」因别人的变动而变：a 名a',
      '合计 3,154.00元 → 3,104.00元（−50.00元）：「分成」因别人的变动而变：a 名a',
    ]);
    expect(found['c']?.filter((text) => text.includes('分成'))).toEqual([]);
  });

  test('a changed amount of the pool is no doing of others', () => {
    const found = told(month(three), month(three, scheme({ award: '200元' })));
    expect(found['a']?.[0]).toMatch(/^分成 150\.00元 → 300\.00元（\+150\.00元）：参数「奖金」改了：「100元」→「200元」/);
    expect(Object.values(found).flat().join()).not.toContain('别人');
  });

  test('who leaves a team moves those who stay', () => {
    const found = told(month(three), month({ ...three, b: { sales: '200', team: 'T2' } }), 'en');
    expect(found['a']?.[0]).toBe('分成 150.00 yuan → 300.00 yuan (+150.00 yuan): "分成" was moved by others: b 名b');
    expect(found['c']?.[0]).toContain('"分成" was moved by others: b 名b');
  });
});

test('days of another period are no doing of anybody', () => {
  const text = schemeText('薪酬:\n  allowance: { 标题: 补贴, 值: 本期天数 × 10元/天 }\n');
  const of = (period: string) => {
    const subjects = { ids: ['a'], labels: [null], attributes: new Map() };
    return evaluate(planOf(text, period), { subjects, answers: new Map() });
  };
  expect(told(of('2026-10'), of('2026-11'))).toEqual({ a: ['补贴 310.00元 → 300.00元（−10.00元）：「补贴」看的期间不同'] });
});

test('as a tree: each figure with its own causes, a line that stands above already without them', () => {
  const now = month({ a: { sales: '65000' }, b: { sales: '10000' } });
  const [person] = changesOf({ old: MONTH, new: now });
  const tree = differencesBetween({ old: MONTH, new: now })(person!, 'total')!;
  expect(differenceLines(tree, 'zh').map(({ depth, kind, text }) => `${depth} ${kind} ${text}`)).toEqual([
    '0 figure 合计 4,750.00元 → 4,950.00元（+200.00元）',
    '1 figure 提成 1,600.00元 → 1,800.00元（+200.00元）',
    '2 figure 本月实收 60,000.00元 → 65,000.00元（+5,000.00元）',
    '2 cause 本月实收的记录变了',
  ]);
});

describe('laws', () => {
  const someone = record({
    sales: constantFrom('0', '100', '20000', '20000.01', '60000', '65000', '?'),
    days: constantFrom('1', '2', '3'),
    team: constantFrom('T1', 'T2', '?'),
    position: constantFrom('甲', '乙'),
  });
  const people = array(someone, { minLength: 1, maxLength: 5 }).map((all) => Object.fromEntries(all.map((one, k) => [`p${k}`, one])));
  const texts = constantFrom(scheme(), scheme({ rate: '4%' }), scheme({ award: '50.01元' }), scheme({ top: '1%', rate: '2%' }));

  test('what is the same has no difference; every change has a cause, and none is unexplained', () => {
    assert(
      property(people, people, texts, texts, integer({ min: 0, max: 1 }), (a, b, x, y, same) => {
        const [old, now] = [month(a, x), same === 1 ? month(a, x) : month(b, y)];
        const runs = { old, new: now };
        const differenceFor = differencesBetween(runs);
        const changed = changesOf(runs);
        if (same === 1) expect(changed).toEqual([]);
        for (const person of changed) {
          for (const change of person.changes) {
            const causes: readonly Cause[] = causesOf(differenceFor(person, change.name)!);
            expect(causes.length, changeText(change, 'zh')).toBeGreaterThan(0);
            expect(causes.map(({ is }) => is)).not.toContain('unexplained');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the changed items are those whose results are not the same, in all public months', async () => {
    for (const name of ['online-consultant', 'livestream-clinic', 'school-annual', 'purchasing-warehouse']) {
      const { evaluation, close } = await publicMonth(name);
      close();
      const again = reopened(evaluation.plan, keptMonth(evaluation));
      if (again.misfits !== null) throw new Error(name);
      expect(changesOf({ old: evaluation, new: again.evaluation })).toEqual([]);
      expect(results(again.evaluation)).toEqual(results(evaluation));
    }
  });
});
