/** How long it takes to hash, keep and read a month of many people, and how large its files are: `node scripts/run.mjs bench/kept.ts 100000 60`. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptColumn, KeptMonth } from '../src/engine/kept/month.ts';
import { realDisk } from '../src/facts/disk/disk.ts';
import { hashesOf, keepMonth } from '../src/facts/kept/keep.ts';
import { readKept, readResults, readSubject } from '../src/facts/kept/read.ts';
import type { Column } from '../src/lib/column.ts';

const [people = 100_000, nodes = 60] = process.argv.slice(2).map(Number);
const LINES = Math.floor(nodes / 3);

/** Yuan of wide and of narrow spread, some unknown, some with denominators; every tenth column is yes or no. */
function columnOf(index: number): Column {
  const each = <T>(make: (row: number) => T): readonly T[] => Array.from({ length: people }, (_, row) => make(row));
  if (index % 10 === 5)
    return { is: 'truth', size: people, bits: Uint8Array.from(each((row) => ((row * 31 + index) % 3 === 0 ? 1 : 0))), state: null };
  const most = index % 3 === 0 ? 40 : 1_000_003;
  const num = Float64Array.from(each((row) => (row * 7919 + index * 104_729) % most));
  const den = index % 10 === 9 ? Float64Array.from(each((row) => (row % 97) + 1)) : null;
  const state = index % 7 === 3 ? Uint8Array.from(each((row) => (row % 50 === 0 ? 1 : 0))) : null;
  const bounds = { wide: false, low: 0n, high: BigInt(most), denHigh: den === null ? 1n : 97n };
  return { is: 'number', size: people, num, den, scale: 100n, state, ...bounds };
}

function month(): KeptMonth {
  const columns = Array.from({ length: nodes }, (_, k): KeptColumn => {
    const column = columnOf(k);
    const number = { is: 'number', unit: { 元: 1 }, percent: false, scale: 100n } as const;
    return { path: k < LINES ? `line${k}` : `line0#${k}`, type: column.is === 'truth' ? { is: 'truth' } : number, column };
  });
  const lines = columns.slice(0, LINES).map(({ path }) => ({ name: path, title: null, section: 'pay', shown: true, parts: [] }));
  const ids = Array.from({ length: people }, (_, k) => `E${String(k).padStart(6, '0')}`);
  return { scheme: 'bench', period: '2026-10', subjects: { ids, labels: ids.map(() => '王芳') }, lines, columns, problems: [] };
}

async function timed<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  process.stdout.write(`${name}: ${Math.round(performance.now() - start)} ms\n`);
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
try {
  const kept = month();
  await timed('hash results and trace', () => hashesOf(kept));
  const files = await timed('keep: hash, write, sync, read again, hash again', () =>
    keepMonth({ disk: realDisk, folder, name: 'run', kept }),
  );
  const paths = { results: files.results.path, trace: files.trace.path };
  process.stdout.write(`bytes: results ${files.results.bytes}, trace ${files.trace.bytes}\n`);
  await timed('read and check the whole month', () => readKept(paths));
  await timed('read and check the results', () => readResults(paths.results));
  for (let k = 0; k < 3; k += 1) await timed('read one person', () => readSubject(paths, Math.floor(people / 2)));
} finally {
  rmSync(folder, { recursive: true });
}
