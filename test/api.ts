/** The small door to the API for tests: the real application over the real database, and people who ask it from their own browsers, or by a key. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { apiApp } from '../src/api/house/app.ts';
import type { Doors } from '../src/api/house/doors.ts';
import { type Limits, openLimits } from '../src/api/house/limits.ts';
import type { Route } from '../src/api/house/route.ts';
import { ROUTES } from '../src/api/routes.ts';
import { sourceOf, tableLibrary, textsOf } from '../src/cli/library.ts';
import { MESSAGES } from '../src/cli/say.ts';
import { openAccounts } from '../src/desk/accounts/accounts.ts';
import { jobKinds } from '../src/desk/jobs/kinds/kinds.ts';
import { openWorker } from '../src/desk/jobs/worker.ts';
import { type Office, officeById, openOffice, otherOffice } from '../src/desk/office/office.ts';
import { schemeTables } from '../src/desk/schemes/tables.ts';
import { parseScheme } from '../src/plan/parse/scheme.ts';
import { provedAgain, seated } from './seated.ts';
import { testFolder } from './terminal.ts';

/** A password that is taken. */
export const PASSWORD = '三只蓝鲸在跳舞 quietly';

/** An answer: its status and its JSON, as `JSON.parse` gives it: what a test reads of it is what it then compares. */
export type Told = { readonly status: number; readonly body: ReturnType<typeof JSON.parse>; readonly headers: Headers };

/** Somebody who asks. */
export type Client = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** A change under a new key, or the key that the headers name. */
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** The same in a file as a body. */
  send(
    path: string,
    file: { readonly name: string; readonly type?: string; readonly text: string | Uint8Array<ArrayBuffer> },
  ): Promise<Told>;
  /** The client as it acts on behalf of another. */
  behalf(person: string): Client;
  /** The client as it asks another application over the same doors. */
  through(app: Hono): Client;
};

/** The API of a test. */
export type TestApi = {
  readonly app: Hono;
  readonly doors: Doors;
  /** The faults that the API heard of: a test that ends with one has failed. */
  readonly faults: unknown[];
  readonly clock: { now: Date };
  /** An organisation of its own. */
  organisation(name: string): Promise<Office>;
  /** A person as a client in a browser, who has just proved who they are; the first time an account is made. */
  as(office: Office, person: string): Promise<Client>;
  /** The same person by a new API key. */
  byKey(office: Office, person: string): Promise<Client>;
  /** Whoever is not signed in, or has these headers. */
  nobody(headers?: Readonly<Record<string, string>>): Client;
  /** Waits until a job has ended; gives its row as the one who asked sees it. */
  ended(client: Client, job: number): Promise<Told>;
  close(): Promise<void>;
};

/** What a test may change of it. */
export type ApiOptions = { readonly now?: Date; readonly routes?: readonly Route[]; readonly limits?: Limits; readonly data?: string };

/** Rates that no test reaches by chance. */
const unhurried = (): Limits => openLimits({ usual: 1e6, 'signed out': 1e6, heavy: 1e6, 'sign-in': 1e6 });

/** Opens the API over an embedded database of its own. */
export async function openApiForTests({ now, routes = ROUTES, limits = unhurried(), data }: ApiOptions = {}): Promise<TestApi> {
  const clock = { now: now ?? new Date('2026-11-03T08:00:00Z') };
  const time = (): Date => clock.now;
  const machine = await openOffice({ data: data ?? join(testFolder(), 'data'), actor: 'root', now: time });
  const officeOf = async (organisation: string, person: string): Promise<Office> => {
    const office = await officeById(machine, organisation);
    if (office === null) throw new Error(`no organisation ${organisation}`);
    return { ...office, actor: person };
  };
  const accounts = await openAccounts(machine.state, { data: machine.data, baseUrl: 'http://127.0.0.1:8080', now: time, officeOf });
  const tables = async (office: Office) => [...tableLibrary().tables, ...(await schemeTables(office))];
  const faults: unknown[] = [];
  const worker = await openWorker({
    ...{ state: machine.state, data: machine.data, kinds: jobKinds(tables), now: time },
    failed: (error) => faults.push(error),
  });
  const doors: Doors = {
    ...{ machine, accounts, worker, tables, messages: MESSAGES, now: time, failed: (error) => faults.push(error) },
    closing: new AbortController().signal,
    textsOf: (text, file) => {
      const { scheme, problems } = parseScheme(text, file);
      return { texts: scheme === null ? null : textsOf(sourceOf(scheme, text, file)), problems };
    },
  };
  const app = apiApp({ doors, routes, limits });
  const clients = new Map<string, Client>();
  const as = async (office: Office, person: string): Promise<Client> => {
    const name = `${office.organisation.id} ${person}`;
    const known = clients.get(name);
    if (known !== undefined) return known;
    const own = { ...office, now: time };
    const { token } = await accounts.invite(own, { person, email: `${person.toLowerCase()}@${office.organisation.id}.example` });
    await accounts.accept({ token, name: person, password: PASSWORD, from: '127.0.0.1' });
    const client = clientOf(app, await freshly(own, person, time));
    clients.set(name, client);
    return client;
  };
  const byKey = async (office: Office, person: string): Promise<Client> => {
    await as(office, person);
    const { text } = await accounts.newKey({ ...office, now: time, actor: person }, { name: `test ${randomUUID()}`, person });
    return clientOf(app, () => Promise.resolve({ Authorization: `Bearer ${text}` }));
  };
  return {
    ...{ app, doors, faults, clock, as, byKey },
    organisation: (name) => otherOffice(machine, name),
    nobody: (headers = {}) => clientOf(app, () => Promise.resolve(headers)),
    ended: async (client, job) => {
      for (let k = 0; k < 1200; k += 1) {
        const told = await client.get(`/jobs/${job}`);
        if (told.status !== 200 || told.body.end !== null) return told;
        await new Promise((later) => setTimeout(later, 50));
      }
      throw new Error(`job ${job} does not end`);
    },
    close: async () => {
      await worker.close();
      await machine.close();
    },
  };
}

/** The headers of a request. */
type Sent = Readonly<Record<string, string>>;

/** The headers of somebody in a browser; wherever the clock went, they have just proved who they are. */
async function freshly(office: Office, person: string, time: () => Date): Promise<() => Promise<Sent>> {
  let proved = time();
  const seat = await seated(office, person, proved);
  return async () => {
    if (time().getTime() !== proved.getTime()) {
      proved = time();
      await provedAgain(office, seat, proved);
    }
    return seat.headers;
  };
}

function clientOf(app: Hono, own: () => Promise<Sent>): Client {
  const ask = async (path: string, init: RequestInit): Promise<Told> => {
    const headers = { ...(await own()), ...(init.headers as Sent) };
    const response = await app.fetch(new Request(`http://127.0.0.1:8080/api/v1${path}`, { ...init, headers }));
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    send: (path, { name, type = 'text/csv', text }) =>
      ask(`${path}${path.includes('?') ? '&' : '?'}name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'Idempotency-Key': randomUUID(), 'Content-Type': type },
        body: text,
      }),
    through: (other) => clientOf(other, own),
    behalf: (person) => clientOf(app, async () => ({ ...(await own()), 'Hengji-Acting-For': encodeURIComponent(person) })),
  };
}

/** The code of the first problem of an answer. */
export const codeOf = ({ body }: Told): string => body?.errors?.[0]?.code ?? 'none';
