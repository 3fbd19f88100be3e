/** Signing in by a button in a demo: the real sign-in, with the password that the server knows. */

import type { Context } from 'hono';
import { isLoopback } from '../../desk/accounts/way/providers.ts';
import { refused } from '../../desk/refused.ts';
import type { Doors } from '../house/doors.ts';
import { jsonOf } from '../house/input.ts';

/**
 * Signs somebody in as one of the people of the demo: session and cookie are those of any sign-in. Refused where the server is no demo, and
 * where a page of elsewhere asks by a name of its own for this machine.
 */
export async function demoSignIn({ accounts, demo }: Pick<Doors, 'accounts' | 'demo'>, context: Context, from: string): Promise<Response> {
  const { url, headers } = context.req.raw;
  if (demo === undefined || !isLoopback(new URL(url))) throw refused('NOTHING_HERE');
  const asked = await jsonOf(context);
  const person = typeof asked === 'object' && asked !== null && 'person' in asked ? String(asked.person) : '';
  const found = demo.people.find((each) => each.person === person);
  if (found === undefined) throw refused('DEMO_PERSON', { person });
  const own = new Headers({ 'Content-Type': 'application/json' });
  for (const name of ['cookie', 'origin', 'referer', 'user-agent', 'sec-fetch-site']) {
    const value = headers.get(name);
    if (value !== null) own.set(name, value);
  }
  const body = JSON.stringify({ email: found.email, password: demo.password });
  const request = new Request(new URL('/api/auth/sign-in/email', url), { method: 'POST', headers: own, body });
  const answered = await accounts.handler(request, from);
  if (!answered.ok) return answered;
  const told = new Response(JSON.stringify({ person }), { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
  for (const cookie of answered.headers.getSetCookie()) told.headers.append('Set-Cookie', cookie);
  return told;
}
