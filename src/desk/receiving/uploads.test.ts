/** Tests of files that wait to be imported: they lie for a week by the clock of the office, whichever door they came by. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { records } from '../../../test/records.ts';
import { testFolder } from '../../../test/terminal.ts';
import { keepUpload as keepForJob } from '../jobs/kinds/uploads.ts';
import type { Office } from '../office/office.ts';
import { keepUpload, uploadedFile } from './uploads.ts';

const record = records();
const WEEK = 7 * 24 * 3600 * 1000;

/** Sends a file to an office; gives the id of the upload. */
async function sent(office: Office): Promise<string> {
  const path = join(testFolder(), 'deals.csv');
  writeFileSync(path, 'deal_id\n');
  return await keepUpload(office, path);
}

test('a file stays for a week, to the millisecond, also where the clock of the office is far from that of the disk', async () => {
  const { office } = await record('来件');
  let now = new Date('2031-01-01T00:00:00Z');
  const own: Office = { ...office, now: () => now };
  const upload = await sent(own);
  const isThere = () =>
    uploadedFile(own, upload).then(
      () => true,
      () => false,
    );
  expect(await isThere()).toBe(true);
  now = new Date(now.getTime() + WEEK);
  await sent(own);
  expect(await isThere()).toBe(true);
  now = new Date(now.getTime() + 1);
  await sent(own);
  expect(await isThere()).toBe(false);
});

test('a workbook of people that comes meanwhile takes no file away that lies its week', async () => {
  const { office } = await record('工作簿');
  let now = new Date('2026-11-03T08:00:00Z');
  const own: Office = { ...office, now: () => now };
  const upload = await sent(own);
  now = new Date(now.getTime() + WEEK - 1);
  const path = join(testFolder(), 'people.csv');
  writeFileSync(path, '员工编号\n');
  await keepForJob(own, { path, name: 'people.csv' });
  expect(await uploadedFile(own, upload)).toContain('deals.csv');
});
