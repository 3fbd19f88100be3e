/** The sentences for what somebody may not do, and for hands that must be others. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const accessMessages = {
  NOT_YOURS: {
    zh: { what: '你没有「{dutyZh}」的权限，或权限不到这个部门。', mend: '请有这项权限的人办理，或请管理员授予角色。' },
    en: { what: 'You may not {duty}, or not here.', mend: 'Ask someone who may, or have an administrator grant you the role.' },
  },
  PERSON_UNSEEN: {
    zh: { what: '没有人员「{person}」，或不在你能看到的范围内。', mend: '核对工号。' },
    en: { what: 'There is no person "{person}" within what you may see.', mend: 'Check the number of the person.' },
  },
  SAME_HAND: {
    zh: { what: '「{whatZh}」是{personZh}自己做的，不能由同一个人复核或批准。', mend: '请另一个有权限的人办理；代理也不行。' },
    en: {
      what: '{person} made {what} and cannot check or approve it too.',
      mend: 'Have another person do it who may; a delegate of the maker does not count as another.',
    },
  },
  OWN_AFFAIR: {
    zh: { what: '「{whatZh}」关系到{personZh}自己，不能由本人决定。', mend: '请与此事无关、有权限的人办理。' },
    en: {
      what: '{what} is about {person} and cannot be decided by the same person.',
      mend: 'Have somebody decide it who gains nothing by it.',
    },
  },
  NOT_ACTIVE: {
    zh: { what: '{person} 今天不在本单位任职，或其使用权已经结束。', mend: '如应当在职，请人事核对入职、离职日期。' },
    en: {
      what: '{person} does not belong to this organisation today.',
      mend: 'If that is wrong, have HR check the days of joining and leaving.',
    },
  },
  NOT_HANDED_OVER: {
    zh: { what: '{behalf} 今天没有委托 {person} 代办。', mend: '请 {behalf} 先办理委托，写明角色和起止日期。' },
    en: {
      what: '{behalf} has handed nothing over to {person} for today.',
      mend: 'Have {behalf} hand over the role first, from day to day.',
    },
  },
  ROLE_UNKNOWN: {
    zh: { what: '没有「{role}」这个可以授予的角色。', mend: '可以授予的有：{known}。' },
    en: { what: 'There is no role "{role}" that can be granted.', mend: 'These can be: {known}.' },
  },
  GRANT_UNIT: {
    zh: { what: '今天没有部门「{unit}」。', mend: '核对部门编号，或先设立这个部门。' },
    en: { what: 'There is no unit "{unit}" today.', mend: 'Check its id, or set the unit up first.' },
  },
  GRANT_FOES: {
    zh: { what: '{person} 已是「{otherZh}」，不能同时是「{roleZh}」。', mend: '先收回前一个角色，或授予另一个人。' },
    en: {
      what: '{person} is {other} and cannot be {role} too.',
      mend: 'Take the other role back first, or grant this one to somebody else.',
    },
  },
  GRANT_TWICE: {
    zh: { what: '{person} 已有「{roleZh}」（第 {number} 号授权）。', mend: '不用再授。' },
    en: { what: '{person} is {role} already (grant {number}).', mend: 'There is nothing to do.' },
  },
  GRANT_MISSING: {
    zh: { what: '没有第 {number} 号授权，或已经收回。', mend: '看一下现有的授权。' },
    en: { what: 'There is no grant {number}, or it was taken back.', mend: 'Look at the grants in force.' },
  },
  DELEGATION_OWN: {
    zh: { what: '只能委托自己的角色，不能再转委托。', mend: '以自己的身份登录后再委托。' },
    en: { what: "Only one's own roles can be handed over, and not handed on.", mend: 'Sign in as yourself and hand over what is yours.' },
  },
  DELEGATION_SELF: {
    zh: { what: '不能委托给自己。', mend: '写同事的工号。' },
    en: { what: 'Roles cannot be handed over to oneself.', mend: 'Name a colleague.' },
  },
  DELEGATION_DAYS: {
    zh: { what: '委托的截止日 {to} 早于起始日 {from}。', mend: '核对两个日期。' },
    en: { what: 'The last day {to} is before the first day {from}.', mend: 'Check both days.' },
  },
  DELEGATION_ROLE: {
    zh: { what: '你没有「{roleZh}」这个角色，不能委托它。', mend: '只委托自己持有的角色，至少一个。' },
    en: { what: 'You do not hold the role {role}, so you cannot hand it over.', mend: 'Hand over at least one role of your own.' },
  },
  DELEGATION_MISSING: {
    zh: { what: '没有第 {number} 号委托，或已经结束。', mend: '看一下现有的委托。' },
    en: { what: 'There is no hand-over {number}, or it has ended.', mend: 'Look at those in force.' },
  },
} satisfies Messages;
