/**
 * The campaign of hostile and malformed files: each goes through the real reader in a process of its own, and its outcome is compared
 * with the declared one. Words: `--only TEXT` files whose name holds it, `--large` the large ones too, `--fuzz N --seed S` mutated files.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostileFile, outcomeText, outcomeWords } from './case.ts';
import { type Ending, LIMITS, type Readers, readers } from './children.ts';
import { mutants, unsound } from './fuzz.ts';
import { HOSTILE_FILES } from './list.ts';

/** What came of a file: null where all was as declared, else what was not. */
export type Verdict = {
  readonly file: HostileFile;
  readonly got: string;
  readonly wrong: string | null;
  readonly seconds: number;
  readonly peak: number;
};

/** Runs the campaign; true where every file came out as declared, in time and in memory. */
export async function hostileCampaign(words: readonly string[]): Promise<boolean> {
  const after = (word: string) => words[words.indexOf(word) + 1];
  const only = words.includes('--only') ? (after('--only') ?? '') : '';
  if (words.includes('--fuzz')) return fuzz(Number(after('--fuzz')), words.includes('--seed') ? Number(after('--seed')) : 1);
  const files = HOSTILE_FILES.filter((file) => file.name.includes(only) && (words.includes('--large') || file.large !== true));
  const verdicts = await runFiles(files, { alone: !words.includes('--together'), tell: (verdict) => print(line(verdict)) });
  const wrong = verdicts.filter((verdict) => verdict.wrong !== null);
  for (const { file, wrong: words } of wrong) print(`\n✘ ${file.name}\n${words}`);
  const slowest = Math.max(0, ...verdicts.map(({ seconds }) => seconds));
  const peak = Math.max(0, ...verdicts.map((verdict) => verdict.peak));
  print(
    `\n${verdicts.length} files, ${verdicts.length - wrong.length} as declared, ${wrong.length} not; ` +
      `slowest ${slowest.toFixed(2)} s (limit ${LIMITS.seconds}), peak ${peak.toFixed(0)} MiB (limit ${LIMITS.peak})`,
  );
  return wrong.length === 0;
}

/** Reads mutated files; true where each came to rows or a refusal, in time and in memory. */
async function fuzz(count: number, seed: number): Promise<boolean> {
  const found = await readMutants(HOSTILE_FILES, count, seed);
  for (const { kept, what } of found.wrong) print(`✘ ${kept}\n${what}`);
  print(
    `${count} mutated files (seed ${seed}): ${found.rows} read as rows, ${found.refused} refused, ${found.wrong.length} wrong; ` +
      `slowest ${found.seconds.toFixed(2)} s (limit ${LIMITS.seconds}), peak ${found.peak.toFixed(0)} MiB (limit ${LIMITS.peak})`,
  );
  return found.wrong.length === 0;
}

/** What came of mutated files; those that did harm are kept where `kept` says. */
export type Fuzzed = {
  rows: number;
  refused: number;
  seconds: number;
  peak: number;
  readonly wrong: { readonly kept: string; readonly what: string }[];
};

/** Reads mutants of these files, some in one process. */
export async function readMutants(files: readonly HostileFile[], count: number, seed: number): Promise<Fuzzed> {
  const found: Fuzzed = { rows: 0, refused: 0, seconds: 0, peak: 0, wrong: [] };
  const reading = readers(false);
  for await (const { name, bytes, only } of mutants(files, count, seed)) {
    const folder = await mkdtemp(join(tmpdir(), 'hengji-fuzz-'));
    await writeFile(join(folder, name), bytes);
    const ending = await reading.ask({ folder, door: 'open' });
    const what = 'crash' in ending ? ending.crash : (ending.error ?? unsound(ending.outcome, only));
    const peak = 'crash' in ending ? 0 : ending.peak;
    const wrong =
      what ?? (peak > LIMITS.peak ? `peak of ${peak.toFixed(0)} MiB` : ending.seconds > LIMITS.seconds ? `${ending.seconds} s` : null);
    if (wrong === null) await rm(folder, { recursive: true });
    else found.wrong.push({ kept: folder, what: wrong });
    if (!('crash' in ending) && ending.outcome !== null) found[ending.outcome.is === 'refused' ? 'refused' : 'rows'] += 1;
    found.seconds = Math.max(found.seconds, ending.seconds);
    found.peak = Math.max(found.peak, peak);
  }
  reading.end();
  return found;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const line = ({ file, got, wrong, seconds, peak }: Verdict): string =>
  [wrong === null ? '✔' : '✘', file.name, outcomeWords(file.wanted), wrong === null ? '=' : got, seconds.toFixed(2), peak.toFixed(0)].join(
    ' | ',
  );

/** Reads every file and judges it; `alone` gives each a process of its own. */
export async function runFiles(
  files: readonly HostileFile[],
  { alone, tell }: { readonly alone: boolean; readonly tell?: (verdict: Verdict) => void },
): Promise<readonly Verdict[]> {
  const reading = readers(alone);
  const verdicts: Verdict[] = [];
  try {
    for (const file of files) {
      const verdict = await judged(reading, file);
      tell?.(verdict);
      verdicts.push(verdict);
    }
  } finally {
    reading.end();
  }
  return verdicts;
}

async function judged(reading: Readers, file: HostileFile): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-hostile-'));
  try {
    for (const [name, content] of Object.entries(await file.files())) await writeFile(join(folder, name), content);
    return verdictOf(file, await reading.ask({ folder, door: file.door ?? 'open' }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function verdictOf(file: HostileFile, ending: Ending): Verdict {
  const { seconds } = ending;
  if ('crash' in ending) return { file, got: ending.crash.split('\n')[0] ?? '', wrong: ending.crash, seconds, peak: 0 };
  const { outcome, error, peak } = ending;
  if (outcome === null) return { file, got: 'error', wrong: error, seconds, peak };
  const got = outcomeWords(outcome);
  const [want, have] = [outcomeText(file.wanted), outcomeText(outcome)];
  const wrong = [
    ...(want === have ? [] : [`wanted ${want}\ngot    ${have}`]),
    ...(peak <= LIMITS.peak ? [] : [`peak of ${peak.toFixed(0)} MiB`]),
    ...(seconds <= LIMITS.seconds ? [] : [`${seconds.toFixed(1)} s`]),
  ];
  return { file, got, wrong: wrong.length === 0 ? null : wrong.join('\n'), seconds, peak };
}
