/** Seals: whatever byte of a file is changed, cut, added or moved is found, for each of the four kinds. */

import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { zip } from '../../../test/facts-folder.ts';
import { testFolder } from '../../../test/terminal.ts';
import { type Canonical, canonical } from '../../lib/canonical.ts';
import { besideOf, inspect, sealBeside, sealInside } from './file.ts';
import { fingerprintIn, groupsOf, knownFingerprints, openKeys, type SigningKeys } from './keys.ts';
import type { SealKind } from './seal.ts';

const folder = testFolder();
const about = { organisation: '泰和医美', run: 'R-7', period: '2026-10' };

/** The smallest files of each kind: a zip archive of one entry, the end of a PDF. */
const CONTENT: Readonly<Record<SealKind, string>> = {
  json: '{"lines":[{"fen":"285000","name":"张三 ,\\"seal\\":{"}],"provenance":{"run":"R-7"}}',
  csv: '\ufeff"编号","金额"\r\n"E001",2850.00\r\n',
  pdf: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n99\n%%EOF\n',
  xlsx: Buffer.from(zip([{ name: 'a.xml', content: '<a/>' }])).toString('latin1'),
};

const KINDS = Object.keys(CONTENT) as SealKind[];

let keys: SigningKeys;
let other: SigningKeys;

beforeAll(async () => {
  keys = await keysIn('mine');
  other = await keysIn('theirs');
});

async function keysIn(name: string): Promise<SigningKeys> {
  const opened = await openKeys(join(folder, name));
  if (opened.keys === null) throw new Error('no keys');
  return opened.keys;
}

/** A sealed file of a kind; gives its path. */
async function sealed(kind: SealKind, name: string, by = keys, content = CONTENT[kind]): Promise<string> {
  const path = join(folder, `${name}.${kind}`);
  writeFileSync(path, content, kind === 'xlsx' ? 'latin1' : 'utf8');
  if (kind === 'csv') writeFileSync(besideOf(path), await sealBeside(path, { keys: by, about }));
  else await sealInside(path, kind, { keys: by, about });
  return path;
}

/** The file that the seal of a file stands in. */
const sealFile = (path: string): string => (path.endsWith('.csv') ? besideOf(path) : path);

