/** Signing in by a service of somebody else, over a real one on this machine: who gets in, who does not, and what is kept. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT, type Oidc, type Profile, startOidc } from '../../../test/oidc.ts';
import { type Browser, openBrowser, openSignIn, PASSWORD, refusal, type SignIn } from '../../../test/sign-in.ts';
import type { Accounts } from './accounts.ts';
import { providersIn, readProviders } from './way/providers.ts';

describe('by a service', () => {
  let house: SignIn;
  let service: Oidc;
  let accounts: Accounts;
  beforeAll(async () => {
    house = await openSignIn();
    service = await startOidc();
    const { address } = service;
    const common = `client-id: ${CLIENT.id}\n    client-secret: ${CLIENT.secret}`;
    writeFileSync(
      join(house.office.data.path, 'sign-in.yaml'),
      `providers:
  - id: company
    name: 统一登录
    discovery: ${address}/.well-known/openid-configuration
    ${common}
  - id: plain
    authorization: ${address}/authorize
    token: ${address}/token
    user-info: ${address}/user
    subject: open_id
    email-verified: always
    scopes: []
    ${common}
`,
    );
    accounts = await house.reopened();
  });
  afterAll(async () => {
    await service.stop();
    await house.close();
  });

  /** Goes the way of a browser: to the service, in there as somebody, and back; gives where it ended. */
  async function come(profile: Profile, browser: Browser = openBrowser(accounts), provider = 'company'): Promise<string> {
    service.be(profile);
    const { body } = await browser.post('/sign-in/social', { provider, callbackURL: '/home', errorCallbackURL: '/failed' });
    const there = await fetch((body as { url: string }).url, { redirect: 'manual' });
    const { location } = await browser.get(there.headers.get('location') ?? '');
    return location ?? '';
  }

  const whoCame = async (profile: Profile, provider = 'company') => {
    const browser = openBrowser(accounts);
    const end = await come(profile, browser, provider);
    return { end, who: await browser.whoIs() };
  };

  test('nobody gets in who is not invited, and no account is made', async () => {
    const { end, who } = await whoCame({ sub: 's1', email: 'stranger@example.com', email_verified: true });
    expect([end, who]).toEqual([expect.stringMatching(/failed\?error=/), null]);
    const { rows } = await sql`SELECT FROM account.users WHERE email = 'stranger@example.com'`.execute(house.office.state.db);
    expect(rows).toEqual([]);
  });

  test('an invitation is accepted by who comes with its verified e-mail, and by nobody else', async () => {
    await accounts.invite(house.office, { person: 'E100', email: 'e100@example.com' });
    const unverified = await whoCame({ sub: 's2', email: 'e100@example.com', email_verified: false, name: '李娜' });
    expect([unverified.end, unverified.who]).toEqual([expect.stringMatching(/failed\?error=/), null]);
    const { end, who } = await whoCame({ sub: 's2', email: 'E100@example.com', email_verified: true, name: '李娜' });
    expect([end, who]).toEqual(['/home', expect.objectContaining({ via: 'session' })]);
    expect(who?.memberships).toEqual([{ organisation: house.office.organisation.id, person: 'E100' }]);
    expect((await house.logged()).slice(-2)).toEqual(['invitation accepted E100', 'signed in E100']);
    // From then on the service knows them by its own name for them, whatever their e-mail is there.
    expect((await whoCame({ sub: 's2', email: 'married@example.com', email_verified: true })).who?.account).toBe(who?.account);
    expect((await whoCame({ sub: 's3', email: 'married@example.com', email_verified: true })).who).toBe(null);
  });

  test('who has a password and the same e-mail is the same account; a second organisation joins it', async () => {
    const email = await house.joined('E101');
    await accounts.invite(house.other, { person: 'G101', email });
    const { who } = await whoCame({ sub: 's4', email, email_verified: true });
    expect(who?.memberships.map(({ person }) => person).toSorted()).toEqual(['E101', 'G101']);
    // An account is one person of an organisation: an invitation as somebody else stays open, and keeps nobody out.
    await accounts.invite(house.office, { person: 'E109', email });
    expect((await whoCame({ sub: 's4', email, email_verified: true })).who?.memberships).toEqual(who?.memberships);
    const byPassword = await openBrowser(accounts).post('/sign-in/email', { email, password: PASSWORD });
    expect(byPassword.status).toBe(200);
  });

  test('who has no password cannot prove by one, and who left is out', async () => {
    await accounts.invite(house.office, { person: 'E102', email: 'e102@example.com' });
    const profile = { sub: 's5', email: 'e102@example.com', email_verified: true };
    const { who } = await whoCame(profile);
    await expect(accounts.prove(who!, PASSWORD, '192.0.2.1')).rejects.toMatchObject(refusal('PASSWORD_NONE'));
    expect(await accounts.endMemberships(house.office, 'E102')).toEqual({ keys: 0, sessions: 1 });
    expect((await whoCame(profile)).who).toBe(null);
  });

  test('of plain OAuth 2 may be trusted for its e-mails, and names people in a field of its own', async () => {
    await accounts.invite(house.office, { person: 'E103', email: 'e103@example.com' });
    const first = await whoCame({ open_id: 'ou_1', email: 'e103@example.com' }, 'plain');
    expect(first.who?.memberships).toMatchObject([{ person: 'E103' }]);
    expect((await whoCame({ open_id: 'ou_1', email: 'e103@example.com' }, 'plain')).who?.account).toBe(first.who?.account);
  });

  test('ten who are invited and come at once all get in', async () => {
    const people = Array.from({ length: 10 }, (_, k) => `E2${k}`);
    for (const person of people) await accounts.invite(house.office, { person, email: `${person}@example.com` });
    const browsers = people.map(() => openBrowser(accounts));
    const backs: string[] = [];
    for (const [k, person] of people.entries()) {
      service.be({ sub: person, email: `${person.toLowerCase()}@example.com`, email_verified: true });
      const { body } = await browsers[k]!.post('/sign-in/social', { provider: 'company', callbackURL: '/home' });
      const there = await fetch((body as { url: string }).url, { redirect: 'manual' });
      backs.push(there.headers.get('location') ?? '');
    }
    await Promise.all(backs.map((back, k) => browsers[k]!.get(back)));
    const who = await Promise.all(browsers.map((browser) => browser.whoIs()));
    expect(who.map((each) => each?.memberships[0]?.person)).toEqual(people);
  });

  test('nothing is kept by which we could act for people there', async () => {
    const { rows } = await sql`SELECT access_token, refresh_token, id_token FROM account.credentials
      WHERE access_token IS NOT NULL OR refresh_token IS NOT NULL OR id_token IS NOT NULL`.execute(house.office.state.db);
    expect(rows).toEqual([]);
  });

  test('an answer of the service that is not of this browser opens nothing', async () => {
    service.be({ sub: 's2', email: 'e100@example.com', email_verified: true });
    const browser = openBrowser(accounts);
    const { body } = await browser.post('/sign-in/social', { provider: 'company', callbackURL: '/home' });
    const there = await fetch((body as { url: string }).url, { redirect: 'manual' });
    const victim = openBrowser(accounts);
    await victim.get(there.headers.get('location') ?? '');
    expect(await victim.whoIs()).toBe(null);
  });

  test('a page elsewhere is not where the way ends, and no other flow is open', async () => {
    const browser = openBrowser(accounts);
    const away = await browser.post('/sign-in/social', { provider: 'company', callbackURL: 'https://evil.example/' });
    const token = await browser.post('/sign-in/social', { provider: 'company', idToken: { token: 'x' } });
    expect([away.status, token.status]).toEqual([403, 400]);
  });

  test('is named for the page of sign-in; without the file nobody is asked anything', () => {
    expect(accounts.providers).toEqual([
      { id: 'company', name: '统一登录' },
      { id: 'plain', name: 'plain' },
    ]);
    expect(house.accounts.providers).toEqual([]);
    expect(service.asked[0]).toBe('/.well-known/openid-configuration');
  });
});

