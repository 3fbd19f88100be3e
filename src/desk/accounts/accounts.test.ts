/** Sign-in over a real database and the real handler: who gets in, how long, and how it ends. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GROUNDS } from '../../../test/grounds.ts';
import { openBrowser, openSignIn, PASSWORD, type SignIn } from '../../../test/sign-in.ts';
import { countAttempts } from './way/attempts.ts';
import { optionsOf } from './way/library.ts';

const HOUR = 3_600_000;

let house: SignIn;
beforeAll(async () => {
  house = await openSignIn();
});
afterAll(() => house.close());

const refusal = (code: string, values: object = {}) => ({ problems: [{ code, values }] });

describe('the tables', () => {
  test('are all that the library asks for', async () => {
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
    const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(options);
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
    expect((await compileMigrations()).replace(';', '')).toBe('');
  });
});
