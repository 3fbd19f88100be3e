/** The demo organisation's units and posts: a group with three businesses, and the offices that serve them. */

import type { UnitKind } from '../../people/rows.ts';

/** A unit: its id, name, kind and the unit above it. */
export type DemoUnit = readonly [unit: string, name: string, kind: UnitKind, parent: string | null];

/** The units, those above first. */
export const UNITS: readonly DemoUnit[] = [
  ['ALL', '衡悦集团', 'group', null],
  ['HQ', '集团总部', 'region', 'ALL'],
  ['HR', '人力资源部', 'department', 'HQ'],
  ['FIN', '财务部', 'department', 'HQ'],
  ['IT', '信息部', 'department', 'HQ'],
  ['CLINIC', '衡悦医美门诊', 'store', 'ALL'],
  ['CONSULT', '网络咨询部', 'department', 'CLINIC'],
  ['CLIVE', '直播咨询部', 'department', 'CLINIC'],
  ['CLIVE-1', '直播一组', 'team', 'CLIVE'],
  ['CLIVE-2', '直播二组', 'team', 'CLIVE'],
  ['SERVICE', '客户服务部', 'department', 'CLINIC'],
  ['SHOP', '衡悦优选电商', 'region', 'ALL'],
  ['LIVE', '直播部', 'department', 'SHOP'],
  ['PRIVATE', '私域运营部', 'department', 'SHOP'],
  ['STORE', '仓储部', 'department', 'SHOP'],
  ['MEDIA', '衡悦传媒', 'region', 'ALL'],
  ['OPERATION', '新媒体运营部', 'department', 'MEDIA'],
  ['EDITING', '编辑部', 'department', 'MEDIA'],
  ['weibo', '微博组', 'team', 'EDITING'],
  ['wechat', '微信组', 'team', 'EDITING'],
];

/** The posts that schemes pay: their ids, by what they are called. */
export const PAID_POSTS = {
  网络咨询: 'P21',
  直播咨询: 'P22',
  客服专员: 'P23',
  主播: 'P31',
  私域客服: 'P32',
  仓管员: 'P33',
  新媒体运营: 'P41',
  媒体编辑: 'P42',
} as const;

/** The posts: id, title, family. */
export const POSTS: readonly (readonly [post: string, title: string, family: string])[] = [
  ['P01', '总经理', '管理'],
  ['P02', '副总经理', '管理'],
  ['P03', '业务负责人', '管理'],
  ['P04', '部门主管', '管理'],
  ['P11', '人事', '职能'],
  ['P12', '财务', '职能'],
  ['P13', '数据专员', '职能'],
  ['P14', '系统管理员', '职能'],
  ...Object.entries(PAID_POSTS).map(([title, post]) => [post, title, '业务'] as const),
];
