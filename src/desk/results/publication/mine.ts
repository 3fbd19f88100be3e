/** A result as the one whom it is about, or another who may see it, has it: not before it is published. */

import { type Desk, type Office, read } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { type PersonResult, resultIn } from '../edition/read.ts';

/** How a result stands: none was attached, not yet published, or there; `newer` says that a later edition waits to be published. */
export type ResultView =
  | { readonly is: 'not yet published' }
  | { readonly is: 'published'; readonly result: PersonResult; readonly newer: boolean };

/** The published result of a person in a cycle; whose result one may not see is told like one who is not there. */
export const publishedResult = (office: Office, order: { readonly cycle: number; readonly person: string }): Promise<ResultView> =>
  read(office, (desk) => resultView(desk, order));

/** The same inside a transaction. */
export async function resultView(desk: Desk, { cycle, person }: { readonly cycle: number; readonly person: string }): Promise<ResultView> {
  const editions = await desk.selectFrom('result_editions').select('number').where('cycle', '=', cycle).orderBy('number', 'desc').execute();
  const edition = await publishedEdition(desk, cycle, person);
  if (edition === null) return { is: 'not yet published' };
  const result = await resultIn(desk, edition, person);
  return result === null ? { is: 'not yet published' } : { is: 'published', result, newer: editions[0]?.number !== edition };
}

/** The last edition in which a person's result was published; null where none was, or where one may not see it. */
async function publishedEdition(desk: Desk, cycle: number, person: string): Promise<number | null> {
  const found = await desk
    .selectFrom('published_results')
    .innerJoin('result_editions', 'result_editions.number', 'published_results.edition')
    .select('edition')
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.edition ?? null;
}

/** A published result; refused where it is not. */
export async function demandPublished(
  desk: Desk,
  order: { readonly cycle: number; readonly person: string },
): Promise<ResultView & { readonly is: 'published' }> {
  const view = await resultView(desk, order);
  if (view.is !== 'published') throw refused('RESULT_NOT_YET', order);
  return view;
}
