// A process that works in an office, for tests: opens it, writes one entry into its log, says what it holds, waits for its input to
// end, closes. One argument, as JSON: { data, organisation?, umask? }.

import { setTimeout as pause } from 'node:timers/promises';
import { openOffice, write } from '../src/desk/office/office.ts';
import { Refused } from '../src/desk/refused.ts';

const { umask, ...options } = JSON.parse(process.argv[2] ?? '{}') as { data: string; umask?: number };
if (umask !== undefined) process.umask(umask);

/** Tells the test something, a line of JSON each. */
const tell = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const office = await openOffice({ address: '', ...options });
  await write(office, ({ log }) => log({ action: 'child', about: `process ${process.pid}`, details: {} }));
  tell({ open: process.pid });
  for await (const _ of process.stdin) await pause(0);
  await office.close();
  tell({ closed: true });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  tell({ refused: error.problems });
  process.exitCode = 1;
}
