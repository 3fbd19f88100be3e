/** The ranks of everybody in a period that is out: shown to colleagues where the organisation says so, to nobody where it says nothing. */

import { payLines } from '../../engine/pay/private.ts';
import { itemText } from '../../engine/results.ts';
import { asHouse, readUnveiled } from '../access/unveiled.ts';
import { caseSetting } from '../cases/settings.ts';
import { type Office, read } from '../office/office.ts';
import { openResults, type RunResults } from '../runs/reopen.ts';
import { personMonth } from './month.ts';
import { standingRuns } from './standing.ts';

/** A place: whose it is, and which. */
export type Place = { readonly person: string; readonly name: string; readonly rank: string };

/** A line that ranks people, with the places from the first on. */
export type RankedLine = { readonly name: string; readonly title: string; readonly places: readonly Place[] };

/** The ranks; `shown` says whether the organisation shows them at all. */
export type Ranks = { readonly shown: boolean; readonly lines: readonly RankedLine[] };

const HIDDEN: Ranks = { shown: false, lines: [] };

/** The ranks of a period in which whoever asks has figures; of one that is not out yet nobody sees any. */
export async function ranksOf(office: Office, order: { readonly scheme: string; readonly period: string }): Promise<Ranks> {
  if ((await read(office, (desk) => caseSetting(desk, 'ranks of others'))) === 0) return HIDDEN;
  const own = await personMonth(office, { ...order, person: office.actor });
  if (own.standing !== 'locked' && own.standing !== 'published') return { shown: true, lines: [] };
  const [found] = await readUnveiled(office, (desk) => standingRuns(desk, order));
  if (found === undefined || found.run.number !== own.run.number) return { shown: true, lines: [] };
  const opened = await asHouse(office, (house) => openResults(house, found.run));
  return { shown: true, lines: rankedLines(opened, found.only) };
}

/** A rank of pay would tell of pay, and is left out; of whom nothing is published yet is nobody's place. */
function rankedLines({ plan, kept }: RunResults, only: ReadonlySet<string> | null): readonly RankedLine[] {
  const pay = payLines(plan);
  const ranks = new Set(plan.lines.filter(({ line }) => line.form.method === 'rank' && !pay.has(line.name)).map(({ line }) => line.name));
  return kept.lines
    .filter(({ name, shown }) => shown && ranks.has(name))
    .flatMap(({ name, title }): readonly RankedLine[] => {
      const cells = kept.columns.find(({ path }) => path === name);
      if (cells === undefined) return [];
      const places = kept.subjects.ids.flatMap((person, row): readonly Place[] => {
        const rank = (only?.has(person) ?? true) ? itemText(cells.column, cells.type, row) : null;
        return rank === null ? [] : [{ person, name: kept.subjects.labels[row] ?? person, rank }];
      });
      return [{ name, title: title ?? name, places: places.toSorted((a, b) => Number(a.rank) - Number(b.rank)) }];
    });
}
