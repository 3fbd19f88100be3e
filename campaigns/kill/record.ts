/** Looks at the whole record of an organisation after a kill: nothing in it may be half done, and nothing that was acknowledged gone. */

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditEntry, parseEntry } from '../../src/desk/audit/chain.ts';
import type { Head } from '../../src/desk/audit/heads.ts';
import { verifyLog } from '../../src/desk/audit/verify.ts';
import { batchFolder } from '../../src/desk/facts/import.ts';
import { type Desk, type Office, read } from '../../src/desk/office/office.ts';
import { runFolder } from '../../src/desk/runs/compute.ts';
import { realDisk } from '../../src/facts/disk/disk.ts';
import { textHash } from '../../src/facts/kept/hash.ts';
import { knownFingerprints } from '../../src/paper/seal/keys.ts';

/** What is wrong with a record, in sentences; none where all is whole. `left` counts files that no row names: they are lawful, and may be removed. */
export type Looked = { readonly wrong: readonly string[]; readonly left: number };

/** The head of the log now: whatever was acknowledged so far is above it. */
export const headNow = (office: Office): Promise<Head> =>
  read(office, async (desk) => {
    const { seq, hash } = await desk.selectFrom('audit_heads').selectAll().executeTakeFirstOrThrow();
    return { seq: Number(seq), hash };
  });

