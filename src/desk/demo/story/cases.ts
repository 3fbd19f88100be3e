/** What people put right and ask for: disputes that were decided and one that is open, applications, an award, an outcome that is put forward. */

import { createHash } from 'node:crypto';
import { decideAdjustment } from '../../adjustments/decide.ts';
import { applyFor, decideApplication } from '../../cases/applications/applications.ts';
import { nominate, openAward } from '../../cases/awards/awards.ts';
import { handleDispute, raiseDispute } from '../../cases/disputes/raise.ts';
import { executeCorrection, proposeRemedy } from '../../cases/disputes/remedy.ts';
import { settleDispute } from '../../cases/disputes/settle.ts';
import type { Evidence } from '../../cases/file.ts';
import { putForward } from '../../cases/outcomes/outcomes.ts';
import { clinicFacts } from '../facts/clinic.ts';
import { factsOf } from '../facts/facts.ts';
import { MONTHS, type Month } from '../facts/month.ts';
import { idOf } from '../people/people.ts';
import type { Stage } from '../stage.ts';
import type { Batches } from './months.ts';

/** Evidence by the name of its file. */
const proof = (name: string): Evidence => ({ name, sha256: createHash('sha256').update(name).digest('hex') });

/** The row of a file of orders, as batches count them, of somebody's first order of a month that nobody paid back. */
function rowOfOrder(month: Month, person: string): number {
  const orders = clinicFacts(month).find(({ table }) => table === 'orders')?.rows ?? [];
  const after = MONTHS[month.index + 1];
  const paidBack = (after === undefined ? [] : (clinicFacts(after).find(({ table }) => table === 'refunds')?.rows ?? [])).map(
    (row) => row[1],
  );
  const at = orders.findIndex(([order, , of]) => of === person && !paidBack.includes(order ?? ''));
  if (at < 0) throw new Error(`Bug: ${person} has no order`);
  return at + 2;
}

/** What a row of a file is known by to the one whose figure it moves: its number, its day and its amount. */
function knownBy(month: Month, file: string, row: number): string {
  const cells = (factsOf(month).find(({ name }) => name === file)?.rows[row - 2] ?? []).map(String);
  const [day, amount] = [/^\d{4}-\d\d-\d\d$/, /^\d+\.\d\d$/].map((form) => cells.find((cell) => form.test(cell)));
  return [cells[0], day, amount].filter((cell) => cell !== undefined).join(' · ');
}

/** In July the shop's statistics were disputed, and stood. */
export async function disputeExplained(stage: Stage, batches: Batches): Promise<void> {
  stage.on('2026-07-06', '10:30');
  const { number } = await raiseDispute(await stage.as(idOf('于佳宁')), {
    ...{ scheme: 'private-domain-service', period: '2026-06', person: idOf('于佳宁'), evidence: [proof('会话截图.png')] },
    node: { is: 'fact', table: 'chat_stats', batch: batches.get('会话周报-2026-06.csv') ?? 0, row: 8 },
    record: knownBy(MONTHS[1] as Month, '会话周报-2026-06.csv', 8),
    text: '六月第二周我的响应时间没有这么长。',
  });
  stage.on('2026-07-08', '15:00');
  const hr = await stage.as(idOf('胡晓彤'));
  await handleDispute(hr, { number, step: 'examine', note: null });
  await handleDispute(hr, { number, step: 'explain', note: '系统后台核对无误：含下班后转人工的会话。' });
}

