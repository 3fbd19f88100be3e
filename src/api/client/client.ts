/** The typed client of the API: every operation with its shapes, a key for each change, and another try where a connection was lost. */

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Where the API is, and who asks: by an API key (a browser has its cookie), in which organisation, perhaps on behalf of another. */
export type ClientOptions = {
  /** Where Hengji is: https://hengji.example.com. */
  readonly baseUrl: string;
  readonly key?: string;
  readonly organisation?: string;
  readonly actingFor?: string;
  /** How often a request is sent at most; four times where nothing is said. */
  readonly tries?: number;
};

/** The client. */
export type HengjiClient = Client<paths>;

/** The first pause before another try, in milliseconds; each is twice the one before. */
const PAUSE = 250;

/**
 * A client. Each change gets an Idempotency-Key of its own, unless the call names one, and is sent again under the same key where the
 * connection broke or the server was about to stop: it happens once, however often it is sent.
 */
export function hengjiClient({ baseUrl, key, organisation, actingFor, tries = 4 }: ClientOptions): HengjiClient {
  const headers = {
    ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
    ...(organisation === undefined ? {} : { 'Hengji-Organisation': organisation }),
    ...(actingFor === undefined ? {} : { 'Hengji-Acting-For': encodeURIComponent(actingFor) }),
  };
  return createClient<paths>({
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/api/v1`,
    headers,
    fetch: (request) => sent(keyed(request), tries),
  });
}

function keyed(request: Request): Request {
  if (request.method === 'POST' && !request.headers.has('idempotency-key'))
    request.headers.set('idempotency-key', globalThis.crypto.randomUUID());
  return request;
}

async function sent(request: Request, tries: number): Promise<Response> {
  for (let k = 1; ; k += 1) {
    const isLast = k >= tries;
    try {
      const response = await whole(await fetch(request.clone()));
      if (response.status !== 503 || isLast) return response;
    } catch (error) {
      if (isLast || request.signal.aborted) throw error;
    }
    await new Promise((later) => setTimeout(later, PAUSE * 2 ** (k - 1)));
  }
}

/** An answer with all of its body, so that a break on the way is a break and no half of an answer; files and events come as they come. */
async function whole(response: Response): Promise<Response> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}