/** Looks at everything; `heads` are those of the log that were seen before, all of which must still be in it. */
export async function lookAtRecord(office: Office, heads: readonly Head[] = []): Promise<Looked> {
  const rows = await read(office, rowsOf);
  const files = [...(await filesIn(batchFolder(office))), ...(await filesIn(runFolder(office)))];
  const named = new Set([...rows.batches.map(({ file }) => file), ...rows.runs.flatMap((run) => run.files.map(({ name }) => name))]);
  const wrong = [
    ...(await batchesWrong(office, rows)),
    ...(await runsWrong(office, rows)),
    ...locksWrong(rows),
    ...adjustmentsWrong(rows),
    ...loggedWrong(rows),
    ...(await logWrong(office, heads)),
    ...strangers(files, named).map((file) => `a file that nobody knows: ${file}`),
  ];
  return { wrong, left: files.length - named.size };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf(desk: Desk) {
  const audit = await desk.selectFrom('audit').selectAll().orderBy('seq').execute();
  return {
    batches: await desk.selectFrom('batches').selectAll().orderBy('number').execute(),
    runs: await desk.selectFrom('runs').selectAll().orderBy('number').execute(),
    runBatches: await desk.selectFrom('run_batches').selectAll().orderBy('position').execute(),
    steps: await desk.selectFrom('run_steps').selectAll().execute(),
    locks: await desk.selectFrom('locks').selectAll().execute(),
    settled: await desk.selectFrom('settled').selectAll().execute(),
    adjustments: await desk.selectFrom('adjustments').selectAll().orderBy('number').execute(),
    lines: await desk.selectFrom('adjustment_lines').selectAll().execute(),
    decided: await desk.selectFrom('adjustment_steps').selectAll().execute(),
    exports: await desk.selectFrom('exports').selectAll().orderBy('number').execute(),
    heads: await desk.selectFrom('signed_heads').selectAll().execute(),
    log: audit.flatMap(({ entry }) => parseEntry(entry) ?? []),
  };
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder)
    ? (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name)
    : [];

/** What a kill may leave: unfinished files, and finished ones whose row was not written; no other kind of file. */
const strangers = (files: readonly string[], named: ReadonlySet<string>): readonly string[] =>
  files.filter((file) => !named.has(file) && !/^[0-9a-f-]{36}(\.results|\.trace)?\.parquet(\.part)?$/.test(file));

async function fileWrong(path: string, bytes: number, sha256: string): Promise<readonly string[]> {
  if ((await realDisk.size(path)) === null) return ['has no file'];
  if ((await realDisk.size(path)) !== bytes) return ['has a file of another length'];
  return (await realDisk.hashOf(path)) === sha256 ? [] : ['has a file with other bytes'];
}

const holes = (what: string, numbers: readonly number[]): readonly string[] =>
  numbers.every((number, k) => number === k + 1) ? [] : [`the numbers of ${what} have holes: ${numbers.join(' ')}`];

async function batchesWrong(office: Office, { batches }: Rows): Promise<readonly string[]> {
  const wrong = holes(
    'batches',
    batches.map(({ number }) => number),
  ).slice();
  for (const { number, file, manifest } of batches) {
    const { bytes, sha256 } = manifest.parquet;
    for (const each of await fileWrong(join(batchFolder(office), file), bytes, sha256)) wrong.push(`batch ${number} ${each}`);
  }
  return wrong;
}

async function runsWrong(office: Office, { runs, runBatches, batches }: Rows): Promise<readonly string[]> {
  const wrong = holes(
    'runs',
    runs.map(({ number }) => number),
  ).slice();
  for (const run of runs) {
    if (run.files.length !== 2) wrong.push(`run ${run.number} names ${run.files.length} files`);
    for (const { name, bytes, sha256 } of run.files)
      for (const each of await fileWrong(join(runFolder(office), name), bytes, sha256)) wrong.push(`run ${run.number} ${each} (${name})`);
    const pinned = runBatches.filter((each) => each.run === run.number).map((each) => batches.find(({ number }) => number === each.batch));
    const facts = textHash(pinned.map((batch) => `${batch?.fact_table} ${batch?.manifest.parquet.sha256}\n`));
    if (facts !== run.facts_hash) wrong.push(`run ${run.number} is not pinned to the batches that it was computed from`);
  }
  return wrong;
}

const sumOf = (lines: readonly { readonly fen: string }[]): bigint => lines.reduce((sum, { fen }) => sum + BigInt(fen), 0n);

/** The entry of the log that tells of a thing. */
const told = ({ log }: Rows, action: string, about: string): AuditEntry | undefined =>
  log.find((entry) => entry.action === action && entry.about === about);

function locksWrong(rows: Rows): readonly string[] {
  return rows.locks.flatMap(({ run, scheme, period }) => {
    const lines = rows.settled.filter((each) => each.scheme === scheme && each.period === period);
    const entry = told(rows, 'period locked', `run ${run}`);
    if (entry === undefined) return [`the lock of ${period} is not in the log`];
    const { lines: count, fen } = entry.details;
    const [has, says] = [`${lines.length} lines of ${sumOf(lines)} fen`, `${count} lines of ${fen} fen`];
    return [
      ...(has === says ? [] : [`the lock of ${period} has ${has}, its entry says ${says}`]),
      ...(rows.steps.some((each) => each.run === run && each.step === 'locked') ? [] : [`run ${run} has a lock, but no step`]),
      ...(rows.heads.some(({ seq }) => Number(seq) === entry.seq) ? [] : [`the lock of ${period} has no signed head`]),
    ];
  });
}

function adjustmentsWrong(rows: Rows): readonly string[] {
  const numbers = rows.adjustments.map(({ number }) => number);
  const wrong = numbers.flatMap((number) => {
    const lines = rows.lines.filter(({ adjustment }) => adjustment === number);
    const details = told(rows, 'adjustment proposed', `adjustment ${number}`)?.details;
    const [has, says] = [`${lines.length} lines of ${sumOf(lines)} fen`, `${details?.['lines']} lines of ${details?.['fen']} fen`];
    return has === says ? [] : [`adjustment ${number} has ${has}, its entry says ${says}`];
  });
  const exported = rows.exports.map(({ number }) => number);
  return [...holes('adjustments', numbers), ...holes('exports', exported), ...wrong];
}

/** Each change has one entry, and each entry one change. */
function loggedWrong(rows: Rows): readonly string[] {
  const counts: readonly (readonly [pattern: RegExp, rows: number, what: string])[] = [
    [/^facts imported$/, rows.batches.length, 'batches'],
    [/^run computed$/, rows.runs.length, 'runs'],
    [/^run (in review|approved|rejected|paid)$|^period locked$/, rows.steps.length, 'steps'],
    [/^period locked$/, rows.locks.length, 'locks'],
    [/^adjustment proposed$/, rows.adjustments.length, 'adjustments'],
    [/^exported$/, rows.exports.length, 'exports'],
    [/^adjustment (approved|rejected)$/, rows.decided.length, 'decisions'],
  ];
  return counts.flatMap(([pattern, count, what]) => {
    const entries = rows.log.filter(({ action }) => pattern.test(action)).length;
    return entries === count ? [] : [`${count} ${what}, but ${entries} entries of them in the log`];
  });
}

async function logWrong(office: Office, heads: readonly Head[]): Promise<readonly string[]> {
  const keys = new Set(await knownFingerprints(office.data.path));
  const { flaws } = await verifyLog(office, { keys, heads });
  return flaws.map(({ seq, why }) => `the log does not hold at ${seq}: ${why}`);
}
