/** The roles as people call them. */

import { words } from './words.ts';

/** The words of roles, by their names in the API. */
export const ROLES = words({
  employee: { zh: '员工', en: 'Employee' },
  rater: { zh: '评价人', en: 'Rater' },
  manager: { zh: '主管', en: 'Manager' },
  hr: { zh: '人事', en: 'HR' },
  steward: { zh: '数据专员', en: 'Data steward' },
  finance: { zh: '财务', en: 'Finance' },
  executive: { zh: '总经理', en: 'Executive' },
  auditor: { zh: '审计', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
});

/** A role by its name. */
export type RoleName = keyof typeof ROLES;

/** Whether a name is one of a role that has a word here. */
export const isRole = (name: string): name is RoleName => name in ROLES;
