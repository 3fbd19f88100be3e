/** The child process of the campaign: reads one folder after the other through the real door and says what came of each. */

import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openFacts } from '../../src/facts/open.ts';
import type { FactStore, StoredTable } from '../../src/facts/store.ts';
import { type Door, type Outcome, type Row, SHOWN, toldOf } from './case.ts';
import { DECLARED, NEEDS } from './declared.ts';

/** What the child is asked; behind the door `never` it hangs, to show that the campaign sees it. */
export type Asked = { readonly folder: string; readonly door: Door | 'never' };

/** What the child answers: the outcome, or the error that escaped, with its own measures. */
export type Answered = {
  readonly outcome: Outcome | null;
  readonly error: string | null;
  /** Seconds by the clock or of computing, whichever are fewer. */
  readonly seconds: number;
  /** The largest memory that the process ever held, in MiB. */
  readonly peak: number;
};

/** Reads a folder; the outcome as a person would see it. */
export async function readFolder(folder: string): Promise<Outcome> {
  const { store, problems } = await openFacts(folder, DECLARED, NEEDS);
  const told = problems.map(toldOf);
  const table = store?.tables.get('orders');
  if (store === null || table === undefined) return { is: 'refused', told };
  try {
    return table.rows <= SHOWN ? { is: 'rows', rows: await rowsOf(store, table, ''), told } : await manyOf(store, table, told);
  } finally {
    store.close();
  }
}

async function rowsOf(store: FactStore, table: StoredTable, where: string): Promise<Row[]> {
  const list = [...table.columns, '_row'].map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const sql = `SELECT ${list.join(', ')} FROM ${table.relation} AS t ${where} ORDER BY t._row`;
  return (await store.connection.runAndReadAll(sql)).getRowObjects() as Row[];
}

async function manyOf(store: FactStore, table: StoredTable, told: readonly string[]): Promise<Outcome> {
  const edge = (of: string) => rowsOf(store, table, `WHERE t._row = (SELECT ${of}(_row) FROM ${table.relation})`);
  const amount = table.columns.has('amount') ? 'CAST(sum(amount) AS VARCHAR)' : 'NULL';
  const [sum] = (await store.connection.runAndReadAll(`SELECT ${amount} AS amount FROM ${table.relation}`)).getRowObjects();
  const [[first = {}], [last = {}]] = [await edge('min'), await edge('max')];
  return { is: 'many', count: table.rows, first, last, amount: (sum?.['amount'] ?? null) as string | null, told };
}

/** The largest memory of this process in MiB. What Linux says of it begins at exec; `maxRSS` may still hold the size of the parent. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

/** Milliseconds of computing since then, of all threads: on a busy machine a fairer measure than the clock. */
function computed(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function answer({ folder, door }: Asked): Promise<Answered> {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  const measured = () => ({ seconds: Math.min(performance.now() - began, computed(busy)) / 1000, peak: peakMemory() });
  if (door === 'never') for (;;);
  try {
    const outcome = door === 'month' ? await (await import('./month.ts')).computeFolder(folder) : await readFolder(folder);
    return { outcome, error: null, ...measured() };
  } catch (error) {
    return { outcome: null, error: error instanceof Error ? (error.stack ?? error.message) : String(error), ...measured() };
  }
}

if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)));
  // It will be killed, and then keeps nothing.
  flushCompileCache();
  process.send('ready');
}
