/** A page at rest: what moves on it has come to its end, but for what never does. */

import type { Page } from 'playwright-core';

/** Waits until nothing moves any more, a second at most: a sign of waiting turns for ever. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.race([Promise.allSettled(document.getAnimations().map(({ finished }) => finished)), new Promise((done) => setTimeout(done, 1000))])',
  );
}
