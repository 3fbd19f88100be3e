/** The demo organisation as its owner starts it: `hengji serve --demo` over a data folder, on a free port, until it is closed. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildWeb } from '../web.ts';

/** A demo that is served. */
export type ServedDemo = { readonly url: string; close(): Promise<void> };

/** Serves the demo organisation of a folder, which is made where it is not there yet; `hears` gets what the server says meanwhile. */
export async function serveDemo(data: string, hears: (text: string) => void): Promise<ServedDemo> {
  await buildWeb();
  const port = await freePort();
  const words = [join(import.meta.dirname, '../../src/cli/main.ts'), 'serve', '--demo', '--data', data, '--port', String(port)];
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(server, 'exit');
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', hears);
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended;
  };
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('the demo organisation was not served');
    await pause(200);
  }
  return { url, close };
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
