/** `hengji runs`: the kept runs and how far each has come; `hengji replay` computes them again and compares the bytes. */

import type { Office } from '../../desk/office/office.ts';
import { read } from '../../desk/office/office.ts';
import { batchesOfRun, type RunWithState, runNumbered, runsAsOf } from '../../desk/runs/find.ts';
import { replay } from '../../desk/runs/replay.ts';
import { stateWord } from '../../desk/state-words.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command } from '../command.ts';
import { say, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { momentOf, momentText } from './moments.ts';
import { withOffice } from './open.ts';
import { numberOf } from './words.ts';

/** runs [run] [--scheme S] [--period 2026-10] [--as-of 2026-11-03] [--json]. */
export const runsCommand: Command = async ([run, more], options, language) => {
  if (more !== undefined) return usage('runs', language);
  return await withOffice(options, language, async (office) => {
    if (run !== undefined) return await sayOne(office, numberOf(run, 'R'), { json: options.json === true, language });
    const { scheme, period } = options;
    const only = { ...(scheme === undefined ? {} : { scheme }), ...(period === undefined ? {} : { period }) };
    const runs = await read(office, (desk) => runsAsOf(desk, momentOf(options['as-of']), only));
    const zh = language === 'zh';
    if (options.json === true) say(JSON.stringify(runs));
    else if (runs.length === 0)
      say(zh ? '还没有核算；用 hengji compute 方案 --period 2026-10。' : 'No runs yet; use hengji compute SCHEME --period 2026-10.');
    else for (const line of tableLines(runRows(runs, language), [true, true, true, false, true, true, true, true])) say(line);
    return 0;
  });
};

function runRows(runs: readonly RunWithState[], language: Language): readonly (readonly string[])[] {
  const zh = language === 'zh';
  const head = zh
    ? ['核算', '方案', '周期', '人数', '种类', '状态', '时间', '谁']
    : ['run', 'scheme', 'period', 'subjects', 'kind', 'state', 'when', 'who'];
  const rows = runs.map((run) => {
    const last = run.steps.at(-1);
    const state = run.purpose === 'correction' ? '—' : stateWord(run.state, language);
    return [
      `R${run.number}`,
      `${run.scheme} v${run.version}`,
      run.period,
      String(run.subjects),
      stateWord(run.purpose, language),
      state,
      momentText(last?.at ?? run.at),
      last?.actor ?? run.actor,
    ];
  });
  return [head, ...rows];
}

async function sayOne(
  office: Office,
  number: number,
  { json, language }: { readonly json: boolean; readonly language: Language },
): Promise<number> {
  const { run, batches } = await read(office, async (desk) => ({
    run: await runNumbered(desk, number),
    batches: await batchesOfRun(desk, number),
  }));
  if (json) {
    say(JSON.stringify({ ...run, batches }));
    return 0;
  }
  const zh = language === 'zh';
  const rows: readonly (readonly [string, string])[] = [
    [zh ? '方案' : 'scheme', `${run.scheme} v${run.version}`],
    [zh ? '周期' : 'period', run.period],
    [zh ? '状态' : 'state', stateWord(run.purpose === 'correction' ? 'correction' : run.state, language)],
    [zh ? '人数' : 'subjects', String(run.subjects)],
    [zh ? '批次' : 'batches', batches.map((batch) => `B${batch}`).join(' ') || '—'],
    [zh ? '引擎' : 'engine', `${run.engine.version} · ${run.engine.fingerprint}`],
    [zh ? '方案哈希' : 'scheme hash', run.scheme_hash],
    [zh ? '事实哈希' : 'facts hash', run.facts_hash],
    [zh ? '结果哈希' : 'results hash', run.results_hash],
    [zh ? '溯源哈希' : 'trace hash', run.trace_hash],
    [stateWord('computed', language), `${momentText(run.at)}  ${run.actor}`],
    ...run.steps.map(
      ({ step, at, actor, note }) => [stateWord(step, language), `${momentText(at)}  ${actor}${note === null ? '' : `  ${note}`}`] as const,
    ),
  ];
  say(`R${run.number}`);
  for (const line of tableLines([['', ''], ...rows], 2).slice(2)) say(`  ${line}`);
  return 0;
}

/** replay <run…> | --all; exit 1 where a run comes out otherwise than it was. */
export const replayCommand: Command = async (words, options, language) => {
  if (words.length === 0 && options.all !== true) return usage('replay', language);
  return await withOffice(options, language, async (office) => {
    const numbers = options.all === true ? await lockedRuns(office) : words.map((word) => numberOf(word, 'R'));
    let good = true;
    for (const number of numbers) {
      const { run, month, same, differing } = await replay(office, number);
      month.close();
      const name = `R${run.number} ${run.scheme} ${run.period}`;
      const zh = language === 'zh';
      if (same)
        say(
          zh
            ? `✓ ${name}：与当时逐字节相同（${run.results_hash.slice(0, 16)}…）`
            : `✓ ${name}: the same to the byte (${run.results_hash.slice(0, 16)}…)`,
        );
      else
        say(
          zh
            ? `✗ ${name}：与当时不同：${differing.join('、')}；当时的引擎是 ${run.engine.version} · ${run.engine.fingerprint.slice(0, 16)}…`
            : `✗ ${name}: other than it was: ${differing.join(', ')}; it was computed by engine ${run.engine.version} · ${run.engine.fingerprint.slice(0, 16)}…`,
        );
      good &&= same;
    }
    return good ? 0 : 1;
  });
};

/** All runs that closed a period. */
const lockedRuns = async (office: Office): Promise<readonly number[]> =>
  (await read(office, (desk) => desk.selectFrom('locks').select('run').orderBy('run').execute())).map(({ run }) => run);
