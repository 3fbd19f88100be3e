/** What a dispute is about: a node of the trace of a result, which is a fact, a rule or a rating. */

import type { Maker } from '../../access/demand.ts';
import { readUnveiled, unveiled } from '../../access/unveiled.ts';
import type { Desk, Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';

/** A fact by its batch and row as a trace names them; a rule by its path in the scheme; a rating by its cycle, form and item. */
export type DisputedNode =
  | { readonly is: 'fact'; readonly table: string; readonly batch: number; readonly row: number }
  | { readonly is: 'rule'; readonly path: string }
  | { readonly is: 'rating'; readonly cycle: number; readonly form: number; readonly item: string | null };

/** A result: of a scheme and a period. */
export type ResultPlace = { readonly scheme: string; readonly period: string };

/** Who made what is disputed, so that they do not judge it themselves: who imported the facts, released the rule, gave the rating. */
export async function makersOf(desk: Desk, { scheme }: ResultPlace, node: DisputedNode): Promise<readonly Maker[]> {
  if (node.is === 'fact') {
    const rows = await desk.selectFrom('batches').select('actor').where('number', '=', node.batch).execute();
    return rows.map(({ actor }) => ({ actor, about: `batch ${node.batch}` }));
  }
  if (node.is === 'rule') {
    const query = desk.selectFrom('scheme_versions').select(['actor', 'version']).where('scheme', '=', scheme);
    return (await query.execute()).map(({ actor, version }) => ({ actor, about: `${scheme} v${version}` }));
  }
  // Whoever asks whether they may judge a rating need not see who gave it.
  const forms = await unveiled(desk, (open) =>
    open.selectFrom('rating_forms').select('rater').where('cycle', '=', node.cycle).where('number', '=', node.form).execute(),
  );
  return forms.map(({ rater }) => ({ actor: rater, about: `form ${node.form}` }));
}

/** Since when a result is out: the moment of its lock or of its last publication, whichever is later; null where it is not. */
async function outSince(desk: Desk, { scheme, period, person }: ResultOf): Promise<string | null> {
  const lock = await desk.selectFrom('locks').select('at').where('scheme', '=', scheme).where('period', '=', period).executeTakeFirst();
  const published = await desk
    .selectFrom('published_results')
    .innerJoin('result_editions', 'result_editions.number', 'published_results.edition')
    .innerJoin('cycles', 'cycles.number', 'result_editions.cycle')
    .select('published_results.at')
    .where('cycles.scheme', '=', scheme)
    .where('cycles.period', '=', period)
    .where('published_results.person', '=', person)
    .orderBy('published_results.at', 'desc')
    .executeTakeFirst();
  const moments = [lock, published].flatMap((each) => (each === undefined ? [] : [each.at]));
  return moments.toSorted().at(-1) ?? null;
}

/** A result of a person. */
type ResultOf = ResultPlace & { readonly person: string };

/** Since when a result of a person is out; refused where it is not yet. Those who dispute need not see runs. */
export const demandOut = async (office: Office, result: ResultOf): Promise<string> => {
  const since = await readUnveiled(office, (desk) => outSince(desk, result));
  if (since === null) throw refused('DISPUTE_NOT_OUT', { scheme: result.scheme, period: result.period });
  return since;
};
