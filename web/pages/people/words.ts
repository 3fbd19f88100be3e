/** Words of the pages of people. */

import { words } from '../../words/words.ts';

/** Words of the people. */
export const PEOPLE = words({
  title: { zh: '人员与组织', en: 'People and units' },
  under: { zh: '谁在哪个单位、什么岗位，有什么角色。', en: 'Who sits in which unit and post, and which roles they hold.' },
  units: { zh: '组织', en: 'Units' },
  everybody: { zh: '全部', en: 'Everybody' },
  find: { zh: '找姓名或工号', en: 'Find a name or an id' },
  count: { zh: '{count} 人', en: '{count} people', one: 'one person' },
  none: { zh: '这里没有这样的人', en: 'There is nobody like that here' },
  noneWhy: { zh: '换一个单位，或换一个词再找。', en: 'Choose another unit, or try another word.' },
  name: { zh: '姓名', en: 'Name' },
  seat: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  roles: { zh: '角色', en: 'Roles' },
  standing: { zh: '状态', en: 'Standing' },
  head: { zh: '负责人', en: 'head' },
  comma: { zh: '、', en: ', ' },
  of: { zh: '{role}（{unit}）', en: '{role} ({unit})' },
  'not yet': { zh: '未入职', en: 'not yet here' },
  probation: { zh: '试用期', en: 'on trial' },
  regular: { zh: '在职', en: 'here' },
  left: { zh: '已离职', en: 'has left' },
  access: { zh: '登录', en: 'Sign-in' },
  asOf: { zh: '看哪一天', en: 'As of' },
  add: { zh: '添加人员', en: 'Add a person' },
  id: { zh: '工号', en: 'Id' },
  joined: { zh: '入职日', en: 'Day of joining' },
  rolesPage: { zh: '角色与委托', en: 'Roles and hand-overs' },
  workbook: { zh: '用工作簿导入', en: 'By a workbook' },
  canSignIn: { zh: '已开通', en: 'has an account' },
});

/** Words of an invitation. */
export const INVITE = words({
  invite: { zh: '邀请', en: 'Invite' },
  of: { zh: '邀请{name}登录', en: 'Invite {name}' },
  why: {
    zh: '给出一个链接，对方打开后自己设密码，就能登录。链接七天有效、只能用一次；再邀请一次，前一个就作废。',
    en: 'This makes a link by which the person chooses a password and signs in. It is good for seven days and once; another invitation ends the earlier one.',
  },
  email: { zh: '对方的邮箱（以后用它登录）', en: 'E-mail, by which the person will sign in' },
  make: { zh: '生成链接', en: 'Make the link' },
  made: {
    zh: '把链接发给本人，{until} 前有效。它只显示这一次；谁有它，谁就能以这个身份登录。',
    en: 'Hand the link to the person; it is open until {until}. It is shown this once, and whoever has it can sign in as that person.',
  },
  link: { zh: '邀请链接', en: 'Link of the invitation' },
  code: { zh: '邀请链接的二维码', en: 'The link as a code to scan' },
  copy: { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  done: { zh: '好了', en: 'Done' },
});
