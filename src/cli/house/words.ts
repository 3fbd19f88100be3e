/** Words and times as the commands of the house print them. */

import type { Language } from '../../lib/problem.ts';

/** What the log calls an action, in Chinese; an action that is not here is shown as the log has it. */
const ACTIONS: Readonly<Record<string, string>> = {
  'organisation added': '建立单位',
  'scheme released': '发布方案',
  'release repeated': '重复发布（未变）',
  'facts imported': '导入事实',
  'import repeated': '重复导入（未变）',
  'import undone': '撤销导入',
  'run computed': '核算',
  'run in review': '提交复核',
  'run approved': '批准',
  'run rejected': '退回',
  'period locked': '封账',
  'run paid': '已发放',
  'export begun': '开始导出',
  exported: '已导出',
  'token made': '发放令牌',
  'token ended': '停用令牌',
  invited: '邀请',
  'invitation accepted': '接受邀请',
  'membership ended': '结束账户',
  'signed in': '登录',
  'password changed': '改密码',
  'password to be renewed': '让其重设密码',
  'second factor added': '加上第二步验证',
  'second factor removed': '取消第二步验证',
  'key made': '发放接口密钥',
  'key ended': '停用接口密钥',
  'facts received': '收到推送',
  'push repeated': '重复推送（未变）',
  'adjustment proposed': '提出调整',
  'nothing to adjust': '查过，无须调整',
  'adjustment approved': '批准调整',
  'adjustment rejected': '退回调整',
  'role granted': '授予角色',
  'role ended': '收回角色',
  'roles handed over': '委托角色',
  'hand-over ended': '结束委托',
  'unit set': '设定单位',
  'unit closed': '关闭单位',
  'post set': '设定岗位',
  'person named': '登记人员',
  'employment joined': '登记入职',
  'employment regularised': '登记转正',
  'employment left': '登记离职',
  'employment rejoined': '登记再次入职',
  'employment engaged': '开通外部人员',
  'employment ended': '停用外部人员',
  'private value kept': '登记个人信息',
  'private value removed': '删去个人信息',
  'seat taken': '任职',
  'seat moved': '调岗',
  'seat ended': '结束任职',
  'base pay set': '设定底薪',
  'leave noted': '登记假期',
  'scheme assigned': '归属方案',
  'assignment ended': '结束方案归属',
  'draft begun': '开始方案草稿',
  'draft saved': '保存方案草稿',
  'draft save repeated': '重复保存草稿（未变）',
  'draft simulated': '模拟方案草稿',
  'draft submitted': '送审方案草稿',
  'draft reviewed': '审核方案草稿',
  'draft approved': '批准方案草稿',
  'draft released': '发布方案草稿',
  'draft rejected': '退回方案草稿',
  'draft withdrawn': '撤回送审',
  'draft dropped': '放弃方案草稿',
  'scheme retired': '停用方案',
  'scheme continued': '恢复方案',
  'scheme looked at': '复审方案',
  'scheme announced': '公告方案',
  'announcement signed': '签收公告',
  'signature repeated': '重复签收（未变）',
  'signatures reminded': '提醒签收',
  'question raised': '询问公告',
  'objection raised': '对公告提出异议',
  'question answered': '答复询问',
  'objection answered': '答复异议',
  'people row withdrawn': '撤回人员记录',
  'people imported': '导入人员和组织',
  'job asked': '提交任务',
  'job done': '任务完成',
  'job refused': '任务未通过',
  'job failed': '任务出错',
  'job cancelled': '取消任务',
  'notices read': '已读通知',
  'mail chosen': '选择邮件通知',
  'channel set up': '设置通知渠道',
  'channel ended': '停用通知渠道',
  'deliveries begun': '开始送出通知',
  'message sent': '通知已送出',
  'message refused': '通知未送出',
  'message unclear': '通知是否送到不明',
  'message given up': '通知放弃送出',
  'result attached': '采用核算为结果',
  'result marked': '审核结果数据',
  'committee named': '成立委员会',
  'vote cast': '投票',
  'committee voted': '投票完毕',
  'committee vote closed': '投票截止',
  'committee exception': '批准超额',
  'committee closed': '委员会结束',
  'committee kept as facts': '决定转为事实',
  'calibration decided': '校准决定',
  'notice put up': '公示',
  'publisher named': '指定公布人',
  'results published': '公布结果',
  'interview notes': '面谈记录',
  'interview own view': '面谈个人意见',
  'interview plan': '改进计划',
  'plan closed': '改进计划结论',
  'signing order set': '设定签字顺序',
  'result signed': '签字',
  'result refused': '拒签',
  'results archived': '归档',
};

/** What an action is called by people. */
export const actionWord = (action: string, language: Language): string => (language === 'zh' ? (ACTIONS[action] ?? action) : action);

const LETTERS: Readonly<Record<string, string>> = { run: 'R', batch: 'B', adjustment: 'A', draft: 'D' };

/** What an entry is about, as other commands name it: `run 1` is R1. */
export const aboutWord = (about: string): string =>
  about.replace(/^(run|batch|adjustment|draft) (\d+)$/, (_, kind: string, number: string) => `${LETTERS[kind]}${number}`);

const LOCAL = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

/** A moment by the clock of this machine: 2026-10-03 09:41:07; a text that is no moment as it stands. */
export function localTime(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : LOCAL.format(moment);
}

/** A text without signs that would command the terminal; line breaks become blanks. */
export const harmless = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '\ufffd');

/** Bytes as people read them, in powers of 1024. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
