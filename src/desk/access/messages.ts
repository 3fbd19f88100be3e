/** The sentences for what somebody may not do, and for hands that must be others. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const accessMessages = {
  NOT_YOURS: {
    zh: { what: '你没有「{dutyZh}」的权限，或权限不到这个部门。', mend: '请有这项权限的人办理，或请管理员授予角色。' },
    en: { what: 'You may not {duty}, or not here.', mend: 'Ask someone who may, or have an administrator grant you the role.' },
  },
  PERSON_UNKNOWN: {
    zh: { what: '没有人员「{person}」，或不在你能看到的范围内。', mend: '核对工号。' },
    en: { what: 'There is no person "{person}" within what you may see.', mend: 'Check the number of the person.' },
  },
  SAME_HAND: {
    zh: { what: '「{what}」是 {person} 自己做的，不能由同一个人复核或批准。', mend: '请另一个有权限的人办理；代理也不行。' },
    en: {
      what: '{person} made {what} and cannot check or approve it too.',
      mend: 'Have another person do it who may; a delegate of the maker does not count as another.',
    },
  },
  OWN_AFFAIR: {
    zh: { what: '「{what}」关系到 {person} 自己，不能由本人决定。', mend: '请与此事无关、有权限的人办理。' },
    en: {
      what: '{what} is about {person} and cannot be decided by the same person.',
      mend: 'Have somebody decide it who gains nothing by it.',
    },
  },
} satisfies Messages;
