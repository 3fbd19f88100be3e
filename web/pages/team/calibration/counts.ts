/** How the people of a board stand by grade, and against what the scheme allows. */

import type { Answer } from '../../../answer.ts';

/** A board. */
export type Board = Answer<'/committees/{number}/board'>;

/** A person on it. */
export type BoardRow = Board['rows'][number];

/** A move that is meant and not sent yet. */
export type Move = { readonly person: string; readonly grade: string | null };

/** The grade that the result gives; null where it gives none. */
export const givenGrade = ({ result }: BoardRow, item: string): string | null =>
  result.items.find(({ name }) => name === item)?.text ?? null;

/** Where a person stands: as was decided, else as one voted oneself, else as the result says; a move that is meant goes before all of it. */
export function gradeOf(
  row: BoardRow,
  { board, me, move }: { readonly board: Board; readonly me: string; readonly move: Move | null },
): string | null {
  if (move !== null && move.person === row.result.person) return move.grade ?? givenGrade(row, board.committee.item);
  const own = board.committee.state === 'voting' ? row.votes.find(({ actor }) => actor === me) : undefined;
  return row.decision?.grade ?? own?.grade ?? givenGrade(row, board.committee.item);
}

/** A limit with how many of the people shown count towards it. */
export type Counted = Board['limits'][number] & { readonly people: number };

/** The limits, counted over some grades by person. */
export function countedLimits({ limits, grades, rows }: Board, by: ReadonlyMap<string, string | null>): readonly Counted[] {
  return limits.map((limit) => {
    const counting = limit.andBetter ? grades.slice(0, grades.indexOf(limit.grade) + 1) : [limit.grade];
    const people = rows.filter(({ result, places }) => {
      const isIn = limit.group === '' || places.some(({ group }) => group === limit.group);
      return isIn && counting.includes(by.get(result.person) ?? '');
    }).length;
    return { ...limit, people };
  });
}
