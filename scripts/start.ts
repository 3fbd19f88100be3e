// `npm start`: builds the web app where it is not the one of these sources, makes the demo organisation where there is none yet, and serves
// both on this machine until Ctrl+C. The words behind it go to `hengji serve`: `npm start -- --port 9000 --lang en`.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { commandLine } from '../src/cli/command-line.ts';
import { buildWeb } from './web.ts';

/** Where it is served unless somebody else is there: the first of these that is free. */
const PORTS = [8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 0];

/** The first port that is free; the last one is any. */
async function freePort(): Promise<number> {
  for (const each of PORTS) {
    const found = await tried(each);
    if (found !== null) return found;
  }
  throw new Error('no port is free');
}

/** The port if it is free, null if not. */
function tried(wanted: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

/** Says the address once the server is there, and opens it where there is a desktop to open it on. */
async function announce(address: string): Promise<void> {
  while (!(await isThere(address))) await new Promise((later) => setTimeout(later, 200));
  const line = '─'.repeat(address.length + 18);
  console.log(`\n  ┌${line}┐\n  │   衡绩 Hengji  ▶  ${address}  │\n  └${line}┘`);
  console.log('  在浏览器里打开上面的地址，选一个角色直接登录。Ctrl+C 停止。');
  console.log('  Open the address in a browser and choose a role to sign in as. Ctrl+C stops.\n');
  open(address);
}

const isThere = async (address: string): Promise<boolean> =>
  await fetch(`${address}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Opens an address in the browser of a desktop; on a machine without one nothing happens. */
function open(address: string): void {
  const isDesktop =
    process.platform === 'darwin' || process.platform === 'win32' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!isDesktop || process.stdout.isTTY !== true || process.env['CI']) return;
  const [program, before] =
    process.platform === 'darwin' ? ['open', []] : process.platform === 'win32' ? ['cmd', ['/c', 'start', '']] : ['xdg-open', []];
  spawn(program, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const words = process.argv.slice(2);
const at = words.indexOf('--port');
const port = at >= 0 ? Number(words[at + 1]) : await freePort();

process.stderr.write('正在准备网页… / preparing the web app …\n');
await buildWeb();
void announce(`http://127.0.0.1:${port}`);
process.exitCode = await commandLine(['serve', '--demo', ...(at >= 0 ? [] : ['--port', `${port}`]), ...words]);
// What announces the address may still wait for a server that never came.
process.exit();
