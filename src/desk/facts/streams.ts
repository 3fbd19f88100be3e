/** Imports what a Singer tap gives: each stream becomes a batch, and none does unless all are well. */

import type { Origin } from '../../facts/batches/manifest.ts';
import { namesOf, plainName } from '../../facts/files/headers.ts';
import { readSinger, type SingerRead, type SingerStream } from '../../facts/sources/singer.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { demand } from '../access/demand.ts';
import type { Office } from '../office/office.ts';
import { type ImportedBatch, type ImportRequest, importBatch } from './import.ts';
import { withIncoming } from './incoming.ts';
import { emptySource, nothing, unreadableSource } from './query.ts';

/** What shall be imported. */
export type StreamsRequest = Pick<ImportRequest, 'tables' | 'source' | 'mapping' | 'note' | 'preview' | 'progress'> & {
  /** What the tap writes. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Which table a stream is, by the name of the stream; else it is the table of that name. */
  readonly streams: Readonly<Record<string, string>>;
};

/** What came of a stream. */
export type ImportedStream = { readonly stream: string; readonly imported: ImportedBatch };

/** What came of all. `state` is what the tap may be told: the text of its last state once everything is kept, else null. */
export type ImportedStreams = {
  readonly streams: readonly ImportedStream[];
  readonly state: string | null;
  readonly problems: readonly Problem[];
};

/**
 * Imports the streams of a tap. All are read and checked before the first is kept; what the machine does between two of them may still
 * keep the later ones out, and then there is no state: the tap gives them again, and those that were kept are known again.
 */
export async function importStreams(office: Office, request: StreamsRequest): Promise<ImportedStreams> {
  demand(office, 'import facts');
  return await withIncoming(office.data, async (folder) => {
    try {
      return await importRead(office, request, await readSinger(request.input, folder));
    } catch (error) {
      return { streams: [], state: null, problems: [unreadableSource(error)] };
    }
  });
}

async function importRead(office: Office, request: StreamsRequest, { streams, state, problems }: SingerRead): Promise<ImportedStreams> {
  const wanted = streams.map((stream) => ({ stream, order: orderOf(request, stream) }));
  const unknown = wanted.flatMap(({ stream, order }) => (order === null ? [streamProblem('SINGER_STREAM', stream)] : []));
  if (unknown.length > 0) return { streams: [], state: null, problems: [...unknown, ...problems] };
  const tried: ImportedStream[] = [];
  for (const each of wanted) tried.push(await imported(office, each, true));
  const good = tried.every((each) => !hasErrors(each.imported.problems));
  if (request.preview) return { streams: tried, state: null, problems };
  if (!good) return { streams: tried.map(held), state: null, problems };
  const kept: ImportedStream[] = [];
  for (const each of wanted) kept.push(await imported(office, each, false));
  return { streams: kept, state: kept.every((each) => !hasErrors(each.imported.problems)) ? state : null, problems };
}

const streamProblem = (code: string, { name }: Pick<SingerStream, 'name'>): Problem => ({
  code,
  severity: 'error',
  place: null,
  values: { stream: name },
});

type Wanted = { readonly stream: SingerStream; readonly order: ImportRequest | null };

function orderOf({ tables, source, mapping, note, streams, preview }: StreamsRequest, { name, lines }: SingerStream): ImportRequest | null {
  const table = tableFor(tables, streams[name], name);
  if (table === null) return null;
  const origin: Origin = { is: 'singer', stream: name };
  const own = Object.entries(mapping).filter(([column]) => table.columns.some((each) => each.name === column));
  const order = { tables, note, preview, origin, replaces: null, sheet: null, content: lines.content };
  return { ...order, file: lines.path, table: table.name, source: source ?? name, mapping: Object.fromEntries(own) };
}

/** The table that was said, else the one that is called like the stream, alone or behind the name of a schema (public-orders). */
function tableFor(tables: readonly TableDeclaration[], said: string | undefined, stream: string): TableDeclaration | null {
  const names = said === undefined ? [stream, stream.replace(/^.*[-.]/, '')] : [said];
  for (const name of names) {
    const found = tables.find((table) => namesOf(table).includes(plainName(name)));
    if (found !== undefined) return found;
  }
  return null;
}

async function imported(office: Office, { stream, order }: Wanted, preview: boolean): Promise<ImportedStream> {
  const { name, lines } = stream;
  if (order === null || lines.rows === 0) return { stream: name, imported: nothing(name, emptySource(name)) };
  return { stream: name, imported: await importBatch(office, { ...order, preview }) };
}

/** A stream that is well, held back because another one is not. */
const held = ({ stream, imported }: ImportedStream): ImportedStream =>
  hasErrors(imported.problems)
    ? { stream, imported }
    : { stream, imported: nothing(stream, streamProblem('SINGER_HELD', { name: stream })) };
