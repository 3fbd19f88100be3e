/** The web application of the API: serves the table of routes; it answers everything with JSON, and never with what went on inside. */

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { withIncoming } from '../../desk/facts/incoming.ts';
import { noteAccess, type Office, type Unchanged } from '../../desk/office/office.ts';
import { Refused, refused } from '../../desk/refused.ts';
import { demoSignIn } from '../demo/sign-in.ts';
import { problemDocument } from '../receive/problem-document.ts';
import { demandKey, hashOfRequest, type Kept, once } from './answers.ts';
import { ACTING_FOR, type Asking, askingOf, headersOf } from './asking.ts';
import type { Doors } from './doors.ts';
import { fileOf, inputOf, jsonOf } from './input.ts';
import { type Limits, openLimits } from './limits.ts';
import { openApi } from './openapi.ts';
import type { Asked, EventAnswer, FileAnswer, Route, Upload } from './route.ts';
import { statusOf } from './statuses.ts';

/** Hears of every answer, for logs and figures: the operation, its status and how many milliseconds it took. */
export type Heard = { readonly route: string; readonly status: number; readonly ms: number; readonly id: string };

/** What the application is made of. */
export type House = {
  readonly doors: Doors;
  readonly routes: readonly Route[];
  readonly limits?: Limits;
  readonly heard?: (heard: Heard) => void;
};

type Served = { readonly doors: Doors; readonly limits: Limits; readonly heard: (heard: Heard) => void };

/** The application. */
export function apiApp({ doors, routes, limits = openLimits(), heard = () => undefined }: House): Hono {
  const app = new Hono();
  const served = { doors, limits, heard };
  app.use(secureHeaders());
  app.on(['GET', 'POST'], '/api/auth/*', (context) => doors.accounts.handler(context.req.raw, addressOf(context)));
  app.post('/api/v1/demo/sign-in', (context) => demoSignIn(doors, context, addressOf(context)));
  app.get('/api/openapi.json', (context) => context.json(openApi(routes)));
  for (const route of routes) app.on(route.method, pathOf(route), (context) => answered(served, route, context));
  for (const path of new Set(routes.map(pathOf))) app.all(path, (context) => otherMethod(served, routes, { context, path }));
  app.notFound((context) => telling(served, context, refused('NOTHING_HERE')));
  app.onError((error, context) => telling(served, context, error));
  return app;
}

