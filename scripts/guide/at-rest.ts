/** A page at rest: what moves on it has come to its end, and nothing else has begun to move then; but for what never ends. */

import type { Page } from 'playwright-core';

/** Waits until nothing moves any more, two seconds at most: one movement often begins where another ends, a frame later. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(IN_PAGE);
}

const IN_PAGE = `(async () => {
  const until = performance.now() + 2000;
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const ending = () => document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity && each.playState === 'running');
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  await frames();
  while (ending().length > 0 && performance.now() < until) {
    await Promise.race([Promise.allSettled(ending().map(({ finished }) => finished)), wait(until - performance.now())]);
    await frames();
  }
})()`;
