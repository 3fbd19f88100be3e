// Builds the web app where its sources are newer than what was built: `node scripts/run.mjs scripts/web.ts`; with `--dev` it serves the
// sources as they are, for whoever writes pages, and asks the server at HENGJI_SERVER (else http://127.0.0.1:8080).

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** Where the built app stands; `hengji serve` looks there. */
export const BUILT = join(ROOT, 'dist', 'web');

/** What the app is made of: its own files, the pure rooms, the client, and the packages. */
const SOURCES = ['web/**/*', 'src/{lib,methods,plan,engine,api/client}/**/*.ts', 'scripts/web.ts', 'package-lock.json'];

/**
 * Icons stand beside the words that they picture, or in a button with a name: a screen reader passes over them. Ant Design would have it
 * read their English names ("down", "close-circle") in any language. An icon that a page names keeps its name.
 */
function quietIcons(): Plugin {
  const named = /role: "img",\s*"aria-label": icon\.name\s*\}, restProps,/;
  return {
    name: 'hengji-quiet-icons',
    transform: {
      filter: { id: /@ant-design\/icons\/es\/components\/AntdIcon(?:Light)?\.js/ },
      handler(code) {
        if (!named.test(code)) throw new Error('The icons of Ant Design are made in another way now: mend quietIcons in scripts/web.ts.');
        return code.replace(named, '...(restProps["aria-label"] === undefined ? { "aria-hidden": true } : { role: "img" }) }, restProps,');
      },
    },
  };
}

const settings = (outDir: string): InlineConfig => ({
  ...{ configFile: false, root: join(ROOT, 'web'), logLevel: 'warn', plugins: [react(), quietIcons()] },
  // The server puts another word there in each answer.
  html: { cspNonce: 'hengji-nonce' },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    ...{ outDir, emptyOutDir: true, manifest: true, target: 'es2023', sourcemap: false, reportCompressedSize: false },
    // Files within the text of others would need a wider policy of contents.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});

/** Builds the app where it is not the one of these sources; tells whether it had to. */
export async function buildWeb(): Promise<boolean> {
  const wanted = hashOfSources();
  if (isBuilt(wanted)) return false;
  const fresh = join(ROOT, 'dist', `web.${process.pid}`);
  try {
    await buildFor(fresh);
    await compress(fresh);
    writeFileSync(join(fresh, 'sources.txt'), wanted);
    // Another process may have built the same meanwhile, and a server may be reading it.
    if (isBuilt(wanted)) return true;
    await rm(BUILT, { recursive: true, force: true });
    await mkdir(join(ROOT, 'dist'), { recursive: true });
    await rename(fresh, BUILT);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Whether what stands there was built of these sources. */
function isBuilt(wanted: string): boolean {
  const mark = join(BUILT, 'sources.txt');
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
}

/** Builds what people get, also where a test asks for it: its own environment would bring the parts for those who write pages. */
async function buildFor(folder: string): Promise<void> {
  const own = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(settings(folder));
  } finally {
    if (own === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = own;
  }
}

/** A hash over all sources with their paths: a fresh clone has new times on old files. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true }).filter((each) => each.isFile() && !/\.test\.tsx?$/.test(each.name));
  for (const path of files.map((each) => join(each.parentPath, each.name)).toSorted())
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Puts what is text beside itself as gzip and brotli, so that no answer is packed while somebody waits. */
async function compress(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|svg|json)$/.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (bytes.length < 1000) continue;
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

/** Serves the sources themselves, and hands what is asked of the API to a server. */
async function develop(): Promise<void> {
  const target = process.env['HENGJI_SERVER'] ?? 'http://127.0.0.1:8080';
  const proxy = { target, changeOrigin: true, headers: { origin: target } };
  const server = await createServer({ ...settings(BUILT), server: { host: '127.0.0.1', port: 5173, proxy: { '^/api/': proxy } } });
  await server.listen();
  server.printUrls();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--dev')) await develop();
  else {
    const began = performance.now();
    const isBuilt = await buildWeb();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(isBuilt ? `✔ 网页已生成（${seconds} 秒）/ the web app is built` : '✔ 网页是最新的 / the web app is up to date');
  }
}
