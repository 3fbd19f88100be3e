/** Who may do what: the one table from which routes, screens, row-level security and tests follow. */

/** What a person may be allowed to do; a duty is held for the whole organisation or for some units. */
export const DUTIES = {
  'read people': { zh: '查看人员', en: 'see people' },
  'change people': { zh: '维护人员', en: 'change people' },
  'read contact': { zh: '查看联系方式', en: 'see phone and e-mail' },
  'read bank account': { zh: '查看银行账号', en: 'see bank accounts' },
  'grant roles': { zh: '授予角色', en: 'grant roles' },
  'change settings': { zh: '修改设置', en: 'change settings' },
  'read schemes': { zh: '查看方案', en: 'see schemes' },
  'write schemes': { zh: '编写方案', en: 'write schemes' },
  'review schemes': { zh: '审核方案', en: 'review schemes' },
  'release schemes': { zh: '发布方案', en: 'release schemes' },
  'read facts': { zh: '查看事实', en: 'see facts' },
  'import facts': { zh: '导入事实', en: 'import facts' },
  'read runs': { zh: '查看核算', en: 'see runs' },
  compute: { zh: '核算', en: 'compute' },
  'approve runs': { zh: '审批核算', en: 'approve runs' },
  lock: { zh: '封账', en: 'lock periods' },
  pay: { zh: '确认发放', en: 'release pay' },
  'propose adjustments': { zh: '提出调整', en: 'propose adjustments' },
  'approve adjustments': { zh: '审批调整', en: 'approve adjustments' },
  'export pay': { zh: '导出工资', en: 'export pay' },
  'read scores': { zh: '查看得分', en: 'see scores' },
  'read pay': { zh: '查看薪酬', en: 'see pay' },
  'read base pay': { zh: '查看底薪', en: 'see base pay' },
  'run cycles': { zh: '组织考核', en: 'run review cycles' },
  'approve targets': { zh: '审批目标', en: 'approve targets' },
  'rate team': { zh: '评价下属', en: 'rate the team' },
  allot: { zh: '分配团队分', en: 'allot team points' },
  'review results': { zh: '复核结果', en: 'review results' },
  'grant exceptions': { zh: '批准超额', en: 'allow exceptions from quotas' },
  'publish results': { zh: '公布结果', en: 'publish results' },
  'handle disputes': { zh: '处理申诉', en: 'handle disputes' },
  'decide applications': { zh: '审批申请', en: 'decide applications' },
  investigate: { zh: '调查', en: 'investigate' },
  'record events': { zh: '记录关键行为', en: 'record key behaviours' },
  'run awards': { zh: '组织评奖', en: 'run awards' },
  'propose outcomes': { zh: '提出人事处理', en: 'put outcomes forward' },
  'decide outcomes': { zh: '决定人事处理', en: 'decide outcomes' },
  'confirm outcomes': { zh: '核准人事处理', en: 'confirm outcomes' },
  'read dashboards': { zh: '查看看板', en: 'see dashboards' },
  'read log': { zh: '查看日志', en: 'read the log' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** A duty by its name. */
export type Duty = keyof typeof DUTIES;

/** What a role is called, what it may do, and which roles the same person must not hold beside it. */
type RoleRow = {
  readonly zh: string;
  readonly en: string;
  readonly may: readonly Duty[];
  /** Given by what a person is, not by a grant. */
  readonly isImplied?: true;
  readonly never?: readonly string[];
};

const row = <const R extends RoleRow>(value: R): R => value;

/** The roles. */
export const ROLES = {
  administrator: row({
    zh: '管理员',
    en: 'administrator',
    may: ['read people', 'change people', 'read contact', 'grant roles', 'change settings', 'read schemes'],
    never: ['auditor'],
  }),
  hr: row({
    zh: '人事',
    en: 'HR',
    may: [
      'read people',
      'change people',
      'read contact',
      'read base pay',
      'read schemes',
      'write schemes',
      'review schemes',
      'release schemes',
      'read runs',
      'read facts',
      'read scores',
      'run cycles',
      'review results',
      'publish results',
      'handle disputes',
      'decide applications',
      'investigate',
      'record events',
      'run awards',
      'propose outcomes',
      'decide outcomes',
      'read dashboards',
    ],
  }),
  steward: row({ zh: '数据专员', en: 'data steward', may: ['read people', 'read schemes', 'read facts', 'import facts'] }),
  finance: row({
    zh: '财务',
    en: 'finance',
    may: [
      'read people',
      'read bank account',
      'read base pay',
      'read schemes',
      'review schemes',
      'read facts',
      'read runs',
      'compute',
      'approve runs',
      'lock',
      'pay',
      'propose adjustments',
      'approve adjustments',
      'export pay',
      'read scores',
      'review results',
      'read pay',
      'read dashboards',
    ],
  }),
  manager: row({
    zh: '主管',
    en: 'manager',
    may: [
      'read people',
      'read schemes',
      'read scores',
      'approve targets',
      'rate team',
      'allot',
      'record events',
      'propose outcomes',
      'read dashboards',
    ],
  }),
  executive: row({
    zh: '总经理',
    en: 'executive',
    may: [
      'read people',
      'read schemes',
      'review schemes',
      'release schemes',
      'read runs',
      'approve runs',
      'approve adjustments',
      'read scores',
      'read pay',
      'grant exceptions',
      'decide applications',
      'confirm outcomes',
      'read dashboards',
    ],
  }),
  auditor: row({
    zh: '审计',
    en: 'auditor',
    may: [
      'read people',
      'read contact',
      'read bank account',
      'read base pay',
      'read schemes',
      'read facts',
      'read runs',
      'read scores',
      'read pay',
      'read dashboards',
      'read log',
    ],
    never: ['administrator', 'hr', 'steward', 'finance', 'manager', 'executive'],
  }),
  rater: row({ zh: '评价人', en: 'rater', may: ['read people'], isImplied: true }),
  employee: row({ zh: '员工', en: 'employee', may: ['read people', 'read schemes'], isImplied: true }),
} as const satisfies Readonly<Record<string, RoleRow>>;

/** A role by its name. */
export type Role = keyof typeof ROLES;

/** The roles that are granted by a row; `rater` and `employee` follow from a form and from being a member. */
export const GRANTED_ROLES = (Object.keys(ROLES) as readonly Role[]).filter((role) => !('isImplied' in ROLES[role]));

/** Whether a role holds a duty. */
export const holds = (role: Role, duty: Duty): boolean => (ROLES[role].may as readonly Duty[]).includes(duty);

/** Whether one person may hold both roles. */
export const agree = (one: Role, other: Role): boolean => !neverOf(one).includes(other) && !neverOf(other).includes(one);

const neverOf = (role: Role): readonly string[] => (ROLES[role] as RoleRow).never ?? [];
