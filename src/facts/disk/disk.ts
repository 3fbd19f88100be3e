/** The few calls by which files are made durable, as a record, so that tests can put a fault in place of any one of them. */

import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is asked of a disk; every call throws the error of the system. */
export type Disk = {
  /** Makes a folder and those above it, each entered durably in the folder above; one that is there stays as it is. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Returns when the bytes of a file are on the disk. */
  readonly syncFile: (path: string) => Promise<void>;
  /** Returns when the names in a folder are on the disk. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Gives a file another name on the same disk, in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file; none is fine. */
  readonly remove: (path: string) => Promise<void>;
  /** The bytes of a file; null where there is none. */
  readonly size: (path: string) => Promise<number | null>;
  /** The SHA-256 of a file as it is read now, in small hexadecimal signs. */
  readonly hashOf: (path: string) => Promise<string>;
};

/** The disk of this machine. */
export const realDisk: Disk = {
  makeFolder: async (path) => {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
  },
  syncFile: (path) => synced(path, 'r+'),
  syncFolder,
  rename,
  remove: (path) => rm(path, { force: true }),
  size: async (path) => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  hashOf: async (path) => {
    const hash = createHash('sha256');
    const handle = await open(path);
    try {
      // One buffer for all, no greater than the file: fresh memory for each piece, or a mebibyte for each small file, costs more than the hash.
      const { size } = await handle.stat();
      const buffer = Buffer.allocUnsafeSlow(Math.min(Math.max(size, 1), 1024 * 1024));
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
        if (bytesRead === 0) return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  },
};

/** Windows opens no folders; its file system keeps a journal of names. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await synced(path, 'r');
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
