/** Tests of `hengji audit` and `hengji org` with a real database: what people read, and what they read after somebody tampered. */

import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hengji, testFolder } from '../../../test/terminal.ts';
import { signHead } from '../../desk/audit/heads.ts';
import { type Office, openOffice, otherOffice, write } from '../../desk/office/office.ts';
import { aboutWord, actionWord, harmless, localTime, sizeText } from './words.ts';

const data = join(testFolder(), 'data');
const keys: KeyPairKeyObjectResult = generateKeyPairSync('ed25519');
let first: Office;

// The server stays up between the commands, which makes each of them quick.
beforeAll(async () => {
  first = await openOffice({ data, actor: '财务' });
  mkdirSync(join(data, 'keys'), { recursive: true });
  writeFileSync(join(data, 'keys', 'signing-key.pub.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
});
afterAll(async () => await first.close());

const run = (...words: readonly string[]) => hengji([...words, '--data', data]);

/** An organisation with three entries, signed at the second. */
async function organisation(name: string): Promise<Office> {
  const office = await otherOffice(first, name);
  await write(office, async (writing) => {
    await writing.log({ action: 'run approved', about: 'run 1', details: { results: 'ab'.repeat(32), note: null } });
    await signHead(writing, keys);
  });
  await write(office, (writing) => writing.log({ action: 'run paid', about: 'run 1', details: {} }));
  return office;
}

describe('the list', () => {
  test('says who did what and when, newest last, in both languages', async () => {
    await organisation('列表');
    const { code, out } = await run('audit', '--org', '列表');
    expect(code).toBe(0);
    expect(out).toMatch(/^ 2 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}财务 {2}批准 +R1 +results=abababababab…$/m);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ 3 .*财务 {2}已发放 +R1$/);
    expect((await run('audit', '--org', '列表', '--lang', 'en')).out).toMatch(/run approved +R1/);
  });

  test('is as long as asked for', async () => {
    const { out } = await run('audit', '--org', '列表', '--limit', '1', '--json');
    expect(JSON.parse(out)).toMatchObject([{ seq: 3, action: 'run paid', actor: '财务', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    for (const limit of ['0', '1.5', 'all']) expect((await run('audit', '--limit', limit)).code).toBe(2);
  });

  test('shows no signs that command a terminal, and a text that is no entry as it stands', async () => {
    const office = await organisation('控制');
    await write(office, (writing) => writing.log({ action: 'run paid', about: '\u001b[2Jrun\n1', details: {} }));
    await tampered(office, `UPDATE audit SET entry = 'no entry' WHERE :own AND seq = 3`);
    const { out } = await run('audit', '--org', '控制');
    expect(out).toContain('\ufffd[2Jrun 1');
    expect(out).toMatch(/^ 3 +\? .*no entry$/m);
    expect(out).not.toContain('\u001b');
  });
});

const tampered = (office: Office, statement: string) =>
  office.state.db.transaction().execute(async (desk) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(desk);
    await sql.raw(statement.replaceAll(':own', `organisation = '${office.organisation.id}'`)).execute(desk);
  });

describe('verify', () => {
  test('says that a log is whole, with its head, its signature and the key', async () => {
    await organisation('完整');
    const { code, out } = await run('audit', 'verify', '--org', '完整');
    expect(code).toBe(0);
    expect(out).toContain('✔ 「完整」的审计日志完整：3 条');
    expect(out).toMatch(/末条：3:[0-9a-f]{64}\n {2}签名：1 处，最后一处在第 2 条\n {2}密钥指纹：([0-9a-f]{4} ){15}[0-9a-f]{4}\n/);
    const head = /3:[0-9a-f]{64}/.exec(out)?.[0] ?? '';
    expect((await run('audit', 'verify', '--org', '完整', '--head', head)).code).toBe(0);
    expect((await run('audit', 'verify', '--org', '完整', '--head', '3:12')).code).toBe(2);
    expect((await run('audit', 'verify', '--org', '完整', '--head', head.replace('3:', '4:'))).code).toBe(1);
    const json = JSON.parse((await run('audit', 'verify', '--org', '完整', '--json')).out);
    expect(json).toMatchObject({ organisation: '完整', holds: true, entries: 3, head, signed: 1, lastSigned: 2, flaws: [] });
  });

  test('says that only a head kept elsewhere can be missed where nothing is signed', async () => {
    await run('org', 'add', '未签名');
    expect((await run('audit', 'verify', '--org', '未签名')).out).toContain('还没有签过名');
    expect((await run('audit', 'verify', '--org', '未签名', '--lang', 'en')).out).toContain('Not signed yet');
  });

  test.each([
    ['AUDIT_MISSING', 'DELETE FROM audit WHERE :own AND seq = 1', '审计日志缺第 1 条', 'Entry 1 of the audit log is missing'],
    [
      'AUDIT_PREVIOUS',
      `UPDATE audit SET previous = hash WHERE :own AND seq = 3`,
      '第 3 条接不上前一条',
      'Entry 3 of the audit log does not follow',
    ],
    ['AUDIT_HASH', `UPDATE audit SET entry = replace(entry, 'paid', 'void') WHERE :own AND seq = 3`, '内容被改过', 'it was edited'],
    [
      'AUDIT_ENTRY',
      `UPDATE audit SET entry = '{}', hash = sha256(previous || '{}'::bytea) WHERE :own AND seq = 3`,
      '第 3 条读不出来',
      'cannot be read',
    ],
    ['AUDIT_HEAD', 'DELETE FROM audit WHERE :own AND seq = 3', '末条记录写着日志到第 3 条', 'says that the log ends with entry 3'],
    ['AUDIT_CUT', 'DELETE FROM audit WHERE :own AND seq >= 2', '日志曾经有第 2 条', 'The log once had an entry 2'],
    ['AUDIT_SIGNATURE', `UPDATE signed_heads SET at = at + interval '1 day' WHERE :own`, '第 2 条处的签名不成立', 'does not hold'],
  ])('says %s and exits with 1', async (code, statement, zh, en) => {
    const office = await organisation(code);
    await tampered(office, statement);
    const said = await run('audit', 'verify', '--org', code);
    expect(said.code).toBe(1);
    expect(said.out).toContain(`✘ 「${code}」的审计日志不完整`);
    expect(said.err).toContain(zh);
    expect((await run('audit', 'verify', '--org', code, '--lang', 'en')).err).toContain(en);
  });

  test('says AUDIT_OTHER where the log was written anew and the signature is the old one', async () => {
    const office = await organisation('重写');
    const other = await organisation('重写者');
    // The entries of another organisation, made to be its own: links of their own, but not those that were signed.
    await tampered(office, `DELETE FROM audit WHERE :own`);
    await tampered(
      office,
      `INSERT INTO audit SELECT '${office.organisation.id}', seq, entry, previous, hash FROM audit WHERE organisation = '${other.organisation.id}'`,
    );
    const json = JSON.parse((await run('audit', 'verify', '--org', '重写', '--json')).out);
    expect(json.flaws).toEqual([
      { seq: 1, why: 'entry' },
      { seq: 2, why: 'other' },
    ]);
    expect((await run('audit', 'verify', '--org', '重写')).err).toContain('日志被整段重写过');
  });

  test('says AUDIT_KEY where nobody here knows the key', async () => {
    const office = await otherOffice(first, '别的密钥');
    await write(office, async (writing) => {
      await writing.log({ action: 'run paid', about: 'run 1', details: {} });
      await signHead(writing, generateKeyPairSync('ed25519'));
    });
    const { code, err } = await run('audit', 'verify', '--org', '别的密钥');
    expect(code).toBe(1);
    expect(err).toContain('第 2 条处的签名出自一把这里不认识的密钥');
  });
});

describe('organisations', () => {
  test('the usual one is there, another is added, and adding it again changes nothing', async () => {
    expect((await run('org')).out).toMatch(/^本单位\n {2}建立于 .*，审计日志 1 条\n/);
    const added = await run('org', 'add', ' 长沙门店 ');
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('单位「长沙门店」建立于');
    expect((await run('org', 'add', '长沙门店')).out).toBe(added.out);
    const shown = JSON.parse((await run('org', '--org', '长沙门店', '--json')).out);
    expect(shown).toMatchObject({ name: '长沙门店', entries: 1, embedded: true });
  });

  test('one that is not there is refused by name: ORGANISATION_MISSING', async () => {
    const { code, err } = await run('org', '--org', '岳阳门店');
    expect(code).toBe(1);
    expect(err).toContain('没有叫「岳阳门店」的单位');
  });

  test.each(['', '  ', 'a\nb', '长'.repeat(101)])('%j is no name: ORGANISATION_NAME', async (name) => {
    const { code, err } = await run('org', 'add', name);
    expect(code).toBe(1);
    expect(err).toContain('单位名称不能用');
  });

  test('a name of 100 signs is one', async () => {
    expect((await run('org', 'add', '长'.repeat(100))).code).toBe(0);
  });

  test('wrong use is told with how it is used', async () => {
    for (const words of [
      ['org', 'add'],
      ['org', 'remove', 'x'],
      ['org', 'add', 'a', 'b'],
      ['audit', 'check'],
      ['audit', 'verify', 'x'],
    ])
      expect((await run(...words)).code, words.join(' ')).toBe(2);
  });
});

describe('words', () => {
  test('a moment is told by the local clock, and a text that is none stays', () => {
    expect(localTime('2026-10-03T01:41:07.000Z')).toMatch(/^2026-10-0[23] \d\d:\d1:07$/);
    expect(localTime('soon')).toBe('soon');
  });

  test('an action that has no word yet is told as the log has it', () => {
    expect(actionWord('run flown', 'zh')).toBe('run flown');
    expect(harmless('a\t\n b\u0000')).toBe('a b\ufffd');
  });

  test('what an entry is about is named as the other commands name it', () => {
    expect(['run 1', 'batch 12', 'adjustment 3', 'run 1 again', '本单位'].map(aboutWord)).toEqual([
      'R1',
      'B12',
      'A3',
      'run 1 again',
      '本单位',
    ]);
  });

  test('sizes grow by 1024', () => {
    expect([0, 1023, 1024, 1024 ** 2, 1.5 * 1024 ** 3].map(sizeText)).toEqual(['0 B', '1023 B', '1.0 KiB', '1.0 MiB', '1.5 GiB']);
  });
});
