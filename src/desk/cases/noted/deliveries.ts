/** Facts that somebody must deliver by a day: whether a batch in force has rows of the month, week or day, and when the first one came. */

import { type BatchRow, batchesAsOf } from '../../facts/active.ts';
import { rowsWithin } from '../../facts/late.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { type Standing, standingOf } from './reports.ts';
import { localDay, type NumberedRule, rulesOf } from './rules.ts';
import { type Stretch, stretchesBetween } from './stretches.ts';

/** A delivery: what was owed for a stretch by whom, and how it stands; `batches` are those in force with rows of it. */
export type Delivery = Stretch & {
  readonly rule: number;
  readonly name: string;
  readonly fact_table: string;
  readonly people: readonly string[];
  readonly batches: readonly number[];
  readonly came: string | null;
  readonly standing: Standing;
};

/** How the deliveries stand on a day for the stretches that ended between two days; for those who see facts. */
export async function deliveriesOn(
  desk: Desk,
  { from, to, day }: { readonly from: string; readonly to: string; readonly day: string },
): Promise<readonly Delivery[]> {
  const rules = (await rulesOf(desk)).filter(({ what }) => what === 'facts');
  if (rules.length === 0) return [];
  const batches = (await batchesAsOf(desk, LATEST)).filter(({ state }) => state === 'in force');
  return rules.flatMap((rule) => deliveriesOf(rule, batches, { from, to, day }));
}

function deliveriesOf(
  rule: NumberedRule,
  batches: readonly BatchRow[],
  { from, to, day }: { readonly from: string; readonly to: string; readonly day: string },
): readonly Delivery[] {
  const span = { from: from < rule.from_day ? rule.from_day : from, to: rule.to_day !== null && rule.to_day < to ? rule.to_day : to };
  return stretchesBetween(rule.cadence, rule.due, span).map((stretch) => {
    const own = batches.filter(
      ({ fact_table, manifest }) => fact_table === rule.fact_table && rowsWithin(manifest, stretch.first, stretch.last) > 0,
    );
    const came = own[0] === undefined ? null : localDay(own[0].at);
    const { number, name, people } = rule;
    const standing = standingOf(came, stretch.due, day);
    return {
      ...stretch,
      rule: number,
      name,
      fact_table: rule.fact_table ?? '',
      people,
      batches: own.map((each) => each.number),
      came,
      standing,
    };
  });
}
