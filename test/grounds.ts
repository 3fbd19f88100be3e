/** The kinds of database on which the record must stand, each ready for the tests of a file. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Office, type OfficeOptions, openOffice } from '../src/desk/office/office.ts';
import { newDatabase, outsideServer } from './postgres15.ts';

/** What the connection is: the embedded server's superuser, that of a server outside, or an ordinary login that owns its database. */
export const GROUNDS = ['the embedded PostgreSQL 18', 'PostgreSQL 15, superuser', 'PostgreSQL 15, ordinary owner'] as const;

/** A fresh database: how an office on it is opened, and how all of it goes away. */
export type Ground = { readonly options: OfficeOptions; open(more?: Partial<OfficeOptions>): Promise<Office>; stop(): Promise<void> };

/** Makes a fresh database of a kind; offices must be closed before it is stopped. */
export async function freshGround(kind: (typeof GROUNDS)[number]): Promise<Ground> {
  const data = openFolder();
  const server = kind === GROUNDS[0] ? null : await outsideServer();
  const address = server === null ? '' : await newDatabase(server.url, kind === GROUNDS[1] ? 'SUPERUSER' : 'NOSUPERUSER');
  const options = { data, address, actor: '王芳' };
  return {
    options,
    open: (more = {}) => openOffice({ ...options, ...more }),
    stop: async () => {
      await server?.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A temporary folder through which other accounts may pass, as the server's does where the tests run as root. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-data-'));
  chmodSync(folder, 0o711);
  return folder;
}
