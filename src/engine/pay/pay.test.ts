/** What is paid: the lines that a total adds up, once each, to the fen; and why nothing is paid where the scheme does not say it. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluationOf, planOf, schemeText } from '../../../test/scheme-text.ts';
import { shippedPlan } from '../../../test/shipped-plan.ts';
import { checkoutPath, sampleOf, shippedSchemes } from '../../cli/library.ts';
import { computeMonth } from '../../cli/month.ts';
import { MESSAGES } from '../../cli/say.ts';
import { report } from '../../plan/report.ts';
import { paidOf } from './paid.ts';
import { dueOf, monthPay, type PayLine } from './pay.ts';

/** What a text pays: "total = a + b − c", or the names alone; then the codes of its problems. */
function told(text: string): readonly string[] {
  const { totals, alone, problems } = paidOf(planOf(schemeText(text)));
  const sums = totals.map(
    ({ line, items }) => `${line.name} =${items.map((item) => ` ${item.sign < 0n ? '−' : '+'} ${item.line.name}`).join('')}`,
  );
  return [
    ...sums,
    ...alone.map(({ line }) => line.name),
    ...problems.map(({ code, values }) => `${code} ${values['name']} ${values['other']}`.trim()),
  ];
}

const PAY = `薪酬:
  base: { 值: 3000元 }
  fee: { 值: 200元 }
  fine: { 标题: 扣款, 值: 50元 }
`;

