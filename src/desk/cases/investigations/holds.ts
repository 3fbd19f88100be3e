/** Holds: while a suspicion is looked into, an item of a person is not booked; nothing is ever taken off by it, and it ends with the case. */

import type { DueLine } from '../../../engine/pay/pay.ts';
import { demand } from '../../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { aboutCase, caseNumbered } from '../file.ts';

/** An item of a person that is held for a period; null is all that the person is paid for it. */
export type Hold = {
  readonly number: number;
  readonly case_number: number;
  readonly person: string;
  readonly scheme: string;
  readonly period: string;
  readonly item: string | null;
  readonly why: string;
};

/** The holds that stand: of a case, or of a period of a scheme. */
export async function holdsOf(
  desk: Desk,
  only: { readonly case_number?: number; readonly scheme?: string; readonly period?: string; readonly person?: string } = {},
): Promise<readonly Hold[]> {
  let query = desk
    .selectFrom('holds as h')
    .leftJoin('hold_ends as e', (join) => join.onRef('e.organisation', '=', 'h.organisation').onRef('e.hold', '=', 'h.number'))
    .where('e.hold', 'is', null)
    .select(['h.number', 'h.case_number', 'h.person', 'h.scheme', 'h.period', 'h.item', 'h.why'])
    .orderBy('h.number');
  for (const name of ['case_number', 'scheme', 'period', 'person'] as const)
    if (only[name] !== undefined) query = query.where(`h.${name}`, '=', only[name]);
  return await query.execute();
}

/** Whether a line of a person is held. */
const isHeld = (holds: readonly Hold[], { subject, item }: Pick<DueLine, 'subject' | 'item'>): Hold | undefined =>
  holds.find((each) => each.person === subject && (each.item === null || each.item === item));

/** The lines that may be booked, and those that are held, with the case that holds them. */
export function partHeld<Line extends Pick<DueLine, 'subject' | 'item'>>(
  lines: readonly Line[],
  holds: readonly Hold[],
): { readonly free: readonly Line[]; readonly held: readonly (Line & { readonly why: string })[] } {
  const free: Line[] = [];
  const held: (Line & { readonly why: string })[] = [];
  for (const line of lines) {
    const hold = isHeld(holds, line);
    if (hold === undefined) free.push(line);
    else held.push({ ...line, why: `调查暂缓 C${hold.case_number}` });
  }
  return { free, held };
}

/** What is to be held, and why. */
export type HoldOrder = {
  readonly investigation: number;
  readonly scheme: string;
  readonly period: string;
  readonly item: string | null;
  readonly why: string;
};

/** Holds an item of the person under investigation; refused where the period is locked, for what is booked stays booked. */
export async function holdItem(office: Office, order: HoldOrder): Promise<number> {
  demand(office, 'investigate');
  const { investigation, scheme, item } = order;
  const period = periodOf(order.period).text;
  const why = demandReason(order.why);
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const file = await caseNumbered(desk, investigation, 'investigation');
    if (file.steps.some(({ step }) => step === 'confirm' || step === 'clear')) throw refused('HOLD_CASE_ENDED', { number: investigation });
    const lock = await desk.selectFrom('locks').select('run').where('scheme', '=', scheme).where('period', '=', period).executeTakeFirst();
    if (lock !== undefined) throw refused('HOLD_LOCKED', { scheme, period });
    const person = file.person ?? '';
    const same = (await holdsOf(desk, { scheme, period, person })).find((each) => each.item === item);
    if (same !== undefined) throw refused('HOLD_TWICE', { number: same.number });
    const number = await nextNumber(writing, 'holds');
    const row = { organisation: office.organisation.id, number, case_number: investigation, person, scheme, period, item, why, actor, at };
    await desk.insertInto('holds').values(row).execute();
    await writing.log({ action: 'items held', about: aboutCase(investigation), details: { person, scheme, period, item, why } });
    return number;
  });
}

/** Ends the holds of a case; what was held is paid by an adjustment. Part of the change that ends the case. */
export async function endHolds(office: Office, { desk, actor, at, log }: Writing, investigation: number, note: string): Promise<void> {
  for (const hold of await holdsOf(desk, { case_number: investigation })) {
    await desk.insertInto('hold_ends').values({ organisation: office.organisation.id, hold: hold.number, note, actor, at }).execute();
    const { person, scheme, period, item } = hold;
    await log({ action: 'hold ended', about: aboutCase(investigation), details: { person, scheme, period, item } });
  }
}
