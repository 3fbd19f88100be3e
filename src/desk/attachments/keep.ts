/** Attachments: files of evidence, kept under their SHA-256 in the data folder; the row in the database is the commit. */

import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitFile, NameTaken } from '../../facts/disk/commit.ts';
import { type Disk, realDisk } from '../../facts/disk/disk.ts';
import { type Desk, nextNumber, type Office, type Writing } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { demandText } from '../people/record/demand.ts';
import { refused } from '../refused.ts';
import { typeOf } from './type.ts';

/** How many bytes a file may have. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** A file to be kept: where it lies, what it is called, and what it is about, as the log calls it: `form 3`. */
export type AttachmentOrder = { readonly path: string; readonly name: string; readonly about: string; readonly disk?: Disk };

/** The folder of an organisation's attachments. */
export const attachmentFolder = ({ data, organisation }: Office): string => join(data.attachments, organisation.id);

/** Keeps a file inside a change; gives its number. The file comes first: without its row it is only left over. */
export async function keepAttachment(office: Office, writing: Writing, order: AttachmentOrder): Promise<number> {
  const { path, about, disk = realDisk } = order;
  const name = demandText(order.name);
  const size = (await disk.size(path)) ?? 0;
  if (size > MOST_BYTES) throw refused('ATTACHMENT_SIZE', { name, most: MOST_BYTES / 1024 / 1024 });
  const type = typeOf(await readFile(path));
  if (type === null) throw refused('ATTACHMENT_TYPE', { name });
  const sha256 = await disk.hashOf(path);
  await onDisk(attachmentFolder(office), () => committed(office, { disk, path, sha256 }));
  const { desk, actor, at, log } = writing;
  const number = await nextNumber(writing, 'attachments');
  const row = { organisation: office.organisation.id, number, about, name, type, bytes: String(size), sha256 };
  await desk
    .insertInto('attachments')
    .values({ ...row, actor, at })
    .execute();
  await log({ action: 'file attached', about, details: { attachment: number, sha256, bytes: size } });
  return number;
}

type Coming = { readonly disk: Disk; readonly path: string; readonly sha256: string };

/** Two who attach the same file have one file. */
async function committed(office: Office, { disk, path, sha256 }: Coming): Promise<void> {
  const folder = attachmentFolder(office);
  const place = join(folder, sha256);
  const verify = async (written: string): Promise<void> => {
    if ((await disk.hashOf(written)) !== sha256) throw new Error('another file than the one that came');
  };
  if ((await disk.size(place)) !== null) return await verify(place);
  try {
    await commitFile({ disk, folder, name: sha256, write: (to) => copyFile(path, to), verify });
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
  }
}

/** An attachment as the record has it. */
export type Attachment = {
  readonly number: number;
  readonly about: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: string;
  readonly sha256: string;
  readonly actor: string;
  readonly at: string;
};

/** The attachments of something that one may see, in order. */
export const attachmentsOf = (desk: Desk, about: string): Promise<readonly Attachment[]> =>
  desk.selectFrom('attachments').selectAll().where('about', '=', about).orderBy('number').execute();

/** An attachment that one may see, with its content; refused where there is none, or where the file is not what it was. */
export async function readAttachment(
  office: Office,
  desk: Desk,
  number: number,
): Promise<{ readonly attachment: Attachment; readonly content: Buffer }> {
  const attachment = await desk.selectFrom('attachments').selectAll().where('number', '=', number).executeTakeFirst();
  if (attachment === undefined) throw refused('ATTACHMENT_UNKNOWN', { number });
  const place = join(attachmentFolder(office), attachment.sha256);
  const hash = await realDisk.hashOf(place).catch(() => null);
  if (hash !== attachment.sha256) throw refused('ATTACHMENT_DAMAGED', { number, path: place });
  return { attachment, content: await readFile(place) };
}
