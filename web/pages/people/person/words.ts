/** Words of the page of one person. */

import { words } from '../../../words/words.ts';

/** Words of small changes. */
export const EDIT = words({
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  free: { zh: '（可不填）', en: '(may stay empty)' },
});

/** Words of a person. */
export const PERSON = words({
  title: { zh: '人员', en: 'Person' },
  rename: { zh: '改姓名', en: 'Change the name' },
  name: { zh: '姓名', en: 'Name' },
  employment: { zh: '在职', en: 'Employment' },
  noEmployment: { zh: '还没有登记入职。', en: 'No employment is noted yet.' },
  since: { zh: '{from} 起', en: 'from {from}' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  regularOn: { zh: '{day} 转正', en: 'regular from {day}' },
  day: { zh: '日期', en: 'Day' },
  firstDay: { zh: '第一天', en: 'First day' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  fromDay: { zh: '从哪一天起', en: 'From which day on' },
  trialUntil: { zh: '试用期到', en: 'On trial until' },
  leavingWhy: { zh: '离职类型', en: 'Why' },
  joined: { zh: '登记入职', en: 'Note the joining' },
  rejoined: { zh: '再次入职', en: 'Has come back' },
  regularised: { zh: '转正', en: 'End the trial' },
  left: { zh: '离职', en: 'End the employment' },
  leftWhy: {
    zh: '任职和方案归属在这一天结束；以前的月份不变。',
    en: 'Seats and assignments end with that day; months before it stay as they are.',
  },
  seats: { zh: '任职', en: 'Seats' },
  noSeat: { zh: '还没有任职。', en: 'There is no seat yet.' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  days: { zh: '起止', en: 'Days' },
  head: { zh: '负责人', en: 'head' },
  further: { zh: '兼任', en: 'further seat' },
  isHead: { zh: '是负责人吗', en: 'Head of the unit?' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  move: { zh: '调岗', en: 'Move' },
  moveWhy: { zh: '现在的主任职到前一天为止。', en: 'The present main seat ends the day before.' },
  addSeat: { zh: '加一个兼任', en: 'Add a further seat' },
  firstSeat: { zh: '加任职', en: 'Add a seat' },
  end: { zh: '结束', en: 'End' },
  endSeat: { zh: '结束这个任职', en: 'End the seat' },
  takeBack: { zh: '撤回', en: 'Take back' },
  takeBackWhy: {
    zh: '登记错了才撤回；撤回的一条留在记录里，不再算数。',
    en: 'For what was noted by mistake: it stays in the record and counts no more.',
  },
  reason: { zh: '原因', en: 'Reason' },
  basePay: { zh: '底薪', en: 'Base pay' },
  noPay: { zh: '没有登记底薪。', en: 'No base pay is noted.' },
  setPay: { zh: '调底薪', en: 'Set the base pay' },
  monthly: { zh: '每月（元）', en: 'A month, in yuan' },
  leaves: { zh: '假期', en: 'Leaves' },
  noLeave: { zh: '没有登记假期。', en: 'No leave is noted.' },
  noteLeave: { zh: '登记假期', en: 'Note a leave' },
  leaveKind: { zh: '假别', en: 'Kind' },
  schemes: { zh: '方案归属', en: 'Schemes' },
  noScheme: { zh: '不归属任何方案。', en: 'No scheme pays this person.' },
  by: { zh: '由 {by}', en: 'by {by}' },
  byPerson: { zh: '归属到本人', en: 'assigned to the person' },
  assign: { zh: '归属方案', en: 'Assign a scheme' },
  scheme: { zh: '方案', en: 'Scheme' },
  private: { zh: '隐私字段', en: 'Private values' },
  privateWhy: { zh: '显示全部要再次确认身份，每看一次记一条。', en: 'To see one in full you prove who you are; each look is kept.' },
  noPrivate: { zh: '没有登记。', en: 'None is kept.' },
  show: { zh: '显示', en: 'Show' },
  showOf: { zh: '显示{field}', en: 'Show {field}' },
  hide: { zh: '收起', en: 'Hide' },
  keep: { zh: '登记', en: 'Enter' },
  keepWhy: { zh: '内容留空就是删去。', en: 'An empty value takes it away.' },
  what: { zh: '哪一项', en: 'Which' },
  value: { zh: '内容', en: 'Value' },
  signIn: { zh: '登录', en: 'Sign-in' },
  noAccount: { zh: '还没有账户。', en: 'There is no account yet.' },
  memberSince: { zh: '{at} 开通', en: 'has an account since {at}' },
  hasFactor: { zh: '已开启第二步验证', en: 'with a second factor' },
  renewPassword: { zh: '重设密码', en: 'Renew the password' },
  renewOf: { zh: '让{name}重设密码', en: 'Renew the password of {name}' },
  renewWhy: {
    zh: '给出一个链接，由本人打开并自己设新密码；你不会知道它。设好之后，原来的密码和所有会话失效。先确认对方确实是{name}；系统会通知本人。',
    en: 'This makes a link by which the person chooses another password, which you will not know. With it the old one and all sessions end. Make sure first that it is {name} who asks; the person is told.',
  },
  endFactor: { zh: '取消第二步验证', en: 'Take the second factor away' },
  endFactorWhy: {
    zh: '{name}丢了手机、备用码也没有时才用。所有会话结束，之后只凭密码登录，直到本人重新添加；系统会通知本人。',
    en: 'For when {name} has lost the device and the codes. All sessions end, and the password alone opens until another is added; the person is told.',
  },
  endAccess: { zh: '结束登录', en: 'End sign-in' },
  endAccessWhy: {
    zh: '{name}的会话和接口密钥立即失效；以后可以重新邀请。人员记录不变。',
    en: 'Sessions and keys of {name} end at once; another invitation can be made later. The record of the person stays.',
  },
});

/** Why somebody leaves. */
export const LEAVINGS = words({
  resigned: { zh: '辞职', en: 'resigned' },
  dismissed: { zh: '辞退', en: 'dismissed' },
  'transferred out': { zh: '调出', en: 'transferred out' },
  retired: { zh: '退休', en: 'retired' },
});

/** Kinds of leave. */
export const LEAVES = words({
  annual: { zh: '年假', en: 'annual leave' },
  sick: { zh: '病假', en: 'sick leave' },
  personal: { zh: '事假', en: 'personal leave' },
  maternity: { zh: '产假', en: 'maternity leave' },
  paternity: { zh: '陪产假', en: 'paternity leave' },
  marriage: { zh: '婚假', en: 'marriage leave' },
  bereavement: { zh: '丧假', en: 'bereavement leave' },
  'work injury': { zh: '工伤假', en: 'leave after a work injury' },
  other: { zh: '其他', en: 'other leave' },
});

/** What is private. */
export const FIELDS = words({
  phone: { zh: '手机号', en: 'phone' },
  email: { zh: '邮箱', en: 'e-mail' },
  'bank account': { zh: '银行卡号', en: 'bank account' },
  'identity number': { zh: '身份证号', en: 'identity number' },
});
