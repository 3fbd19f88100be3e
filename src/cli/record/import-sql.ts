/** `hengji import --sql`: the rows of a query to a database of the user's own. */

import { readFile } from 'node:fs/promises';
import { importQuery } from '../../desk/facts/query.ts';
import { refused } from '../../desk/refused.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import type { Options } from '../command.ts';
import { userPath } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { progressBar } from '../progress.ts';
import { sayProblems, usage } from '../say.ts';
import { sayImported } from './imported.ts';
import { standing, tablesOf } from './order.ts';

/** import --sql <address | env:NAME> --query TEXT | --query-file FILE --table T, with the options of every import. */
export async function importSql(sql: string, options: Options, language: Language): Promise<number> {
  const { table, query, 'query-file': file } = options;
  if (table === undefined || options.sheet !== undefined || (query === undefined) === (file === undefined))
    return usage('import', language);
  return await withOffice(options, language, async (office) => {
    const text = query ?? (await queryIn(userPath(file ?? '')));
    const bar = await progressBar(language);
    const order = { ...standing(options), tables: await tablesOf(office), table, address: addressOf(sql), query: text };
    const imported = await importQuery(office, { ...order, progress: bar.report }).finally(bar.stop);
    sayProblems(imported.problems, new Map(), language);
    sayImported(imported.source, imported, { language, preview: order.preview });
    return hasErrors(imported.problems) ? 1 : 0;
  });
}

/** `env:NAME` stands for what the variable holds, so that no password stands in the history of the shell. */
function addressOf(sql: string): string {
  if (!sql.startsWith('env:')) return sql;
  const name = sql.slice('env:'.length);
  const address = process.env[name];
  if (address === undefined || address === '') throw refused('SQL_VARIABLE', { name });
  return address;
}

async function queryIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw refused('SQL_QUERY_FILE', { file, reason: String((error as NodeJS.ErrnoException).code) }, error);
  }
}
