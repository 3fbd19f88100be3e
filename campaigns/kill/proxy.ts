/** A door before a PostgreSQL server that cuts a connection at its n-th COMMIT, so that the client cannot know what came of it. */

import { connect, createServer, type Socket } from 'node:net';

/**
 * What happens to that COMMIT: it never arrives, it arrives and the answer does not, or it arrives a moment after the client was cut off,
 * as from a server that was busy.
 */
export type Cut = 'lost' | 'unanswered' | 'slow';

/** How long a slow one is under way, in milliseconds. */
export const SLOW = 300;

/** A door: its port, whether the n-th COMMIT came by and was cut, and how it is closed. */
export type Door = { readonly port: number; readonly cut: () => boolean; close(): Promise<void> };

/** Opens a door to a port of the loopback. */
export async function cuttingDoor(to: number, { at, how }: { readonly at: number; readonly how: Cut }): Promise<Door> {
  let commits = 0;
  let cut = false;
  const sockets = new Set<Socket>();
  const door = createServer((client) => {
    const server = connect(to, '127.0.0.1');
    for (const each of [client, server]) {
      sockets.add(each);
      each.setNoDelay(true);
      each.on('error', () => undefined);
      each.on('close', () => sockets.delete(each));
    }
    let open = true;
    client.on('data', (data) => {
      if (isCommit(data)) commits += 1;
      if (cut || commits !== at || !isCommit(data)) return void server.write(data);
      [cut, open] = [true, false];
      client.destroy();
      if (how === 'lost') return void server.destroy();
      setTimeout(() => server.write(data), how === 'slow' ? SLOW : 0);
      setTimeout(() => server.destroy(), SLOW + 500);
    });
    client.on('close', () => (open ? server.destroy() : undefined));
    server.on('data', (data) => (open ? client.write(data) : undefined));
    server.on('close', () => client.destroy());
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('Bug: a TCP server has a port');
  const close = async (): Promise<void> => {
    for (const each of sockets) each.destroy();
    await new Promise((done) => door.close(done));
  };
  return { port: address.port, cut: () => cut, close };
}

/** The message of a simple query `commit`. */
const isCommit = (data: Buffer): boolean => /^Q[\s\S]{4}commit\0/i.test(data.toString('latin1'));
