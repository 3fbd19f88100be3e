/** Goes through the web app as a person does who follows each link that is shown, and looks at each page on the way. */

import type { Browser, Page } from 'playwright-core';
import { faultsOn } from './look.ts';

/** A size of a screen. */
export const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;

/** What a page is looked at with. */
export type Seat = { readonly size: keyof typeof SIZES; readonly language: 'zh' | 'en'; readonly look: 'light' | 'dark' };

/** Every seat. */
export const SEATS: readonly Seat[] = (['desk', 'phone'] as const).flatMap((size) =>
  (['zh', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((look) => ({ size, language, look }))),
);

/** Where to go: as whom (an identifier of the demo), and how many pages of one kind at most. */
export type Way = {
  readonly browser: Browser;
  readonly url: string;
  readonly person: string;
  readonly seat: Seat;
  readonly each: number;
  /** Is given each page as it stands, with what is wrong with it. */
  readonly sees: (address: string, kind: string, faults: readonly string[], page: Page) => Promise<void>;
};

/** Follows the links from the first page until every kind of page has been seen as often as it shall be. */
export async function crawl({ browser, url, person, seat, each, sees }: Way): Promise<void> {
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: SIZES[seat.size], locale: seat.language === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: seat.look },
    ...{ hasTouch: seat.size === 'phone', isMobile: seat.size === 'phone', reducedMotion: 'reduce' },
  });
  try {
    const headers = { origin: url, 'idempotency-key': crypto.randomUUID() };
    const signed = await context.request.post('/api/v1/demo/sign-in', { data: { person }, headers });
    if (!signed.ok()) throw new Error(`${person} was not signed in: ${await signed.text()}`);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (said) => void (['error', 'warning'].includes(said.type()) && complaints.push(`console: ${said.text()}`)));
    page.on('pageerror', (error) => void complaints.push(`broke: ${String(error)}`));
    const kinds = new Map<string, number>();
    const known = new Set<string>(['/']);
    for (const address of known) {
      const kind = kindOf(address);
      if ((kinds.get(kind) ?? 0) >= each) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      await page.goto(address);
      await settled(page);
      await sees(address, kind, [...(await faultsOn(page)), ...(await refusalsOn(page)), ...complaints.splice(0)], page);
      for (const link of await linksOn(page)) known.add(link);
    }
  } finally {
    await context.close();
  }
}

/** The kind of an address: what names one thing (a number, a month, somebody) is left out, and of a search its names alone. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  const path = pathname
    .split('/')
    .map((part, k) => (k > 1 && /[\d%]|-/.test(part) ? ':' : part))
    .join('/');
  const search = [...searchParams.keys()].toSorted().join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** Waits until nothing is on its way any more: no bars in the place of what comes, and no request, twenty seconds at most. */
async function settled(page: Page): Promise<void> {
  const patience = { timeout: 20_000 };
  await page.locator('main h1, main [role=alert], main article').first().waitFor(patience);
  await page
    .locator('[class*=loading][role=status], .ant-spin-spinning, .ant-skeleton-active')
    .first()
    .waitFor({ state: 'detached', ...patience });
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
}

const linksOn = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(
    `[...document.querySelectorAll('a[href^="/"]:not([download])')].map((link) => link.getAttribute('href').split('#')[0]).filter((to) => !to.startsWith('/api'))`,
  )) as readonly string[];

const refusalsOn = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('[role=alert]:visible').allInnerTexts()).map((text) => `refused: ${text}`);
