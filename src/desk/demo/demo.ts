/** The demo organisation: made once in a data folder of its own, whole or not at all. */

import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, makeDataFolder } from '../data-folder.ts';
import { openOffice, otherOffice } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { refused } from '../refused.ts';
import { clusterPaths } from '../server/cluster.ts';
import { interrupt, isAlive, isServerOf, readRunning } from '../server/running.ts';
import { admitAll, type DemoSignIn, SIGN_INS } from './sign-in.ts';
import { type DemoLibrary, type DemoProgress, stageOf, storyClock } from './stage.ts';
import { play, STORY_STEPS } from './story/story.ts';

/** What the demo organisation is called. */
export const DEMO_ORGANISATION = '衡悦集团（演示）';

/** What is kept of a finished making: the password of those who sign in by a button. */
export type Demo = { readonly password: string };

/** The door to it: who may sign in by a button, and with which password that is done. */
export type DemoDoor = Demo & { readonly people: readonly DemoSignIn[] };

/** The door to a demo organisation. */
export const demoDoor = ({ password }: Demo): DemoDoor => ({ password, people: SIGN_INS });

/** What a making needs: the data folder, what the checkout ships, the clock on the wall, and who hears of progress. */
export type DemoOrder = {
  readonly data: string;
  readonly library: DemoLibrary;
  readonly now: () => Date;
  readonly progress: DemoProgress;
};

/** The note of a finished making, and the one of a making that is under way, in which stands the number of its process. */
const [MADE, MAKING] = ['demo.json', 'demo.making'];

/** The demo organisation of a data folder; null where none was made there. */
export async function demoOf(data: string): Promise<Demo | null> {
  const text = await readFile(join(data, MADE), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Demo);
}

/**
 * The demo organisation of a data folder, which is made where it is not there yet. A making that was killed is begun anew. Refused where
 * the folder holds something else (DEMO_FOLDER), and while another process makes it (DEMO_BUSY).
 */
export async function ensureDemo(order: DemoOrder): Promise<Demo> {
  const { data } = order;
  return (await demoOf(data)) ?? (await onDisk(data, () => begun(order)));
}

async function begun(order: DemoOrder): Promise<Demo> {
  const { data } = order;
  await mkdir(data, { recursive: true, mode: 0o711 });
  const there = await readdir(data);
  if (there.includes(MAKING)) await clear(data);
  else if (there.length > 0) throw refused('DEMO_FOLDER', { folder: data });
  await writeFile(join(data, MAKING), String(process.pid), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? refused('DEMO_BUSY', { folder: data }) : error;
  });
  const demo = await make(order);
  await keep(data, demo);
  return demo;
}

/** Takes away what a killed making left, and its database server with it. */
async function clear(data: string): Promise<void> {
  const maker = Number(await readFile(join(data, MAKING), 'utf8'));
  if (maker > 0 && maker !== process.pid && isAlive(maker)) throw refused('DEMO_BUSY', { folder: data });
  const { cluster } = clusterPaths(dataFolder(data).postgres);
  const running = await readRunning(cluster);
  if (running !== null && (await isServerOf(running.pid, cluster)) !== false) {
    interrupt(running.pid);
    for (const until = Date.now() + 30_000; Date.now() < until && isAlive(running.pid); ) await pause(20);
  }
  // The note goes last: a clearing that is killed is a killed making too.
  for (const name of (await readdir(data)).filter((each) => each !== MAKING))
    await rm(join(data, name), { recursive: true, force: true, maxRetries: 3 });
  await rm(join(data, MAKING));
}

async function make({ data, library, now, progress }: DemoOrder): Promise<Demo> {
  await makeDataFolder(data);
  const clock = storyClock();
  clock.set(new Date('2026-04-20T08:30:00'));
  // Never the database that DATABASE_URL names: a demo has its own.
  const office = await openOffice({ data, address: '', actor: 'hengji', now: clock.now });
  const total = STORY_STEPS + SIGN_INS.length;
  let [done, what] = [0, { zh: '', en: '' }];
  const step = (): void => {
    done += 1;
    progress(done, total, what);
  };
  try {
    const machine = await otherOffice(office, DEMO_ORGANISATION);
    const at = (next: typeof what): void => {
      what = next;
      progress(done, total, what);
    };
    await play(stageOf(machine, { library, wall: now(), set: clock.set }), { at, step });
    at({ zh: '准备登录', en: 'preparing sign-in' });
    return { password: await admitAll({ ...machine, now }, step) };
  } finally {
    await office.close();
  }
}

/** Writes the note of a finished making: with it the demo organisation is there. */
async function keep(data: string, demo: Demo): Promise<void> {
  const part = join(data, `${MADE}.part`);
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(demo)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, join(data, MADE));
  await rm(join(data, MAKING), { force: true });
}
