/**
 * `npm run campaign -- pages [--data FOLDER] [--seats all] [--each 1] [--people E011,E003] [--pictures FOLDER]`: every page that the links of
 * the demo organisation lead to, for each of its roles. Without `--seats all` each person has one seat, all eight by turns.
 */

import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serveDemo } from '../../scripts/guide/demo.ts';
import { SIGN_INS } from '../../src/desk/demo/sign-in.ts';
import { crawl, SEATS, type Seat } from './crawl.ts';

const OPTIONS = {
  data: { type: 'string' },
  seats: { type: 'string' },
  each: { type: 'string' },
  people: { type: 'string' },
  pictures: { type: 'string' },
} as const;

/** Prints each page with what is wrong with it; true where nothing is. */
export async function pagesCampaign(words: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  const folder = mkdtempSync(join(tmpdir(), 'hengji-pages-'));
  // The account of the database server passes through.
  chmodSync(folder, 0o711);
  const demo = await serveDemo(values.data ?? join(folder, 'data'), (text) => process.stderr.write(text));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const people = values.people?.split(',') ?? SIGN_INS.map(({ person }) => person);
  let [pages, wrong] = [0, 0];
  try {
    for (const [k, person] of people.entries())
      for (const seat of values.seats === 'all' ? SEATS : [SEATS[k % SEATS.length] as Seat])
        await crawl({
          ...{ browser, url: demo.url, person, seat, each: Number(values.each ?? 1) },
          sees: async (address, kind, faults, page) => {
            pages += 1;
            wrong += faults.length;
            print(`${faults.length === 0 ? '✔' : '✘'} ${person} ${namesOf(seat)} ${decodeURI(address)}`);
            for (const fault of faults) print(`    ${fault}`);
            if (values.pictures === undefined) return;
            const place = join(values.pictures, namesOf(seat));
            mkdirSync(place, { recursive: true });
            await page.screenshot({
              path: join(place, `${person}${kind.replaceAll(/[^a-z]+/g, '-')}.png`),
              fullPage: seat.size === 'phone',
            });
          },
        });
  } finally {
    await browser.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
  print(`\n${pages} pages of ${people.length} people, ${wrong} faults`);
  return wrong === 0;
}

const namesOf = ({ size, language, look }: Seat): string => `${size} ${language} ${look}`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
