/** Which engine computes: the version of the package, and a fingerprint of the source files that decide figures. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineVersion } from './state/tables.ts';

const SRC = dirname(dirname(fileURLToPath(import.meta.url)));

/** The rooms in which figures are decided. */
const ROOMS = ['lib', 'methods', 'plan', 'engine', 'facts'];

let known: EngineVersion | null = null;

/** The engine of this process. The fingerprint is the SHA-256 over names and texts of its files, tests left aside. */
export function engineVersion(): EngineVersion {
  known ??= readVersion();
  return known;
}

function readVersion(): EngineVersion {
  const { version } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256');
  for (const file of ROOMS.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(join(SRC, file)));
  return { version, fingerprint: hash.digest('hex') };
}

function filesOf(room: string): readonly string[] {
  return readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted();
}
