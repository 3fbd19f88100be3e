/** Payrolls as data: persons in order, and sums that never make a zero of nothing. */

import { expect, test } from 'vitest';
import { type Payroll, type PayrollLine, type Provenance, peopleOf } from './payroll.ts';

const provenance = {} as Provenance;

const line = (subject: string, fen: bigint, kind: 'pay' | 'adjustment' = 'pay'): PayrollLine => ({
  ...{ subject, name: `${subject}的姓名`, item: 'commission', title: '提成', kind, fen },
  ...{ charge: '2026-10', pay: '2026-10', reason: kind === 'pay' ? null : '补录订单', from: kind === 'pay' ? null : 'R1' },
});

test('persons stand in the order of their first line, and their total is the sum of their lines', () => {
  const payroll: Payroll = {
    provenance,
    lines: [line('E002', 123_450n), line('E001', 100n), line('E002', -450n, 'adjustment')],
    figures: [{ subject: 'E001', name: '甲', items: [{ title: '得分', text: '92' }] }],
  };
  const people = peopleOf(payroll);
  expect(people.map(({ subject, total }) => [subject, total])).toEqual([
    ['E002', 123_000n],
    ['E001', 100n],
  ]);
  expect(people[1]).toMatchObject({ name: 'E001的姓名', figures: [{ title: '得分', text: '92' }] });
});

test('who has figures but no line has no total: nothing known is not zero', () => {
  const figures = [{ subject: 'E003', name: '丙', items: [] }];
  expect(peopleOf({ provenance, lines: [], figures })[0]?.total).toBeNull();
  expect(peopleOf({ provenance, lines: [line('E003', 5n), line('E003', -5n)], figures })[0]?.total).toBe(0n);
});
