/** `hengji receive`: a small server that takes pushed facts, and the tokens by which it knows who pushes. */

import { once } from 'node:events';
import { LARGEST_BODY } from '../../api/receive/receive.ts';
import { type Listening, startReceiving } from '../../api/receive/serve.ts';
import type { Office } from '../../desk/office/office.ts';
import { endToken, newToken, tokensOf } from '../../desk/receiving/tokens.ts';
import { refused } from '../../desk/refused.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { harmless, localTime } from '../house/words.ts';
import { withOffice } from '../office/open.ts';
import { MESSAGES, say, sayProblems, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { tablesOf } from './order.ts';
import { untilStopped } from './stopping.ts';

/** receive [--port N] [--host 127.0.0.1], or one of --new-token NAME, --end-token NAME, --tokens. */
export const receiveCommand: Command = async (words, options, language) => {
  const { tokens, 'new-token': made, 'end-token': ended, port, host } = options;
  const asked = [tokens, made, ended, port ?? host].filter((each) => each !== undefined);
  if (words.length > 0 || asked.length > 1) return usage('receive', language);
  return await withOffice(options, language, async (office) => {
    if (made !== undefined) return await make(office, made, language);
    if (ended !== undefined) return await end(office, ended, language);
    return tokens === true ? await list(office, language) : await listen(office, options, language);
  });
};

async function make(office: Office, name: string, language: Language): Promise<number> {
  if (!/^[^\p{Cc}]{1,60}$/u.test(name) || name.trim() !== name) throw refused('TOKEN_NAME_TEXT');
  const { text } = await newToken(office, name);
  process.stderr.write(
    language === 'zh'
      ? `✔ 「${name}」的令牌如下，只显示这一次；推送时放在请求头 Authorization: Bearer 后面。\n`
      : `✔ The token of "${name}", shown this once; it goes behind Authorization: Bearer in the request.\n`,
  );
  say(text);
  return 0;
}

async function end(office: Office, name: string, language: Language): Promise<number> {
  await endToken(office, name);
  say(language === 'zh' ? `✔ 「${harmless(name)}」的令牌已停用。` : `✔ The token of "${harmless(name)}" has ended.`);
  return 0;
}

async function list(office: Office, language: Language): Promise<number> {
  const rows = (await tokensOf(office)).map(({ name, at }) => [harmless(name), localTime(at)]);
  const zh = language === 'zh';
  if (rows.length === 0) say(zh ? '没有有效的令牌。' : 'There are no tokens in force.');
  else for (const line of tableLines([zh ? ['名称', '发放于'] : ['name', 'made'], ...rows], 2)) say(line);
  return 0;
}

async function listen(office: Office, options: Options, language: Language): Promise<number> {
  const place = { host: options.host ?? '127.0.0.1', port: portOf(options.port ?? '8088') };
  const failed = (error: unknown): void => void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const receiver = { offices: () => Promise.resolve([office]), tables: tablesOf, messages: MESSAGES, limit: LARGEST_BODY, failed };
  const server = await startReceiving(receiver, place).catch((error: NodeJS.ErrnoException) => {
    throw refused('RECEIVE_PORT', { host: place.host, port: place.port, reason: String(error.code) }, error);
  });
  await untilStopped((signal) => stay(server, { host: place.host, language, signal }));
  return 0;
}

type Staying = { readonly host: string; readonly language: Language; readonly signal: AbortSignal };

async function stay(server: Listening, { host, language, signal }: Staying): Promise<void> {
  const zh = language === 'zh';
  if (!/^(?:127\.|::1$|localhost$)/.test(host))
    sayProblems([{ code: 'RECEIVE_OPEN', severity: 'warning', place: null, values: { host } }], new Map(), language);
  const { url } = server;
  say(zh ? `正在 ${url} 接收：POST ${url}/facts/表名；按 Ctrl+C 停止。` : `Receiving at ${url}: POST ${url}/facts/TABLE; Ctrl+C stops.`);
  if (!signal.aborted) await once(signal, 'abort');
  await server.stop();
}

/** A port as it is written; refused where it is none. */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535) throw refused('RECEIVE_PORT_TEXT', { found: text });
  return port;
}
