/** The embedded PostgreSQL with real processes: started once, shared, adopted after a crash, stopped by the last; durable. */

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Child, officeChild } from '../../../test/children.ts';
import { openFolder } from '../../../test/grounds.ts';
import { openOffice, read, write } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { clusterPaths } from './cluster.ts';
import { isAlive, isServerOf, pidFile, readRunning } from './running.ts';

const folders: string[] = [];
let data = '';
let cluster = '';

/** A folder without a cluster. */
function newFolder(): void {
  data = join(openFolder(), 'data');
  folders.push(data);
  cluster = clusterPaths(join(data, 'postgres')).cluster;
}

/** What lies in the folder, but for the server's programs: they are copied there where its account cannot reach those of the packages. */
const rooms = (): readonly string[] =>
  readdirSync(data)
    .filter((name) => !/^postgres-[0-9.]+(-[a-z]+\.[0-9]+)?$/.test(name))
    .toSorted();

let made = '';
beforeAll(async () => {
  newFolder();
  await (await office()).close();
  made = data;
});
/** Making a cluster takes a second; most tests begin with a copy of one. */
beforeEach(() => {
  newFolder();
  execFileSync('cp', ['-a', made, data]);
});

afterAll(() => {
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});

const office = () => openOffice({ data, address: '', actor: '王芳' });
const started = async (): Promise<Child> => {
  const child = officeChild({ options: { data } });
  expect(await child.next(), child.words()).toEqual({ open: child.process.pid });
  return child;
};
const serverPid = async (): Promise<number | null> => (await readRunning(cluster))?.pid ?? null;

/** How many entries the log holds; the first says that the organisation was added. */
async function entries(): Promise<number> {
  const here = await office();
  const rows = await read(here, (desk) => desk.selectFrom('audit').select('seq').execute());
  await here.close();
  return rows.length;
}

const problemsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return [];
  if (!(error instanceof Refused)) throw error;
  return error.problems.map(({ code }) => code);
};

describe('one process', () => {
  test('the first start makes the cluster, the second finds it; nothing runs in between', async () => {
    newFolder();
    expect(await entries()).toBe(1);
    expect([await serverPid(), existsSync(pidFile(cluster))]).toEqual([null, false]);
    const birth = statSync(join(cluster, 'PG_VERSION')).mtimeMs;
    expect(await entries()).toBe(1);
    expect(statSync(join(cluster, 'PG_VERSION')).mtimeMs).toBe(birth);
    expect(statSync(clusterPaths(join(data, 'postgres')).password).mode & 0o777).toBe(0o600);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    expect(rooms()).toEqual(['archives', 'attachments', 'batches', 'keys', 'postgres', 'runs']);
  });

  test('what is confirmed is on disk: the server itself says so, whatever its configuration file says', async () => {
    writeFileSync(join(cluster, 'postgresql.auto.conf'), 'fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n');
    const here = await office();
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'listen_addresses', 'TimeZone'];
    const { rows } = await sql<{ name: string; setting: string }>`
      SELECT name, setting FROM pg_settings WHERE name = ANY (${names})`.execute(here.state.db);
    const { rows: collations } = await sql<{ sorts: string }>`
      SELECT concat(datlocprovider, ' ', datlocale) AS sorts FROM pg_database WHERE datname = 'postgres'`.execute(here.state.db);
    await here.close();
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
      TimeZone: 'UTC',
    });
    expect(collations).toEqual([{ sorts: 'b C.UTF-8' }]);
  });

  test('the server runs under an account without rights', async () => {
    const here = await office();
    const pid = await serverPid();
    const uid = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    await here.close();
    expect(uid).not.toBe(0);
    expect(uid).toBe(statSync(cluster).uid);
  });

  test('two offices of one process share the server; closing one twice changes nothing', async () => {
    const [one, two] = await Promise.all([office(), office()]);
    await one.close();
    await one.close();
    await write(two, ({ log }) => log({ action: 'still here', about: '', details: {} }));
    await two.close();
    expect(await serverPid()).toBe(null);
  });

  test('a cluster that does not start is said with what the server said, and where more stands', async () => {
    writeFileSync(join(cluster, 'postgresql.auto.conf'), 'shared_buffers = nonsense\n');
    const error = (await office().catch((reason: unknown) => reason)) as Refused;
    expect(error.problems).toMatchObject([
      {
        code: 'SERVER_START',
        values: { reason: expect.stringContaining('contains errors'), log: expect.stringMatching(/postgres\/log$/) },
      },
    ]);
    rmSync(join(cluster, 'postgresql.auto.conf'));
    expect(await entries()).toBe(1);
  });
});

