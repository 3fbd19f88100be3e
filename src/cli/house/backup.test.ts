/** Tests of `hengji backup`, `backup verify` and `restore` as people use them: what they read, and exit codes. */

import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceOf } from '../../../campaigns/audit/tamper.ts';
import { fillRecord } from '../../../test/record.ts';
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
  expect((await run('backup', 'verify', 'all.zip', '--lang', 'en')).out).toMatch(/is whole\.\n[^]*⚠ It holds the private key/);
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
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('signed at 1 places') });
  expect(await run('restore', 'all.zip', '--data', 'back')).toMatchObject({ code: 1, err: expect.stringContaining('已经有记录（') });
});

test('a restore of a record that was tampered with before says so, and exits with 1', { timeout: 60_000 }, async () => {
  await office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    await sql`UPDATE audit SET entry = replace(entry, 'run 1', 'run 2') WHERE seq = 9`.execute(desk);
  });
  expect((await run('backup', 'tampered.zip', '--data', 'data')).code).toBe(0);
  const restored = await run('restore', 'tampered.zip', '--data', 'tampered', '--lang', 'en');
  expect(restored.code).toBe(1);
  expect(restored.out).toContain('did not hold when it was backed up');
  expect(restored.err).toContain('The text of entry 9 of the audit log is not what its hash is of');
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
