/** `hengji import`: reads files, a query or a tap into the record, or shows what would be read and what is wrong, cell by cell. */

import { basename } from 'node:path';
import { type ImportedBatch, type ImportRequest, importBatch } from '../../desk/facts/import.ts';
import type { Office } from '../../desk/office/office.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { progressBar } from '../progress.ts';
import { sayProblems, usage } from '../say.ts';
import { sayImported } from './imported.ts';
import { standing, tablesOf } from './order.ts';

/** import <file…> [--table T] [--sheet S] [--source NAME] [--map column=header …] [--replace B3] [--note TEXT] [--preview], or from --sql or --singer; exit 1 where something is refused. */
export const importCommand: Command = async (files, options, language) => {
  const { sql, singer } = options;
  const ways = [files.length > 0, sql !== undefined, singer !== undefined].filter((each) => each);
  if (ways.length !== 1) return usage('import', language);
  if (sql !== undefined) return (await import('./import-sql.ts')).importSql(sql, options, language);
  if (singer !== undefined) return (await import('./import-singer.ts')).importSinger(singer, options, language);
  return await withOffice(options, language, async (office) => {
    const tables = await tablesOf(office);
    let good = true;
    for (const file of files) {
      const imported = await importOne(
        office,
        { ...standing(options), file: userPath(file), sheet: options.sheet ?? null, tables },
        language,
      );
      sayProblems(imported.problems, new Map(), language);
      sayImported(basename(file), imported, { language, preview: options.preview === true });
      if (hasErrors(imported.problems)) good = false;
    }
    return good ? 0 : 1;
  });
};

async function importOne(office: Office, request: ImportRequest, language: Language): Promise<ImportedBatch> {
  const bar = await progressBar(language);
  try {
    return await importBatch(office, { ...request, progress: bar.report });
  } finally {
    bar.stop();
  }
}
