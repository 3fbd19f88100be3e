/** Words of the pages of who somebody is. */

import { words } from '../../words/words.ts';

/** Words of the page to sign in. */
export const SIGN_IN = words({
  title: { zh: '登录', en: 'Sign in' },
  motto: { zh: '每一分钱，都说得清为什么。', en: 'A reason for every fen.' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  wrong: { zh: '邮箱或密码不对。', en: 'The e-mail or the password is not right.' },
  wrongCode: { zh: '这个验证码不对，或已经用过。', en: 'The code is not right, or was used already.' },
  wait: { zh: '试得太多了，过 {seconds} 秒再试。', en: 'There were too many tries. Try again in {seconds} {seconds:second|seconds}.' },
  elsewhere: { zh: '用别的服务登录没有成功。', en: 'Signing in by the other service did not succeed.' },
  codeTitle: { zh: '第二步验证', en: 'Second factor' },
  codeWhy: { zh: '打开验证器，输入现在的 6 位数字。', en: 'Open your authenticator and enter its 6 digits.' },
  code: { zh: '验证码', en: 'Code' },
  backup: { zh: '手机不在身边？用备用码', en: 'No device at hand? Use a backup code' },
  backupCode: { zh: '备用码', en: 'Backup code' },
  device: { zh: '用验证器', en: 'Use the authenticator' },
  verify: { zh: '验证', en: 'Verify' },
  demoTitle: { zh: '演示：选一个人进去看', en: 'Demo: be one of these' },
  demoWhy: {
    zh: '这是一家虚构的公司，数都是真实的引擎算出来的。改什么都可以，只影响这台机器。',
    en: 'A made-up company whose figures the real engine computed. Change what you like; it stays on this machine.',
  },
  own: { zh: '或者用自己的账户登录', en: 'Or sign in with an account of your own' },
});

/** Words of an invitation. */
export const INVITATION = words({
  title: { zh: '邀请', en: 'Invitation' },
  welcome: { zh: '{name}，欢迎', en: 'Welcome, {name}' },
  again: { zh: '{name}，换一个新密码', en: '{name}, choose another password' },
  new: {
    zh: '「{organisation}」邀请你用衡绩：自己的每一分、每一分钱，都能看到为什么。设一个密码就能进来。',
    en: '{organisation} invites you to Hengji, where you see the reason for every point and every fen of yours. Choose a password and come in.',
  },
  'own password': {
    zh: '「{organisation}」邀请你。这个邮箱已经有账户，输入那个账户的密码就能进来。',
    en: '{organisation} invites you. The e-mail has an account already: enter its password and come in.',
  },
  'another password': {
    zh: '给你在「{organisation}」的账户换一个密码；其他地方的登录会结束。',
    en: 'For your account at {organisation}. Sessions elsewhere will end.',
  },
  choose: { zh: '设一个密码', en: 'Choose a password' },
  present: { zh: '账户的密码', en: 'Password of the account' },
  rule: {
    zh: '至少 {least} 个字符；几个不相干的词连成一句，好记也难猜。',
    en: 'At least {least} signs. A few words that have nothing to do with each other do well.',
  },
  missing: { zh: '还差 {count} 个字符', en: '{count} signs to go', one: 'One sign to go' },
  enough: { zh: '够长了', en: 'Long enough' },
  enter: { zh: '进入衡绩', en: 'Come in' },
  shut: { zh: '这个链接打不开了', en: 'The link opens nothing' },
  signIn: { zh: '已经有账户？去登录', en: 'Have an account already? Sign in' },
});

/** Words of the account. */
export const ACCOUNT = words({
  title: { zh: '我的账户', en: 'My account' },
  roles: { zh: '角色', en: 'Roles' },
  comma: { zh: '、', en: ', ' },
  handOver: { zh: '委托给同事', en: 'Hand over to a colleague' },
  everywhere: { zh: '全单位', en: 'the whole organisation' },
  look: { zh: '显示', en: 'Display' },
  factor: { zh: '第二步验证', en: 'Second factor' },
  factorOn: {
    zh: '已开启：用密码登录以后，还要验证器上的数字。',
    en: 'On: after the password you are asked for the digits of your authenticator.',
  },
  factorOff: { zh: '没有开启。开启以后，只知道密码的人进不来。', en: 'Off. Once it is on, the password alone lets nobody in.' },
  begin: { zh: '开启', en: 'Turn on' },
  end: { zh: '关闭', en: 'Turn off' },
  password: { zh: '登录密码', en: 'Your password' },
  wrong: { zh: '密码不对。', en: 'The password is not right.' },
  scan: {
    zh: '在验证器里添加这个密钥，再输入它显示的数字。',
    en: 'Add this key to your authenticator, then enter the digits that it shows.',
  },
  secret: { zh: '密钥', en: 'Key' },
  codes: { zh: '备用码：每个能用一次，请抄下来收好。', en: 'Backup codes, each good for once. Write them down and keep them safe.' },
  code: { zh: '验证码', en: 'Code' },
  confirm: { zh: '确认', en: 'Confirm' },
  wrongCode: { zh: '这个验证码不对。', en: 'The code is not right.' },
  cancel: { zh: '取消', en: 'Cancel' },
  change: { zh: '修改密码', en: 'Change the password' },
  now: { zh: '现在的密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  rule: { zh: '至少 12 个字；不要用别人一试就中的。', en: 'At least 12 signs, and none that anybody tries first.' },
  changed: { zh: '密码已改，其他地方的登录已经结束。', en: 'The password is changed, and sessions elsewhere have ended.' },
  notChanged: {
    zh: '没有改成：现在的密码不对，或新密码太短、太常见。',
    en: 'Not changed: the present password is not right, or the new one is too short or too common.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
});
