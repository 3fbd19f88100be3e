/** Sessions: who comes with a request, when a session ends, and when its owner last proved who they are. */

import { refused } from '../refused.ts';
import { desk, type House, type Membership, membershipsOf } from './house.ts';
import { keyHolder } from './keys.ts';
import { LONGEST_SESSION } from './way/library.ts';
import { isPassword } from './way/passwords.ts';
import type { Session } from './way/visit.ts';

/** Who asks: an account with all its memberships by a session, or one person of one organisation by an API key. */
export type Principal = {
  readonly account: string;
  readonly via: 'session' | 'key';
  readonly memberships: readonly Membership[];
  readonly session?: Session;
};

/** How long a session lasts that nobody uses, in milliseconds. */
const IDLE = 8 * 3_600_000;

/** How old the moment of the last use may be before it is written again, in milliseconds. */
const SEEN = 60_000;

/** Who comes with these headers: by an API key where there is one, else by the cookie of a session. Null for nobody. */
export async function whoIs(house: House, headers: Headers): Promise<Principal | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const holder = await keyHolder(house, /^Bearer (hk_[\w-]{43})$/i.exec(authorization)?.[1] ?? '');
    return holder === null ? null : { account: holder.account, via: 'key', memberships: [holder.membership] };
  }
  const session = await liveSession(house, headers);
  if (session === null) return null;
  const memberships = await membershipsOf(desk(house), session.account);
  return memberships.length === 0 ? null : { account: session.account, via: 'session', memberships, session };
}

/** The session whose cookie the headers hold; null where there is none, and where it lasted too long or was not used: then it ends. */
export async function liveSession(house: House, headers: Headers): Promise<Session | null> {
  if (!headers.has('cookie')) return null;
  const found = await house.library.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return null;
  const row = await desk(house)
    .selectFrom('sessions')
    .select(['id', 'user_id', 'created_at', 'seen_at', 'proved_at', 'second_factor'])
    .where('id', '=', found.session.id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const at = house.now();
  const since = (moment: string): number => at.getTime() - new Date(moment).getTime();
  if (since(row.seen_at) >= IDLE || since(row.created_at) >= LONGEST_SESSION * 1000) {
    await endSession(house, row.user_id, row.id);
    return null;
  }
  const seenAt = since(row.seen_at) < SEEN ? row.seen_at : at.toISOString();
  if (seenAt !== row.seen_at) await desk(house).updateTable('sessions').set({ seen_at: seenAt }).where('id', '=', row.id).execute();
  return { id: row.id, account: row.user_id, madeAt: row.created_at, seenAt, provedAt: row.proved_at, secondFactor: row.second_factor };
}

/** Ends all sessions that nobody came back to. */
export async function endStale(house: House): Promise<void> {
  const before = (milliseconds: number): string => new Date(house.now().getTime() - milliseconds).toISOString();
  await desk(house)
    .deleteFrom('sessions')
    .where(({ or, eb }) => or([eb('seen_at', '<=', before(IDLE)), eb('created_at', '<=', before(LONGEST_SESSION * 1000))]))
    .execute();
}

/** A session as its owner sees it in a list. */
export type ListedSession = Pick<Session, 'id' | 'madeAt' | 'seenAt'> & { readonly userAgent: string };

/** The sessions of an account, the newest first; some may have lasted too long already. */
export async function sessionsOf(house: House, account: string): Promise<readonly ListedSession[]> {
  const rows = await desk(house)
    .selectFrom('sessions')
    .select(['id', 'created_at', 'seen_at', 'user_agent'])
    .where('user_id', '=', account)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, madeAt: row.created_at, seenAt: row.seen_at, userAgent: row.user_agent ?? '' }));
}

/** Ends one session of an account, or all where none is named; gives how many there were. */
export async function endSession(house: House, account: string, id?: string): Promise<number> {
  const all = desk(house).deleteFrom('sessions').where('user_id', '=', account);
  const { numDeletedRows } = await (id === undefined ? all : all.where('id', '=', id)).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Proves once more that the owner of a session is there, by the password; refused where it is wrong, and after too many tries. */
export async function prove(
  house: House,
  principal: Principal,
  { password, from }: { readonly password: string; readonly from: string },
): Promise<void> {
  if (principal.session === undefined) throw refused('PROOF_SESSION');
  await demandOwnPassword(house, { account: principal.account, password, from });
  await desk(house).updateTable('sessions').set({ proved_at: house.now().toISOString() }).where('id', '=', principal.session.id).execute();
}

/** Refused where a password is not that of an account, and after too many tries. */
export async function demandOwnPassword(
  house: House,
  { account, password, from }: { readonly account: string; readonly password: string; readonly from: string },
): Promise<void> {
  const seconds = house.attempts.take(account, from);
  if (seconds !== null) throw refused('ATTEMPTS_MANY', { seconds });
  const row = await desk(house)
    .selectFrom('credentials')
    .select('password')
    .where('user_id', '=', account)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (typeof row?.password !== 'string') throw refused('PASSWORD_NONE');
  if (!(await isPassword({ password, hash: row.password }))) throw refused('PASSWORD_WRONG');
}

/** Whether the owner of a session proved who they are in the last minutes: at sign-in, or since. A key never does. */
export const recentlyProved = (principal: Principal, minutes: number, now: Date): boolean =>
  principal.session !== undefined && now.getTime() - new Date(principal.session.provedAt).getTime() < minutes * 60_000;