/** In September an order of August was somebody else's: it is put right, and paid by an adjustment. */
export async function disputeSettled(stage: Stage, batches: Batches): Promise<void> {
  const [scheme, period, month] = ['online-consultant-full', '2026-08', MONTHS[3] as Month];
  const [own, other] = [idOf('赵雪梅'), idOf('周婷婷')];
  const [batch, row] = [batches.get(`收款-${period}.csv`) ?? 0, rowOfOrder(month, other)];
  stage.on('2026-09-05', '09:40');
  const { number } = await raiseDispute(await stage.as(own), {
    ...{ scheme, period, person: own, node: { is: 'fact', table: 'orders', batch, row }, evidence: [proof('聊天记录.png')] },
    record: knownBy(month, `收款-${period}.csv`, row),
    text: '这一单是我跟了两周成交的，录单时选错了人。',
  });
  stage.on('2026-09-07', '10:00');
  const hr = await stage.as(idOf('胡晓彤'));
  await handleDispute(hr, { number, step: 'examine', note: null });
  const remedy = { is: 'correction', table: 'orders', batch, changes: [{ row, cells: { employee_id: own } }] } as const;
  const { request } = await proposeRemedy(hr, number, remedy);
  await handleDispute(hr, { number, step: 'accept', note: '聊天记录属实，周婷婷也确认。' });
  stage.on('2026-09-08', '09:30');
  await executeCorrection(await stage.as(idOf('石磊')), { request, tables: stage.library.tables });
  stage.on('2026-09-08', '14:00');
  const { adjustment } = await settleDispute(await stage.as(idOf('傅雅文')), number);
  stage.on('2026-09-09', '10:00');
  if (adjustment !== null) await decideAdjustment(await stage.as(idOf('方志强')), adjustment, 'approved', '按申诉结果补退');
}

/** In October two disputes came in: one is under examination, the other nobody has looked at. */
export async function disputesOpen(stage: Stage, batches: Batches): Promise<void> {
  const month = MONTHS[4] as Month;
  stage.on('2026-10-12', '09:10');
  const { number } = await raiseDispute(await stage.as(idOf('王芳')), {
    ...{ scheme: 'online-consultant-full', period: '2026-09', person: idOf('王芳'), evidence: [proof('收款小票.jpg')] },
    node: { is: 'fact', table: 'orders', batch: batches.get('收款-2026-09.csv') ?? 0, row: rowOfOrder(month, idOf('王芳')) },
    record: knownBy(month, '收款-2026-09.csv', rowOfOrder(month, idOf('王芳'))),
    text: '这一单的平台分成多扣了，顾客是到店付的款。',
  });
  stage.on('2026-10-13', '11:00');
  await handleDispute(await stage.as(idOf('胡晓彤')), { number, step: 'examine', note: null });
  stage.on('2026-10-14', '17:20');
  await raiseDispute(await stage.as(idOf('苏蔓')), {
    ...{ scheme: 'post-host', period: '2026-09', person: idOf('苏蔓'), evidence: [proof('直播后台.png')] },
    node: { is: 'fact', table: 'live_sessions', batch: batches.get('直播场次-2026-09.csv') ?? 0, row: 4 },
    record: knownBy(month, '直播场次-2026-09.csv', 4),
    text: '这一场的时长少记了四十分钟。',
  });
}

/** What is asked for in the last days: it waits in somebody's list. */
export async function asksFor(stage: Stage): Promise<void> {
  stage.on('2026-10-26', '10:00');
  const evidence = [proof('业绩汇总.xlsx')];
  const raise = { what: 'raise', amount: '500.00', from: '2026-12-01', proposal: null } as const;
  await applyFor(await stage.as(idOf('王芳')), { ...raise, person: idOf('王芳'), text: '连续四个月业绩在部门前三，申请调薪。', evidence });
  const contribution = { what: 'contribution', amount: '5', from: null, proposal: null } as const;
  const order = { ...contribution, person: idOf('崔颖'), text: '独立完成榜单专题，进入全国第一。', evidence };
  const { number } = await applyFor(await stage.as(idOf('崔颖')), order);
  stage.on('2026-10-27', '10:00');
  await decideApplication(await stage.as(idOf('何静怡')), { number, step: 'endorse', note: '属实，建议给分。' });
  const outcome = {
    what: 'training',
    text: '八月客户资料不实，建议合规培训。',
    evidence: [proof('调查记录.pdf')],
    proposal: null,
  } as const;
  await putForward(await stage.as(idOf('蒋文博')), { ...outcome, person: idOf('高雨晴') });
  const award = { kind: 'star', period: '2026-10', platform: null, winners: 1, ownTeam: true, text: '十月明星员工' };
  const { number: star } = await openAward(await stage.as(idOf('何静怡')), { ...award, jury: ['沈致远', '陆婉清', '萧楠'].map(idOf) });
  stage.on('2026-10-28', '10:00');
  await nominate(await stage.as(idOf('叶紫涵')), { award: star, candidate: idOf('田甜'), text: '替大家顶了三场夜播。' });
  await nominate(await stage.as(idOf('贺晓琳')), { award: star, candidate: idOf('毛雨桐'), text: '十月没有一处差错。' });
}