describe.each(KINDS)('a sealed file, %s', (kind) => {
  test('is valid, and says what it is and who sealed it', async () => {
    const verdict = await inspect(await sealed(kind, 'whole'));
    expect(verdict).toMatchObject({ is: 'valid', seal: { kind, about, fingerprint: keys.fingerprint } });
  });

  test('any changed byte, of the content or of the seal, is found', async () => {
    const path = await sealed(kind, 'flipped');
    for (const file of new Set([path, sealFile(path)])) {
      const bytes = readFileSync(file);
      const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
      await fc.assert(
        fc.asyncProperty(flip, async ({ at, bit }) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          writeFileSync(file, changed);
          expect((await inspect(path)).is).not.toBe('valid');
        }),
        { numRuns: 150 },
      );
      writeFileSync(file, bytes);
    }
    expect((await inspect(path)).is).toBe('valid');
  });

  test('cut anywhere, or with anything added behind, it is not valid', async () => {
    const path = await sealed(kind, 'cut');
    const bytes = readFileSync(path);
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(path, bytes.subarray(0, length));
      expect((await inspect(path)).is).not.toBe('valid');
    }
    for (const more of ['\n', ' ', '\0', bytes]) {
      writeFileSync(path, Buffer.concat([bytes, Buffer.from(more)]));
      expect((await inspect(path)).is).not.toBe('valid');
    }
  });

  test('a seal moved to another file is found, whole or with the names of the other', async () => {
    const mine = await sealed(kind, 'mine');
    const content = CONTENT[kind]
      .replace('E001', 'E002')
      .replace('285000', '985000')
      .replace('endobj', 'endobj ')
      .replaceAll('a.xml', 'b.xml');
    const theirs = await sealed(kind, 'moved', other, content);
    const [from, to] = [readFileSync(sealFile(mine)), readFileSync(sealFile(theirs))];
    const text = (bytes: Buffer): string => /\{"about":.*"signature":"[0-9a-f]+"\}/.exec(bytes.toString('latin1'))?.[0] ?? '';
    writeFileSync(sealFile(theirs), to.toString('latin1').replace(text(to), text(from)), 'latin1');
    expect(await inspect(theirs)).toMatchObject({ is: 'changed', seal: { fingerprint: keys.fingerprint } });
  });

  test('a key put in the place of another is found', async () => {
    const path = await sealed(kind, 'swapped');
    const text = readFileSync(sealFile(path), 'latin1');
    const key = (each: SigningKeys): string => each.publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
    writeFileSync(sealFile(path), text.replace(key(keys), key(other)), 'latin1');
    expect(await inspect(path)).toEqual({ is: 'broken' });
  });

  test('sealed again by another key, it tells the other key', async () => {
    expect(await inspect(await sealed(kind, 'again', other))).toMatchObject({ is: 'valid', seal: { fingerprint: other.fingerprint } });
  });

  test('without its seal it is unsealed', async () => {
    const path = await sealed(kind, 'bare');
    if (kind === 'csv') rmSync(besideOf(path));
    else writeFileSync(path, CONTENT[kind], 'latin1');
    expect(await inspect(path)).toEqual({ is: 'unsealed' });
  });

  test('its kind is known without the end of its name', async () => {
    const path = await sealed(kind, 'named');
    const bare = join(folder, `named-${kind}`);
    writeFileSync(bare, readFileSync(path));
    if (kind === 'csv') writeFileSync(besideOf(bare), readFileSync(besideOf(path)));
    expect((await inspect(bare)).is).toBe('valid');
  });
});

test('the seal of one kind does not do for another', async () => {
  const path = await sealed('csv', 'kind');
  const json = join(folder, 'kind.json');
  writeFileSync(json, CONTENT.json);
  const seal = await sealBeside(json, { keys, about });
  writeFileSync(json, `${CONTENT.json.slice(0, -1)},"seal":${seal.trimEnd()}}\n`);
  expect(await inspect(json)).toMatchObject({ is: 'changed' });
  expect((await inspect(path)).is).toBe('valid');
});

test('anyone can check a JSON file by RFC 8785 and Ed25519 alone', async () => {
  const file = JSON.parse(readFileSync(await sealed('json', 'alone'), 'utf8')) as Record<string, Canonical>;
  const { seal, ...rest } = file;
  const { signature, ...statement } = seal as Record<string, string>;
  expect(statement['content']).toBe(createHash('sha256').update(canonical(rest)).digest('hex'));
  const key = createPublicKey({ key: Buffer.from(statement['key'] ?? '', 'hex'), format: 'der', type: 'spki' });
  expect(verify(null, Buffer.from(canonical(statement)), key, Buffer.from(signature ?? '', 'hex'))).toBe(true);
  expect(sign(null, Buffer.from(canonical(statement)), keys.privateKey).toString('hex')).toBe(signature);
});

test('a seal that would not fit its file is refused as a bug, whatever it says', async () => {
  const path = await sealed('xlsx', 'long');
  writeFileSync(path, CONTENT.xlsx, 'latin1');
  const long = { organisation: '长'.repeat(20_000) };
  await expect(sealInside(path, 'xlsx', { keys, about: long })).rejects.toThrow('says too much');
});

