/** Sign-in over a real database and the real handler: who gets in, how long, and how it ends. */

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSecondFactor, codeOf, openBrowser, openSignIn, PASSWORD, type SignIn } from '../../../test/sign-in.ts';
import { read, write } from '../office/office.ts';
import { inAccounts } from './tables.ts';
import { countAttempts } from './way/attempts.ts';
import { optionsOf } from './way/library.ts';
import { demandPassword } from './way/passwords.ts';

const HOUR = 3_600_000;

let house: SignIn;
beforeAll(async () => {
  house = await openSignIn();
});
afterAll(() => house.close());

const MINUTE = 60_000;

const refusal = (code: string, values: object = {}) => ({ problems: [{ code, values }] });

/** What the owner of the database sees in a table of sign-in. */
const rowsIn = async (table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(`account.${table}`)}`.execute(house.office.state.db)).rows;

describe('the tables', () => {
  test('are all that the library asks for, of the types that it asks for', async () => {
    const now = () => new Date();
    const options = optionsOf({
      ...{
        state: house.office.state,
        secret: 'x'.repeat(44),
        baseUrl: 'http://127.0.0.1',
        providers: [],
        attempts: countAttempts(now),
        now,
      },
      ...{ isInvited: () => Promise.resolve(false), isMember: () => Promise.resolve(false) },
    });
    const warnings: string[] = [];
    const logger = { log: (_: unknown, text: string) => warnings.push(text) };
    const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations({ ...options, logger });
    expect([toBeCreated, toBeAdded, (await compileMigrations()).replace(';', '')]).toEqual([[], [], '']);
    expect(warnings).toEqual([]);
  });

  test('are closed to the role of the application, in which every change of the record runs', async () => {
    const tables = ['users', 'credentials', 'sessions', 'verifications', 'second_factors', 'memberships', 'invitations', 'api_keys'];
    for (const table of tables) {
      const asked = read(house.office, (desk) => sql`SELECT FROM ${sql.table(`account.${table}`)}`.execute(desk));
      await expect(asked).rejects.toThrow('permission denied for schema account');
    }
    const left = write(house.office, async ({ desk, log }) => {
      await inAccounts(desk, house.office.state, (accounts) => accounts.selectFrom('users').select('id').execute());
      await log({ action: 'tried', about: 'role', details: {} });
      await sql`SELECT FROM account.users`.execute(desk);
    });
    await expect(left).rejects.toThrow('permission denied for schema account');
  });
});

describe('an invitation', () => {
  test('makes an account and a membership; its token is kept as a hash and works once', async () => {
    const { token, expires } = await house.accounts.invite(house.office, { person: 'E001', email: ' Wang@Example.com ' });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await rowsIn('invitations'))).not.toContain(token);
    expect(await house.accounts.invitationOf(token)).toEqual({
      ...{ organisation: house.office.organisation.id, person: 'E001', email: 'wang@example.com', expires },
    });
    const both = [1, 2].map(() => house.accounts.accept({ token, name: '王芳', password: PASSWORD, from: '127.0.0.1' }));
    const ended = await Promise.allSettled(both);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(house.accounts.invitationOf(token)).rejects.toMatchObject(refusal('INVITATION_NONE'));
    expect(await house.accounts.membersOf(house.office)).toMatchObject([
      { person: 'E001', email: 'wang@example.com', secondFactor: false },
    ]);
    expect((await house.logged()).slice(-2)).toEqual(['invited E001', 'invitation accepted E001']);
  });

  test('lasts seven days, and ends when another one is made', async () => {
    const first = await house.accounts.invite(house.office, { person: 'E002', email: 'e002@example.com' });
    const second = await house.accounts.invite(house.office, { person: 'E002', email: 'e002@example.com' });
    await expect(house.accounts.invitationOf(first.token)).rejects.toMatchObject(refusal('INVITATION_NONE'));
    house.pass(7 * 24 * HOUR - MINUTE);
    expect(await house.accounts.invitationOf(second.token)).toMatchObject({ person: 'E002' });
    house.pass(MINUTE);
    await expect(house.accounts.invitationOf(second.token)).rejects.toMatchObject(refusal('INVITATION_NONE'));
    await expect(house.accounts.accept({ token: second.token, name: '', password: PASSWORD, from: '' })).rejects.toMatchObject(
      refusal('INVITATION_NONE'),
    );
  });

  test('is for an e-mail, and for a person without an account', async () => {
    await house.joined('E003');
    const invite = (person: string, email: string) => house.accounts.invite(house.office, { person, email });
    await expect(invite('E003', 'e003@example.com')).rejects.toMatchObject(refusal('MEMBER_ALREADY', { person: 'E003' }));
    for (const email of ['', 'wang', 'a@b c', '<a@b>', 'a@b@c'])
      await expect(invite('E004', email)).rejects.toMatchObject(refusal('EMAIL_TEXT', { found: email }));
    const { token } = await invite('E004', 'e003@example.com');
    const accepted = house.accounts.accept({ token, name: '', password: PASSWORD, from: '127.0.0.1' });
    await expect(accepted).rejects.toMatchObject(refusal('MEMBER_OTHER', { person: 'E004', other: 'E003' }));
  });

  test.each([
    ['三只蓝鲸在跳舞 quiet', null],
    ['三只蓝鲸在跳舞 quie', null],
    ['三只蓝鲸在跳舞 qui', 'PASSWORD_SHORT'],
    [`鲸${'x'.repeat(254)}y`, null],
    [`鲸${'x'.repeat(255)}y`, 'PASSWORD_LONG'],
    ['password2026!', 'PASSWORD_COMMON'],
    ['Admin@123456', 'PASSWORD_COMMON'],
    ['202611302026', 'PASSWORD_COMMON'],
    ['衡绩管理员hengji2026', 'PASSWORD_COMMON'],
    ['xxxxxxxxxxxxx', 'PASSWORD_COMMON'],
  ])('takes the password %j: %s', (password, code) => {
    const demanded = () => demandPassword(password);
    if (code === null) expect(demanded).not.toThrow();
    else expect(demanded).toThrow(code);
  });

  test('of a second organisation is accepted with the password of the account that is there', async () => {
    const email = await house.joined('E005');
    const { token } = await house.accounts.invite(house.other, { person: 'G05', email });
    const accept = (password: string) => house.accounts.accept({ token, name: 'x', password, from: '127.0.0.1' });
    await expect(accept(`${PASSWORD}?`)).rejects.toMatchObject(refusal('PASSWORD_WRONG'));
    await accept(PASSWORD);
    const who = await (await house.signedIn(email)).whoIs();
    expect(who?.memberships.map(({ person }) => person).toSorted()).toEqual(['E005', 'G05']);
    expect((await house.logged(house.other)).at(-1)).toBe('signed in G05');
  });
});

describe('a sign-in', () => {
  test('sets one cookie that scripts and other sites do not get; its token is told nowhere and kept as a hash', async () => {
    const email = await house.joined('E010');
    const browser = openBrowser(house.accounts);
    const answer = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, expect.not.stringContaining('token')]);
    const [line = ''] = answer.setCookies;
    expect(line).toMatch(/^hengji\.session_token=/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/; Secure/);
    const [token = ''] = decodeURIComponent(browser.cookies.get('hengji.session_token') ?? '').split('.');
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
    const kept = JSON.stringify(await rowsIn('sessions'));
    expect(kept).not.toContain(token);
    expect(kept).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify((await browser.get('/get-session')).body)).not.toContain(token);
    expect(await browser.whoIs()).toMatchObject({ via: 'session', memberships: [{ person: 'E010' }], session: { secondFactor: false } });
    expect((await house.logged()).at(-1)).toBe('signed in E010');
    expect(new Set((await rowsIn('sessions')).map((row) => row['ip_address']))).toEqual(new Set(['']));
  });

  test('sets a cookie for encrypted connections only, unless Hengji is on this machine; other addresses are refused', async () => {
    const email = await house.joined('E011');
    const base = 'https://hengji.example.com';
    const browser = openBrowser(await house.reopened(base), base);
    const { setCookies } = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(setCookies[0]).toMatch(/^__Secure-hengji\.session_token=.*; Secure/);
    const refused = house.reopened('http://hengji.example.com');
    await expect(refused).rejects.toMatchObject(refusal('SIGN_IN_ADDRESS', { address: 'http://hengji.example.com' }));
  });

  test('ends the session that the browser came with, and no token is ever used again', async () => {
    const email = await house.joined('E012');
    const browser = await house.signedIn(email);
    const before = browser.headers();
    await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(browser.headers().get('cookie')).not.toBe(before.get('cookie'));
    expect([await house.accounts.whoIs(before), (await browser.whoIs())?.via]).toEqual([null, 'session']);
    await browser.post('/sign-out', {});
    expect(await browser.whoIs()).toBe(null);
  });

  test('is the same answer in the same time for a wrong password and for an account that is not there', async () => {
    const email = await house.joined('E013');
    const times: Record<string, number[]> = { [email]: [], 'nobody@example.com': [] };
    const answers = new Set<string>();
    for (let k = 0; k < 4; k += 1)
      for (const [who, took] of Object.entries(times)) {
        const began = performance.now();
        const { status, body } = await openBrowser(house.accounts).post('/sign-in/email', { email: who, password: 'x'.repeat(12) });
        took.push(performance.now() - began);
        answers.add(JSON.stringify([status, body]));
      }
    expect([...answers]).toEqual([expect.stringMatching(/^\[401,/)]);
    const [there, nowhere] = Object.values(times).map((took) => Math.min(...took));
    expect(nowhere! / there!).toBeGreaterThan(0.5);
    expect(nowhere! / there!).toBeLessThan(2);
  });

  test('may be tried five times a minute for an account from an address, right or wrong', async () => {
    const email = await house.joined('E014');
    const attempt = (who: string, from: string) =>
      openBrowser(house.accounts)
        .post('/sign-in/email', { email: who, password: PASSWORD }, from)
        .then(({ status }) => status);
    const statuses: number[] = [];
    for (let k = 1; k <= 6; k += 1) statuses.push(await attempt(k % 2 === 0 ? email : email.toUpperCase(), '192.0.2.7'));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect([await attempt(email, '192.0.2.8'), await attempt('e013@example.com', '192.0.2.7')]).toEqual([200, 200]);
    house.pass(MINUTE);
    expect(await attempt(email, '192.0.2.7')).toBe(200);
  });

  test('is not to be had by whoever comes from another site, and nothing else of the library is open', async () => {
    const email = await house.joined('E015');
    const browser = await house.signedIn(email);
    const headers = browser.headers();
    headers.set('origin', 'https://evil.example');
    headers.set('content-type', 'application/json');
    const foreign = new Request('http://127.0.0.1:8080/api/auth/sign-out', { method: 'POST', headers, body: '{}' });
    expect((await house.accounts.handler(foreign, '192.0.2.1')).status).toBe(403);
    expect((await browser.whoIs())?.via).toBe('session');
    const closed = ['/sign-up/email', '/update-user', '/delete-user', '/change-email', '/list-sessions', '/revoke-session', '/link-social'];
    for (const path of closed) expect((await browser.post(path, { email, password: PASSWORD, name: 'x' })).status).toBe(404);
    expect((await browser.get('/sign-in/email')).status).toBe(404);
  });
});

describe('a session', () => {
  test('lasts eight hours without use', async () => {
    const browser = await house.signedIn(await house.joined('E020'));
    house.pass(8 * HOUR - MINUTE);
    expect((await browser.whoIs())?.via).toBe('session');
    house.pass(8 * HOUR - MINUTE);
    expect((await browser.get('/get-session')).body).not.toBe(null);
    house.pass(8 * HOUR);
    expect((await browser.get('/get-session')).body).toBe(null);
    expect(await browser.whoIs()).toBe(null);
  });

  test('lasts seven days, however much it is used', async () => {
    const browser = await house.signedIn(await house.joined('E021'));
    for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
      house.pass(7 * HOUR);
      expect((await browser.whoIs())?.via).toBe('session');
    }
    house.pass(7 * HOUR - MINUTE);
    expect((await browser.whoIs())?.via).toBe('session');
    house.pass(MINUTE);
    expect(await browser.whoIs()).toBe(null);
  });

  test('shows whether its owner proved lately who they are', async () => {
    const email = await house.joined('E022');
    const browser = await house.signedIn(email);
    const lately = async () => house.accounts.recentlyProved((await browser.whoIs())!, 10);
    expect(await lately()).toBe(true);
    house.pass(10 * MINUTE);
    expect(await lately()).toBe(false);
    const who = (await browser.whoIs())!;
    await expect(house.accounts.prove(who, 'wrong password', '192.0.2.1')).rejects.toMatchObject(refusal('PASSWORD_WRONG'));
    expect(await lately()).toBe(false);
    await house.accounts.prove(who, PASSWORD, '192.0.2.1');
    expect(await lately()).toBe(true);
    for (let k = 0; k < 3; k += 1) await house.accounts.prove(who, PASSWORD, '192.0.2.1');
    await expect(house.accounts.prove(who, PASSWORD, '192.0.2.1')).rejects.toMatchObject(refusal('ATTEMPTS_MANY'));
  });

  test('is listed, and ended one by one or all at once', async () => {
    const email = await house.joined('E023');
    const [first, second, third] = [await house.signedIn(email), await house.signedIn(email), await house.signedIn(email)];
    const { account, session } = (await first.whoIs())!;
    expect(await house.accounts.sessionsOf(account)).toHaveLength(3);
    expect(await house.accounts.endSession(account, session?.id)).toBe(1);
    expect([await first.whoIs(), (await second.whoIs())?.via]).toEqual([null, 'session']);
    expect([await house.accounts.endSession(account), await third.whoIs()]).toEqual([2, null]);
  });

  test('ends everywhere else when the password is changed; the new one is as good as the first had to be', async () => {
    const email = await house.joined('E024');
    const [here, there] = [await house.signedIn(email), await house.signedIn(email)];
    const change = (newPassword: string) => here.post('/change-password', { currentPassword: PASSWORD, newPassword });
    expect(await change('password123456')).toMatchObject({ status: 400, body: { code: 'PASSWORD_COMMON' } });
    expect((await change('an other whale sings')).status).toBe(200);
    expect([await there.whoIs(), (await here.whoIs())?.via]).toEqual([null, 'session']);
    const old = await openBrowser(house.accounts).post('/sign-in/email', { email, password: PASSWORD });
    expect([old.status, (await house.logged()).at(-1)]).toEqual([401, 'password changed E024']);
  });

  test('is signed by a secret in the data folder that nobody else may read; another one opens nothing', async () => {
    const browser = await house.signedIn(await house.joined('E025'));
    const path = join(house.office.data.keys, 'sign-in-key.pem');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await (await house.reopened()).whoIs(browser.headers()))?.via).toBe('session');
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    expect(await (await house.reopened()).whoIs(browser.headers())).toBe(null);
    writeFileSync(path, text.slice(0, 40));
    await expect(house.reopened()).rejects.toMatchObject(refusal('SIGN_IN_SECRET', { path }));
    writeFileSync(path, text);
  });
});

describe('a second factor', () => {
  test('is asked for after the password; without it nobody is in', async () => {
    const email = await house.joined('E030');
    const { secret } = await addSecondFactor(await house.signedIn(email));
    expect((await house.logged()).at(-1)).toBe('second factor added E030');
    const browser = openBrowser(house.accounts);
    const { body } = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(body).toMatchObject({ twoFactorRedirect: true });
    const before = await house.logged();
    expect([await browser.whoIs(), before.at(-1)]).toEqual([null, 'second factor added E030']);
    expect((await browser.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await browser.post('/two-factor/verify-totp', { code: codeOf(secret), trustDevice: true })).status).toBe(200);
    expect(await browser.whoIs()).toMatchObject({ session: { secondFactor: true } });
    expect((await house.logged()).at(-1)).toBe('signed in E030');
    const again = await browser.post('/sign-in/email', { email, password: PASSWORD });
    expect(again.body).toMatchObject({ twoFactorRedirect: true });
  });

  test('may be a code from the list, each once; its secret and the codes are kept encrypted', async () => {
    const email = await house.joined('E031');
    const { secret, codes } = await addSecondFactor(await house.signedIn(email));
    const kept = JSON.stringify(await rowsIn('second_factors'));
    for (const told of [secret, ...codes]) expect(kept).not.toContain(told);
    const use = async (code: string) => {
      const browser = openBrowser(house.accounts);
      await browser.post('/sign-in/email', { email, password: PASSWORD });
      return (await browser.post('/two-factor/verify-backup-code', { code })).status;
    };
    expect([await use(codes[0]!), await use(codes[0]!), await use(codes[1]!)]).toEqual([200, 401, 200]);
  });

  test('is taken from a person who lost it by somebody else, and sessions end', async () => {
    const email = await house.joined('E032');
    const browser = await house.signedIn(email);
    await addSecondFactor(browser);
    await house.accounts.removeSecondFactor(house.office, 'E032');
    expect([await browser.whoIs(), (await house.logged()).at(-1)]).toEqual([null, 'second factor removed E032']);
    expect((await (await house.signedIn(email)).whoIs())?.session?.secondFactor).toBe(false);
    await expect(house.accounts.removeSecondFactor(house.office, 'E999')).rejects.toMatchObject(refusal('MEMBER_NONE'));
  });
});

describe('the end of a membership', () => {
  test('ends sessions and keys at once, and nobody gets in again', async () => {
    const email = await house.joined('E040');
    const browser = await house.signedIn(email);
    const { text } = await house.accounts.newKey(house.office, { name: '报表', person: 'E040' });
    expect(await house.accounts.endMemberships(house.office, 'E040')).toEqual({ keys: 1, sessions: 1 });
    const key = new Headers({ authorization: `Bearer ${text}` });
    expect([await browser.whoIs(), await house.accounts.whoIs(key)]).toEqual([null, null]);
    expect((await openBrowser(house.accounts).post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    await expect(house.accounts.endMemberships(house.office, 'E040')).rejects.toMatchObject(refusal('MEMBER_NONE', { person: 'E040' }));
    expect((await house.logged()).at(-1)).toBe('membership ended E040');
  });

  test('leaves who is a person of another organisation signed in, as that person alone', async () => {
    const email = await house.joined('E041');
    const { token } = await house.accounts.invite(house.other, { person: 'G41', email });
    await house.accounts.accept({ token, name: '', password: PASSWORD, from: '127.0.0.1' });
    const browser = await house.signedIn(email);
    expect(await house.accounts.endMemberships(house.office, 'E041')).toEqual({ keys: 0, sessions: 0 });
    expect((await browser.whoIs())?.memberships).toEqual([{ organisation: house.other.organisation.id, person: 'G41' }]);
  });

  test('takes an open invitation with it, and an account may join again', async () => {
    const email = await house.joined('E042');
    await house.accounts.endMemberships(house.office, 'E042');
    const { token } = await house.accounts.invite(house.office, { person: 'E042', email });
    await house.accounts.accept({ token, name: '', password: PASSWORD, from: '127.0.0.1' });
    expect((await (await house.signedIn(email)).whoIs())?.memberships).toMatchObject([{ person: 'E042' }]);
  });
});

describe('a key', () => {
  test('is one person of one organisation; shown once, kept as a hash, marked with the day of its use', async () => {
    const email = await house.joined('E050');
    const { token } = await house.accounts.invite(house.other, { person: 'G50', email });
    const { account } = await house.accounts.accept({ token, name: '', password: PASSWORD, from: '127.0.0.1' });
    const { key, text } = await house.accounts.newKey(house.office, { name: '报表', person: 'E050' });
    expect(text).toMatch(/^hk_[\w-]{43}$/);
    expect(JSON.stringify(await rowsIn('api_keys'))).not.toContain(text.slice(3));
    const who = await house.accounts.whoIs(new Headers({ authorization: `Bearer ${text}` }));
    expect(who).toEqual({ account, via: 'key', memberships: [{ organisation: house.office.organisation.id, person: 'E050' }] });
    expect(house.accounts.recentlyProved(who!, 1_000_000)).toBe(false);
    await expect(house.accounts.prove(who!, PASSWORD, '')).rejects.toMatchObject(refusal('PROOF_SESSION'));
    const [listed] = await house.accounts.keysOf(house.office, 'E050');
    expect(listed).toEqual({ ...key, lastUsed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test('that is not there, not whole or ended opens nothing, not even with the cookie of a session', async () => {
    const browser = await house.signedIn(await house.joined('E051'));
    const { key, text } = await house.accounts.newKey(house.office, { name: '报表', person: 'E051' });
    const by = (authorization: string) => {
      const headers = browser.headers();
      headers.set('authorization', authorization);
      return house.accounts.whoIs(headers);
    };
    const flipped = `${text.slice(0, -2)}${text.at(-2) === 'A' ? 'B' : 'A'}${text.at(-1)}`;
    for (const wrong of [`Bearer ${flipped}`, `Bearer ${text.slice(0, -1)}`, `Bearer ${text}x`, `Basic ${text}`, text, ''])
      expect(await by(wrong)).toBe(null);
    expect((await by(`Bearer ${text}`))?.via).toBe('key');
    await expect(house.accounts.endKey(house.other, key.number)).rejects.toMatchObject(refusal('KEY_NONE', { number: key.number }));
    await expect(house.accounts.endKey(house.office, key.number, 'E050')).rejects.toMatchObject(refusal('KEY_NONE'));
    await house.accounts.endKey(house.office, key.number, 'E051');
    expect([await by(`Bearer ${text}`), await house.accounts.keysOf(house.office, 'E051')]).toEqual([null, []]);
    await expect(house.accounts.endKey(house.office, key.number)).rejects.toMatchObject(refusal('KEY_NONE'));
    expect((await house.logged()).slice(-2)).toEqual(['key made E051', 'key ended E051']);
  });

  test('has a name of its own, and an owner with an account', async () => {
    await house.joined('E052');
    const make = (name: string, person = 'E052') => house.accounts.newKey(house.office, { name, person });
    await make('报表');
    await expect(make('报表')).rejects.toMatchObject(refusal('KEY_NAME', { name: '报表' }));
    for (const name of ['', ' x', 'a\nb', 'x'.repeat(61)]) await expect(make(name)).rejects.toMatchObject(refusal('KEY_NAME_TEXT'));
    await make('x'.repeat(60));
    await expect(make('报表', 'E999')).rejects.toMatchObject(refusal('MEMBER_NONE', { person: 'E999' }));
  });
});
