/** The small door to sign-in for tests: a fresh database with sign-in open over it, a clock that can be moved, and browsers with cookies. */

import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { type Accounts, openAccounts } from '../src/desk/accounts/accounts.ts';
import type { Principal } from '../src/desk/accounts/sessions.ts';
import { type Office, otherOffice, read } from '../src/desk/office/office.ts';
import { freshGround, GROUNDS, type Ground } from './grounds.ts';

/** Where browsers find Hengji in tests. */
export const BASE_URL = 'http://127.0.0.1:8080';

/** A password that is taken. */
export const PASSWORD = '三只蓝鲸在跳舞 quietly';

/** What a refusal looks like. */
export const refusal = (code: string, values: object = {}) => ({ problems: [{ code, values }] });

/** What the owner of the database sees in a table of sign-in. */
export const rowsOfAccounts = async (office: Office, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(`account.${table}`)}`.execute(office.state.db)).rows;

/** Sign-in over a fresh database, with an office of an organisation and of another one. */
export type SignIn = {
  readonly office: Office;
  readonly other: Office;
  readonly accounts: Accounts;
  readonly ground: Ground;
  /** Moves the clock of sign-in on. */
  pass(milliseconds: number): void;
  /** Opens sign-in once more over the same database and folder, as after a restart. */
  reopened(baseUrl?: string): Promise<Accounts>;
  /** Invites a person and accepts for them; gives the e-mail. */
  joined(person: string, office?: Office): Promise<string>;
  /** A browser that signed in as a person that joined. */
  signedIn(email: string): Promise<Browser>;
  /** The actions that the log of an office holds, with what they are about, the oldest first. */
  logged(office?: Office): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** A browser: it keeps cookies, and asks the handler as a page of Hengji would. */
export type Browser = {
  readonly cookies: Map<string, string>;
  post(path: string, body: unknown, from?: string): Promise<Answer>;
  get(path: string): Promise<Answer>;
  headers(): Headers;
  whoIs(): Promise<Principal | null>;
};

/** An answer: its status, its JSON, and the cookies that it set as they were written. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly location: string | null;
  readonly headers: Headers;
  readonly setCookies: readonly string[];
};

/** Opens sign-in over a fresh database of a kind. */
export async function openSignIn(kind: (typeof GROUNDS)[number] = GROUNDS[0]): Promise<SignIn> {
  const ground = await freshGround(kind);
  const office = await ground.open();
  const other = await otherOffice(office, '光年医美');
  let passed = 0;
  const now = (): Date => new Date(Date.now() + passed);
  const names = new Map([office, other].map(({ organisation }) => [organisation.id, organisation]));
  const officeOf = (id: string, person: string): Promise<Office> =>
    Promise.resolve({ ...office, organisation: names.get(id) ?? { id, name: '' }, actor: person, now });
  const reopened = (baseUrl = BASE_URL) => openAccounts(office.state, { data: office.data, baseUrl, now, officeOf });
  const accounts = await reopened();
  const at = (each: Office): Office => ({ ...each, now });
  return {
    ...{ office: at(office), other: at(other), accounts, ground, reopened },
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    joined: async (person, into = office) => {
      const email = `${person.toLowerCase()}@example.com`;
      const { token } = await accounts.invite(at(into), { person, email });
      await accounts.accept({ token, name: '王芳', password: PASSWORD, from: '127.0.0.1' });
      return email;
    },
    signedIn: async (email) => {
      const browser = openBrowser(accounts);
      const { status } = await browser.post('/sign-in/email', { email, password: PASSWORD });
      if (status !== 200) throw new Error(`signed in: ${status}`);
      return browser;
    },
    logged: (of = office) =>
      read(of, async (desk) => {
        const rows = await desk.selectFrom('audit').select('entry').orderBy('seq').execute();
        return rows
          .map(({ entry }) => JSON.parse(entry) as { action: string; about: string })
          .map(({ action, about }) => `${action} ${about}`);
      }),
    close: async () => {
      await office.close();
      await ground.stop();
    },
  };
}

/** Opens a browser without cookies. */
export function openBrowser(accounts: Accounts, baseUrl = BASE_URL): Browser {
  const cookies = new Map<string, string>();
  const headers = (): Headers => new Headers(cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') });
  const ask = async (path: string, more: RequestInit, from = '192.0.2.1'): Promise<Answer> => {
    const all = headers();
    for (const [name, value] of new Headers(more.headers)) all.set(name, value);
    const url = path.startsWith('http') ? path : `${baseUrl}/api/auth${path}`;
    const response = await accounts.handler(new Request(url, { ...more, headers: all, redirect: 'manual' }), from);
    const setCookies = response.headers.getSetCookie();
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /;\s*max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    const body: unknown = text !== '' && response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
    return { status: response.status, body, location: response.headers.get('location'), headers: response.headers, setCookies };
  };
  return {
    cookies,
    headers,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body, from) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: baseUrl } }, from),
    whoIs: () => accounts.whoIs(headers()),
  };
}

/** The code that an authenticator shows for a secret, so many half minutes from now, by RFC 6238. */
export function codeOf(secret: string, later = 0): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', key).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Adds a second factor to the account of a browser; gives its secret and the codes for the day on which it is lost. */
export async function addSecondFactor(browser: Browser): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const { body } = await browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: readonly string[] };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  const { status } = await browser.post('/two-factor/verify-totp', { code: codeOf(secret, -1) });
  if (status !== 200) throw new Error(`second factor added: ${status}`);
  return { secret, codes: backupCodes };
}
