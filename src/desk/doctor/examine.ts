/** Examines an installation: programs, data folder, keys, database, logs, files. Every part is looked at, also where another is ill. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { version as duckdbVersion } from '@duckdb/node-api';
import { fingerprintIn, fingerprintOf, knownFingerprints } from '../../paper/seal/keys.ts';
import { everyOrganisation } from '../backup/everyone.ts';
import { type DataFolder, dataFolder } from '../data-folder.ts';
import { engineVersion } from '../engine-version.ts';
import { Refused } from '../refused.ts';
import { openState, type State } from '../state/connect.ts';
import { examineLogs, examineServer } from './database.ts';
import { examineDisk } from './disk.ts';
import { examineFiles } from './files.ts';
import { type Found, note, together, wrong } from './finding.ts';

/** What is examined: a data folder and its database, or the one at an address. */
export type ExaminationOrder = {
  readonly data: string;
  readonly address?: string;
  readonly deep: boolean;
  readonly clean: boolean;
  readonly now: () => Date;
};

/** Examines an installation. Nothing is made where there is none yet, and nothing is changed but what `clean` removes. */
export async function examine(order: ExaminationOrder): Promise<Found> {
  const data = dataFolder(order.data);
  const { version, fingerprint } = engineVersion();
  const programs: Found = {
    facts: [
      { name: 'version', value: version },
      { name: 'engine', value: fingerprint },
      { name: 'node', value: process.version },
      { name: 'duckdb', value: duckdbVersion() },
    ],
    findings: [],
  };
  if ((await stat(data.path).catch(() => null)) === null)
    return together([programs, { facts: [], findings: [note('DOCTOR_NOTHING', { folder: data.path })] }]);
  return together([programs, await examineDisk(data), await examineKeys(data), await examineState(data, order)]);
}

/** The key that signs: its fingerprint, and whether both halves belong together. */
async function examineKeys(data: DataFolder): Promise<Found> {
  const path = join(data.keys, 'signing-key.pem');
  const pem = await readFile(path, 'utf8').catch(() => null);
  if (pem === null) return { facts: [], findings: [note('DOCTOR_NO_KEY', { path })] };
  try {
    const own = fingerprintOf(createPublicKey(createPrivateKey(pem)));
    const published = await fingerprintIn(join(data.keys, 'signing-key.pub.pem'));
    const findings = published === null || published === own ? [] : [wrong('DOCTOR_KEY_PAIR', { path })];
    return { facts: [{ name: 'fingerprint', value: own }], findings };
  } catch {
    return { facts: [], findings: [wrong('DOCTOR_KEY_BROKEN', { path })] };
  }
}

/** A database that does not open is a finding like others. */
async function examineState(data: DataFolder, order: ExaminationOrder): Promise<Found> {
  const address = order.address ?? process.env['DATABASE_URL'] ?? '';
  if (address === '' && (await stat(data.postgres).catch(() => null)) === null)
    return { facts: [], findings: [note('DOCTOR_NOTHING', { folder: data.postgres })] };
  let state: State;
  try {
    state = await openState(data, order.address);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { facts: [], findings: error.problems };
  }
  try {
    return await examineRecord(state, data, order);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { facts: [], findings: error.problems };
  } finally {
    await state.close();
  }
}

async function examineRecord(state: State, data: DataFolder, { deep, clean, now }: ExaminationOrder): Promise<Found> {
  const keys = new Set(await knownFingerprints(data.path));
  return await state.db.transaction().execute(async (desk) => {
    const organisations = await everyOrganisation(desk, state);
    return together([
      await examineServer(desk, now),
      await examineLogs(desk, { organisations, keys, now }),
      await examineFiles(desk, { data, organisations, deep, clean, now }),
    ]);
  });
}
