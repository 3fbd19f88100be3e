/** `hengji import --singer`: what a Singer tap writes; this is the target behind the pipe. */

import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { importStreams } from '../../desk/facts/streams.ts';
import { refused } from '../../desk/refused.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import type { Options } from '../command.ts';
import { userPath } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { say, sayProblems, usage } from '../say.ts';
import { sayImported } from './imported.ts';
import { pairsOf, standing, tablesOf } from './order.ts';

/**
 * import --singer <- | FILE> [--map-stream stream=table …], with some of the options of every import. Standard output carries nothing
 * but the last state, once all is kept: it is what the tap starts with next time.
 */
export async function importSinger(singer: string, options: Options, language: Language): Promise<number> {
  const { table, sheet, replace } = options;
  if (table !== undefined || sheet !== undefined || replace !== undefined) return usage('import', language);
  return await withOffice(options, language, async (office) => {
    const streams = pairsOf(options['map-stream'] ?? [], 'MAP_STREAM_TEXT');
    const { source, mapping, note, preview } = standing(options);
    const input = singer === '-' ? process.stdin : await opened(userPath(singer));
    const order = { source, mapping, note, preview, input, streams, tables: await tablesOf(office) };
    const { streams: came, state, problems } = await importStreams(office, order);
    sayProblems(problems, new Map(), language);
    for (const { stream, imported } of came) {
      sayProblems(imported.problems, new Map(), language);
      sayImported(stream, imported, { language, preview, to: (line) => process.stderr.write(`${line}\n`) });
    }
    if (state !== null) say(state);
    return [...problems, ...came.flatMap(({ imported }) => imported.problems)].some((each) => hasErrors([each])) ? 1 : 0;
  });
}

async function opened(path: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    await access(path);
    return createReadStream(path);
  } catch (error) {
    throw refused('IMPORT_FILE', { file: path, reason: String((error as NodeJS.ErrnoException).code) }, error);
  }
}
