/** Tests of `hengji backup`, `backup verify` and `restore` as people use them: what they read, and exit codes. */

import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceOf } from '../../../campaigns/audit/tamper.ts';
import { fillRecord } from '../../../test/installation.ts';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { type Office, openOffice } from '../../desk/office/office.ts';

const home = testFolder();
const data = join(home, 'data');
const keys = generateKeyPairSync('ed25519');
let office: Office;

beforeAll(async () => {
  office = await openOffice({ data, actor: '财务' });
  writeFileSync(join(data, 'keys', 'signing-key.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(data, 'keys', 'signing-key.pub.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
  await fillRecord(office, { months: 1, keys, dice: diceOf(1) });
}, 60_000);
afterAll(async () => await office.close(), 60_000);

const run = (...words: readonly string[]) => hengji(words, home);

test('a backup says loudly that it holds the private key, and where it does not', async () => {
  const made = await run('backup', 'all.zip', '--data', 'data');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain(`✔ 备份写好并重新读过：${join(home, 'all.zip')}`);
  expect(made.out).toContain('事实批次文件 2 个，核算文件 2 个');
  expect(made.out).toContain('⚠ 里面有签名用的私钥');
  const keyless = await run('backup', 'keyless.zip', '--data', 'data', '--without-keys', '--lang', 'en');
  expect(keyless.out).toContain('Without the private key; the public one is in it.');
  const json = JSON.parse((await run('backup', 'verify', 'keyless.zip', '--json')).out);
  expect(json).toMatchObject({ organisations: [{ name: '本单位' }], privateKey: false, content: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(made.out).toContain(json.content);
  expect((await run('backup', 'verify', 'all.zip', '--lang', 'en')).out).toMatch(/is whole\.\n[\s\S]*⚠ It holds the private key/);
});

test('a backup that is there already is not written over, and a file that is none is told', async () => {
  expect(await run('backup', 'all.zip', '--data', 'data')).toMatchObject({ code: 1, err: expect.stringContaining('没有覆盖它') });
  writeFileSync(join(home, 'text.zip'), '工号,金额\n');
  for (const words of [
    ['backup', 'verify', 'text.zip'],
    ['restore', 'text.zip', '--data', 'new'],
  ])
    expect(await run(...words)).toMatchObject({ code: 1, err: expect.stringContaining('不是完整的衡绩备份') });
});

test('a restore says what came back and that the log is whole', { timeout: 60_000 }, async () => {
  const restored = await run('restore', 'keyless.zip', '--data', 'back');
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain(`✔ 已恢复到 ${join(home, 'back')}`);
  expect(restored.out).toContain('没有私钥：第一次签名时会建一把新的');
  expect(restored.out).toMatch(/✔ 「本单位」的审计日志完整：\d+ 条/);
  const verified = await run('audit', 'verify', '--data', 'back', '--lang', 'en');
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('signatures: 1, the last at entry') });
  expect(await run('restore', 'all.zip', '--data', 'back')).toMatchObject({ code: 1, err: expect.stringContaining('已经有记录（') });
});

test('a record that was tampered with is backed up with a loud word, and is not put up again: BACKUP_LOG, RESTORE_LOG', async () => {
  await office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    await sql`UPDATE audit SET entry = replace(entry, 'run 1', 'run 2') WHERE seq = 9`.execute(desk);
  });
  const made = await run('backup', 'tampered.zip', '--data', 'data');
  expect(made).toMatchObject({ code: 1, err: expect.stringContaining('「本单位」的审计日志不完整：备份里是它现在的样子') });
  const restored = await run('restore', 'tampered.zip', '--data', 'tampered', '--lang', 'en');
  expect(restored).toMatchObject({ code: 1, out: '' });
  expect(restored.err).toMatch(/the audit log did not hold when it was backed up \(.*"seq" : 9/);
});

test('a restore says that the log holds but for a key that nobody knows, and exits with 1', { timeout: 60_000 }, async () => {
  const stranger = await openOffice({ data: join(home, 'stranger'), actor: '财务' });
  await fillRecord(stranger, { months: 1, keys, dice: diceOf(1) });
  await stranger.close();
  expect((await run('backup', 'stranger.zip', '--data', 'stranger')).code).toBe(1);
  const restored = await run('restore', 'stranger.zip', '--data', 'strange', '--lang', 'en');
  expect(restored.code).toBe(1);
  expect(restored.out).toContain('did not hold when it was backed up');
  expect(restored.err).toContain('is of a key that nobody here knows');
});

test('wrong use is told with how it is used', async () => {
  for (const words of [
    ['backup'],
    ['backup', 'verify'],
    ['backup', 'a', 'b'],
    ['restore', 'all.zip'],
    ['restore', '--data', 'x'],
    ['restore', 'a', 'b', '--data', 'x'],
  ])
    expect((await run(...words)).code, words.join(' ')).toBe(2);
});
