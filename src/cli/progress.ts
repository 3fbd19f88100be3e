/** A progress bar on a terminal, nothing in a pipe. */

import type { Language } from '../lib/problem.ts';

/** Reports how much is done of how much; `stop` takes the bar away. */
export type Progress = { readonly report: (done: number, total: number) => void; readonly stop: () => void };

/** The bar for reading facts, or what else is said; drawn on standard error, and loaded only where a person looks. */
export async function progressBar(language: Language, words = { zh: '读取事实', en: 'reading facts' }): Promise<Progress> {
  if (process.stderr.isTTY !== true) return { report: () => undefined, stop: () => undefined };
  const { Presets, SingleBar } = await import('cli-progress');
  const format = ` ${words[language]} {bar} {percentage}%`;
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  let started = false;
  return {
    report: (done, total) => {
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}
