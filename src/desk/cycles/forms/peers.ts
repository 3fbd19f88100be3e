/** What peers said of somebody, as a group only: counts, sums, grades and comments without names, and nothing of a group that is too small. */

import { sql } from 'kysely';
import { demandSees } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Office, read } from '../../office/office.ts';
import { cycleOf } from '../cycles.ts';
import { demandOver } from '../windows.ts';

/** What a group of peers said about one item. `total` is the exact sum of their scores, null for grades. */
export type PeerGroup = {
  readonly role: string;
  readonly item: string;
  readonly raters: number;
  readonly total: string | null;
  readonly grades: readonly string[];
  readonly comments: readonly string[];
};

/** What peers said of somebody once the window of ratings is over; items that too few rated are not there. */
export const peersOf = (
  office: Office,
  { cycle, ratee }: { readonly cycle: number; readonly ratee: string },
): Promise<readonly PeerGroup[]> =>
  read(office, async (desk) => {
    await cycleOf(desk, cycle);
    await demandSees(desk, 'read scores', ratee);
    await demandOver(desk, { cycle, stage: 'rating', day: dayOf(office.now()) });
    const { rows } = await sql<
      Omit<PeerGroup, 'grades' | 'comments'> & { grades: readonly string[] | null; comments: readonly string[] | null }
    >`
      SELECT role, item, raters, total, grades, comments FROM hengji_peers(${cycle}, ${ratee})`.execute(desk);
    return rows.map(({ grades, comments, ...group }) => ({ ...group, grades: grades ?? [], comments: comments ?? [] }));
  });
