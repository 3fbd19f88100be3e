/** Importing a file that was laid into the folder of an organisation's uploads. */

import { basename, join } from 'node:path';
import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { importBatch } from '../../facts/import.ts';
import type { Office } from '../../office/office.ts';
import { uploadedFile, uploadFolder } from '../../receiving/uploads.ts';
import { Refused, refused } from '../../refused.ts';
import { type JobKind, numberIn } from '../job.ts';
import { type Fields, fieldsOf } from './input.ts';

/**
 * Imports a file. Input: `upload` (the id of one that was kept) or `file` (its name in the folder of uploads), `sheet`, `table`, `source`, `mapping`, `replaces`, `note`;
 * answer: `batch`, and `again` where the same file was there already. The tables are those that the organisation knows by then.
 */
export const importKind = (tablesFor: (office: Office) => Promise<readonly TableDeclaration[]>): JobKind => ({
  name: 'import',
  weight: 'heavy',
  ends: {
    'facts imported': (said) => ({ batch: numberIn(said), again: false }),
    'import repeated': (said) => ({ batch: numberIn(said), again: true }),
  },
  run: async (office, input, { progress, signal }) => {
    const fields = fieldsOf('import', input);
    const { text, texts, whole } = fields;
    const { batch, again, problems } = await importBatch(office, {
      file: await fileOf(office, fields),
      tables: await tablesFor(office),
      sheet: text('sheet'),
      table: text('table'),
      source: text('source'),
      mapping: texts('mapping'),
      replaces: whole('replaces'),
      note: text('note'),
      preview: false,
      progress: (done, total) => {
        signal.throwIfAborted();
        progress({ fraction: total === 0 ? 0 : Math.min(done / total, 1), step: 'reading', values: { done, total } });
      },
    });
    if (batch === null) throw new Refused(problems.filter((each) => hasErrors([each])));
    return { batch: batch.number, again };
  },
});

async function fileOf(office: Office, { text, demandText }: Fields): Promise<string> {
  const upload = text('upload');
  if (upload !== null) return await uploadedFile(office, upload);
  const name = demandText('file');
  if (basename(name) !== name || name.startsWith('.')) throw refused('JOB_INPUT', { kind: 'import', field: 'file' });
  return join(uploadFolder(office), name);
}
