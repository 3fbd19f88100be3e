/** The demo organisation, made once as a first start makes it: its facts are the same everywhere, its laws hold, everybody gets in. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawl, SIZES, type Way } from '../../campaigns/pages/crawl.ts';
import { faultsOn } from '../../campaigns/pages/look.ts';
import { type ServedDemo, serveDemo } from '../../scripts/guide/demo.ts';
import { walk } from '../../scripts/guide/walk.ts';
import { writeWorkbooks } from '../../scripts/guide/workbooks.ts';
import { apiApp } from '../../src/api/house/app.ts';
import { openLimits } from '../../src/api/house/limits.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { demoLibrary } from '../../src/cli/server/demo.ts';
import { signerOf } from '../../src/desk/audit/heads.ts';
import { verifyLog } from '../../src/desk/audit/verify.ts';
import { DEMO_ORGANISATION, demoDoor, ensureDemo } from '../../src/desk/demo/demo.ts';
import { factsOf } from '../../src/desk/demo/facts/facts.ts';
import { MONTHS } from '../../src/desk/demo/facts/month.ts';
import { SIGN_INS } from '../../src/desk/demo/sign-in.ts';
import { textOf } from '../../src/desk/demo/stage.ts';
import { type Office, read } from '../../src/desk/office/office.ts';
import { replay } from '../../src/desk/runs/replay.ts';
import { openApiForTests, type TestApi } from '../api.ts';
import { openChromium } from '../browser/house.ts';
import { testFolder } from '../terminal.ts';
import { ALL_ROUTES, MAIN_ROUTES } from './routes.ts';

const PATIENCE = 1_200_000;
const HERE = 'http://127.0.0.1:8080';
const GUIDE = join(import.meta.dirname, '../../docs/guide');

let api: TestApi;
let data: string;
let office: Office;
let app: Hono;

beforeAll(async () => {
  data = join(testFolder(), 'data');
  const told: number[] = [];
  const order = {
    data,
    library: demoLibrary(),
    now: () => new Date(),
    progress: (done: number, total: number) => void told.push(done / total),
  };
  const demo = await ensureDemo(order);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  expect(await ensureDemo({ ...order, progress: () => expect.fail('made twice') })).toEqual(demo);
  api = await openApiForTests({ now: new Date(), data });
  office = await api.organisation(DEMO_ORGANISATION);
  const limits = openLimits({ usual: 1e6, 'signed out': 1e6, heavy: 1e6, 'sign-in': 1e6 });
  app = apiApp({ doors: { ...api.doors, demo: demoDoor(demo) }, routes: ROUTES, limits });
}, PATIENCE);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const asks = <T>(use: Parameters<typeof read<T>>[1]): Promise<T> => read(office, use);

test('the facts in the record are those that were drawn', async () => {
  const batches = await asks((desk) => desk.selectFrom('batches').select('content_hash').execute());
  const known = new Set(batches.map(({ content_hash }) => content_hash));
  const files = MONTHS.flatMap((month) => factsOf(month));
  const unknown = files.filter((file) => !known.has(createHash('sha256').update(textOf(file)).digest('hex')));
  expect([files.length > 130, unknown.map(({ name }) => name)]).toEqual([true, []]);
});

test('sixty people of three businesses are paid by eight schemes; five months are paid, the sixth is open', async () => {
  const [people, runs] = await asks(async (desk) => [
    await desk.selectFrom('people').select('person').where('person', 'like', 'E%').execute(),
    await desk
      .selectFrom('runs as r')
      .leftJoin('run_steps as s', (join) =>
        join.onRef('s.organisation', '=', 'r.organisation').onRef('s.run', '=', 'r.number').on('s.step', '=', 'paid'),
      )
      .select(['r.scheme', 'r.period', 's.step'])
      .where('r.purpose', '=', 'regular')
      .execute(),
  ]);
  expect(new Set(people.map(({ person }) => person)).size).toBe(60);
  const paid = Map.groupBy(
    runs.filter(({ step }) => step === 'paid'),
    ({ period }) => period,
  );
  expect([...paid].map(([period, all]) => [period, new Set(all.map(({ scheme }) => scheme)).size])).toEqual(
    ['05', '06', '07', '08', '09'].map((month) => [`2026-${month}`, 8]),
  );
  expect(runs.filter(({ period, step }) => period === '2026-10' && step === null)).toHaveLength(8);
});

test('each locked month comes out again as it was booked', { timeout: PATIENCE }, async () => {
  const locks = await asks((desk) => desk.selectFrom('locks').select(['run', 'scheme', 'period']).execute());
  const differing: string[] = [];
  for (const { run, scheme, period } of locks) {
    const { month, same } = await replay(office, run);
    month.close();
    if (!same) differing.push(`${scheme} ${period}`);
  }
  expect([locks.length, differing]).toEqual([40, []]);
});

test('makers and checkers are different people everywhere', async () => {
  const pairs = await asks(async (desk) => [
    ...(await desk
      .selectFrom('runs as r')
      .innerJoin('run_steps as s', (join) => join.onRef('s.organisation', '=', 'r.organisation').onRef('s.run', '=', 'r.number'))
      .select(['r.actor as maker', 's.actor as checker'])
      .where('s.step', 'in', ['approved', 'locked'])
      .execute()),
    ...(await desk
      .selectFrom('adjustments as a')
      .innerJoin('adjustment_steps as s', (join) =>
        join.onRef('s.organisation', '=', 'a.organisation').onRef('s.adjustment', '=', 'a.number'),
      )
      .select(['a.actor as maker', 's.actor as checker'])
      .execute()),
    ...(await desk
      .selectFrom('drafts as d')
      .innerJoin('draft_steps as s', (join) => join.onRef('s.organisation', '=', 'd.organisation').onRef('s.draft', '=', 'd.number'))
      .select(['d.actor as maker', 's.actor as checker'])
      .where('s.step', 'in', ['reviewed', 'approved', 'released'])
      .execute()),
  ]);
  expect(pairs.length).toBeGreaterThan(100);
  expect(pairs.filter(({ maker, checker }) => maker === checker)).toEqual([]);
});

test('nobody but the first administrator was let in by the machine', async () => {
  const entries = await asks((desk) => desk.selectFrom('audit').select('entry').orderBy('seq').execute());
  const byMachine = entries
    .map(({ entry }) => JSON.parse(entry) as { actor: string; action: string })
    .filter(({ actor }) => actor === 'hengji');
  expect(new Set(byMachine.map(({ action }) => action))).toEqual(
    new Set(['organisation added', 'person named', 'employment joined', 'role granted', 'invited', 'people reminded']),
  );
});

test('the log holds, to its signed heads', async () => {
  const heads = await asks((desk) => desk.selectFrom('signed_heads').selectAll().execute());
  const keys = new Set(heads.map((each) => signerOf(each)).filter((each) => each !== null));
  const report = await verifyLog(office, { keys, heads: [] });
  expect(report.flaws).toEqual([]);
  expect([report.signed, report.signers.length]).toEqual([40, 1]);
});

test.each(SIGN_INS.map(({ name, person, role }) => [name, person, role] as const))(
  '%s signs in by a button and finds the pages of the role',
  async (_, person, role) => {
    const signIn = new Request(`${HERE}/api/v1/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const [cookie = ''] = (await app.fetch(signIn)).headers.getSetCookie();
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    const get = async (path: string) => await app.fetch(new Request(`${HERE}/api/v1${path}`, { headers }));
    const wrong: string[] = [];
    for (const path of [...ALL_ROUTES, ...MAIN_ROUTES[role]]) {
      const told = await get(path);
      if (told.status !== 200) wrong.push(`${path} ${told.status}: ${await told.text()}`);
    }
    expect(wrong).toEqual([]);
  },
);

describe('in a browser', () => {
  let demo: ServedDemo;
  let browser: Browser;

  beforeAll(async () => {
    demo = await serveDemo(data, () => undefined);
    browser = await openChromium();
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  test('every page that the links of an employee, a manager and finance lead to may be shown', { timeout: PATIENCE }, async () => {
    const wrong: string[] = [];
    let pages = 0;
    const sees: Way['sees'] = (address, _, faults) => {
      pages += 1;
      wrong.push(...faults.map((fault) => `${address}: ${fault}`));
      return Promise.resolve();
    };
    const way = { browser, url: demo.url, each: 1, sees };
    await crawl({ ...way, person: 'E011', seat: { size: 'phone', language: 'zh', look: 'light' } });
    await crawl({ ...way, person: 'E010', seat: { size: 'desk', language: 'en', look: 'dark' } });
    await crawl({ ...way, person: 'E006', seat: { size: 'phone', language: 'en', look: 'light' } });
    expect(wrong).toEqual([]);
    expect(pages).toBeGreaterThan(25);
  });

  test('what is wrong with a page is seen: who would not see it could not fail', { timeout: PATIENCE }, async () => {
    const context = await browser.newContext({ viewport: SIZES.phone });
    const page = await context.newPage();
    const faultsIn = async (body: string): Promise<readonly string[]> => {
      await page.setContent(`<html lang="zh-CN"><title>页</title><main><h1>页</h1>${body}</main></html>`);
      return (await faultsOn(page)).map((fault) => fault.split(':')[0] ?? '');
    };
    expect(await faultsIn('<p>本月到手 9,245.00 元</p>')).toEqual([]);
    expect(await faultsIn('<p style="width: 600px">宽</p>')).toEqual(['wider than the screen by 218']);
    expect(await faultsIn('<p style="color: #ccc">这一行太浅</p>')).toEqual(['color-contrast']);
    expect(await faultsIn('<p style="width: 60px; overflow: hidden; white-space: nowrap">这一行比它的格子长得多</p>')).toEqual(['cut off']);
    expect(await faultsIn('<p>共 undefined 元</p>')).toEqual(['a sign of the machine']);
    expect(await faultsIn('<p>paid_at</p>')).toEqual(['a sign of the machine']);
    expect(await faultsIn('<p>Nothing is waiting here</p>')).toEqual(['English on a Chinese page']);
    const row = (style: string): string => `<table><tr><td style="${style}">1,200.00 元</td></tr></table>`;
    expect(await faultsIn(row('font-variant-numeric: tabular-nums'))).toEqual(['a figure that stands left']);
    expect(await faultsIn(row('text-align: right'))).toEqual(['a figure without tabular digits']);
    expect(await faultsIn(row('text-align: right; font-variant-numeric: tabular-nums'))).toEqual([]);
    await context.close();
  });

  test('the walk of the guide goes to its end, and its pictures are those of the guide', { timeout: PATIENCE }, async () => {
    const taken: string[] = [];
    const picture = (name: string): Promise<void> => {
      taken.push(`pictures/${name}.png`);
      return Promise.resolve();
    };
    await walk({ browser, url: demo.url, workbooks: await writeWorkbooks(testFolder()), picture });
    const guide = readFileSync(join(GUIDE, 'README.md'), 'utf8');
    expect([...guide.matchAll(/!\[.*\]\((.*)\)/g)].map(([, path]) => path)).toEqual(taken);
    expect(readdirSync(join(GUIDE, 'pictures')).map((name) => `pictures/${name}`)).toEqual(taken.toSorted());
  });
});
