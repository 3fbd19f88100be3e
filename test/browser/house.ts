/** The small door to the web app for tests: the real server with a built app, an organisation whose people can sign in, and a browser. */

import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { SIZES } from '../../campaigns/pages/crawl.ts';
import { faultsOn } from '../../campaigns/pages/look.ts';
import { BUILT, buildWeb } from '../../scripts/web.ts';
import { openLog } from '../../src/api/serve/log.ts';
import { openHouse } from '../../src/api/serve/open.ts';
import { startServing } from '../../src/api/serve/serve.ts';
import { shippedTemplates, sourceOf, tableLibrary, textsOf } from '../../src/cli/library.ts';
import { MESSAGES } from '../../src/cli/say.ts';
import { type Office, openOffice } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { announce } from '../../src/desk/schemes/announcements/announce.ts';
import { schemeTables } from '../../src/desk/schemes/tables.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import { PASSWORD } from '../api.ts';
import { freePort } from '../free-port.ts';
import { recordOf } from '../record.ts';
import { hire, setUp } from '../staff.ts';
import { CLINIC, CLINIC_DEALS, CLINIC_STAFF, CLINIC_TALKS } from './clinic.ts';

/** A server with people who can sign in. */
export type WebHouse = {
  readonly url: string;
  readonly office: Office;
  /** What the server took for a fault of its own. */
  readonly faults: readonly unknown[];
  /** Invites somebody and accepts for them; gives the e-mail. */
  joined(person: string): Promise<string>;
  close(): Promise<void>;
};

/** Opens the server over a folder for data and one for uploads, with a clinic that has computed two months. */
export async function openWebHouse({ data, uploads }: { readonly data: string; readonly uploads: string }): Promise<WebHouse> {
  await buildWeb();
  const office = await openOffice({ data, actor: 'root' });
  await clinic(office, uploads);
  const port = await freePort();
  const faults: unknown[] = [];
  const log = { ...openLog({ write: () => undefined }), fault: (error: unknown) => void faults.push(error) };
  const url = `http://127.0.0.1:${port}`;
  const house = await openHouse({
    ...{ machine: office, templates: shippedTemplates, messages: MESSAGES, baseUrl: url, log },
    tables: async (own) => [...tableLibrary().tables, ...(await schemeTables(own))],
    textsOf: (text, file) => {
      const { scheme, problems } = parseScheme(text, file);
      return { texts: scheme === null ? null : textsOf(sourceOf(scheme, text, file)), problems };
    },
  });
  const served = await startServing({
    house,
    place: { host: '127.0.0.1', port },
    access: { token: null, proxied: false },
    log,
    web: BUILT,
  });
  return {
    ...{ url, office, faults },
    joined: async (person) => {
      const email = `${person.toLowerCase()}@example.com`;
      const { token } = await house.doors.accounts.invite(office, { person, email });
      await house.doors.accounts.accept({ token, name: person, password: PASSWORD, from: '127.0.0.1' });
      return email;
    },
    close: async () => {
      await served.stop(2000);
      await office.close();
    },
  };
}

/** An organisation with a locked September and an October that is computed so far. */
async function clinic(office: Office, uploads: string): Promise<void> {
  await setUp(office, ['ALL 晨光医美', 'SHOP 门店 ALL']);
  await hire(office, [
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
    { id: 'E3', name: '张伟', unit: 'SHOP' },
    { id: 'NEW', name: '周新', unit: 'ALL' },
    { id: 'MA1', name: '马主管', unit: 'SHOP', head: true },
  ]);
  const record = recordOf(office, { uploads, moment: () => '' });
  await record.released(CLINIC);
  await record.imports('employees.csv', CLINIC_STAFF);
  await record.imports('deals.csv', CLINIC_DEALS);
  await record.imports('talks.csv', CLINIC_TALKS);
  await assignScheme(office, { scheme: 'clinic', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
  await record.locked('clinic', '2026-09');
  await record.computed('clinic', '2026-10');
  await announce(office, { scheme: 'clinic', version: 1, trainingOn: null, note: '十月起执行' });
}

/** What a page is looked at with. */
export type Seat = { readonly size: keyof typeof SIZES; readonly language: 'zh' | 'en'; readonly look?: 'light' | 'dark' };

/** Starts the browser that Debian brings. */
export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page in a browser of its own, and what its console complained of. */
export type Seen = { readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] };

/** Opens a page of a house for somebody who is not signed in yet. */
export async function openPage(browser: Browser, { url }: Pick<WebHouse, 'url'>, { size, language, look = 'light' }: Seat): Promise<Seen> {
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: SIZES[size], locale: language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: look },
    ...{ hasTouch: size === 'phone', isMobile: size === 'phone', acceptDownloads: true },
    // A window that still grows moves away under a press that has begun: on a busy machine one in twenty was lost.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A machine with much else to do is slow, not wrong.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('console', (said) => {
    // What the server refuses is told on the page; the browser's own line about it is no fault of the page.
    if (['error', 'warning'].includes(said.type()) && !/Failed to load resource/.test(said.text())) complaints.push(said.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const asked = listened(page);
  onTestFailed(async () => {
    if (page.isClosed()) return;
    const text = await page.locator('body').innerText();
    console.error([`What ${page.url()} showed when the test failed:`, text, ...complaints, ...asked()].join('\n'));
  });
  return { page, context, complaints };
}

/** The last questions of a page to the API with what was answered, for the report of a test that fails. */
function listened(page: Page): () => readonly string[] {
  const asked: { readonly what: string; status: string }[] = [];
  const answers = new WeakMap<Request, (typeof asked)[number]>();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (!pathname.startsWith('/api/')) return;
    const kept = { what: `${request.method()} ${pathname}${search}`, status: 'no answer' };
    asked.push(kept);
    answers.set(request, kept);
  });
  const ended = (request: Request, status: string): void => {
    const kept = answers.get(request);
    if (kept !== undefined) kept.status = status;
  };
  page.on('response', (response) => ended(response.request(), String(response.status())));
  page.on('requestfailed', (request) => ended(request, request.failure()?.errorText ?? 'failed'));
  return () => asked.slice(-30).map(({ what, status }) => `${what} → ${status}`);
}

/** Signs in by the page; `to` is where one wanted to go. */
export async function signIn({ page }: Seen, email: string, to = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Demands of a page that nothing is wrong with it and that the console complained of nothing. */
export const whole = async ({ page, complaints }: Seen): Promise<void> => expect([await faultsOn(page), complaints]).toEqual([[], []]);
