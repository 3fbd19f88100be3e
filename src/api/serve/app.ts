/** The application that a server serves: the API, pushed facts, the web app, and whether the server is alive, ready and busy. */

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { addressOf, type Heard } from '../house/app.ts';
import { type Looking, type Metrics, mayLook } from './metrics.ts';

/** What the application is made of; `ready` asks whether the database answers. */
export type Serving = {
  readonly api: Hono;
  readonly receive: Hono;
  /** The web app; null where none was built. */
  readonly web: Hono | null;
  readonly metrics: Metrics;
  readonly access: { readonly token: string | null; readonly proxied: boolean };
  readonly closing: AbortSignal;
  readonly heard: (heard: Heard) => void;
  ready(): Promise<boolean>;
};

/** The application. Once the server is about to stop it takes no request more, also on connections that stand. */
export function serverApp({ api, receive, web, metrics, access, closing, heard, ready }: Serving): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (closing.aborted) context.res = stopping();
    else await next();
    // A connection that stays would bring the next request to a server that is gone.
    if (closing.aborted) context.res.headers.set('Connection', 'close');
  });
  app.get('/health', (context) => context.json({ alive: true }));
  app.get('/ready', async (context) => {
    const isReady = await ready();
    return context.json({ ready: isReady }, isReady ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    if (!mayLook(lookingOf(context), access)) return await through(api, context);
    return context.body(await metrics.text(), 200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' });
  });
  app.all('/facts/*', (context) => timed('facts.push', heard, () => through(receive, context)));
  app.all('/api/auth/*', (context) => timed('auth', heard, () => through(api, context)));
  app.all('*', (context) => through(web === null || !isOfWeb(context) ? api : web, context));
  return app;
}

const through = async (app: Hono, context: Context): Promise<Response> => await app.fetch(context.req.raw, context.env);

/** Whether somebody looks at a page, or a file of one: everything that is not asked of the API. */
const isOfWeb = ({ req: { method, path } }: Context): boolean => (method === 'GET' || method === 'HEAD') && !/^\/api(\/|$)/.test(path);

const lookingOf = (context: Context): Looking => ({ address: addressOf(context), headers: context.req.raw.headers });

const stopping = (): Response => new Response(null, { status: 503, headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' } });

async function timed(route: string, heard: Serving['heard'], answer: () => Promise<Response>): Promise<Response> {
  const began = performance.now();
  const response = await answer();
  heard({ route, status: response.status, ms: performance.now() - began, id: randomUUID() });
  return response;
}
