/** Asking over the real application, with answers whose every word can be searched: workbooks and papers are unpacked, events are cut off. */

import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { extractText, getDocumentProxy } from 'unpdf';
import { fromBufferPromise } from 'yauzl';
import type { Route } from '../../src/api/house/route.ts';
import type { Head } from './cast.ts';
import { fitting, queryOf, shapeOf } from './samples.ts';

/** An answer: its status, its headers, and all of its text. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

/** How long events are listened to, in milliseconds. */
const LISTENING = 150;

/** Asks the application. */
export async function ask(app: Hono, path: string, init: RequestInit): Promise<Answer> {
  const response = await app.fetch(new Request(`http://127.0.0.1:8080/api/v1${path}`, init));
  return { status: response.status, headers: response.headers, text: await textOf(response) };
}

/** Looks at a path. */
export const look = (app: Hono, head: Head, path: string): Promise<Answer> => ask(app, path, { headers: head });

/** Asks for the change that a route is, with a body of the world, under a key of its own. */
export function change(app: Hono, head: Head, { route, path }: { readonly route: Route; readonly path: string }): Promise<Answer> {
  const headers = { ...head, 'Idempotency-Key': randomUUID(), ...(route.version === true ? { 'If-Match': '"1"' } : {}) };
  const where = `${path}${queryOf(route)}`;
  if (route.upload === true) {
    const text = 'deal_id,employee_id,paid_on,amount,refunded\n';
    const named = `${where}${where.includes('?') ? '&' : '?'}name=deals.csv`;
    return ask(app, named, { method: 'POST', headers: { ...headers, 'Content-Type': 'text/csv' }, body: text });
  }
  const body = route.body === undefined ? {} : { body: JSON.stringify(fitting(shapeOf(route.body))) };
  return ask(app, where, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, ...body });
}

async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) return await firstWords(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const begin = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (begin.startsWith('PK')) return await unzipped(Buffer.from(bytes));
  if (begin === '%PDF') return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;
  return Buffer.from(bytes).toString('utf8');
}

async function firstWords({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const end = new Promise<null>((done) => setTimeout(() => done(null), LISTENING));
  const parts: Uint8Array[] = [];
  for (;;) {
    const read = await Promise.race([reader.read(), end]);
    if (read === null || read.done) break;
    parts.push(read.value);
  }
  await reader.cancel().catch(() => undefined);
  return Buffer.concat(parts).toString('utf8');
}

/** All files of an archive, those of archives in it among them, one after the other. */
async function unzipped(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  const texts: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    const whole = Buffer.concat(parts);
    texts.push(entry.fileName, whole.subarray(0, 2).toString('latin1') === 'PK' ? await unzipped(whole) : whole.toString('utf8'));
  }
  return texts.join('\n');
}
