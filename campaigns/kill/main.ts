/**
 * The campaign that kills: `npm run campaign -- kill [--times 5] [--server embedded|outside|both] [--seed 1] [--minutes 600] [--only 'lock|export']
 * [--part kills|disk|commits|full]`. Import, compute, review, lock, export and adjust are killed with SIGKILL at random moments; every call
 * of the disk and every COMMIT fails in turn; the disk is full. The record must hold after each.
 */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitFaults, diskFaults, type Faulted } from './faults.ts';
import { fullDisk } from './full.ts';
import { type Played, play } from './play.ts';
import { embeddedServer, noOutside, outsideServer, type Server, waysTo } from './servers.ts';
import { officeOf, type Place } from './world.ts';

type Kind = Server['kind'];

/** How large: kills of each operation, the seed, and the most minutes of killing on one server. */
type Size = { readonly times: number; readonly seed: number; readonly minutes: number; readonly only?: RegExp };

/** Runs it; true where nothing was lost and nothing half done. */
export async function killCampaign(words: readonly string[]): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { times: text, server: text, seed: text, minutes: text, part: text, only: text },
  });
  const only = values.only === undefined ? {} : { only: new RegExp(`^(?:${values.only})$`) };
  const size = { times: Number(values.times ?? 5), seed: Number(values.seed ?? 1), minutes: Number(values.minutes ?? 600), ...only };
  const wanted = (part: string): boolean => (values.part ?? part) === part;
  const kinds = (['embedded', 'outside'] as const).filter((kind) => (values.server ?? 'both') === 'both' || values.server === kind);
  let good = true;
  for (const kind of kinds) {
    const why = kind === 'outside' ? noOutside() : null;
    if (why !== null) print(`SKIP ${kind}: ${why}`);
    if (why !== null) continue;
    if (wanted('kills') && !toldKills(kind, await killsOn(kind, size, progress))) good = false;
    if (wanted('commits') && !toldFaults(`COMMIT cut, ${kind}`, await onServer(kind, commitsOn))) good = false;
  }
  if (wanted('disk') && !toldFaults('calls of the disk', await onServer('embedded', disksOn))) good = false;
  if (wanted('full') && !(await toldFull(size))) good = false;
  return good;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const progress = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs something in a folder that goes away, where the server's account may pass. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-kill-'));
  await chmod(folder, 0o711);
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

type OnServer<T> = (server: Server, place: Place, folder: string) => Promise<T>;

/** Runs something on a new server of a kind, which ends with it. */
export const onServer = <T>(kind: Kind, use: OnServer<T>): Promise<T> =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const server = kind === 'embedded' ? embeddedServer(data) : await outsideServer(folder);
    try {
      return await use(server, { data, address: server.address }, join(folder, 'files'));
    } finally {
      await server.end();
    }
  });

/** Plays on a new server of a kind. */
export const killsOn = (kind: Kind, size: Size, tell?: (line: string) => void): Promise<Played> =>
  onServer(kind, (server, { data }, folder) => play({ ...size, server, data, folder, ...(tell === undefined ? {} : { tell }) }));

/** The embedded server runs while an office is open; the doors are opened before it. */
const commitsOn: OnServer<readonly Faulted[]> = async (server, place, folder) => {
  const office = await officeOf(place, '开着');
  try {
    return await commitFaults(place, folder, waysTo(server));
  } finally {
    await office.close();
  }
};

const disksOn: OnServer<readonly Faulted[]> = async (_, place, folder) => await diskFaults(place, folder);

function toldKills(kind: Kind, { tallies, wrong, left }: Played): boolean {
  print('| operation | server | kills | Hengji / server / both / all | acknowledged | whole | not there | half or lost |');
  print('|---|---|---|---|---|---|---|---|');
  for (const [name, { kills, victims, acknowledged, whole, absent }] of tallies) {
    const own = wrong.filter((each) => each.startsWith(`${name} `)).length;
    print(`| ${name} | ${kind} | ${kills} | ${Object.values(victims).join(' / ')} | ${acknowledged} | ${whole} | ${absent} | ${own} |`);
  }
  print(`files without a row that were left: ${left}\n`);
  for (const each of wrong) print(`✘ ${each}`);
  return wrong.length === 0;
}

function toldFaults(what: string, found: readonly Faulted[]): boolean {
  print(`| operation | ${what}: faults | ended well all the same | half or lost |\n|---|---|---|---|`);
  for (const { operation, faults, well, wrong } of found) print(`| ${operation} | ${faults} | ${well} | ${wrong.length} |`);
  print('');
  for (const each of found.flatMap(({ wrong }) => wrong)) print(`✘ ${each}`);
  return found.every(({ wrong }) => wrong.length === 0);
}

async function toldFull({ times, seed }: Size): Promise<boolean> {
  const found = await inFolder((folder) => fullDisk(folder, { rounds: Math.min(times, 19), seed }));
  if (typeof found === 'string') {
    print(`SKIP full disk: ${found}`);
    return true;
  }
  print('| operation | full disk: tried | done | refused | with | half or lost |\n|---|---|---|---|---|---|');
  for (const { operation, tried, done, refused, codes, wrong } of found)
    print(`| ${operation} | ${tried} | ${done} | ${refused} | ${[...codes].join(', ')} | ${wrong.length} |`);
  print('');
  for (const each of found.flatMap(({ wrong }) => wrong)) print(`✘ ${each}`);
  return found.every(({ wrong }) => wrong.length === 0);
}
