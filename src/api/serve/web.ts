/** Serves the web app that was built: files whose names hold their hash for ever, its page anew each time under a strict policy. */

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';

/** Types of what is served; a file of another kind is not. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the build puts where each answer has a word of its own. */
const NONCE = 'hengji-nonce';

/** How a file was packed, the smallest first, by its ending. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** What is a file, though it is not there; a place in the app may end in a dot and letters too, where it is about an id that does. */
const FILE = /^\/(?:assets\/|\.|[^/]*\.\w{2,5}$)/;

type File = { readonly type: string; readonly bytes: Map<string, Uint8Array<ArrayBuffer>> };

/**
 * Serves the app of a folder; null where none was built. It lies in memory, about a megabyte: what is asked for is a name among those
 * that were read, so no path leads anywhere else.
 */
export function webApp(folder: string): Hono | null {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return null;
  const html = readFileSync(page, 'utf8');
  const files = filesOf(folder);
  const app = new Hono();
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    const file = files.get(pathname);
    if (file !== undefined) return fileAnswer(context, file, pathname.startsWith('/assets/'));
    if (FILE.test(pathname)) return context.text('', 404, { 'Cache-Control': 'no-store' });
    return pageAnswer(context, html);
  });
  return app;
}

function filesOf(folder: string): ReadonlyMap<string, File> {
  const found = new Map<string, File>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const packed = PACKED.find(([, ending]) => name.endsWith(ending));
    const plain = packed === undefined ? name : name.slice(0, -packed[1].length);
    const type = TYPES[extname(plain)];
    if (type === undefined) continue;
    const path = `/${plain.replaceAll('\\', '/')}`;
    const file = found.get(path) ?? { type, bytes: new Map() };
    file.bytes.set(packed?.[0] ?? 'identity', new Uint8Array(readFileSync(join(folder, name))));
    found.set(path, file);
  }
  return found;
}

function fileAnswer(context: Context, { type, bytes }: File, isHashed: boolean): Response {
  const taken = context.req.header('accept-encoding') ?? '';
  const packed = PACKED.find(([way]) => new RegExp(`\\b${way}\\b`).test(taken) && bytes.has(way))?.[0];
  const body = bytes.get(packed ?? 'identity') ?? bytes.get('identity') ?? new Uint8Array();
  return context.body(body, 200, {
    ...SAFE,
    'Content-Type': type,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    ...(packed === undefined ? {} : { 'Content-Encoding': packed }),
  });
}

function pageAnswer(context: Context, html: string): Response {
  const nonce = randomBytes(16).toString('base64url');
  return context.html(html.replaceAll(NONCE, nonce), 200, {
    ...SAFE,
    'Content-Security-Policy': policyOf(nonce),
    'Cache-Control': 'no-store',
  });
}

const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/**
 * Scripts come from here alone, no text becomes a script. Elements of style need the word of this answer; single properties that a script
 * sets on an element are let through, for charts and menus place themselves by them.
 */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
