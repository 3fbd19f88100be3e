/** `hengji serve`: the server of an installation: API, sign-in, pushed facts, the worker, and what time brings. */

import { once } from 'node:events';
import { join } from 'node:path';
import { type Log, openLog } from '../../api/serve/log.ts';
import { openHouse } from '../../api/serve/open.ts';
import { type Served, startServing } from '../../api/serve/serve.ts';
import { isLoopback } from '../../desk/accounts/way/providers.ts';
import type { DemoDoor } from '../../desk/demo/demo.ts';
import type { Office } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import type { Language } from '../../lib/problem.ts';
import { parseScheme } from '../../plan/parse/scheme.ts';
import type { Command, Options } from '../command.ts';
import { shippedTemplates, sourceOf, textsOf } from '../library.ts';
import { withOffice } from '../office/open.ts';
import { tablesOf } from '../record/order.ts';
import { portOf } from '../record/receive.ts';
import { untilStopped } from '../record/stopping.ts';
import { MESSAGES, say, sayProblems, usage } from '../say.ts';
import { baseUrlOf } from './address.ts';
import { withDemo } from './demo.ts';

/** serve [--host 127.0.0.1] [--port 8080] [--base-url https://…] [--demo]. */
export const serveCommand: Command = async (words, options, language) => {
  if (words.length > 0) return usage('serve', language);
  if (options.demo === true)
    return await withDemo(options, language, async (office, demo) => await serveUntilStopped({ office, demo }, options, language));
  return await withOffice(options, language, async (office) => await serveUntilStopped({ office }, options, language));
};

/** Whose server it is; `demo` where people sign in by a button. */
type Whose = { readonly office: Office; readonly demo?: DemoDoor };

async function serveUntilStopped({ office, ...whose }: Whose, options: Options, language: Language): Promise<number> {
  const place = { host: options.host ?? '127.0.0.1', port: portOf(options.port ?? '8080') };
  const baseUrl = baseUrlOf(options, place.port);
  const log = whose.demo === undefined ? openLog() : faultsAlone(openLog());
  const textsFor = (text: string, file: string) => {
    const { scheme, problems } = parseScheme(text, file);
    return { texts: scheme === null ? null : textsOf(sourceOf(scheme, text, file)), problems };
  };
  const libraries = { tables: tablesOf, textsOf: textsFor, templates: shippedTemplates };
  const house = await openHouse({ machine: office, ...libraries, messages: MESSAGES, baseUrl, log, ...whose });
  const access = { token: tokenOf(process.env['HENGJI_METRICS_TOKEN']), proxied: !isLoopback(new URL(baseUrl)) };
  const served = await startServing({ house, place, access, log, web: BUILT }).catch(async (error: NodeJS.ErrnoException) => {
    await house.close(0);
    throw refused('RECEIVE_PORT', { ...place, reason: String(error.code) }, error);
  });
  log.state('listening', { port: Number(new URL(served.url).port) });
  await untilStopped((signal) => stay(served, { host: place.host, baseUrl, language, signal }));
  return 0;
}

/** In a demo the terminal is for whoever looks at it: what went wrong is told, not every answer. */
const faultsAlone = (log: Log): Log => ({ ...log, heard: () => undefined, state: () => undefined });

/** Where scripts/web.ts puts the web app. */
const BUILT = join(import.meta.dirname, '../../../dist/web');

const tokenOf = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

type Staying = { readonly host: string; readonly baseUrl: string; readonly language: Language; readonly signal: AbortSignal };

async function stay(served: Served, { host, baseUrl, language, signal }: Staying): Promise<void> {
  if (!isLoopback({ hostname: host === '::1' ? '[::1]' : host } as URL))
    sayProblems([{ code: 'SERVE_OPEN', severity: 'warning', place: null, values: { host } }], new Map(), language);
  say(
    language === 'zh'
      ? `正在 ${served.url} 服务，浏览器的地址是 ${baseUrl}；按 Ctrl+C 停止。`
      : `Serving at ${served.url}, for browsers at ${baseUrl}; Ctrl+C stops.`,
  );
  if (!signal.aborted) await once(signal, 'abort');
  await served.stop();
}
