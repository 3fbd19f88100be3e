/** People in a browser without the cost of a password: the row and the cookie that a sign-in would have left. */

import { createHash, createHmac, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { accountDesk } from '../src/desk/accounts/tables.ts';
import { signInSecret } from '../src/desk/accounts/way/secret.ts';
import type { Office } from '../src/desk/office/office.ts';

/** A browser of somebody: the headers that it sends, and the row behind them. */
export type Seat = {
  readonly session: string;
  readonly account: string;
  readonly token: string;
  readonly headers: { readonly Cookie: string };
};

/** Further than any clock of a test: how long a session lasts is counted by our own clock, this end by that of the library. */
const FAR = '2099-01-01T00:00:00.000Z';

/** Seats a person in a browser who has just proved who they are. */
export async function seated(office: Office, person: string, now: Date): Promise<Seat> {
  const { account } = await accountDesk(office.state.db)
    .selectFrom('memberships')
    .select('account')
    .where('organisation', '=', office.organisation.id)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow();
  const token = randomUUID();
  const signature = createHmac('sha256', await signInSecret(office.data))
    .update(token)
    .digest('base64');
  const headers = { Cookie: `hengji.session_token=${encodeURIComponent(`${token}.${signature}`)}` };
  const seat = { session: randomUUID(), account, token, headers };
  await seatAgain(office, seat, now);
  return seat;
}

/** Gives a seat its row again where it was taken away. */
export async function seatAgain(office: Office, { session, account, token }: Seat, now: Date): Promise<void> {
  const [at, hash] = [now.toISOString(), createHash('sha256').update(token, 'utf8').digest('hex')];
  await sql`INSERT INTO account.sessions (id, token, user_id, expires_at, created_at, updated_at, seen_at, proved_at, second_factor)
    VALUES (${session}, ${hash}, ${account}, ${FAR}, ${at}, ${at}, ${at}, ${at}, false) ON CONFLICT (id) DO NOTHING`.execute(
    office.state.db,
  );
}

/** Whoever sits there proves once more who they are; a session that has ended stays ended. */
export async function provedAgain(office: Office, { session }: Seat, now: Date): Promise<void> {
  const at = now.toISOString();
  const sessions = accountDesk(office.state.db).updateTable('sessions');
  await sessions.set({ created_at: at, seen_at: at, proved_at: at }).where('id', '=', session).execute();
}
