/** What the browser may ask of the library, and what we add to it: sessions that lasted too long end first, a sign-in is logged, no token is told. */

import { write } from '../office/office.ts';
import { desk, type House, membershipsOf } from './house.ts';
import { acceptByEmail } from './invitations.ts';
import { endSession, endStale, liveSession } from './sessions.ts';
import { isSignIn, type Visit, visits } from './way/visit.ts';

/** Where the handler stands. */
const BASE = '/api/auth';

/** All that is open of the library; whatever else it can do is not there. */
const OPEN = [
  /^POST \/(sign-in\/email|sign-in\/social|sign-out|change-password)$/,
  /^POST \/two-factor\/(enable|disable|verify-totp|verify-backup-code|generate-backup-codes)$/,
  /^GET \/get-session$/,
  /^(GET|POST) \/callback\/[\w-]+$/,
];

/** Answers a request below /api/auth that came from an address. */
export async function handle(house: House, request: Request, from: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname.slice(BASE.length);
  if (!pathname.startsWith(`${BASE}/`) || !OPEN.some((each) => each.test(`${request.method} ${path}`)))
    return Response.json({ message: 'Not found' }, { status: 404 });
  const visit: Visit = { path, from, before: await liveSession(house, request.headers), invited: null, code: null, made: [] };
  const response = await visits.run(visit, () => house.library.handler(request));
  await follow(house, visit, response);
  return await withoutTokens(response);
}

/** What of a visit stands in the log, by its path; only for those who were in already. */
const ACTIONS: Readonly<Record<string, string>> = {
  '/change-password': 'password changed',
  '/two-factor/verify-totp': 'second factor added',
  '/two-factor/disable': 'second factor removed',
};

/** Sessions that were made and stand, so not that of a sign-in that still waits for its second factor. */
async function follow(house: House, visit: Visit, response: Response): Promise<void> {
  const [made] = await standing(house, visit);
  if (made === undefined) return;
  if (isSignIn(visit)) {
    if (visit.before !== null) await endSession(house, visit.before.account, visit.before.id);
    if (visit.path.startsWith('/callback/')) await acceptByEmail(house, made);
    await endStale(house);
    await logFor(house, made, 'signed in');
  } else if (response.ok) {
    const action = ACTIONS[visit.path];
    if (action !== undefined) await logFor(house, made, action);
  }
}

async function standing(house: House, { made }: Visit): Promise<readonly string[]> {
  if (made.length === 0) return [];
  const ids = made.map(({ id }) => id);
  const rows = await desk(house).selectFrom('sessions').select('user_id').where('id', 'in', ids).execute();
  return rows.map(({ user_id }) => user_id);
}

/** Logs in every organisation of an account, by the person there. */
async function logFor(house: House, account: string, action: string): Promise<void> {
  for (const { organisation, person } of await membershipsOf(desk(house), account))
    await write(await house.officeOf(organisation, person), ({ log }) => log({ action, about: person, details: {} }));
}

/** The token of a session is in its cookie, which scripts cannot read; so it is not in the answer, which they can. */
async function withoutTokens(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
  const text = await response.text();
  const { headers, status } = response;
  headers.delete('content-length');
  return new Response(
    text === '' ? null : JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'token' ? undefined : value))),
    {
      headers,
      status,
    },
  );
}
