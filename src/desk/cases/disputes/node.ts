/** What a dispute is about: a node of the trace of a result, which is a fact, a rule or a rating. */

import type { Maker } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import type { Desk, Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';

/** A fact by its batch and row as a trace names them; a rule by its path in the scheme; a rating by its cycle, form and item. */
export type DisputedNode =
  | { readonly is: 'fact'; readonly table: string; readonly batch: number; readonly row: number }
  | { readonly is: 'rule'; readonly path: string }
  | { readonly is: 'rating'; readonly cycle: number; readonly form: number; readonly item: string | null };

/** A result: of a scheme and a period. */
export type ResultPlace = { readonly scheme: string; readonly period: string };

/** Who made what is disputed, so that they do not judge it themselves: who imported the facts, who released the rule. */
export async function makersOf(desk: Desk, { scheme }: ResultPlace, node: DisputedNode): Promise<readonly Maker[]> {
  if (node.is === 'fact') {
    const rows = await desk.selectFrom('batches').select('actor').where('number', '=', node.batch).execute();
    return rows.map(({ actor }) => ({ actor, about: `batch ${node.batch}` }));
  }
  if (node.is === 'rule') {
    const query = desk.selectFrom('scheme_versions').select(['actor', 'version']).where('scheme', '=', scheme);
    return (await query.execute()).map(({ actor, version }) => ({ actor, about: `${scheme} v${version}` }));
  }
  return [];
}

/** Since when a result is out: the moment of its lock; null where it is not. */
async function outSince(desk: Desk, { scheme, period }: ResultPlace): Promise<string | null> {
  const lock = await desk.selectFrom('locks').select('at').where('scheme', '=', scheme).where('period', '=', period).executeTakeFirst();
  return lock?.at ?? null;
}

/** Since when a result is out; refused where it is not yet. Those who dispute need not see runs. */
export const demandOut = async (office: Office, place: ResultPlace): Promise<string> => {
  const since = await readUnveiled(office, (desk) => outSince(desk, place));
  if (since === null) throw refused('DISPUTE_NOT_OUT', place);
  return since;
};
