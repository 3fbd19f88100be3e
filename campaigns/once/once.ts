/** Sends the same change again and again, at once, and over connections that break, and counts its effects: always one, with one answer. */

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ROUTES } from '../../src/api/routes.ts';
import type { Head } from '../rights/cast.ts';
import { appOf } from '../rights/matrix.ts';
import type { World } from '../rights/world.ts';
import { ACTS, type Act } from './acts.ts';

/** How a change is sent: one after the other, at once, or over connections of which some break. */
const WAYS = ['again', 'at once', 'cut'] as const;

/** A way. */
type Way = (typeof WAYS)[number];

/** What came of it: how many changes were asked for, in how many requests, how many of those were cut, and what was wrong. */
export type Once = {
  readonly changes: number;
  readonly requests: number;
  readonly cut: number;
  readonly byWay: Readonly<Record<Way, number>>;
  readonly wrong: readonly string[];
};

/** How many changes, from which seed; `app` is another application than the real one, for controls. */
export type OnceOrder = { readonly times: number; readonly seed: number; readonly app?: Hono; readonly acts?: readonly Act[] };

/** Numbers from 0 up to 1 that follow from a seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Sent = { readonly status: number; readonly text: string } | null;

/** Asks for so many changes, each sent two to five times. */
export async function once(world: World, { times, seed, app, acts = ACTS }: OnceOrder): Promise<Once> {
  const server = serve({ fetch: (app ?? appOf(world, ROUTES)).fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((done) => server.once('listening', () => done()));
  const { port } = server.address() as AddressInfo;
  const roll = dice(seed);
  const counts = { requests: 0, cut: 0 };
  const byWay: Record<Way, number> = { again: 0, 'at once': 0, cut: 0 };
  const wrong: string[] = [];
  try {
    for (let k = 0; k < times; k += 1) {
      const act = acts[k % acts.length] as Act;
      const way = WAYS[Math.floor(roll() * WAYS.length)] ?? 'again';
      const word = `w${seed}x${k}`;
      const sending = {
        port,
        path: act.path,
        head: { ...act.head(world), 'Idempotency-Key': randomUUID() },
        body: JSON.stringify(act.body(word)),
      };
      byWay[way] += 1;
      const answers = await sentBy(way, sending, { roll, counts });
      // Whoever was cut off asks until there is an answer.
      answers.push(await send(sending, null));
      const other = await send({ ...sending, body: JSON.stringify(act.body(`${word}other`)) }, null);
      counts.requests += 2;
      const whole = answers.filter((each) => each !== null);
      const effects = [await act.effects(world, word), await act.effects(world, `${word}other`)];
      const said = `${act.name} ${way} #${k}`;
      if (effects[0] !== 1 || effects[1] !== 0) wrong.push(`${said}: ${effects[0]} effects, ${effects[1]} of another body`);
      const kinds = new Set(whole.map((each) => JSON.stringify(each)));
      if (kinds.size !== 1 || (whole[0]?.status ?? 0) >= 300)
        wrong.push(`${said}: answered with ${[...kinds].join(' and ').slice(0, 400)}`);
      if (other?.status !== 422 || !other.text.includes('KEY_OTHER'))
        wrong.push(`${said}: another body under the key got ${other?.status}`);
    }
  } finally {
    server.close();
  }
  return { changes: times, ...counts, byWay, wrong };
}

type Sending = { readonly port: number; readonly path: string; readonly head: Head; readonly body: string };
type Rolling = { readonly roll: () => number; readonly counts: { requests: number; cut: number } };

async function sentBy(way: Way, sending: Sending, { roll, counts }: Rolling): Promise<Sent[]> {
  const number = 1 + Math.floor(roll() * 4);
  counts.requests += number;
  const cuts = Array.from({ length: number }, () => (way === 'cut' ? Math.floor(roll() * 25) : null));
  counts.cut += cuts.filter((each) => each !== null).length;
  if (way === 'at once') return await Promise.all(cuts.map((cut) => send(sending, cut)));
  const answers: Sent[] = [];
  // A client that was cut off does not wait: half of its next requests come while the first is still worked on.
  const open: Promise<Sent>[] = [];
  for (const cut of cuts) {
    const sent = send(sending, cut);
    if (cut === null || roll() < 0.5) answers.push(await sent);
    else open.push(sent);
  }
  return [...answers, ...(await Promise.all(open))];
}

/** Sends a request; destroys its connection after so many milliseconds, and then gives null unless the answer was there already. */
function send({ port, path, head, body }: Sending, cut: number | null): Promise<Sent> {
  return new Promise((done) => {
    const headers = { ...head, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
    const asking = request({ host: '127.0.0.1', port, path: `/api/v1${path}`, method: 'POST', headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }));
      response.on('error', () => done(null));
    });
    asking.on('error', () => done(null));
    asking.on('close', () => setImmediate(() => done(null)));
    asking.end(body);
    if (cut !== null) setTimeout(() => asking.destroy(), cut);
  });
}
