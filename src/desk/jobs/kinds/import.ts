/** Importing a file that was laid into the folder of an organisation's uploads. */

import { basename, join } from 'node:path';
import { hasErrors } from '../../../lib/problem.ts';
import type { TableDeclaration } from '../../../methods/tables.ts';
import { importBatch } from '../../facts/import.ts';
import type { Office } from '../../office/office.ts';
import { Refused, refused } from '../../refused.ts';
import { type JobKind, numberIn } from '../job.ts';
import { fieldsOf } from './input.ts';

/** Where files lie until they are imported: a folder for each organisation. */
export const uploadFolder = ({ data, organisation }: Office): string => join(data.path, 'uploads', organisation.id);

/**
 * Imports a file. Input: `file` (its name in the folder of uploads), `sheet`, `table`, `source`, `mapping`, `replaces`, `note`;
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
    const { demandText, text, texts, whole } = fieldsOf('import', input);
    const name = demandText('file');
    if (basename(name) !== name || name.startsWith('.')) throw refused('JOB_INPUT', { kind: 'import', field: 'file' });
    const { batch, again, problems } = await importBatch(office, {
      file: join(uploadFolder(office), name),
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
