/** Sign-in in backups: who gets in before gets in after a restore, and nobody goes on with a session that they find in a backup. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GROUNDS, openFolder } from '../../../test/grounds.ts';
import { addSecondFactor, BASE_URL, codeOf, openBrowser, openSignIn, PASSWORD } from '../../../test/sign-in.ts';
import { restoreBackup } from '../backup/restore.ts';
import { makeBackup } from '../backup/write.ts';
import { openOffice } from '../office/office.ts';
import { openAccounts } from './accounts.ts';
import { accountDesk } from './tables.ts';

test.each([GROUNDS[0], GROUNDS[2]])('a restore from %s lets in who had an account, by password, second factor and key', async (kind) => {
  const house = await openSignIn(kind);
  const data = openFolder();
  const email = await house.joined('E001');
  const browser = await house.signedIn(email);
  const { secret } = await addSecondFactor(browser);
  const { text } = await house.accounts.newKey(house.office, { name: '报表', person: 'E001' });
  const { token } = await house.accounts.invite(house.office, { person: 'E002', email: 'e002@example.com' });
  const file = join(house.office.data.path, 'all.hjb');
  const { manifest } = await makeBackup({ state: house.office.state, data: house.office.data, file, withoutKeys: false, at: new Date() });
  expect(manifest.parts.map(({ path }) => path)).toContain('keys/sign-in-key.pem');
  await restoreBackup({ file, data, address: '' });

  const office = await openOffice({ data, address: '' });
  const accounts = await openAccounts(office.state, {
    ...{ data: office.data, baseUrl: BASE_URL, now: () => new Date() },
    officeOf: (_, person) => Promise.resolve({ ...office, actor: person }),
  });
  expect((await accounts.whoIs(new Headers({ authorization: `Bearer ${text}` })))?.memberships).toMatchObject([{ person: 'E001' }]);
  expect([await accounts.whoIs(browser.headers()), (await browser.whoIs())?.via]).toEqual([null, 'session']);
  await expect(accounts.invitationOf(token)).rejects.toMatchObject({ problems: [{ code: 'INVITATION_NONE' }] });
  const again = openBrowser(accounts);
  await again.post('/sign-in/email', { email, password: PASSWORD });
  expect((await again.post('/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200);
  expect((await again.whoIs())?.memberships).toMatchObject([{ person: 'E001' }]);

  await office.close();
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

test('a database in which somebody has an account is not restored into', async () => {
  const house = await openSignIn(GROUNDS[2]);
  const file = join(house.office.data.path, 'all.hjb');
  await makeBackup({ state: house.office.state, data: house.office.data, file, withoutKeys: false, at: new Date() });
  const data = openFolder();
  const empty = await openOffice({ data, address: '' });
  const user = { id: 'u', name: 'x', email: 'x@example.com', email_verified: true, two_factor_enabled: null };
  const at = new Date().toISOString();
  await accountDesk(empty.state.db)
    .insertInto('users')
    .values({ ...user, created_at: at, updated_at: at })
    .execute();
  await empty.close();
  await expect(restoreBackup({ file, data, address: '' })).rejects.toMatchObject({ problems: [{ code: 'RESTORE_NOT_EMPTY' }] });
  await house.close();
  rmSync(data, { recursive: true, force: true });
});