describe('which lines are paid', () => {
  test.each([
    ['the lines of a sum', `${PAY}总计:\n  total: { 值: base + fee − fine }\n`, ['total = + base + fee − fine']],
    ['the lines of 加总', `${PAY}总计:\n  total: { 加总: [base, fee, fine] }\n`, ['total = + base + fee + fine']],
    ['taken off within brackets', `${PAY}总计:\n  total: { 值: base − (fee − fine) }\n`, ['total = + base − fee + fine']],
    [
      'through a further total and an internal line',
      `${PAY}总计:\n  gross: { 值: base + extra }\n  extra: { 值: fee, 内部: 是 }\n  net: { 值: gross − fine }\n`,
      ['net = + base + fee − fine'],
    ],
    [
      'a step that a paid line is made of is not paid beside it',
      '薪酬:\n  as_if: { 值: 100元 }\n  real: { 值: 若 as_if > 50元 则 as_if 否则 0元 }\n总计:\n  total: { 值: real }\n',
      ['total = + real'],
    ],
    [
      'a total that is no sum is paid as one line',
      `${PAY}总计:\n  total: { 值: '最大(base + fee − fine, 2000元)' }\n`,
      ['total = + total'],
    ],
    ['so is one with a step after the sum', `${PAY}总计:\n  total: { 值: base + fee − fine, 后: [上限 3000元] }\n`, ['total = + total']],
    ['so is one that adds a line twice', `${PAY}总计:\n  total: { 值: base + fee + fee − fine }\n`, ['total = + total']],
    ['so is one with a number in it', `${PAY}总计:\n  total: { 值: base + fee − fine + 5元 }\n`, ['total = + total']],
    ['two totals of different lines', `${PAY}总计:\n  a: { 值: base }\n  b: { 值: fee − fine }\n`, ['a = + base', 'b = + fee − fine']],
    ['without a total each pay line', PAY, ['base', 'fee', 'fine']],
    ['no internal line, and no count', '薪酬:\n  a: { 值: 1元, 内部: 是 }\n  heads: { 值: 2人 }\n  b: { 值: 3元 }\n', ['b']],
    ['nothing where a scheme only scores', '评分:\n  score: { 值: 90分 }\n总计:\n  all: { 值: score }\n', []],
    [
      'a pay line that no total adds is told',
      `${PAY}总计:\n  total: { 值: base + fee }\n`,
      ['total = + base + fee', 'PAY_OUTSIDE_TOTAL 扣款'],
    ],
    [
      'one line made of another without a total is unclear',
      '薪酬:\n  base: { 值: 3000元 }\n  fine: { 值: base × 10% }\n',
      ['PAY_UNCLEAR fine base'],
    ],
    [
      'a total that looks at another without adding it is unclear',
      `${PAY}总计:\n  gross: { 值: base + fee − fine }\n  net: { 值: '最大(gross, 2000元)' }\n`,
      ['PAY_UNCLEAR net gross'],
    ],
    ['two totals with one line are unclear', `${PAY}总计:\n  a: { 值: base + fee }\n  b: { 值: fee − fine }\n`, ['PAY_UNCLEAR a b']],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test('unclear pay says how to mend it, in both languages', () => {
    const plan = planOf(schemeText('薪酬:\n  base: { 值: 3000元 }\n  fine: { 值: base × 10% }\n'));
    const [problem] = paidOf(plan).problems;
    const texts = new Map([[plan.file, plan.text]]);
    if (problem === undefined) throw new Error('no problem');
    expect(report(problem, texts, MESSAGES, 'zh')).toContain('「fine」和「base」都像要发的');
    expect(report(problem, texts, MESSAGES, 'en')).toContain('Write a total that adds up what is paid');
  });

  test('of every shipped scheme: what clinic-rollout only shows (as_if) is not paid', () => {
    const found = shippedSchemes().flatMap((name) => {
      const { totals, alone, problems } = paidOf(shippedPlan(name));
      expect([name, problems]).toEqual([name, []]);
      const items = [...totals.flatMap((total) => total.items), ...alone].map(({ line }) => line.name);
      return items.length === 0 ? [] : [`${name}: ${items.join(' ')}${totals.length > 0 ? ' | total' : ''}`];
    });
    expect(found).toEqual([
      'bonus-by-grade: bonus',
      'clinic-rollout: performance_pay award_pay | total',
      'creator-appraisal: bonus',
      'ecommerce-clinic: base commission award_pay | total',
      'editors-annual: fund_pay',
      'live-promoter-targets: sales_reward interaction_reward new_customer_reward format_reward | total',
      'livestream-careers: head_fee group_commission appraisal_pay raises penalty | total',
      'livestream-clinic: base day_bonus streak_bonus team_bonus | total',
      'livestream-groups: day_bonus streak_bonus | total',
      'new-media-card: performance_pay',
      'new-media-gradient: performance_pay',
      'new-media-gradient-full: performance_pay',
      'new-media-quarterly: bonus',
      'new-media-trial: fixed appraisal_pay enrolment_commission sales_commission likes_bonus viral_bonus live_bonus profit_share | total',
      'new-media-trial-full: fixed appraisal_pay enrolment_commission sales_commission likes_bonus viral_bonus live_bonus profit_share | total',
      'online-consultant: base attendance_bonus commission head_fee big_order_bonus | total',
      'online-consultant-full: base attendance_bonus commission clawback older_clawback head_fee big_order_bonus | total',
      'post-douyin-shop: performance_pay',
      'post-host: live_commission',
      'purchasing-buyer: pay',
      'purchasing-warehouse: pay',
      'store-growth-cascade: store_bonus',
      'store-growth-contest: reward',
    ]);
  });
});

const lineText = ({ name, amount }: PayLine): string =>
  `${name} ${amount.is === 'value' ? amount.fen : amount.is === 'unknown' ? `? ${amount.missing.join('、')}` : '-'}`;

describe('what is due', () => {
  const text = (total: string, given: string): string =>
    schemeText(`指标:
  sales: { 标题: 实收, 合计: orders.amount }
薪酬:
  base: { 值: 3000元 }
  commission: { 标题: 提成, 值: sales × 1%, 后: [四舍五入到 0.01元] }
  award: { 标题: 奖项, 值: 100元, 仅当: sales > 1万元 }
总计:
  total: { 标题: 合计, ${total} }
示例:
  - { 给: { sales: ${given} }, 得: {} }
`);
  const payOf = (total: string, given: string) => monthPay(evaluationOf(text(total, given))).subjects[0]!;

  test('in fen, each line once', () => {
    const pay = payOf('值: base + commission + award', '20000.50元');
    expect([...pay.lines, ...pay.totals].map(lineText)).toEqual(['base 300000', 'commission 20001', 'award 10000', 'total 330001']);
    expect([pay.settled, dueOf(pay)]).toEqual([true, 330001n]);
  });

  test('a line that does not apply is left out where the total leaves it out, with the gate that is closed', () => {
    const pay = payOf('加总: [base, commission, award]', '1万元');
    expect(pay.lines.map(lineText)).toEqual(['base 300000', 'commission 10000', 'award -']);
    expect([pay.settled, dueOf(pay)]).toEqual([true, 310000n]);
    const amount = pay.lines[2]?.amount;
    expect(amount?.is === 'not applicable' ? amount.because.map(({ zh }) => zh) : []).toEqual(
      expect.arrayContaining(['不适用：不满足 {reason}']),
    );
  });

  test('where the whole total does not apply, nothing is settled by its lines', () => {
    const pay = payOf('值: base + commission + award', '1万元');
    expect(pay.totals.map(lineText)).toEqual(['total -']);
    expect([pay.settled, dueOf(pay)]).toEqual([false, null]);
  });

  test('unknown is not zero: what is missing is said, and nothing is due', () => {
    const pay = payOf('值: base + commission', '未知');
    expect([...pay.lines, ...pay.totals].map(lineText)).toEqual(['base 300000', 'commission ? 实收', 'total ? 实收']);
    expect([pay.settled, dueOf(pay)]).toEqual([false, null]);
  });

  test('what a total takes off is negative', () => {
    const plan = schemeText(`${PAY}总计:\n  total: { 值: base + fee − fine }\n示例:\n  - { 得: {} }\n`);
    const pay = monthPay(evaluationOf(plan)).subjects[0]!;
    expect(pay.lines.map(lineText)).toEqual(['base 300000', 'fee 20000', 'fine -5000']);
    expect(dueOf(pay)).toBe(315000n);
  });

  test('a month in a trial says so', () => {
    const trial = (days: string) => monthPay(evaluationOf(schemeText(`试行: ${days}\n${PAY}示例:\n  - { 得: {} }\n`))).trial;
    expect(['2026-10-31 到 2026-12-31', '2026-11-01 到 2026-12-31', '2026-01-01 到 2026-10-01'].map(trial)).toEqual([true, false, true]);
  });
});

/** The facts and the period that stand beside a shipped scheme or among the cases. */
const monthsOf = (name: string): readonly string[] =>
  [sampleOf(name), checkoutPath('test', 'cases', name, 'public')].filter(
    (folder) => folder !== null && existsSync(join(folder, 'case.json')),
  ) as string[];

test.each(shippedSchemes().filter((name) => monthsOf(name).length > 0))(
  'the lines of %s add up to its totals for everybody',
  { timeout: 60_000 },
  async (name) => {
    for (const folder of new Set(monthsOf(name))) {
      const { period } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
      const { evaluation, close } = await computeMonth({ scheme: name, facts: join(folder, 'facts'), period });
      close();
      if (evaluation === null) throw new Error(`${name} has no month`);
      for (const { subject, totals, lines, settled } of monthPay(evaluation).subjects) {
        const open = [...lines, ...totals].some(({ amount }) => amount.is === 'unknown');
        expect([subject, settled]).toEqual([subject, !open]);
      }
    }
  },
);
