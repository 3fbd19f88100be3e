/** The long work over people: importing a workbook of them, and publishing them as facts for a period. */

import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import type { Office } from '../../office/office.ts';
import { publishPeople } from '../../people/published/publish.ts';
import { importPeople } from '../../people/workbook/import.ts';
import { Refused } from '../../refused.ts';
import { periodOf } from '../../schemes/pinned.ts';
import type { JobKind } from '../job.ts';
import { fieldsOf } from './input.ts';
import { dropUpload, uploadedFile } from './uploads.ts';

/** Imports a workbook of people. Input: `folder` (its upload); answer: `kept`, false where it says nothing new. */
export const PEOPLE_IMPORT: JobKind = {
  name: 'people import',
  weight: 'heavy',
  ends: { 'people imported': () => ({ kept: true }) },
  run: async (office, input) => {
    const folder = fieldsOf('people import', input).demandText('folder');
    const { kept, problems } = await importPeople(office, { file: await uploadedFile(office, folder), preview: false });
    await dropUpload(office, folder);
    if (hasErrors(problems)) throw new Refused(problems);
    return { kept };
  },
};

/**
 * Publishes people as facts. Input: `period`; answer: `tables`, each with its batch. Several changes: done twice, the second time finds
 * everything there.
 */
export const peoplePublish = (tablesFor: (office: Office) => Promise<readonly TableDeclaration[]>): JobKind => ({
  name: 'publish people',
  weight: 'heavy',
  ends: {},
  run: async (office, input) => {
    const period = periodOf(fieldsOf('publish people', input).demandText('period'));
    const published = await publishPeople(office, { period, tables: await tablesFor(office) });
    const problems = published.flatMap((each) => each.problems);
    if (hasErrors(problems)) throw new Refused(problems);
    return { tables: published.map(({ table, batch, rows, again }) => ({ table, batch: batch?.number ?? null, rows, again })) };
  },
});
