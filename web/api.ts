/** The only door to the server: the typed client as queries and changes, sign-in, and what went wrong as data. */

import { QueryCache, QueryClient } from '@tanstack/react-query';
import createHooks from 'openapi-react-query';
import { hengjiClient } from '../src/api/client/client.ts';
import type { paths } from '../src/api/client/schema.ts';
import type { ToldProblem } from '../src/api/receive/problem-document.ts';
import { actFor, actForOneself, actingFor, actingHeaders, actingQuery } from './acting.ts';
import type { Answer } from './answer.ts';
import { forgetAll } from './parts/unsent/kept.ts';

/** Changes and looks that need a proof of identity wait here for it; the frame sets how somebody is asked. */
export const proof: { ask: (() => Promise<boolean>) | null } = { ask: null };

/** The client, for what is no query: a file that is sent, a change outside a form. */
export const client = hengjiClient({ baseUrl: window.location.origin });

client.use({
  onResponse: async ({ request, response }) => {
    if (response.status !== 403 || proof.ask === null) return undefined;
    if (codesOf(await told(response.clone()))[0] !== 'PROOF_MISSING') return undefined;
    // A look has no body that was read; a change was kept as it was sent.
    const kept = request.method === 'GET' ? request.clone() : waiting.get(request.headers.get('idempotency-key') ?? '');
    return kept !== undefined && (await proof.ask()) ? await fetch(kept) : undefined;
  },
  // A body can be read once: what may have to be sent again is kept until its answer is here.
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(actingHeaders())) request.headers.set(name, value);
    if (request.method !== 'POST') return request;
    const key = request.headers.get('idempotency-key') ?? crypto.randomUUID();
    request.headers.set('idempotency-key', key);
    waiting.set(key, request.clone());
    if (waiting.size > 20) waiting.delete(waiting.keys().next().value ?? '');
    return request;
  },
});

const waiting = new Map<string, Request>();

/** Queries and changes for pages: `api.useQuery('get', '/mine/month', { params: { query } })`, `api.useMutation('post', '/disputes')`. */
export const api = createHooks<paths>(client);

