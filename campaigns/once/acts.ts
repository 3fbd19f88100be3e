/** Changes that can be asked for any number of times, each with a word of its own by which its effects are counted. */

import { sql } from 'kysely';
import type { Head } from '../rights/cast.ts';
import { EMPLOYEES, roleName } from '../rights/cast.ts';
import type { World } from '../rights/world.ts';

/** An act: where it is posted, by whom, with which body; and how many effects of a word stand in the record. */
export type Act = {
  readonly name: string;
  readonly path: string;
  readonly head: (world: World) => Head;
  readonly body: (word: string) => unknown;
  readonly effects: (world: World, word: string) => Promise<number>;
};

/** How many rows of a table hold a word in a column. */
const rows =
  (table: string, column: string) =>
  async ({ api }: World, word: string): Promise<number> => {
    const found = await sql<{ n: string }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${word}`.execute(
      api.doors.machine.state.db,
    );
    return Number(found.rows[0]?.n);
  };

const of =
  (person: string) =>
  ({ here }: World): Head =>
    here.heads.get(person) ?? {};

/** The acts; all go by the one way that keeps answers, and each has effects of another kind: a row, a row that others are told of, a thing with a version. */
export const ACTS: readonly Act[] = [
  {
    name: 'delegations.make',
    path: '/delegations',
    head: of(roleName('finance', 'ALL')),
    body: (word) => ({ taker: EMPLOYEES.north, roles: ['finance'], from: '2026-12-01', to: '2026-12-02', reason: word }),
    effects: rows('delegations', 'reason'),
  },
  {
    name: 'meetings.call',
    path: '/meetings',
    head: of(roleName('hr', 'ALL')),
    body: (word) => ({ kind: 'monthly', unit: null, day: '2026-11-20', title: word, agenda: '业绩' }),
    effects: rows('meetings', 'title'),
  },
  {
    name: 'drafts.make',
    path: '/drafts',
    head: of(roleName('hr', 'ALL')),
    body: (word) => ({ scheme: word, text: '方案: x', note: null }),
    effects: rows('drafts', 'scheme'),
  },
];
