/** Tests that a backup holds what lies beside the record: exported payrolls and uploads; and that it names the secrets that it leaves out. */

import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { diceOf } from '../../../campaigns/audit/tamper.ts';
import { fillRest } from '../../../test/filled.ts';
import { fillRecord } from '../../../test/installation.ts';
import { testFolder } from '../../../test/terminal.ts';
import { openOffice } from '../office/office.ts';
import { restoreBackup } from './restore.ts';
import { makeBackup } from './write.ts';
import { openZip } from './zip.ts';

const at = new Date('2026-11-30T08:00:00Z');

/** The files below a folder, by their paths, each with its content. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => `${join(parentPath, name).slice(folder.length)} ${readFileSync(join(parentPath, name), 'utf8')}`)
    .toSorted();

test('exported payrolls and uploads are held and come back; secrets are named and left out; a damaged payroll is told', async () => {
  const home = testFolder();
  const data = join(home, 'data');
  const office = await openOffice({ data, actor: '财务', now: () => at });
  try {
    await fillRecord(office, { months: 1, keys: generateKeyPairSync('ed25519'), dice: diceOf(1) });
    await fillRest(office);
    const own = office.organisation.id;
    const payroll = createHash('sha256').update('sealed').digest('hex');
    await sql`ALTER TABLE exports DISABLE TRIGGER USER`.execute(office.state.db);
    await sql`UPDATE exports SET sha256 = ${payroll}`.execute(office.state.db);
    await sql`ALTER TABLE exports ENABLE TRIGGER USER`.execute(office.state.db);
    const put = (path: readonly string[], content: string): void => {
      mkdirSync(join(data, ...path.slice(0, -1)), { recursive: true });
      writeFileSync(join(data, ...path), content);
    };
    put(['exports', own, payroll], 'sealed');
    put(['uploads', own, '00000000-0000-4000-8000-00000000000a', '十月 订单.csv'], 'a,b\n1,2\n');
    put(['secrets', own, 'robot'], 'hush');
    const file = join(home, 'backup');
    const order = { state: office.state, data: office.data, withoutKeys: true, at };
    const { manifest } = await makeBackup({ ...order, file });
    const beside = manifest.parts.filter(({ path }) => /^(exports|uploads)/.test(path));
    expect(beside.map(({ path, sha256 }) => [path.split('/')[0], sha256])).toEqual([
      ['exports', payroll],
      ['uploads', createHash('sha256').update('a,b\n1,2\n').digest('hex')],
    ]);
    expect(manifest.leftOut).toEqual([`secrets/${own}/robot`]);
    const zip = await openZip(file);
    expect(zip.paths.filter((path) => path.includes('secret'))).toEqual([]);
    zip.close();
    const to = join(home, 'restored');
    await restoreBackup({ file, data: to });
    for (const folder of ['exports', 'uploads']) expect(filesIn(join(to, folder))).toEqual(filesIn(join(data, folder)));
    expect(readdirSync(join(to, 'uploads', own, '00000000-0000-4000-8000-00000000000a'))).toEqual(['十月 订单.csv']);
    expect(existsSync(join(to, 'secrets'))).toBe(false);
    put(['exports', own, payroll], 'edited');
    await expect(makeBackup({ ...order, file: join(home, 'second') })).rejects.toMatchObject({
      problems: [{ code: 'BACKUP_FILE_DAMAGED', values: { thing: expect.stringMatching(/^X\d+$/) } }],
    });
    expect(existsSync(join(home, 'second'))).toBe(false);
  } finally {
    await office.close();
  }
}, 240_000);
