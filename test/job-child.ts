// A process with a worker, for tests that kill it: tells each job that it begins, and ends with its input. One argument, as JSON: { data }.

import { setTimeout as pause } from 'node:timers/promises';
import { tableLibrary } from '../src/cli/library.ts';
import type { JobKind } from '../src/desk/jobs/job.ts';
import { jobKinds } from '../src/desk/jobs/kinds/kinds.ts';
import { openWorker } from '../src/desk/jobs/worker.ts';
import { openOffice, write } from '../src/desk/office/office.ts';
import { schemeTables } from '../src/desk/schemes/tables.ts';
import type { Plain } from '../src/desk/state/tables.ts';

const { data } = JSON.parse(process.argv[2] ?? '{}') as { data: string };
const tell = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

/** Has its effect, and dies before anybody hears of it. */
const dying = (name: string, ends: JobKind['ends']): JobKind => ({
  name,
  weight: 'light',
  ends,
  run: async (office) => {
    await write(office, ({ log }) => log({ action: 'died', about: 'work 1', details: {} }));
    process.kill(process.pid, 'SIGKILL');
    return await new Promise<Plain>(() => undefined);
  },
});

const office = await openOffice({ data, address: '' });
const known = jobKinds(async (own) => [...tableLibrary().tables, ...(await schemeTables(own))]);
const kinds = known.map(
  (kind): JobKind => ({
    ...kind,
    run: (own, input, work) => {
      tell({ begun: (input as { readonly id: string }).id });
      return kind.run(own, input, work);
    },
  }),
);
const worker = await openWorker({
  state: office.state,
  data: office.data,
  now: office.now,
  kinds: [...kinds, dying('die', { died: () => 'died' }), dying('die unheard', {})],
});
tell({ open: process.pid });
for await (const _ of process.stdin) await pause(0);
await worker.close();
await office.close();
