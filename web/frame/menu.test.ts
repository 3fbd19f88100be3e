/** The bar of a phone: what the roles of somebody are for, then what is one's own. */

import { expect, test } from 'vitest';
import { ROLES } from '../../src/desk/access/roles.ts';
import { AREAS } from '../pages/areas.ts';
import type { Me } from './me.ts';
import { barEntries, entriesOf } from './menu.ts';

/** Somebody who has some roles, and what they are for. */
function holder(...names: readonly (keyof typeof ROLES)[]): Me {
  const duties = new Set(names.flatMap((name) => ROLES[name].may as readonly string[]));
  return {
    roles: ['employee', ...names].map((role) => ({ role, units: null })),
    duties: [...duties].map((duty) => ({ duty, everywhere: true, units: [] })),
  } as unknown as Me;
}

const bar = (...names: readonly (keyof typeof ROLES)[]): string =>
  barEntries(entriesOf(holder(...names), AREAS))
    .map(({ short }) => short.zh)
    .join(' ');

test('two pages of work, where somebody begins in front, and then one’s own', () => {
  expect(bar()).toBe('本月 待办 历史');
  expect(bar('manager')).toBe('团队 审批 本月 待办');
  expect(bar('hr')).toBe('考核 申诉 本月 待办');
  expect(bar('finance')).toBe('月结 审批 本月 待办');
  expect(bar('steward')).toBe('导入 批次 本月 待办');
  expect(bar('executive')).toBe('看板 审批 本月 待办');
  expect(bar('auditor')).toBe('日志 方案库 本月 待办');
  expect(bar('administrator')).toBe('人员 本月 待办 历史');
  expect(bar('manager', 'hr')).toBe('团队 考核 本月 待办');
});
