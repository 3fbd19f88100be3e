/** Opens all that stands behind a server: sign-in, the worker, what time brings; and closes it in the order in which it can be closed. */

import { setTimeout as pause } from 'node:timers/promises';
import { openAccounts } from '../../desk/accounts/accounts.ts';
import { jobKinds } from '../../desk/jobs/kinds/kinds.ts';
import { type JobCount, jobCounts } from '../../desk/jobs/record.ts';
import { driveTicks, tickerOf } from '../../desk/jobs/ticks.ts';
import { openWorker } from '../../desk/jobs/worker.ts';
import { openNewest } from '../../desk/months/standing.ts';
import { type Office, officeById, read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import type { Doors } from '../house/doors.ts';
import type { Log } from './log.ts';
import { serverTicks } from './ticks.ts';

/** What a server is opened with: an office of the machine, where browsers find it, the libraries and sentences of the terminal, its log. */
export type HouseOptions = Pick<Doors, 'machine' | 'tables' | 'textsOf' | 'templates' | 'messages' | 'demo'> & {
  readonly baseUrl: string;
  readonly log: Log;
  /** Milliseconds between two looks at what time brings. */
  readonly every?: number;
};

/** What stands behind a server. */
export type OpenHouse = {
  readonly doors: Doors;
  /** The organisations that somebody can sign in to, and that of the machine's office. */
  offices(): Promise<readonly Office[]>;
  jobs(): Promise<readonly JobCount[]>;
  ready(): Promise<boolean>;
  /** Says to all that it is about to stop. */
  announceClosing(): void;
  /** Ends the work, waiting so many milliseconds at most for the job under way; the office of the machine stays open. */
  close(limit: number): Promise<void>;
};

/** Opens it. */
export async function openHouse({
  machine,
  tables,
  textsOf,
  templates,
  messages,
  baseUrl,
  log,
  every,
  demo,
}: HouseOptions): Promise<OpenHouse> {
  const { state, data, now } = machine;
  const accounts = await openAccounts(state, { data, baseUrl, now, officeOf: (id, person) => officeFor(machine, id, person) });
  const worker = await openWorker({ state, data, now, kinds: jobKinds(tables), failed: (error) => log.fault(error) });
  const offices = async (): Promise<readonly Office[]> => {
    const ids = new Set([machine.organisation.id, ...(await accounts.organisations())]);
    const found = await Promise.all([...ids].map((id) => officeById(machine, id)));
    return found.filter((each) => each !== null);
  };
  const ticks = driveTicks({
    ...{ ticker: tickerOf(serverTicks(accounts)), now, offices, ...(every === undefined ? {} : { every }) },
    missed: ({ tick, error }) => {
      log.state('tick missed', { tick });
      log.fault(error);
    },
  });
  const closing = new AbortController();
  const ahead = opening(offices, closing.signal).catch((error: unknown) => log.fault(error));
  await Promise.race([ahead, pause(AHEAD, undefined, { ref: false })]);
  return {
    doors: {
      ...{ machine, accounts, worker, tables, textsOf, templates, messages, now, closing: closing.signal },
      failed: (error, id) => log.fault(error, id),
      ...(demo === undefined ? {} : { demo }),
    },
    offices,
    jobs: async () => (await Promise.all((await offices()).map((office) => read(office, jobCounts)))).flat(),
    ready: () => answersIn(machine, 5_000),
    announceClosing: () => closing.abort(),
    close: async (limit) => {
      closing.abort();
      await Promise.all([ticks.close(), worker.close(limit), ahead]);
    },
  };
}

/** How long a server waits for that before it serves, in milliseconds; the rest is opened while it does. */
const AHEAD = 5_000;

/** Opens what people look at first, one organisation after the other. */
async function opening(offices: OpenHouse['offices'], signal: AbortSignal): Promise<void> {
  for (const office of await offices()) if (!signal.aborted) await openNewest(office, signal);
}

async function officeFor(machine: Office, id: string, person: string): Promise<Office> {
  const office = await officeById(machine, id);
  if (office === null) throw refused('ORGANISATION_UNKNOWN');
  return { ...office, actor: person };
}

/** Whether the database answers within so many milliseconds. */
async function answersIn(machine: Office, limit: number): Promise<boolean> {
  const asked = read(machine, (desk) => desk.selectFrom('organisations').select('id').executeTakeFirst()).then(
    () => true,
    () => false,
  );
  return await Promise.race([asked, new Promise<boolean>((late) => setTimeout(() => late(false), limit).unref())]);
}
