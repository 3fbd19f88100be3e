/** Archives a cycle whose results are published, talked about and signed: as data and as paper, both sealed, kept under their hashes. */

import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../../../facts/disk/disk.ts';
import { canonical } from '../../../lib/canonical.ts';
import { documentPdf } from '../../../paper/pdf/pdf.ts';
import { sealInside } from '../../../paper/seal/file.ts';
import { openKeys, type SigningKeys } from '../../../paper/seal/keys.ts';
import { syncFile, syncFolder } from '../../../paper/whole.ts';
import { demand } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, read, write } from '../../office/office.ts';
import { onDisk } from '../../on-disk.ts';
import { Refused, refused, surelyNotWritten, words } from '../../refused.ts';
import { figureOf } from '../edition/content.ts';
import { currentEdition, demandEdition } from '../edition/read.ts';
import type { ArchivedFile, ArchiveSummary } from '../rows.ts';
import { type ArchiveContent, type ArchivedPerson, archiveContent, personContent } from './content.ts';
import { archiveDocument } from './document.ts';

/** The folder of an organisation's archives. */
export const archiveFolder = ({ data, organisation }: Pick<Office, 'data' | 'organisation'>): string =>
  join(data.archives, organisation.id);

/** An archive as it is listed; its files lie in the folder of archives under the names of their hashes. */
export type Archive = {
  readonly number: number;
  readonly cycle: number;
  readonly edition: number;
  readonly content_hash: string;
  readonly files: readonly ArchivedFile[];
  readonly summary: ArchiveSummary;
  readonly actor: string;
  readonly at: string;
};

/** Which cycle is archived, and the line that holds the grade, for the summary. */
export type ArchiveOrder = { readonly cycle: number; readonly item: string };

/**
 * Archives a cycle; gives the number of the archive. Everything must be done: published, talked about, signed or refused by everybody in
 * the order of signing. It writes files: a job, never a part of another change.
 */
export async function archiveCycle(office: Office, { cycle, item }: ArchiveOrder): Promise<number> {
  demand(office, 'run cycles');
  const today = dayOf(office.now());
  const content = await readUnveiled(office, async (desk) => archiveContent(desk, await demandEdition(desk, cycle), today));
  demandDone(content, cycle);
  if (content.edition.grades[item] === undefined) throw refused('RESULT_ITEM', { item });
  const text = canonical({ format: 'hengji-archive-1', cycle: content.cycle, people: content.people.map(personContent) });
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  await read(office, (desk) => demandNew(desk, cycle, hash));
  const files = await onDisk(archiveFolder(office), () => keepFiles(office, { content, text, hash }));
  try {
    return await insertArchive(office, { content, item, hash, files });
  } catch (error) {
    if (surelyNotWritten(error)) for (const { name } of files) await rm(join(archiveFolder(office), name), { force: true });
    throw error;
  }
}

function demandDone({ people }: ArchiveContent, cycle: number): void {
  const open = people.flatMap((each) => {
    const why = waitsFor(each);
    return why === null ? [] : [{ person: each.result.person, why }];
  });
  const [first] = open;
  if (first !== undefined) throw refused('ARCHIVE_OPEN', { cycle, count: open.length, person: first.person, ...words('why', first.why) });
}

/** What a person still waits for. Where nobody stands above somebody, nobody talks with them, and none of those signs. */
function waitsFor({ isPublished, interview, signing }: ArchivedPerson): string | null {
  if (!isPublished) return 'not published';
  if (interview !== null && interview.supervisor !== null && interview.state !== 'held') return 'no interview';
  return signing.some(({ state }) => state === 'open' || state === 'changed') ? 'unsigned' : null;
}

async function demandNew(desk: Desk, cycle: number, hash: string): Promise<void> {
  const same = (await archivesOf(desk, cycle)).find((each) => each.content_hash === hash);
  if (same !== undefined) throw refused('ARCHIVE_THERE', { cycle, number: same.number });
}

type Written = { readonly content: ArchiveContent; readonly text: string; readonly hash: string };

/** Writes and seals both files, and gives each the name of its hash. */
async function keepFiles(office: Office, { content, text, hash }: Written): Promise<readonly ArchivedFile[]> {
  const { keys, problems } = await openKeys(office.data.path);
  if (keys === null) throw new Refused(problems);
  const folder = archiveFolder(office);
  await realDisk.makeFolder(folder);
  const about = {
    organisation: office.organisation.name,
    archive: `cycle ${content.edition.cycle}`,
    edition: String(content.edition.number),
    content: hash,
  };
  const pdf = await documentPdf(archiveDocument(content, { organisation: office.organisation.name, hash }));
  const draft = await mkdtemp(join(folder, '.new-'));
  try {
    return [
      await sealed({ folder, draft }, { kind: 'json', bytes: Buffer.from(text) }, { keys, about }),
      await sealed({ folder, draft }, { kind: 'pdf', bytes: pdf }, { keys, about }),
    ];
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function sealed(
  { folder, draft }: { readonly folder: string; readonly draft: string },
  { kind, bytes }: { readonly kind: 'json' | 'pdf'; readonly bytes: Uint8Array },
  sealing: { readonly keys: SigningKeys; readonly about: Readonly<Record<string, string>> },
): Promise<ArchivedFile> {
  const path = join(draft, `archive.${kind}`);
  await writeFile(path, bytes);
  await sealInside(path, kind, sealing);
  await syncFile(path);
  const sha256 = await realDisk.hashOf(path);
  const name = `${sha256}.${kind}`;
  const { size } = await stat(path);
  await rename(path, join(folder, name));
  await syncFolder(folder);
  return { name, bytes: size, sha256 };
}

type NewArchive = {
  readonly content: ArchiveContent;
  readonly item: string;
  readonly hash: string;
  readonly files: readonly ArchivedFile[];
};

const insertArchive = (office: Office, { content, item, hash, files }: NewArchive): Promise<number> =>
  write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const { cycle, number: edition } = content.edition;
    await demandNew(desk, cycle, hash);
    if ((await currentEdition(desk, cycle))?.number !== edition) throw refused('CHANGED_MEANWHILE', { reason: `edition ${edition}` });
    const number = await nextNumber(writing, 'result_archives');
    const summary = summaryOf(content, item);
    const row = { organisation: office.organisation.id, number, cycle, edition, content_hash: hash, actor, at };
    await desk
      .insertInto('result_archives')
      .values({ ...row, files: JSON.stringify(files), summary: JSON.stringify(summary) })
      .execute();
    const details = { cycle, edition, content: hash, people: summary.people };
    await writing.log({ action: 'results archived', about: `archive ${number}`, details });
    return number;
  });

/** What is reported upward: how many people have which grade in each unit, and how many refused to sign; no names. */
function summaryOf({ people }: ArchiveContent, item: string): ArchiveSummary {
  const counted = Map.groupBy(people, ({ result }) => JSON.stringify([result.unit, figureOf(result.content, item)]));
  const grades = [...counted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [unit, grade] = JSON.parse(key) as readonly [string | null, string | null];
      return { unit, grade, people: own.length };
    });
  const refusedToSign = people.filter(({ signing }) => signing.some(({ state }) => state === 'refused')).length;
  return { people: people.length, refused: refusedToSign, grades };
}

/** The archives of a cycle, in their order. */
export const archivesOf = (desk: Desk, cycle: number): Promise<readonly Archive[]> =>
  desk
    .selectFrom('result_archives')
    .select(['number', 'cycle', 'edition', 'content_hash', 'files', 'summary', 'actor', 'at'])
    .where('cycle', '=', cycle)
    .orderBy('number')
    .execute();
