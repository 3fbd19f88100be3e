/** The evidence of a case with its files: what was named by its hash alone, and what was handed in and can be opened. */

import { attachmentsOf, keepAttachment } from '../../attachments/keep.ts';
import { notify } from '../../notices/notices.ts';
import { type Desk, type Office, read, type Writing, write } from '../../office/office.ts';
import { words } from '../../refused.ts';
import { aboutCase, type CaseFile, caseNumbered, demandLaying, mayLay, putEvidence } from '../file.ts';

/** A piece of evidence; `file` is the number of the attachment that it can be opened by, null where only its hash is known. */
export type CaseEvidence = {
  readonly sha256: string;
  readonly name: string;
  readonly file: number | null;
  readonly actor: string;
  readonly at: string;
};

/** The evidence of a case that one sees, the oldest first, and whether one may lay more into it. */
export const evidenceOf = (office: Office, number: number): Promise<{ readonly rows: readonly CaseEvidence[]; readonly mayLay: boolean }> =>
  read(office, async (desk) => {
    const file = await caseNumbered(desk, number);
    return { rows: await rowsOf(desk, number), mayLay: mayLay(file, office.actor) };
  });

async function rowsOf(desk: Desk, number: number): Promise<readonly CaseEvidence[]> {
  const files = new Map((await attachmentsOf(desk, aboutCase(number))).map((each) => [each.sha256, each.number]));
  const rows = await desk
    .selectFrom('case_evidence')
    .select(['sha256', 'name', 'actor', 'at'])
    .where('case_number', '=', number)
    .orderBy('at')
    .orderBy('sha256')
    .execute();
  return rows.map((row) => ({ ...row, file: files.get(row.sha256) ?? null }));
}

/** A file for a case: where it lies, and what it is called. */
export type CaseFileOrder = { readonly number: number; readonly path: string; readonly name: string };

/** Lays a file into a case that goes on, as evidence; by one of its parties. The others hear of it. */
export const layFile = (office: Office, { number, path, name }: CaseFileOrder): Promise<number> =>
  write(office, async (writing) => {
    const file = await caseNumbered(writing.desk, number);
    demandLaying(file, writing.actor);
    const attachment = await keepAttachment(office, writing, { path, name, about: aboutCase(number) });
    const { sha256 } = await writing.desk
      .selectFrom('attachments')
      .select('sha256')
      .where('number', '=', attachment)
      .executeTakeFirstOrThrow();
    await putEvidence(office, writing, number, [{ sha256, name: name.trim() }]);
    await tellParties(office, writing, file);
    return attachment;
  });

/** Of an investigation the person concerned hears by its outcome alone. */
async function tellParties(office: Office, writing: Writing, { kind, number, person, steps }: CaseFile): Promise<void> {
  const concerned = person === null || kind === 'investigation' ? [] : [person];
  const to = [...concerned, ...steps.map(({ actor }) => actor)].filter((each) => each !== writing.actor);
  const known = await writing.desk
    .selectFrom('people')
    .select('person')
    .where('person', 'in', ['', ...to])
    .execute();
  const told = {
    kind: 'evidence laid',
    values: { number, ...words('kind', kind) },
    link: `/cases/${number}`,
    about: aboutCase(number),
  } as const;
  await notify(office, writing, { to: known.map((each) => each.person), ...told });
}
