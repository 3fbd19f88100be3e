/** Words of the frame: menu, choices, proof of identity. */

import { words } from '../words/words.ts';

/** Words of the menu and of what stands around pages. */
export const FRAME = words({
  brand: { zh: '衡绩', en: 'Hengji' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '主菜单', en: 'Main menu' },
  more: { zh: '更多', en: 'More' },
  close: { zh: '关闭', en: 'Close' },
  account: { zh: '我的账户', en: 'My account' },
  signOut: { zh: '退出', en: 'Sign out' },
  look: { zh: '外观', en: 'Look' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  system: { zh: '跟随系统', en: 'As the system' },
  language: { zh: '语言', en: 'Language' },
  notYours: { zh: '这一页不对你开放', en: 'This page is not open to you' },
  notYoursWhy: {
    zh: '它需要你没有的权限。要看它，请管理员给你相应的角色。',
    en: 'It needs a duty that you do not hold. Ask an administrator for the role that has it.',
  },
  home: { zh: '回到首页', en: 'Go to the first page' },
  behalf: { zh: '正在替{person}办理', en: 'Acting for {person}' },
  actFor: { zh: '替{person}办理', en: 'Act for {person}' },
  oneself: { zh: '回到自己', en: 'Be yourself again' },
});

/** Words of the question who somebody is. */
export const PROOF = words({
  title: { zh: '请再次确认是你本人', en: 'Please confirm that it is you' },
  why: {
    zh: '这一步会留下你的名字。请再输入一次登录密码；十分钟内不会再问。',
    en: 'This step is kept under your name. Please enter your password again; you are not asked again for ten minutes.',
  },
  password: { zh: '密码', en: 'Password' },
  confirm: { zh: '确认', en: 'Confirm' },
  demo: { zh: '演示里人人都用这个密码：{password}', en: 'In the demo everybody has this password: {password}' },
});
