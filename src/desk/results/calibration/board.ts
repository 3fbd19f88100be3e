/** The board of a committee: every person's result, the votes once they are cast, what was decided, and which limits that breaks. */

import { reachOf } from '../../access/authority.ts';
import { demandAnywhere } from '../../access/demand.ts';
import { type Office, read } from '../../office/office.ts';
import { editionNumbered, type PersonResult, resultsIn } from '../edition/read.ts';
import type { Change } from './change.ts';
import { type Committee, committeeNumbered } from './committee.ts';
import { breachesIn, type Decision, decisionsOf, rulesOf } from './decide.ts';
import { type Breach, type Limit, limitsIn } from './limits.ts';

/** A vote as the board shows it. */
export type Vote = Change & { readonly person: string; readonly actor: string; readonly reason: string };

/** A person on the board. */
export type BoardRow = Pick<PersonResult, 'person' | 'unit' | 'content' | 'hash' | 'places'> & {
  readonly votes: readonly Vote[];
  readonly decision: Decision | null;
};

/** The board as one may see it: oneself is not on it, and until the vote is over no vote but one's own. */
export type Board = {
  readonly committee: Committee;
  /** The grades that the line can give, the best first, and how many may have one. */
  readonly grades: readonly string[];
  readonly limits: readonly Limit[];
  readonly rows: readonly BoardRow[];
  readonly breaches: readonly Breach[];
};

/** The board of a committee, for its members and for those who run cycles or allow exceptions. */
export const boardOf = (office: Office, number: number): Promise<Board> =>
  read(office, async (desk) => {
    const found = await committeeNumbered(desk, number);
    if (!maySee(office, found)) demandAnywhere(office, 'run cycles');
    const votes = await desk
      .selectFrom('committee_votes')
      .select(['person', 'actor', 'grade', 'points', 'reason'])
      .where('committee', '=', number)
      .orderBy('actor')
      .execute();
    const byPerson = Map.groupBy(votes, ({ person }) => person);
    const decisions = await decisionsOf(desk, number);
    const results = await resultsIn(desk, found.edition);
    const { grades, quotas } = await editionNumbered(desk, found.edition);
    return {
      committee: found,
      grades: grades[found.item] ?? [],
      limits: limitsIn(rulesOf(found, quotas), quotas),
      breaches: found.state === 'voting' ? [] : await breachesIn(desk, found),
      rows: results
        .filter(({ person }) => person !== ownPerson(office))
        .map(({ person, unit, content, hash, places }): BoardRow => {
          return { person, unit, content, hash, places, votes: byPerson.get(person) ?? [], decision: decisions.get(person) ?? null };
        }),
    };
  });

const ownPerson = ({ authority }: Office): string | null => (authority.is === 'member' ? authority.person : null);

/** Whether a committee's work is to be seen: by its members, and by those who run cycles, allow exceptions or read the log. */
export const maySee = (office: Office, { members }: Pick<Committee, 'members'>): boolean =>
  members.includes(ownPerson(office) ?? '') ||
  (['run cycles', 'grant exceptions', 'read log'] as const).some((duty) => reachOf(office.authority, duty) !== 'nowhere');
