/** What was asked, by the shapes of the route: parameters, query, body; everything that does not fit is told with its place. */

import { join } from 'node:path';
import type { Context } from 'hono';
import type { z } from 'zod';
import { Refused, refused } from '../../desk/refused.ts';
import type { Problem } from '../../lib/problem.ts';
import { anyNameOf, bodyInto, fileNameOf } from '../receive/body.ts';
import { depthOf, LIMITS } from './limits.ts';
import type { Route, Upload } from './route.ts';

/** What a request says, once it fits the shapes of its route. */
export type Input = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

/** The input of a request; refused with everything that does not fit. */
export function inputOf({ params, query, body }: Route, context: Context, raw: unknown): Input {
  const problems: Problem[] = [];
  const taken = (where: string, shape: z.ZodType | undefined, value: unknown): unknown => {
    if (shape === undefined) return undefined;
    const { success, data, error } = shape.safeParse(value);
    if (success) return data;
    for (const { path, message } of error.issues) {
      const values = { where: [where, ...path.map(String)].join('.'), found: message };
      problems.push({ code: 'INPUT_UNFIT', severity: 'error', place: null, values });
    }
    return undefined;
  };
  const input = {
    params: taken('path', params, context.req.param()),
    query: taken('query', query, context.req.query()),
    body: taken('body', body, raw),
  };
  if (problems.length > 0) throw new Refused(problems);
  return input;
}

/** The JSON of a body, up to the largest one; undefined where the body is empty. */
export async function jsonOf(context: Context): Promise<unknown> {
  const text = await textUpTo(context.req.raw.body, LIMITS.json);
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (depthOf(value) <= LIMITS.depth) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  throw refused('INPUT_NO_JSON', { depth: LIMITS.depth });
}

async function textUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > limit) throw refused('INPUT_SIZE', { bytes: limit });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Takes a body that is a file to the folder of what comes in. */
export async function fileOf(context: Context, folder: string, anyKind = false): Promise<Upload> {
  const type = context.req.header('content-type') ?? '';
  const declared = { type, encoding: context.req.header('content-encoding') ?? '', name: context.req.query('name') ?? null };
  const name = anyKind ? anyNameOf(declared) : fileNameOf('upload', declared);
  if (name === null) throw refused('PUSH_KIND', { found: type.slice(0, 100) || '-' });
  const path = join(folder, name);
  const came = await bodyInto(path, context.req.raw.body, LIMITS.file);
  if (came.is === 'too large') throw refused('INPUT_SIZE', { bytes: LIMITS.file });
  if (came.is === 'cut off') throw refused('PUSH_CUT');
  return { path, name, sha256: came.sha256, bytes: came.bytes };
}
