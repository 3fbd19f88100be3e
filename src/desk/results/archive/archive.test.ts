/** Tests of the archive: only when all is done, sealed, under its hash, and a part of the record like every other file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusal } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { type School, school } from '../../../../test/school.ts';
import { parseCanonical } from '../../../lib/canonical.ts';
import { inspect } from '../../../paper/seal/file.ts';
import { filesOfRecord } from '../../backup/kept-files.ts';
import { examineFiles } from '../../doctor/files.ts';
import { type Office, read } from '../../office/office.ts';
import { publishedResult } from '../publication/mine.ts';
import { namePublisher, publishResults } from '../publication/publish.ts';
import { setSigningOrder, signResult } from '../signing/sign.ts';
import { interviewsOf, writeEntry } from '../talks/interview.ts';
import { archiveCycle, archiveFolder, archivesOf } from './archive.ts';

const open = records();

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

async function signed(of: School, person: string, step: 'signed' | 'refused' = 'signed'): Promise<void> {
  const own = await of.as(person);
  const view = await publishedResult(own, { cycle: of.cycle, person });
  const hash = view.is === 'published' ? view.result.hash : '';
  const order = {
    cycle: of.cycle,
    person,
    role: 'subject',
    step,
    hash,
    confirmed: true,
    reason: step === 'refused' ? '不同意' : null,
  } as const;
  await signResult(own, order);
}

const interviews = (of: School) => read(of.office, (desk) => interviewsOf(desk, of.cycle, '2026-11-03'));

test('a cycle is archived when every result is published, talked about and signed; its files are of the record', async () => {
  const of = await school(await open('学校'));
  const hr = await of.as('HR1');
  const archive = (own: Office = hr, item = 'grade') => archiveCycle(own, { cycle: of.cycle, item });
  const waits = async (): Promise<string> => (await refusal(archive())).zh;
  expect(await code(archive())).toBe('ARCHIVE_OPEN');
  expect(await waits()).toContain('10 人没有办完（第一个：L1，没有公布）');
  await setSigningOrder(hr, { cycle: of.cycle, roles: ['subject'] });
  await namePublisher(hr, { cycle: of.cycle, person: 'FI1', unit: null });
  await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 3 });
  expect(await waits()).toContain('10 人没有办完（第一个：L1，没有面谈）');
  const all = await interviews(of);
  for (const { person, supervisor } of all)
    await writeEntry(await of.as(supervisor ?? ''), { cycle: of.cycle, person, entry: 'notes', text: `和${person}谈过`, due: null });
  expect(await waits()).toContain('10 人没有办完（第一个：L1，没有签完）');
  const [last, ...others] = all.map(({ person }) => person).toReversed();
  for (const person of others) await signed(of, person);
  expect(await waits()).toContain(`1 人没有办完（第一个：${last}，没有签完）`);
  await signed(of, last ?? '', 'refused');
  expect(await code(archive(await of.as('P0')))).toBe('NOT_YOURS');
  expect(await code(archive(hr, 'bonus'))).toBe('RESULT_ITEM');
  expect(await archive()).toBe(1);
  expect(await code(archive())).toBe('ARCHIVE_THERE');

  const [kept] = await read(hr, (desk) => archivesOf(desk, of.cycle));
  expect(kept?.summary).toEqual({
    people: 10,
    refused: 1,
    grades: [
      { unit: 'LANG', grade: '不合格', people: 1 },
      { unit: 'LANG', grade: '合格', people: 4 },
      { unit: 'MATH', grade: '优秀', people: 1 },
      { unit: 'MATH', grade: '合格', people: 4 },
    ],
  });
  expect(await read(await of.as('P0'), (desk) => archivesOf(desk, of.cycle))).toEqual([]);
  for (const { name, sha256 } of kept?.files ?? []) {
    expect(name.startsWith(sha256)).toBe(true);
    expect((await inspect(join(archiveFolder(of.office), name))).is).toBe('valid');
  }
  const data = kept?.files.find(({ name }) => name.endsWith('.json'))?.name ?? '';
  const text = readFileSync(join(archiveFolder(of.office), data), 'utf8');
  const { seal: _, ...content } = parseCanonical(text.trimEnd()) as Record<string, unknown>;
  expect(content).toMatchObject({ format: 'hengji-archive-1', cycle: { run: { number: 1 } } });
  expect((content['people'] as readonly unknown[])[0]).toMatchObject({
    person: 'L1',
    signatures: [{ role: 'subject', state: 'signed', actor: 'L1', confirmed: true }],
    interview: { supervisor: 'P0', entries: [{ entry: 'notes', text: '和L1谈过' }] },
  });

  const files = await read(of.office, (desk) => filesOfRecord(desk, of.office.organisation.id));
  expect(files.filter(({ kind }) => kind === 'archives').map(({ path }) => path)).toEqual(
    (kept?.files ?? []).map(({ name }) => `archives/${of.office.organisation.id}/${name}`),
  );
  const look = { data: of.office.data, organisations: [of.office.organisation], deep: true, clean: false, now: () => new Date() };
  expect((await read(of.office, (desk) => examineFiles(desk, look))).findings).toEqual([]);
}, 120_000);
