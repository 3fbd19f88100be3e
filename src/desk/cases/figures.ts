/** What a month lacks by its own figures: tables without a row for it, facts that its run does not know, people whose pay is unknown. */

import type { Period } from '../../lib/period.ts';
import { asHouse } from '../access/unveiled.ts';
import { businessOf } from '../dashboard/opened.ts';
import { activeBatches } from '../facts/active.ts';
import { factsOf, movedSince } from '../months/facts.ts';
import { closingRun, standingOf } from '../months/standing.ts';
import { LATEST } from '../office/latest.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import { runsAsOf } from '../runs/find.ts';

/** Something that a month lacks by its own figures; batches are told by their numbers. */
export type MissingFromFigures =
  | { readonly is: 'no rows'; readonly fact_table: string; readonly title: string }
  | { readonly is: 'facts moved'; readonly run: number; readonly batches: readonly number[] }
  | { readonly is: 'facts late'; readonly run: number; readonly batches: readonly number[] }
  | { readonly is: 'people unknown'; readonly run: number; readonly count: number };

type Month = { readonly scheme: string; readonly period: Period; readonly needs: ReadonlyMap<string, string> };

/** Tables that have rows and none for the period, as long as it is not locked; and what moved since its run. */
export async function missingFromFacts(desk: Desk, { scheme, period, needs }: Month): Promise<readonly MissingFromFigures[]> {
  const batches = await activeBatches(desk, new Set(needs.keys()), LATEST);
  const run = closingRun(await runsAsOf(desk, LATEST, { scheme, period: period.text }));
  const isLocked = run !== null && (run.state === 'locked' || run.state === 'paid');
  const facts = [...needs].map(([table, title]) => factsOf({ table, title }, batches, period));
  // A file with a header alone says that there is nothing, as does no file at all, of which others tell.
  const filled = new Set(batches.filter(({ manifest }) => manifest.rows > 0).map(({ fact_table }) => fact_table));
  const empty = isLocked ? [] : facts.filter(({ table, rows }) => rows === 0 && filled.has(table));
  const moved = run === null ? [] : await movedSince(desk, run, { batches, period });
  return [
    ...empty.map(({ table, title }): MissingFromFigures => ({ is: 'no rows', fact_table: table, title })),
    ...(run === null || moved.length === 0
      ? []
      : [{ is: isLocked ? 'facts late' : 'facts moved', run: run.number, batches: moved } as const]),
  ];
}

/** How many people the run that stands cannot say the pay of; that there are some is no secret to those who see runs, who they are is. */
export const unknownPeople = (
  office: Office,
  { scheme, period }: { readonly scheme: string; readonly period: string },
): Promise<readonly MissingFromFigures[]> =>
  asHouse(office, async (house) => {
    const standing = standingOf(await read(house, (desk) => runsAsOf(desk, LATEST, { scheme, period })));
    if (standing === null) return [];
    const { dues } = await businessOf(house, standing.run);
    const count = dues?.filter((due) => due === null).length ?? 0;
    return count === 0 ? [] : [{ is: 'people unknown', run: standing.run.number, count }];
  });
