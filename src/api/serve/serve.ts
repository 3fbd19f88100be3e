/** The server: one port for the web app, the API, sign-in and pushed facts; it stops without cutting anybody off who is nearly done. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { apiApp, type Heard } from '../house/app.ts';
import { LIMITS } from '../house/limits.ts';
import { receiveApp } from '../receive/receive.ts';
import { PATIENCE, type Place } from '../receive/serve.ts';
import { ROUTES } from '../routes.ts';
import { serverApp } from './app.ts';
import type { Log } from './log.ts';
import { openMetrics } from './metrics.ts';
import type { OpenHouse } from './open.ts';
import { webApp } from './web.ts';

/** What is served where, how its figures are guarded, and who hears of it. */
export type ServeOptions = {
  readonly house: OpenHouse;
  readonly place: Place;
  readonly access: { readonly token: string | null; readonly proxied: boolean };
  readonly log: Log;
  /** The folder of the web app that was built; without one there is the API alone. */
  readonly web?: string;
};

/** A server that listens. `stop` takes no request more, gives answers and the job under way so many milliseconds, and closes the house. */
export type Served = { readonly url: string; stop(limit?: number): Promise<void> };

/** How long answers and a job have, in milliseconds, where nothing else is said. */
const GRACE = 30_000;

/** Begins to serve; port 0 is any free one. Throws the error of the system where the port is taken. */
export async function startServing({ house, place: { host, port }, access, log, web }: ServeOptions): Promise<Served> {
  const metrics = openMetrics(house.jobs);
  const heard = (each: Heard): void => {
    log.heard(each);
    metrics.heard(each);
  };
  const { doors } = house;
  const failed = (error: unknown): void => log.fault(error);
  const app = serverApp({
    api: apiApp({ doors, routes: ROUTES, heard }),
    receive: receiveApp({ offices: house.offices, tables: doors.tables, messages: doors.messages, limit: LIMITS.file, failed }),
    web: web === undefined ? null : webApp(web),
    ...{ metrics, access, heard, closing: doors.closing, ready: house.ready },
  });
  const { server, url } = await new Promise<{ server: Server; url: string }>((listening, fail) => {
    const started = serve({ fetch: app.fetch, hostname: host, port, serverOptions: PATIENCE }, (info: AddressInfo) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      listening({ server: started, url: `http://${name}:${info.port}` });
    }) as Server;
    started.once('error', fail);
  });
  return {
    url,
    stop: async (limit = GRACE) => {
      log.state('stopping');
      house.announceClosing();
      await Promise.all([stopped(server, limit), house.close(limit)]);
      log.state('stopped');
    },
  };
}

/** Ends connections as soon as nothing is under way on them, and all that are left when the time is over. */
const stopped = (server: Server, limit: number): Promise<void> =>
  new Promise((done) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), limit);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      done();
    });
  });
