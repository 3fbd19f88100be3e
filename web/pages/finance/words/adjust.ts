/** Words of adjustments. */

import { words } from '../../../words/words.ts';

/** The words. */
export const ADJUST = words({
  title: { zh: '调整', en: 'Adjustments' },
  under: {
    zh: '封账的月份不再改；晚到的事实按今天的数据重算，差额记在后面的周期。',
    en: 'A locked month never changes: late facts are computed anew, and the difference is paid in a later period.',
  },
  propose: { zh: '提出调整', en: 'Propose' },
  proposeTitle: { zh: '按今天的事实重算一个封账的周期', en: 'Compute a locked period under today’s facts' },
  scheme: { zh: '方案', en: 'Scheme' },
  period: { zh: '更正哪个周期', en: 'Period to be corrected' },
  payIn: { zh: '在哪个周期发（不写就是下一个没封账的）', en: 'Period that pays (else the next that is open)' },
  instalments: { zh: '分几期', en: 'Instalments' },
  reason: { zh: '为什么', en: 'Why' },
  cancel: { zh: '取消', en: 'Cancel' },
  none: { zh: '没有调整', en: 'No adjustments' },
  noneWhy: { zh: '封账以后有晚到的事实，在这里提出调整。', en: 'Where facts came after a lock, propose an adjustment here.' },
  nothing: {
    zh: '查过了：按今天的事实，结果和记账的一样，无须调整。',
    en: 'Computed: under today’s facts nothing differs from what was booked.',
  },
  number: { zh: '调整', en: 'Adjustment' },
  amount: { zh: '差额', en: 'Difference' },
  state: { zh: '状态', en: 'State' },
  by: { zh: '谁、何时', en: 'By and when' },
  any: { zh: '所有状态', en: 'Any state' },
  proposed: { zh: '待审批', en: 'to be decided' },
  approved: { zh: '已批准', en: 'approved' },
  rejected: { zh: '已退回', en: 'rejected' },
  approve: { zh: '批准', en: 'Approve' },
  reject: { zh: '退回', en: 'Reject' },
  person: { zh: '人员', en: 'Person' },
  item: { zh: '项目', en: 'Item' },
  charge: { zh: '属于', en: 'Charged to' },
  pay: { zh: '在哪期发', en: 'Paid in' },
  decided: { zh: '{state}：', en: '{state}: ' },
  note: { zh: '说明（退回必须写）', en: 'A note (needed for a rejection)' },
  lines: { zh: '每一笔', en: 'Lines' },
});
