/** The sheets of a workbook of people and organisation, declared as fact tables are, so that their cells are read in the same exact way. */

import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../../methods/tables.ts';

/** A sheet: how its cells are read, and which of them must be filled. */
export type SheetDeclaration = TableDeclaration & { readonly filled: readonly string[] };

const TEXT: ColumnType = { is: 'text' };
const DATE: ColumnType = { is: 'date' };
const TRUTH: ColumnType = { is: 'truth' };
const YUAN: ColumnType = { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false };

const id = (of: string): ColumnType => ({ is: 'id', of });

const column = (name: string, type: ColumnType, title: string, ...aliases: readonly string[]): ColumnDeclaration => ({
  ...{ name, type, title, aliases },
});

const person = column('person', id('employee'), '员工编号', '工号', '员工号', '人员编号', '员工ID', 'employee_id');
const unit = column('unit', id('unit'), '单位编号', '单位', '部门编号', '部门', 'unit_id', 'department_id');
const post = column('post', id('post'), '岗位编号', '岗位', '职位编号', 'post_id', 'position');
const from = column('from', DATE, '开始日', '开始日期', '生效日', '生效日期', '起始日', 'from_day', 'start');
const to = column('to', DATE, '结束日', '结束日期', '失效日期', '截止日', 'to_day', 'end');

type Sheet = Pick<SheetDeclaration, 'name' | 'title' | 'aliases' | 'columns' | 'key' | 'filled'>;

const sheet = (parts: Sheet): SheetDeclaration => ({ ...parts, when: null, counts: {}, at: null });

/** 单位: a row for each day on which a unit begins, moves or is renamed; the day from which it is closed may stand in its last row. */
const UNITS = sheet({
  ...{
    name: 'units',
    title: '单位',
    aliases: ['组织', '组织架构', '机构', 'organisation'],
    key: ['unit', 'from'],
    filled: ['name', 'kind'],
  },
  columns: [
    unit,
    column('name', TEXT, '单位名称', '名称', '部门名称'),
    column('kind', TEXT, '类型', '单位类型', '级别', 'type'),
    column('parent', id('unit'), '上级编号', '上级', '上级单位', '上级单位编号', 'parent_id'),
    from,
    column('closed_on', DATE, '关闭日', '关闭日期', '撤销日', '停用日'),
  ],
});

/** 岗位: posts with their families. */
const POSTS = sheet({
  ...{ name: 'posts', title: '岗位', aliases: ['岗位表', '职位', 'positions'], key: ['post'], filled: ['title'] },
  columns: [
    column('post', id('post'), '岗位编号', '编号', '职位编号', 'post_id'),
    column('title', TEXT, '岗位名称', '名称', '岗位', '职位', 'name'),
    column('family', TEXT, '岗位族', '序列', '职族', '岗位序列'),
  ],
});

/** 人员: who there is, the last time of their employment, and what is private. */
const PEOPLE = sheet({
  ...{ name: 'people', title: '人员', aliases: ['员工', '员工表', '花名册', '人员表', 'employees'], key: ['person'], filled: ['name'] },
  columns: [
    person,
    column('name', TEXT, '姓名', '员工姓名', '名字'),
    column('joined_on', DATE, '入职日', '入职日期', '入职时间', 'hired_on'),
    column('probation_until', DATE, '试用期至', '试用期截止', '试用期结束日'),
    column('regular_on', DATE, '转正日', '转正日期', '转正时间'),
    column('left_on', DATE, '离职日', '离职日期', '最后工作日', '离职时间'),
    column('leaving', TEXT, '离职类型', '离职方式', '离职原因'),
    column('phone', id('phone'), '手机号', '手机', '电话', '联系电话', 'mobile'),
    column('email', TEXT, '邮箱', '电子邮箱', '邮件', 'e-mail'),
    column('bank_account', id('bank account'), '银行卡号', '银行账号', '工资卡号', '卡号', 'bank account'),
    column('identity_number', id('identity number'), '身份证号', '证件号码', '身份证号码', 'identity number'),
  ],
});

/** 任职: who holds which post in which unit from when; a seat is the main one where nothing else is said. */
const SEATS = sheet({
  ...{ name: 'seats', title: '任职', aliases: ['任职记录', '任职表', 'assignments'], key: ['person', 'unit', 'post', 'from'], filled: [] },
  columns: [
    ...[person, unit, post, from, to],
    column('head', TRUTH, '是否负责人', '负责人', '是否主管', 'is_head', 'is_manager'),
    column('main', TRUTH, '是否主任职', '主任职', '主岗', 'is_main'),
  ],
});

/** 底薪: base pay of a month from a day on. */
const PAYS = sheet({
  ...{ name: 'base_pays', title: '底薪', aliases: ['基本工资', '底薪表', 'base pay'], key: ['person', 'from'], filled: ['base_pay'] },
  columns: [person, from, column('base_pay', YUAN, '底薪', '基本工资', '月薪', 'base pay')],
});

/** 假期: leaves with their first and last days. */
const LEAVES = sheet({
  ...{ name: 'leaves', title: '假期', aliases: ['请假', '请假记录', '休假'], key: ['person', 'from'], filled: ['to', 'kind'] },
  columns: [person, from, to, column('kind', TEXT, '假别', '类型', '请假类型', '假期类型', 'type')],
});

/** 方案归属: which scheme pays whom. */
const SCHEMES = sheet({
  ...{ name: 'scheme_assignments', title: '方案归属', aliases: ['归属', '方案人员', 'schemes'], key: [] },
  filled: ['scheme', 'from', 'reason'],
  columns: [
    ...[column('scheme', id('scheme'), '方案', '方案名', '方案编号'), person, unit, post, from, to],
    column('reason', TEXT, '理由', '原因', '说明', '备注', 'note'),
  ],
});

/** All sheets, in the order in which a template has them. */
export const SHEETS: readonly SheetDeclaration[] = [UNITS, POSTS, PEOPLE, SEATS, PAYS, LEAVES, SCHEMES];
