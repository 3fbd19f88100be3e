/** A bug put in on purpose: the difference is taken from the last computation of the period instead of from what was booked for it. */

import { differences, instalments } from '../../src/desk/adjustments/difference.ts';
import type { AdjustmentOrder } from '../../src/desk/adjustments/propose.ts';
import { sumsOf } from '../../src/desk/adjustments/settled.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import { nextNumber, type Office, read, write } from '../../src/desk/office/office.ts';
import { computeRun } from '../../src/desk/runs/compute.ts';
import { runsAsOf } from '../../src/desk/runs/find.ts';
import { openRun } from '../../src/desk/runs/reopen.ts';
import { monthPay } from '../../src/engine/pay/pay.ts';
import { shiftPeriod } from '../../src/lib/period.ts';

/** Proposes as nobody should; the number of the adjustment, null where there is no difference. */
export async function proposeFromLastRun(office: Office, { scheme, period }: AdjustmentOrder): Promise<number | null> {
  const before = (await read(office, (desk) => runsAsOf(desk, LATEST, { scheme, period: period.text }))).at(-1);
  if (before === undefined) return null;
  const { run, month } = await computeRun(office, { scheme, period, asOf: LATEST, purpose: 'correction' });
  const last = monthPay((await openRun(office, before)).evaluation);
  const paid = last.subjects.flatMap(({ subject, lines, settled }) =>
    lines.flatMap(({ name, amount }) => (settled && amount.is === 'value' ? [{ subject, item: name, fen: amount.fen }] : [])),
  );
  const { lines } = differences(monthPay(month.evaluation), sumsOf(paid));
  month.close();
  if (lines.length === 0) return null;
  const parts = instalments(lines, [shiftPeriod(period, 40).text]);
  return await write(office, async (writing) => {
    const number = await nextNumber(writing, 'adjustments');
    const { desk, at, actor } = writing;
    const organisation = office.organisation.id;
    const own = { organisation, number, scheme, period: period.text, run: run.number, base: before.number, reason: '错', actor, at };
    await desk.insertInto('adjustments').values(own).execute();
    const rows = parts.map(({ pay, fen, ...line }) => ({ organisation, adjustment: number, ...line, pay_period: pay, fen: String(fen) }));
    await desk.insertInto('adjustment_lines').values(rows).execute();
    await writing.log({ action: 'adjustment proposed', about: `adjustment ${number}`, details: {} });
    return number;
  });
}