/** What is kept of answers; any change makes all of it old, for who can say what a change does not move. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => leaveEnded(error) }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isLost(error), throwOnError: false },
    mutations: { onSettled: () => queries.invalidateQueries() },
  },
});

/** Somebody whose session has ended signs in again, and comes back to where they were; who acted for another is oneself again. */
function leaveEnded(error: unknown): void {
  if (codesOf(error).includes('NOT_HANDED_OVER') && actingFor() !== null) {
    actFor(null);
    return;
  }
  const { pathname, search } = window.location;
  if (!codesOf(error).includes('SIGNED_OUT') || pathname === '/sign-in' || pathname === '/invitation') return;
  window.location.assign(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`);
}

/** Whether no answer came at all. */
export const isLost = (error: unknown): boolean => error instanceof TypeError;

/** Whether what was asked for is not there, or not for whoever asks: another try brings nothing else. */
export const isClosed = (error: unknown): boolean =>
  [403, 404, 410].includes(Number((error as { readonly status?: unknown } | null)?.status));

/** The problems that an answer tells; none where it is something else that went wrong. */
export function problemsOf(error: unknown): readonly ToldProblem[] {
  const { errors } = (error ?? {}) as { readonly errors?: unknown };
  return Array.isArray(errors) ? (errors as readonly ToldProblem[]) : [];
}

/** The codes of the problems that an answer tells. */
export const codesOf = (error: unknown): readonly string[] => problemsOf(error).map(({ code }) => code);

/** What sign-in says: done, a second factor is asked for, or not. */
export type SignedIn = 'in' | 'second factor' | 'refused' | { readonly wait: number };

/** Signs in by e-mail and password. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const response = await auth('/sign-in/email', { email, password });
  const { twoFactorRedirect = false } = (await told(response)) as { readonly twoFactorRedirect?: boolean };
  return response.ok && twoFactorRedirect ? 'second factor' : cameIn(response);
}

/** Shows the second factor: a code of the device, or one of the codes for its loss. */
export async function showCode(code: string, kind: 'totp' | 'backup-code'): Promise<SignedIn> {
  return cameIn(await auth(`/two-factor/verify-${kind}`, { code }));
}

function cameIn(response: Response): SignedIn {
  if (response.status === 429) return { wait: Number(response.headers.get('retry-after') ?? 60) };
  return response.ok ? 'in' : 'refused';
}

/** Signs out; what was kept of answers goes, and what was written and not sent. */
export async function signOut(): Promise<void> {
  actForOneself();
  forgetAll();
  await auth('/sign-out', {});
  queries.clear();
}

/** Begins a second factor: the address for an authenticator, and the codes for the day on which it is lost. */
export async function beginSecondFactor(password: string): Promise<{ readonly uri: string; readonly codes: readonly string[] } | null> {
  const response = await auth('/two-factor/enable', { password });
  const { totpURI, backupCodes } = (await told(response)) as { readonly totpURI?: string; readonly backupCodes?: readonly string[] };
  return response.ok && totpURI !== undefined ? { uri: totpURI, codes: backupCodes ?? [] } : null;
}

/** Takes the second factor from the account. */
export const endSecondFactor = async (password: string): Promise<boolean> => (await auth('/two-factor/disable', { password })).ok;

/** Changes the password; sessions elsewhere end. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<boolean> {
  return (await auth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })).ok;
}

/** Whether the account has a second factor. */
export async function hasSecondFactor(): Promise<boolean> {
  const found = (await told(await fetch('/api/auth/get-session'))) as { readonly user?: { readonly twoFactorEnabled?: boolean } } | null;
  return found?.user?.twoFactorEnabled === true;
}

const auth = (path: string, body: unknown): Promise<Response> =>
  fetch(`/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function told(response: Response): Promise<unknown> {
  return await response.json().catch(() => ({}));
}

/** A job, as the API tells it. */
export type JobTold = Answer<'/jobs/{number}'>;

/** How far a job has come: a part of one, and in words. */
export type ProgressTold = { readonly fraction: number; readonly words: { readonly zh: string; readonly en: string } };

/** Who hears of a job. */
export type JobEars = { readonly job: (told: JobTold) => void; readonly progress: (told: ProgressTold) => void };

/** How long nothing may be heard of a job before it is looked at, in milliseconds: the server says something every 15 seconds. */
const QUIET = 20_000;

/** How long until a job is looked at whose events do not come at all. */
const SOON = 2_000;

/**
 * Listens to a job until it has ended; gives the way to stop listening. All answers are old when it has ended. Where no events come (a
 * proxy keeps them, a server is begun again), the job is looked at now and then.
 */
export function listenToJob(number: number, ears: JobEars): () => void {
  const events = new EventSource(fileAt(`/jobs/${number}/events`));
  let next: number | undefined;
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    events.close();
    window.clearTimeout(next);
  };
  const lookIn = (wait: number): void => {
    window.clearTimeout(next);
    next = window.setTimeout(look, wait);
  };
  const hear = (told: JobTold): void => {
    if (isOver) return;
    if (told.end === null) lookIn(events.readyState === EventSource.CLOSED ? SOON : QUIET);
    else {
      // Else the browser would ask again, and hear the same end for ever.
      stop();
      void queries.invalidateQueries();
    }
    ears.job(told);
  };
  const look = async (): Promise<void> => {
    const { data } = await client.GET('/jobs/{number}', { params: { path: { number } } }).catch(() => ({ data: undefined }));
    if (data === undefined && !isOver) lookIn(SOON);
    if (data !== undefined) hear(data);
  };
  events.addEventListener('progress', ({ data }) => {
    lookIn(QUIET);
    ears.progress(JSON.parse(data) as ProgressTold);
  });
  events.addEventListener('job', ({ data }) => hear(JSON.parse(data) as JobTold));
  // A browser tries again by itself where a connection broke, and never where an answer was none that it can read.
  events.addEventListener('error', () => lookIn(SOON));
  lookIn(QUIET);
  return stop;
}

/**
 * Sends a file as a body: for the operations that take one, `sendFile('/facts/uploads', file, { name: file.name })`; `path` has what stands
 * in braces in the address.
 */
export async function sendFile(
  operation: keyof paths,
  file: File,
  query: Readonly<Record<string, string>> = {},
  path: Readonly<Record<string, string | number>> = {},
): Promise<unknown> {
  const place = operation.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const headers = {
    'content-type': file.type === '' ? 'application/octet-stream' : file.type,
    'idempotency-key': crypto.randomUUID(),
    ...actingHeaders(),
  };
  const response = await fetch(`/api/v1${place}?${new URLSearchParams(query)}`, { method: 'POST', headers, body: file });
  const answer = await told(response);
  if (!response.ok) throw answer;
  return answer;
}

/** The address of a file, for a link: the browser has the session, so a plain link brings it; for whom one acts stands in it too. */
export function fileAt(path: string, query: Readonly<Record<string, string>> = {}): string {
  const all = { ...query, ...actingQuery() };
  return `/api/v1${path}${Object.keys(all).length === 0 ? '' : `?${new URLSearchParams(all)}`}`;
}

/** The demo of this server: whom everybody may be, and the password of all of them. */
export type Demo = Answer<'/demo'>;

/** The demo; null where this server is none. */
export async function demoHere(): Promise<Demo | null> {
  const { data } = await client.GET('/demo');
  return data ?? null;
}

/** Becomes somebody of the demo organisation. */
export async function demoSignIn(person: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  return (await fetch('/api/v1/demo/sign-in', { method: 'POST', headers, body: JSON.stringify({ person }) })).ok;
}
