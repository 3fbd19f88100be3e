/** Words of the page of roles. */

import { words } from '../../../words/words.ts';

/** Words of roles. */
export const ROLES_PAGE = words({
  title: { zh: '角色与委托', en: 'Roles and hand-overs' },
  under: {
    zh: '谁能做什么；不在的那几天，谁替谁办。',
    en: 'Who may do what, and who acts for whom while somebody is away.',
  },
  grants: { zh: '谁有哪些角色', en: 'Who holds which' },
  delegations: { zh: '委托', en: 'Hand-overs' },
  meanings: { zh: '角色能做什么', en: 'What roles may do' },
  count: { zh: '{count} 项授权', en: '{count} grants', one: 'one grant' },
  byAdministrators: { zh: '由管理员授予和收回', en: 'granted and taken back by administrators' },
  none: { zh: '还没有授权', en: 'Nobody holds a role yet' },
  person: { zh: '人员', en: 'Person' },
  role: { zh: '角色', en: 'Role' },
  scope: { zh: '范围', en: 'Reach' },
  everywhere: { zh: '全单位', en: 'the whole organisation' },
  below: { zh: '{unit}及下级', en: '{unit} and all below it' },
  unit: { zh: '限于单位（含下级）', en: 'Only for a unit and all below it' },
  reason: { zh: '原因', en: 'Reason' },
  grant: { zh: '授予角色', en: 'Grant a role' },
  grantWhy: { zh: '不能授予自己；审计和其他角色不能是同一个人。', en: 'Not to yourself; and an auditor holds no other role.' },
  end: { zh: '收回', en: 'Take back' },
  endWhy: { zh: '立即生效。', en: 'It takes effect at once.' },
  now: { zh: '今天和以后的委托', en: 'Handed over today or later' },
  noneHanded: { zh: '没有委托', en: 'Nothing is handed over' },
  noneHandedWhy: {
    zh: '出差、休假时，可以把自己的角色委托给同事几天；做的事记在两个人名下。',
    en: 'While away, you can hand roles of your own over to a colleague; what is done then stands under both names.',
  },
  giver: { zh: '委托人', en: 'From' },
  taker: { zh: '受托人', en: 'To' },
  days: { zh: '起止', en: 'Days' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  first: { zh: '第一天', en: 'First day' },
  last: { zh: '最后一天', en: 'Last day' },
  hand: { zh: '委托我的角色', en: 'Hand over a role of mine' },
  handWhy: {
    zh: '对方在这几天可以代办；自己制单的，对方也不能复核。',
    en: 'The colleague acts for you on these days, and does not approve what you made.',
  },
  all: { zh: '全部', en: 'all of them' },
  endHanded: { zh: '结束委托', en: 'End it' },
  comma: { zh: '、', en: ', ' },
});
