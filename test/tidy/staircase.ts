/** The staircase of rooms: who may import whom, and no file that imports itself by a detour. */

import type { House, Import, Rule, SourceFile } from './house.ts';

/** The rooms of src from the lowest up: a room imports only itself and rooms before it. */
const stairs = ['lib', 'methods', 'plan', 'engine', 'paper', 'facts', 'desk', 'api', 'cli'];

/** The rooms that the browser may run; of `api` it may import the types of its contract, and its one door the client. */
const sharedWithWeb = ['lib', 'methods', 'plan', 'engine'];
const door = 'web/api.ts';
const client = 'src/api/client/client.ts';

/** The rooms that touch nothing of the world: no clock, dice, files, network, console, locale. */
export const pureRooms: readonly string[] = ['lib', 'methods', 'plan', 'engine'];

/** The room of a path: a folder of src, `main` for src/main.ts, `web`, or none for all that is no product code. */
export function roomOf(path: string): string | undefined {
  const [top, second = ''] = path.split('/');
  if (top === 'web') return 'web';
  if (top !== 'src') return undefined;
  return second.replace(/\.ts$/, '');
}

/** A room imports only itself and rooms below it; product code never imports tests or scripts. */
export const staircase: Rule = ({ files }) =>
  files.filter(isProduct).flatMap((file) => {
    const room = roomOf(file.path) ?? '';
    if (!isRoom(room)) {
      return [`${file.path}: src/${room} is no room; put it into one of ${stairs.join(', ')}`];
    }
    return file.imports
      .filter((entry) => entry.isFile && !mayImport(room, entry) && !isDoor(file, entry))
      .map(
        ({ target, line }) =>
          `${file.path}:${line} imports ${target}, but ${room} imports only ${allowedFor(room)}; ` +
          'move what it needs down the stairs, or hand it in as a parameter from above',
      );
  });

/** No file imports itself by way of others, types included. */
export const noLoops: Rule = (house) =>
  loopsOf(house).map(
    (loop) => `${loop.join(' → ')} is an import loop; move what both sides need into a file of its own that imports neither`,
  );

function isProduct(file: SourceFile): boolean {
  return roomOf(file.path) !== undefined && !file.isTest;
}

function isRoom(room: string): boolean {
  return room === 'web' || room === 'main' || stairs.includes(room);
}

const isDoor = ({ path }: SourceFile, { target }: Import): boolean => path === door && target === client;

function allowedFor(room: string): string {
  return roomsBelow(room).join(', ') + (room === 'web' ? ' and types of api' : '');
}

function roomsBelow(room: string): string[] {
  if (room === 'web') return ['web', ...sharedWithWeb];
  if (room === 'main') return ['main', ...stairs];
  return stairs.slice(0, stairs.indexOf(room) + 1);
}

function mayImport(room: string, { target, isType }: Import): boolean {
  const other = roomOf(target);
  if (other === undefined) return !/\.([mc]?[jt]s|tsx)$/.test(target);
  if (/\.test\.tsx?$/.test(target)) return false;
  return roomsBelow(room).includes(other) || (room === 'web' && other === 'api' && isType);
}

/** Every loop that a walk along the imports runs into, as the paths around it, the first repeated at the end. */
function loopsOf({ files }: House): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const loops: string[][] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) loops.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    const targets = byPath.get(path)?.imports.filter((entry) => entry.isFile) ?? [];
    for (const { target } of targets) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return loops;
}