describe('several processes', () => {
  test('both work, the last one stops the server', async () => {
    const one = await started();
    const pid = await serverPid();
    const two = await started();
    expect(await one.finish()).toBe(0);
    expect(await serverPid()).toBe(pid);
    expect(await two.finish()).toBe(0);
    expect([await serverPid(), isAlive(pid ?? 0)]).toEqual([null, false]);
    expect(await entries()).toBe(3);
  });

  test('twenty that begin together with no cluster end with one, and with all that they wrote', async () => {
    newFolder();
    const children = Array.from({ length: 20 }, () => officeChild({ options: { data } }));
    const told = await Promise.all(children.map((child) => child.next()));
    expect(
      told.map((each) => each?.open),
      children.map((child) => child.words()).join(''),
    ).toEqual(children.map((child) => child.process.pid));
    expect(await Promise.all(children.map((child) => child.finish()))).toEqual(children.map(() => 0));
    expect(await serverPid()).toBe(null);
    expect(await entries()).toBe(21);
    expect(rooms()).toEqual(['archives', 'attachments', 'batches', 'keys', 'postgres', 'runs']);
  });

  test('six that come and go without a pause lose nothing', async () => {
    const work = async (): Promise<void> => {
      for (let round = 0; round < 3; round += 1) expect(await officeChild({ options: { data } }).finish()).toBe(0);
    };
    await Promise.all(Array.from({ length: 6 }, work));
    expect(await entries()).toBe(19);
    expect(await serverPid()).toBe(null);
  });

  test('a data folder is the same by another way to it', async () => {
    const one = await started();
    symlinkSync(data, `${data}-link`);
    const two = await openOffice({ data: `${data}-link`, address: '' });
    expect(await serverPid()).not.toBe(null);
    await one.finish();
    await two.close();
    expect(await serverPid()).toBe(null);
  });
});

describe('after a crash', () => {
  test('a killed process leaves its server; the next adopts it and stops it', async () => {
    const child = await started();
    const pid = await serverPid();
    await child.kill();
    await pause(100);
    expect(await serverPid()).toBe(pid);
    const here = await office();
    expect(await serverPid()).toBe(pid);
    await here.close();
    expect([await serverPid(), isAlive(pid ?? 0)]).toEqual([null, false]);
  });

  test('a killed server is started again with all that was confirmed; who worked on it is told that the connection broke', async () => {
    const here = await office();
    const pid = (await serverPid()) ?? 0;
    process.kill(pid, 'SIGKILL');
    // Its sessions may serve a little longer; what they confirm counts as ever.
    let [confirmed, problems]: [number, readonly string[]] = [0, []];
    while (problems.length === 0) {
      problems = await problemsOf(write(here, ({ log }) => log({ action: 'written', about: '', details: {} })));
      if (problems.length === 0) confirmed += 1;
    }
    expect(problems).toEqual(['DATABASE_LOST']);
    expect(existsSync(pidFile(cluster))).toBe(true);
    expect(await problemsOf(read(here, (desk) => desk.selectFrom('audit').select('seq').execute()))).toEqual(['DATABASE_LOST']);
    await here.close();
    const kept = (await entries()) - 1;
    expect([confirmed, confirmed + 1]).toContain(kept);
  });

  test("a killed server's number that belongs to another program by now stops nobody, and the program goes on", async () => {
    const { uid, gid } = statSync(cluster);
    const other = spawn('sleep', ['60'], { ...(process.getuid?.() === 0 ? { uid, gid } : {}), stdio: 'ignore' });
    try {
      const lines = [other.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready   ', ''];
      writeFileSync(pidFile(cluster), lines.join('\n'));
      expect([await serverPid(), await isServerOf(other.pid ?? 0, cluster)]).toEqual([other.pid, false]);
      expect(await entries()).toBe(1);
      expect(isAlive(other.pid ?? 0)).toBe(true);
    } finally {
      other.kill();
    }
  });

  test('a half-written note of a server does not hold up the next', async () => {
    for (const text of ['', '999999999\n', 'nonsense']) {
      writeFileSync(pidFile(cluster), text);
      if (text === '') rmSync(pidFile(cluster));
      if (text === 'nonsense') expect(await problemsOf(office())).toEqual(['SERVER_START']);
      else expect(await entries()).toBe(1);
    }
    rmSync(pidFile(cluster));
    expect(await entries()).toBe(1);
  });

  test('a process that is killed while it makes the cluster leaves nothing in the way', async () => {
    newFolder();
    const child = officeChild({ options: { data } });
    const begun = (): boolean => existsSync(data) && readdirSync(data).some((name) => name.includes('.part-'));
    while (!begun()) await pause(2);
    await child.kill();
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    expect(await entries()).toBe(1);
    await pause(500);
    expect(await entries()).toBe(1);
    expect(rooms()).toEqual(['archives', 'attachments', 'batches', 'keys', 'postgres', 'runs']);
  });

  test('a process that is killed while its server starts leaves nothing in the way', async () => {
    const child = officeChild({ options: { data } });
    while (!existsSync(pidFile(cluster))) await pause(1);
    await child.kill();
    expect(await entries()).toBe(1);
    expect(await serverPid()).toBe(null);
  });
});
