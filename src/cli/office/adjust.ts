/** `hengji adjust`: computes a locked period again and books the difference; `hengji adjustments` lists them. */

import { type AdjustmentLine, type AdjustmentRow, adjustmentsAsOf, linesOfAdjustment } from '../../desk/adjustments/decide.ts';
import { type Proposed, proposeAdjustment } from '../../desk/adjustments/propose.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { stateWord } from '../../desk/state-words.ts';
import { counted, type Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { progressBar } from '../progress.ts';
import { say, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { type ItemName, itemNames } from './items.ts';
import { momentOf, momentText } from './moments.ts';
import { withOffice } from './open.ts';
import { numberOf, onward, signed } from './words.ts';

/** adjust <scheme> --period 2026-10 --reason TEXT [--pay-in 2026-11] [--instalments 3] [--json]. */
export const adjustCommand: Command = async ([scheme, more], options, language) => {
  const { period, reason } = options;
  if (scheme === undefined || more !== undefined || period === undefined || reason === undefined) return usage('adjust', language, options);
  return await withOffice(options, language, async (office) => {
    const payIn = options['pay-in'];
    const bar = await progressBar(language);
    const order = {
      scheme,
      period: periodOf(period),
      payIn: payIn === undefined ? null : periodOf(payIn),
      instalments: countOf(options.instalments ?? '1'),
      reason,
      progress: bar.report,
    };
    const proposed = await proposeAdjustment(office, order).finally(() => bar.stop());
    if (options.json === true) say(jsonOf(proposed));
    else sayProposed(proposed, await itemNames(office, language, scheme), { options, language });
    return 0;
  });
};

function countOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw refused('INSTALMENTS', { found: text, most: 60 });
  return Number(text);
}

const jsonOf = ({ number, run, base, lines, instalments, open }: Proposed): string =>
  JSON.stringify({
    adjustment: number === null ? null : `A${number}`,
    run: `R${run}`,
    corrects: `R${base}`,
    lines: lines.map((line) => ({ ...line, fen: String(line.fen) })),
    instalments: instalments.map((line) => ({ ...line, fen: String(line.fen) })),
    unknown: open.map(({ subject }) => subject),
  });

/** How many lines are shown. */
const MOST = 50;

function sayProposed(
  { number, run, base, instalments, open }: Proposed,
  nameOf: ItemName,
  { options, language }: { readonly options: Options; readonly language: Language },
): void {
  const zh = language === 'zh';
  if (open.length > 0)
    say(
      zh
        ? `${open.length} 人的薪酬现在仍有未知项，暂不调整：${names(open, '、')}`
        : `The pay of ${counted(open.length, 'person', 'people')} is still unknown, and nothing is booked for it: ${names(open, ', ')}`,
    );
  if (number === null) {
    say(
      zh
        ? `没有差额：R${base} 封账所付，加上以后的调整，就是今天应付的。`
        : `No difference: what R${base} paid, with the adjustments since, is what is due today.`,
    );
    return;
  }
  const head = zh ? ['对象', '项目', '发放期', '金额'] : ['subject', 'item', 'paid in', 'amount'];
  const rows = instalments.slice(0, MOST).map(({ subject, item, pay, fen }) => [subject, nameOf(item), pay, signed(fen)]);
  for (const line of tableLines([head, ...rows], [true, true, true, false])) say(line);
  if (instalments.length > MOST)
    say(zh ? `… 其余 ${instalments.length - MOST} 笔见 --json` : `… ${instalments.length - MOST} more: see --json`);
  const sum = signed(instalments.reduce((total, { fen }) => total + fen, 0n));
  say(
    zh
      ? `调整 A${number}：更正 R${base}，依据重算 R${run}，合计 ${sum} 元，待审批。`
      : `Adjustment A${number}: corrects R${base} by R${run}, ${sum} yuan in all, to be approved.`,
  );
  say(`${zh ? '为什么：' : 'Why: '}${onward(['diff', `R${base}`, `R${run}`], options, language)}`);
  say(`${zh ? '下一步：' : 'Next: '}${onward(['approve', `A${number}`], options, language)}`);
}

const names = (open: Proposed['open'], between: string): string =>
  open
    .slice(0, 10)
    .map(({ subject }) => subject)
    .join(between) + (open.length > 10 ? ' …' : '');

/** adjustments [adjustment] [--scheme S] [--as-of 2026-11-03] [--json]. */
export const adjustmentsCommand: Command = async ([one, more], options, language) => {
  if (more !== undefined) return usage('adjustments', language);
  return await withOffice(options, language, async (office) => {
    const asOf = momentOf(options['as-of']);
    if (one !== undefined) return await sayOne(office, numberOf(one, 'A'), { asOf, json: options.json === true, language });
    const { scheme } = options;
    const found = await read(office, (desk) => adjustmentsAsOf(desk, asOf, scheme === undefined ? {} : { scheme }));
    if (options.json === true) say(json(found));
    else if (found.length === 0) say(language === 'zh' ? '没有调整。' : 'There are no adjustments.');
    else sayAdjustments(found, language);
    return 0;
  });
};

/** Amounts are texts in JSON: no reader shall make floats of them. */
const json = (value: unknown): string => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each));

type Shown = { readonly asOf: string; readonly json: boolean; readonly language: Language };

async function sayOne(office: Office, number: number, shown: Shown): Promise<number> {
  const { found, lines } = await read(office, async (desk) => ({
    found: (await adjustmentsAsOf(desk, shown.asOf, { number }))[0],
    lines: await linesOfAdjustment(desk, number),
  }));
  if (found === undefined) throw refused('ADJUSTMENT_MISSING', { number });
  if (shown.json) {
    say(json({ ...found, lines }));
    return 0;
  }
  sayAdjustments([found], shown.language);
  say();
  sayLines(lines, await itemNames(office, shown.language, found.scheme), shown.language);
  return 0;
}

function sayAdjustments(found: readonly AdjustmentRow[], language: Language): void {
  const zh = language === 'zh';
  const head = zh
    ? ['调整', '方案', '所属期', '金额', '状态', '时间', '谁', '原因']
    : ['adjustment', 'scheme', 'belongs to', 'amount', 'state', 'when', 'who', 'reason'];
  const rows = found.map((each) => {
    return [
      `A${each.number}`,
      each.scheme,
      each.period,
      signed(each.fen),
      stateWord(each.state, language),
      momentText(each.decided?.at ?? each.at),
      each.decided?.actor ?? each.actor,
      each.reason,
    ];
  });
  for (const line of tableLines([head, ...rows], [true, true, true, false, true, true, true, true])) say(line);
}

function sayLines(lines: readonly AdjustmentLine[], nameOf: ItemName, language: Language): void {
  const own = language === 'zh' ? ['对象', '项目', '发放期', '金额'] : ['subject', 'item', 'paid in', 'amount'];
  const cells = lines.map(({ subject, item, pay, fen }) => [subject, nameOf(item), pay, signed(fen)]);
  for (const line of tableLines([own, ...cells], [true, true, true, false])) say(line);
}
