/** The small door to `hengji serve` for tests: the real process on a free port, what it logs, and a browser that asks it over HTTP. */

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');

/** A server that runs. */
export type ServedProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written to standard error, line by line. */
  readonly log: readonly string[];
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
};

/** Starts the server of a data folder; waits until it listens. */
export async function serveFor(data: string, env: Readonly<Record<string, string>> = {}): Promise<ServedProcess> {
  const port = await freePort();
  const words = [MAIN, 'serve', '--port', `${port}`, '--data', data, '--lang', 'en'];
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('Serving at ')) return { url: `http://127.0.0.1:${port}`, child, log, ended };
  throw new Error(`the server ended: ${log.join('\n')}`);
}

/** An answer: its status and its JSON, or its text where it is none. */
export type Answered = { readonly status: number; readonly body: ReturnType<typeof JSON.parse>; readonly headers: Headers };

/** A browser: it keeps the cookies of a server. */
export type WebBrowser = {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** The events of an address, as they come. */
  events(path: string): AsyncGenerator<{ readonly event: string; readonly data: ReturnType<typeof JSON.parse> }>;
};

/** Opens a browser without cookies. */
export function openWebBrowser(url: string): WebBrowser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    headers.set('origin', url);
    const response = await fetch(`${url}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /;\s*max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const told = async (response: Response): Promise<Answered> => {
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  return {
    cookies,
    get: async (path, headers = {}) => told(await ask(path, { headers })),
    post: async (path, body, headers = {}) => {
      const usual = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      return told(await ask(path, { method: 'POST', body: JSON.stringify(body), headers: { ...usual, ...headers } }));
    },
    events: async function* events(path) {
      const response = await ask(path, {});
      let text = '';
      for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
        const parts = `${text}${chunk}`.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const [, event = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
          yield { event, data: JSON.parse(data) };
        }
      }
    },
  };
}
