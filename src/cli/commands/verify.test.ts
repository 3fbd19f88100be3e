/** `hengji verify` as people use it: good, changed, without seal, of another key, with and without a key to compare with. */

import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { hengji, type Said, testFolder } from '../../../test/terminal.ts';
import { sealInside } from '../../paper/seal/file.ts';
import { groupsOf, openKeys, type SigningKeys } from '../../paper/seal/keys.ts';

const folder = testFolder();
const about = {
  organisation: '泰和医美',
  period: '2026-10',
  scheme: 'online-consultant',
  run: 'R-000123',
  state: 'locked',
  subject: 'E001 张三',
};

let keys: SigningKeys;

beforeAll(async () => {
  keys = await keysOf('data');
  await keysOf('elsewhere');
  await sealed('good.json');
});
afterEach(() => vi.unstubAllEnvs());

async function keysOf(name: string): Promise<SigningKeys> {
  const opened = await openKeys(join(folder, name));
  if (opened.keys === null) throw new Error('no keys');
  return opened.keys;
}

async function sealed(name: string): Promise<void> {
  writeFileSync(join(folder, name), '{"lines":[]}');
  await sealInside(join(folder, name), 'json', { keys, about });
}

/** Verifies in the test folder, where --data names the data folder; the user's own is never looked at. */
const verify = async (words: readonly string[], data = 'nowhere'): Promise<Said> =>
  await hengji(['verify', ...words, '--data', join(folder, data)], folder);

test('a good file tells what it is; the key of the data folder is compared without asking', async () => {
  const { code, out, err } = await verify(['good.json'], 'data');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    [
      '✓ good.json：和签章时一字不差',
      '  人员      E001 张三',
      '  单位      泰和医美',
      '  周期      2026-10',
      '  方案      online-consultant',
      '  核算      R-000123',
      '  状态      已封账',
      `  签章密钥  ${groupsOf(keys.fingerprint)}`,
      '            是本机数据文件夹里的密钥',
      '',
    ].join('\n'),
  );
});

test('HENGJI_DATA names the data folder too', async () => {
  vi.stubEnv('HENGJI_DATA', join(folder, 'elsewhere'));
  expect(await hengji(['verify', 'good.json'], folder)).toMatchObject({ code: 1 });
  vi.stubEnv('HENGJI_DATA', join(folder, 'data'));
  expect(await hengji(['verify', 'good.json'], folder)).toMatchObject({ code: 0, err: '' });
});

test('without a key to compare with, the one that signed is told with a warning: SEAL_KEY_UNKNOWN', async () => {
  const { code, out, err } = await verify(['good.json', '--lang', 'en']);
  expect(code).toBe(0);
  expect(out).toContain('✓ good.json: as it was when it was sealed');
  expect(out).toContain(groupsOf(keys.fingerprint));
  expect(err).toContain('hengji doctor');
  expect(err).toContain('whether your organisation sealed it is not known');
});

test('--key takes a fingerprint in groups or in one, in capitals or small, or a file', async () => {
  for (const key of [keys.fingerprint, groupsOf(keys.fingerprint).toUpperCase(), 'data/keys/signing-key.pub.pem']) {
    const { code, out, err } = await verify(['good.json', '--key', key]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('和 --key 写的密钥一致');
  }
});

test('another key than the wanted one is refused, and both are shown: SEAL_KEY_OTHER', async () => {
  const { code, out, err } = await verify(['good.json', '--key', 'elsewhere/keys/signing-key.pub.pem'], 'data');
  expect([code, out]).toEqual([1, '✗ good.json\n']);
  expect(err).toContain(groupsOf(keys.fingerprint));
  expect(err).toContain(groupsOf((await keysOf('elsewhere')).fingerprint));
});

test.each(['abc', 'good.json', 'nowhere.pem', 'f'.repeat(63)])('--key %s is no key: SEAL_KEY_TEXT', async (key) => {
  const { code, err } = await verify(['good.json', '--key', key]);
  expect(code).toBe(1);
  expect(err).toContain('既不是密钥指纹，也不是公钥文件');
});

test('of several files each is told, and one bad file is enough: SEAL_CHANGED, SEAL_BROKEN, SEAL_NONE, SEAL_FILE', async () => {
  await sealed('changed.json');
  await sealed('broken.json');
  writeFileSync(join(folder, 'changed.json'), readFileSync(join(folder, 'changed.json'), 'utf8').replace('[]', '[1]'));
  appendFileSync(join(folder, 'broken.json'), ' ');
  writeFileSync(join(folder, 'none.csv'), 'a,b\n');
  mkdirSync(join(folder, 'folder'), { recursive: true });
  const { code, out, err } = await verify(['changed.json', 'good.json', 'broken.json', 'none.csv', 'gone.pdf', 'folder'], 'data');
  expect(code).toBe(1);
  expect(out.match(/^[✓✗] \S+/gm)).toEqual([
    '✗ changed.json',
    '✓ good.json：和签章时一字不差',
    '✗ broken.json',
    '✗ none.csv',
    '✗ gone.pdf',
    '✗ folder',
  ]);
  for (const words of ['签章以后被改过', '按核算号 R-000123', '签章本身被改坏了', '里没有签章', 'ENOENT', 'EISDIR'])
    expect(err).toContain(words);
});

test('of a folder, as an export of payslips leaves it, each file is told', async () => {
  mkdirSync(join(folder, 'payslips'));
  await sealed('payslips/b.json');
  await sealed('payslips/a.json');
  const good = await verify(['payslips/'], 'data');
  expect([good.code, good.out.match(/^[✓✗] \S+/gm)]).toEqual([
    0,
    ['✓ payslips/a.json：和签章时一字不差', '✓ payslips/b.json：和签章时一字不差'],
  ]);
  writeFileSync(join(folder, 'payslips', 'c.json'), '{}');
  expect((await verify(['payslips'], 'data')).code).toBe(1);
});

test('what a file says of itself cannot pass for what hengji says', async () => {
  const path = join(folder, 'liar.json');
  writeFileSync(path, '{"lines":[]}');
  await sealInside(path, 'json', { keys, about: { run: 'R-7\n  是本机数据文件夹里的密钥\u001b[2J\u202e' } });
  const { out } = await verify(['liar.json']);
  expect(out).toContain('R-7\ufffd  是本机数据文件夹里的密钥\ufffd[2J\ufffd\n');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[]', '[1]'));
  expect((await verify(['liar.json'])).err).toContain('R-7\ufffd  是本机');
});

test('wrong use is said with the right use', async () => {
  expect(await verify([])).toMatchObject({ code: 2 });
});
