/** Tests of how the web app is served: kept for ever where a name holds its hash, packed as asked for, its page under a policy, nothing else. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { testFolder } from '../../../test/terminal.ts';
import { serverApp } from './app.ts';
import { webApp } from './web.ts';

const SCRIPT = 'console.log("衡绩");';
const folder = testFolder();
let app: Hono;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  put('index.html', '<!doctype html><meta nonce="hengji-nonce"><script nonce="hengji-nonce" src="/assets/a-1.js"></script>');
  put('assets/a-1.js', SCRIPT);
  put('assets/a-1.js.gz', gzipSync(SCRIPT));
  put('assets/a-1.js.br', brotliCompressSync(SCRIPT));
  put('mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('sources.txt', 'secret');
  const api = new Hono().all('*', (context) => context.json({ api: context.req.path }, 404));
  app = serverApp({
    ...{ api, receive: api, web: webApp(folder), closing: new AbortController().signal, heard: () => undefined },
    metrics: { heard: () => undefined, text: () => Promise.resolve(''), type: 'text/plain' },
    ...{ access: { token: 'x', proxied: false }, ready: () => Promise.resolve(true) },
  });
});

const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  await app.request(`http://127.0.0.1${path}`, { headers });

test('a file whose name holds its hash is kept for ever, and comes as small as the browser takes it', async () => {
  const plain = await get('/assets/a-1.js');
  expect([plain.status, plain.headers.get('cache-control'), await plain.text()]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    SCRIPT,
  ]);
  const brotli = await get('/assets/a-1.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect([brotli.headers.get('content-encoding'), brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()]).toEqual([
    'br',
    SCRIPT,
  ]);
  const gzip = await get('/assets/a-1.js', { 'accept-encoding': 'gzip' });
  expect([gzip.headers.get('content-encoding'), gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()]).toEqual(['gzip', SCRIPT]);
  expect([brotli.headers.get('vary'), brotli.headers.get('content-type')]).toEqual(['Accept-Encoding', 'text/javascript; charset=utf-8']);
});

test.each(['/', '/mine/month?scheme=s&period=2026-10', '/sign-in', '/people/E1.ab', '/schemes/sales.v2/drafts/3.txt'])(
  '%s is the page, anew each time, with a word of its own',
  async (path) => {
    const [one, other] = [await get(path), await get(path)];
    const nonceOf = (response: Response): string =>
      /'nonce-([\w-]{22})'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect([one.status, one.headers.get('cache-control'), nonceOf(one)]).toEqual([200, 'no-store', expect.stringMatching(/./)]);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(await one.text()).toBe((await other.text()).replaceAll(nonceOf(other), nonceOf(one)));
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/);
  },
);

test.each([
  '/assets/none.js',
  '/assets/../sources.txt',
  '/sources.txt',
  '/assets/%2e%2e/sources.txt',
  '/favicon.ico',
  '/index.html.map',
  '/.well-known/security.txt',
])('%s is nothing', async (path) => {
  const response = await get(path);
  expect(await response.text()).not.toContain('secret');
  expect(response.status).toBe(404);
});

test('what is asked of the API goes there, and so does every change', async () => {
  expect(await (await get('/api/v1/nothing')).json()).toEqual({ api: '/api/v1/nothing' });
  expect(await (await get('/api')).json()).toEqual({ api: '/api' });
  const post = await app.request('http://127.0.0.1/mine/month', { method: 'POST' });
  expect(post.status).toBe(404);
});

test('a folder without an app is none', () => {
  expect(webApp(join(folder, 'assets'))).toBe(null);
});
