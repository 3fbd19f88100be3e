/** Coming in over a real database and the real handler: who gets in, how long it lasts, and what is kept of it. */

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSecondFactor, codeOf, openBrowser, openSignIn, PASSWORD, refusal, rowsOfAccounts, type SignIn } from '../../../test/sign-in.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

let house: SignIn;
beforeAll(async () => {
  house = await openSignIn();
});
afterAll(() => house.close());

const rowsIn = (table: string) => rowsOfAccounts(house.office, table);

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

  test('that nobody comes back to is gone when somebody else signs in', async () => {
    const { account } = (await (await house.signedIn(await house.joined('E026'))).whoIs())!;
    const later = await house.joined('E027');
    house.pass(8 * HOUR);
    expect(await house.accounts.sessionsOf(account)).toHaveLength(1);
    await house.signedIn(later);
    expect(await house.accounts.sessionsOf(account)).toEqual([]);
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
    const again = openBrowser(house.accounts);
    expect((await again.post('/sign-in/email', { email, password: PASSWORD })).body).toMatchObject({ twoFactorRedirect: true });
    expect((await again.post('/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(401);
    expect(await again.whoIs()).toBe(null);
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
    await house.accounts.removeSecondFactor(house.office, { person: 'E032', elsewhere: false });
    expect([await browser.whoIs(), (await house.logged()).at(-1)]).toEqual([null, 'second factor removed E032']);
    expect((await (await house.signedIn(email)).whoIs())?.session?.secondFactor).toBe(false);
    await expect(house.accounts.removeSecondFactor(house.office, { person: 'E999', elsewhere: false })).rejects.toMatchObject(
      refusal('MEMBER_NONE'),
    );
  });
});

describe('a forgotten password', () => {
  test('is chosen anew by a token, once, and every session ends', async () => {
    const email = await house.joined('E060');
    const browser = await house.signedIn(email);
    const { token } = await house.accounts.renewPassword(house.office, { person: 'E060', elsewhere: false });
    const accept = (password: string) => house.accounts.accept({ token, name: '', password, from: '127.0.0.1' });
    expect(await house.accounts.invitationOf(token)).toMatchObject({ email, way: 'another password' });
    await expect(accept('too short')).rejects.toMatchObject(refusal('PASSWORD_SHORT', { found: 9, least: 12 }));
    expect((await browser.whoIs())?.via).toBe('session');
    await accept('an other whale sings');
    await expect(accept('an other whale sings')).rejects.toMatchObject(refusal('INVITATION_USED'));
    expect([await browser.whoIs(), (await house.logged()).at(-1)]).toEqual([null, 'password changed E060']);
    const by = (password: string) => openBrowser(house.accounts).post('/sign-in/email', { email, password });
    expect([(await by(PASSWORD)).status, (await by('an other whale sings')).status]).toEqual([401, 200]);
  });

  test('of who is a person of two organisations is not for one of them to renew', async () => {
    const email = await house.joined('E061');
    const { token } = await house.accounts.invite(house.other, { person: 'G61', email });
    await house.accounts.accept({ token, name: '', password: PASSWORD, from: '127.0.0.1' });
    const renew = (person: string, elsewhere: boolean) => house.accounts.renewPassword(house.other, { person, elsewhere });
    await expect(renew('G61', false)).rejects.toMatchObject(refusal('MEMBER_ELSEWHERE', { person: 'G61' }));
    await expect(renew('G99', true)).rejects.toMatchObject(refusal('MEMBER_NONE', { person: 'G99' }));
    expect((await renew('G61', true)).token).toMatch(/^[\w-]{43}$/);
  });
});
