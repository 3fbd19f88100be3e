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
});
