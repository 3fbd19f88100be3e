/** Words of what the organisation sets. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const SETTINGS = words({
  title: { zh: '规则设置', en: 'Settings' },
  under: { zh: '从改的那一刻起算数；改了什么留在日志里。', en: 'A change holds from its moment on, and stands in the log.' },
  save: { zh: '改', en: 'Change' },
});

/** What is set. */
export const NAMES = words({
  'dispute days': { zh: '结果出来后几天内可以申诉', en: 'Days in which a result can be disputed' },
  'answer days': { zh: '申诉几天内答复', en: 'Days in which a dispute is answered' },
  'application stages': { zh: '申请分几级审批', en: 'Stages in which applications are decided' },
  'evidence needed': { zh: '申诉和申请必须附证据', en: 'Disputes and applications need evidence' },
  'payslip days': {
    zh: '封账几天后提醒签收工资条（0 不提醒）',
    en: 'Days after a lock until unsigned payslips are reminded of (0: never)',
  },
  'own figures so far': { zh: '本人看得到还没定的结果', en: 'People see own figures before they are final' },
  'ranks of others': { zh: '同事看得到彼此的名次', en: 'Colleagues see each other’s ranks' },
});
