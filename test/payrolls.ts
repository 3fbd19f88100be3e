/** Payrolls for tests: one with everything in it, and lines that differ in what a test is about. */

import type { Payroll, PayrollLine, Provenance } from '../src/lib/payroll.ts';

/** Where the payrolls of tests come from. */
export const PROVENANCE: Provenance = {
  organisation: '杭州泰和医疗美容门诊部',
  scheme: 'online-consultant',
  version: 'v3',
  period: '2026-10',
  run: 'R-7',
  state: 'locked',
  engine: 'hengji 0.1.0',
  schemeHash: '3b51'.repeat(16),
  factsHash: '3c9a'.repeat(16),
  resultsHash: '3dd3'.repeat(16),
  auditHead: '3e1c'.repeat(16),
  madeAt: '2026-11-02T09:30:00Z',
};

/** A line of pay of E001 that differs in the given members. */
export const payrollLine = (over: Partial<PayrollLine> = {}): PayrollLine => ({
  subject: 'E001',
  name: '张晓雯',
  item: 'commission',
  title: '基本提成',
  kind: 'pay',
  charge: '2026-10',
  pay: '2026-10',
  fen: 1_285_000n,
  reason: null,
  from: null,
  ...over,
});

/** Two persons: 12850 − 150.50 − 423.50 + 80 = 12356.00, and 6000.05; a third has only a score. */
export const PAYROLL: Payroll = {
  provenance: PROVENANCE,
  lines: [
    payrollLine(),
    payrollLine({ item: 'fine', title: '质检扣款', fen: -15_050n }),
    payrollLine({ kind: 'adjustment', charge: '2026-09', fen: -42_350n, reason: '订单 9 月 28 日成交、10 月 6 日退款', from: 'R-4' }),
    payrollLine({
      kind: 'adjustment',
      charge: '2026-08',
      item: 'heads',
      title: '到院人头奖',
      fen: 8_000n,
      reason: '补录两条',
      from: 'R-3',
    }),
    payrollLine({ subject: 'E002', name: '李想', fen: 600_005n }),
  ],
  figures: [
    {
      subject: 'E001',
      name: '张晓雯',
      items: [
        { title: '综合得分', text: '92.50 分' },
        { title: '等级', text: 'A' },
      ],
    },
    { subject: 'E003', name: '王未', items: [{ title: '综合得分', text: '未知' }] },
  ],
};