describe('the file of services', () => {
  const one = (lines: string) => `providers:\n  - ${lines.split('\n').join('\n    ')}\n`;
  const right = 'id: a\nclient-id: c\ndiscovery: https://id.example.com/x';

  test('gives what each service is', () => {
    expect(providersIn(one(`${right}\nscopes: [openid]`), 'f')).toEqual([
      {
        ...{ id: 'a', name: 'a', client: 'c', secret: null, scopes: ['openid'], subject: null, trusted: false },
        ...{ discovery: 'https://id.example.com/x', addresses: null },
      },
    ]);
    expect(providersIn('providers: []', 'f')).toEqual([]);
  });

  test.each([
    [one(right.replace('id: a', 'id: A')), 'id', 1],
    [one(right.replace('id: a', 'id: credential')), 'id', 1],
    [one(right.replace('client-id: c', 'client-id:')), 'client-id', 1],
    [one(right.replace('\nclient-id: c', '')), 'client-id', 1],
    [one(right.replace('https', 'http')), 'discovery', 1],
    [one(right.replace('https://id.example.com/x', 'x')), 'discovery', 1],
    [one('id: a\nclient-id: c\nauthorization: https://x/a\ntoken: https://x/t'), 'user-info', 1],
    [one(`${right}\nclient-secret-env: HENGJI_NO_SUCH`), 'client-secret-env', 1],
    [one(`${right}\nemail-verified: yes`), 'email-verified', 1],
    [one(`${right}\nscopes: openid`), 'scopes', 1],
    [one(`${right}\nissuer: x`), 'issuer', 1],
    [`${one(right)}  - ${right.split('\n').join('\n    ')}\n`, 'id', 2],
  ])('%j is refused for its %s', async (text, field, number) => {
    const reading = Promise.resolve().then(() => providersIn(text, 'f'));
    await expect(reading).rejects.toMatchObject(refusal('SIGN_IN_PROVIDER', { path: 'f', number, field }));
  });

  test.each(['', 'providers', 'providers: {a', '[]', 'providers: x'])('%j is refused as a whole', (text) => {
    expect(() => providersIn(text, 'f')).toThrow('SIGN_IN_FILE');
  });

  test('may stand elsewhere and hold no secret; one that is named must be there', async () => {
    const house = { path: '/nowhere', postgres: '', batches: '', runs: '', archives: '', attachments: '', keys: '' };
    expect(await readProviders(house)).toEqual([]);
    process.env['HENGJI_SIGN_IN'] = '/nowhere/sign-in.yaml';
    process.env['HENGJI_TEST_SECRET'] = '密';
    try {
      await expect(readProviders(house)).rejects.toMatchObject({ problems: [{ code: 'SIGN_IN_FILE' }] });
      expect(providersIn(one(`${right}\nclient-secret-env: HENGJI_TEST_SECRET`), 'f')).toMatchObject([{ secret: '密' }]);
    } finally {
      delete process.env['HENGJI_SIGN_IN'];
      delete process.env['HENGJI_TEST_SECRET'];
    }
  });
});
