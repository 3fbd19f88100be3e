// `npm run guide`: walks through the demo organisation as docs/guide tells, and takes its pictures anew. The organisation is made for it in a
// folder of its own and goes away afterwards; it takes three minutes.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { atRest } from './guide/at-rest.ts';
import { serveDemo } from './guide/demo.ts';
import { walk } from './guide/walk.ts';
import { writeWorkbooks } from './guide/workbooks.ts';

const GUIDE = join(import.meta.dirname, '..', 'docs', 'guide');
const PICTURES = join(GUIDE, 'pictures');

const folder = mkdtempSync(join(tmpdir(), 'hengji-guide-'));
// The account of the database server passes through.
chmodSync(folder, 0o711);
const demo = await serveDemo(join(folder, 'data'), (text) => process.stderr.write(text));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--lang=zh-CN'] });
try {
  mkdirSync(PICTURES, { recursive: true });
  // Each writing has a moment of its own in it: what stands is kept, and goes only with its rows.
  if (!existsSync(join(GUIDE, '十月补单.xlsx'))) await writeWorkbooks(GUIDE);
  for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
  const picture = async (name: string, page: Parameters<Parameters<typeof walk>[0]['picture']>[1]): Promise<void> => {
    await atRest(page);
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
    console.log(`${name}.png`);
  };
  await walk({ browser, url: demo.url, workbooks: await writeWorkbooks(join(folder, 'workbooks')), picture });
} finally {
  await browser.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
}