/** The path of a route as the router has it. */
const pathOf = ({ path }: Pick<Route, 'path'>): string => `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

function otherMethod(served: Served, routes: readonly Route[], at: { readonly context: Context; readonly path: string }): Response {
  const allowed = routes.filter((each) => pathOf(each) === at.path).map(({ method }) => method);
  at.context.header('Allow', allowed.join(', '));
  return telling(served, at.context, refused('METHOD_OTHER', { allowed: allowed.join(', ') }));
}

async function answered(served: Served, route: Route, context: Context): Promise<Response> {
  const began = performance.now();
  const id = randomUUID();
  context.header('Hengji-Request', id);
  context.header('Cache-Control', 'no-store');
  const response = await serveRoute(served, route, context).catch((error: unknown) => telling(served, context, error, id));
  served.heard({ route: route.id, status: response.status, ms: performance.now() - began, id });
  return response;
}

async function serveRoute(served: Served, route: Route, context: Context): Promise<Response> {
  const { doors, limits } = served;
  const from = addressOf(context);
  const asking = await askingOf(doors, route, headersOf(route, context.req.raw)).catch(async (error: unknown) => {
    await limits.demand('signed out', from);
    throw error;
  });
  const who = asking.principal === null ? from : asking.principal.account;
  await limits.demand(route.limit ?? (asking.principal === null ? 'signed out' : 'usual'), who);
  if (route.upload !== true) return await withInput(served, { route, context, asking, file: null });
  return await withIncoming(doors.machine.data, async (folder) =>
    withInput(served, { route, context, asking, file: await fileOf(context, folder, route.anyKind) }),
  );
}

type Taken = { readonly route: Route; readonly context: Context; readonly asking: Asking; readonly file: Upload | null };

async function withInput({ doors }: Served, { route, context, asking, file }: Taken): Promise<Response> {
  const raw = route.method === 'POST' && file === null ? await jsonOf(context) : undefined;
  const input = inputOf(route, context, raw);
  const asked = (office: Office): Asked<never, never, never> => ({
    ...(input as { params: never; query: never; body: never }),
    ...{ office, principal: asking.principal, version: versionOf(route, context), file },
    ...{ from: addressOf(context), signal: context.req.raw.signal, doors },
  });
  if (route.method === 'GET') {
    const memory = route.remembered === true ? asking.memory : null;
    const office = memory === null ? asking.office : { ...asking.office, memory };
    return await looked(route, context, { asked: asked(office), input, memory });
  }
  const headers = context.req.raw.headers;
  const behalf = headers.get(ACTING_FOR);
  const url = new URL(context.req.url);
  const said = { operation: route.id, path: url.pathname, query: url.search, behalf, match: headers.get('if-match') };
  const request = hashOfRequest({ ...said, body: file?.sha256 ?? JSON.stringify(raw ?? null) });
  const key = demandKey(context.req.header('idempotency-key'));
  const change = async (office: Office): Promise<Kept> => ({
    status: route.status ?? 200,
    answer: JSON.stringify(told(route, await route.handle(asked(office)))),
  });
  // Without a membership there is no organisation whose record could keep the answer: such an operation is safe to repeat by itself.
  const isKept = route.unkept !== true && (route.need.is === 'member' || route.need.is === 'duty');
  const { status, answer } = isKept ? await once(asking.office, { key, request }, change) : await change(asking.office);
  return plain(context, { status, answer, type: 'application/json' });
}

type Look = { readonly asked: Asked<never, never, never>; readonly input: object; readonly memory: Unchanged | null };

/** Answers a look; the looks of an auditor leave a trace. */
async function looked(route: Route, context: Context, { asked, input, memory }: Look): Promise<Response> {
  const { authority, actor } = asked.office;
  if (authority.is === 'member' && authority.grants.some(({ role }) => role === 'auditor'))
    await noteAccess(asked.office, { action: route.id, about: new URL(context.req.url).pathname });
  if (route.answer === 'events') return eventsOf(context, (await route.handle(asked)) as EventAnswer);
  if (route.answer === 'file') return fileAnswered(context, (await route.handle(asked)) as FileAnswer);
  const make = async (): Promise<Seen> => {
    const value = told(route, await route.handle(asked));
    return { answer: JSON.stringify(value), version: (value as { readonly version?: unknown }).version };
  };
  const whose = [actor, authority.is === 'member' ? authority.behalf : null, asked.principal?.via];
  const { answer, version } = await (memory === null ? make() : memory([route.id, ...whose, input], make));
  if (typeof version === 'number') context.header('ETag', `"${version}"`);
  return plain(context, { status: 200, answer, type: 'application/json' });
}

/** An answer to a look, as text, and the version of the object that it tells of. */
type Seen = { readonly answer: string; readonly version: unknown };

function fileAnswered(context: Context, { name, type, bytes }: FileAnswer): Response {
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  context.header('Content-Type', type);
  return context.body(new Uint8Array(bytes).buffer);
}

/** An answer held to its shape: what the shape does not name is never told. */
function told({ answer }: Route, value: unknown): unknown {
  if (typeof answer === 'string') throw new Error('Bug: a file or events answer a GET');
  return answer.parse(value);
}

const eventsOf = (context: Context, { events }: EventAnswer): Response =>
  streamSSE(context, async (stream) => {
    for await (const { event, data } of events) {
      if (stream.aborted) return;
      await stream.writeSSE({ event, data: JSON.stringify(data) });
    }
  });

function versionOf({ version }: Route, context: Context): number | null {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(context.req.header('if-match') ?? '');
  if (match === null && version === true) throw refused('VERSION_MISSING');
  return match === null ? null : Number(match[1]);
}

/** The address that the connection came from. */
export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Tells a refusal as a problem document; anything else is a fault of ours, told by a number alone. */
function telling({ doors }: Pick<Served, 'doors'>, context: Context, error: unknown, id: string = randomUUID()): Response {
  if (!(error instanceof Refused)) doors.failed(error, id);
  const { problems } = error instanceof Refused ? error : refused('FAILED', { id });
  const status = statusOf(problems);
  if (status === 401) context.header('WWW-Authenticate', 'Bearer');
  const [first] = problems;
  if (first?.code === 'TOO_OFTEN') context.header('Retry-After', String(first.values['seconds']));
  const answer = JSON.stringify(problemDocument(status, problems, doors.messages));
  return plain(context, { status, answer, type: 'application/problem+json' });
}

function plain(context: Context, { status, answer, type }: Kept & { readonly type: string }): Response {
  context.header('Content-Type', type);
  context.header('Cache-Control', 'no-store');
  return context.body(answer, status as 200);
}
