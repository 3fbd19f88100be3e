/** The public notice (公示): who is up for which grade, shown to the whole organisation for some days; never a figure, never pay. */

import { demand } from '../../access/demand.ts';
import { unveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandDay, demandText } from '../../people/record/demand.ts';
import { refused } from '../../refused.ts';
import { demandOpen } from '../cycle.ts';
import { figureOf } from '../edition/content.ts';
import { demandEdition, type PersonResult, resultsIn } from '../edition/read.ts';
import type { NoticeEntry } from '../rows.ts';

/** A notice: the line that holds the grade, whose grades are shown (null for all), and the last day for objections. */
export type NoticeOrder = {
  readonly cycle: number;
  readonly title: string;
  readonly item: string;
  readonly grades: readonly string[] | null;
  readonly to: string;
};

/** A notice as everybody sees it. */
export type Notice = {
  readonly number: number;
  readonly cycle: number;
  readonly edition: number;
  readonly title: string;
  readonly item: string;
  readonly entries: readonly NoticeEntry[];
  readonly from: string;
  readonly to: string;
};

/** Puts a notice up from today on; gives its number. */
export async function putUpNotice(office: Office, order: NoticeOrder): Promise<number> {
  demand(office, 'run cycles');
  const [title, to, from] = [demandText(order.title), demandDay(order.to), dayOf(office.now())];
  if (to < from) throw refused('NOTICE_DAYS', { from, to });
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    await demandOpen(office, desk, { cycle: order.cycle, stage: 'notice' });
    // Everybody's grade is shown or left out by the same rule, also that of the one who puts the notice up.
    const { edition, entries } = await unveiled(desk, () => shownIn(desk, order));
    if (entries.length === 0) throw refused('NOTICE_EMPTY');
    const number = await nextNumber(writing, 'public_notices');
    const row = {
      organisation: office.organisation.id,
      number,
      cycle: order.cycle,
      edition,
      title,
      item: order.item,
      from_day: from,
      to_day: to,
      actor,
      at,
    };
    await desk
      .insertInto('public_notices')
      .values({ ...row, entries: JSON.stringify(entries) })
      .execute();
    const details = { cycle: order.cycle, edition, title, from, to, people: entries.length };
    await writing.log({ action: 'notice put up', about: `notice ${number}`, details });
    return number;
  });
}

async function shownIn(desk: Desk, { cycle, item, grades }: NoticeOrder): Promise<Pick<Notice, 'edition' | 'entries'>> {
  const edition = await demandEdition(desk, cycle);
  if (edition.grades[item] === undefined) throw refused('RESULT_ITEM', { item });
  const entries = (await resultsIn(desk, edition.number)).map((result) => entryOf(result, item));
  return { edition: edition.number, entries: entries.filter(({ grade }) => grades === null || grades.includes(grade ?? '')) };
}

const entryOf = ({ person, unit, content }: PersonResult, item: string): NoticeEntry => ({
  ...{ person, unit, name: content.name },
  grade: figureOf(content, item),
});

/** The notices of a cycle, in their order. */
export async function noticesOf(desk: Desk, cycle: number): Promise<readonly Notice[]> {
  const rows = await desk.selectFrom('public_notices').selectAll().where('cycle', '=', cycle).orderBy('number').execute();
  return rows.map(({ number, edition, title, item, entries, from_day, to_day }) => ({
    ...{ number, cycle, edition, title, item, entries },
    ...{ from: from_day, to: to_day },
  }));
}
