/** `hengji statement`: the account of a person: each closed period with its own pay and its adjustments, and when they are paid. */

import { type AccountPeriod, accountOf } from '../../desk/adjustments/statement.ts';
import { read } from '../../desk/office/office.ts';
import { stateWord } from '../../desk/state-words.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { say, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { itemNames } from './items.ts';
import { momentOf, momentText } from './moments.ts';
import { withOffice } from './open.ts';
import { signed, yuan } from './words.ts';

/** statement <subject> [--as-of 2026-11-03] [--json]. */
export const statementCommand: Command = async ([subject, more], options, language) => {
  if (subject === undefined || more !== undefined) return usage('statement', language, options);
  return await withOffice(options, language, async (office) => {
    const periods = await read(office, (desk) => accountOf(desk, subject, momentOf(options['as-of'])));
    if (options.json === true) say(JSON.stringify({ subject, periods }, (_, value) => (typeof value === 'bigint' ? String(value) : value)));
    else if (periods.length === 0) say(language === 'zh' ? `「${subject}」还没有封账的薪酬。` : `Nothing is locked for "${subject}" yet.`);
    else {
      const schemes = [...new Set(periods.map(({ scheme }) => scheme))];
      const names = new Map(await Promise.all(schemes.map(async (each) => [each, await itemNames(office, language, each)] as const)));
      sayAccount(subject, periods, { language, nameOf: (scheme, item) => names.get(scheme)?.(item) ?? item });
    }
    return 0;
  });
};

type Shown = { readonly language: Language; readonly nameOf: (scheme: string, item: string) => string };

function sayAccount(subject: string, periods: readonly AccountPeriod[], { language, nameOf }: Shown): void {
  const zh = language === 'zh';
  say(subject);
  for (const { scheme, period, run, lockedAt, lines, fen, held } of periods) {
    say();
    say(
      zh
        ? `${period} · ${scheme} · R${run}（${momentText(lockedAt)} 封账）`
        : `${period} · ${scheme} · R${run} (locked ${momentText(lockedAt)})`,
    );
    if (held.length > 0) say(zh ? `  封账时暂缓，未知的是：${held.join('、')}` : `  held at the lock, unknown: ${held.join(', ')}`);
    // Nothing was booked: a sum of 0.00 would pass for what is due.
    if (lines.length === 0) continue;
    const head = zh ? ['项目', '发放期', '金额', '来自'] : ['item', 'paid in', 'amount', 'from'];
    const rows = lines.map((line) => {
      const from = line.adjustment === null ? stateWord('locked', language) : `A${line.adjustment} ${stateWord(line.state, language)}`;
      return [nameOf(scheme, line.item), line.pay, line.adjustment === null ? yuan(line.fen) : signed(line.fen), from];
    });
    const total = [zh ? '合计' : 'in all', '', yuan(fen), ''];
    for (const line of tableLines([head, ...rows, total], [true, true, false, true])) say(`  ${line}`);
  }
}
