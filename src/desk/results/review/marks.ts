/** The data audit of results: a reviewer, who neither rated nor is rated, marks a figure, a person or an indicator as in order or in doubt. */

import { demandAnywhere, demandOtherHand } from '../../access/demand.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { demandEdition, type Edition, resultIn, resultsIn } from '../edition/read.ts';
import { ratersOf } from '../raters.ts';

/** What is marked: a person, an indicator of all, or one figure; a doubt says what is doubted. */
export type MarkOrder = {
  readonly cycle: number;
  readonly person: string | null;
  readonly item: string | null;
  readonly mark: 'in order' | 'in doubt';
  readonly note: string | null;
};

/** A mark as it counts: the last of its person and indicator. */
export type Mark = Omit<MarkOrder, 'cycle'> & { readonly number: number; readonly actor: string; readonly at: string };

/** Marks a result; gives the number of the mark. */
export async function markResult(office: Office, { cycle, person, item, mark, note }: MarkOrder): Promise<number> {
  demandAnywhere(office, 'review results');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const edition = await demandEdition(desk, cycle);
    await demandMarkable(desk, edition, { person, item });
    const makers = person === null ? [] : await ratersOf(desk, cycle, person);
    await demandOtherHand(office, writing, { what: `edition ${edition.number}`, makers, beneficiaries: person === null ? [] : [person] });
    const said = mark === 'in doubt' ? demandReason(note) : note;
    const number = await nextNumber(writing, 'result_marks');
    const row = { organisation: office.organisation.id, number, edition: edition.number, person, item, mark, note: said, actor, at };
    await desk.insertInto('result_marks').values(row).execute();
    await writing.log({ action: 'result marked', about: `edition ${edition.number}`, details: { person, item, mark, note: said } });
    return number;
  });
}

async function demandMarkable(desk: Desk, { number }: Edition, { person, item }: Pick<MarkOrder, 'person' | 'item'>): Promise<void> {
  if (person === null && item === null) throw refused('RESULT_MARK_EMPTY');
  const found = person === null ? ((await resultsIn(desk, number))[0] ?? null) : await resultIn(desk, number, person);
  if (found === null) throw refused('PERSON_UNSEEN', { person: person ?? '' });
  if (item !== null && !found.content.items.some(({ name }) => name === item)) throw refused('RESULT_ITEM', { item });
}

/** The marks of a cycle that count, the last of each person and indicator, over all its editions. */
export async function marksOf(desk: Desk, cycle: number): Promise<readonly Mark[]> {
  const rows = await desk
    .selectFrom('result_marks')
    .innerJoin('result_editions', 'result_editions.number', 'result_marks.edition')
    .where('result_editions.cycle', '=', cycle)
    .select(['result_marks.number', 'person', 'item', 'mark', 'note', 'result_marks.actor', 'result_marks.at'])
    .orderBy('result_marks.number')
    .execute();
  return [...new Map(rows.map((row) => [JSON.stringify([row.person, row.item]), row])).values()];
}
