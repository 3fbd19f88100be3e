/** Brings a database to the form that this version of Hengji needs; several processes may try at once, one does it. */

import { type Kysely, sql } from 'kysely';
import { reasonOf } from '../data-folder.ts';
import { Refused, refused } from '../refused.ts';
import { RECORD } from './migrations/0001-record.ts';
import { RECEIVING } from './migrations/0002-receiving.ts';
import { ACCESS } from './migrations/0003-access.ts';
import { PEOPLE } from './migrations/0004-people.ts';
import { ACCOUNTS } from './migrations/0005-accounts.ts';
import { JOBS } from './migrations/0006-jobs.ts';
import { NOTICES } from './migrations/0007-notices.ts';
import { CYCLES_FORM } from './migrations/0008-cycles.ts';
import { RESULTS } from './migrations/0009-results.ts';
import { LIVES } from './migrations/0010-lives.ts';
import { CASES_FORM } from './migrations/0011-cases.ts';
import { MEETINGS } from './migrations/0012-meetings.ts';
import { REACH } from './migrations/0013-reach.ts';
import { TALKS } from './migrations/0014-talks.ts';
import { PAYSLIPS } from './migrations/0015-payslips.ts';
import { BEGUN } from './migrations/0016-begun.ts';
import { EVIDENCE } from './migrations/0017-evidence.ts';
import { CHECKS } from './migrations/0018-checks.ts';
import { REPORTS } from './migrations/0019-reports.ts';
import { DOUBTS } from './migrations/0020-doubts.ts';
import type { Tables } from './tables.ts';

/** The statements that lead from each form to the next, by name, in order; a released one is never changed. */
const FORMS: readonly (readonly [name: string, statements: string])[] = [
  ['0001-record', RECORD],
  ['0002-receiving', RECEIVING],
  ['0003-access', ACCESS],
  ['0004-people', PEOPLE],
  ['0005-accounts', ACCOUNTS],
  ['0006-jobs', JOBS],
  ['0007-notices', NOTICES],
  ['0008-cycles', CYCLES_FORM],
  ['0009-results', RESULTS],
  ['0010-lives', LIVES],
  ['0011-cases', CASES_FORM],
  ['0012-meetings', MEETINGS],
  ['0013-reach', REACH],
  ['0014-talks', TALKS],
  ['0015-payslips', PAYSLIPS],
  ['0016-begun', BEGUN],
  ['0017-evidence', EVIDENCE],
  ['0018-checks', CHECKS],
  ['0019-reports', REPORTS],
  ['0020-doubts', DOUBTS],
];

/** The name of the newest form. */
export const NEWEST_FORM = FORMS.at(-1)?.[0] ?? '';

/** Whether the forms that a database has gone through are all that this Hengji knows; refused where a newer one was there. */
function isNewest(names: readonly string[]): boolean {
  const unknown = names.filter((each) => !FORMS.some(([name]) => name === each));
  if (unknown.length > 0) throw refused('DATABASE_NEWER', { forms: unknown.join(', ') });
  return FORMS.every(([name]) => names.includes(name));
}

const namesIn = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await sql<{ name: string }>`SELECT name FROM public.hengji_forms ORDER BY name`.execute(db)).rows.map(({ name }) => name);

/** Applies what is missing, all of it in one transaction; `formed` says that the list of forms is there. */
export async function migrate(db: Kysely<Tables>, formed: boolean): Promise<void> {
  try {
    if (formed && isNewest(await namesIn(db))) return;
    await db.transaction().execute(async (inside) => {
      await sql`SELECT pg_advisory_xact_lock(4153002)`.execute(inside);
      await sql`CREATE TABLE IF NOT EXISTS public.hengji_forms (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`.execute(
        inside,
      );
      const names = await namesIn(inside);
      if (isNewest(names)) return;
      for (const [name, statements] of FORMS.filter(([each]) => !names.includes(each))) {
        await sql.raw(statements).execute(inside);
        await sql`INSERT INTO public.hengji_forms (name) VALUES (${name})`.execute(inside);
      }
    });
  } catch (error) {
    throw error instanceof Refused ? error : refused('DATABASE_FORM', { reason: reasonOf(error) }, error);
  }
}
