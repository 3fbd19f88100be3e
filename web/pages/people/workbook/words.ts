/** Words of the workbook of people and organisation. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const WORKBOOK = words({
  title: { zh: '人员工作簿', en: 'Workbook of people' },
  under: {
    zh: '单位、岗位、人员、任职、底薪、假期和方案归属，一次填好导入。只看不写，确认后才导入；表里没有的不会删。',
    en: 'Units, posts, people, seats, base pay, leaves and assignments at once. It is only looked at until you import it; what it leaves out stays.',
  },
  template: { zh: '下载模板', en: 'Download the template' },
  drop: { zh: '把填好的工作簿拖到这里', en: 'Drop the filled workbook here' },
  dropWhy: {
    zh: '.xlsx，用模板里的表名和表头。每一格先检查，哪一格不对会写明。',
    en: 'An .xlsx file with the sheets and headers of the template. Every cell is checked first, and each wrong one is named.',
  },
  same: { zh: '没有要改的', en: 'There is nothing to change' },
  sameWhy: { zh: '工作簿里的内容，记录里都已经是这样。', en: 'The record says all that the workbook says.' },
  aside: { zh: '没有读的表：{sheets}', en: 'Sheets that were not read: {sheets}' },
  comma: { zh: '、', en: ', ' },
  commit: { zh: '导入 {count} 处更改', en: 'Import {count} changes', one: 'Import one change' },
  done: { zh: '已导入 {count} 处更改', en: '{count} changes are imported', one: 'One change is imported' },
  more: { zh: '还有 {count} 处没有列出', en: '{count} more are not listed', one: 'One more is not listed' },
  rows: { zh: '{count} 处', en: '{count} changes', one: 'one change' },
  new: { zh: '新增', en: 'new' },
  changed: { zh: '更改', en: 'changed' },
  nothing: { zh: '无', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
});

/** The sheets. */
export const TABLES = words({
  unit_versions: { zh: '单位', en: 'Units' },
  posts: { zh: '岗位', en: 'Posts' },
  person_names: { zh: '人员', en: 'People' },
  person_private: { zh: '隐私字段', en: 'Private values' },
  employment_events: { zh: '入职、转正、离职', en: 'Employment' },
  seats: { zh: '任职', en: 'Seats' },
  base_pays: { zh: '底薪', en: 'Base pay' },
  leaves: { zh: '假期', en: 'Leaves' },
  scheme_assignments: { zh: '方案归属', en: 'Assignments' },
});

/** The columns. */
export const COLUMNS = words({
  person: { zh: '人员', en: 'person' },
  name: { zh: '名称', en: 'name' },
  unit: { zh: '单位', en: 'unit' },
  post: { zh: '岗位', en: 'post' },
  title: { zh: '名称', en: 'title' },
  family: { zh: '岗位族', en: 'family' },
  kind: { zh: '类型', en: 'kind' },
  parent: { zh: '上级', en: 'above' },
  closed: { zh: '关闭', en: 'closed' },
  from_day: { zh: '从', en: 'from' },
  to_day: { zh: '到', en: 'to' },
  day: { zh: '日期', en: 'day' },
  probation_until: { zh: '试用期到', en: 'on trial until' },
  leaving: { zh: '离职类型', en: 'why' },
  field: { zh: '哪一项', en: 'which' },
  mask: { zh: '内容', en: 'value' },
  fen: { zh: '底薪', en: 'base pay' },
  head: { zh: '负责人', en: 'head' },
  main: { zh: '主任职', en: 'main seat' },
  scheme: { zh: '方案', en: 'scheme' },
  reason: { zh: '原因', en: 'reason' },
});

/** What happens to an employment. */
export const EVENTS = words({
  joined: { zh: '入职', en: 'joined' },
  regularised: { zh: '转正', en: 'regularised' },
  left: { zh: '离职', en: 'left' },
  rejoined: { zh: '再次入职', en: 'came back' },
  engaged: { zh: '开通外部人员', en: 'engaged from outside' },
  ended: { zh: '停用外部人员', en: 'ended' },
});

/** Kinds of units. */
export const KINDS = words({
  group: { zh: '集团', en: 'group' },
  region: { zh: '区域', en: 'region' },
  store: { zh: '门店', en: 'store' },
  department: { zh: '部门', en: 'department' },
  team: { zh: '小组', en: 'team' },
});
