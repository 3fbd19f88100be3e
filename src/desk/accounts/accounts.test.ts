/** Accounts over a real database: how somebody gets one, which person they are, and how that ends. */

import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSignIn, PASSWORD, refusal, rowsOfAccounts, type SignIn } from '../../../test/sign-in.ts';
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

const rowsIn = (table: string) => rowsOfAccounts(house.office, table);

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
      ...{ organisation: house.office.organisation.id, person: 'E001', email: 'wang@example.com', expires, way: 'new' },
    });
    const both = [1, 2].map(() => house.accounts.accept({ token, name: '王芳', password: PASSWORD, from: '127.0.0.1' }));
    const ended = await Promise.allSettled(both);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(house.accounts.invitationOf(token)).rejects.toMatchObject(refusal('INVITATION_USED'));
    await expect(house.accounts.invitationOf(`${token.slice(0, -1)}~`)).rejects.toMatchObject(refusal('INVITATION_NONE'));
    expect(await house.accounts.membersOf(house.office)).toMatchObject([
      { person: 'E001', email: 'wang@example.com', secondFactor: false },
    ]);
    expect((await house.logged()).slice(-2)).toEqual(['invited E001', 'invitation accepted E001']);
  });

  test('lasts seven days, and ends when another one is made', async () => {
    const first = await house.accounts.invite(house.office, { person: 'E002', email: 'e002@example.com' });
    const second = await house.accounts.invite(house.office, { person: 'E002', email: 'e002@example.com' });
    await expect(house.accounts.invitationOf(first.token)).rejects.toMatchObject(refusal('INVITATION_WITHDRAWN'));
    house.pass(7 * 24 * HOUR - MINUTE);
    expect(await house.accounts.invitationOf(second.token)).toMatchObject({ person: 'E002' });
    house.pass(MINUTE);
    await expect(house.accounts.invitationOf(second.token)).rejects.toMatchObject(refusal('INVITATION_OVER'));
    await expect(house.accounts.accept({ token: second.token, name: '', password: PASSWORD, from: '' })).rejects.toMatchObject(
      refusal('INVITATION_OVER'),
    );
  });

  test('is for an e-mail, and for a person without an account', async () => {
    await house.joined('E003');
    const invite = (person: string, email: string) => house.accounts.invite(house.office, { person, email });
    await expect(invite('E003', 'e003@example.com')).rejects.toMatchObject(refusal('MEMBER_ALREADY', { person: 'E003' }));
    for (const email of ['', 'wang', 'a@b c', '<a@b>', 'a@b@c'])
      await expect(invite('E004', email)).rejects.toMatchObject(refusal('EMAIL_TEXT', { found: email }));
    const { token } = await invite('E004', 'e003@example.com');
    expect(await house.accounts.invitationOf(token)).toMatchObject({ way: 'own password' });
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
