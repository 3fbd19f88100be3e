/** Posts JSON to the one address that was configured: no redirect is followed, and nobody waits longer than ten seconds. */

import { reasonOf } from '../../data-folder.ts';
import { PATIENCE, type Sent } from './message.ts';

/** What is posted where. */
export type Post = { readonly url: URL; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** An answer is looked at as far as this, in characters. */
const ANSWER = 10_000;

/** Errors with which surely nothing was taken. */
const NOT_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|.*_CERT.*|ERR_TLS.*)$/;

/** Posts it; `judge` says of a good answer why it is none, null where it is one. */
export async function post({ url, body, headers = {} }: Post, judge: (answer: string) => string | null = () => null): Promise<Sent> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { outcome: 'refused', reason: `HTTP ${answer.status}` };
    }
    const reason = judge(await beginningOf(answer));
    return reason === null ? { outcome: 'sent' } : { outcome: 'refused', reason };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    const reason = cause?.code ?? reasonOf(error);
    return { outcome: NOT_REACHED.test(cause?.code ?? '') ? 'refused' : 'unclear', reason };
  }
}

async function beginningOf(answer: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER) break;
  }
  return text;
}