describe('in a workbook', () => {
  const part = (name: string, extra = ''): string => {
    const bytes = Buffer.from(zip([{ name, content: 'x' }])).toString('latin1');
    const at = bytes.indexOf('PK\x01\x02');
    const size = (length: number): string => String.fromCharCode(length % 256, length >> 8);
    const entry = bytes.slice(at, -22).replace(/^(.{30})../s, `$1${size(extra.length)}`) + extra;
    return `${bytes.slice(0, at)}${entry}${bytes.slice(-22, -10)}${size(entry.length)}${bytes.slice(-8)}`;
  };

  test('the seal stands behind the extra fields of others', async () => {
    for (const extra of ['', 'UT\x05\0\x03abcd', 'UT\x05\0\x03abcdHJ\0\0'])
      expect((await inspect(await sealed('xlsx', 'extra', keys, part('a', extra)))).is).toBe('valid');
  });

  test('extra fields of others alone are no seal, whatever they say', async () => {
    for (const extra of ['HJ\x01\0a', 'UT\x01\0a', 'UT\xff\xffa', 'UT']) {
      const path = join(folder, 'others.xlsx');
      writeFileSync(path, part('a', extra), 'latin1');
      expect((await inspect(path)).is).toBe(extra.startsWith('HJ') ? 'broken' : 'unsealed');
    }
  });

  test('an archive that does not end with its directory is no place for a seal', async () => {
    for (const content of ['', 'PK', `${part('a')}\0`])
      await expect(sealed('xlsx', 'no-place', keys, content)).rejects.toThrow('does not end with its directory');
  });
});

describe('keys', () => {
  test('are made once, readable by their owner alone, and opened again', async () => {
    const data = join(folder, 'once');
    const first = await openKeys(data);
    expect(first.problems).toEqual([]);
    expect(readdirSync(join(data, 'keys')).sort()).toEqual(['signing-key.pem', 'signing-key.pub.pem']);
    expect(statSync(join(data, 'keys', 'signing-key.pem')).mode & 0o777).toBe(0o600);
    rmSync(join(data, 'keys', 'signing-key.pub.pem'));
    expect((await openKeys(data)).keys?.fingerprint).toBe(first.keys?.fingerprint);
    expect(await fingerprintIn(join(data, 'keys', 'signing-key.pub.pem'))).toBe(first.keys?.fingerprint);
  });

  test('of many first starts at once are one key', async () => {
    const data = join(folder, 'many');
    const opened = await Promise.all(Array.from({ length: 8 }, () => openKeys(data)));
    expect(new Set(opened.map((each) => each.keys?.fingerprint)).size).toBe(1);
  });

  test('a damaged key is told and stays as it is: SIGNING_KEY_BROKEN', async () => {
    const path = join(folder, 'bad', 'keys', 'signing-key.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const text of ['', '-----BEGIN PRIVATE KEY-----\nAAAA\n', privateKey.export({ type: 'pkcs8', format: 'pem' })]) {
      mkdirSync(join(folder, 'bad', 'keys'), { recursive: true });
      writeFileSync(path, text, { mode: 0o600 });
      expect(await openKeys(join(folder, 'bad'))).toMatchObject({
        keys: null,
        problems: [{ code: 'SIGNING_KEY_BROKEN', values: { path } }],
      });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  test('a key that others can read is told: SIGNING_KEY_OPEN', async () => {
    await keysIn('open');
    chmodSync(join(folder, 'open', 'keys', 'signing-key.pem'), 0o644);
    expect((await openKeys(join(folder, 'open'))).problems).toMatchObject([{ code: 'SIGNING_KEY_OPEN', severity: 'warning' }]);
  });

  test('the keys that a data folder knows are its own and those laid beside it', async () => {
    const mine = await keysIn('known');
    const beside = join(folder, 'known', 'keys', 'partner.pub.pem');
    writeFileSync(beside, other.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(folder, 'known', 'keys', 'broken.pub.pem'), 'nothing');
    expect([...(await knownFingerprints(join(folder, 'known')))].sort()).toEqual([mine.fingerprint, other.fingerprint].sort());
    expect(await knownFingerprints(join(folder, 'nowhere'))).toEqual([]);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  test('a fingerprint is shown in sixteen groups of four', () => {
    expect(groupsOf(keys.fingerprint)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });
});
