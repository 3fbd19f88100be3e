/** `hengji serve --demo`: the demo organisation in a data folder of its own, made where it is not there yet. */

import { readFileSync } from 'node:fs';
import { isLoopback } from '../../desk/accounts/way/providers.ts';
import { dataPath } from '../../desk/data-folder.ts';
import { DEMO_ORGANISATION, type Demo, type DemoDoor, demoDoor, demoOf, ensureDemo } from '../../desk/demo/demo.ts';
import type { DemoLibrary } from '../../desk/demo/stage.ts';
import { type Office, openOffice, otherOffice } from '../../desk/office/office.ts';
import { Refused, refused } from '../../desk/refused.ts';
import type { Language } from '../../lib/problem.ts';
import { parseScheme } from '../../plan/parse/scheme.ts';
import type { Options } from '../command.ts';
import { checkoutPath, sourceOf, tableLibrary, textsOf, userPath } from '../library.ts';
import { saying } from '../office/open.ts';
import { progressBar } from '../progress.ts';
import { untilStopped } from '../record/stopping.ts';

/** What the checkout ships, for the making of a demo organisation. */
export const demoLibrary = (): DemoLibrary => ({
  tables: tableLibrary().tables,
  schemeText: (name) => readFileSync(checkoutPath('schemes', name, 'scheme.yaml'), 'utf8'),
  textsOf: (text, file) => {
    const { scheme, problems } = parseScheme(text, file);
    if (scheme === null) throw new Refused(problems);
    return textsOf(sourceOf(scheme, text, file));
  },
});

/** Where the demo organisation is kept: beside the usual data folder, unless another is named. */
const demoPath = (options: Options): string =>
  options.data === undefined ? `${dataPath(undefined, userPath('.'))}-demo` : dataPath(options.data, userPath('.'));

/** Runs something with the office of the demo organisation and the door to it, and closes it; a refusal is said and gives exit code 1. */
export async function withDemo(
  options: Options,
  language: Language,
  use: (office: Office, door: DemoDoor) => Promise<number>,
): Promise<number> {
  return await saying(language, async () => {
    demandLoopback(options);
    const data = demoPath(options);
    const demo = (await demoOf(data)) ?? (await making(data, language));
    const office = await openOffice({ data, address: '' });
    try {
      return await use(await otherOffice(office, DEMO_ORGANISATION), demoDoor(demo));
    } finally {
      await office.close();
    }
  });
}

/** Whoever reaches a demo can be anybody in it, so nobody but this machine does. */
function demandLoopback({ host = '127.0.0.1', ...options }: Options): void {
  const base = options['base-url'] ?? process.env['HENGJI_BASE_URL'] ?? '';
  const place = host === '::1' ? '[::1]' : host;
  if (!isLoopback({ hostname: place } as URL)) throw refused('DEMO_LOOPBACK', { address: host });
  if (base !== '' && !(URL.canParse(base) && isLoopback(new URL(base)))) throw refused('DEMO_LOOPBACK', { address: base });
}

async function making(data: string, language: Language): Promise<Demo> {
  const words = { zh: '生成演示单位', en: 'making the demo organisation' };
  process.stderr.write(
    language === 'zh'
      ? `首次启动：在 ${data} 里生成演示单位（六十人、半年的事实，全部由引擎算出），约需一两分钟…\n`
      : `First start: making the demo organisation in ${data} (sixty people, half a year, all of it computed), a minute or two …\n`,
  );
  const bar = await progressBar(language, words);
  try {
    return await untilStopped((signal) =>
      ensureDemo({
        ...{ data, library: demoLibrary(), now: () => new Date() },
        progress: (done, total) => {
          if (signal.aborted) throw refused('DEMO_STOPPED');
          bar.report(done, total);
        },
      }),
    );
  } finally {
    bar.stop();
  }
}
