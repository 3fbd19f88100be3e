/** `hengji compute`: computes a released scheme for a period from the facts of the record, and keeps the run. */

import type { Office } from '../../desk/office/office.ts';
import { computeRun, pinnedAsOf } from '../../desk/runs/compute.ts';
import { computePinned, type PinnedMonth } from '../../desk/runs/pinned.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { results } from '../../engine/results.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { progressBar } from '../progress.ts';
import { sayResults } from '../reporting/results.ts';
import { say, sayProblems, summed, usage } from '../say.ts';
import { momentOf } from './moments.ts';
import { withOffice } from './open.ts';
import { onward } from './words.ts';

/** compute <scheme> --period 2026-10 [--as-of 2026-11-03] [--json]; as of an earlier day nothing is kept, it is only shown. */
export const computeCommand: Command = async ([scheme, more], options, language) => {
  const { period } = options;
  if (scheme === undefined || more !== undefined || period === undefined) return usage('compute', language, options);
  return await withOffice(options, language, async (office) => {
    const { month, number } = await computed(office, { scheme, period }, { options, language });
    const { plan, evaluation, hashes } = month;
    sayProblems(summed(month.problems), new Map([[plan.file, plan.text]]), language);
    const run = number === null ? null : `R${number}`;
    if (options.json === true) say(JSON.stringify({ run, scheme, period, hashes, results: results(evaluation) }));
    else sayRun(month, run, { options, language });
    month.close();
    return 0;
  });
};

type Wanted = { readonly scheme: string; readonly period: string };

async function computed(
  office: Office,
  { scheme, period }: Wanted,
  { options, language }: { readonly options: Options; readonly language: Language },
): Promise<{ readonly month: PinnedMonth; readonly number: number | null }> {
  const order = { scheme, period: periodOf(period), asOf: momentOf(options['as-of']) };
  const bar = await progressBar(language);
  try {
    if (options['as-of'] !== undefined)
      return { month: await computePinned(office, await pinnedAsOf(office, order), bar.report), number: null };
    const { run, month } = await computeRun(office, { ...order, purpose: 'regular', progress: bar.report });
    return { month, number: run.number };
  } finally {
    bar.stop();
  }
}

function sayRun(
  month: PinnedMonth,
  run: string | null,
  { options, language }: { readonly options: Options; readonly language: Language },
): void {
  const zh = language === 'zh';
  sayResults(month.evaluation, language);
  const { version, batches } = month.pinned;
  const from = batches.map(({ number }) => `B${number}`).join(' ');
  say(
    zh
      ? `方案第 ${version.version} 版，批次 ${from || '—'}，结果 ${month.hashes.results.slice(0, 16)}…`
      : `scheme version ${version.version}, batches ${from || '—'}, results ${month.hashes.results.slice(0, 16)}…`,
  );
  if (run === null) {
    say(zh ? '这是当时的状态，没有留存。' : 'This is how things stood then; nothing was kept.');
    return;
  }
  const [first] = month.evaluation.facts.subjects.ids;
  const review = onward(['review', run], options, language);
  say(zh ? `留存为 ${run}。下一步：${review}` : `Kept as ${run}. Next: ${review}`);
  if (first !== undefined) say(`${zh ? '逐项说明：' : 'explained: '}${onward(['explain', run, '--subject', first], options, language)}`);
}
