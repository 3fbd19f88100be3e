/** A MariaDB of Debian for tests, as a shop would run its own: on a free loopback port, in a folder that goes away. */

import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2';
import { freePort } from './free-port.ts';

/** A server of its own: the address of a user with a password and all rights on the database `shop`, and how it is ended. */
export type MariaServer = { readonly url: string; readonly password: string; stop(): Promise<void> };

const PASSWORD = 'p@ss:w/rd-9';

/** Starts a server. */
export async function mariaServer(): Promise<MariaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-mariadb-'));
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const user = `--user=${userInfo().username}`;
  await installed(user, data);
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const place = [`--datadir=${data}`, `--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`];
  const way = ['--bind-address=127.0.0.1', `--port=${port}`, '--innodb-flush-log-at-trx-commit=0', '--skip-name-resolve'];
  const server = spawn('/usr/sbin/mariadbd', ['--no-defaults', user, ...place, ...way], { stdio: ['ignore', log, log] });
  const ended = new Promise((done) => server.once('exit', done));
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const root = { url: `mysql://root@127.0.0.1:${port}/` };
  for (let tries = 0; !(await answers(root.url)); tries += 1) {
    if (tries > 600 || server.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await pause(20);
  }
  await askedOfMaria(root.url, 'CREATE DATABASE shop CHARACTER SET utf8mb4');
  await askedOfMaria(root.url, `CREATE USER 'reader'@'%' IDENTIFIED BY '${PASSWORD}'`);
  await askedOfMaria(root.url, "GRANT ALL ON shop.* TO 'reader'@'%'");
  return { url: `mysql://reader:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/shop`, password: PASSWORD, stop };
}

/** Where Debian puts the statements that make the tables of rights; its script for them wants programs of another package. */
const TABLES = ['mysql_system_tables.sql', 'mysql_performance_tables.sql', 'mysql_system_tables_data.sql'];

/** Makes the tables of rights: root may come from this machine without a password, nobody else at all. */
async function installed(user: string, data: string): Promise<void> {
  mkdirSync(join(data, 'mysql'), { recursive: true });
  const statements = TABLES.map((name) => readFileSync(join('/usr/share/mysql', name), 'utf8'));
  const words = ['--no-defaults', '--bootstrap', user, `--datadir=${data}`, '--log-warnings=0', '--enforce-storage-engine='];
  const way = promisify(execFile)('/usr/sbin/mariadbd', words);
  way.child.stdin?.end(['USE mysql;', 'SET @auth_root_socket=NULL;', 'SET @skip_auth_anonymous=1;', ...statements, ''].join('\n'));
  await way;
}

const answers = (url: string): Promise<boolean> =>
  askedOfMaria(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

/** Runs statements one after the other over a connection of its own; gives what the last one gave. */
export async function askedOfMaria(url: string, ...statements: readonly string[]): Promise<unknown> {
  const connection = createConnection(url);
  connection.on('error', () => undefined);
  try {
    let last: unknown = null;
    for (const statement of statements)
      last = await new Promise((done, fail) => connection.query(statement, (error, rows) => (error ? fail(error) : done(rows))));
    return last;
  } finally {
    connection.destroy();
  }
}
