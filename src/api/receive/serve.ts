/** Listens for pushes, and stops without cutting anybody off. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Receiver, receiveApp } from './receive.ts';

/** Where it listens. */
export type Place = { readonly host: string; readonly port: number };

/** A server that listens; `stop` takes no more connections and waits for the answers that are under way. */
export type Listening = { readonly url: string; stop(): Promise<void> };

/** A body has a quarter of an hour to come, its headers twenty seconds; in milliseconds. */
export const PATIENCE = { requestTimeout: 15 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 5000 };

/** Begins to listen; port 0 is any free one. Throws the error of the system where the port is taken. */
export function startReceiving(receiver: Receiver, { host, port }: Place): Promise<Listening> {
  return new Promise((listening, fail) => {
    const options = { fetch: receiveApp(receiver).fetch, hostname: host, port, serverOptions: PATIENCE };
    const server = serve(options, (info: AddressInfo) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      listening({ url: `http://${name}:${info.port}`, stop: () => stopped(server) });
    }) as Server;
    server.once('error', fail);
  });
}

const stopped = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
